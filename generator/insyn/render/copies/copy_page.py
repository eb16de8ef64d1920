"""Make the page of a copy: what was published in an edition, with its files and how to cite it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish
from insyn.model.history import Edition
from insyn.model.published import FileFormat, PublishedFile
from insyn.output import Page
from insyn.render.chart_table import Table
from insyn.render.parts import Link, Names, crumbs, file_size, link
from insyn.render.templates import render

TEMPLATE = "pages/copy.html"

_FORMATS: dict[FileFormat, str] = {
    "csv": "CSV",
    "xlsx": "XLSX",
    "json": "JSON",
    "csvw": "beskrivning av kolumnerna, JSON",
    "datapackage": "beskrivning av datamängden, JSON",
    "kodbok": "kodbok, text",
    "zip": "allt i en fil, ZIP",
    "ocds": "avtal enligt Open Contracting, JSON",
}


@dataclass(frozen=True)
class CopyFile:
    """Show a file of a copy: the way to it with type and size, and its checksum."""

    link: Link
    sha256: str


@dataclass(frozen=True)
class CopyBody:
    """State all that the template of a copy places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What is copied, and its version.
    title: str
    # The version alone, for the end of the way here.
    version: str
    # Whether it is invented.
    is_example: bool
    # What this is and when it was published.
    lead: str
    # The next version of the same, or where it stands today if this is the newest.
    later: Link
    # Whether that is a later version.
    is_outdated: bool
    # How long the address stays.
    stays: str
    # What the copy holds, for one who reads: None where only the files tell.
    table: Table | None
    # The files with their checksums.
    files: tuple[CopyFile, ...]
    # How to cite this version.
    citation: str


@dataclass(frozen=True)
class Copied:
    """Hold what is copied: its name and address today, and what it held in an edition.

    `address` is where the copy stands. `later` is the next edition of the same with its address;
    None where this is the newest. `section` is that of the page today and `way` leads there.
    """

    title: str
    home: str
    address: str
    section: str
    way: tuple[tuple[str, str], ...]
    edition: Edition
    later: tuple[Edition, str] | None
    files: tuple[PublishedFile, ...]
    table: Table | None = None
    is_example: bool = False


def page(copied: Copied, known: Names) -> Page:
    """Return the page of a copy."""
    day = swedish.date(copied.edition.day)
    return Page(
        address=copied.address,
        section=copied.section,
        title=f"{copied.title}, version {copied.edition.name}",
        description=f"{copied.title} så som det publicerades {day}.",
        body=partial(body, _without_changes(copied), known),
    )


def body(copied: Copied, known: Names) -> str:
    """Render the page of a copy."""
    here, edition = copied.address, copied.edition
    contract = CopyBody(
        crumbs=crumbs(here, *copied.way, (copied.title, copied.home)),
        title=f"{copied.title}, version {edition.name}",
        version=f"Version {edition.name}",
        is_example=copied.is_example,
        lead=(
            f"Så här stod det när uppgifterna publicerades {swedish.date(edition.day)}. "
            "Sidan är en kopia och ändras inte."
        ),
        later=_later(copied),
        is_outdated=copied.later is not None,
        stays=_stays(edition),
        table=copied.table,
        files=tuple(_file(one, here) for one in copied.files),
        citation=(
            f"{known.publisher}: ”{copied.title}”. Version {edition.name}. "
            f"{known.site_address.rstrip('/')}{here}"
        ),
    )
    return render(TEMPLATE, contract)


def _without_changes(copied: Copied) -> Copied:
    """Return what the page needs and no more: other records' changes are not its business."""
    later = copied.later and (replace(copied.later[0], changes=()), copied.later[1])
    return replace(copied, edition=replace(copied.edition, changes=()), later=later)


def _later(copied: Copied) -> Link:
    if copied.later is None:
        return link(f"{copied.title} i dag", copied.home, copied.address)
    edition, address = copied.later
    return link(f"Version {edition.name}", address, copied.address)


def _stays(edition: Edition) -> str:
    if edition.tag:
        return "Adressen är permanent: versionen är märkt som publicerad i versionshistoriken."
    return (
        "Versionen är inte märkt som publicerad i versionshistoriken än. "
        "Adressen blir permanent när den är märkt."
    )


def _file(one: PublishedFile, page_address: str) -> CopyFile:
    name = one.path.rpartition("/")[2]
    text = f"{name} ({_FORMATS[one.format]}, {file_size(one.size)})"
    return CopyFile(link(text, f"/{one.path}", page_address), one.sha256)


def every_file(files: Sequence[PublishedFile]) -> tuple[PublishedFile, ...]:
    """Return the files of a copy with the one that holds all of them first."""
    return tuple(sorted(files, key=lambda one: one.format != "zip"))
