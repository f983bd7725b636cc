#!/usr/bin/env python3
"""Runs the exhibit on a kiosk: serves the finished folder to this machine alone, opens it in Chromium's kiosk mode, and
starts the browser anew when it ends or when the page in it falls silent.

A page whose only thread hangs cannot restart itself. So the page says four times a second that it lives (`POST beat`);
when it has begun to and then says nothing for `--silence` seconds, the browser is ended and started again. The new page
learns why from its address (`&was=hung`, `&was=ended`) and counts it. Python's standard library alone: a bare Debian
has it.
"""
import argparse, hashlib, http.server, json, os, re, shutil, signal, subprocess, sys, threading, time, urllib.parse
from pathlib import Path

TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
         ".webmanifest": "application/manifest+json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
         ".woff2": "font/woff2", ".png": "image/png", ".webp": "image/webp", ".jpg": "image/jpeg",
         ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8"}
HASHED = re.compile(r"-[0-9a-f]{8,}(_bg)?\.(js|wasm|css)$")  # a name that changes with the content
KEPT = re.compile(r"^[\w-][\w.-]{0,60}\.csv$")
VAIN = 5  # starts in a row without a page, before it gives up
FLAGS = """--kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble
    --hide-crash-restore-bubble --disable-pinch --overscroll-history-navigation=0 --block-new-web-contents
    --deny-permission-prompts --disable-component-update --disable-background-networking --disable-sync
    --disable-domain-reliability --disable-breakpad --disable-default-apps --disable-extensions --metrics-recording-only
    --check-for-update-interval=31536000 --password-store=basic --autoplay-policy=no-user-gesture-required
    --enable-speech-dispatcher
    --disable-background-timer-throttling --disable-renderer-backgrounding --disable-backgrounding-occluded-windows
    --disable-features=Translate,OverscrollHistoryNavigation,TouchpadOverscrollHistoryNavigation,MediaRouter""".split()


def say(text):
    print(text, flush=True)  # to the journal


class Life:
    """Whether the page lives, as far as is known. Times in seconds of a clock that stops while the machine sleeps."""

    def __init__(self, silence, start):
        self.silence, self.start, self.last, self.left = silence, start, None, 0
        self.reborn()

    def reborn(self):
        self.begun, self.until = False, time.monotonic() + (self.start or float("inf"))

    def beat(self, leaving):
        """`leaving`: the page goes on to another, which takes a while to load."""
        now = time.monotonic()
        if leaving:
            self.left = now
        elif now - self.left < 1:
            return  # one that was still on its way when the page left
        if not self.begun and self.last:
            say(f"the page lives again, {now - self.last:.1f} s after its last sign of life")
        self.begun, self.last = True, now
        self.until = now + (max(self.start, self.silence) if leaving else self.silence)

    def is_over(self):
        return time.monotonic() > self.until


class Copies:
    """Which packed copies may be sent instead of their file. What was edited by hand has a copy beside it that says
    something else, and times say little: those of a stick are two seconds coarse, and a zip may bring none. So the list
    of the build decides, by the checksums of both. What is not in the list is decided by age."""

    def __init__(self, folder):
        self.folder, self.known, self.listed = folder, {}, (None, {})

    def checksum(self, path):
        mark = stamp(path)
        if self.known.get(path, (None,))[0] != mark:
            self.known[path] = (mark, hashlib.sha256(path.read_bytes()).hexdigest())
        return self.known[path][1]

    def list(self):
        """What files.json says now: it may be replaced while this runs."""
        path = self.folder / "files.json"
        try:
            mark = stamp(path)
            if mark != self.listed[0]:
                self.listed = (mark, json.loads(path.read_text("utf-8-sig"))["files"])
        except (OSError, ValueError, KeyError, TypeError):
            self.listed = (None, {})
        return self.listed[1]

    def fits(self, file, copy):
        try:
            entry = self.list().get(file.relative_to(self.folder).as_posix())
            if entry is None:
                return copy.stat().st_mtime_ns >= file.stat().st_mtime_ns
            packed = entry.get("packed", {}).get(copy.suffix[1:], {})
            return entry["sha256"] == self.checksum(file) and packed.get("sha256") == self.checksum(copy)
        except (OSError, KeyError, TypeError, AttributeError):
            return False


