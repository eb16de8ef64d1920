"""What leads to another record leads to one that there is, and that is as real as itself."""

from pathlib import Path
from typing import Any

import pytest

from tests.check.oversight.written import (
    CONTRACT,
    EXAMPLE,
    FOLLOW_UP,
    PLAN,
    PROGRAMME,
    PROVIDER,
    SYSTEM,
    Files,
    problems,
    said,
)

RULE = "okänd-länk"
REQUIREMENTS = {"krav": [{"id": "rena-golv", "krav": "Golven ska vara rena."}]}
ITEMS = {"punkter": [{"id": "stad", "vad": "Städ"}]}
KNOWN: Files = {
    "program/insyn": PROGRAMME,
    "utforare/rent": PROVIDER,
    "valfrihetssystem/val": SYSTEM,
    "avtal/stad": {**CONTRACT, **REQUIREMENTS},
    "planer/kommunstyrelsen-2026": {**PLAN, **ITEMS},
    "uppfoljningar/stad-2026": FOLLOW_UP,
}


@pytest.mark.parametrize(
    ("file", "keys", "message"),
    [
        ("avtal/nytt", {"utförare": "rena"}, 'utföraren "rena" finns inte. Menade du "rent"?'),
        ("avtal/nytt", {"program": "x"}, 'programmet "x" finns inte.'),
        (
            "avtal/nytt",
            {"valfrihetssystem": "vale"},
            'valfrihetssystemet "vale" finns inte. Menade du "val"?',
        ),
        ("avtal/nytt", {"ersätter": "stat"}, 'avtalet "stat" finns inte. Menade du "stad"?'),
        (
            "avtal/nytt",
            {"avslutat": {"sätt": "hävt", "uppföljning": "stad-2025"}},
            'uppföljningen "stad-2025" finns inte. Menade du "stad-2026"?',
        ),
        ("planer/ny-2026", {"program": "insy"}, 'programmet "insy" finns inte. Menade du "insyn"?'),
        (
            "planer/ny-2026",
            {"punkter": [{"id": "a", "vad": "A", "avtal": "stan"}]},
            'avtalet "stan" finns inte. Menade du "stad"?',
        ),
        ("uppfoljningar/ny", {"avtal": "stan"}, 'avtalet "stan" finns inte. Menade du "stad"?'),
        (
            "uppfoljningar/ny",
            {"planpunkt": "kommunstyrelsen-2026/stan"},
            'planens punkt "kommunstyrelsen-2026/stan" finns inte. '
            'Menade du "kommunstyrelsen-2026/stad"?',
        ),
        (
            "uppfoljningar/ny",
            {"avtal": "stad", "bedömningar": [{"krav": "rent-golv", "bedömning": "delvis"}]},
            'kravet "rent-golv" finns inte i avtalet. Menade du "rena-golv"?',
        ),
        (
            "uppfoljningar/ny",
            {
                "avtal": "stad",
                "avvikelser": [{"id": "a", "avvikelse": "A", "krav": "b", "allvar": "mindre"}],
            },
            'kravet "b" finns inte i avtalet.',
        ),
        (
            "uppfoljningar/ny",
            {"bedömningar": [{"krav": "rena-golv", "bedömning": "delvis"}]},
            'kravet "rena-golv" kan inte slås upp, för uppföljningen gäller inget avtal. '
            "Ange avtalet, eller ta bort kravet.",
        ),
        (
            "uppfoljningar/ny",
            {
                "avvikelser": [{"id": "golv", "avvikelse": "A", "allvar": "mindre"}],
                "sanktioner": [
                    {
                        "id": "v",
                        "typ": "vite",
                        "avvikelse": "golvet",
                        "skeden": [{"läge": "beslutad", "datum": "2026-06-01"}],
                    }
                ],
            },
            'avvikelsen "golvet" finns inte här. Menade du "golv"?',
        ),
    ],
)
def test_what_is_named_must_exist(
    tmp_path: Path, file: str, keys: dict[str, Any], message: str
) -> None:
    """A misspelt id is told where it stands, with the one that was meant."""
    base = {"avtal": CONTRACT, "planer": PLAN, "uppfoljningar": FOLLOW_UP}[file.split("/")[0]]
    record = {**base, "id": file.split("/")[1], **keys}
    assert said(tmp_path, RULE, {**KNOWN, file: record}) == [f"fel: {message}"]


