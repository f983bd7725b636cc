#!/usr/bin/env python3
"""Writes a zip of a folder as one of the systems does.

    zips.py STYLE FOLDER ZIP

windows: as the Explorer of Windows long did, with backslashes, without the folder's own name. macos: as the Finder,
with entries for folders, and a resource fork beside each file. linux: as `zip -r`. big: with fields for more than 4 GB.
Then such as nobody should take: outside, link, twice, bomb, locked.
"""
import struct, sys, zipfile
from pathlib import Path

style, folder, place = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
paths = sorted(folder.rglob("*"))


def entry(name, attributes=0o100644 << 16):
    info = zipfile.ZipInfo(name)
    info.external_attr = attributes
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as packed:
    for path in paths:
        name = ("" if style == "windows" else "exhibit/") + path.relative_to(folder).as_posix()
        if path.is_dir():
            if style in ("macos", "linux"):
                packed.writestr(entry(name + "/", 0o40755 << 16 | 0x10), b"")
            continue
        info = entry(name, 0x20 if style == "windows" else 0o100644 << 16)
        if style == "windows":
            # Python turns what is the separator of its own system into slashes, and no other.
            info.filename = name.replace("/", "\\")
        with packed.open(info, "w", force_zip64=style == "big") as to:
            to.write(path.read_bytes())
        if style == "macos":
            fork = f"__MACOSX/exhibit/{path.parent.relative_to(folder).as_posix()}/._{path.name}"
            packed.writestr(entry(fork), struct.pack(">II", 0x00051607, 0x00020000) + b"Mac OS X        ")
    if style == "macos":
        packed.writestr(entry("exhibit/.DS_Store"), b"\0\0\0\1Bud1")
    if style == "outside":
        packed.writestr("../../opt/exhibit/evil.py", "print()")
    if style == "link":
        packed.writestr(entry("exhibit/evil", 0o120777 << 16), "/etc/passwd")
    if style == "twice":
        packed.writestr("exhibit/index.html", "<p>another")
    if style == "bomb":
        packed.writestr("exhibit/assets/bomb.svg", b"\0" * 200_000_000)
if style == "locked":
    # The flag that says: a password is needed.
    raw = bytearray(place.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.find(mark)
        while start >= 0:
            raw[start + at] |= 1
            start = raw.find(mark, start + 4)
    place.write_bytes(raw)
