"""What happened under a contract, and what is to happen, in order of time."""

from datetime import date
from typing import Any

import pytest

from insyn.derive.oversight.timeline import (
    Event,
    contract_events,
    provider_events,
    sanction_words,
)
from insyn.model.oversight.contract import Ending
from insyn.model.oversight.follow_up import Dismissal
from tests import oversight
from tests.render import invented

KNOWN = invented.facts().records


def _events(today: date = oversight.TODAY, contract: Any = None, **changes: Any) -> list[Event]:
    own = contract or oversight.CONTRACT
    known = {"contracts": (own,)} if contract else {}
    return list(contract_events(oversight.world(KNOWN, today, **known, **changes), own))


def _short(events: list[Event]) -> list[tuple[str, str, bool]]:
    return [(one.kind, str(one.day or one.period), one.is_ahead) for one in events]


def test_all_that_happened_and_is_to_happen_stands_in_order() -> None:
    """On the same day a follow-up stands before what it found, and a decision before its step."""
    assert _short(_events()) == [
        ("tecknat", "2023-12-01", False),
        ("börjar", "2024-01-01", False),
        ("uppföljning", "2024-06-12", False),
        ("avvikelse", "2024-06-12", False),
        ("avvikelse", "2024-06-12", False),
        ("sanktion", "2024-06-20", False),
        ("avskriven", "2024-07-01", False),
        ("svar", "2024-07-05", False),
        ("åtgärd-klar", "2024-08-20", False),
        ("beslut", "2024-08-28", False),
        ("sanktion", "2024-08-28", False),
        ("återkoppling", "2024-08-28", False),
        ("åtgärd-senast", "2024-09-01", False),
        ("återkoppling", "2024-09-02", False),
        ("åtgärd-verifierad", "2024-09-10", False),
        ("sanktion", "2024-09-15", False),
        ("information", "2025-02-01", False),
        ("uppföljning", "2025-02-03", False),
        ("åtgärd-senast", "2025-03-01", False),
        ("uppföljning", "2026-04-14", False),
        ("avvikelse", "2026-04-14", False),
        ("ska-följas-upp", "2026-12-31", True),
        ("löper-ut", "2027-12-31", True),
    ]


def test_an_event_says_what_it_is_about_and_where_one_can_read_of_it() -> None:
    """The words are the record's own, and the address leads to the very place."""
    events = _events()
    assert events[3] == Event(
        "avvikelse",
        date(2024, 6, 12),
        "2024",
        "För många personer hemma hos samma människa.",
        "/uppfoljning/alfa-2024/#avvikelse-for-manga",
        False,
        "allvarlig",
    )
    assert events[5] == Event(
        "sanktion",
        date(2024, 6, 20),
        "2024",
        "Vite, 25\u00a0000\u00a0kronor",
        "/uppfoljning/alfa-2024/#sanktion-vite",
        False,
        "aviserad",
    )
    assert events[18] == Event(
        "åtgärd-senast",
        date(2025, 3, 1),
        "2025",
        "Utbilda samordnarna.",
        "/uppfoljning/alfa-2024/#atgard-utbildning",
        False,
        "försenad",
    )
    assert events[-2] == Event(
        "ska-följas-upp",
        date(2026, 12, 31),
        "2026",
        "Hemtjänsten hos Alfa",
        "/uppfoljning/planer/socialnamnden-2026/#punkt-alfa",
        True,
        "planerad",
    )


def test_what_has_not_happened_by_the_day_is_not_told_as_done() -> None:
    """An answer, a decision and a step come when they come; only plans and terms lie ahead."""
    assert _short(_events(date(2024, 6, 30), follow_ups=(oversight.FIRST_VISIT,)))[2:] == [
        ("uppföljning", "2024-06-12", False),
        ("avvikelse", "2024-06-12", False),
        ("avvikelse", "2024-06-12", False),
        ("sanktion", "2024-06-20", False),
        ("åtgärd-senast", "2024-09-01", True),
        ("ska-följas-upp", "2024-12-31", True),
        ("åtgärd-senast", "2025-03-01", True),
        ("ska-följas-upp", "2026-12-31", True),
        ("löper-ut", "2027-12-31", True),
    ]


