import subprocess
from pathlib import Path

import pytest

from insyn.history.reading import read
from insyn.model.history import NO_HISTORY, Change, Edition, RecordKey
from tests.history.published import (
    INDICATOR,
    OUTCOMES,
    START,
    TODAY,
    TRYGG,
    Repository,
    kinds_and_texts,
    names,
    started,
)

OTHER = {"data/matt/trygg.yaml": INDICATOR.replace("procent", "antal")}
THIRD = {"data/matt/trygg.yaml": INDICATOR.replace("procent", "index")}


def test_without_git_there_is_no_history(tmp_path: Path) -> None:
    """A folder that is no repository has no history, and nothing is wrong with that."""
    (tmp_path / "data").mkdir()
    assert read(tmp_path, TODAY) == (NO_HISTORY, [])


def test_a_folder_inside_a_repository_has_no_history(tmp_path: Path) -> None:
    """Only a repository whose top is the root counts: another one's commits are not editions."""
    repository = started(tmp_path)
    inner = repository.root / "annan"
    (inner / "data").mkdir(parents=True)
    assert read(inner, TODAY) == (NO_HISTORY, [])


def test_a_repository_without_commits_has_no_history(tmp_path: Path) -> None:
    """Before the first commit nothing is known, and a warning says what that means."""
    repository = Repository(tmp_path)
    repository.write(START)
    history, problems = repository.read()
    assert history == NO_HISTORY
    assert [one.rule for one in problems] == ["oläsbar-historik"]


def test_records_that_are_not_committed_yet_are_one_edition(tmp_path: Path) -> None:
    """Where other files are committed but no records, the records on disk are all new."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", {"README.md": "Hej\n"})
    repository.write(START)
    (edition,) = repository.history().editions
    assert (edition.name, edition.revision) == ("2026-11-21", "")
    assert kinds_and_texts(edition.changes) == [("tillägg", "tillagt")]


def test_the_first_edition_tells_every_record_once(tmp_path: Path) -> None:
    """What is first published is an addition, its figures with it."""
    repository = started(tmp_path)
    (edition,) = repository.history().editions
    assert edition == Edition(
        TODAY.replace(month=5, day=1),
        "2026-05-01",
        repository.git("rev-parse", "HEAD"),
        "",
        (Change("tillägg", TRYGG, "matt", "Trygghet på kvällen", "tillagt"),),
    )


def test_without_tags_the_last_commit_of_a_day_is_an_edition(tmp_path: Path) -> None:
    """Several commits of a day are one edition, and commits that touch no records are none."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER)
    last = repository.commit("2026-05-02", THIRD)
    repository.commit("2026-05-03", {"README.md": "Hej\n"})
    history = repository.history()
    assert names(history) == ["2026-05-02", "2026-05-01"]
    assert history.editions[0].revision == last
    assert history.reach == "hel"


def test_a_day_is_that_of_the_one_who_commits(tmp_path: Path) -> None:
    """A commit late in the evening belongs to that day, also where it is tomorrow in Greenwich."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01T23:30:00-0500", START)
    assert names(repository.history()) == ["2026-05-01"]


def test_a_clock_that_goes_backwards_makes_no_edition_older(tmp_path: Path) -> None:
    """A commit dated before the one it follows belongs to the later day."""
    repository = started(tmp_path)
    repository.commit("2026-04-01", OTHER)
    assert names(repository.history()) == ["2026-05-01"]


def test_tags_are_the_editions_where_there_are_any(tmp_path: Path) -> None:
    """Tags name editions, with a number for the second of a day; days in between are none."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", START, tag="publicerad/2026-05-04")
    repository.commit("2026-05-02", OTHER)
    repository.commit("2026-05-03", THIRD, tag="publicerad/2026-05-04-2")
    history = repository.history()
    assert [(one.name, one.tag) for one in history.editions] == [
        ("2026-05-04-2", "publicerad/2026-05-04-2"),
        ("2026-05-04", "publicerad/2026-05-04"),
    ]
    assert kinds_and_texts(history.editions[0].changes) == [
        ("ändring", "enheten ändrad från procent till index (0–100)")
    ]


