"""Make the review of the boards' plans: what they lack by the review's own criteria, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive import data_quality, equality, plan_review
from insyn.derive.contradictions import contradictions, unnoted
from insyn.derive.facts import Facts
from insyn.derive.plan_review import PlanReview, Shortcoming
from insyn.model.indicator import Indicator
from insyn.output import Page
from insyn.render.parts import Link, StatusMark, link
from insyn.render.review_words import HEADINGS, NAMES, how_many, lack
from insyn.render.standing import title_of
from insyn.render.templates import render

TEMPLATE = "pages/review.html"
SECTION = "granskning"
TITLE = "Granskning av planerna"

MET = StatusMark("Uppfyllt", "●", "good")
PARTLY = StatusMark("Delvis uppfyllt", "◐", "warn")
NOT_MET = StatusMark("Inte uppfyllt", "○", "bad")
UNKNOWN = StatusMark("Kan inte bedömas", "?")


@dataclass(frozen=True)
class RecordLine:
    """Lead to a record and name the file where it is changed; `remark` may add a few words."""

    link: Link
    file: str
    remark: str = ""


@dataclass(frozen=True)
class Finding:
    """State how a criterion is met, in a sentence, with the records that it is about.

    `more` are the words that open the list of records; empty where there is none.
    """

    heading: str
    mark: StatusMark
    sentence: str
    more: str
    lines: tuple[RecordLine, ...]


@dataclass(frozen=True)
class BoardReview:
    """Show the findings of one board in one structure; `anchor` is where a link may lead."""

    anchor: str
    heading: str
    board: Link
    structure: Link
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class ReviewBody:
    """State all that the template of the review places."""

    # The review in short, as sentences.
    summary: tuple[str, ...]
    # The findings by structure and board.
    boards: tuple[BoardReview, ...]
    # How fresh and whole the figures are.
    quality: tuple[Finding, ...]
    # The list of contradictions in the sources.
    contradictions: Link
    # How many contradictions are listed there.
    contradiction_count: str
    # From which likeness on a wording counts as repeated, in percent.
    copy_limit: str


Line = tuple[str, str, str, str]
"""A title, an address, a file and a remark: what a RecordLine is made of."""
Part = tuple[str, StatusMark, str, tuple[Line, ...]]
"""A heading, a mark, a sentence and lines: what a Finding is made of."""


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the review, below the hand-written page."""
    found = plan_review.reviews(facts)
    boards = tuple(
        (
            one.board,
            facts.records.board_by_id[one.board].title,
            one.structure.id,
            one.structure.title,
            tuple(_parts(facts, one)),
        )
        for one in found
    )
    count = len(contradictions(facts)) + sum(1 for _ in unnoted(facts))
    yield Page(
        address=urls.REVIEW,
        section=SECTION,
        title=TITLE,
        description="Vad nämndernas planer, mål och mått saknar enligt kommunens egna kriterier.",
        body=partial(body, _summary(facts, found), boards, tuple(_quality(facts)), count),
        below=True,
    )


def body(
    summary: tuple[str, ...],
    boards: tuple[tuple[str, str, str, str, tuple[Part, ...]], ...],
    quality: tuple[Part, ...],
    contradiction_count: int,
) -> str:
    """Render the review; a board is its id and title, the structure's, and its findings."""
    return render(
        TEMPLATE,
        ReviewBody(
            summary=summary,
            boards=tuple(
                BoardReview(
                    anchor=urls.review_anchor(structure, board),
                    heading=f"{title}, {swedish.lower_first(structure_title)}",
                    board=link(title, urls.board(board), urls.REVIEW),
                    structure=link(structure_title, urls.structure(structure), urls.REVIEW),
                    findings=tuple(_finding(one) for one in parts),
                )
                for board, title, structure, structure_title, parts in boards
            ),
            quality=tuple(_finding(one) for one in quality),
            contradictions=link("Motsägelser i källorna", urls.CONTRADICTIONS, urls.REVIEW),
            contradiction_count=swedish.plural(contradiction_count, "motsägelse", "motsägelser"),
            copy_limit=f"{plan_review.COPY_LIMIT * 100:.0f}{swedish.NO_BREAK_SPACE}procent",
        ),
    )


def _finding(part: Part) -> Finding:
    heading, mark, sentence, lines = part
    return Finding(
        heading,
        mark,
        sentence,
        f"Visa listan ({len(lines)})" if lines else "",
        tuple(
            RecordLine(link(title, address, urls.REVIEW), file, remark)
            for title, address, file, remark in lines
        ),
    )


def _summary(facts: Facts, found: tuple[PlanReview, ...]) -> tuple[str, ...]:
    every = facts.records.indicators
    missing = {
        indicator.id: plan_review.shortcomings(indicator, facts.figures_of(indicator))
        for indicator in every
    }
    sentences = [
        lack(sum(name in one for one in missing.values()), len(every), words)
        for name, words in NAMES.items()
    ]
    tasks = {
        (review.structure.id, one.id) for review in found for one in review.assignments_without_goal
    }
    copies = sum(len(review.copies) for review in found)
    return (
        *sentences,
        f"{how_many(len(tasks), 'uppdrag')} saknar mål i källan.",
        f"{how_many(copies, 'nämndmål')} upprepar fullmäktiges lydelse.",
    )


