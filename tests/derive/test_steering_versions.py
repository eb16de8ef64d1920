"""Tests for comparing the versions of the steering."""

from pathlib import Path
from typing import Any

import pytest

from insyn.derive.steering_versions import (
    Comparison,
    Occurrence,
    compare_calendars,
    compare_plans,
    in_order,
    latest_calendar,
)
from insyn.model.record import Evidence
from insyn.model.records import Records
from insyn.model.steering import CalendarEvent, Plan, Steering
from tests.render import invented


def event(identifier: str, *months: int, **more: Any) -> CalendarEvent:
    """Return an event in some months."""
    fields = {"title": identifier, "when": "då", "step": "planera", "who": "Alla", "text": "Så."}
    return CalendarEvent(**{"id": identifier, "months": months, **fields, **more})


def plan(identifier: str, **more: Any) -> Plan:
    """Return a plan of a board."""
    return Plan(**{"id": identifier, "level": "Nämnd", "title": "Plan", "text": "Så.", **more})


def version(identifier: str, *events: CalendarEvent, plans: tuple[Plan, ...] = ()) -> Steering:
    """Return a version of the steering."""
    return Steering(
        id=identifier,
        title=f"Styrningen {identifier}",
        description="Så.",
        calendar=events,
        plans=plans,
        evidence=(Evidence(document="vb", section="Styrning"),),
    )


def test_the_versions_come_in_the_order_of_their_goal_structures() -> None:
    """Where there is no structure the version comes last."""
    records = Records(
        root=Path("/ekby"),
        municipality=invented.MUNICIPALITY,
        structures=(invented.LATER, invented.STRUCTURE),
        steerings=(version("2015"), version("22-mal"), version("2019")),
    )
    assert [one.id for one in in_order(records)] == ["2019", "22-mal", "2015"]


def test_the_latest_calendar_is_the_newest_that_there_is() -> None:
    """A version without a calendar is passed over."""
    old, new = version("a", event("x", 1)), version("b", event("x", 1))
    assert latest_calendar([old, new, version("c")]) == new
    assert latest_calendar([version("c")]) is None


def test_an_event_that_is_the_same_everywhere_does_not_differ() -> None:
    """The order of the months does not matter, and other words for them do not."""
    versions = [version("a", event("x", 1, 2)), version("b", event("x", 2, 1, when="först"))]
    assert compare_calendars(versions).differing == ()


@pytest.mark.parametrize(
    ("months", "reasons"),
    [
        (((12,), (12,), (1,)), ("andra-månader",)),
        (((12,), None, (1,)), ("andra-månader",)),
        (((), (12,), ()), ()),
        (((12,), None, None), ("bara-i-en",)),
        ((None, None, (1,)), ("bara-i-en",)),
        ((None, (1,), (1,)), ()),
        (((1,), (1,), None), ("inte-i-den-senaste",)),
        (((1,), (2,), None), ("inte-i-den-senaste", "andra-månader")),
    ],
)
def test_what_differs_is_named(
    months: tuple[tuple[int, ...] | None, ...], reasons: tuple[str, ...]
) -> None:
    """An event with no months stated is not said to have other months."""
    versions = [
        version(str(place), event("annat", 5), *([event("x", *one)] if one is not None else []))
        for place, one in enumerate(months)
    ]
    found = [one for one in compare_calendars(versions).differing if one.id == "x"]
    assert tuple(reason for one in found for reason in one.reasons) == reasons


def test_a_difference_that_the_record_states_is_shown_with_all_versions() -> None:
    """The newest title is the title."""
    old = version("a", event("x", 1, title="Förr"))
    new = version("b", event("x", 1, title="Nu", difference="Andra beslutar."))
    assert compare_calendars([old, new]).differing == (
        Comparison(
            "x",
            "Nu",
            (
                Occurrence("Förr", "då", (1,)),
                Occurrence("Nu", "då", (1,), "Andra beslutar."),
            ),
            ("skillnad",),
        ),
    )


def test_plans_are_compared_in_the_same_way() -> None:
    """The newest version's plans come first, then those that are gone."""
    old = version("a", plans=(plan("borta"), plan("kvar")))
    new = version("b", plans=(plan("ny"), plan("kvar")))
    compared = compare_plans([old, version("tom"), new])
    assert compared.versions == (old, new)
    assert [(one.id, one.reasons) for one in compared.differing] == [
        ("ny", ("bara-i-en",)),
        ("borta", ("bara-i-en",)),
    ]


def test_a_single_version_has_nothing_to_differ_from() -> None:
    """Nothing stands only in one version where there is one version."""
    assert compare_plans([version("a", plans=(plan("x", difference="Ny."),))]).differing == ()
