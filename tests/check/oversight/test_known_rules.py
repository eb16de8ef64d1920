"""The rules of references, ids, addresses and sources know contracts and follow-ups too."""

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
    REQUIREMENT,
    SYSTEM,
    Files,
    said,
)

ASKED = {**REQUIREMENT, "omfattar": "nämnd", "regel": "nämnden-har-plan"}
BOARD = 'fel: nämnden "kommunstyrelse" finns inte. Menade du "kommunstyrelsen"?'


@pytest.mark.parametrize(
    ("rule", "file", "record", "message"),
    [
        ("okänd-nämnd", "valfrihetssystem/val", {**SYSTEM, "nämnd": "kommunstyrelse"}, BOARD),
        ("okänd-nämnd", "avtal/stad", {**CONTRACT, "nämnd": "kommunstyrelse"}, BOARD),
        (
            "okänd-nämnd",
            "planer/kommunstyrelsen-2026",
            {**PLAN, "nämnd": "kommunstyrelse"},
            BOARD,
        ),
        (
            "okänd-nämnd",
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "nämnd": "kommunstyrelse"},
            BOARD,
        ),
        (
            "okänt-mål",
            "avtal/stad",
            {**CONTRACT, "mål": ["2019/trygg-komun"]},
            'fel: målet "2019/trygg-komun" finns inte. Menade du "2019/trygg-kommun"?',
        ),
        (
            "okänt-område",
            "utforare/rent",
            {
                **PROVIDER,
                "enheter": [{"id": "a", "titel": "A", "verksamhet": "Städ", "område": "varbi"}],
            },
            'fel: området "varbi" finns inte. Menade du "varby"?',
        ),
        (
            "okänt-område",
            "utforare/rent",
            {
                **PROVIDER,
                "enheter": [{"id": "a", "titel": "A", "verksamhet": "Städ", "område": "kommunen"}],
            },
            'fel: området "kommunen" finns inte.',
        ),
        (
            "okänd-målstruktur",
            "program/insyn",
            {**PROGRAMME, "struktur": "2109"},
            'fel: målstrukturen "2109" finns inte. Menade du "2019"?',
        ),
        (
            "okänt-dokument",
            "insynskrav/kravet",
            {**ASKED, "underlag": [{"dokument": "vb-2091", "avsnitt": "Insyn"}]},
            'fel: dokumentet "vb-2091" finns inte. Menade du "vb-2019"?',
        ),
        (
            "formel-i-text",
            "utforare/rent",
            {**PROVIDER, "kontakt": {"funktion": "Växel", "telefon": "+46 8 465 004 01"}},
            'fel: "+46 8 465 004 01" börjar som en formel i ett kalkylblad. '
            "Börja med ett ord, eller med ett riktigt minustecken (−).",
        ),
        (
            "lös-anmärkning",
            "avtal/stad",
            {
                **CONTRACT,
                "anmärkningar": [{"typ": "motsägelse", "text": "Nej.", "gäller": ["till"]}],
            },
            'varning: inget av det som kontrollen räknar fram heter "till". '
            "Ta bort det, eller rätta stavningen.",
        ),
        (
            "fel-filnamn",
            "insynskrav/kraven",
            ASKED,
            'fel: id är "kravet" men filen heter "kraven.yaml". '
            'Byt namn på filen till "kravet.yaml" eller ändra id.',
        ),
        (
            "fel-filnamn",
            "planer/planen",
            {**PLAN, "id": "planen"},
            'fel: planens id slutar inte på planens år. Skriv "kommunstyrelsen-2026".',
        ),
        ("fel-filnamn", "planer/ny-2026", {**PLAN, "id": "ny-2026", "period": "2026-11"}, ""),
        (
            "saknar-källa",
            "program/insyn",
            PROGRAMME,
            'varning: programmet "insyn" saknar källa. Skriv den i "underlag".',
        ),
        (
            "saknar-källa",
            "program/insyn",
            {**PROGRAMME, "antaget": {"diarienummer": "KF-2023/9"}},
            "",
        ),
        (
            "saknar-källa",
            "avtal/stad",
            {**CONTRACT, "underlag": []},
            'varning: avtalet "stad" saknar källa. Skriv den i "underlag".',
        ),
        (
            "saknar-källa",
            "avtal/stad",
            {**CONTRACT, "underlag": [], "diarienummer": "KS-2024/7"},
            "",
        ),
        (
            "saknar-källa",
            "planer/kommunstyrelsen-2026",
            PLAN,
            'varning: uppföljningsplanen "kommunstyrelsen-2026" saknar källa. '
            'Skriv den i "underlag".',
        ),
        (
            "saknar-källa",
            "uppfoljningar/stad-2026",
            FOLLOW_UP,
            'varning: uppföljningen "stad-2026" saknar källa. Skriv den i "underlag".',
        ),
        (
            "saknar-källa",
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "nämndbeslut": [{"datum": "2026-06-01", "diarienummer": "KS-2026/7"}]},
            "",
        ),
        (
            "samma-adress",
            "uppfoljningar/planer",
            {**FOLLOW_UP, "id": "planer"},
            'fel: "planer" ger adressen /uppfoljning/planer/, som redan används. '
            "Välj ett annat id.",
        ),
        (
            "samma-adress",
            "uppfoljningar/forsenat",
            {**FOLLOW_UP, "id": "forsenat"},
            'fel: "forsenat" ger adressen /uppfoljning/forsenat/, som redan används. '
            "Välj ett annat id.",
        ),
        (
            "samma-adress",
            "uppfoljningar/2024",
            {**FOLLOW_UP, "id": "2024"},
            'fel: "2024" ger adressen /uppfoljning/2024/, som redan används. Välj ett annat id.',
        ),
        (
            "samma-adress",
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "tidigare-id": ["2024"]},
            'fel: "2024" ger adressen /uppfoljning/2024/, som redan används. Välj ett annat id.',
        ),
        ("samma-adress", "avtal/2024", {**CONTRACT, "id": "2024"}, ""),
        (
            "samma-adress",
            "avtal/stad",
            {**CONTRACT, "tidigare-id": ["stad"]},
            'fel: "stad" ger adressen /avtal/stad/, som redan används. Välj ett annat id.',
        ),
        (
            "samma-adress",
            "utforare/rent",
            {**PROVIDER, "tidigare-id": ["rena", "rena"]},
            'fel: "rena" ger adressen /utforare/rena/, som redan används. Välj ett annat id.',
        ),
        (
            "cirkel",
            "avtal/stad",
            {**CONTRACT, "ersätter": "stad"},
            'fel: "stad" hör till sig själv genom stad → stad. Ta bort en av länkarna.',
        ),
    ],
)
def test_a_record_of_performers_is_held_to_the_rules_of_all(
    tmp_path: Path, rule: str, file: str, record: dict[str, Any], message: str
) -> None:
    """In the same words as everything else."""
    assert said(tmp_path, rule, {file: record}) == ([message] if message else [])