def test_what_is_named_rightly_gives_nothing(tmp_path: Path) -> None:
    """Every kind of link at once."""
    judgement = {"krav": "rena-golv", "bedömning": "uppfyllt"}
    files: Files = {
        **KNOWN,
        "avtal/nytt": {
            **CONTRACT,
            "id": "nytt",
            "utförare": "rent",
            "program": "insyn",
            "valfrihetssystem": "val",
            "ersätter": "stad",
        },
        "avtal/stad": {
            **CONTRACT,
            **REQUIREMENTS,
            "avslutat": {"sätt": "hävt", "uppföljning": "sista"},
        },
        "uppfoljningar/sista": {
            **FOLLOW_UP,
            "id": "sista",
            "avtal": "stad",
            "planpunkt": "kommunstyrelsen-2026/stad",
            "bedömningar": [judgement],
        },
    }
    assert said(tmp_path, RULE, files) == []


def test_a_contract_is_ended_by_a_follow_up_of_its_own(tmp_path: Path) -> None:
    """What another contract was found to lack did not end this one."""
    ending = {"sätt": "hävt", "uppföljning": "stad-2026"}
    files: Files = {
        **KNOWN,
        "uppfoljningar/stad-2026": {**FOLLOW_UP, "avtal": "stad"},
        "avtal/nytt": {**CONTRACT, "id": "nytt", "avslutat": ending},
    }
    assert said(tmp_path, RULE, files) == [
        'fel: uppföljningen "stad-2026" gäller avtalet "stad". '
        "Ange den som ledde till att det här avtalet avslutades."
    ]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        (
            {"utförare": "rent"},
            'fel: utföraren "rent" hör inte till exempeldata. '
            "Det som är påhittat kan inte peka på det som är verkligt.",
        ),
        ({"program": "insyn"}, ""),
        ({"utförare": "hittepa"}, ""),
    ],
)
def test_what_is_invented_names_nothing_real_but_a_programme(
    tmp_path: Path, keys: dict[str, str], message: str
) -> None:
    """Nothing invented may be told of somebody real; what the council decided holds for all."""
    files: Files = {
        **KNOWN,
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/utforare/hittepa.yaml": {"id": "hittepa", "titel": "Hittepå AB"},
        "data/utforare-exempel/avtal/nytt.yaml": {**CONTRACT, "id": "nytt", **keys},
    }
    assert said(tmp_path, RULE, files) == ([message] if message else [])


def test_what_is_real_names_nothing_invented(tmp_path: Path) -> None:
    """A plan of the municipality does not ask for a follow-up of what there is not."""
    files: Files = {
        **KNOWN,
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/avtal/hittepa.yaml": {**CONTRACT, "id": "hittepa"},
        "uppfoljningar/stad-2026": {**FOLLOW_UP, "avtal": "hittepa"},
    }
    assert said(tmp_path, RULE, files) == [
        'fel: avtalet "hittepa" hör till exempeldata. '
        "Det som är verkligt kan inte peka på det som är påhittat."
    ]


@pytest.mark.parametrize(
    ("broken", "file", "keys"),
    [
        ("utforare/trasig", "avtal/stad", {"utförare": "trasig"}),
        ("program/trasig", "avtal/stad", {"program": "trasig"}),
        ("planer/trasig-2026", "uppfoljningar/stad-2026", {"planpunkt": "trasig-2026/stad"}),
        ("avtal/trasig", "uppfoljningar/stad-2026", {"avtal": "trasig"}),
        (
            "data/utforare-exempel/avtal/trasig.yaml",
            "uppfoljningar/stad-2026",
            {"avtal": "trasig"},
        ),
    ],
)
def test_what_stands_in_a_broken_file_is_not_missing(
    tmp_path: Path, broken: str, file: str, keys: dict[str, str]
) -> None:
    """The file gives its own problem, and no other."""
    base: dict[str, Any] = {**CONTRACT, **REQUIREMENTS} if file == "avtal/stad" else FOLLOW_UP
    record = {**base, **keys}
    found = problems(tmp_path, {**KNOWN, file: record, broken: "id: [\n"})
    assert [one.rule for one in found if one.level == "fel"] == ["trasig-yaml"]
