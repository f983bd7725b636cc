#!/usr/bin/env python3
"""Takes a new build of the exhibit, if it is sound, and keeps the one before.

    take-update.py STICK [--home /srv/exhibit]

STICK holds `exhibit.zip`, or a folder `exhibit`, with `files.json` in it. Every file must be there with the size and the
SHA-256 that files.json names, and nothing else may be there. Only then does `current` point to it, in one step; `previous`
points to the build before. Whatever goes wrong, `current` stays as it was. Checksums find damage, not ill will: whoever can
reach the socket can bring a build of their own.

    take-update.py --back       goes back to the build before

Says in one line what happened. Ends with 0 if there is a new build, 3 if it is there already, 1 if it was refused.
"""
import argparse, hashlib, json, os, re, shutil, sys, tempfile, zipfile
from pathlib import Path, PurePosixPath

LIST = "files.json"
MOST = 500_000_000  # bytes of a build; the exhibit has a few millions


class Refused(Exception):
    """Why a build is not taken, for whoever stands in front of the machine."""


def unpack(stick, into):
    """Brings what is on the stick onto the machine's own disk, where it is then checked: a stick may be read differently
    the second time."""
    archive, folder = stick / "exhibit.zip", stick / "exhibit"
    if archive.is_file():
        with zipfile.ZipFile(archive) as packed:
            names = packed.namelist()
            if sum(item.file_size for item in packed.infolist()) > MOST:
                raise Refused("exhibit.zip holds far more than an exhibit")
            if any(name.startswith("/") or ".." in PurePosixPath(name).parts or "\\" in name for name in names):
                raise Refused("exhibit.zip holds a file outside its folder")
            packed.extractall(into)
    elif folder.is_dir():
        shutil.copytree(folder, into, dirs_exist_ok=True, symlinks=True)
    else:
        raise Refused("no exhibit.zip and no folder exhibit on the stick")
    lists = sorted(into.rglob(LIST), key=lambda path: len(path.parts))
    if not lists:
        raise Refused(f"no {LIST} in it: this is no finished build")
    return lists[0].parent  # a zip may hold the folder or what is in it


def check(build):
    """The version of the build. Refuses one in which anything is missing, changed or too much."""
    try:
        listed = json.loads((build / LIST).read_text("utf-8"))
        version, files = str(listed["version"]), dict(listed["files"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"{LIST} cannot be read: {error}") from error
    if not re.fullmatch(r"[\w-]{1,64}", version):
        raise Refused(f"{LIST} names no version that can be the name of a folder")
    if "index.html" not in files:
        raise Refused("index.html is not among the files")
    for name, expected in files.items():
        path = build / name
        if path.is_symlink() or not path.is_file():
            raise Refused(f"{name} is missing")
        content = path.read_bytes()
        if len(content) != expected["bytes"] or hashlib.sha256(content).hexdigest() != expected["sha256"]:
            raise Refused(f"{name} is damaged")
    there = {path.relative_to(build).as_posix() for path in build.rglob("*") if path.is_symlink() or not path.is_dir()}
    # Packed copies are made of the listed files and may be left out of the list; nothing else may.
    extra = sorted(name for name in there - set(files) - {LIST} if not re.sub(r"\.(br|gz)$", "", name) in files)
    if extra:
        raise Refused(f"{extra[0]} is not among the files of the build")
    return version


def point(link, to):
    """Makes a link point elsewhere in one step: it is never missing, and never half."""
    new = link.with_name(link.name + ".new")
    new.unlink(missing_ok=True)
    new.symlink_to(to)
    os.replace(new, link)


def take(stick, home):
    """Takes the build, and says so."""
    builds = home / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    for left in builds.glob(".new-*"):
        shutil.rmtree(left, ignore_errors=True)  # by a machine that was switched off meanwhile
    staged = Path(tempfile.mkdtemp(prefix=".new-", dir=builds))
    try:
        build = unpack(stick, staged)
        version = check(build)
        current, previous = home / "current", home / "previous"
        now = os.readlink(current) if current.is_symlink() else None
        name = version
        if now in (f"builds/{version}", f"builds/{version}-again"):
            try:
                check(home / now)
                return 3, f"version {version} is already running"
            except Refused:  # damaged on this disk: the stick mends it, beside the one that runs
                name = version if now.endswith("-again") else f"{version}-again"
        place = builds / name
        if place.exists():
            shutil.rmtree(place)  # never the one that runs: that has another name
        for path in build.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)
        build.chmod(0o755)
        os.sync()  # before anything points to it
        build.rename(place)
        if now:
            point(previous, now)
        point(current, f"builds/{name}")
        os.sync()
        kept = {name, os.path.basename(now or "")}
        for old in builds.iterdir():
            if old.name not in kept and not old.name.startswith("."):
                shutil.rmtree(old, ignore_errors=True)
        return 0, f"version {version} is taken; before it was {os.path.basename(now) if now else 'none'}"
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def back(home):
    """Lets current and previous change places."""
    current, previous = home / "current", home / "previous"
    if not previous.is_symlink() or not previous.exists():
        raise Refused("there is no build before this one")
    now, before = os.readlink(current), os.readlink(previous)
    point(current, before)
    point(previous, now)
    return 0, f"back to version {os.path.basename(before)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("stick", nargs="?", type=Path)
    parser.add_argument("--home", type=Path, default=Path("/srv/exhibit"))
    parser.add_argument("--back", action="store_true", help="go back to the build before")
    options = parser.parse_args()
    if not options.back and not options.stick:
        parser.error("where is the stick?")
    try:
        code, said = back(options.home) if options.back else take(options.stick, options.home)
    except (Refused, OSError, KeyError, TypeError, zipfile.BadZipFile, zipfile.LargeZipFile, EOFError) as error:
        code, said = 1, f"refused: {error}"
    print(said)
    return code


if __name__ == "__main__":
    sys.exit(main())
