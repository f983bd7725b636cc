#!/bin/sh
# Makes the fonts in assets/fonts anew: the letters that an exhibit in Latin and Cyrillic needs, in the weights that the
# styles use. Needs Debian's fonttools and python3-brotli. The results are committed, so nobody has to run this to
# build.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(cd "$(dirname "$0")/.." && pwd)
(cd "$work" && npm install --silent @fontsource-variable/oswald@5 @fontsource-variable/golos-text@5)

# What English pages show comes in one file, with the letters and signs of which one stands on almost any of them (ü,
# é, ≈); further accents and rarer signs in another, which few pages need.
latin='U+0020-007E,U+00A0,U+00AB,U+00B3,U+00B7,U+00BB,U+00C4,U+00D6,U+00D7,U+00DC,U+00DF,U+00E4,U+00E8,U+00E9'
latin=$latin',U+00F6,U+00FC,U+2013,U+2014,U+2018-201E,U+2026,U+2190-2193,U+2212,U+2248'
further='U+00A1-00AA,U+00AC-00B2,U+00B4-00B6,U+00B8-00BA,U+00BC-00C3,U+00C5-00D5,U+00D8-00DB,U+00DD,U+00DE'
further=$further',U+00E0-00E3,U+00E5-00E7,U+00EA-00F5,U+00F7-00FB,U+00FD-00FF,U+010C,U+010D,U+0160,U+0161,U+017D'
further=$further',U+017E,U+2022,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2260'
cyrillic='U+0401,U+0410-044F,U+0451,U+2116'
# A name that is written in capitals stands on pages of any language: for it they come by themselves, too.
capitals='U+0401,U+0410-042F'
python=${PYTHON:-/usr/bin/python3}

subset() { # family file letters name
  source="$work/node_modules/@fontsource-variable/$1/files/$2"
  "$python" -m fontTools.subset "$source" --unicodes="$3" --layout-features=kern,liga,locl,mark,tnum,case --no-hinting \
    --desubroutinize --output-file="$work/$4.ttf"
  # The weights that the styles use.
  "$python" "$here/tools/masters.py" "$work/$4.ttf" "$here/assets/fonts/$4.woff2" 400 600
}
subset oswald oswald-latin-wght-normal.woff2 "$latin" oswald-latin
subset oswald oswald-latin-wght-normal.woff2 "$further" oswald-further
subset oswald oswald-cyrillic-wght-normal.woff2 "$capitals" oswald-capitals
subset oswald oswald-cyrillic-wght-normal.woff2 "$cyrillic" oswald-cyrillic
subset golos-text golos-text-latin-wght-normal.woff2 "$latin" golos-latin
subset golos-text golos-text-latin-wght-normal.woff2 "$further" golos-further
subset golos-text golos-text-cyrillic-wght-normal.woff2 "$cyrillic" golos-cyrillic
for family in oswald golos-text; do
  cp "$work/node_modules/@fontsource-variable/$family/LICENSE" "$here/assets/fonts/$family-OFL.txt"
done
ls -l "$here/assets/fonts"
