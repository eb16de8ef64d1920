"""Tests for the published tables: their names and columns are a contract."""

import json
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package

from insyn.derive.comparison.protect import protect
from insyn.derive.facts import Facts
from insyn.derive.series import fold
from insyn.export.csv_file import is_canonical, row_count, write_canonical, written
from insyn.export.datasets import datasets
from insyn.load import figures, services
from insyn.load.records import load
from tests import packed

ROOT = Path(__file__).parents[2]

COLUMNS = {
    "ekonomi/uppstallningar": (
        "uppstallning titel slag ordning namnd period beskrivning tecken kolumner dokument avsnitt"
    ),
    "ekonomi/driftredovisning": (
        "uppstallning rad titel radtyp ingar_i samma_som budget utfall avvikelse "
        "utfall_foregaende status"
    ),
    "ekonomi/investeringar": (
        "uppstallning rad titel radtyp ingar_i samma_som budget utfall avvikelse "
        "utfall_foregaende status"
    ),
    "ekonomi/prisbasbelopp": "ar kronor kontrollerad",
    "gemensamt/kallor": "dokument titel utgivare ar fil beskrivning",
    "gemensamt/namnder": "namnd titel typ",
    "gemensamt/omraden": "omrade titel",
    "gemensamt/begrepp": "begrepp titel typ beskrivning cirkel",
    "gemensamt/koder": "lista kod titel forklaring",
    "gemensamt/motsagelser": ("nr posttyp titel sida text raknad galler dokument avsnitt fil"),
    "internkontroll/planer": "plan titel namnd period sammanfattning dokument avsnitt",
    "internkontroll/atgarder": (
        "plan namnd period risk omrade beskrivning bakgrund overfort_fran atgard text status "
        "kommentar"
    ),
    "internkontroll/revision": (
        "plan namnd period granskning titel diarienummer rekommendationer bakgrund atgard text "
        "status kommentar"
    ),
    "internkontroll/kontroller": (
        "plan namnd period kontroll omrade titel syfte metod klart_senast status utfall"
    ),
    "mal/strukturer": "struktur titel stallning ar ordning vision dokument",
    "mal/mal": ("struktur mal niva titel overordnat namnd nummer dimension dokument avsnitt"),
    "mal/bedomningar": "mal period rapport bedomning motiv",
    "mal/ataganden": (
        "atagande titel mal status period bakgrund text kommentar vantas_klart overfort_fran "
        "fran dokument avsnitt"
    ),
    "mal/prioriteringar": "mal nr prioritering svar dokument avsnitt",
    "mal/uppdrag": "struktur uppdrag titel namnder mal dokument avsnitt",
    "mal/harledning": "nr fran till slag motiv",
    "matt/matt": (
        "matt titel enhet riktning decimaler kalla kolada mal definition omfattar del_av trend "
        "omotiverade_skillnader skillnader_mellan atgard borttaget_fran dokument avsnitt rad"
    ),
    "matt/utfall": "matt period kon omrade alder varde status nedre ovre n kalla seriebrott",
    "matt/malvarden": "matt period typ villkor varde text",
    "matt/rankning": "matt period plats av grupp",
    "styrning/kalender": "struktur handelse titel manader nar steg vem namnd text skillnad",
    "styrning/planer": "struktur plan niva titel text innehall skillnad",
    "styrning/principer": "struktur princip nummer rubrik text skillnad",
    "styrning/regler": (
        "struktur regel titel typ andel at_bada_hallen antal_ar prisbasbelopp text princip "
        "dokument avsnitt"
    ),
    "styrning/provningar": (
        "struktur regel nr titel namnd period ordning uppgift cell utfall ar saknas"
    ),
}

