"""Read what the hand-written pages in content/ are called, for the list of all pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from insyn.load import text, yaml_file

FENCE = "---\n"


@dataclass(frozen=True)
class Handwritten:
    """Name a hand-written page: its file from content/, and its title and description."""

    file: str
    title: str
    description: str


def handwritten_pages(root: Path) -> Iterator[Handwritten]:
    """Yield every hand-written page that can be read, in the order of their files."""
    folder = root / "content"
    for path in sorted(folder.rglob("*.md")):
        file = path.relative_to(root).as_posix()
        written, problems = text.read(root, file)
        if not problems:
            head = _head(written, file)
            name = path.relative_to(folder).as_posix()
            title = head.get("title") or _heading(written) or name
            yield Handwritten(name, title, head.get("description", ""))


def _head(written: str, file: str) -> dict[str, str]:
    """Return the texts among the keys above the page; what is wrong there the engine tells."""
    head, fence, _ = written.removeprefix(FENCE).partition(FENCE)
    if not written.startswith(FENCE) or not fence:
        return {}
    value, problems = yaml_file.parse(head, file)
    if problems or not isinstance(value, dict):
        return {}
    return {key: one for key, one in value.items() if isinstance(one, str)}


def _heading(written: str) -> str:
    lines = (line for line in written.splitlines() if line.startswith("# "))
    return next(lines, "").removeprefix("# ").strip()
