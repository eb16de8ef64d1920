"""What stops or warns before open data is published: message by message, to the letter."""

from datetime import date
from pathlib import Path

import pytest

from tests import municipality

KOMMUN = "data/kommun.yaml"
DESCRIPTOR = "data/matt/datapackage.yaml"
ECONOMY = "data/ekonomi/datapackage.yaml"
INDICATOR = "data/matt/trygg-kvall.yaml"
OUTCOMES = "data/matt/utfall.csv"
SERVICE = "data/jamfor-service/skola/tjanst.yaml"
CURE = "Börja med ett ord, eller med ett riktigt minustecken (−)."
ADD_THEM = "Lägg till dem, så att den som hämtar datamängden vet vad den får. [saknar-publicering]"


def _said(
    folder: Path,
    changes: dict[str, str],
    site: Path = municipality.MINIMAL,
    today: date = municipality.TODAY,
) -> list[str]:
    """Return all that is said of a municipality where some keys of some files are others."""
    files = {
        file: municipality.with_keys((site / file).read_text(encoding="utf-8"), keys)
        if file.endswith(".yaml")
        else keys
        for file, keys in changes.items()
    }
    found = municipality.problems(municipality.write(folder, files, site), today)
    return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in found]


def _outcomes(old: str, new: str) -> dict[str, str]:
    table = (municipality.MINIMAL / OUTCOMES).read_text(encoding="utf-8")
    assert old in table
    return {OUTCOMES: table.replace(old, new)}


def _without(file: str, key: str) -> str:
    """Return a whole file without one of its keys; it begins with its first key, so it is whole."""
    text = (municipality.MINIMAL / file).read_text(encoding="utf-8")
    blocks = municipality.with_keys(text, f"{key}: NOTHING\n")
    return blocks.replace(f"{key}: NOTHING\n", "")


@pytest.mark.parametrize("sign", ["=", "+", "@", "＝", "＋", "－", "＠"])
def test_a_text_that_begins_like_a_formula_is_refused(tmp_path: Path, sign: str) -> None:
    """Also with the wide signs of East Asian keyboards, which some spreadsheets read alike."""
    text = f"{sign}SUM(A1:A9)"
    where = {INDICATOR: ("titel", "2:8"), DESCRIPTOR: ("description", "4:14")}
    changes = {file: f'{key}: "{text}"\n' for file, (key, _) in where.items()}
    assert _said(tmp_path, changes) == [
        f'{file}:{place}: fel: "{text}" börjar som en formel i ett kalkylblad. {CURE} '
        "[formel-i-text]"
        for file, (_, place) in sorted(where.items())
    ]


def test_what_is_said_of_publication_and_publisher_may_not_begin_like_a_formula(
    tmp_path: Path,
) -> None:
    """A telephone number may begin with a plus sign, and a pattern with anything."""
    kommun = (municipality.MINIMAL / KOMMUN).read_text(encoding="utf-8")
    changed = kommun.replace("utgivare: ", "utgivare: =").replace(
        "  namn: Redaktionen\n", '  namn: Redaktionen\n  telefon: "+46 8 465 004 00"\n'
    )
    words = (
        'publicering: {nyckelord: ["+val"], bra-att-veta: ["@alla"], från: 2019, till: 2019, '
        "uppdateras: aldrig, ansvarig: Redaktionen}\n"
    )
    assert _said(tmp_path, {KOMMUN: changed, DESCRIPTOR: words}) == [
        f'data/kommun.yaml:5:11: fel: "=Exempelby kommun" börjar som en formel i ett kalkylblad. '
        f"{CURE} [formel-i-text]",
        f'data/matt/datapackage.yaml:151:27: fel: "+val" börjar som en formel i ett kalkylblad. '
        f"{CURE} [formel-i-text]",
        f'data/matt/datapackage.yaml:151:51: fel: "@alla" börjar som en formel i ett kalkylblad. '
        f"{CURE} [formel-i-text]",
    ]


@pytest.mark.parametrize(
    ("cell", "advice"),
    [
        ("=1+1", "Skriv värdet i stället."),
        ("＝1+1", "Skriv värdet i stället."),
        ("-minst", "Skriv minustecknet − i stället för bindestreck."),
        ("－5", "Skriv minustecknet − i stället för bindestreck."),
        ("＋5", "Ta bort tecknet först i cellen."),
        ("＠namn", "Ta bort tecknet först i cellen."),
    ],
)
def test_a_cell_that_begins_like_a_formula_is_refused(
    tmp_path: Path, cell: str, advice: str
) -> None:
    """The way out hangs on the sign."""
    said = _said(tmp_path, _outcomes(",vb-2019,", f",{cell},"))
    assert said[0] == (
        f'data/matt/utfall.csv:2:11: fel: "{cell}" börjar som en formel. {advice} [formel-i-cell]'
    )


