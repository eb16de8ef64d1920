"""Answer on the start page how it goes and what one can choose: a sentence, then its parts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.model.goal import GoalStructure
from insyn.render.indicator_line import Entry
from insyn.render.parts import Link, is_assessed, link
from insyn.render.pictures.grades import assessed_sentence, grade_shares
from insyn.render.pictures.shares import Share, Shares, shares
from insyn.render.standing import RESULT_CODES, result_code

PAGE = urls.START


@dataclass(frozen=True)
class Part:
    """Answer a part of a question: a sentence, and how what it counts is divided, if it is."""

    sentence: str
    shares: Shares | None = None


@dataclass(frozen=True)
class Answer:
    """Answer a question: its parts in order, and the ways to all of it."""

    parts: tuple[Part, ...]
    more: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ServiceLine:
    """Lead to a service where people choose: to compare, and to get help in choosing."""

    title: str
    is_example: bool
    links: tuple[Link, ...]


def newest_assessed(structures: Iterable[GoalStructure]) -> GoalStructure | None:
    """Return the newest structure where any goal has been judged."""
    assessed = (one for one in structures if any(map(is_assessed, one.goals)))
    return max(assessed, key=lambda one: one.order, default=None)


def goals_answer(structure: GoalStructure | None, every: Sequence[Entry]) -> Answer:
    """Say how it goes: how the goals were judged, and whether the milestones were reached."""
    goals = (
        link("Alla mål och bedömningar", urls.structure(structure.id), PAGE)
        if structure
        else link("Alla mål", urls.STRUCTURES, PAGE)
    )
    return Answer(
        (*_grades(structure), _milestones(every)), (goals, link("Alla mått", urls.INDICATORS, PAGE))
    )


def _grades(structure: GoalStructure | None) -> Iterator[Part]:
    if structure is None:
        yield Part("Källorna bedömer inga mål.")
        return
    yield Part(assessed_sentence(structure), grade_shares(structure, PAGE))
    about = swedish.lower_first(structure.title)
    yield Part(f"Bedömningarna gäller {about} och är kommunens egna.")


def _milestones(every: Sequence[Entry]) -> Part:
    found = Counter(result_code(one.now.result) for one in every)
    reached, missed, unknown = (found[code] for code, _ in RESULT_CODES.values())
    if reached or missed:
        told = f"{reached} av {reached + missed} etappmål som går att bedöma nåddes."
    else:
        told = "Inget etappmål går att bedöma." if unknown else "Källan anger inga etappmål."
    counted = [
        (
            Share(
                shown,
                swedish.plural(found[code], "mått", "mått"),
                urls.relative(urls.filtered_indicators("resultat", code), PAGE),
            ),
            found[code],
        )
        for code, shown in RESULT_CODES.values()
    ]
    return Part(told, shares(counted))


def choosing_answer(comparisons: Sequence[Comparison]) -> Answer:
    """Say how many one can choose between; what is invented is not counted with the rest."""
    real = [one for one in comparisons if not one.service.is_example]
    counted = [_counted(one) for one in real if one.units]
    if counted:
        told = f"Du kan jämföra {swedish.joined(counted)} sida vid sida, utan totalbetyg."
    elif comparisons:
        told = "Det finns bara påhittade exempel att jämföra än."
    else:
        told = "Det finns ingen tjänst att jämföra än."
    return Answer((Part(told),), (link("Allt du kan jämföra", urls.SERVICES, PAGE),))


def service_lines(comparisons: Iterable[Comparison]) -> Iterator[ServiceLine]:
    """Yield the services where people choose."""
    for one in comparisons:
        service = one.service
        title = swedish.lower_first(service.title)
        ways = [
            (f"Jämför {_counted(one)}" if one.units else f"Om {title}", urls.service(service.id))
        ]
        if service.guidance:
            ways.append((f"Hjälp att välja {title}", urls.guide(service.id)))
        yield ServiceLine(
            service.title, service.is_example, tuple(link(*way, PAGE) for way in ways)
        )


def _counted(one: Comparison) -> str:
    return swedish.plural(len(one.units), one.service.unit_word, one.service.unit_words)
