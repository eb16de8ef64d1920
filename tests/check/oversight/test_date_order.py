"""Days that follow on one another come in that order, wherever they stand."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.check.oversight.written import (
    CONTRACT,
    FOLLOW_UP,
    PLAN,
    PROGRAMME,
    PROVIDER,
    REQUIREMENT,
    SYSTEM,
    Files,
    said,
)

RULE = "fel-datumordning"


def _unit(**spell: str) -> dict[str, Any]:
    return {**PROVIDER, "enheter": [{"id": "norr", "titel": "Norr", "verksamhet": "Städ", **spell}]}


def _requirement(**spell: str) -> dict[str, Any]:
    days = {f"gäller-{key}": day for key, day in spell.items()}
    return {**REQUIREMENT, "omfattar": "nämnd", "regel": "nämnden-har-plan", **days}


@pytest.mark.parametrize(
    ("last", "said_then"),
    [
        ("2026-01-01", []),
        (
            "2025-12-31",
            ["fel: sista dagen är 2025-12-31, före den första, 2026-01-01. Rätta den som är fel."],
        ),
    ],
)
@pytest.mark.parametrize(
    ("file", "made"),
    [
        ("program/insyn", partial(dict, PROGRAMME)),
        ("valfrihetssystem/val", partial(dict, SYSTEM)),
        ("avtal/stad", partial(dict, CONTRACT)),
        ("utforare/rent", _unit),
        ("insynskrav/kravet", _requirement),
    ],
)
def test_nothing_ends_before_it_begins(
    tmp_path: Path, file: str, made: Callable[..., dict[str, Any]], last: str, said_then: list[str]
) -> None:
    """A spell of time has its days in order, and one day is a spell."""
    record = made(från="2026-01-01", till=last)
    assert said(tmp_path, RULE, {file: record}) == said_then


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"tecknat": "2023-12-31"}, ""),
        (
            {"tecknat": "2024-01-02"},
            "varning: första dagen är 2024-01-01, före dagen då avtalet tecknades, 2024-01-02. "
            "Kontrollera dagarna.",
        ),
        (
            {"förlängningar": [{"till": "2025-06-30"}]},
            "fel: förlängningens sista dag är 2025-06-30, före avtalets, 2025-12-31. "
            "Rätta den som är fel.",
        ),
        (
            {"avslutat": {"datum": "2023-12-31", "sätt": "hävt"}},
            "fel: dagen då avtalet slutade är 2023-12-31, före den första, 2024-01-01. "
            "Rätta den som är fel.",
        ),
        (
            {"avslutat": {"datum": "2026-02-01", "sätt": "hävt"}},
            "fel: den avtalade sista dagen är 2025-12-31, före dagen då avtalet slutade i förtid, "
            "2026-02-01. Rätta den som är fel.",
        ),
        (
            {
                "förlängningar": [{"till": "2026-12-31", "använd": "ja"}],
                "avslutat": {"datum": "2026-02-01", "sätt": "hävt"},
            },
            "",
        ),
        (
            {
                "insynsklausul": {
                    "finns": "ja",
                    "mottaget": [{"datum": "2023-05-01", "vad": "Siffror"}],
                }
            },
            "fel: dagen då informationen kom är 2023-05-01, före avtalets första, 2024-01-01. "
            "Rätta den som är fel.",
        ),
    ],
)
def test_the_days_of_a_contract_are_in_order(
    tmp_path: Path, keys: dict[str, Any], message: str
) -> None:
    """A contract that begins before it is signed is only odd; the others cannot be."""
    contract = {**CONTRACT, "från": "2024-01-01", "till": "2025-12-31", **keys}
    assert said(tmp_path, RULE, {"avtal/stad": contract}) == ([message] if message else [])


def _action(**days: str) -> dict[str, Any]:
    action = {"id": "schema", "åtgärd": "Städa oftare.", "ansvarig": "Platschef", **days}
    deviation = {"id": "smuts", "avvikelse": "Smuts.", "allvar": "mindre", "åtgärder": [action]}
    return {"avvikelser": [deviation]}


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        (_action(senast="2026-05-11"), "dagen då åtgärden ska vara klar"),
        (_action(klar="2026-05-11"), "dagen då åtgärden blev klar"),
        (_action(verifierad="2026-05-11"), "dagen då åtgärden kontrollerades"),
        (
            {
                "avvikelser": [
                    {
                        "id": "smuts",
                        "avvikelse": "Smuts.",
                        "allvar": "mindre",
                        "avskriven": {"datum": "2026-05-11", "skäl": "Rent."},
                    }
                ]
            },
            "dagen då avvikelsen skrevs av",
        ),
        (
            {
                "sanktioner": [
                    {
                        "id": "vite",
                        "typ": "vite",
                        "skeden": [{"läge": "aviserad", "datum": "2026-05-11"}],
                    }
                ]
            },
            "skedets dag",
        ),
        ({"utförarens-svar": [{"datum": "2026-05-11", "svar": "Ja."}]}, "svarets dag"),
        ({"nämndbeslut": [{"datum": "2026-05-11", "beslut": "Ja."}]}, "beslutets dag"),
        ({"återkoppling": [{"mottagare": "nämnd", "datum": "2026-05-11"}]}, "återkopplingens dag"),
    ],
)
def test_what_follows_on_a_follow_up_comes_after_it(
    tmp_path: Path, keys: dict[str, Any], what: str
) -> None:
    """The same day will do."""
    assert said(tmp_path / "wrong", RULE, {"uppfoljningar/stad-2026": {**FOLLOW_UP, **keys}}) == [
        f"fel: {what} är 2026-05-11, före uppföljningens, 2026-05-12. Rätta den som är fel."
    ]
    same_day = {**FOLLOW_UP, "genomförd": "2026-05-11", **keys}
    assert said(tmp_path / "right", RULE, {"uppfoljningar/stad-2026": same_day}) == []


def test_an_action_is_verified_after_it_is_done(tmp_path: Path) -> None:
    """What is not done cannot be found to be."""
    follow_up = {**FOLLOW_UP, **_action(klar="2026-06-02", verifierad="2026-06-01")}
    assert said(tmp_path, RULE, {"uppfoljningar/stad-2026": follow_up}) == [
        "fel: dagen då åtgärden kontrollerades är 2026-06-01, före dagen då den blev klar, "
        "2026-06-02. Rätta den som är fel."
    ]


@pytest.mark.parametrize("key", ["genomförd", "planerad"])
def test_a_follow_up_is_not_before_its_contract(tmp_path: Path, key: str) -> None:
    """Neither made nor planned."""
    follow_up = {**FOLLOW_UP, "avtal": "stad", key: "2026-05-12"}
    if key == "planerad":
        del follow_up["genomförd"]
    contract = {**CONTRACT, "från": "2026-05-13"}
    files: Files = {"avtal/stad": contract, "uppfoljningar/stad-2026": follow_up}
    assert said(tmp_path, RULE, files) == [
        "fel: uppföljningens dag är 2026-05-12, före avtalets första, 2026-05-13. "
        "Rätta den som är fel."
    ]


@pytest.mark.parametrize(
    ("today", "said_then"),
    [
        (date(2026, 5, 12), []),
        (
            date(2026, 5, 11),
            ['fel: dagen 2026-05-12 har inte varit än. Skriv den i "planerad" i stället.'],
        ),
    ],
)
def test_a_follow_up_is_not_made_in_the_future(
    tmp_path: Path, today: date, said_then: list[str]
) -> None:
    """Today is the day that the site is built for."""
    assert said(tmp_path, RULE, {"uppfoljningar/stad-2026": FOLLOW_UP}, today) == said_then


def test_a_plan_is_about_its_year(tmp_path: Path) -> None:
    """What it asks for, and the reports on it, do not come before the year; after it they may."""
    plan = {
        **PLAN,
        "punkter": [{"id": "stad", "vad": "Städ", "senast": ["2025-12-31", "2027-01-31"]}],
        "redovisningar": [{"rapport": "delårsrapport", "datum": "2025-09-01"}],
    }
    assert said(tmp_path, RULE, {"planer/kommunstyrelsen-2026": plan}) == [
        "fel: uppföljningens sista dag är 2025-12-31, före planens år, 2026-01-01. "
        "Rätta den som är fel.",
        "fel: redovisningens dag är 2025-09-01, före planens år, 2026-01-01. Rätta den som är fel.",
    ]
