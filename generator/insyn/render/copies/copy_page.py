"""Make the page of a copy: what was published in an edition, with its files and how to cite it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish
from insyn.model.history import Edition
from insyn.model.published import FileFormat, PublishedFile
from insyn.output import Page
from insyn.render.chart_table import Table
from insyn.render.indicator_words import Fact
from insyn.render.parts import Link, Names, NoteBox, crumbs, file_size, link, short
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
    # What this is, when it was published and how long the address stays.
    lead: str
    # Whether there is a later version, or the thing itself is gone.
    is_outdated: bool
    # What has become of it since: that there is a later version, or none.
    since: str
    # The ways on: to what it is today, to the next version and to all changes.
    ways: tuple[Link, ...]
    # What was said of it, as terms with their texts.
    facts: tuple[Fact, ...]
    # What it held, as tables.
    tables: tuple[Table, ...]
    # Contradictions, readings, gaps and information that stood beside it.
    notes: tuple[NoteBox, ...]
    # The documents that it was drawn from.
    sources: tuple[str, ...]
    # The files; the first is the most complete.
    files: tuple[CopyFile, ...]
    # How to cite this version.
    citation: str


@dataclass(frozen=True)
class CopyPlace:
    """Say where a copy stands, in which edition, and where to go from there.

    `home` is the address of the same thing today; `is_gone` tells that there is none. `later` is
    the next version that is kept, with its address; None where this is the newest. `changes` is
    the address of all changes, empty where there are none.
    """

    home: str
    address: str
    edition: Edition
    later: tuple[Edition, str] | None
    is_gone: bool = False
    changes: str = ""


@dataclass(frozen=True)
class Copied:
    """Hold what is copied: where it stands, what it is called and what it held in an edition.

    `section` is that of the page today, and `way` leads there.
    """

    place: CopyPlace
    title: str
    section: str
    way: tuple[tuple[str, str], ...]
    files: tuple[PublishedFile, ...]
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[NoteBox, ...] = ()
    sources: tuple[str, ...] = ()
    is_example: bool = False


def page(copied: Copied, known: Names) -> Page:
    """Return the page of a copy; search engines show what stands there today."""
    place = copied.place
    return Page(
        address=place.address,
        section=copied.section,
        title=f"{copied.title}, version {place.edition.name}",
        description=short(
            f"{copied.title} så som det publicerades den {swedish.date(place.edition.day)}: "
            "uppgifter, filer och källa."
        ),
        body=partial(body, _without_changes(copied), known),
        canonical=place.changes if place.is_gone else place.home,
    )


def body(copied: Copied, known: Names) -> str:
    """Render the page of a copy."""
    place = copied.place
    here, edition = place.address, place.edition
    home = () if place.is_gone else ((copied.title, place.home),)
    contract = CopyBody(
        crumbs=crumbs(here, *copied.way, *home),
        title=f"{copied.title}, version {edition.name}",
        version=f"Version {edition.name}",
        is_example=copied.is_example,
        lead=_lead(edition),
        is_outdated=place.later is not None or place.is_gone,
        since=_since(place),
        ways=tuple(_ways(copied.title, place)),
        facts=copied.facts,
        tables=copied.tables,
        notes=copied.notes,
        sources=copied.sources,
        files=tuple(_file(one, here) for one in copied.files),
        citation=_citation(copied, known),
    )
    return render(TEMPLATE, contract)


def _without_changes(copied: Copied) -> Copied:
    """Return what the page needs and no more: other records' changes are not its business."""
    place = copied.place
    later = place.later and (replace(place.later[0], changes=()), place.later[1])
    bare = replace(place, edition=replace(place.edition, changes=()), later=later)
    return replace(copied, place=bare)


def _lead(edition: Edition) -> str:
    said = f"Så här stod det när uppgifterna publicerades den {swedish.date(edition.day)}."
    if edition.tag:
        return f"{said} Sidan är en kopia: den ändras inte, och adressen är permanent."
    return (
        f"{said} Det här är en tillfällig kopia. Den blir permanent när utgåvan märks som "
        "publicerad. Ändras något innan dess försvinner den."
    )


def _since(place: CopyPlace) -> str:
    if place.is_gone:
        return "Uppgifterna är borttagna sedan dess."
    return "Det finns en senare version." if place.later else "Det här är den senaste versionen."


def _ways(title: str, place: CopyPlace) -> Iterator[Link]:
    if not place.is_gone:
        yield link(f"{title} i dag", place.home, place.address)
    if place.later:
        edition, address = place.later
        yield link(f"Nästa version, {edition.name}", address, place.address)
    if place.changes:
        yield link("Alla ändringar", place.changes, place.address)


def _citation(copied: Copied, known: Names) -> str:
    drawn = f" Uppgifter ur {swedish.joined(list(copied.sources))}." if copied.sources else ""
    title = f"{copied.title} (exempeldata)" if copied.is_example else copied.title
    return (
        f"{known.publisher}: ”{title}”.{drawn} Version {copied.place.edition.name}. "
        f"{known.site_address.rstrip('/')}{copied.place.address}"
    )


def _file(one: PublishedFile, page_address: str) -> CopyFile:
    name = one.path.rpartition("/")[2]
    text = f"{name} ({_FORMATS[one.format]}, {file_size(one.size)})"
    return CopyFile(link(text, f"/{one.path}", page_address), one.sha256)