def test_the_tenth_edition_of_a_day_follows_the_ninth(tmp_path: Path) -> None:
    """Numbers of editions are in the order of numbers."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", START, tag="publicerad/2026-05-01-9")
    repository.commit("2026-05-01", OTHER, tag="publicerad/2026-05-01-10")
    assert names(repository.history()) == ["2026-05-01-10", "2026-05-01-9"]


def test_annotated_tags_count_as_others(tmp_path: Path) -> None:
    """A tag with a message leads to its commit."""
    repository = started(tmp_path)
    repository.git("tag", "-a", "-m", "Utgåva", "publicerad/2026-05-01")
    (edition,) = repository.history().editions
    assert edition.revision == repository.git("rev-parse", "HEAD")


def test_what_is_committed_after_the_newest_tag_is_an_edition(tmp_path: Path) -> None:
    """Records that differ from the newest tag are an edition of the day they were committed."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", START, tag="publicerad/2026-05-01")
    repository.commit("2026-05-01", OTHER)
    repository.commit("2026-05-09", {"README.md": "Hej\n"})
    history = repository.history()
    assert [(one.name, one.tag) for one in history.editions] == [
        ("2026-05-01-2", ""),
        ("2026-05-01", "publicerad/2026-05-01"),
    ]


def test_going_back_to_an_older_edition_is_an_edition(tmp_path: Path) -> None:
    """A tag on an older commit with a later day tells that the older records were published."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", START, tag="publicerad/2026-05-01")
    repository.commit("2026-05-02", OTHER, tag="publicerad/2026-05-02")
    repository.git("tag", "publicerad/2026-05-03", "publicerad/2026-05-01")
    history = repository.history()
    assert names(history) == ["2026-05-03-2", "2026-05-03", "2026-05-02", "2026-05-01"]
    assert kinds_and_texts(history.editions[1].changes) == [
        ("ändring", "enheten ändrad från antal till procent")
    ]


def test_a_tag_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A tag that names no day is no edition, and its name is told with a way out."""
    repository = started(tmp_path)
    repository.git("tag", "publicerad/igår")
    repository.git("tag", "publicerad/2026-02-30")
    repository.git("tag", "v1.0")
    assert names(repository.history()) == ["2026-05-01"]
    assert repository.problems() == [
        f'git: taggen {tag}: varning: taggen "{tag}" går inte att läsa, så den blir ingen '
        "utgåva. Namnge taggen efter dagen, publicerad/2026-11-21, och en andra samma dag "
        f'publicerad/2026-11-21-2. Ta bort den gamla med "git tag -d {tag}". [oläsbar-tagg]'
        for tag in ("publicerad/2026-02-30", "publicerad/igår")
    ]


def test_a_rewritten_history_is_told(tmp_path: Path) -> None:
    """A tag that what is checked out does not come from is left out, and told."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", START, tag="publicerad/2026-05-01")
    repository.commit("2026-05-02", OTHER, tag="publicerad/2026-05-02")
    repository.git("reset", "--quiet", "--hard", "publicerad/2026-05-01")
    repository.commit("2026-05-03", THIRD)
    assert names(repository.history()) == ["2026-05-03", "2026-05-01"]
    assert repository.problems() == [
        'git: taggen publicerad/2026-05-02: varning: taggen "publicerad/2026-05-02" pekar på '
        "något som inte finns i historiken, så utgåvan saknas på webbplatsen. Historiken har "
        "skrivits om efter att den publicerades. Hämta tillbaka den gamla historiken, eller "
        'flytta taggen till samma innehåll i den nya med "git tag -f". [omskriven-historik]'
    ]


def test_a_tag_that_is_no_commit_is_no_edition(tmp_path: Path) -> None:
    """A tag of a single file is told as one that cannot be read as an edition."""
    repository = started(tmp_path)
    repository.git("tag", "publicerad/2026-05-01", "HEAD:data/matt/trygg.yaml")
    assert names(repository.history()) == ["2026-05-01"]
    assert [one.rule for one in repository.read()[1]] == ["oläsbar-tagg"]


def test_a_shallow_clone_says_that_older_editions_are_not_known(tmp_path: Path) -> None:
    """What a shallow clone begins with is not called new, and its tags are not called lost."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER)
    repository.commit("2026-05-03", THIRD)
    clone = tmp_path / "klon"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", repository.root.as_uri(), str(clone)], check=True
    )
    history, problems = read(clone, TODAY)
    assert (history.reach, names(history)) == ("avkortad", ["2026-05-03"])
    assert [f"{one.place}: {one.message} [{one.rule}]" for one in problems] == [
        "git: bara en del av historiken finns här. Äldre utgåvor har inga egna adresser, och "
        'skyddet för få personer räknar inte med dem. Hämta resten med "git fetch --unshallow '
        '--tags" före ett bygge som ska publiceras. [avkortad-historik]'
    ]
    assert history.editions[0].changes == ()