def test_contracts_do_not_replace_each_other_in_a_circle(tmp_path: Path) -> None:
    """A row of contracts has a first one."""
    files: Files = {
        f"avtal/{one}": {**CONTRACT, "id": one, "ersätter": before}
        for one, before in (("a", "c"), ("b", "a"), ("c", "b"), ("d", "c"))
    }
    assert said(tmp_path, "cirkel", files) == [
        'fel: "a" hör till sig själv genom a → c → b → a. Ta bort en av länkarna.'
    ]


def test_what_is_invented_needs_no_source(tmp_path: Path) -> None:
    """There is none."""
    files: Files = {
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/avtal/stad.yaml": {**CONTRACT, "underlag": []},
        "data/utforare-exempel/planer/kommunstyrelsen-2026.yaml": PLAN,
        "data/utforare-exempel/uppfoljningar/stad-2026.yaml": FOLLOW_UP,
    }
    assert said(tmp_path, "saknar-källa", files) == []


UNIT = {"id": "a", "titel": "A", "verksamhet": "Städ"}
POINT = {"id": "a", "text": "Så är det."}
ACTION = {"id": "a", "åtgärd": "Byt.", "ansvarig": "Chef"}
DEVIATION = {"id": "a", "avvikelse": "Fel.", "allvar": "mindre", "åtgärder": [ACTION]}
SANCTION = {"id": "a", "typ": "vite", "skeden": [{"läge": "beslutad", "datum": "2026-06-01"}]}
TWICE = 'fel: id "a" finns redan på rad 1. Välj ett annat id.'


@pytest.mark.parametrize(
    ("file", "record", "messages"),
    [
        ("utforare/rent", {**PROVIDER, "enheter": [UNIT, UNIT]}, [TWICE]),
        ("avtal/stad", {**CONTRACT, "krav": [{"id": "a", "krav": "Rent."}] * 2}, [TWICE]),
        ("program/insyn", {**PROGRAMME, "syfte": [POINT], "insyn": [POINT]}, [TWICE]),
        (
            "planer/kommunstyrelsen-2026",
            {**PLAN, "punkter": [{"id": "a", "vad": "Städ"}] * 3},
            [TWICE, TWICE],
        ),
        (
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "avvikelser": [DEVIATION, {**DEVIATION, "id": "b"}]},
            [TWICE],
        ),
        (
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "avvikelser": [DEVIATION, {**DEVIATION, "åtgärder": []}]},
            [TWICE],
        ),
        (
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "avvikelser": [DEVIATION], "sanktioner": [SANCTION]},
            [],
        ),
        ("uppfoljningar/stad-2026", {**FOLLOW_UP, "sanktioner": [SANCTION] * 2}, [TWICE]),
        (
            "uppfoljningar/stad-2026",
            {**FOLLOW_UP, "bedömningar": [{"krav": "a", "bedömning": "delvis"}] * 2},
            ['fel: krav "a" finns redan på rad 1. Välj ett annat krav.'],
        ),
    ],
)
def test_an_id_stands_once_where_it_is_a_place_on_a_page(
    tmp_path: Path, file: str, record: dict[str, Any], messages: list[str]
) -> None:
    """Each kind has a row of its own, but the points of a programme share one."""
    assert said(tmp_path, "dubbelt-id", {file: record}) == messages


@pytest.mark.parametrize(
    ("file", "record"),
    [
        ("program/insyn", PROGRAMME),
        ("utforare/rent", PROVIDER),
        ("valfrihetssystem/val", SYSTEM),
        ("avtal/stad", CONTRACT),
        ("planer/kommunstyrelsen-2026", PLAN),
        ("uppfoljningar/stad-2026", FOLLOW_UP),
        ("insynskrav/kravet", ASKED),
    ],
)
def test_what_is_invented_has_ids_of_its_own(
    tmp_path: Path, file: str, record: dict[str, Any]
) -> None:
    """The real and the invented share their addresses."""
    files: Files = {
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        file: record,
        f"data/utforare-exempel/{file}.yaml": record,
    }
    assert said(tmp_path, "dubbelt-id", files) == [
        f'fel: id "{record["id"]}" finns redan i data/utforare/{file}.yaml. Välj ett annat id.'
    ]
