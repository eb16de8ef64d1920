"""What a board has not done is told of where it can be mended, and only where it ought to be."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.check.oversight.written import (
    CONTRACT,
    EXAMPLE,
    FOLLOW_UP,
    PLAN,
    PROVIDER,
    REQUIREMENT,
    Files,
    problems,
    said,
)

HALF_YEARLY = {"id": "stad", "vad": "Städ", "avtal": "stad", "intervall": [{"per": "halvår"}]}
BEGUN = {**CONTRACT, "från": "2025-01-01"}


def _plan(year: int, *items: dict[str, Any]) -> dict[str, Any]:
    identifier = f"kommunstyrelsen-{year}"
    return {**PLAN, "id": identifier, "period": str(year), "punkter": list(items)}


def _late(due: str, more: str = "") -> str:
    return (
        f"avtalet skulle ha följts upp senast {due}{more}. "
        "Lägg till uppföljningen när den är gjord."
    )


@pytest.mark.parametrize(
    ("today", "message"),
    [
        (date(2025, 6, 30), ""),
        (date(2025, 7, 1), _late("2025-06-30")),
        (date(2026, 1, 1), _late("2025-06-30", ", och 1 gång till efter det")),
        (date(2026, 7, 1), _late("2025-06-30", ", och 2 gånger till efter det")),
    ],
)
def test_a_contract_is_told_of_once_however_late_it_is(
    tmp_path: Path, today: date, message: str
) -> None:
    """The oldest day that was missed is named, from whichever plan it comes."""
    files: Files = {
        "avtal/stad": BEGUN,
        "planer/kommunstyrelsen-2025": _plan(2025, HALF_YEARLY),
        "planer/kommunstyrelsen-2026": _plan(2026, HALF_YEARLY),
    }
    found = said(tmp_path, "sen-uppföljning", files, today)
    assert found == ([f"varning: {message}"] if message else [])


def test_an_item_without_a_known_contract_is_told_of_in_its_plan(tmp_path: Path) -> None:
    """An interval without a first day asks for no day at all."""
    items = (
        {"id": "bygge", "vad": "Byggen", "senast": ["2026-03-31", "2026-06-30"]},
        {"id": "borta", "vad": "Borta", "avtal": "borta", "senast": ["2026-03-31"]},
        {**HALF_YEARLY, "avtal": "okant"},
    )
    files: Files = {
        "avtal/okant": {**CONTRACT, "id": "okant"},
        "planer/kommunstyrelsen-2026": _plan(2026, *items),
    }
    late = [one for one in problems(tmp_path, files) if one.rule == "sen-uppföljning"]
    assert {one.place.file for one in late} == {"data/utforare/planer/kommunstyrelsen-2026.yaml"}
    assert [one.message.partition(". ")[0] for one in late] == [
        'punkten "bygge" skulle ha följts upp senast 2026-03-31, och 1 gång till efter det',
        'punkten "borta" skulle ha följts upp senast 2026-03-31',
    ]


def test_what_is_invented_is_late_by_itself(tmp_path: Path) -> None:
    """A follow-up of the example answers for no plan of the municipality."""
    item = {"id": "stad", "vad": "Städ", "avtal": "stad", "senast": ["2026-06-30"]}
    files: Files = {
        "avtal/stad": BEGUN,
        "planer/kommunstyrelsen-2026": _plan(2026, item),
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/uppfoljningar/stad-2026.yaml": {**FOLLOW_UP, "avtal": "stad"},
    }
    assert said(tmp_path, "sen-uppföljning", files) == [f"varning: {_late('2026-06-30')}"]


@pytest.mark.parametrize(
    ("keys", "form", "count"),
    [
        ({}, "aktiebolag", 1),
        ({}, "", 1),
        ({"insynsklausul": {"finns": "nej"}}, "aktiebolag", 1),
        ({"insynsklausul": {"finns": "ja"}}, "aktiebolag", 0),
        ({}, "kommunal-regi", 0),
        ({}, "kommunalt-bolag", 0),
        ({"form": "eget-uppdrag"}, "", 0),
    ],
)
def test_a_private_performer_is_bound_to_give_insight(
    tmp_path: Path, keys: dict[str, Any], form: str, count: int
) -> None:
    """Where it is not known who the performer is, the clause is asked for."""
    provider = {**PROVIDER, **({"driftsform": form} if form else {})}
    contract = {**CONTRACT, "utförare": "rent", **keys}
    files: Files = {"utforare/rent": provider, "avtal/stad": contract}
    assert len(said(tmp_path, "saknar-insynsklausul", files)) == count


LAW = {**REQUIREMENT, "omfattar": "avtal", "regel": "avtalet-följer-program"}


@pytest.mark.parametrize(
    ("law", "signed", "count"),
    [
        ({}, "2014-05-01", 1),
        (
            {"kravet": {**LAW, "gäller-från": "2015-01-01", "prövas-vid": "tecknande"}},
            "2014-05-01",
            0,
        ),
        (
            {"kravet": {**LAW, "gäller-från": "2015-01-01", "prövas-vid": "tecknande"}},
            "2015-05-01",
            1,
        ),
        ({"kravet": {**LAW, "utförare": "privata"}}, "2015-05-01", 0),
        (
            {
                "kravet": {**LAW, "utförare": "privata"},
                "alla": {**LAW, "id": "alla", "gäller-från": "2024-07-01"},
            },
            "2025-05-01",
            1,
        ),
    ],
)
def test_a_contract_follows_a_programme_where_the_law_asks_for_it(
    tmp_path: Path, law: dict[str, Any], signed: str, count: int
) -> None:
    """Here it is the municipality's own task; without any law told, it is asked of all."""
    contract = {**CONTRACT, "form": "eget-uppdrag", "tecknat": signed, "från": signed}
    files: Files = {"avtal/stad": contract}
    files = {**files, **{f"insynskrav/{name}": one for name, one in law.items()}}
    assert len(said(tmp_path, "saknar-program", files)) == count


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({"genomförd": "2026-05-12"}, 1),
        ({"genomförd": "2026-05-12", "återkoppling": [{"mottagare": "nämnd"}]}, 0),
        ({"planerad": "2026-12-12"}, 0),
        ({}, 1),
        ({"period": "2027"}, 0),
    ],
)
def test_someone_hears_of_a_follow_up_that_is_made(
    tmp_path: Path, keys: dict[str, Any], count: int
) -> None:
    """One without a day was made in its year, if no day is planned."""
    follow_up = {key: value for key, value in FOLLOW_UP.items() if key != "genomförd"}
    files: Files = {"uppfoljningar/stad-2026": {**follow_up, **keys}}
    assert len(said(tmp_path, "saknar-återkoppling", files)) == count