PERFORMERS = {
    "utforare": (
        "utforare titel driftsform privat organisationsnummer beskrivning egna_ord webbplats "
        "kontakt_funktion kontakt_telefon kontakt_e_post dokument avsnitt exempeldata"
    ),
    "enheter": "utforare enhet titel verksamhet omrade fran till exempeldata",
    "valfrihetssystem": (
        "valfrihetssystem titel verksamhet namnd lag fran till beskrivning ickeval omval "
        "jamfor_service dokument avsnitt exempeldata"
    ),
    "avtal": (
        "avtal titel verksamhet namnd utforare form valfrihetssystem program mal diarienummer "
        "tecknat fran till forlangningar avslutat_datum avslutat_satt avslutat_skal "
        "avslutat_uppfoljning ersatter varde_mnkr insynsklausul insynsklausul_vad "
        "insynsklausul_hur_ofta insynsklausul_avsnitt medverkar statistik register sanktioner "
        "slutdag lage dokument avsnitt dag exempeldata"
    ),
    "krav": "avtal krav text typ kritiskt mats_genom avsnitt exempeldata",
    "mottaget": "avtal nr datum vad exempeldata",
    "program": (
        "program titel struktur fran till antaget_datum antaget_diarienummer antaget_beslut "
        "sammanfattning driftsformer dokument avsnitt exempeldata"
    ),
    "programpunkter": "program del punkt text avsnitt exempeldata",
    "planer": (
        "plan titel namnd period program namndbeslut_datum namndbeslut_diarienummer "
        "namndbeslut_beslut sammanfattning dokument avsnitt exempeldata"
    ),
    "uppfoljningsplan": (
        "plan punkt namnd period vad avtal former ansvariga tidplan intervall senast aterkoppling "
        "betydelse risk omfattning skal poang prioritet exempeldata"
    ),
    "granskningar": "plan nr omrade skal exempeldata",
    "redovisningar": "plan nr rapport datum text exempeldata",
    "tillfallen": "plan punkt nr namnd avtal fran senast uppfoljning lage dag exempeldata",
    "uppfoljningar": (
        "uppfoljning titel namnd verksamhet avtal avser planpunkt form anledning period planerad "
        "genomford metod utford_av resultat dokument avsnitt exempeldata"
    ),
    "bedomningar": "uppfoljning avtal krav bedomning kommentar exempeldata",
    "svar": "uppfoljning nr datum svar exempeldata",
    "beslut": "uppfoljning nr datum diarienummer beslut exempeldata",
    "aterkoppling": "uppfoljning nr mottagare datum form exempeldata",
    "avvikelser": (
        "uppfoljning avvikelse text avtal krav allvar avskriven_datum avskriven_skal status dag "
        "exempeldata"
    ),
    "atgarder": (
        "uppfoljning avvikelse atgard text ansvarig senast klar verifierad verifierad_genom "
        "status avvikelsens_status dag exempeldata"
    ),
    "sanktioner": (
        "uppfoljning sanktion typ avvikelse belopp_kronor lage lage_sedan dag exempeldata"
    ),
    "sanktionsskeden": "uppfoljning sanktion nr lage datum kommentar exempeldata",
    "kravkatalog": (
        "krav ordning titel text kalla paragraf last omfattar utforare verksamheter avtalsformer "
        "galler_fran galler_till provas_vid regel sa_provas_det dokument avsnitt exempeldata"
    ),
    "insynskrav": "krav omfattar foremal namn namnd bedomning skal belagg raknas dag exempeldata",
}
"""The tables of each dataset of performers, of what is real and of what is invented."""

SERVICE = {
    "enheter": (
        "enhet titel driftsform utforare utforare_namn avtal fran agarbyte tidigare_agare "
        "webbplats egna_ord kalla tidigare_id {facts} exempeldata"
    ),
    "varden": (
        "enhet matt period kon varde status n kalla nedre ovre osakerhet svarsfrekvens exempeldata"
    ),
    "matt": (
        "matt titel fraga enhet riktning decimaler slag galler_personer person_heter svarsgrupp "
        "minsta_antal_enhet minsta_antal_kommunen minsta_antal_riket definition sager_inte "
        "exempeldata"
    ),
    "referensvarden": "niva matt period kon varde status n kalla nedre ovre osakerhet exempeldata",
    "alternativ": "fakta kod titel exempeldata",
}
"""The tables of each service where people choose."""

COLUMNS |= {
    f"{package}/{table}": columns
    for package in ("utforare", "utforare-exempel")
    for table, columns in PERFORMERS.items()
}


FACTS_OF_UNITS = {
    "exempel-hemtjanst": (
        "omrade ko kapacitet oppet nattinsatser trygghetslarm sprak inriktning omsorgskontakt las"
    ),
    "grundskola-arskurs-9": "huvudman_typ skolenhetskod",
}
"""The services where people choose, with the columns that their own facts have."""

COLUMNS |= {
    f"jamfor-service/{service}/{table}": columns.format(facts=facts)
    for service, facts in FACTS_OF_UNITS.items()
    for table, columns in SERVICE.items()
}
# Skolverket's file has no values of the municipality or the country.
del COLUMNS["jamfor-service/grundskola-arskurs-9/referensvarden"]


