"""Say on the start page what is not known, each gap with the way to all that it counts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from insyn import swedish, urls
from insyn.model.goal import GoalStructure
from insyn.render.indicator_line import Entry
from insyn.render.parts import Link, is_assessed, link
from insyn.render.standing import result_code

PAGE = urls.START
_WITHOUT_MILESTONE = "inget-etappmal"


def gap_links(
    structures: Sequence[GoalStructure],
    newest: GoalStructure | None,
    every: Sequence[Entry],
    year: str,
) -> Iterator[Link]:
    """Yield what is not known; `newest` is the structure whose goals are judged."""
    gaps = Counter(gap for one in every for gap in one.gaps)
    without = sum(result_code(one.now.result) == _WITHOUT_MILESTONE for one in every)
    when = f" för {year}" if year else ""
    split = "uppdelat" if gaps["kon"] == 1 else "uppdelade"
    told = (
        (gaps["varde"], f"saknar värde{when}", ("saknas", "varde")),
        (gaps["kon"], f"gäller personer men är inte {split} på kvinnor och män", ("saknas", "kon")),
        (without, f"har inget etappmål{when}", ("resultat", _WITHOUT_MILESTONE)),
    )
    for count, text, chosen in told:
        if count:
            words = f"{swedish.plural(count, 'mått', 'mått')} {text}"
            yield link(words, urls.filtered_indicators(*chosen), PAGE)
    yield from _unjudged(structures, newest)


def _unjudged(structures: Sequence[GoalStructure], newest: GoalStructure | None) -> Iterator[Link]:
    if newest and (count := sum(not is_assessed(goal) for goal in newest.goals)):
        judged = "bedömt" if count == 1 else "bedömda"
        goals = swedish.plural(count, "mål", "mål")
        words = f"{goals} i {swedish.lower_first(newest.title)} är inte {judged}"
        yield link(words, urls.structure(newest.id), PAGE)
    if without := sum(not any(map(is_assessed, one.goals)) for one in structures):
        words = swedish.plural(without, "målstruktur", "målstrukturer")
        yield link(f"{words} har inga bedömningar alls i källorna", urls.STRUCTURES, PAGE)


def no_gaps(structures: Sequence[GoalStructure], every: Sequence[Entry]) -> str:
    """Say that nothing is missing, or that nothing is there."""
    if structures or every:
        return "Alla mått har värden och alla mål är bedömda."
    return "Det finns inga mål och inga mått än."
