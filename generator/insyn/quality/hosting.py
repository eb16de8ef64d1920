"""Serve a built site on this machine alone, as a host would, while it is measured."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Quiet(SimpleHTTPRequestHandler):
    """Answer with the files of a folder, which lies below a path of the address."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, below: str, **kwargs: object) -> None:
        self.below = below
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the file at a path of the address."""
        return super().translate_path(path.removeprefix(self.below))

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@contextmanager
def hosted(folder: Path, below: str = "") -> Iterator[str]:
    """Serve a folder and yield the address that its pages stand below, without a last slash."""
    handler = partial(_Quiet, below=below, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