def test_a_demand_that_no_one_met_has_passed_and_stays() -> None:
    """It is told on its day, as missing."""
    events = _events(date(2027, 2, 1), follow_ups=())
    assert [(str(one.day), one.state, one.is_ahead) for one in events if one.kind[:3] == "ska"] == [
        ("2024-06-30", "saknas", False),
        ("2024-12-31", "saknas", False),
        ("2026-12-31", "saknas", False),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"day": None, "planned": date(2026, 12, 1)},
            ("planerad", "2026-12-01", True),
        ),
        (
            {"day": None, "planned": date(2026, 10, 1)},
            ("planerad", "2026-10-01", False),
        ),
        ({"day": date(2026, 12, 2)}, ("planerad", "2026-12-02", True)),
        ({"day": None, "period": "2027"}, ("planerad", "2027", True)),
        ({"day": None, "period": "2025"}, ("uppföljning", "2025", False)),
    ],
)
def test_a_follow_up_is_made_or_planned(
    changes: dict[str, Any], expected: tuple[str, str, bool]
) -> None:
    """One without a day was made by its year, unless it was planned to a day."""
    visit = oversight.LATE_VISIT.model_copy(update={**changes, "judgements": (), "feedback": ()})
    found = _events(follow_ups=(visit,), follow_up_plans=())
    assert [one for one in _short(found) if one[0] in ("planerad", "uppföljning")] == [expected]


def test_what_only_has_a_year_stands_after_the_days_of_that_year() -> None:
    """The day could be any, so it is not said to be before something else."""
    undated = oversight.FIRST_VISIT.model_copy(
        update={"id": "odaterad", "day": None, "period": "2024"}
    )
    found = _short(_events(follow_ups=(undated, oversight.LATE_VISIT)))
    places = [found.index(one) for one in found if one[0] == "uppföljning"]
    before, after = found[places[0] - 1], found[places[0] + 3]
    assert (before[1], found[places[0]][1], after[1]) == ("2024-09-15", "2024", "2025-02-01")


def test_a_dismissed_deviation_waits_for_nothing() -> None:
    """What still was to be done has no last day any more."""
    deviation = oversight.FIRST_VISIT.deviations[0].model_copy(
        update={"dismissed": Dismissal(day=date(2025, 1, 7), reason="Enheten är stängd.")}
    )
    visit = oversight.FIRST_VISIT.model_copy(update={"deviations": (deviation,), "sanctions": ()})
    texts = [one.text for one in _events(follow_ups=(visit,)) if one.kind == "åtgärd-senast"]
    assert texts == ["Lägga om schemat."]


def test_a_contract_that_ends_early_does_not_run_out() -> None:
    """The day and the way it ends are told; without a day there is nothing to place."""
    ended = oversight.CONTRACT.model_copy(
        update={"ending": Ending(day=date(2026, 12, 31), how="överenskommelse")}
    )
    last = _events(contract=ended)[-1]
    assert (last.kind, last.state, last.is_ahead) == ("avslutas-i-förtid", "överenskommelse", True)
    undated = oversight.CONTRACT.model_copy(update={"ending": Ending(how="hävt")})
    kinds = {one.kind for one in _events(contract=undated)}
    assert kinds.isdisjoint({"avslutas-i-förtid", "löper-ut"})


def test_an_assignment_of_own_regi_is_told_as_one() -> None:
    """The state of what a contract does is its form."""
    (event,) = _events(contract=oversight.ASSIGNMENT)
    assert (event.kind, event.state) == ("börjar", "eget-uppdrag")


def test_a_contract_without_days_has_no_timeline() -> None:
    """Nothing is made up."""
    assert _events(contract=oversight.UNKNOWN) == []


def test_the_events_of_a_performer_are_those_of_all_its_contracts() -> None:
    """Those of the earlier contract stand among the rest, and those of others do not."""
    world = oversight.world(KNOWN)
    own = provider_events(world, "alfa")
    assert len(own) == len(_events()) + 4
    assert [one.address for one in own[:2]] == ["/avtal/alfa-forra/"] * 2
    assert list(own) == sorted(own, key=lambda one: str(one.day))
    assert provider_events(world, "finns-inte") == ()


def test_a_sanction_is_named_by_its_kind_and_its_amount() -> None:
    """One without an amount is only its kind."""
    (fine,) = oversight.FIRST_VISIT.sanctions
    assert sanction_words(fine.model_copy(update={"kind": "varning", "amount": None})) == "Varning"