def test_a_shallow_clone_of_two_commits_tells_the_newer(tmp_path: Path) -> None:
    """What is known to have changed is told, also where the beginning is not known."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER)
    repository.commit("2026-05-03", THIRD)
    clone = tmp_path / "klon"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "2", repository.root.as_uri(), str(clone)], check=True
    )
    newest, oldest = read(clone, TODAY)[0].editions
    assert kinds_and_texts(newest.changes) == [
        ("ändring", "enheten ändrad från antal till index (0–100)")
    ]
    assert oldest.changes == ()


def test_a_detached_head_has_the_history_that_led_to_it(tmp_path: Path) -> None:
    """Checking out an older commit gives its history, as in a build of a tag."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER)
    repository.commit("2026-05-03", THIRD)
    repository.git("checkout", "--quiet", "HEAD~1")
    assert names(repository.history()) == ["2026-05-02", "2026-05-01"]


def test_what_is_not_committed_is_an_edition_of_today(tmp_path: Path) -> None:
    """An editor who previews sees what is about to change, files that git does not know as well."""
    repository = started(tmp_path)
    repository.write({**OTHER, "data/matt/ny.yaml": "id: ny\ntitel: Nytt mått\n"})
    edition = repository.newest()
    assert (edition.day, edition.name, edition.revision, edition.tag) == (
        TODAY,
        "2026-11-21",
        "",
        "",
    )
    assert [(one.record.id, one.kind, one.text) for one in edition.changes] == [
        ("ny", "tillägg", "tillagt"),
        ("trygg", "ändring", "enheten ändrad från procent till antal"),
    ]


def test_a_preview_on_the_day_of_an_edition_has_a_name_of_its_own(tmp_path: Path) -> None:
    """The second edition of a day is called 2."""
    repository = Repository(tmp_path)
    repository.commit("2026-11-21", START)
    repository.write(OTHER)
    assert names(repository.history()) == ["2026-11-21-2", "2026-11-21"]


def test_a_copied_folder_has_nothing_to_preview(tmp_path: Path) -> None:
    """Files that are merely younger than the last commit, or have other line ends, are the same."""
    repository = started(tmp_path)
    repository.write({file: text.replace("\n", "\r\n") for file, text in START.items()})
    assert names(repository.history()) == ["2026-05-01"]


def test_reading_changes_nothing_in_the_repository(tmp_path: Path) -> None:
    """The index is left as it was, also where it is out of date."""
    repository = started(tmp_path)
    repository.write(START)
    index = (repository.root / ".git" / "index").read_bytes()
    repository.history()
    assert (repository.root / ".git" / "index").read_bytes() == index


