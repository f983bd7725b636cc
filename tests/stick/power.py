#!/usr/bin/env python3
"""Cuts the power while an update is taken, at many points, and looks at what is left.

    power.py TOOLS STICK HOME POINTS

TOOLS has take-update.py and its parts, STICK a new build, HOME a kiosk with a build running and one before. The tool is
run line by line and killed at a line. Then what it did not bring onto the disk is taken away as a power cut does it:
files that were not synced are empty; and, the second time, names in folders that were not synced are what they were.
Each time `current` and `previous` must be sound, as `sha256sum` sees it, and the next run must take the build and leave
nothing over.
"""
import os, runpy, shutil, signal, subprocess, sys
from pathlib import Path

tools, stick, home, points = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
sys.path.insert(0, str(tools))
sys.dont_write_bytecode = True
pristine = home.with_name("pristine")
DECISIVE = ("install", "point", "tidy")  # where links and folders change


def run():
    sys.argv = ["take-update.py", stick, "--home", str(home)]
    runpy.run_path(str(tools / "take-update.py"), run_name="__main__")


def child(work):
    """Runs it in a process of its own; how that ended. None if it was killed."""
    pid = os.fork()
    if pid == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            work()
        except SystemExit as end:
            os._exit(end.code or 0)
        finally:
            os._exit(99)
    status = os.waitpid(pid, 0)[1]
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else None


def names(folder):
    """What a folder holds: by name, which file, and where a link leads."""
    return {entry.name: (entry.inode(), os.readlink(entry.path) if entry.is_symlink() else None)
            for entry in os.scandir(folder)}


def trace(passes, functions):
    """Calls something at each line of the tools, or of some functions of theirs."""
    def step(frame, event, _):
        code = frame.f_code
        if not code.co_filename.startswith(str(tools)) or functions and code.co_name not in functions:
            return None
        if event == "line":
            passes()
        return step
    sys.settrace(step)


def until(line, functions, log):
    """Work that is killed at a line, and writes down what is on the disk by then."""
    def work():
        sync, left = os.fsync, line

        def noted(handle):
            sync(handle)
            place = os.readlink(f"/proc/self/fd/{handle}")
            held = names(place) if os.path.isdir(place) else None
            os.write(log, f"{os.fstat(handle).st_ino}\t{held!r}\n".encode())

        def passes():
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        os.fsync = noted
        trace(passes, functions)
        run()
    return work


def lose(synced, also_names):
    """Takes away what was not on the disk."""
    known = {entry.stat(follow_symlinks=False).st_ino for entry in pristine.rglob("*")}
    folders = [home, *(place for place in home.rglob("*") if place.is_dir() and not place.is_symlink())]
    before = {}
    for folder in folders:
        was = pristine / folder.relative_to(home)
        if was.is_dir():
            before[folder.stat().st_ino] = names(was)
    for folder in filter(Path.exists, folders):
        inode = folder.stat().st_ino
        for entry in list(os.scandir(folder)):
            if entry.is_file(follow_symlinks=False) and entry.inode() not in synced and entry.inode() not in known:
                os.truncate(entry.path, 0)
            held = synced.get(inode, before.get(inode, {}))
            if not also_names or entry.name == ".lock":
                continue
            was = held.get(entry.name)
            if entry.is_symlink() and (not was or was[1] != os.readlink(entry.path)):
                os.unlink(entry.path)
                if was:
                    os.symlink(was[1], entry.path)
            elif not was and not entry.is_symlink() and entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            elif not was and not entry.is_symlink():
                os.unlink(entry.path)


def sound(link):
    checked = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "checksums.txt"], cwd=home / link,
                             capture_output=True, text=True)
    return checked.returncode == 0 and (home / link / "files.json").stat().st_size > 0


def fresh():
    """The kiosk as it was. Its builds are linked, not copied: nothing may write into them."""
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(pristine, home, symlinks=True, copy_function=os.link)


def count(functions):
    """How many lines an update passes."""
    where = home.with_name("lines")
    where.write_text("")
    log = os.open(where, os.O_WRONLY)

    def work():
        lines = [0]

        def passes():
            lines[0] += 1
        trace(passes, functions)
        try:
            run()
        finally:
            sys.settrace(None)
            os.write(log, str(lines[0]).encode())

    fresh()
    assert child(work) == 0, "the build on the stick is not taken"
    return int(where.read_text())


def cut(line, functions, also_names):
    """Cuts the power at a line, and looks."""
    fresh()
    where = home.with_name("synced")
    log = os.open(where, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    ended = child(until(line, functions, log))
    os.close(log)
    assert ended is None, f"line {line} was not reached: {ended}"
    synced = {}
    for noted in where.read_text().splitlines():
        inode, _, held = noted.partition("\t")
        synced[int(inode)] = eval(held)  # our own words
    lose(synced, also_names)
    what = f"killed at line {line}{', names lost' if also_names else ''}"
    for link in ("current", "previous"):
        assert sound(link), f"{what}: {link} -> {os.readlink(home / link)} is broken"
    seen = os.readlink(home / "current")
    ended = child(run)
    assert ended in (0, 3), f"{what}: the next run ended with {ended}"
    assert ended == 0 or seen != os.readlink(pristine / "current"), f"{what}: the next run took nothing"
    for link in ("current", "previous"):
        assert sound(link), f"{what}: after the next run {link} is broken"
    left = sorted(entry.name for entry in (home / "builds").iterdir())
    kept = sorted({os.path.basename(os.readlink(home / link)) for link in ("current", "previous")})
    assert left == kept and not list(home.glob("*.new")), f"{what}: left over: {left}, {list(home.iterdir())}"


shutil.copytree(home, pristine, symlinks=True)
lines, decisive = count(None), count(DECISIVE)
for n, line in enumerate(range(1, lines + 1, lines // points)):
    cut(line, None, n % 2 == 0)
for line in range(1, decisive + 1):
    for also_names in (False, True):
        cut(line, DECISIVE, also_names)
print(f"{points} of {lines} lines, and {decisive} decisive ones, each twice")
