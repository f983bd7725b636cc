"""Writing on the machine's own disk so that neither a power cut nor a full disk leaves anything half. Goes to
/opt/exhibit/."""
import contextlib, fcntl, os


def sync(place):
    """Brings a folder's names onto the disk. (Its files were brought there when they were written.)"""
    handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(place, chunks):
    """Writes a new file, readable by everybody, and waits until it is on the disk."""
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    with open(handle, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fchmod(handle, 0o644)
        os.fsync(handle)


def sync_below(folder):
    """Brings the names of a folder and of those in it onto the disk."""
    for place, _, _ in os.walk(folder, topdown=False):
        os.chmod(place, 0o755)
        sync(place)


def point(link, to):
    """Makes a link point elsewhere in one step: it is never missing, and never half."""
    new = link.with_name(link.name + ".new")
    new.unlink(missing_ok=True)
    new.symlink_to(to)
    sync(link.parent)
    os.replace(new, link)
    sync(link.parent)


@contextlib.contextmanager
def alone(folder):
    """Waits until no other is at work in the folder. Whoever is killed does not hold it."""
    with open(folder / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
