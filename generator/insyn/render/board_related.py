"""Gather what else there is about a board: commitments, economy, control, calendar and review."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive import commitments, control_items, plan_review, steering_versions
from insyn.derive.contradictions import contradictions
from insyn.derive.facts import Facts
from insyn.derive.oversight import contract_time
from insyn.derive.oversight.oversight import Oversight
from insyn.model.codes import COMPLETIONS
from insyn.model.internal_control import InternalControl
from insyn.model.oversight.codes import CONTRACT_STATES
from insyn.model.shared_records import Board
from insyn.render.commitments_page import outcome
from insyn.render.internal_control_words import KINDS
from insyn.render.oversight.marking import EXAMPLE_WORD
from insyn.render.parts import Link, StatusMark, link, mark

_Line = tuple[str, str, StatusMark | None, str]
"""What a line is made from: title, address, mark and remark."""

MOST_CONTRACTS = 12
"""How many contracts a board's page names; the page of its insight has them all."""


@dataclass(frozen=True)
class RelatedLine:
    """Lead to something about the board, with its status and a few words where there are any."""

    link: Link
    mark: StatusMark | None
    remark: str


@dataclass(frozen=True)
class RelatedGroup:
    """Show one kind of records about the board: a heading with its id, a sentence and the lines."""

    anchor: str
    heading: str
    sentence: str
    lines: tuple[RelatedLine, ...]


@dataclass(frozen=True)
class Related:
    """Hold a group out of its records: lines are title, address, mark and remark."""

    anchor: str
    heading: str
    sentence: str
    lines: tuple[_Line, ...]


def related(facts: Facts, board: Board) -> tuple[Related, ...]:
    """Return the groups that have something about a board."""
    groups = (
        _commitments,
        _equality,
        _economy,
        _control,
        _oversight,
        _calendar,
        _review,
        _invented_oversight,
    )
    return tuple(group for make in groups for group in make(facts, board))


def shown(groups: tuple[Related, ...], page: str) -> tuple[RelatedGroup, ...]:
    """Return the groups as a page shows them."""
    return tuple(
        RelatedGroup(
            one.anchor,
            one.heading,
            one.sentence,
            tuple(
                RelatedLine(link(title, address, page), status, remark)
                for title, address, status, remark in one.lines
            ),
        )
        for one in groups
    )


def _commitments(facts: Facts, board: Board) -> Iterator[Related]:
    own = [
        commitment
        for structure, goal in facts.goals_by_board.get(board.id, ())
        for commitment in facts.commitments_by_goal.get(structure.reference(goal), ())
    ]
    if not own:
        return
    found = commitments.count(own)
    count = swedish.plural(found.total, "utvecklingsåtagande", "utvecklingsåtaganden")
    yield Related(
        "ataganden",
        "Utvecklingsåtaganden",
        f"Nämnden har {count}: {outcome(found)}.",
        tuple(
            (one.title, urls.commitment(one.id), mark(COMPLETIONS[one.status]), "") for one in own
        ),
    )


def _equality(facts: Facts, board: Board) -> Iterator[Related]:
    goals = facts.goals_by_board.get(board.id, ())
    own = {
        indicator.id: indicator
        for structure, goal in goals
        for indicator in facts.indicators_by_goal.get(structure.reference(goal), ())
    }
    stated = [one.stated_differences for one in own.values()]
    found = sum(one is not None and one.verdict == "ja" for one in stated)
    if found:
        count = swedish.plural(found, "mått", "mått")
        yield Related(
            "jamlikhet",
            "Jämlikhet",
            f"I {count} ser källan skillnader som inte är motiverade.",
            (
                (
                    "Skillnader mellan kön, områden och åldrar",
                    urls.narrowed(urls.EQUALITY, board=board.id, verdict="ja"),
                    None,
                    "",
                ),
            ),
        )


def _economy(facts: Facts, board: Board) -> Iterator[Related]:
    own = [one for one in facts.records.statements if one.board == board.id]
    if own:
        years = swedish.joined(sorted({one.period for one in own}))
        count = swedish.plural(len(own), "tabell", "tabeller")
        yield Related(
            "ekonomi",
            "Ekonomi",
            f"Källorna har {count} över nämndens pengar {years}.",
            tuple((one.title, urls.statement(one.id), None, "") for one in own),
        )


