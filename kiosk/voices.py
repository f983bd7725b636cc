#!/usr/bin/env python3
"""Proves that the machine has a voice for every language of the exhibit, and that the browser will find it.

    voices.py [FOLDER]      the finished exhibit (/srv/exhibit/builds/current)

For each language it looks for a voice of espeak-ng, lets it say a word into a file, and looks whether that holds sound;
then it asks speech-dispatcher, which the browser asks, for its voices. Ends with 1 if a language has none. Run it as
the user that the exhibit runs as. It makes no sound; `spd-say -l ru Пять` does.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

FOLDER = "/srv/exhibit/builds/current"
WORD = "1967"  # said in every language
SOUND = 4000  # bytes: a word is a tenth of a second of 16 bits and 22 kHz at the least


def languages(folder):
    """The tags of the exhibit's languages."""
    text = (pathlib.Path(folder) / "assets/exhibit/exhibit.json").read_text(encoding="utf-8")
    return [one["id"] for one in json.loads(text)["languages"]]


def primary(tag):
    return tag.replace("_", "-").split("-")[0].lower()


def run(*command):
    """What a program prints; nothing if it is not there or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def speaks(lang):
    """Whether espeak-ng says a word in the language: an unknown one it refuses."""
    with tempfile.TemporaryDirectory() as folder:
        wave = pathlib.Path(folder) / "word.wav"
        try:
            said = ["espeak-ng", "-v", lang, "-w", str(wave), WORD]
            subprocess.run(said, capture_output=True, timeout=30, check=True)
        except (OSError, subprocess.SubprocessError):
            return False
        return wave.is_file() and any(wave.read_bytes()[44:]) and wave.stat().st_size > SOUND


def offered():
    """The languages that speech-dispatcher has voices for: the second word of each line, as `en-GB`."""
    lines = [line.split() for line in run("spd-say", "-o", "espeak-ng", "-L").splitlines()]
    tags = {primary(word) for words in lines for word in words if 2 <= len(primary(word)) <= 3}
    return tags


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else FOLDER
    dispatched, lacking = offered(), 0
    for tag in languages(folder):
        lang = primary(tag)
        here, found = speaks(lang), lang in dispatched
        print(f"{tag}: espeak-ng {'speaks' if here else 'has no voice'}, "
              f"speech-dispatcher {'offers it' if found else 'does not offer it'}")
        lacking += not (here and found)
    if lacking:
        print("apt install espeak-ng speech-dispatcher speech-dispatcher-espeak-ng, and see KIOSK.md, “A voice”")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
