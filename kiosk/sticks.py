"""Finds builds on a stick: in folders and in zips, written by Linux, macOS or Windows. Goes to /opt/exhibit/.

A build is what holds `files.json`, whatever its folder or zip is called. Nothing is written here.
"""
import os, stat, unicodedata, zipfile, zlib
from pathlib import PurePosixPath

from builds import AGAIN, LIST, LITTER, MOST, MOST_LIST, Refused, is_litter, read_list

DEEP = 4  # folders above a build, as in backup/exhibit-1a2b3c/exhibit/
DEEPEST = 12  # folders altogether
MANY = 50_000  # files and folders on a stick, or in a zip
TORN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError)
PULLED = "Was it pulled out? Plug it in again and leave it for half a minute. If it stays so, take another stick"


def unreadable(what, error):
    return Refused(f"{what} could not be read to its end ({error.strerror or error})", PULLED)


def fold(path):
    """By what a name is known: sticks change capitals, and macOS takes letters apart."""
    return unicodedata.normalize("NFC", path).casefold()


class Item:
    """A file on the stick, not read yet. `size` is None for what is neither file nor folder."""

    def __init__(self, shown, size, open):
        self.shown, self.size, self._open = shown, size, open

    def chunks(self, most):
        """What is in it, in pieces, and never more than `most` and a byte, whatever it claims to be."""
        try:
            with self._open() as file:
                while most >= 0 and (chunk := file.read(min(1 << 20, most + 1))):
                    most -= len(chunk)
                    yield chunk
        except OSError as error:
            raise unreadable(self.shown, error) from error
        except TORN as error:
            raise Refused(f"{self.shown} is damaged ({error})") from error

    def bytes(self, most):
        return b"".join(self.chunks(most))


class Found:
    """Something that holds a list, below `root` of a folder or zip: a build, if all goes well."""

    def __init__(self, where, files, loose):
        self.where, self.files, self.loose = where, files, loose
        self.folded = {fold(name): name for name in files}

    def item(self, name):
        """The file that a list calls by that name. Refuses what is not there, or no file."""
        there = name if name in self.files else self.folded.get(fold(name))
        if there is None:
            raise Refused(f"{name} is missing in {self.where}")
        item = self.files[there]
        if item.size is None:
            raise Refused(f"{item.shown} is a link or a device and no file", AGAIN)
        return item

    def listed(self):
        return read_list(self.item(LIST).bytes(MOST_LIST), self.where)

    def foreign(self, names):
        """A file that is neither of these nor litter, if there is one. On the stick's root other things may lie."""
        known = {fold(name) for name in names}
        folders = {name.partition("/")[0] for name in known if "/" in name}
        for name in sorted(self.files):
            folded = fold(name)
            first, below, _ = folded.partition("/")
            if folded not in known and not is_litter(name) and (not self.loose or below and first in folders):
                return self.files[name].shown


def walk(stick):
    """Every file below a folder, as path and item. Links are not followed."""
    files, zips, open_, count = {}, {}, [""], 0
    while open_:
        below = open_.pop(0)
        try:
            entries = sorted(os.scandir(stick / below), key=lambda entry: entry.name)
        except OSError as error:
            raise unreadable(f"the folder {below or 'of the stick'}", error) from error
        for entry in entries:
            path = f"{below}/{entry.name}" if below else entry.name
            count += 1
            if count > MANY:
                raise Refused(f"the stick holds more than {MANY} files", "Keep little else on it than the build")
            try:
                kind = entry.stat(follow_symlinks=False)
            except OSError as error:
                raise unreadable(path, error) from error
            if stat.S_ISDIR(kind.st_mode):
                if path.count("/") < DEEPEST and not LITTER.match(entry.name):
                    open_.append(path)
                continue
            size = kind.st_size if stat.S_ISREG(kind.st_mode) else None
            files[path] = Item(path, size, lambda place=stick / path: open(place, "rb", opener=no_link))
            if size is not None and fold(path).endswith(".zip") and path.count("/") < DEEP and not is_litter(path):
                zips[path] = stick / path
    return files, zips


def no_link(path, flags):
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)


def unzip(path, shown):
    """Every file in a zip, likewise, without unpacking anything."""
    try:
        if path.stat().st_size > MOST:
            raise Refused(f"{shown} is far larger than an exhibit")
        archive = zipfile.ZipFile(path)
        infos = archive.infolist()
    except OSError as error:
        raise unreadable(shown, error) from error
    except TORN as error:
        raise Refused(f"{shown} is no whole zip") from error
    files = {}
    for info in infos:
        # Windows wrote backslashes for a long time.
        name = info.filename.replace("\\", "/")
        if name.endswith("/"):
            continue
        parts = PurePosixPath(name).parts
        if name.startswith("/") or ".." in parts or ":" in parts[0] or name in files or len(files) > MANY:
            raise Refused(f"{shown} holds {name!r}, twice or outside its folder")
        plain = stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG)
        size = info.file_size if plain else None
        files["/".join(parts)] = Item(f"{shown}: {name}", size, lambda i=info: archive.open(i))
    return files


def roots(files, where, loose):
    """What lies below each folder with a list in it, without what belongs to a build further below."""
    lists = [name for name in files if fold(name.rpartition("/")[2]) == LIST and not is_litter(name)]
    places = sorted({name.rpartition("/")[0] for name in lists if name.count("/") <= DEEP}, key=len, reverse=True)
    left, found = dict(files), []
    for place in places:
        start = f"{place}/" if place else ""
        mine = {name: left.pop(name) for name in list(left) if name.startswith(start)}
        mine = {name[len(start):]: item for name, item in mine.items()}
        found.append(Found("/".join(filter(None, (where, place))) or "the stick", mine, loose and not place))
    return found


def find(stick):
    """What may be a build on the stick, and why a zip there is none."""
    files, zips = walk(stick)
    found, troubles = roots(files, "", loose=True), []
    for shown, path in zips.items():
        try:
            found += roots(unzip(path, shown), shown, loose=False)
        except Refused as why:
            troubles.append(why)
    return found, troubles
