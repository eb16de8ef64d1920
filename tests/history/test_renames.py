from pathlib import Path

from insyn.model.history import RecordKey
from tests.history.published import (
    INDICATOR,
    OUTCOMES,
    SERVICE,
    START,
    TRYGG,
    UNITS,
    kinds_and_texts,
    started,
)

KVALL = RecordKey("matt", "kvall")
NEW_NAME = INDICATOR.replace("id: trygg", "id: kvall")
RENAMED = {
    "data/matt/trygg.yaml": None,
    "data/matt/kvall.yaml": NEW_NAME,
    "data/matt/utfall.csv": OUTCOMES.replace("trygg,", "kvall,"),
}


def test_a_renamed_file_keeps_its_history(tmp_path: Path) -> None:
    """What happened under the old id belongs to the record, and its rows are not told as new."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {"data/matt/utfall.csv": OUTCOMES.replace("55", "56")})
    figures = OUTCOMES.replace("trygg,", "kvall,").replace("55", "56")
    repository.commit("2026-05-03", {**RENAMED, "data/matt/utfall.csv": figures})
    history = repository.history()
    assert history.renamed == {TRYGG: KVALL}
    assert [kinds_and_texts(one.changes) for one in history.editions_of(KVALL)] == [
        [("flytt", "har fått en ny adress, förut trygg")],
        [("ändring", "värdet för 2018 ändrat från 55 till 56")],
        [("tillägg", "tillagt")],
    ]
    assert history.editions_of(TRYGG) == ()


def test_a_rename_that_only_git_tells_of_asks_for_the_earlier_id(tmp_path: Path) -> None:
    """Without git the old address would lead nowhere; every earlier id is asked for."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {**RENAMED})
    way = "så att den gamla adressen leder hit också där git inte finns. [saknar-tidigare-id]"
    told = 'varning: id:t var "trygg" förut, men det står inte i uppgiften. Skriv "tidigare-id:'
    assert repository.problems() == [f'data/matt/kvall.yaml:1:5: {told} [trygg]", {way}']
    repository.commit("2026-05-03", {"data/matt/annat.yaml": "id: annat\ntitel: Annat\n"})
    assert len(repository.problems()) == 1
    repository.commit("2026-05-04", {"data/matt/kvall.yaml": f"{NEW_NAME}tidigare-id: [kval]\n"})
    assert repository.problems() == [f'data/matt/kvall.yaml:1:5: {told} [kval, trygg]", {way}']
    named = f"{NEW_NAME}tidigare-id: [kval, trygg]\n"
    repository.commit("2026-05-05", {"data/matt/kvall.yaml": named})
    assert repository.problems() == []


def test_a_renamed_unit_is_asked_for_its_earlier_id(tmp_path: Path) -> None:
    """Its place is the row, and the way out the column of the table."""
    folder = "data/jamfor-service/skola"
    repository = started(
        tmp_path, {f"{folder}/tjanst.yaml": SERVICE, f"{folder}/enheter.csv": UNITS}
    )
    repository.commit("2026-05-02", {f"{folder}/enheter.csv": UNITS.replace("alskolan,", "al,")})
    (problem,) = repository.problems()
    assert problem.startswith(f'{folder}/enheter.csv:3:1: varning: id:t var "alskolan" förut')
    assert 'Skriv "alskolan" i kolumnen tidigare_id, så' in problem


def test_goals_that_follow_their_structure_are_not_asked_for(tmp_path: Path) -> None:
    """Their own ids are the same; that of the structure cannot be told."""
    goals = "id: {0}\ntitel: Målen\nmål:\n  - id: a\n    titel: Ett mål\n    nivå: nämndmål\n"
    repository = started(tmp_path, {"data/mal/2019.yaml": goals.format(2019)})
    repository.commit(
        "2026-05-02", {"data/mal/2019.yaml": None, "data/mal/19.yaml": goals.format(19)}
    )
    assert repository.problems() == []


def test_a_renamed_file_may_change_a_little(tmp_path: Path) -> None:
    """A new id and other words at once are a move and a change."""
    repository = started(tmp_path)
    repository.commit(
        "2026-05-02", {**RENAMED, "data/matt/kvall.yaml": NEW_NAME.replace("procent", "antal")}
    )
    assert repository.told() == [
        ("flytt", "har fått en ny adress, förut trygg"),
        ("ändring", "enheten ändrad från procent till antal"),
    ]


def test_an_earlier_id_tells_of_a_rename_that_git_does_not_see(tmp_path: Path) -> None:
    """A record that is written anew but names its earlier id is the same."""
    repository = started(tmp_path)
    new = "tidigare-id: [trygg]\nid: kvall\ntitel: Oro på kvällen\ndefinition: Andelen oroliga.\n"
    repository.commit("2026-05-02", {**RENAMED, "data/matt/kvall.yaml": new})
    history = repository.history()
    assert history.renamed == {TRYGG: KVALL}
    assert repository.told()[0] == ("flytt", "har fått en ny adress, förut trygg")


def test_an_earlier_id_may_be_told_later(tmp_path: Path) -> None:
    """The id that a record had before is known also when it is written down afterwards."""
    repository = started(tmp_path)
    other = "id: kvall\ntitel: Oro\ndefinition: Andelen oroliga.\n"
    repository.commit("2026-05-02", {**RENAMED, "data/matt/kvall.yaml": other})
    assert repository.history().renamed == {}
    repository.commit("2026-05-03", {"data/matt/kvall.yaml": f"{other}tidigare-id: [trygg]\n"})
    assert repository.history().renamed == {TRYGG: KVALL}


