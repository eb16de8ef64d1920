"""Tests for the rows that records become: commitments, lineage, control, steering and notes."""

import csv
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package

from insyn.derive.facts import Facts
from insyn.export.datasets import datasets
from insyn.load.records import load
from tests import municipality, packed

PACKAGE = """\
$schema: https://datapackage.org/profiles/2.0/datapackage.json
name: {name}
title: Titel
description: Beskrivning.
"""

GOALS = """\
mål:
  - id: trygg-kommun
    titel: Trygg kommun
    nivå: övergripande
    särskilt-prioriterat:
      - prioritering: Färre brott.
        svar: Fler möten med polisen.
        underlag: {dokument: vb-2019, avsnitt: Mål / Trygghet}
      - prioritering: Bättre ljus.
uppdrag:
  - id: kartlagg-otrygga-platser
    titel: Kartlägg otrygga platser
    nämnder: [kommunstyrelsen, grundskolenamnden]
    mål: trygg-kommun
  - id: namnlost
    titel: Utan mål
    nämnder: []
"""

COMMITMENT = """\
id: fler-lampor
titel: Fler lampor
mål: 2019/trygg-kommun
period: 2019
åtagande: Sätta upp lampor.
status: ej-klart-i-år
väntas-klart: våren 2020
överfört-från: 2018
från: 2017
anmärkningar:
  - typ: motsägelse
    text: Tabellen säger tio och texten elva.
    underlag:
      - {dokument: vb-2019, avsnitt: Lampor}
      - {dokument: vb-2019, avsnitt: Tabell}
  - typ: lucka
    text: Källan säger inte var.
underlag: {dokument: vb-2019, avsnitt: Lampor}
"""

LINEAGE = """\
bedömning: Redaktionen har jämfört orden.
länkar:
  - {till: 2019/trygg-kommun, slag: nytt, motiv: Inget liknar det.}
  - {från: 2019/trygg-kommun, slag: okänt, motiv: Målen räknas inte upp.}
"""

STATEMENT_NOTE = """\
anmärkningar:
  - typ: motsägelse
    text: Summan stämmer inte.
    gäller: [summa.budget, summa.utfall]
"""

CONTROL = """\
id: kommunstyrelsen-2019
titel: Intern kontroll 2019
nämnd: kommunstyrelsen
period: 2019
sammanfattning: Året gick bra.
risker:
  - id: brand
    område: Säkerhet
    risk: Huset brinner.
    överfört-från: 2018
    åtgärder:
      - {id: larm, åtgärd: Köp larm., status: klart, kommentar: Larmet tjuter.}
      - {id: ovning, åtgärd: Öva., status: ej-klart-i-år}
granskningar:
  - id: inkop
    titel: Granskning av inköp
    diarienummer: KS-2019/1
    rekommendationer: [Skriv avtal., Följ upp.]
    åtgärder:
      - {id: avtal, åtgärd: Skriv avtal., status: klart}
kontroller:
  - id: loner
    område: Personal
    titel: Löner
    klart-senast: 2019-11-30
    status: klart
    utfall: Inga fel.
underlag:
  - {dokument: vb-2019, avsnitt: Kontroll}
  - {dokument: vb-2019, avsnitt: Risker}
"""

STEERING = """\
id: 2019
titel: Styrningen 2019
beskrivning: Så styrdes kommunen.
kalender:
  - id: manadsrapporter
    titel: Månadsrapporter
    månader: [2, 10]
    när: per februari och oktober
    steg: följa-upp
    vem: Nämnderna
    text: Nämnderna rapporterar.
planer:
  - id: arbetsplan
    nivå: Förvaltning
    titel: Arbetsplan
    text: Vad som görs.
    innehåll: [Mål, Risk]
principer:
  - {id: balans, nummer: 1, rubrik: Styrning, text: Budgeten ska vara i balans.}
regler:
  - id: balanserat-resultat
    titel: Högst tre procent
    typ: högsta-andel
    andel: 2.50
    åt-båda-hållen: ja
    text: Nämnden får föra över högst tre procent av sin budget.
    princip: balans
    prövningar:
      - titel: Resultatet 2019
        nämnd: kommunstyrelsen
        period: 2019
        indata:
          - {namn: belopp, saknas: Källan anger det inte.}
          - {namn: bas, cell: drift-2019/summa.budget}
    underlag: {dokument: vb-2019, avsnitt: Ekonomi}
underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]
"""

SITE = "https://exempelby.example"