def stamp(path):
    """Changes with the file: its inner time too, since what a zip brought may have the same time and size as before."""
    about = path.stat()
    return about.st_mtime_ns, about.st_ctime_ns, about.st_size


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    kiosk = None  # set by `serve`

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="text/plain; charset=utf-8", **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if body:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_POST(self):
        path, _, query = self.path.partition("?")
        size = int(self.headers.get("Content-Length") or 0)
        if size > 4_000_000:
            self.close_connection = True
            return self.answer(413)
        body, name = self.rfile.read(size), path.rpartition("/")[2]
        if name == "beat":
            self.kiosk.life.beat(query == "leaving")
            self.answer(204)
        elif path == f"/keep/{name}" and KEPT.match(name):
            self.kiosk.keep.mkdir(parents=True, exist_ok=True)
            (self.kiosk.keep / name).write_bytes(body)
            self.answer(200, str(self.kiosk.keep / name).encode())
        else:
            self.answer(404)

    def do_GET(self):
        path = urllib.parse.unquote(self.path.partition("?")[0])
        if path == "/launcher.json":
            return self.answer(200, json.dumps(self.kiosk.state()).encode(), TYPES[".json"], Cache_Control="no-store")
        try:
            file = (self.kiosk.folder / path.lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file() or not file.is_relative_to(self.kiosk.folder):
                return self.answer(404)
            self.send_file(file)
        except ValueError:  # a name that no file can have
            self.answer(404)

    do_HEAD = do_GET

    def send_file(self, file):
        accepted = re.findall(r"\b(br|gzip)\b", self.headers.get("Accept-Encoding", ""))
        sent, encoding = file, {}
        for name, end in (("br", ".br"), ("gzip", ".gz")):
            copy = Path(f"{file}{end}")
            if name in accepted and not encoding and copy.is_file() and self.kiosk.copies.fits(file, copy):
                sent, encoding = copy, {"Content_Encoding": name}
        is_hashed = HASHED.search(file.name)
        tag = '"' + "-".join(f"{part:x}" for part in stamp(sent)) + '"'
        lasting = "public, max-age=31536000, immutable" if is_hashed else "no-cache"
        caching = {"Cache_Control": lasting, "ETag": tag, "Vary": "Accept-Encoding"}
        if self.headers.get("If-None-Match") == tag:
            return self.answer(304, **caching)
        self.answer(200, sent.read_bytes(), TYPES.get(file.suffix, "application/octet-stream"), **caching, **encoding)


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser that is ended, or has what it wanted, hangs up in the middle of an answer.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Kiosk:
    def __init__(self, options):
        self.folder, self.keep, self.options = Path(options.folder).resolve(), Path(options.keep), options
        self.life, self.copies = Life(options.silence, options.start), Copies(self.folder)
        self.browser, self.begun, self.sums, self.stopping = None, 0, {"hung": 0, "ended": 0}, threading.Event()

    def state(self):
        """What the preflight page shows: seconds, MB."""
        state = {**self.sums, "alive": self.life.begun, "browser": round(time.monotonic() - self.begun)}
        try:
            memory = dict(re.findall(r"^(\w+): +(\d+) kB", Path("/proc/meminfo").read_text(), re.M))
            state |= {"machine": round(float(Path("/proc/uptime").read_text().split()[0])),
                      "free": int(memory["MemAvailable"]) // 1024, "total": int(memory["MemTotal"]) // 1024}
        except (OSError, KeyError, ValueError):
            pass  # not Linux: the page leaves those out
        return state

    def open(self, was=None):
        options = self.options
        address = f"http://127.0.0.1:{options.port}/?kiosk&beat" + (f"&was={was}" if was else "") + options.address
        profile = Path(options.profile)
        profile.mkdir(parents=True, exist_ok=True)
        for lock in profile.glob("Singleton*"):
            lock.unlink()  # left by a browser that was killed; with another host name it would refuse to start
        flags = FLAGS + [f"--user-data-dir={profile}"]
        flags += ["--ozone-platform=wayland"] if os.environ.get("WAYLAND_DISPLAY") else []
        flags += ["--headless", "--disable-gpu"] if options.headless else []
        # Chromium refuses root otherwise; a kiosk has a user of its own.
        flags += ["--no-sandbox"] if os.geteuid() == 0 else []
        self.life.reborn()
        self.begun = time.monotonic()
        quiet = None if options.verbose else subprocess.DEVNULL
        self.browser = subprocess.Popen([options.browser, *flags, *options.flag, address], stdin=subprocess.DEVNULL,
                                        stdout=quiet, stderr=quiet, process_group=0)

    def end(self):
        """Asks the browser to end, so that it writes down what is stored: the browser alone, since it needs its helpers
        for that. What is still there a second later is ended unasked."""
        try:
            self.browser.terminate()
            self.browser.wait(1)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self.browser.pid, signal.SIGKILL)  # and whatever it left behind
        except ProcessLookupError:
            pass
        self.browser.wait(5)

    def watch(self):
        """Until told to stop. Five starts in a row without a page, with longer pauses each time, are the last: then
        what is around the browser may be broken, and whoever started this starts it all anew. True if all is well."""
        vain = 0
        self.open()
        while not self.stopping.wait(0.05):
            ended, over = self.browser.poll() is not None, self.life.is_over()
            if not ended and not over:
                continue
            was, lived = ("ended" if ended else "hung"), time.monotonic() - self.begun
            silent = "the page fell silent" if self.life.begun else "the page never came to life"
            why = "the browser ended" if ended else silent
            say(f"{why} after {lived:.1f} s; starting it again")
            self.sums[was] += 1
            self.end()
            vain = 0 if self.life.begun else vain + 1
            if vain == VAIN or self.options.once:
                say("giving up")
                return False
            if vain and self.stopping.wait(2 ** (vain - 1)):
                break
            self.open(was)
        self.end()
        return True

    def serve(self):
        handler = type("KioskHandler", (Handler,), {"kiosk": self})
        server = Server(("127.0.0.1", self.options.port), handler)
        self.options.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"serving {self.folder} on http://127.0.0.1:{self.options.port}/")