@pytest.mark.parametrize(
    ("cell", "shown", "cure"),
    [
        ("1\N{NO-BREAK SPACE}234", "1 234", "1234"),
        ("1\N{THIN SPACE}234", "1 234", "1234"),
        ("1\N{NARROW NO-BREAK SPACE}234", "1 234", "1234"),
        ('"1\N{NO-BREAK SPACE}234,5"', "1 234,5", "1234.5"),
        ("61\N{NO-BREAK SPACE}", "61", "61"),
        ("61\N{NO-BREAK SPACE}%", "61 %", "61"),
    ],
)
def test_a_number_with_a_space_that_no_one_sees_is_told_as_it_should_be(
    tmp_path: Path, cell: str, shown: str, cure: str
) -> None:
    """Spreadsheets group the digits with spaces of several kinds."""
    said = _said(tmp_path, _outcomes(",61,", f",{cell},"))
    assert said == [
        f'data/matt/utfall.csv:2:6: fel: "{shown}" är inte ett tal. Skriv {cure}. [fel-typ]'
    ]


def test_a_number_with_a_sign_without_width_has_a_hidden_sign(tmp_path: Path) -> None:
    """It looks right, so that it is no number would help nobody."""
    said = _said(tmp_path, _outcomes(",61,", ",6\N{ZERO WIDTH SPACE}1,"))
    assert said == [
        'data/matt/utfall.csv:2:6: fel: "61" har ett dolt tecken. Skriv om cellen. [dolt-tecken]'
    ]


def test_a_code_keeps_its_leading_zero(tmp_path: Path) -> None:
    """The code of a municipality is text, with or without quotes."""
    assert _said(tmp_path / "bare", {KOMMUN: "kod: 0126\n"}) == []
    assert _said(tmp_path / "short", {KOMMUN: "kod: 126\n"}) == [
        'data/kommun.yaml:3:6: fel: "126" har inte rätt form för "kod". Se hur andra poster är '
        "skrivna. [fel-form]"
    ]


def test_a_dataset_has_a_description(tmp_path: Path) -> None:
    """Neither left out nor empty."""
    whole = _without(DESCRIPTOR, "description")
    assert _said(tmp_path / "without", {DESCRIPTOR: whole}) == [
        'data/matt/datapackage.yaml:1:1: fel: nyckeln "description" saknas. [saknad-nyckel]'
    ]
    assert _said(tmp_path / "empty", {DESCRIPTOR: 'description: ""\n'}) == [
        'data/matt/datapackage.yaml:4:14: fel: "description" är tom. [fel-form]'
    ]