@pytest.fixture(scope="module")
def facts() -> Facts:
    """Return the facts of the municipality in this repository."""
    records, _ = load(ROOT)
    assert records is not None
    folded = fold(figures.outcomes(records), figures.milestones(records), figures.rankings(records))
    comparisons = tuple(map(protect, services.sheets(records).values()))
    return Facts(records, folded, date(2026, 1, 1), comparisons=comparisons)


@pytest.fixture(scope="module")
def published(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every published table and descriptor."""
    folder = tmp_path_factory.mktemp("oppna-data")
    return packed.published(datasets(facts), facts, folder)


def test_names_and_columns_are_the_contract(published: Path) -> None:
    """Every table is where others have been told to find it, with the columns they rely on."""
    found = {
        path.relative_to(published).with_suffix("").as_posix(): path.read_text().splitlines()[0]
        for path in sorted(published.rglob("*.csv"))
    }

    assert found == {name: columns.replace(" ", ",") for name, columns in COLUMNS.items()}


def test_every_list_of_codes_names_a_column_that_is_published(published: Path) -> None:
    """A code that stands in a cell can be looked up by the name of its column."""
    rows = (published / "gemensamt/koder.csv").read_text(encoding="utf-8").split("\n")
    lists = {row.partition(",")[0] for row in rows[1:] if row}
    columns = {name: text.split() for name, text in COLUMNS.items()}
    every = {column for found in columns.values() for column in found}
    tabled = {f"{name.rpartition('/')[2]}.{one}" for name in columns for one in columns[name]}
    assert lists <= every | tabled


@pytest.mark.parametrize("name", sorted({name.rpartition("/")[0] for name in COLUMNS}))
def test_the_published_package_is_valid_with_its_keys(published: Path, name: str) -> None:
    """Frictionless accepts every descriptor, every row and every reference between tables."""
    report = Package(str(published / name / "datapackage.json")).validate()

    assert report.flatten(["type", "note"]) == []


def test_every_amount_is_tied_to_its_statement(published: Path) -> None:
    """A column named after the key of a made table refers to it, whatever the table is called."""
    descriptor = json.loads((published / "ekonomi/datapackage.json").read_text())
    tie = {
        "fields": ["uppstallning"],
        "reference": {"resource": "uppstallningar", "fields": ["uppstallning"]},
    }

    found = {one["name"]: one["schema"].get("foreignKeys") for one in descriptor["resources"]}

    assert found == {
        "uppstallningar": None,
        "driftredovisning": [tie],
        "investeringar": [tie],
        "prisbasbelopp": None,
    }


def test_the_descriptor_says_how_large_each_table_is(published: Path) -> None:
    """The number of bytes is that of the file beside it."""
    descriptor = json.loads((published / "matt/datapackage.json").read_text())

    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert {resource["path"]: resource["bytes"] for resource in descriptor["resources"]} == {
        path.name: path.stat().st_size for path in (published / "matt").glob("*.csv")
    }


def test_every_published_table_is_canonical(published: Path) -> None:
    """UTF-8 without byte order mark, line feeds, and a last line that ends."""
    for path in published.rglob("*.csv"):
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf"), path
        assert b"\r" not in data, path
        assert data.endswith(b"\n"), path


def test_quotes_stand_only_where_they_are_needed() -> None:
    """A comma, a quote or a line end in a cell is quoted, and nothing else."""
    assert written(["a", "b"], [["1,5", 'sa "ja"'], ["å", "x\ny"]]).decode() == (
        'a,b\n"1,5","sa ""ja"""\nå,"x\ny"\n'
    )


def test_windows_line_ends_and_the_hidden_mark_are_not_published(tmp_path: Path) -> None:
    """A table that was saved with them is written without."""
    path, target = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes(b'\xef\xbb\xbfa,b\r\n1,"x\r\ny"\r\n')

    write_canonical(path, target)

    assert target.read_bytes() == b'a,b\n1,"x\ny"\n'
    assert row_count(path) == row_count(target) == 1


@pytest.mark.parametrize(
    ("content", "is_so"),
    [
        (b"a,b\n1,2\n", True),
        (b"a,b\r\n1,2\r\n", False),
        (b"\xef\xbb\xbfa,b\n1,2\n", False),
        (b"a,b\n1,2", False),
        (b"", False),
    ],
)
def test_a_table_in_the_right_form_is_known(tmp_path: Path, content: bytes, is_so: bool) -> None:
    """It can be copied by path and is never held in memory."""
    path = tmp_path / "a.csv"
    path.write_bytes(content)

    assert is_canonical(path) is is_so
    assert not is_canonical(path, ";")
