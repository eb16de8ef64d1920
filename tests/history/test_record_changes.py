from pathlib import Path

import pytest

from tests.history.published import INDICATOR, START, Files, started

GOALS = """\
id: 2019
titel: Målen 2019
beskrivning: Så är målen ordnade.
mål:
  - id: trygghet
    titel: Ökad trygghet
    nivå: nämndmål
    bedömningar:
      - {period: 2019, rapport: verksamhetsberättelse, bedömning: god, motiv: Det går bra.}
  - id: bostader
    titel: Fler bostäder
    nivå: nämndmål
"""
CONTRACT = """\
id: stad
titel: Städning
värde-mnkr: 64.5
krav:
  - {id: rent, krav: Det ska vara rent varje dag.}
insynsklausul:
  finns: ja
  vad: [Statistik]
"""
FOLLOW_UP = """\
id: stad-2026
titel: Städning 2026
avtal: stad
genomförd: 2026-03-01
bedömningar:
  - {krav: rent, bedömning: delvis}
avvikelser:
  - id: hornet
    avvikelse: Hörnen städas inte.
    allvar: mindre
    åtgärder:
      - {id: stada, åtgärd: Städa hörnen., ansvarig: Driftchef, senast: 2026-06-01}
sanktioner:
  - id: vite
    typ: vite
    belopp-kronor: 5000
    skeden:
      - {läge: aviserad, datum: 2026-04-02}
"""
RECORDS: Files = {
    "data/matt/trygg.yaml": INDICATOR,
    "data/mal/2019.yaml": GOALS,
    "data/mal/ataganden/plan.yaml": "id: plan\ntitel: En plan\nstatus: ej-klart-i-år\n",
    "data/utforare/avtal/stad.yaml": CONTRACT,
    "data/utforare/uppfoljningar/stad-2026.yaml": FOLLOW_UP,
    "data/gemensamt/namnder.yaml": "nämnder:\n  - {id: ks, titel: Kommunstyrelsen}\n",
    "data/gemensamt/kallor.yaml": "dokument:\n  - {id: vb, titel: Berättelsen}\n",
    "data/gemensamt/undantag.yaml": "undantag: []\n",
    "data/gemensamt/ordlista.yaml": "ord: []\n",
    "data/internkontroll/ks-2019.yaml": (
        "id: ks-2019\ntitel: Intern kontroll\nrisker:\n  - id: r\n    risk: Att det brister.\n"
        "    åtgärder:\n      - {id: a, åtgärd: Skriv en rutin., status: ej-klart-i-år}\n"
    ),
    "data/matt/datapackage.yaml": "name: matt\ntitle: Mått\ndescription: Alla mått.\n",
    "data/kommun.yaml": "namn: Huddinge kommun\nkontakt: {namn: Eva Ek, telefon: 08-1}\n",
}