def parse(arguments):
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "exhibit-kiosk"
    found = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), "chromium")
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", nargs="?", default="dist", help="the finished exhibit (dist)")
    parser.add_argument("--port", type=int, default=8090,
                        help="stays the same, since what is counted belongs to the address (8090)")
    parser.add_argument("--address", default="", help="more for the address of the page, as '&idle=60#/tree?year=1967'")
    parser.add_argument("--browser", default=found, help=f"the browser ({found})")
    parser.add_argument("--flag", action="append", default=[],
                        help="one more flag for the browser, as --flag=--lang=ru")
    parser.add_argument("--profile", default=str(data / "profile"), help="where the browser keeps what it stores")
    parser.add_argument("--keep", default=str(data / "kept"), help="where exported counts go")
    parser.add_argument("--silence", type=float, default=1.5, help="seconds without a beat that mean it hangs (1.5)")
    parser.add_argument("--start", type=float, default=30,
                        help="seconds until a page must have begun to beat; 0 for ever (30)")
    parser.add_argument("--headless", action="store_true", help="without a screen, for tests")
    parser.add_argument("--once", action="store_true", help="do not start the browser again, for tests")
    parser.add_argument("--verbose", action="store_true", help="show what the browser says")
    return parser.parse_args(arguments)


def shown(folder):
    """The folder to show. A fault of the disk may leave the link `current` to nothing, with nobody there to mend it."""
    before = folder.with_name("previous")
    if folder.name == "current" and not (folder / "index.html").is_file() and (before / "index.html").is_file():
        say(f"{folder} holds no finished exhibit; showing {before} instead. Bring the build on a stick again")
        return before
    return folder


def main(arguments=None):
    options = parse(arguments)
    options.folder = shown(Path(options.folder))
    if not (Path(options.folder) / "index.html").is_file():
        return f"{options.folder} holds no finished exhibit: build one first"
    if not shutil.which(options.browser):
        return f"{options.browser} is not there: apt install chromium"
    kiosk = Kiosk(options)
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, lambda *_: kiosk.stopping.set())
    try:
        kiosk.serve()
    except OSError as error:
        return f"port {options.port}: {error}. Is another one running?"
    if not kiosk.watch():
        return 1
    say("stopped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
