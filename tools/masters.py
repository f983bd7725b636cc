"""A variable font of two weights: masters.py FROM.ttf TO.woff2 LIGHTEST HEAVIEST

A font that was drawn in more weights than the styles use holds a difference of every outline for each of them. Of the
two ends alone it is half as large, and what lies between them is a straight mixture.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont
from fontTools.varLib import build, instancer

UPRIGHT = ("vmtx", "vhea", "VORG")  # for lines that run downwards: there are none
UNUSED = ("STAT", "MVAR")


def without(font: TTFont, tables: tuple[str, ...]) -> TTFont:
    """The font without tables, if it had them."""
    for table in tables:
        if table in font:
            del font[table]
    return font


def two_masters(source: str, target: str, lightest: float, heaviest: float) -> None:
    """Writes the font."""
    space = DesignSpaceDocument()
    space.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=lightest, default=lightest, maximum=heaviest))
    with TemporaryDirectory() as folder:
        for weight in (lightest, heaviest):
            path = str(Path(folder) / f"{weight}.ttf")
            still = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
            without(still, UPRIGHT + UNUSED).save(path)
            master = SourceDescriptor(path=path, font=TTFont(path), location={"Weight": weight}, name=str(weight))
            master.copyInfo = weight == lightest
            space.addSource(master)
        font, _, _ = build(space)
    without(font, UNUSED).flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    source, target, lightest, heaviest = sys.argv[1:]
    two_masters(source, target, float(lightest), float(heaviest))