TRYGG = "data/matt/trygg.yaml"
GOALS_FILE = "data/mal/2019.yaml"
CONTRACT_FILE = "data/utforare/avtal/stad.yaml"
FOLLOW_UP_FILE = "data/utforare/uppfoljningar/stad-2026.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (TRYGG, "enhet: procent", "enhet: antal", "enheten ändrad från procent till antal"),
        (TRYGG, "Andelen som", "Andelen i procent som", "definitionen ändrad"),
        (TRYGG, "på kvällen", "kvällstid",
         "namnet ändrat från ”Trygghet på kvällen” till ”Trygghet kvällstid”"),
        (TRYGG, "enhet: procent", "enhet: procent\nkolada: N12345",
         "numret i Kolada tillagt: ”N12345”"),
        (TRYGG, "enhet: procent", "enhet: procent\negen-nyckel: ja",
         "uppgiften ”egen-nyckel” tillagd"),
        (GOALS_FILE, "bedömning: god", "bedömning: mycket-god",
         "bedömningen för 2019, verksamhetsberättelse, ändrad från God till Mycket god"),
        (GOALS_FILE, "Det går bra.", "Det går ganska bra.",
         "bedömningen för 2019, verksamhetsberättelse: motiveringen ändrad"),
        (GOALS_FILE, "Ökad trygghet", "Större trygghet",
         "lydelsen ändrad från ”Ökad trygghet” till ”Större trygghet”"),
        (GOALS_FILE, "      - {period: 2019",
         "      - {period: 2018, rapport: delårsrapport, bedömning: godtagbar}\n"
         "      - {period: 2019",
         "bedömning för 2018, delårsrapport, tillagd: Godtagbar"),
        (GOALS_FILE, "Så är målen", "Så här är målen", "beskrivningen ändrad"),
        ("data/mal/ataganden/plan.yaml", "ej-klart-i-år", "klart",
         "statusen ändrad från Ej klart i år till Klart"),
        (CONTRACT_FILE, "  vad: [Statistik]",
         "  vad: [Statistik]\n  mottaget:\n    - {datum: 2026-05-02, vad: Statistik för april}",
         "information till allmänheten har kommit in 2 maj 2026"),
        (CONTRACT_FILE, "finns: ja", "finns: nej", "insynsklausulen ändrad"),
        (CONTRACT_FILE, "varje dag.", "varje vecka.",
         "kravet ”Det ska vara rent varje vecka.”: kravet ändrat"),
        (CONTRACT_FILE, "64.5", "66",
         "avtalets värde ändrat från 64,5 till 66,0 miljoner kronor per år"),
        (FOLLOW_UP_FILE, "2026-03-01", "2026-03-02",
         "dagen för uppföljningen ändrad från 1 mars 2026 till 2 mars 2026"),
        (FOLLOW_UP_FILE, "bedömning: delvis", "bedömning: uppfyllt",
         "bedömningen av kravet ”Det ska vara rent varje dag.” ändrad från Delvis uppfyllt till "
         "Uppfyllt"),
        (FOLLOW_UP_FILE, "allvar: mindre", "allvar: kritisk",
         "avvikelsen ”Hörnen städas inte.”: allvaret ändrat från Mindre till Kritisk"),
        (FOLLOW_UP_FILE, "senast: 2026-06-01", "senast: 2026-06-01, klar: 2026-05-30",
         "åtgärden ”Städa hörnen.” är klar 30 maj 2026, enligt utföraren"),
        (FOLLOW_UP_FILE, "sanktioner:",
         "  - {id: fukt, avvikelse: Det är fuktigt., allvar: allvarlig}\nsanktioner:",
         "avvikelse ”Det är fuktigt.” tillagd"),
        (FOLLOW_UP_FILE, "datum: 2026-04-02}",
         "datum: 2026-04-02}\n      - {läge: beslutad, datum: 2026-05-02}",
         "sanktionen beslutad 2 maj 2026"),
        (FOLLOW_UP_FILE, "5000", "6000",
         "sanktionen vite: summan ändrad från 5\u00a0000 till 6\u00a0000"),
        ("data/gemensamt/namnder.yaml", "Kommunstyrelsen", "Styrelsen",
         "namnet ändrat från ”Kommunstyrelsen” till ”Styrelsen”"),
        ("data/gemensamt/kallor.yaml", "Berättelsen}", "Berättelsen}\n  - {id: ny, titel: Planen}",
         "källdokument ”Planen” tillagt"),
        ("data/internkontroll/ks-2019.yaml", "ej-klart-i-år", "klart",
         "åtgärden ”Skriv en rutin.”: statusen ändrad från Ej klart i år till Klart"),
        ("data/matt/datapackage.yaml", "Alla mått.", "Alla våra mått.", "beskrivningen ändrad"),
        ("data/kommun.yaml", "Eva Ek", "Åsa Ek", "kontakten ändrad"),
    ],
)  # fmt: skip
def test_changes_of_a_record_are_told_in_words(
    file: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    """Short values are told as they were and are; of longer text only that it has changed."""
    repository = started(tmp_path, RECORDS)
    text = str(RECORDS[file])
    assert old in text
    repository.commit("2026-05-02", {file: text.replace(old, new)})
    assert [text for _, text in repository.told()] == [told]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            TRYGG,
            "id: trygg\ntitel: Trygghet på kvällen\n",
            "titel: Trygghet på kvällen\nid: trygg\n",
        ),
        (TRYGG, "definition: Andelen som", "# Vad det är\ndefinition: >-\n  Andelen\n  som"),
        (TRYGG, "titel: Trygghet på kvällen", 'titel: "Trygghet på kvällen"'),
        (TRYGG, "på kvällen", "pa\u030a kva\u0308llen"),
        (TRYGG, "\n", "\r\n"),
        (TRYGG, "enhet: procent\n", "enhet: procent\nseriebrott: []\nkolada:\n"),
        (GOALS_FILE, "period: 2019", 'period: "2019"'),
        ("data/gemensamt/undantag.yaml", "[]", "[{fil: data/, rad: x}]"),
        ("data/gemensamt/ordlista.yaml", "[]", "[{id: insyn, ord: insyn}]"),
    ],
)
def test_another_way_of_writing_is_no_change(file: str, old: str, new: str, tmp_path: Path) -> None:
    """Keys in another order, comments, quotes, line ends and explained words are not told of."""
    repository = started(tmp_path, RECORDS)
    text = str(RECORDS[file])
    assert old in text
    repository.commit("2026-05-02", {file: text.replace(old, new)})
    assert repository.told() == []


def test_records_inside_lists_are_records(tmp_path: Path) -> None:
    """Goals and boards come and go by themselves, though they share a file."""
    repository = started(tmp_path, RECORDS)
    without, _, last = GOALS.rpartition("  - id: bostader\n")
    new = last.replace("Fler bostäder", "Fler jobb")
    repository.commit("2026-05-02", {GOALS_FILE: f"{without}  - id: jobb\n{new}"})
    changes = repository.newest().changes
    assert [(one.record.kind, one.record.id, one.title, one.kind, one.text) for one in changes] == [
        ("mal", "2019/bostader", "Fler bostäder", "borttagning", "borttaget"),
        ("mal", "2019/jobb", "Fler jobb", "tillägg", "tillagt"),
    ]