def test_the_records_have_a_licence(tmp_path: Path) -> None:
    """Without it nobody may use them."""
    assert _said(tmp_path, {KOMMUN: _without(KOMMUN, "licens")}) == [
        'data/kommun.yaml:1:1: fel: nyckeln "licens" saknas. [saknad-nyckel]'
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://cc0.example/", "cc0.example"])
def test_the_address_of_a_licence_is_a_web_address(tmp_path: Path, address: str) -> None:
    """Both that of the municipality and that of a single dataset."""
    licence = f'{{namn: CC0-1.0, titel: CC0, adress: "{address}"}}'
    words = (
        "publicering: {nyckelord: [val], från: 2019, till: 2019, uppdateras: aldrig, "
        f"ansvarig: Redaktionen, licens: {licence}}}\n"
    )
    message = (
        f'"{address}" har inte rätt form för "adress". '
        "Skriv hela webbadressen, med https:// först. [fel-form]"
    )
    assert _said(tmp_path / "own", {DESCRIPTOR: words}) == [
        f"data/matt/datapackage.yaml:151:144: fel: {message}"
    ]
    said = _said(tmp_path / "whole", {KOMMUN: f"licens: {licence}\n"})
    assert said == [f"data/kommun.yaml:9:45: fel: {message}"]


def test_what_is_said_of_publication_is_read_with_its_own_words(tmp_path: Path) -> None:
    """Unknown keys, codes and forms are told as everywhere else."""
    words = (
        "publicering: {nyckelord: trygghet, teman: [SKOLA], från: 19, uppdateras: ofta, "
        "nästa-uppdatering: 1 mars, ansvarigt: R}\n"
    )
    assert _said(tmp_path, {DESCRIPTOR: words}) == [
        'data/matt/datapackage.yaml:151:26: fel: "nyckelord" ska vara en lista, med ett streck '
        'framför varje rad, inte "trygghet". [fel-typ]',
        'data/matt/datapackage.yaml:151:44: fel: "SKOLA" går inte som "teman". Välj bland AGRI, '
        "ECON, EDUC, ENER, ENVI, GOVE, HEAL, INTR, JUST, REGI, SOCI, TECH, TRAN. [okänt-värde]",
        'data/matt/datapackage.yaml:151:58: fel: "19" har inte rätt form för "från". Skriv ett år '
        "(2019) eller en månad (2019-11). [fel-form]",
        'data/matt/datapackage.yaml:151:74: fel: "ofta" går inte som "uppdateras". Välj bland '
        "årligen, halvårsvis, tertialvis, kvartalsvis, månadsvis, löpande, oregelbundet, aldrig. "
        "[okänt-värde]",
        'data/matt/datapackage.yaml:151:99: fel: "1 mars" är inte ett datum som finns. Skriv år, '
        "månad och dag: 2019-12-31. [fel-form]",
        'data/matt/datapackage.yaml:151:107: fel: nyckeln "ansvarigt" är okänd. Menade du '
        '"ansvarig"? [okänd-nyckel]',
    ]


def test_a_dataset_that_says_nothing_of_its_publication_gives_one_warning(tmp_path: Path) -> None:
    """A period is asked for only where a table has one."""
    files = {one: _without(one, "publicering") for one in (DESCRIPTOR, ECONOMY)}
    assert _said(tmp_path, files) == [
        f"data/ekonomi/datapackage.yaml:1:1: varning: under publicering saknas nyckelord, "
        f"uppdateras och ansvarig. {ADD_THEM}",
        f"data/matt/datapackage.yaml:1:1: varning: under publicering saknas nyckelord, uppdateras, "
        f"ansvarig, från och till. {ADD_THEM}",
    ]


def test_a_service_is_a_dataset_as_well_unless_it_is_invented(tmp_path: Path) -> None:
    """Its key stands in tjanst.yaml."""
    words = "publicering: {nyckelord: [val], från: 2025, till: 2025, uppdateras: årligen}\n"
    assert _said(tmp_path / "real", {SERVICE: words}, municipality.COMPARISON) == [
        "data/jamfor-service/skola/tjanst.yaml:20:14: varning: under publicering saknas ansvarig. "
        "Lägg till nyckeln, så att den som hämtar datamängden vet vad den får. "
        "[saknar-publicering]"
    ]
    example = f"{words}exempeldata: ja\n"
    assert _said(tmp_path / "invented", {SERVICE: example}, municipality.COMPARISON) == []


@pytest.mark.parametrize(
    ("first", "last", "is_wrong"),
    [
        ("2019", "2019", False),
        ("2019-11", "2019", False),
        ("2019", "2019-01", False),
        ("2019-11", "2019-10", True),
        ("2020", "2019-12", True),
        ("2020-01", "2019", True),
    ],
)
def test_the_last_period_does_not_end_before_the_first(
    tmp_path: Path, first: str, last: str, *, is_wrong: bool
) -> None:
    """A year holds all its months."""
    words = (
        f"publicering: {{nyckelord: [val], från: {first}, till: {last}, uppdateras: aldrig, "
        "ansvarig: R}\n"
    )
    column = 40 + len(f"{first}, till:")
    said = (
        f"data/matt/datapackage.yaml:151:{column}: fel: sista perioden är {last}, före den första, "
        f"{first}. Rätta den som är fel. [fel-publiceringstid]"
    )
    assert _said(tmp_path, {DESCRIPTOR: words}) == ([said] if is_wrong else [])


@pytest.mark.parametrize(("today", "is_late"), [("2027-03-01", False), ("2027-03-02", True)])
def test_the_next_update_is_late_the_day_after(
    tmp_path: Path, today: str, *, is_late: bool
) -> None:
    """On the day itself there is still time."""
    words = (
        "publicering: {nyckelord: [val], från: 2019, till: 2019, uppdateras: årligen, "
        "nästa-uppdatering: 2027-03-01, ansvarig: R}\n"
    )
    said = (
        "data/matt/datapackage.yaml:151:97: varning: nästa uppdatering skulle ha kommit "
        "2027-03-01. Skriv en ny dag, eller ta bort nyckeln om dagen inte är bestämd. "
        "[fel-publiceringstid]"
    )
    found = _said(tmp_path, {DESCRIPTOR: words}, today=date.fromisoformat(today))
    assert found == ([said] if is_late else [])


CORRECTIONS = """\
rättelser:
  - {gäller: 2019, skäl: Vi läste fel rad.}
  - {gäller: titel, skäl: Den var fel stavad.}
  - {typ: revidering, gäller: 2018, skäl: Källan räknade om.}
  - {gäller: 2019-11, skäl: Vi läste fel rad.}
  - {gäller: måll, skäl: Det var ett annat mål.}
"""


def test_a_correction_is_about_figures_or_keys_that_exist(tmp_path: Path) -> None:
    """A period without figures is told apart from a misspelt key."""
    none = "men det finns inga siffror för den perioden. Skriv en period som finns."
    assert _said(tmp_path, {INDICATOR: CORRECTIONS}) == [
        f"data/matt/trygg-kvall.yaml:14:31: fel: rättelsen gäller 2018, {none} [okänd-rättelse]",
        f"data/matt/trygg-kvall.yaml:15:14: fel: rättelsen gäller 2019-11, {none} [okänd-rättelse]",
        'data/matt/trygg-kvall.yaml:16:14: fel: rättelsen gäller "måll", som varken är en period '
        'med siffror eller en nyckel i filen. Menade du "mål"? [okänd-rättelse]',
    ]


def test_no_period_is_missing_where_the_figures_cannot_be_read(tmp_path: Path) -> None:
    """A table saved by Excel gives one problem."""
    table = (municipality.MINIMAL / OUTCOMES).read_text(encoding="utf-8")
    words = "rättelser: [{gäller: 2018, skäl: Vi läste fel rad.}]\n"
    said = _said(tmp_path, {INDICATOR: words, OUTCOMES: table.replace(",", ";")})
    assert [line.rpartition("[")[2] for line in said] == ["excel-form]"]


def test_a_correction_of_a_service_may_be_about_a_unit_or_a_school_year(tmp_path: Path) -> None:
    """The periods are those of its values, and a unit is told by its id."""
    words = (
        "rättelser:\n"
        "  - {gäller: bjorken, skäl: Fel namn.}\n"
        "  - {gäller: 2025, skäl: Fel rad.}\n"
        "  - {gäller: mått, skäl: Fel enhet.}\n"
        "  - {gäller: 2024/25, skäl: Fel läsår.}\n"
    )
    said = _said(tmp_path, {SERVICE: words}, municipality.COMPARISON)
    assert said == [
        "data/jamfor-service/skola/tjanst.yaml:25:14: fel: rättelsen gäller 2024/25, men det finns "
        "inga siffror för den perioden. Skriv en period som finns. [okänd-rättelse]"
    ]


CONTRACT = """\
id: stad
titel: Städning
verksamhet: Lokalvård
nämnd: kommunstyrelsen
diarienummer: KS-1
rättelser:
  - {gäller: diarienummer, skäl: Siffrorna var omkastade.}
  - {gäller: 2018, skäl: Fel år.}
"""
FOLLOW_UP = """\
id: stad-2026
titel: Städningen 2026
nämnd: kommunstyrelsen
verksamhet: Lokalvård
avser: [Städningen av skolor]
period: 2026
genomförd: 2026-05-12
återkoppling: [{mottagare: nämnd}]
underlag: [{dokument: vb-2019, avsnitt: Uppföljning}]
rättelser:
  - {gäller: resultat, skäl: Fel skola.}
  - {gäller: 2026, skäl: Fel dag.}
  - {gäller: 2025, skäl: Fel år.}
"""


def test_a_contract_and_a_follow_up_are_corrected_by_key(tmp_path: Path) -> None:
    """A follow-up also by its own period; a contract has no figures of a period."""
    root = municipality.write(
        tmp_path,
        {
            "data/utforare/avtal/stad.yaml": CONTRACT,
            "data/utforare/uppfoljningar/stad-2026.yaml": FOLLOW_UP,
        },
    )
    found = [one for one in municipality.problems(root) if one.rule == "okänd-rättelse"]
    assert [f"{one.place}: {one.message}" for one in found] == [
        'data/utforare/avtal/stad.yaml:8:14: rättelsen gäller "2018", som varken är en period med '
        "siffror eller en nyckel i filen. Skriv perioden eller nyckeln som är ändrad.",
        "data/utforare/uppfoljningar/stad-2026.yaml:13:14: rättelsen gäller 2025, men det finns "
        "inga siffror för den perioden. Skriv en period som finns.",
    ]
