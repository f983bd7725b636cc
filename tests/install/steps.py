#!/usr/bin/env python3
"""Prints the shell commands of a section of a guide, as they stand in its blocks marked `sh`.

    steps.py GUIDE HEADING

HEADING is the beginning of the section's heading, without its signs: "3." or "If cage". A section ends at the next
heading of any rank. Ends with 1 if there is no such section, or no command in it: a test by the guide is to fail then.
"""
import sys

guide, wanted = sys.argv[1], sys.argv[2]
inside, block, commands = False, None, []
for line in open(guide, encoding="utf-8"):
    if line.startswith("```"):
        block = None if block is not None else line[3:].strip()
    elif line.startswith("#") and block is None:
        inside = line.lstrip("#").strip().startswith(wanted)
    elif inside and block == "sh":
        commands.append(line)
sys.stdout.write("".join(commands))
sys.exit(not commands)
