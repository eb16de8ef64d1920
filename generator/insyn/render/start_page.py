"""Make the start page: how it goes, what changed and what is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.codes import ASSESSMENTS
from insyn.model.goal import Goal, GoalStructure
from insyn.output import Page
from insyn.render.indicator_line import Entry
from insyn.render.levels import goal_link
from insyn.render.oversight.start_lines import Line, example_line, start_lines
from insyn.render.parts import Link, StatusMark, is_assessed, latest_assessment, link, mark
from insyn.render.standing import RESULT_CODES, latest_year, result_code
from insyn.render.start_changes import (
    Change,
    ChangeLine,
    Edit,
    change_line,
    changes,
    edit_line,
    newest_edits,
)
from insyn.render.start_deeds import Deed, deeds
from insyn.render.templates import render

TEMPLATE = "pages/start.html"
MOST_NAMED = 5


@dataclass(frozen=True)
class GradeLine:
    """Show a grade: its mark, how many goals have it, and the goals by name where they are few."""

    mark: StatusMark
    link: Link
    goals: tuple[Link, ...]


@dataclass(frozen=True)
class ResultLine:
    """Show a result of milestones: its mark and how many indicators have it."""

    mark: StatusMark
    link: Link


@dataclass(frozen=True)
class DeedLine:
    """State in a sentence what was done of something, with the way to all of it."""

    link: Link
    sentence: str


@dataclass(frozen=True)
class ServiceLine:
    """Lead to a service where people choose, with how many there are to choose between."""

    link: Link
    is_example: bool


@dataclass(frozen=True)
class StartBody:
    """State all that the template of the start page places."""

    # How many goals are judged, and in which structure.
    assessed: str
    # The grades with their goals, best first.
    grades: tuple[GradeLine, ...]
    # The milestones' results.
    results: tuple[ResultLine, ...]
    # The year that the figures are from.
    year: str
    # Who does the work and whether it is checked, each a link to a list.
    performers: tuple[Link, ...]
    # The services where people can compare and choose.
    services: tuple[ServiceLine, ...]
    # The way to an invented example of follow-up, if there is one.
    example: Link | None
    # What was corrected or changed last on the site itself.
    edits: tuple[ChangeLine, ...]
    # The way to all such changes.
    all_edits: Link
    # What improved the most.
    better: tuple[ChangeLine, ...]
    # What declined the most.
    worse: tuple[ChangeLine, ...]
    # What was done of what was promised, planned and budgeted.
    deeds: tuple[DeedLine, ...]
    # What is not known, each a link to a list.
    gaps: tuple[Link, ...]


@dataclass(frozen=True)
class Counts:
    """Hold the numbers of the start page: indicators by result and by what they lack."""

    results: dict[str, int]
    gaps: dict[str, int]
    structures_without: int


def pages(facts: Facts, every: tuple[Entry, ...]) -> Iterator[Page]:
    """Yield the start page, below the hand-written page."""
    year = latest_year(facts.figures.values())
    structures = facts.records.structures
    assessed = [one for one in structures if any(is_assessed(goal) for goal in one.goals)]
    counts = Counts(
        results={
            code: sum(result_code(one.now.result) == code for one in every)
            for code in (*(code for code, _ in RESULT_CODES.values()), "inget-etappmal")
        },
        gaps=_gap_counts(every),
        structures_without=len(structures) - len(assessed),
    )
    place = facts.records.municipality.short_name
    yield Page(
        address=urls.START,
        section="",
        title=f"Så går det i {place}",
        description=f"Så går det för {place}: målen, måtten och det vi inte vet.",
        body=partial(
            body,
            assessed[-1] if assessed else None,
            counts,
            changes(facts, every, year),
            year,
            tuple(deeds(facts)),
            start_lines(facts),
            example_line(facts),
            tuple(_services(facts)),
            newest_edits(facts),
        ),
        below=True,
    )


def body(
    structure: GoalStructure | None,
    counts: Counts,
    changed: tuple[Change, ...],
    year: str,
    done: tuple[Deed, ...] = (),
    performers: tuple[Line, ...] = (),
    example: Line | None = None,
    services: tuple[ServiceLine, ...] = (),
    edits: tuple[Edit, ...] = (),
) -> str:
    """Render the start page; the structure is the newest with judgements."""
    goals = [goal for goal in structure.goals if is_assessed(goal)] if structure else []
    contract = StartBody(
        assessed=_assessed(structure, len(goals)),
        grades=tuple(_grades(structure, goals)) if structure else (),
        results=tuple(_results(counts)),
        year=year,
        performers=tuple(link(text, address, urls.START) for text, address in performers),
        services=services,
        example=link(*example, urls.START) if example else None,
        edits=tuple(edit_line(one, urls.START) for one in edits),
        all_edits=link("Alla ändringar på webbplatsen", urls.CHANGES, urls.START),
        better=tuple(change_line(one, urls.START) for one in changed if one.is_better),
        worse=tuple(change_line(one, urls.START) for one in changed if not one.is_better),
        deeds=tuple(
            DeedLine(link(one.title, one.address, urls.START), one.sentence) for one in done
        ),
        gaps=tuple(_gaps(structure, counts, year)),
    )
    return render(TEMPLATE, contract)


def _services(facts: Facts) -> Iterator[ServiceLine]:
    for comparison in facts.comparisons:
        service = comparison.service
        text = f"{service.title} ({len(comparison.units)})"
        yield ServiceLine(link(text, urls.service(service.id), urls.START), service.is_example)


def _assessed(structure: GoalStructure | None, count: int) -> str:
    if structure is None:
        return "Källorna bedömer inga mål."
    judged = "bedömt" if count == 1 else "bedömda"
    goals = swedish.plural(count, "mål", "mål")
    within = swedish.lower_first(structure.title)
    return f"{goals} är {judged} i {within}. Bedömningarna är kommunens egna."


def _grades(structure: GoalStructure, goals: list[Goal]) -> Iterator[GradeLine]:
    for code, grade in ASSESSMENTS.items():
        own = [goal for goal in goals if _grade(goal) == code]
        if own:
            count = swedish.plural(len(own), "mål", "mål")
            yield GradeLine(
                mark(grade),
                link(count, urls.structure(structure.id), urls.START),
                tuple(goal_link(structure, goal, urls.START) for goal in own)
                if len(own) <= MOST_NAMED
                else (),
            )


def _grade(goal: Goal) -> str:
    newest = latest_assessment(goal)
    return newest.grade if newest else ""


def _results(counts: Counts) -> Iterator[ResultLine]:
    for code, shown in RESULT_CODES.values():
        if counts.results[code]:
            text = swedish.plural(counts.results[code], "mått", "mått")
            address = urls.filtered_indicators("resultat", code)
            yield ResultLine(shown, link(text, address, urls.START))


def _gap_counts(every: tuple[Entry, ...]) -> dict[str, int]:
    return {gap: sum(gap in one.gaps for one in every) for gap in ("varde", "kon")}


def _gaps(structure: GoalStructure | None, counts: Counts, year: str) -> Iterator[Link]:
    when = f" för {year}" if year else ""
    split = "uppdelat" if counts.gaps["kon"] == 1 else "uppdelade"
    texts = {
        "varde": f"saknar värde{when}",
        "kon": f"gäller personer men är inte {split} på kvinnor och män",
    }
    for gap, text in texts.items():
        if counts.gaps[gap]:
            words = f"{swedish.plural(counts.gaps[gap], 'mått', 'mått')} {text}"
            yield link(words, urls.filtered_indicators("saknas", gap), urls.START)
    if count := counts.results["inget-etappmal"]:
        words = f"{swedish.plural(count, 'mått', 'mått')} har inget etappmål{when}"
        yield link(words, urls.filtered_indicators("resultat", "inget-etappmal"), urls.START)
    if structure and (unjudged := [goal for goal in structure.goals if not is_assessed(goal)]):
        goals = swedish.plural(len(unjudged), "mål", "mål")
        judged = "bedömt" if len(unjudged) == 1 else "bedömda"
        words = f"{goals} i {swedish.lower_first(structure.title)} är inte {judged}"
        yield link(words, urls.structure(structure.id), urls.START)
    if counts.structures_without:
        many = counts.structures_without
        words = swedish.plural(many, "målstruktur", "målstrukturer")
        yield link(f"{words} har inga bedömningar alls i källorna", urls.STRUCTURES, urls.START)
