"""A service and its units lead to what there is, and to what is as real as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.check.comparison.written import FOLDER, lines, problems
from tests.check.oversight.written import CONTRACT, EXAMPLE, PROVIDER, SYSTEM

RULE = "okänd-länk"
REAL, INVENTED = "data/utforare", "data/utforare-exempel"


def _files(folder: str = REAL, **changes: Any) -> dict[str, str | bytes]:
    """Return a performer, its contract and a choice system."""
    system = {**SYSTEM, "jämför-service": "skola", "ickeval": "Turordning.", **changes}
    records: dict[str, Any] = {
        f"{folder}/utforare/rent.yaml": PROVIDER,
        f"{folder}/avtal/stad.yaml": {**CONTRACT, "utförare": "rent", "id": "stad"},
        f"{folder}/valfrihetssystem/val.yaml": system,
    }
    if folder == INVENTED:
        records[f"{folder}/datapackage.yaml"] = EXAMPLE
    return {file: json.dumps(record, ensure_ascii=False) for file, record in records.items()}


def _units(*rows: str) -> str:
    return "\n".join(("enhet,titel,utforare,avtal", *rows))


TWO = _units("bjorken,A,rent,stad", "linden,B,rent,")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("bjorken,A,rent,stad", []),
        ("bjorken,A,,", []),
        ("bjorken,A,rena,", ['2:4 fel: utföraren "rena" finns inte. Menade du "rent"?']),
        ("bjorken,A,rent,stat", ['2:6 fel: avtalet "stat" finns inte. Menade du "stad"?']),
        (
            "bjorken,A,glans,stad",
            [
                '2:4 fel: utföraren "glans" finns inte.',
                '2:6 fel: avtalet "stad" hör till utföraren "rent", men enheten till "glans". '
                "Rätta det som är fel.",
            ],
        ),
    ],
)
def test_a_unit_leads_to_its_performer_and_contract(
    tmp_path: Path, row: str, said: list[str]
) -> None:
    """Both must exist, and belong together."""
    found = lines(problems(tmp_path, enheter=_units(row), files=_files()), RULE)
    assert [one.partition(":")[2] for one in found if one.startswith("enheter")] == said


def test_what_stands_in_a_broken_file_is_not_missing(tmp_path: Path) -> None:
    """The file gives its own problem, and no other."""
    broken = dict.fromkeys(_files(), "id: [\n")
    keys = "valfrihetssystem: val\n"
    found = problems(tmp_path, keys, TWO, files=broken)
    assert {one.rule for one in found} == {"trasig-yaml"}


@pytest.mark.parametrize(
    ("keys", "changes", "said"),
    [
        ("valfrihetssystem: val\n", {}, []),
        (
            "valfrihetssystem: vale\n",
            {},
            [
                'data/utforare/valfrihetssystem/val.yaml:1:141 fel: tjänsten "skola" hör till '
                'valfrihetssystemet "vale". Rätta det som är fel.',
                'tjanst.yaml:21:19 fel: valfrihetssystemet "vale" finns inte. Menade du "val"?',
            ],
        ),
        (
            "valfrihetssystem: val\n",
            {"jämför-service": None},
            [
                'tjanst.yaml:21:19 fel: valfrihetssystemet "val" säger inte att det finns i '
                "Jämför service. Skriv jämför-service: skola i "
                "data/utforare/valfrihetssystem/val.yaml."
            ],
        ),
    ],
)
def test_a_service_and_its_choice_system_know_each_other(
    tmp_path: Path, keys: str, changes: dict[str, Any], said: list[str]
) -> None:
    """Otherwise the insight matrix would say that the system is compared nowhere."""
    files = _files(**changes)
    if changes:
        file = f"{REAL}/valfrihetssystem/val.yaml"
        record = {**SYSTEM, "ickeval": "Turordning."}
        files[file] = json.dumps(record, ensure_ascii=False)
    found = lines(problems(tmp_path, keys, files=files), RULE)
    assert sorted(found) == sorted(said)


def test_a_service_that_leads_to_the_invented_only_is_to_be_marked(tmp_path: Path) -> None:
    """One sentence says it, and not one for each of its units."""
    found = problems(tmp_path, "valfrihetssystem: val\n", TWO, files=_files(INVENTED))
    errors = [one for one in found if one.rule in (RULE, "exempelmärke")]
    assert lines(errors) == [
        "tjanst.yaml:1:5 fel: allt som tjänsten pekar på är påhittat. Skriv exempeldata: ja."
    ]


def test_a_marked_service_leads_to_the_invented(tmp_path: Path) -> None:
    """It is an example as a whole."""
    keys = "valfrihetssystem: val\nexempeldata: ja\n"
    found = problems(tmp_path, keys, TWO, files=_files(INVENTED))
    assert [one for one in found if one.rule in (RULE, "exempelmärke")] == []


REAL_TO_INVENTED = "Det som är verkligt kan inte peka på det som är påhittat."
INVENTED_TO_REAL = "Det som är påhittat kan inte peka på det som är verkligt."


def test_what_is_real_leads_to_nothing_invented(tmp_path: Path) -> None:
    """One unit of many that leads to an example is the one that is wrong."""
    files = {
        **_files(),
        f"{INVENTED}/datapackage.yaml": json.dumps(EXAMPLE),
        f"{INVENTED}/utforare/hittepa.yaml": json.dumps({"id": "hittepa", "titel": "Hittepå AB"}),
    }
    rows = _units("bjorken,A,rent,stad", "linden,B,hittepa,")
    found = problems(tmp_path, "valfrihetssystem: val\n", rows, files=files)
    assert lines(found, RULE) == [
        f'enheter.csv:3:4 fel: utföraren "hittepa" hör till exempeldata. {REAL_TO_INVENTED}'
    ]


def test_what_is_invented_leads_to_nothing_real(tmp_path: Path) -> None:
    """Nothing invented may be told of somebody real."""
    keys = "exempeldata: ja\nvalfrihetssystem: val\n"
    found = problems(tmp_path, keys, _units("bjorken,A,rent,"), files=_files())
    assert lines(found, RULE) == [
        f'enheter.csv:2:4 fel: utföraren "rent" hör inte till exempeldata. {INVENTED_TO_REAL}',
        f'tjanst.yaml:22:19 fel: valfrihetssystemet "val" hör inte till exempeldata. '
        f"{INVENTED_TO_REAL}",
        'data/utforare/valfrihetssystem/val.yaml:1:141 fel: tjänsten "skola" hör till '
        f"exempeldata. {REAL_TO_INVENTED}",
    ]


def test_a_choice_system_names_a_service_that_cannot_be_read(tmp_path: Path) -> None:
    """The file gives its own problem, and no other."""
    files = {**_files(), f"{FOLDER}/tjanst.yaml": "id: [\n"}
    assert [one.rule for one in problems(tmp_path, files=files) if one.level == "fel"] == [
        "trasig-yaml"
    ]