def test_items_in_another_order_are_no_change(tmp_path: Path) -> None:
    """Goals are told apart by their ids, not by where they stand."""
    repository = started(tmp_path, RECORDS)
    head, first, second = GOALS.partition("  - id: trygghet")[0], *GOALS.split("  - id: ")[1:]
    repository.commit("2026-05-02", {GOALS_FILE: f"{head}  - id: {second}  - id: {first}"})
    assert repository.told() == []


def test_the_first_edition_names_every_record(tmp_path: Path) -> None:
    """Each record is told once, with its key and dataset."""
    repository = started(tmp_path, RECORDS)
    assert [
        (one.package, one.record.kind, one.record.id, one.title)
        for one in repository.newest().changes
    ] == [
        ("gemensamt", "gemensamt", "kallor", "Källdokument"),
        ("gemensamt", "namnd", "ks", "Kommunstyrelsen"),
        ("internkontroll", "internkontroll", "ks-2019", "Intern kontroll"),
        ("kommun.yaml", "kommun", "kommun", "Huddinge kommun"),
        ("mal", "atagande", "plan", "En plan"),
        ("mal", "mal", "2019/bostader", "Fler bostäder"),
        ("mal", "mal", "2019/trygghet", "Ökad trygghet"),
        ("mal", "malstruktur", "2019", "Målen 2019"),
        ("matt", "datamangd", "matt", "Mått"),
        ("matt", "matt", "trygg", "Trygghet på kvällen"),
        ("utforare", "avtal", "stad", "Städning"),
        ("utforare", "uppfoljning", "stad-2026", "Städning 2026"),
    ]


def test_a_record_that_is_deleted_and_restored_is_told_both_times(tmp_path: Path) -> None:
    """Its history goes on under the same key."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {TRYGG: None})
    assert repository.told() == [("borttagning", "borttaget")]
    repository.commit("2026-05-03", {TRYGG: INDICATOR})
    history = repository.history()
    assert repository.told() == [("tillägg", "tillagt")]
    assert len(history.editions_of(history.editions[0].changes[0].record)) == 3


@pytest.mark.parametrize("broken", [b"id: [\n", b"\xff\xfe\x00", b"- a\n", b"", b"a: &b 1\n"])
def test_a_file_that_could_not_be_read_is_told_as_a_whole(broken: bytes, tmp_path: Path) -> None:
    """Old mistakes in a file are no reason for a traceback: it has changed, no more is known."""
    repository = started(tmp_path, {**START, GOALS_FILE: GOALS})
    repository.commit("2026-05-02", {TRYGG: broken, GOALS_FILE: broken})
    expected = [("2019", "ändrad"), ("trygg", "ändrat")]
    assert [(one.record.id, one.text) for one in repository.newest().changes] == expected
    repository.commit("2026-05-03", {TRYGG: INDICATOR, GOALS_FILE: GOALS})
    assert [(one.record.id, one.text) for one in repository.newest().changes] == expected


def test_strange_records_are_no_traceback(tmp_path: Path) -> None:
    """Lists of what should be groups, groups of what should be text, and ids of any kind."""
    repository = started(tmp_path, RECORDS)
    repository.commit(
        "2026-05-02",
        {
            TRYGG: "id: {a: 1}\ntitel: [b]\nseriebrott: x\nrättelser: [1, {gäller: 2018}]\n",
            GOALS_FILE: "id: 2019\nmål: [1, {titel: x}, {id: [a]}, {id: ../../x}]\n",
            FOLLOW_UP_FILE: "avtal: ../../../x\nbedömningar: [{krav: [1]}, {krav: 2}, {krav: 2}]\n",
            "data/gemensamt/namnder.yaml": "nämnder: {ks: 1}\n",
        },
    )
    ids = [one.record.id for one in repository.newest().changes]
    assert {"trygg", "2019/trygghet", "2019/../../x", "stad-2026", "namnder"} <= set(ids)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (GOALS_FILE, "bedömning: god", "bedömning: godtagbar"),
        (FOLLOW_UP_FILE, "bedömning: delvis", "bedömning: uppfyllt"),
        (CONTRACT_FILE, "64.5", "66"),
        (FOLLOW_UP_FILE, "2026-03-01", "2026-03-02"),
    ],
)
def test_what_is_published_asks_for_a_reason(file: str, old: str, new: str, tmp_path: Path) -> None:
    """Assessments, the value of a contract and the day of a follow-up are cited as figures are."""
    repository = started(tmp_path, RECORDS)
    repository.commit("2026-05-02", {file: str(RECORDS[file]).replace(old, new)})
    assert [one.rule for one in repository.read()[1]] == ["ändrat-utan-skäl"]
