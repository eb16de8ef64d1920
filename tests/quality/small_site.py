"""Make a small site by hand, with what can be right and wrong in one."""

from pathlib import Path

HEAD = '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title>'


def page(head: str, main: str) -> str:
    """Return a page with something in its head and its main content."""
    return f"{HEAD}{head}</head><body><main>{main}</main></body></html>"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder, as a build leaves them, and return the folder."""
    for name, content in {"sitemap.xml": "<urlset/>", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