def test_a_file_that_merely_looks_alike_is_another_record(tmp_path: Path) -> None:
    """A follow-up that takes the place of last year's is new, though most of it is the same."""
    words = "".join(f"nyckel-{number}: samma ord i båda\n" for number in range(20))
    old = f"id: stad-2025\ntitel: Städning 2025\n{words}"
    folder = "data/utforare/uppfoljningar"
    repository = started(tmp_path, {f"{folder}/stad-2025.yaml": old})
    repository.commit(
        "2026-05-02",
        {f"{folder}/stad-2025.yaml": None, f"{folder}/stad-2026.yaml": old.replace("2025", "2026")},
    )
    assert [(one.record.id, one.text) for one in repository.newest().changes] == [
        ("stad-2025", "borttagen"),
        ("stad-2026", "tillagd"),
    ]
    assert repository.history().renamed == {}


def test_a_record_that_is_renamed_twice_leads_to_its_last_id(tmp_path: Path) -> None:
    """Every id that it has had leads to the one it has."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", RENAMED)
    repository.commit(
        "2026-05-03",
        {
            "data/matt/kvall.yaml": None,
            "data/matt/sen.yaml": INDICATOR.replace("id: trygg", "id: sen"),
        },
    )
    last = RecordKey("matt", "sen")
    history = repository.history()
    assert history.renamed == {TRYGG: last, KVALL: last}
    assert len(history.editions_of(last)) == 3


def test_a_record_that_gets_its_old_id_back_has_one_history(tmp_path: Path) -> None:
    """Going back does not lead in a circle."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", RENAMED)
    repository.commit("2026-05-03", {"data/matt/kvall.yaml": None, **START})
    history = repository.history()
    assert history.renamed == {KVALL: TRYGG}
    assert len(history.editions_of(TRYGG)) == 3


def test_an_old_id_that_is_used_again_leads_nowhere_else(tmp_path: Path) -> None:
    """A new record under an id that another has left is itself."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", RENAMED)
    repository.commit("2026-05-03", {"data/matt/trygg.yaml": "id: trygg\ntitel: Något annat\n"})
    history = repository.history()
    assert history.renamed == {}
    assert history.editions_of(TRYGG) == history.editions[:1]
    assert history.editions_of(KVALL) == history.editions[1:]


def test_an_earlier_id_that_another_has_taken_stays_with_it(tmp_path: Path) -> None:
    """A record that still names the id it once had takes nothing from the one that has it now."""
    repository = started(tmp_path)
    first = f"{NEW_NAME}tidigare-id: [trygg]\n"
    repository.commit("2026-05-02", {**RENAMED, "data/matt/kvall.yaml": first})
    repository.commit("2026-05-03", {"data/matt/trygg.yaml": "id: trygg\ntitel: Något annat\n"})
    repository.commit("2026-05-04", {"data/matt/kvall.yaml": first.replace("procent", "antal")})
    history = repository.history()
    assert history.renamed == {}
    assert history.editions_of(TRYGG) == history.editions[1:2]


def test_goals_follow_their_structure(tmp_path: Path) -> None:
    """A structure with another id takes its goals along."""
    goals = "id: {0}\ntitel: Målen\nmål:\n  - id: a\n    titel: Ett mål\n    nivå: nämndmål\n"
    repository = started(tmp_path, {"data/mal/2019.yaml": goals.format(2019)})
    repository.commit(
        "2026-05-02", {"data/mal/2019.yaml": None, "data/mal/19.yaml": goals.format(19)}
    )
    assert repository.history().renamed == {
        RecordKey("mal", "2019/a"): RecordKey("mal", "19/a"),
        RecordKey("malstruktur", "2019"): RecordKey("malstruktur", "19"),
    }


def test_units_and_goals_tell_their_earlier_ids(tmp_path: Path) -> None:
    """What shares a file with others is followed by the id it says that it had."""
    folder = "data/jamfor-service/skola"
    repository = started(
        tmp_path,
        {
            f"{folder}/tjanst.yaml": SERVICE,
            f"{folder}/enheter.csv": UNITS,
            "data/mal/1.yaml": "id: 1\ntitel: M\nmål: [{id: a, titel: A}]\n",
        },
    )
    units = "enhet,titel,platser,tidigare_id\nekens-skola,Ekens skola,100,ekskolan\n"
    units += "alskolan,Alskolan,90,\n"
    repository.commit(
        "2026-05-02",
        {
            f"{folder}/enheter.csv": units,
            "data/mal/1.yaml": "id: 1\ntitel: M\nmål: [{id: b, titel: B, tidigare-id: [a]}]\n",
        },
    )
    assert repository.history().renamed == {
        RecordKey("enhet", "skola/ekskolan"): RecordKey("enhet", "skola/ekens-skola"),
        RecordKey("mal", "1/a"): RecordKey("mal", "1/b"),
    }


def test_a_record_that_changes_dataset_keeps_its_key(tmp_path: Path) -> None:
    """Moved between folders of performers it is the same record."""
    text = "id: stad\ntitel: Städning\n"
    repository = started(tmp_path, {"data/utforare/avtal/stad.yaml": text})
    repository.commit(
        "2026-05-02",
        {"data/utforare/avtal/stad.yaml": None, "data/utforare-exempel/avtal/stad.yaml": text},
    )
    assert repository.told() == [("flytt", "har flyttats från datamängden utforare")]
