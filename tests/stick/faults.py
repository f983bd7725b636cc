#!/usr/bin/env python3
"""Lets disks fail while an update is taken.

    faults.py TOOLS STICK HOME POINTS

The n-th file of the stick is one that the system cannot read, as when the stick was pulled out: /proc/self/mem, which
answers any reading at its beginning with an input/output error. Likewise the n-th file written is one whose disk is
full: /dev/full. Each time it must end with 1 and one sentence, and leave the kiosk as it was.
"""
import contextlib, errno, io, os, runpy, sys
from pathlib import Path

tools, stick, home, points = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
sys.path.insert(0, str(tools))
sys.dont_write_bytecode = True
system_open, system_write = os.open, os.fsync


def run():
    """How it ended and what it said."""
    sys.argv = ["take-update.py", stick, "--home", str(home)]
    said, complained = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
        try:
            runpy.run_path(str(tools / "take-update.py"), run_name="__main__")
        except SystemExit as end:
            code = end.code
    assert not complained.getvalue(), complained.getvalue()
    return code, said.getvalue()


def replaced(where, nth, by):
    """Opens something else as the n-th file below a folder; how often it was asked."""
    left = nth

    def opens(path, flags, *more, **named):
        nonlocal left
        writes = bool(flags & os.O_CREAT)
        if str(path).startswith(str(where)) and not flags & os.O_DIRECTORY and writes == (by == "/dev/full"):
            left -= not str(path).endswith(".lock")
            if left == 0:
                return system_open(by, os.O_WRONLY if writes else os.O_RDONLY)
        return system_open(path, flags, *more, **named)

    os.open = opens
    return run()


before = os.readlink(home / "current")
FAULTS = ((stick, "/proc/self/mem", "Was it pulled out?"), (home / "builds", "/dev/full", "disk is full"))
for where, by, says in FAULTS:
    reached = 0
    for nth in [*range(1, 4), *range(4, 400, 400 // points)]:
        code, said = replaced(where, nth, by)
        os.open = system_open
        if code == 0:
            break
        reached += 1
        assert code == 1 and says in said and said.count("\n") == 1, f"{by}, file {nth}: {code}, {said}"
        assert os.readlink(home / "current") == before and not (home / "previous").is_symlink(), f"{by}, file {nth}"
        assert len(list((home / "builds").iterdir())) == 1, f"{by}, file {nth}: something is left"
    assert reached > 3, f"{by}: tried {reached} times only"
    if code == 0:
        # Back to where it was, for the next kind of fault.
        sys.argv = ["take-update.py", "--back", "--home", str(home)]
        os.unlink(home / "current")
        os.rename(home / "previous", home / "current")
print("each was told")