def _parts(facts: Facts, review: PlanReview) -> Iterator[Part]:
    if any(goal.board == review.board for goal in review.structure.goals):
        yield _areas(review)
        yield _copies(review)
    total = len(review.indicators)
    for name, words in NAMES.items() if total else ():
        lacking = [one for one, missing in review.indicators if name in missing]
        yield _indicators(facts, name, words, lacking, total)
    if not total:
        yield "Mått", UNKNOWN, "Källan namnger inga mått med siffror för nämnden.", ()
    yield _assignments(review)


def _areas(review: PlanReview) -> Part:
    structure = review.structure
    heading = "Minst ett mål per målområde"
    lines = tuple(
        (
            area.area.title,
            urls.goal_of(structure, area.area),
            structure.file,
            swedish.plural(area.goals, "mål", "mål") if area.goals else "inget mål",
        )
        for area in review.areas
    )
    empty = sum(not area.goals for area in review.areas)
    if not review.areas:
        return heading, UNKNOWN, "Källan namnger inga målområden.", ()
    if review.unplaced or not any(area.goals for area in review.areas):
        sentence = "Källan säger inte vilka målområden nämndens mål hör till."
        return heading, UNKNOWN, sentence, lines
    count = len(review.areas)
    if not empty:
        return heading, MET, f"Nämnden har mål inom alla {count} områden.", lines
    return heading, PARTLY, f"Nämnden saknar mål inom {empty} av {count} områden.", lines


def _indicators(
    facts: Facts, name: Shortcoming, words: str, lacking: list[Indicator], total: int
) -> Part:
    mark = NOT_MET if len(lacking) == total else PARTLY if lacking else MET
    sentence = lack(len(lacking), total, words)
    return HEADINGS[name], mark, sentence, _indicator_lines(facts, lacking)


def _indicator_lines(facts: Facts, chosen: Iterable[Indicator]) -> tuple[Line, ...]:
    return tuple(
        (title_of(one, facts.records), urls.indicator(one.id), one.file, "") for one in chosen
    )


def _assignments(review: PlanReview) -> Part:
    structure = review.structure
    heading = "Uppdragen hör till ett mål"
    own = [one for one in structure.assignments if review.board in one.boards]
    if not own:
        return heading, UNKNOWN, "Källan namnger inga uppdrag för nämnden.", ()
    lacking = review.assignments_without_goal
    lines = tuple((one.title, urls.structure(structure.id), structure.file, "") for one in lacking)
    if not lacking:
        return heading, MET, "Inget uppdrag saknar mål i källan.", ()
    if len(own) == 1:
        return heading, NOT_MET, "Nämndens enda uppdrag saknar mål i källan.", lines
    mark = NOT_MET if len(lacking) == len(own) else PARTLY
    return heading, mark, f"{len(lacking)} av {len(own)} uppdrag saknar mål i källan.", lines


def _copies(review: PlanReview) -> Part:
    structure = review.structure
    heading = "Egna ord i målen"
    lines = tuple(
        (
            one.own.title,
            urls.goal_of(structure, one.own),
            structure.file,
            f"liknar ”{one.council.title}” till {one.likeness * 100:.0f}"
            f"{swedish.NO_BREAK_SPACE}procent",
        )
        for one in review.copies
    )
    if lines:
        count = swedish.plural(len(lines), "mål", "mål")
        return heading, PARTLY, f"{count} upprepar fullmäktiges lydelse.", lines
    return heading, MET, "Inget mål upprepar fullmäktiges lydelse.", ()


def _quality(facts: Facts) -> Iterator[Part]:
    by_year = data_quality.indicators_by_latest_year(facts)
    newest = next(iter(by_year), "")
    for year, chosen in by_year.items():
        heading = f"Senaste siffran är från {year}" if year else "Ingen siffra"
        mark = MET if year == newest else PARTLY if year else NOT_MET
        every = swedish.plural(len(facts.records.indicators), "mått", "mått")
        yield heading, mark, f"{len(chosen)} av {every}.", _indicator_lines(facts, chosen)
    breaks = data_quality.indicators_with_breaks(facts)
    yield (
        "Serierna är hela",
        PARTLY if breaks else MET,
        f"{how_many(len(breaks), 'mått')} mäts på ett nytt sätt som bryter jämförelsen med "
        "tidigare år.",
        _indicator_lines(facts, breaks),
    )
    lacking = [one.indicator for one in equality.undivided(facts)]
    yield (
        "Kön redovisas",
        PARTLY if lacking else MET,
        f"{how_many(len(lacking), 'mått')} om personer saknar uppdelning på kön.",
        _indicator_lines(facts, lacking),
    )