def _control(facts: Facts, board: Board) -> Iterator[Related]:
    lines = []
    for control in facts.records.internal_controls:
        if control.board == board.id:
            remark = f"{control_sentence(control)}."
            lines.append((control.title, urls.internal_control(control.id), None, remark))
    if lines:
        sentence = "Det här har nämnden gjort för att minska sina risker."
        yield Related("internkontroll", "Intern kontroll", sentence, tuple(lines))


def control_sentence(control: InternalControl) -> str:
    """Say how much of an internal control was finished, as a clause."""
    items = control_items.items(control)
    counts = [(control_items.count(items, kind), words) for kind, (_, *words) in KINDS.items()]
    parts = [
        f"{one.done} av {swedish.plural(one.total, *words)}" for one, words in counts if one.total
    ]
    if not parts:
        return "Planen är tom"
    return f"{swedish.joined(parts)} är {'klar' if len(items) == 1 else 'klara'}"


def _oversight(facts: Facts, board: Board) -> Iterator[Related]:
    contracts, follow_ups, lines = _performers(facts.oversights[0], board)
    if contracts or follow_ups or lines:
        sentence = f"Uppgifterna har {_counted(contracts, follow_ups)} för nämnden."
        yield Related("avtal", "Avtal och uppföljning", sentence, tuple(lines))


def _invented_oversight(facts: Facts, board: Board) -> Iterator[Related]:
    for world in facts.oversights[1:]:
        contracts, follow_ups, lines = _performers(world, board)
        if contracts or follow_ups or lines:
            counted = _counted(contracts, follow_ups)
            signed = tuple(
                (title, address, status, f"{EXAMPLE_WORD}. {remark}".strip())
                for title, address, status, remark in lines
            )
            yield Related(
                "exempel",
                f"{EXAMPLE_WORD}: avtal och uppföljning",
                f"{counted}, allt påhittat för att visa hur det kan se ut.",
                signed,
            )


def _performers(world: Oversight, board: Board) -> tuple[int, int, list[_Line]]:
    """Return how many contracts and follow-ups a board has in a world, and lines about them."""
    contracts = world.contracts_by_board.get(board.id, ())
    plans = world.plans_by_board.get(board.id, ())
    follow_ups = sum(one.board == board.id for one in world.follow_ups)
    lines: list[_Line] = [
        (
            one.title,
            urls.contract(one.id),
            mark(CONTRACT_STATES[contract_time.state(one, world.today)]),
            "",
        )
        for one in contracts[:MOST_CONTRACTS]
    ]
    for plan in plans[-1:]:
        items = f"{swedish.plural(len(plan.items), 'punkt', 'punkter')}."
        lines.append((plan.title, urls.follow_up_plan(plan.id), None, items))
    late = sum(one.board == board.id for one in world.overdue)
    if late:
        count = swedish.plural(late, "uppföljning", "uppföljningar")
        lines.append(("Försenat", urls.OVERDUE, None, f"{count}."))
    if contracts or plans:
        lines.append(("Kraven på insyn", urls.board_insight(board.id), None, ""))
    return len(contracts), follow_ups, lines


def _counted(contracts: int, follow_ups: int) -> str:
    made = swedish.plural(follow_ups, "uppföljning", "uppföljningar")
    return f"{swedish.plural(contracts, 'avtal', 'avtal')} och {made}"


def _calendar(facts: Facts, board: Board) -> Iterator[Related]:
    latest = steering_versions.latest_calendar(steering_versions.in_order(facts.records))
    own = [one for one in latest.calendar if one.board == board.id] if latest else []
    if latest and own:
        yield Related(
            "arshjul",
            "I årshjulet",
            f"Det här gör nämnden varje år enligt {swedish.lower_first(latest.title)}.",
            tuple((one.title, urls.steering(latest.id), None, f"{one.when}.") for one in own),
        )


def _review(facts: Facts, board: Board) -> Iterator[Related]:
    lines = [
        (
            f"Granskning mot {swedish.lower_first(structure.title)}",
            urls.place_on(urls.REVIEW, urls.review_anchor(structure.id, board.id)),
            None,
            "",
        )
        for structure in facts.records.structures
        if board.id in plan_review.reviewed_boards(facts, structure)
    ]
    found = sum(board.id in one.of.boards for one in contradictions(facts))
    if found:
        count = swedish.plural(found, "motsägelse", "motsägelser")
        address = urls.narrowed(urls.CONTRADICTIONS, board=board.id)
        lines.append(("Motsägelser i källorna", address, None, f"{count} gäller nämnden."))
    if lines:
        sentence = "Här ser du vad som fattas i nämndens mål och mått, och i källorna."
        yield Related("granskning", "Granskning", sentence, tuple(lines))
