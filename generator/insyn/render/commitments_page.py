"""List every commitment under its goal: what was promised, whether it was done and how it went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.commitments import CommitmentCount, count, is_carried_over
from insyn.derive.facts import Facts
from insyn.model.codes import COMPLETIONS
from insyn.model.commitment import Commitment
from insyn.output import Page
from insyn.render.filters import Choice, Select
from insyn.render.goal_commitments import COMMITMENTS_FOLDER, CommitmentLine, commitment_line
from insyn.render.indicator_filter import slug
from insyn.render.parts import Link, Names, SourceNote, crumbs, link, names, source_note
from insyn.render.templates import render

TEMPLATE = "pages/commitments.html"
TITLE = "Utvecklingsåtaganden"

CARRIED = {"ja": "Ja", "nej": "Nej"}


@dataclass(frozen=True)
class Item:
    """Show a commitment with what the filters look for."""

    line: CommitmentLine
    status: str
    goal: str
    board: str
    carried: str


@dataclass(frozen=True)
class GoalGroup:
    """Show the commitments of a goal: the goal, its structure and board, and how they went."""

    anchor: str
    goal: Link
    summary: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class CommitmentsBody:
    """State all that the template of the list of commitments places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is called.
    title: str
    # How many there are and how they went.
    lead: str
    # The filters in place, with script.
    selects: tuple[Select, ...]
    # The commitments, goal by goal in the source's order.
    groups: tuple[GoalGroup, ...]
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class GoalCommitments:
    """Hold the commitments of a goal with the names that the page needs."""

    reference: str
    goal: str
    structure: str
    board_id: str
    board: str
    commitments: tuple[Commitment, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of commitments."""
    found = count(facts.records.commitments)
    yield Page(
        address=urls.COMMITMENTS,
        section="mal",
        title=TITLE,
        description=(
            f"Det nämnderna har lovat att utveckla: {found.finished} åtaganden blev klara och "
            f"{found.unfinished} inte."
        ),
        body=partial(body, tuple(_by_goal(facts)), names(facts)),
    )


def _by_goal(facts: Facts) -> Iterator[GoalCommitments]:
    for structure in facts.records.structures:
        for goal in structure.goals:
            reference = structure.reference(goal)
            board = facts.records.board_by_id.get(goal.board or "")
            if own := facts.commitments_by_goal.get(reference, ()):
                yield GoalCommitments(
                    reference,
                    goal.title,
                    structure.title,
                    board.id if board else "",
                    board.title if board else "",
                    own,
                )


def body(goals: tuple[GoalCommitments, ...], known: Names) -> str:
    """Render the list of commitments."""
    page = urls.COMMITMENTS
    every = tuple(commitment for one in goals for commitment in one.commitments)
    evidence = source_note(
        TITLE, page, known, (one.evidence for one in every), [COMMITMENTS_FOLDER]
    )
    documents = swedish.joined(_documents(every, known))
    where = f"{documents}. Vid varje åtagande står avsnittet det kommer från."
    contract = CommitmentsBody(
        crumbs=crumbs(page, ("Mål", urls.STRUCTURES)),
        title=TITLE,
        lead=_lead(every),
        selects=_selects(goals),
        groups=tuple(_group(one, page, known) for one in goals),
        source=replace(evidence, statements=(where,)) if every else evidence,
    )
    return render(TEMPLATE, contract)


def _documents(every: tuple[Commitment, ...], known: Names) -> list[str]:
    found = dict.fromkeys(one.evidence.document for one in every)
    return [known.documents.get(document, document) for document in found]


def _lead(every: tuple[Commitment, ...]) -> str:
    if not every:
        return "Källorna innehåller inga utvecklingsåtaganden."
    found = count(every)
    years = swedish.joined(sorted({swedish.period(one.period) for one in every}))
    number = swedish.plural(found.total, "utvecklingsåtagande", "utvecklingsåtaganden")
    return (
        f"Källorna redovisar {number} för {years}: {outcome(found)}. {_carried(found)} från "
        "tidigare år."
    )


def _carried(found: CommitmentCount) -> str:
    if not found.carried_over:
        return "Inget är överflyttat"
    word = "överflyttat" if found.carried_over == 1 else "överflyttade"
    return f"{found.carried_over} är {word}"


def outcome(found: CommitmentCount) -> str:
    """Say how the commitments of a goal went: alla blev klara."""
    if found.total == 1:
        return "det blev klart" if found.finished else "det blev inte klart"
    if not found.unfinished:
        return "alla blev klara"
    if not found.finished:
        return "inget blev klart"
    finished, unfinished = (
        "klart" if one == 1 else "klara" for one in (found.finished, found.unfinished)
    )
    return f"{found.finished} blev {finished} och {found.unfinished} blev inte {unfinished}"


def _group(one: GoalCommitments, page: str, known: Names) -> GoalGroup:
    found = count(one.commitments)
    number = swedish.plural(found.total, "åtagande", "åtaganden")
    board = f" {one.board} ansvarar." if one.board else ""
    return GoalGroup(
        anchor=f"mal-{one.reference.replace('/', '-')}",
        goal=link(one.goal, urls.goal(one.reference), page),
        summary=(
            f"Ett mål i {swedish.lower_first(one.structure)}.{board} {number}: {outcome(found)}."
        ),
        items=tuple(
            Item(
                commitment_line(commitment, page, known),
                status=slug(commitment.status),
                goal=one.reference,
                board=one.board_id,
                carried="ja" if is_carried_over(commitment) else "nej",
            )
            for commitment in one.commitments
        ),
    )


def _selects(goals: tuple[GoalCommitments, ...]) -> tuple[Select, ...]:
    statuses = {slug(one.code): one.label for one in COMPLETIONS.values()}
    boards = {one.board_id: one.board for one in goals if one.board_id}
    titles = {one.reference: one.goal for one in goals}
    kinds: tuple[tuple[str, str, Mapping[str, str]], ...] = (
        ("status", "Hur det gick", statuses),
        ("carried", "Överflyttat från tidigare år", CARRIED),
        ("goal", "Mål", titles),
        ("board", "Nämnd", boards),
    )
    # With one choice there is nothing to choose.
    return tuple(
        Select(name, label, tuple(Choice(text, value) for value, text in choices.items()))
        for name, label, choices in kinds
        if len(choices) > 1
    )
