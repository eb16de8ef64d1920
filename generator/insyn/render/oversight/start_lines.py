"""Answer on the start page who does the work and whether it is checked."""

from collections import Counter
from collections.abc import Iterator, Sequence

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import is_current
from insyn.derive.oversight.matrix import Matrix, totals
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.verdict import VerdictCode
from insyn.model.oversight.codes import VERDICTS
from insyn.model.oversight.contract import Contract
from insyn.render.oversight.lateness import COUNTS, late
from insyn.render.parts import Link, link, mark
from insyn.render.pictures.shares import Share, Shares, shares
from insyn.render.start_answers import PAGE, Answer, Part

BEST_FIRST: tuple[VerdictCode, ...] = ("uppfyllt", "delvis", "inte-uppfyllt", "kan-inte-bedömas")
"""The verdicts as the bar shows them, as the grades of goals are shown."""


def performers_answer(facts: Facts) -> Answer:
    """Say what is known of real performers, contracts and follow-ups, and what is late."""
    matrix = facts.matrices[0]
    world = matrix.world
    ways = [("Alla avtal", urls.CONTRACTS), ("Alla uppföljningar", urls.FOLLOW_UPS)]
    if late(world):
        ways.append(("Det som är försenat", urls.OVERDUE))
    if not (world.contracts or world.follow_ups):
        nothing = Part("Källorna säger inget om avtal eller uppföljningar.")
        return Answer((nothing,), _links(ways))
    current = [one for one in world.contracts if is_current(one, world.today)]
    parts = (
        Part(f"{_known(current)} {_made(world)}"),
        Part(" ".join((*_doubts(current), *_late(world)))),
        *_tried(matrix),
    )
    return Answer(parts, _links([*ways, ("Insyn, krav för krav", urls.INSIGHT)]))


def example_link(facts: Facts) -> Link | None:
    """Return the way to the invented example, which is never counted with the rest."""
    for matrix in facts.matrices[1:]:
        systems = matrix.world.choice_systems
        if systems:
            title = swedish.lower_first(systems[0].title)
            text = f"Så kan det se ut: ett påhittat exempel, {title}"
            return link(text, urls.choice_system(systems[0].id), PAGE)
    return None


def _links(ways: list[tuple[str, str]]) -> tuple[Link, ...]:
    return tuple(link(text, address, PAGE) for text, address in ways)


def _known(current: Sequence[Contract]) -> str:
    if not current:
        return "Vi känner inte till något avtal som gäller nu."
    performers = len({one.provider for one in current if one.provider})
    counted = swedish.plural(performers, "utförare", "utförare")
    contracts = swedish.plural(len(current), "avtal", "avtal")
    return f"Vi känner till {contracts}{f' med {counted}' if performers else ''}."


def _doubts(current: Sequence[Contract]) -> Iterator[str]:
    """Yield what the source leaves out: who performs, and when the contract applies."""
    unnamed = sum(not one.provider for one in current)
    undated = sum(one.first_day is None for one in current)
    missing = (("vem som är utförare", unnamed), ("när avtalet gäller", undated))
    if len(current) == 1:
        if unsaid := [words for words, count in missing if count]:
            yield f"Källan säger inte {swedish.joined(unsaid, 'eller')}."
        return
    if unnamed:
        yield f"För {unnamed} av avtalen är utföraren inte känd."
    if undated:
        yield f"För {undated} av avtalen är tiden inte känd."


def _made(world: Oversight) -> str:
    done = sum(map(world.is_done, world.follow_ups))
    if not done:
        return "Ingen uppföljning är gjord."
    one, many = "uppföljning eller granskning är gjord", "uppföljningar och granskningar är gjorda"
    return f"{swedish.plural(done, one, many)}."


def _late(world: Oversight) -> Iterator[str]:
    found = Counter(one.kind for one in late(world))
    for kind, words in COUNTS.items():
        if found[kind]:
            yield f"{swedish.plural(found[kind], *words)}."
    if not found:
        yield "Inget är försenat, så långt uppgifterna räcker."


def _tried(matrix: Matrix) -> Iterator[Part]:
    found = totals(matrix.verdicts)
    counted = [(code, found.get(code, 0)) for code in BEST_FIRST]
    if total := sum(count for _, count in counted):
        tried = swedish.plural(total, "prövning", "prövningar")
        yield Part(
            f"Vi har gjort {tried} av kraven på insyn i lag och program:", _verdicts(counted)
        )


def _verdicts(counted: Sequence[tuple[VerdictCode, int]]) -> Shares | None:
    return shares(
        [
            (Share(mark(VERDICTS[code]), swedish.plural(count, "prövning", "prövningar")), count)
            for code, count in counted
        ]
    )
