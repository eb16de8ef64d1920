"""Answer on the start page who does the work and whether it is checked."""

from collections.abc import Iterator

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import is_current
from insyn.derive.oversight.matrix import Matrix, totals
from insyn.model.oversight.codes import VERDICTS
from insyn.render.oversight.lateness import COUNTS, LateKind

Line = tuple[str, str]
"""A sentence, and the address where all of what it sums up stands."""


def start_lines(facts: Facts) -> tuple[Line, ...]:
    """Return what is known of real performers, contracts and follow-ups, gaps first."""
    real = facts.matrices[0]
    return tuple(_lines(real)) if real.world.contracts or real.world.follow_ups else ()


def example_line(facts: Facts) -> Line | None:
    """Return the way to the invented example, which is never counted with the rest."""
    for matrix in facts.matrices[1:]:
        systems = matrix.world.choice_systems
        if systems:
            text = (
                f"Så kan det se ut: ett påhittat exempel, {swedish.lower_first(systems[0].title)}"
            )
            return text, urls.choice_system(systems[0].id)
    return None


def _lines(matrix: Matrix) -> Iterator[Line]:
    world = matrix.world
    late: tuple[tuple[LateKind, int], ...] = (
        ("enligt-plan", len(world.overdue)),
        ("åtgärd", len(world.overdue_actions)),
    )
    for kind, count in late:
        if count:
            yield swedish.plural(count, *COUNTS[kind]), urls.OVERDUE
    undated = [one for one in world.contracts if one.first_day is None]
    current = [one for one in world.contracts if is_current(one, world.today)]
    if current:
        doubt = f", {len(undated)} utan datum i källan" if undated else ""
        yield f"{swedish.plural(len(current), 'avtal', 'avtal')}{doubt}", urls.CONTRACTS
    done = [one for one in world.follow_ups if world.is_done(one)]
    if done:
        counted = swedish.plural(len(done), "uppföljning", "uppföljningar")
        yield f"{counted} och granskningar, och vad de visade", urls.FOLLOW_UPS
    found = totals(matrix.verdicts)
    shown = [
        f"{found[code]} {swedish.lower_first(VERDICTS[code].label)}"
        for code in ("inte-uppfyllt", "delvis", "kan-inte-bedömas", "uppfyllt")
        if found.get(code)
    ]
    if shown:
        yield f"Kraven på insyn i lag och program: {swedish.joined(shown)}", urls.INSIGHT
