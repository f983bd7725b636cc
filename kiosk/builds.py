"""What a sound build of the exhibit is. Goes to /opt/exhibit/.

`files.json`, which `make dist` writes, names every file with its size and SHA-256, and under it the packed copies that
web servers send instead of it. `checksums.txt` says the same in the form of `sha256sum`, and has the checksum of
`files.json` too.
"""
import hashlib, json, os, re, stat
from dataclasses import dataclass

LIST, SUMS = "files.json", "checksums.txt"
MOST = 500_000_000  # bytes of a build; the exhibit has a few millions
MOST_LIST = 16_000_000  # bytes of a list
AGAIN = "Copy the build onto the stick once more, as `make dist` wrote it, and eject the stick before pulling it out"
ANEW = "Make the build anew with `make dist`, and copy it onto the stick unchanged"
CHUNK = 1 << 20

# What computers, hosts and browsers leave beside files, by the name of a file or folder. It is no part of a build and
# stays behind. Invariant: what `make dist` leaves out of its list is here.
LITTER = re.compile(r"""\. | ~\$ | .*\.(part|tmp)$ | (_headers|_redirects|web\.config|cname)$
    | ((eh)?thumbs\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin|system\ volume\ information)$
    | (lost\+found|lost\.dir|found\.\d{3})$""", re.I | re.X)


class Refused(Exception):
    """Why a build is not taken, and what to do, for whoever stands in front of the machine."""

    def __init__(self, why, do=AGAIN):
        super().__init__(f"{why}. {do}.")


@dataclass
class Listed:
    """What a list says: the version, when it was made, and size and SHA-256 of every file but the two lists."""

    version: str
    built: str
    files: dict
    raw: bytes

    def sums(self):
        """What checksums.txt must say."""
        return {name: sha for name, (_, sha) in self.files.items()} | {LIST: hashlib.sha256(self.raw).hexdigest()}


def is_litter(path):
    return any(LITTER.match(part) for part in path.split("/"))


def read_list(raw, where):
    """The list, if it is one. Its names are those of files below the build, and of nothing else."""
    try:
        said = json.loads(raw.decode("utf-8-sig"))
        version, built = said["version"], str(said.get("built", ""))
        files = {}
        for name, entry in said["files"].items():
            copies = entry.get("packed", {}).items()
            for path, one in [(name, entry), *((f"{name}.{end}", copy) for end, copy in copies)]:
                files[path] = (int(one["bytes"]), str(one["sha256"]).lower())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refused(f"{LIST} in {where} cannot be read: it is damaged, or no list of a build") from error
    if not isinstance(version, str) or not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", version):
        raise Refused(f"{LIST} in {where} names no version that can be the name of a folder", ANEW)
    if "index.html" not in files:
        raise Refused(f"index.html is not in the list of {where}", ANEW)
    for name, (size, sha) in files.items():
        parts = name.split("/")
        unsafe = any(part in ("", ".", "..") or re.search(r"[\x00-\x1f\x7f\\:]", part) for part in parts)
        if unsafe or name in (LIST, SUMS) or size < 0 or not re.fullmatch(r"[0-9a-f]{64}", sha):
            raise Refused(f"{LIST} in {where} names {name!r}, which cannot be a file of a build", ANEW)
    if sum(size for size, _ in files.values()) > MOST:
        raise Refused(f"{where} holds far more than an exhibit", ANEW)
    return Listed(version, built, files, raw)


def check_sums(listed, text, where):
    """Refuses a list that its checksums do not know: the list may be damaged too."""
    lines = [line.split(maxsplit=1) for line in text.decode("utf-8", "replace").splitlines() if line.strip()]
    said = {line[-1].removeprefix("*"): line[0].lower() for line in lines}
    if said != listed.sums():
        at = min(name for name in said.keys() | listed.sums() if said.get(name) != listed.sums().get(name))
        raise Refused(f"{LIST} and {SUMS} in {where} do not fit together (at {at}): one of them is damaged")


def digest(file):
    """Size and SHA-256 of what can be read from an open file."""
    size, sha = 0, hashlib.sha256()
    while chunk := file.read(CHUNK):
        size += len(chunk)
        sha.update(chunk)
    return size, sha.hexdigest()


def sound(build):
    """The list of a build on this machine's own disk, if all of it is as it was made; else None."""
    try:
        listed = read_list((build / LIST).read_bytes(), build.name)
        check_sums(listed, (build / SUMS).read_bytes(), build.name)
        for name, expected in listed.files.items():
            with open(build / name, "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode) or digest(file) != expected:
                    return None
        return listed
    except (OSError, Refused):
        return None