def _deviation(**keys: Any) -> Files:
    deviation = {"id": "smuts", "avvikelse": "Smuts.", "allvar": "mindre", **keys}
    return {"uppfoljningar/stad-2026": {**FOLLOW_UP, "avvikelser": [deviation]}}


ACTION = {"id": "schema", "åtgärd": "Städa oftare.", "ansvarig": "Platschef"}
DISMISSED = {"avskriven": {"datum": "2026-06-01", "skäl": "Det är rent."}}


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({}, 1),
        ({"åtgärder": [ACTION]}, 0),
        (DISMISSED, 0),
        ({"avskriven": {"datum": "2026-12-01", "skäl": "Det är rent då."}}, 1),
    ],
)
def test_a_deviation_leads_to_an_action_or_is_dismissed(
    tmp_path: Path, keys: dict[str, Any], count: int
) -> None:
    """One that is to be dismissed later is still open."""
    assert len(said(tmp_path, "avvikelse-utan-åtgärd", _deviation(**keys))) == count


@pytest.mark.parametrize(
    ("action", "keys", "count"),
    [
        ({}, {}, 0),
        ({"senast": "2026-11-21"}, {}, 0),
        ({"senast": "2026-11-20"}, {}, 1),
        ({"senast": "2026-11-20", "klar": "2026-11-21"}, {}, 0),
        ({"senast": "2026-11-20", "verifierad": "2026-11-21"}, {}, 0),
        ({"senast": "2026-11-20"}, DISMISSED, 0),
    ],
)
def test_an_action_is_late_the_day_after(
    tmp_path: Path, action: dict[str, str], keys: dict[str, Any], count: int
) -> None:
    """On its last day it is in time; of a deviation that is dismissed nothing more is asked."""
    files = _deviation(åtgärder=[{**ACTION, **action}], **keys)
    assert len(said(tmp_path, "sen-åtgärd", files)) == count


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"genomförd": "2025-12-31"}, ""),
        (
            {"genomförd": "2026-01-01"},
            "varning: dagen 2026-01-01 är efter avtalets sista dag, 2025-12-31. "
            "Kontrollera dagen, och att det är rätt avtal.",
        ),
        (
            {"planerad": "2027-01-01"},
            "varning: dagen 2027-01-01 är efter avtalets sista dag, 2025-12-31. "
            "Kontrollera dagen, och att det är rätt avtal.",
        ),
        ({"planerad": "2026-01-01", "genomförd": "2025-12-31"}, ""),
    ],
)
def test_a_contract_is_followed_up_while_it_applies(
    tmp_path: Path, keys: dict[str, str], message: str
) -> None:
    """The day it was made counts, else the day it is planned to."""
    follow_up = {key: value for key, value in FOLLOW_UP.items() if key != "genomförd"}
    files: Files = {
        "avtal/stad": {**BEGUN, "till": "2025-12-31"},
        "uppfoljningar/stad-2026": {**follow_up, "avtal": "stad", **keys},
    }
    found = said(tmp_path, "uppföljning-efter-avtalet", files)
    assert found == ([message] if message else [])


@pytest.mark.parametrize("kind", ["utforare", "program", "uppfoljningar", "insynskrav"])
def test_nothing_is_lacking_where_a_file_cannot_be_read(tmp_path: Path, kind: str) -> None:
    """What it holds may be just what seems to be missing."""
    item = {**HALF_YEARLY, "senast": ["2026-06-30"]}
    files: Files = {
        "avtal/stad": BEGUN,
        "planer/kommunstyrelsen-2026": _plan(2026, item),
        "insynskrav/kravet": LAW,
    }
    told = {"sen-uppföljning", "saknar-program", "saknar-insynsklausul", "insynskrav"}
    whole, broken = (
        {one.rule for one in problems(tmp_path / folder, {**files, **more})}
        for folder, more in (("whole", {}), ("broken", {f"{kind}/trasig": "id: [\n"}))
    )
    assert told <= whole
    assert not told & broken