ROWS = {
    "mal/ataganden": [
        "fler-lampor¦Fler lampor¦2019/trygg-kommun¦ej-klart-i-år¦2019¦¦Sätta upp lampor.¦"
        "¦våren 2020¦2018¦2017¦vb-2019¦Lampor"
    ],
    "mal/prioriteringar": [
        "2019/trygg-kommun¦1¦Färre brott.¦Fler möten med polisen.¦vb-2019¦Mål / Trygghet",
        "2019/trygg-kommun¦2¦Bättre ljus.¦¦¦",
    ],
    "mal/uppdrag": [
        "2019¦kartlagg-otrygga-platser¦Kartlägg otrygga platser¦kommunstyrelsen;grundskolenamnden"
        "¦2019/trygg-kommun¦¦",
        "2019¦namnlost¦Utan mål¦¦¦¦",
    ],
    "mal/harledning": [
        "1¦¦2019/trygg-kommun¦nytt¦Inget liknar det.",
        "2¦2019/trygg-kommun¦¦okänt¦Målen räknas inte upp.",
    ],
    "gemensamt/motsagelser": [
        f"1¦åtagande¦Fler lampor¦{SITE}/mal/ataganden/#atagande-fler-lampor"
        "¦Tabellen säger tio och texten elva.¦nej¦¦vb-2019;vb-2019¦Lampor | Tabell"
        "¦data/mal/ataganden/fler-lampor.yaml",
        f"2¦uppställning¦Drift¦{SITE}/ekonomi/drift-2019/¦Summan stämmer inte.¦ja"
        "¦summa.budget;summa.utfall¦vb-2019¦Ekonomi¦data/ekonomi/drift-2019.yaml",
    ],
    "ekonomi/uppstallningar": [
        "drift-2019¦Drift¦drift¦1¦kommunstyrelsen¦2019¦Budget och utfall för driften."
        "¦Minus är en kostnad.¦budget: Budget 2019 | utfall: Bokslut 2019 | avvikelse: Avvikelse"
        "¦vb-2019¦Ekonomi"
    ],
    "internkontroll/planer": [
        "kommunstyrelsen-2019¦Intern kontroll 2019¦kommunstyrelsen¦2019¦Året gick bra."
        "¦vb-2019;vb-2019¦Kontroll | Risker"
    ],
    "internkontroll/atgarder": [
        "kommunstyrelsen-2019¦kommunstyrelsen¦2019¦brand¦Säkerhet¦Huset brinner.¦¦2018¦larm"
        "¦Köp larm.¦klart¦Larmet tjuter.",
        "kommunstyrelsen-2019¦kommunstyrelsen¦2019¦brand¦Säkerhet¦Huset brinner.¦¦2018¦ovning"
        "¦Öva.¦ej-klart-i-år¦",
    ],
    "internkontroll/revision": [
        "kommunstyrelsen-2019¦kommunstyrelsen¦2019¦inkop¦Granskning av inköp¦KS-2019/1"
        "¦Skriv avtal. | Följ upp.¦¦avtal¦Skriv avtal.¦klart¦"
    ],
    "internkontroll/kontroller": [
        "kommunstyrelsen-2019¦kommunstyrelsen¦2019¦loner¦Personal¦Löner¦¦¦2019-11-30"
        "¦klart¦Inga fel."
    ],
    "styrning/kalender": [
        "2019¦manadsrapporter¦Månadsrapporter¦2;10¦per februari och oktober¦följa-upp¦Nämnderna¦"
        "¦Nämnderna rapporterar.¦"
    ],
    "styrning/planer": ["2019¦arbetsplan¦Förvaltning¦Arbetsplan¦Vad som görs.¦Mål | Risk¦"],
    "styrning/principer": ["2019¦balans¦1¦Styrning¦Budgeten ska vara i balans.¦"],
    "styrning/regler": [
        "2019¦balanserat-resultat¦Högst tre procent¦högsta-andel¦2.50¦ja¦¦¦"
        "Nämnden får föra över högst tre procent av sin budget.¦balans¦vb-2019¦Ekonomi"
    ],
    "styrning/provningar": [
        "2019¦balanserat-resultat¦1¦Resultatet 2019¦kommunstyrelsen¦2019¦1¦belopp¦¦¦¦"
        "Källan anger det inte.",
        "2019¦balanserat-resultat¦1¦Resultatet 2019¦kommunstyrelsen¦2019¦2¦bas"
        "¦drift-2019/summa.budget¦¦¦",
    ],
}
"""The rows of each table, with ¦ between the cells."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the published packages of a small municipality."""
    goals, drift = "data/mal/2019.yaml", "data/ekonomi/drift-2019.yaml"
    folders = ("gemensamt", "internkontroll", "mal", "styrning")
    minimal = municipality.MINIMAL
    root = municipality.write(
        tmp_path_factory.mktemp("records"),
        {
            **{f"data/{one}/datapackage.yaml": PACKAGE.format(name=one) for one in folders},
            goals: municipality.with_keys((minimal / goals).read_text(), GOALS),
            drift: municipality.with_keys((minimal / drift).read_text(), STATEMENT_NOTE),
            "data/mal/ataganden/fler-lampor.yaml": COMMITMENT,
            "data/mal/harledning.yaml": LINEAGE,
            "data/internkontroll/kommunstyrelsen-2019.yaml": CONTROL,
            "data/styrning/2019.yaml": STEERING,
        },
    )
    records, problems = load(root)
    assert records is not None
    assert problems == []
    folder = tmp_path_factory.mktemp("oppna-data")
    facts = Facts(records, {}, date(2026, 1, 1))
    return packed.published(datasets(facts), facts, folder)


@pytest.mark.parametrize("name", ROWS)
def test_each_record_becomes_the_rows_it_should(published: Path, name: str) -> None:
    """Every value stands in its column, and nothing that is unknown is made up."""
    with (published / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        _, *rows = csv.reader(stream)

    assert ["¦".join(row) for row in rows] == ROWS[name]


@pytest.mark.parametrize("name", sorted({name.split("/")[0] for name in ROWS}))
def test_the_packages_of_the_records_are_valid(published: Path, name: str) -> None:
    """Empty sides of links, dates and keys of several columns are accepted by Frictionless."""
    report = Package(str(published / name / "datapackage.json")).validate()

    assert report.flatten(["type", "note"]) == []


def test_the_table_of_lineage_says_whose_judgement_it_is(published: Path) -> None:
    """The words of the file stand in the description of the table."""
    descriptor = (published / "mal/datapackage.json").read_text()

    assert "målstrukturer. Redaktionen har jämfört orden." in descriptor
