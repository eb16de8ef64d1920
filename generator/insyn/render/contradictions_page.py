"""List where the sources contradict themselves: one line for each, with both places."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.contradictions import Contradiction, Unnoted, contradictions, unnoted
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.filters import Choice, Select, code
from insyn.render.parts import (
    Link,
    Names,
    SourceNote,
    StatusMark,
    crumbs,
    evidence_texts,
    link,
    names,
    short,
    source_note,
)
from insyn.render.standing import title_of
from insyn.render.templates import render

TEMPLATE = "pages/contradictions.html"
TITLE = "Motsägelser i källorna"

COMPUTED = StatusMark("Räknad fram av programmet", "∑")
READ = StatusMark("Hittad vid läsning", "¶")
_PLAIN = {"uppställning": "tabell över ekonomin"}
"""What the records call a thing, where readers know it by other words."""
FOUND = (Choice("Räknad fram", "raknad"), Choice("Vid läsning", "last"))


@dataclass(frozen=True)
class ContradictionLine:
    """Show one contradiction: of what, what it is, how it was found and where it stands.

    `link` leads to the record; without a page of its own there is only a title. `kind`, `found`
    and `boards` are what the filters look for.
    """

    title: str
    link: Link | None
    text: str
    mark: StatusMark
    places: tuple[str, ...]
    file: str
    kind: str
    found: str
    boards: str


@dataclass(frozen=True)
class KindOfRecord:
    """Gather the contradictions of records of one kind."""

    heading: str
    lines: tuple[ContradictionLine, ...]


@dataclass(frozen=True)
class ContradictionsBody:
    """State all that the template of the contradictions places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is called.
    title: str
    # How many there are, and how they were found.
    lead: str
    # The contradictions, by kind of record.
    kinds: tuple[KindOfRecord, ...]
    # The filters, with script.
    selects: tuple[Select, ...]
    # Where the page comes from and how to cite it.
    source: SourceNote


@dataclass(frozen=True)
class Told:
    """Hold a contradiction in plain words, before the page knows where it stands."""

    kind: str
    title: str
    address: str
    text: str
    is_computed: bool
    places: tuple[str, ...]
    file: str
    boards: tuple[str, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of contradictions."""
    known = names(facts)
    told = (
        *(_of_note(one, known) for one in contradictions(facts)),
        *(_of_figures(one, facts, known) for one in unnoted(facts)),
    )
    mentioned = {board for one in told for board in one.boards}
    boards = tuple((one.id, one.title) for one in facts.records.boards if one.id in mentioned)
    yield Page(
        address=urls.CONTRADICTIONS,
        section="granskning",
        title=TITLE,
        description=short(_lead(told)),
        body=partial(body, told, boards, known),
    )


def body(told: tuple[Told, ...], boards: tuple[tuple[str, str], ...], known: Names) -> str:
    """Render the list; `boards` are ids and titles."""
    page = urls.CONTRADICTIONS
    note = source_note(TITLE, page, known, (), ())
    where = "Vid varje motsägelse står var i källorna den finns, och filen där den ändras."
    kinds = tuple(dict.fromkeys(one.kind for one in told))
    return render(
        TEMPLATE,
        ContradictionsBody(
            crumbs=crumbs(page, ("Granskning", urls.REVIEW)),
            title=TITLE,
            lead=_lead(told),
            kinds=tuple(
                KindOfRecord(
                    _heading(kind),
                    tuple(_line(one, page) for one in told if one.kind == kind),
                )
                for kind in kinds
            ),
            selects=(
                Select("found", "Hittad", FOUND),
                Select(
                    "kind",
                    "Gäller",
                    tuple(Choice(_heading(kind), code(kind)) for kind in kinds),
                ),
                Select("board", "Nämnd", tuple(Choice(title, board) for board, title in boards)),
            ),
            source=replace(note, statements=(where,)) if told else note,
        ),
    )


def _heading(kind: str) -> str:
    return swedish.upper_first(_PLAIN.get(kind, kind))


def _lead(told: tuple[Told, ...]) -> str:
    if not told:
        return "Vi har inte hittat några motsägelser i källorna."
    computed = sum(one.is_computed for one in told)
    count = swedish.plural(len(told), "ställe", "ställen")
    opens = f"På {count} säger källorna emot sig själva."
    if len(told) == 1:
        return f"{opens} Vi har {'räknat fram det' if computed else 'hittat det vid läsning'}."
    how = (
        (computed, "har programmet räknat fram"),
        (len(told) - computed, "har vi hittat när vi läste"),
    )
    return f"{opens} {swedish.joined([f'{number} {words}' for number, words in how if number])}."


def _line(one: Told, page: str) -> ContradictionLine:
    return ContradictionLine(
        title=one.title,
        link=link(one.title, one.address, page) if one.address else None,
        text=one.text,
        mark=COMPUTED if one.is_computed else READ,
        places=one.places,
        file=one.file,
        kind=code(one.kind),
        found="raknad" if one.is_computed else "last",
        boards=" ".join(one.boards),
    )


def _of_note(one: Contradiction, known: Names) -> Told:
    evidence = one.note.evidence or one.of.evidence
    return Told(
        kind=one.of.kind,
        title=one.of.title,
        address=one.of.address,
        text=one.note.text,
        is_computed=one.is_computed,
        places=evidence_texts(evidence, known),
        file=one.of.file,
        boards=tuple(sorted(one.of.boards)),
    )


def _of_figures(one: Unnoted, facts: Facts, known: Names) -> Told:
    indicator, found = one.indicator, one.found
    period = swedish.period(found.observation.period)
    value, lower, upper = (
        swedish.amount(figure, indicator.unit, indicator.decimals) if figure is not None else ""
        for figure in (found.observation.value, found.lower, found.upper)
    )
    text = {
        "summa": f"För {period} är antalet {value}, men könen blir tillsammans {upper}.",
        "total": f"För {period} är värdet för alla {value}, utanför könens {lower} och {upper}.",
        "trend": f"Källans trend går åt andra hållet än siffran, från {lower} till {upper}.",
    }[found.kind]
    evidence = (indicator.evidence,) if indicator.evidence else ()
    boards = (facts.records.goal_by_reference[goal].board for goal in indicator.goals)
    return Told(
        kind="mått",
        title=title_of(indicator, facts.records),
        address=urls.indicator(indicator.id),
        text=text,
        is_computed=True,
        places=evidence_texts(evidence, known),
        file=indicator.file,
        boards=tuple(sorted({board for board in boards if board})),
    )
