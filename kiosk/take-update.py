#!/usr/bin/env python3
"""Takes a new build of the exhibit from a stick, if it is sound, and keeps the one before.

    take-update.py STICK [--home /srv/exhibit]

STICK holds what `make dist` wrote: the folder, under any name or spread over the stick itself, or the zip. If there are
several builds, the newest sound one counts. Every file must be there with the size and the SHA-256 that `files.json`
names, and nothing else may be there but the litter of operating systems and the settings of hosts, which stay behind.
Only then does `current` point to it, in one step; `previous` points to the build before. Whatever goes wrong, `current`
shows a sound build. Checksums find damage, not ill will: whoever can reach the socket can bring a build of their own.

    take-update.py --back       goes back to the build before

Says in one line what happened. Ends with 0 if there is a new build, 3 if it is there already, 1 if it was refused.
"""
import argparse, errno, hashlib, os, shutil, sys, tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import disk
from builds import LIST, SUMS, Refused, check_sums, sound
from sticks import find

SPARE = 20_000_000  # bytes that are left free for the rest of the machine


def target(link):
    """The folder that a link names, if it is one of ours."""
    return link.parent / os.readlink(link) if link.is_symlink() else None


def bring(found, listed, into):
    """Brings a build onto the machine's own disk. Each file is checked as it is read: a second reading may differ."""
    sums = found.item(SUMS).bytes(len(listed.raw))
    check_sums(listed, sums, found.where)
    if foreign := found.foreign([*listed.files, LIST, SUMS]):
        raise Refused(f"{foreign} does not belong to the build",
                      "Take it away; or, if it is to stay, put it where the build is made, and run `make dist` again")
    for name, (size, sha) in listed.files.items():
        item, got, hashed = found.item(name), 0, hashlib.sha256()
        if item.size != size:
            raise Refused(f"{item.shown} is damaged: it has {item.size} bytes instead of {size}")

        def checked():
            nonlocal got
            for chunk in item.chunks(size):
                got += len(chunk)
                hashed.update(chunk)
                yield chunk

        place = into / name
        place.parent.mkdir(parents=True, exist_ok=True)
        disk.write(place, checked())
        if got != size or hashed.hexdigest() != sha:
            raise Refused(f"{item.shown} is damaged: its checksum is wrong")
    disk.write(into / LIST, [listed.raw])
    disk.write(into / SUMS, [sums])
    disk.sync_below(into)


def install(found, listed, home):
    """Puts a build beside the others, and lets `current` point to it."""
    builds = home / "builds"
    free, needed = shutil.disk_usage(builds).free, SPARE + sum(size for size, _ in listed.files.values())
    if free < needed:
        raise Refused(f"the kiosk's disk has {free // 1_000_000} MB left, and the build needs {needed // 1_000_000} MB",
                      "Make room there, and plug the stick in again")
    staged = Path(tempfile.mkdtemp(prefix=".new-", dir=builds))
    try:
        bring(found, listed, staged)
        place, n = builds / listed.version, 2
        while place.exists():  # the same version once more, in place of a damaged one
            place, n = builds / f"{listed.version}-{n}", n + 1
        staged.rename(place)
        disk.sync(builds)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    current = home / "current"
    if now := target(current):
        disk.point(home / "previous", os.path.relpath(now, home))
    disk.point(current, f"builds/{place.name}")


def mend(home):
    """If what `current` shows is damaged or gone, lets it show another that is sound. The list of what it shows."""
    current = home / "current"
    if current.exists() and not current.is_symlink():
        raise Refused(f"{current} is no link", "Move it away, and plug the stick in again")
    listed = sound(current)
    if listed is None:
        others = {place: sound(place) for place in (home / "builds").iterdir() if not place.name.startswith(".")}
        others = sorted(((listed.built, place) for place, listed in others.items() if listed), reverse=True)
        before = target(home / "previous")
        best = [place for _, place in others if before and place.name == before.name] + [place for _, place in others]
        if best:
            disk.point(current, f"builds/{best[0].name}")
            listed = sound(current)
    return listed


def tidy(home):
    """Removes what nothing points to: older builds, and what a machine that was switched off left behind."""
    kept = {place.name for place in map(target, (home / "current", home / "previous")) if place}
    for old in (home / "builds").iterdir():
        if old.name not in kept:
            shutil.rmtree(old, ignore_errors=True)


def take(stick, home):
    """Takes the newest sound build on the stick, and says so."""
    (home / "builds").mkdir(parents=True, exist_ok=True)
    with disk.alone(home):
        running = mend(home)
        tidy(home)
        found, troubles = find(stick)
        builds = []
        for one in found:
            try:
                builds.append((one.listed(), one))
            except Refused as why:
                troubles.append(why)
        builds.sort(key=lambda build: build[0].built, reverse=True)
        for listed, one in builds:
            if running and listed.version == running.version:
                if troubles:
                    break
                return 3, f"version {listed.version} is already running."
            if running and troubles and listed.built < running.built:
                break  # an older one that was forgotten on the stick is not what was meant
            try:
                install(one, listed, home)
            except Refused as why:
                troubles.append(why)
                continue
            tidy(home)
            also = f" Not used: {troubles[0]}" if troubles else ""
            before = running.version if running else "none"
            return 0, f"version {listed.version} is taken from {one.where}; before it was {before}.{also}"
        goes_on = f" Version {running.version} goes on." if running else ""
        if not troubles:
            raise Refused("there is no build on the stick",
                          f"Copy the folder or the zip onto it that `make dist` wrote: the one with {LIST} in it")
        return 1, f"refused: {troubles[0]}{goes_on}"


def back(home):
    """Lets current and previous change places."""
    current, previous = home / "current", home / "previous"
    with disk.alone(home):
        before, now, listed = target(previous), target(current), sound(previous)
        if not listed or before == now:
            raise Refused("there is no sound build before this one", "Bring one on a stick")
        disk.point(current, os.path.relpath(before, home))
        if now:
            disk.point(previous, os.path.relpath(now, home))
        return 0, f"back to version {listed.version}."


def sentence(error):
    """What an error of the machine's own disk means."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the kiosk's disk is full. Make room there, and plug the stick in again."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"this may not write {error.filename}. Run it as root."
    return f"the kiosk's own disk fails ({error.strerror or error}). Start it anew; if it stays so, change the disk."


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
    except Refused as why:
        code, said = 1, f"refused: {why}"
    except OSError as error:
        code, said = 1, f"refused: {sentence(error)}"
    except Exception as error:  # whatever else: a sentence for whoever stands there, not a trace
        code, said = 1, f"refused: nobody thought of this ({type(error).__name__}: {error}). Copy the build once more."
    print(said)
    return code


if __name__ == "__main__":
    sys.exit(main())
