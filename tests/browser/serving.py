"""Build a site, and serve it as a host would: with the headers of its `_headers`, and its 404.

Where two rules set the same header the values are joined, as the strictest of the hosts does.
"""

import fcntl
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import BinaryIO

TODAY = "2026-11-21"

Rules = list[tuple[re.Pattern[str], str, str]]
"""A pattern of addresses with the name and value of a header."""


def parsed(text: str) -> Rules:
    """Return the rules of a `_headers` file."""
    rules: Rules = []
    pattern = re.compile("")
    for line in text.splitlines():
        if line.startswith("/"):
            parts = re.split(r"(\*|:[a-z]+)", line)
            regex = "".join(
                ".*" if one == "*" else "[^/]+" if one.startswith(":") else re.escape(one)
                for one in parts
            )
            pattern = re.compile(regex)
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            rules.append((pattern, name, value))
    return rules


def headers_of(address: str, rules: Rules) -> dict[str, str]:
    """Return the headers that the rules send with what is at an address."""
    found: dict[str, str] = {}
    for pattern, name, value in rules:
        if pattern.fullmatch(address):
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


class Handler(SimpleHTTPRequestHandler):
    """Answer with the files of a folder and the headers that it asks for."""

    protocol_version = "HTTP/1.1"
    rules: Rules = []  # noqa: RUF012

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the terminal for the tests."""

    def guess_type(self, path: object) -> str:
        """Return what the rules say that a file is; what they do not say is found out."""
        own = headers_of(self._address(), self.rules).get("Content-Type")
        return own or super().guess_type(str(path))

    def end_headers(self) -> None:
        """Add the headers of the address."""
        for name, value in headers_of(self._address(), self.rules).items():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> BinaryIO | None:
        """Answer with the site's own page where there is nothing at the address."""
        target = Path(self.translate_path(self.path))
        there = (target / "index.html").is_file() if target.is_dir() else target.is_file()
        page = Path(self.directory) / "404.html"
        if there or not page.is_file():
            return super().send_head()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        return page.open("rb")

    def _address(self) -> str:
        return self.path.partition("?")[0].partition("#")[0]


def build(root: Path, out: Path) -> None:
    """Build the site of a municipality into a folder, as its editors do."""
    command = [sys.executable, "-m", "insyn", "build", "--root", str(root), "--out", str(out)]
    done = subprocess.run([*command, "--today", TODAY], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def build_once(root: Path, folder: Path) -> Path:
    """Build a site below a folder unless another process has, and return where it lies."""
    folder.mkdir(exist_ok=True)
    out = folder / "site"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.is_dir():
            build(root, out)
    return out


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a site on this machine and yield its address."""
    file = folder / "_headers"
    rules = parsed(file.read_text(encoding="utf-8")) if file.is_file() else []
    handler = type("WithRules", (Handler,), {"rules": rules})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
