"""Tests for the codebook: the whole text of a small dataset."""

from datetime import date
from pathlib import Path

import pytest

from insyn.export.field_words import code_lists, explained
from insyn.export.packing import pack
from insyn.model.oversight.codes import ACTION_STATES
from insyn.model.publication import Publication
from tests import packed
from tests.render import invented

PUBLICATION = Publication(
    good_to_know=("Frågan är ny 2017, så jämför inte med tidigare år.",),
    documents=("vb",),
    first_period="2010",
    last_period="2019",
    frequency="årligen",
    next_update=date(2027, 3, 1),
    responsible="Kvalitetsenheten",
)

CODEBOOK = """\
Kodbok: Mätningen
=================

Vad vi mätte.

Hur färsk är den?
-----------------

Period: 2010–2019
Senast ändrad: 2 januari 2026, version 2026-01-02
Uppdatering: Varje år
Nästa uppdatering: 1 mars 2027
Ansvarig: Kvalitetsenheten
Kontakt: insyn@ekby.example

Bra att veta innan du använder siffrorna
----------------------------------------

- Frågan är ny 2017, så jämför inte med tidigare år.

Filerna
-------

Varje tabell finns i tre former med samma kolumnnamn: CSV för program, XLSX för
kalkylprogram och JSON för webben. I CSV och JSON är decimaltecknet en punkt. Datum
skrivs som 2019-12-31. Filen som slutar på csv-metadata.json beskriver tabellen enligt
CSVW, och datapackage.json beskriver hela datamängden.

En tom cell betyder att det inte finns något värde. Den betyder aldrig noll. Har
tabellen kolumnen status står det där varför värdet saknas.

Tabellen varden: Värden
=======================

En rad för varje kommun.

2 rader. Varje kod har en rad.

kod (text)
  Kod. Kommunens kod.
  Villkor: måste ha ett värde; följer mönstret [0-9]{4}.

varde (tal)
  Värde. Värdet.

n (heltal)
  Antal svar. Hur många som svarade.
  Villkor: minst 0.

dag (datum)
  Dag. Dagen då det mättes.

status (text)
  Status. Om värdet finns.
  Villkor: måste ha ett värde; något av värde, saknas.
  Koder:
    värde: Värde. Siffran är den som källan anger.
    saknas: Saknas. Källan innehåller inget värde.

Källor
======

- Berättelsen 2019

Licens
------

Du får använda uppgifterna fritt, utan att fråga. Ange gärna källan.

CC0: https://cc0.example/

Så citerar du
-------------

Ekby kommun: ”Mätningen”. Version 2026-01-02. CC0.
https://insyn.ekby.example/oppna-data/matning/
"""


def test_the_codebook_explains_the_dataset_in_plain_words(tmp_path: Path) -> None:
    """What it is, how fresh, what to know, each field and code, sources, licence and citation."""
    dataset = packed.dataset(publication=PUBLICATION, edition="2026-01-02")

    pack(dataset, invented.facts(), tmp_path)

    found = (tmp_path / "oppna-data/matning/kodbok.txt").read_text(encoding="utf-8")
    assert found.replace("\u00a0", " ") == CODEBOOK


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (("kod",), "2 rader. Varje kod har en rad."),
        (("n",), "2 rader. Varje värde i kolumnen n har en rad."),
        (("kod", "dag"), "2 rader. Varje kombination av kod och dag har en rad."),
    ],
)
def test_the_key_of_a_table_is_told_in_words(
    key: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    """What there is one row of; a title of several words cannot follow varje."""
    schema = packed.SCHEMA.model_copy(update={"primary_key": key})
    pack(packed.dataset(packed.table(schema=schema)), invented.facts(), tmp_path)

    found = (tmp_path / "oppna-data/matning/kodbok.txt").read_text(encoding="utf-8")
    assert words in found.replace("\u00a0", " ").splitlines()


def test_an_invented_dataset_says_so_and_names_no_source(tmp_path: Path) -> None:
    """What is not stated says so too."""
    pack(packed.dataset(is_example=True), invented.facts(), tmp_path)

    lines = (tmp_path / "oppna-data/matning/kodbok.txt").read_text(encoding="utf-8").splitlines()
    assert "EXEMPELDATA. Alla uppgifter i datamängden är påhittade." in lines
    assert "- Det finns ingen källa: allt i datamängden är påhittat." in lines
    assert "Senast ändrad: Inte känt. Ingen version finns i historiken." in lines
    assert "Ansvarig: Inte angiven." in lines


def test_a_list_of_codes_is_explained_only_where_it_knows_every_value(tmp_path: Path) -> None:
    """Columns of the same name have other codes in other tables."""
    path = tmp_path / "a.csv"
    field = packed.FIELDS[-1].model_copy(update={"constraints": None})
    schema = packed.SCHEMA.model_copy(update={"fields": (field,)})
    lists = code_lists(invented.facts().records)

    def codes(values: str, table: str = "varden") -> list[str]:
        path.write_text(f"status\n{values}", encoding="utf-8")
        (found,) = explained(table, schema, path, lists)
        return [one.code for one in found.codes]

    assert codes("klart\nsaknas\nklart\n") == ["saknas", "klart"]
    assert codes("klart;saknas\n") == ["saknas", "klart"]
    assert codes("klart\nnågot annat\n") == []
    assert codes("") == []
    assert codes(f"{min(ACTION_STATES)}\n", "atgarder") == list(ACTION_STATES)
    assert codes("klart\n", "atgarder") == ["klart"]
