"""Show what became of every goal when the goal structure changed, step by step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.lineage import KindCount, Transition, counts, transitions
from insyn.model.codes import LINEAGE_KINDS
from insyn.model.goal import Goal, GoalStructure
from insyn.model.lineage import LineageLink
from insyn.model.records import LINEAGE_FILE
from insyn.output import Page
from insyn.render import levels
from insyn.render.goal_lineage import nothing
from insyn.render.lineage_flow import CLASSES, LETTERS, Flow, flow, keys
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    StatusMark,
    crumbs,
    link,
    mark,
    names,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/lineage.html"
TITLE = "Så har målen ändrats"

_LETTER_WORDS = {
    "övergripande": "övergripande mål",
    "strategiskt": "strategiskt mål",
    "målområde": "målområde",
    "fullmäktigemål": "kommunfullmäktigemål utan nummer",
    "nämndmål": "nämndmål",
}


@dataclass(frozen=True)
class KindLine:
    """Explain what may happen to a goal: the class of its band, its mark and word, the meaning."""

    kind: str
    mark: StatusMark
    text: str


@dataclass(frozen=True)
class End:
    """Show the goal at one end of a link with its key, or say that there is none."""

    key: str
    link: Link | None
    nothing: str


@dataclass(frozen=True)
class LinkRow:
    """Show one link: the earlier goal, what happened, the later goal and why."""

    before: End
    mark: StatusMark
    after: End
    reason: str


@dataclass(frozen=True)
class Step:
    """Show the step from one structure to the next: counts in words, a drawing and a table."""

    anchor: str
    heading: str
    structures: str
    summary: str
    flow: Flow
    caption: str
    rows: tuple[LinkRow, ...]


@dataclass(frozen=True)
class LineageBody:
    """State all that the template of the lineage places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is called.
    title: str
    # How often the goals have changed, and what the page tells.
    lead: str
    # Whose judgement it is.
    judgement: tuple[NoteBox, ...]
    # What may happen to a goal, word by word.
    kinds: tuple[KindLine, ...]
    # What the short keys of the goals mean.
    key_words: str
    # The steps, oldest first.
    steps: tuple[Step, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of the lineage."""
    lineage = facts.records.lineage
    yield Page(
        address=urls.LINEAGE,
        section="mal",
        title=TITLE,
        description="Mål för mål: vad som är kvar, har nya ord, är nytt eller är borta.",
        body=partial(
            body,
            transitions(facts.records) if lineage else (),
            lineage.judgement if lineage else "",
            names(facts),
        ),
    )


def body(steps: tuple[Transition, ...], judgement: str, known: Names) -> str:
    """Render the page; there are no steps where nobody has judged the links."""
    page = urls.LINEAGE
    structures = tuple(
        {one.id: one for step in steps for one in (step.before, step.after)}.values()
    )
    contract = LineageBody(
        crumbs=crumbs(page, ("Mål", urls.STRUCTURES)),
        title=TITLE,
        lead=_lead(len(steps), known),
        judgement=(NoteBox("note-interpretation", "Redaktionens bedömning", judgement),)
        if judgement
        else (),
        kinds=tuple(
            KindLine(CLASSES[one.code], mark(one), one.explanation)
            for one in LINEAGE_KINDS.values()
        ),
        key_words=_key_words(structures),
        steps=tuple(_step(one, page) for one in steps),
        source=_source(structures, page, known),
    )
    return render(TEMPLATE, contract)


def _lead(steps: int, known: Names) -> str:
    if not steps:
        return "Vi har inte bedömt hur målen hänger ihop mellan målstrukturerna än."
    times = swedish.plural(steps, "gång", "gånger")
    return (
        f"{known.place} har bytt målstruktur {times} i våra källor. Här ser du vad som hände med "
        "varje mål: om det är kvar, har fått andra ord, är nytt eller är borta."
    )


def _key_words(structures: tuple[GoalStructure, ...]) -> str:
    used = {key[0] for one in structures for key in keys(one).values()}
    words = [
        f"{letter} för {_LETTER_WORDS[level]}"
        for level, letter in LETTERS.items()
        if letter in used
    ]
    letters = f" {swedish.joined(words).replace(' för', ' står för', 1)}." if words else ""
    numbers = " Ett tal är målets nummer i källan." if any(map(str.isdigit, used)) else ""
    return f"Varje mål har en kort kod.{letters}{numbers}"


def _step(step: Transition, page: str) -> Step:
    before, after = (swedish.lower_first(one.title) for one in (step.before, step.after))
    summary = _summary(step, counts(step))
    name = f"{step.before.id}-{step.after.id}"
    return Step(
        anchor=f"fran-{step.before.id}",
        heading=f"{step.before.title} och vad de blev i {after}",
        structures=" ".join(_named(one) for one in (step.before, step.after)),
        summary=summary,
        flow=flow(step, f"bild-{name}", f"{summary} Tabellen efter bilden visar varje mål."),
        caption=f"Vad som hände med varje mål: {before} och {after}",
        rows=_rows(step, page),
    )


def _named(structure: GoalStructure) -> str:
    return f"{structure.title}: källorna namnger {levels.counted(structure.goals)}."


_FATES = {
    # Each begins with how many of the earlier goals it is told of.
    "behållet": "{before} är kvar med samma lydelse",
    "omformulerat": "{before} är kvar med andra ord",
    "sammanslaget": "{before} har slagits ihop till {after}",
    "delat": "{before} har delats i {after}",
    "borttaget": "{before} har inget senare mål",
    "okänt": "{before} går inte att följa",
}


def _summary(step: Transition, found: tuple[KindCount, ...]) -> str:
    earlier = len(step.before.goals)
    told = [
        _FATES[one.kind].format(before="det" if earlier == 1 else one.before, after=one.after)
        for one in found
        if one.kind in _FATES and one.before
    ]
    goals = "det enda tidigare målet" if earlier == 1 else f"de {earlier} tidigare målen"
    first = f"Så gick det för {goals}: {swedish.joined(told)}. " if told else ""
    came = {one.kind: one.after for one in found}
    later = len(step.after.goals)
    return f"{first}{_came(later, came.get('nytt', 0), came.get('okänt', 0))}"


def _came(later: int, new: int, unknown: int) -> str:
    """Say how many of the later goals have no earlier goal, and how many may have one."""
    if later == 1:
        if unknown:
            return "Det går inte att säga om det enda senare målet fanns tidigare."
        return f"Det enda senare målet har {'inget' if new else 'ett'} tidigare mål."
    they = "det" if unknown == 1 else "de"
    whether = f"går det inte att säga om {they} fanns tidigare."
    if not new:
        goals = f"de {later} senare målen"
        return f"För {unknown} av {goals} {whether}" if unknown else f"Alla {goals} fanns tidigare."
    rest = f" För {unknown} {whether}" if unknown else ""
    return f"Av de {later} senare målen har {new} inget tidigare mål.{rest}"


def _rows(step: Transition, page: str) -> tuple[LinkRow, ...]:
    before, after = _ends(step.before, page), _ends(step.after, page)
    return tuple(
        LinkRow(
            before=_end(one, one.before, before, is_earlier=True),
            mark=mark(LINEAGE_KINDS[one.kind]),
            after=_end(one, one.after, after, is_earlier=False),
            reason=one.reason,
        )
        for one in step.links
    )


def _ends(structure: GoalStructure, page: str) -> Mapping[str, End]:
    key = keys(structure)

    def end(goal: Goal) -> End:
        way = link(goal.title, urls.goal_of(structure, goal), page)
        return End(key[structure.reference(goal)], way, "")

    return {structure.reference(goal): end(goal) for goal in structure.goals}


def _end(one: LineageLink, reference: str | None, ends: Mapping[str, End], is_earlier: bool) -> End:
    return ends.get(reference or "") or End("", None, nothing(one.kind, is_earlier))


def _source(structures: tuple[GoalStructure, ...], page: str, known: Names) -> SourceNote:
    evidence = [part for one in structures for part in one.evidence or ()]
    files = [LINEAGE_FILE, *(one.file for one in structures)]
    note = source_note(TITLE, page, known, evidence, files)
    own = "Målens lydelser kommer ur källorna. Sambanden mellan dem är redaktionens bedömning."
    return replace(note, statements=(own, *note.statements))
