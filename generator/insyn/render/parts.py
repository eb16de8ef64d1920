"""Make the small parts that many pages share, as finished Swedish text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.codes import ASSESSMENTS, Code
from insyn.model.goal import Assessment, Goal
from insyn.model.record import Evidence, Note
from insyn.model.records import package_of

LONGEST_DESCRIPTION = 160
NO_SOURCE = "Det finns ingen källa: uppgifterna är påhittade."


@dataclass(frozen=True)
class Link:
    """Lead somewhere: the words that say where, and the way from the page that shows them."""

    text: str
    href: str


@dataclass(frozen=True)
class StatusMark:
    """Show a status as word, mark and tone; the tone (good, warn, bad, none) is never alone."""

    label: str
    mark: str
    tone: str = "none"


@dataclass(frozen=True)
class NoteBox:
    """Tell a reader something about a record: the kind as a class, its heading, the text."""

    kind: str
    heading: str
    text: str


@dataclass(frozen=True)
class SourceNote:
    """Say where a page comes from: source documents, files of records, and how to cite it.

    The version stands between the citation and the address; history tells it.
    """

    statements: tuple[str, ...]
    files: tuple[str, ...]
    citation: str
    address: str


@dataclass(frozen=True)
class Names:
    """Hold the few names that most pages need: plain values that are cheap to send along."""

    documents: Mapping[str, str]
    areas: Mapping[str, str]
    publisher: str
    place: str
    site_address: str
    invented: frozenset[str] = frozenset()


def names(facts: Facts) -> Names:
    """Return the names that pages need, out of the facts."""
    records = facts.records
    return Names(
        documents={one.id: one.title for one in records.documents},
        areas={one.id: one.title for one in records.areas},
        publisher=records.municipality.publisher,
        place=records.municipality.short_name,
        site_address=records.municipality.site_address,
        invented=frozenset(records.example_packages),
    )


def link(text: str, target: str, page: str) -> Link:
    """Return a link from a page to an address of the site."""
    return Link(text, urls.relative(target, page))


def crumbs(page: str, *way: tuple[str, str]) -> tuple[Link, ...]:
    """Return the way to a page from the start, which comes first by itself."""
    return tuple(link(text, target, page) for text, target in (("Start", urls.START), *way))


def mark(code: Code) -> StatusMark:
    """Return the mark of a code."""
    return StatusMark(code.label, code.mark, code.tone)


_NOTES = {
    "motsägelse": ("note-contradiction", "Källan säger emot sig själv"),
    "tolkning": ("note-interpretation", "Så har vi läst källan"),
    "lucka": ("note-gap", "Det här säger källan inte"),
    "upplysning": ("note-info", "Bra att veta"),
}


def note_boxes(notes: Iterable[Note]) -> tuple[NoteBox, ...]:
    """Return the boxes of the notes of a record."""
    return tuple(NoteBox(*_NOTES[note.kind], note.text) for note in notes)


def evidence_text(evidence: Evidence, known: Names) -> str:
    """Say where in a document something stands."""
    title = known.documents.get(evidence.document, evidence.document)
    row = f", rad {evidence.row} i källförteckningen" if evidence.row is not None else ""
    return f"{title}, avsnittet ”{evidence.section}”{row}."


def evidence_texts(evidence: Iterable[Evidence], known: Names) -> tuple[str, ...]:
    """Say where in the documents something stands, with the sections of a document together."""
    by_document: dict[str, list[Evidence]] = {}
    for one in dict.fromkeys(evidence):
        by_document.setdefault(one.document, []).append(one)
    return tuple(_together(every, known) for every in by_document.values())


def _together(every: list[Evidence], known: Names) -> str:
    if len(every) == 1 or any(one.row is not None for one in every):
        return " ".join(evidence_text(one, known) for one in every)
    title = known.documents.get(every[0].document, every[0].document)
    return f"{title}, avsnitten {swedish.joined([f'”{one.section}”' for one in every])}."


def source_note(
    title: str, page: str, known: Names, evidence: Iterable[Evidence | None], files: Iterable[str]
) -> SourceNote:
    """Return the foot of a page; it says so where no source is stated, or all is invented."""
    stated = [one for one in evidence if one]
    named = tuple(dict.fromkeys(file for file in files if file))
    is_invented = bool(named) and all(package_of(file) in known.invented for file in named)
    unsaid = NO_SOURCE if is_invented else "Källan är inte angiven i uppgifterna."
    documents = dict.fromkeys(known.documents.get(one.document, one.document) for one in stated)
    drawn = f" Uppgifter ur {swedish.joined(list(documents))}." if documents else ""
    return SourceNote(
        statements=evidence_texts(stated, known) or (unsaid,),
        files=named,
        citation=f"{known.publisher}: ”{title}”.{drawn}",
        address=urls.absolute(known.site_address, page),
    )


def short(text: str, longest: int = LONGEST_DESCRIPTION) -> str:
    """Return a text on one line, cut between words where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[: longest - 1].rpartition(' ')[0].rstrip(' ,.;:–')}…"


def file_size(size: int) -> str:
    """Write the size of a file: 812 byte, 34 kB, 1,5 MB."""
    kilo = 1000
    if size < kilo:
        return f"{size}{swedish.NO_BREAK_SPACE}byte"
    for limit, unit, decimals in ((kilo**2, "kB", 0), (kilo**3, "MB", 1)):
        figure = Decimal(size) * kilo / limit
        if swedish.rounded(figure, decimals) < kilo:
            return f"{swedish.number(figure, decimals)}{swedish.NO_BREAK_SPACE}{unit}"
    return f"{size // kilo**3}{swedish.NO_BREAK_SPACE}GB"


_REPORTS = ("delårsrapport", "verksamhetsberättelse")


def latest_assessment(goal: Goal) -> Assessment | None:
    """Return the newest judgement of a goal; the year's last report goes before the earlier."""
    return max(
        goal.assessments,
        key=lambda one: (one.period, _REPORTS.index(one.report)),
        default=None,
    )


def is_assessed(goal: Goal) -> bool:
    """Tell whether a report has judged the goal."""
    newest = latest_assessment(goal)
    return newest is not None and newest.grade != "ej-bedömd"


def grade_mark(goal: Goal) -> StatusMark | None:
    """Return the mark of a goal's newest judgement, or None where no report speaks of it."""
    newest = latest_assessment(goal)
    return mark(ASSESSMENTS[newest.grade]) if newest else None