def test_the_settings_of_the_one_who_builds_do_not_matter(tmp_path: Path) -> None:
    """A repository that asks git for other words and tools is read the same."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER)
    expected = repository.history()
    for name, value in (
        ("diff.external", "false"),
        ("diff.renames", "false"),
        ("diff.mnemonicPrefix", "true"),
        ("log.showSignature", "true"),
        ("core.quotePath", "true"),
        ("i18n.logOutputEncoding", "latin1"),
    ):
        repository.git("config", name, value)
    assert repository.history() == expected


def test_a_merge_is_told_where_it_came_to_the_main_line(tmp_path: Path) -> None:
    """What a branch changed belongs to the day that it was merged."""
    repository = started(tmp_path)
    repository.git("checkout", "--quiet", "-b", "gren")
    repository.commit("2026-05-02", OTHER)
    repository.git("checkout", "--quiet", "main")
    repository.commit(
        "2026-05-03", {"data/matt/utfall.csv": f"{OUTCOMES}trygg,2019,T,kommunen,alla,57,värde\n"}
    )
    when = "2026-05-04T12:00:00+0100"
    repository.git("merge", "--quiet", "--no-ff", "-m", "Slå ihop", "gren", when=when)
    history = repository.history()
    assert names(history) == ["2026-05-04", "2026-05-03", "2026-05-01"]
    assert kinds_and_texts(history.editions[0].changes) == [
        ("ändring", "enheten ändrad från procent till antal")
    ]


def test_a_file_that_is_no_record_is_no_change(tmp_path: Path) -> None:
    """A lock file of a spreadsheet or a note beside the records is not told."""
    repository = started(tmp_path)
    repository.write({"data/matt/.~lock.utfall.csv#": "eva", "data/matt/anteckning.txt": "Hej"})
    assert names(repository.history()) == ["2026-05-01"]


def test_editions_of_a_record_are_found(tmp_path: Path) -> None:
    """History answers in which editions a record, and a dataset, changed."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER)
    history = repository.history()
    assert history.editions_of(TRYGG) == history.editions
    assert history.editions_of(RecordKey("matt", "annat")) == ()
    assert history.editions_of_package("matt") == history.editions


@pytest.mark.parametrize("message", ["Ord \x1e\x1f i raden", "Rättelse: \x1f\x1e tecken"])
def test_strange_signs_in_a_message_break_nothing(tmp_path: Path, message: str) -> None:
    """What separates git's answers may stand in a message, too."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", OTHER, message=message)
    assert names(repository.history()) == ["2026-05-02", "2026-05-01"]


def test_a_tag_of_a_tag_is_an_edition(tmp_path: Path) -> None:
    """A signed tag may be signed again."""
    repository = started(tmp_path)
    repository.git("tag", "-a", "-m", "Inre", "inre")
    repository.git("tag", "-a", "-m", "Yttre", "publicerad/2026-05-01", "inre")
    edition = repository.newest()
    assert (edition.tag, edition.name) == ("publicerad/2026-05-01", "2026-05-01")


def test_a_tag_of_a_day_to_come_is_told(tmp_path: Path) -> None:
    """Everything after it would be dated so."""
    repository = started(tmp_path)
    repository.git("tag", "publicerad/2099-01-01")
    assert [one.rule for one in repository.read()[1]] == ["framtida-tagg"]


def test_no_program_of_the_repository_is_run(tmp_path: Path) -> None:
    """A repository from someone else is read and never obeyed."""
    repository = started(tmp_path)
    spy, mark = tmp_path / "spion.sh", tmp_path / "spår"
    spy.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    spy.chmod(0o755)
    repository.git("config", "core.fsmonitor", str(spy))
    repository.read()
    assert not mark.exists()


def test_an_empty_git_folder_does_not_borrow_the_repository_around_it(tmp_path: Path) -> None:
    """The history of others is not that of these records."""
    repository = started(tmp_path)
    inner = repository.root / "inre"
    (inner / ".git").mkdir(parents=True)
    assert read(inner, TODAY)[0] == NO_HISTORY


def test_records_that_are_a_link_have_no_history(tmp_path: Path) -> None:
    """Git sees the link and not what it leads to."""
    repository = started(tmp_path)
    (repository.root / "data").rename(tmp_path / "annanstans")
    (repository.root / "data").symlink_to(tmp_path / "annanstans")
    history, problems = repository.read()
    assert (history, [one.rule for one in problems]) == (NO_HISTORY, ["oläsbar-historik"])
