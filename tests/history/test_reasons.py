from pathlib import Path

import pytest

from tests.history.published import (
    FIGURES,
    INDICATOR,
    OUTCOMES,
    SERVICE,
    START,
    UNITS,
    Repository,
    started,
)

UTFALL = "data/matt/utfall.csv"
TRYGG = "data/matt/trygg.yaml"
CHANGED = OUTCOMES.replace("55", "56")
GOALS = """\
id: 2019
titel: Målen
mål:
  - {id: annat, titel: Annat}
  - id: a
    titel: Ett mål
    bedömningar:
      - {period: 2019, rapport: delårsrapport, bedömning: god}
"""


def corrected(*entries: str) -> str:
    """Return the indicator with reasons of its own."""
    return f"{INDICATOR}rättelser:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def reason(repository: Repository) -> tuple[str, str, str]:
    """Return the kind, text and reason of the newest edition's only change."""
    (change,) = repository.newest().changes
    return change.kind, change.text, change.reason


def test_a_reason_in_the_record_makes_a_correction(tmp_path: Path) -> None:
    """An entry for the period says that what was published was wrong."""
    repository = started(tmp_path)
    repository.commit(
        "2026-05-02", {UTFALL: CHANGED, TRYGG: corrected("gäller: 2018, skäl: Fel rad avskriven.")}
    )
    assert reason(repository) == (
        "rättelse",
        "värdet för 2018 rättat från 55 till 56",
        "Fel rad avskriven.",
    )
    assert repository.problems() == []


def test_a_reason_in_the_record_may_tell_of_a_revision(tmp_path: Path) -> None:
    """What was right then and has been changed by the one who measures is a revision."""
    repository = started(tmp_path)
    entry = "gäller: 2018, typ: revidering, skäl: SCB har räknat om."
    repository.commit("2026-05-02", {UTFALL: CHANGED, TRYGG: corrected(entry)})
    assert reason(repository) == (
        "revidering",
        "värdet för 2018 reviderat från 55 till 56",
        "SCB har räknat om.",
    )


def test_a_reason_for_another_period_is_no_reason(tmp_path: Path) -> None:
    """An entry is about what it names."""
    repository = started(tmp_path)
    entry = "gäller: 2017, skäl: Fel rad avskriven."
    repository.commit("2026-05-02", {UTFALL: CHANGED, TRYGG: corrected(entry)})
    assert reason(repository) == ("ändring", "värdet för 2018 ändrat från 55 till 56", "")


def test_a_reason_that_was_there_before_is_no_reason_for_what_comes_after(tmp_path: Path) -> None:
    """A value that is changed twice needs two reasons."""
    repository = started(tmp_path)
    entry = "gäller: 2018, skäl: Fel rad avskriven."
    repository.commit("2026-05-02", {UTFALL: CHANGED, TRYGG: corrected(entry)})
    repository.commit("2026-05-03", {UTFALL: OUTCOMES.replace("55", "57")})
    assert reason(repository) == ("ändring", "värdet för 2018 ändrat från 56 till 57", "")


def test_a_reason_may_be_written_down_later(tmp_path: Path) -> None:
    """A correction that was published without its reason gets it when the record does."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: CHANGED})
    repository.commit("2026-05-03", {TRYGG: corrected("gäller: 2018, skäl: Fel rad avskriven.")})
    newest, middle, _ = repository.history().editions
    assert newest.changes == ()
    (change,) = middle.changes
    assert (change.kind, change.reason) == ("rättelse", "Fel rad avskriven.")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Rätta\n\nRättelse: fel rad", ("rättelse", "rättat", "fel rad")),
        ("Rätta\n\nRA\u0308TTELSE : fel rad", ("rättelse", "rättat", "fel rad")),
        ("Rattelse: fel rad", ("rättelse", "rättat", "fel rad")),
        ("Rätta\n\nRättelse: fel\n  rad\n\nMer", ("rättelse", "rättat", "fel rad")),
        ("Ny\n\nrevidering: SCB har räknat om", ("revidering", "reviderat", "SCB har räknat om")),
        ("Rätta\r\n\r\nRättelse: fel rad\r\n", ("rättelse", "rättat", "fel rad")),
        ("Ändra\n\nIngen rättelse: detta är löpande text", ("ändring", "ändrat", "")),
        ("Rättelse:", ("ändring", "ändrat", "")),
        ("Stor\n\n" + "ord " * 200_000 + "\nRättelse: fel rad", ("rättelse", "rättat", "fel rad")),
    ],
)  # fmt: skip
def test_a_line_in_the_message_gives_the_reason(
    message: str, told: tuple[str, str, str], tmp_path: Path
) -> None:
    """The line begins with the word, with å and ä or without, and may run on when indented."""
    repository = started(tmp_path)
    repository.write({UTFALL: CHANGED})
    (tmp_path / "ord").write_text(message, encoding="utf-8", newline="")
    repository.git("add", "--all")
    repository.git(
        "commit", "-q", "--cleanup=verbatim", "-F", str(tmp_path / "ord"),
        when="2026-05-02T12:00:00+0100",
    )  # fmt: skip
    kind, verb, why = told
    assert reason(repository) == (kind, f"värdet för 2018 {verb} från 55 till 56", why)


def test_a_line_is_about_the_files_of_its_commit(tmp_path: Path) -> None:
    """Other files that changed the same day are not corrected by it."""
    repository = started(tmp_path, {**START, "data/mal/2019.yaml": GOALS})
    repository.commit("2026-05-02", {UTFALL: CHANGED}, "Rätta\n\nRättelse: fel rad")
    repository.commit("2026-05-02", {"data/mal/2019.yaml": GOALS.replace("g: god", "g: godtagbar")})
    assert [(one.record.id, one.kind, one.reason) for one in repository.newest().changes] == [
        ("2019/a", "ändring", ""),
        ("trygg", "rättelse", "fel rad"),
    ]


TWO = OUTCOMES + "trygg,2019,T,kommunen,alla,65,värde,,,,vb-2019,nej\n"


def reasons(repository: Repository) -> list[tuple[str, str, str]]:
    """Return the kind, text and reason of what the newest edition changed."""
    return [(one.kind, one.text, one.reason) for one in repository.newest().changes]


def test_a_line_explains_only_the_rows_of_its_commit(tmp_path: Path) -> None:
    """What another commit changed in the same table has no reason, and is asked for one."""
    repository = started(tmp_path, {**START, UTFALL: TWO})
    repository.commit("2026-05-02", {UTFALL: TWO.replace("55", "56")}, "R\n\nRättelse: fel rad")
    both = TWO.replace("55", "56").replace("65", "66")
    repository.commit("2026-05-02", {UTFALL: both})
    assert reasons(repository) == [
        ("rättelse", "värdet för 2018 rättat från 55 till 56", "fel rad"),
        ("ändring", "värdet för 2019 ändrat från 65 till 66", ""),
    ]
    (problem,) = repository.problems()
    assert problem.startswith("data/matt/utfall.csv:3:6: varning: Trygghet på kvällen: värdet för")


def test_reasons_for_the_same_row_are_joined(tmp_path: Path) -> None:
    """Both are told, the oldest first, and the last one decides what it was."""
    repository = started(tmp_path, {**START, UTFALL: TWO})
    first, then = TWO.replace("55", "56"), TWO.replace("55", "57").replace("65", "66")
    repository.commit("2026-05-02", {UTFALL: first}, "R\n\nRättelse: Fel rad.")
    repository.commit("2026-05-02", {UTFALL: then}, "R\n\nRevidering: Källan räknade om.")
    assert reasons(repository) == [
        ("revidering", "värdet för 2018 reviderat från 55 till 57", "Fel rad; Källan räknade om"),
        ("revidering", "värdet för 2019 reviderat från 65 till 66", "Källan räknade om."),
    ]


def test_a_line_explains_only_the_keys_of_its_commit(tmp_path: Path) -> None:
    """In a record, what another commit changed has no reason either."""
    contract = "id: stad\ntitel: Städning\nvärde-mnkr: {}\nform: {}\n"
    file = "data/utforare/avtal/stad.yaml"
    repository = started(tmp_path, {file: contract.format("64.5", "a")})
    repository.commit("2026-05-02", {file: contract.format("64.5", "b")}, "R\n\nRättelse: fel")
    repository.commit("2026-05-02", {file: contract.format("66", "b")})
    assert reasons(repository) == [
        (
            "ändring",
            "avtalets värde ändrat från 64,5 till 66,0 miljoner kronor per år",
            "",
        ),
        ("ändring", "formen ändrad från ”a” till ”b”", "fel"),
    ]


def test_a_reason_for_a_change_is_none_for_taking_away(tmp_path: Path) -> None:
    """A value that was corrected and then removed by another commit is removed without a word."""
    repository = started(tmp_path, {**START, UTFALL: TWO})
    repository.commit("2026-05-02", {UTFALL: TWO.replace("65", "66")}, "R\n\nRättelse: fel rad")
    repository.commit("2026-05-02", {UTFALL: OUTCOMES})
    assert reasons(repository) == [("borttagning", "värdet för 2019 borttaget", "")]


def test_rows_that_are_told_together_need_a_reason_each(tmp_path: Path) -> None:
    """Where only some of the rows were taken away with a reason, it is not told of all."""
    repository = started(tmp_path, {**START, UTFALL: TWO})
    head = OUTCOMES.splitlines(keepends=True)[0]
    repository.commit("2026-05-02", {UTFALL: OUTCOMES}, "R\n\nRättelse: fel rad")
    repository.commit("2026-05-02", {UTFALL: head})
    assert reasons(repository) == [("borttagning", "2 värden borttagna, 2018–2019", "")]


def test_figures_of_a_unit_need_a_reason_each(tmp_path: Path) -> None:
    """That a unit's figures were corrected is said only where each of them was."""
    folder = "data/jamfor-service/skola"
    two = f"{FIGURES}ekskolan,betyg,2023,T,51,värde,23\n"
    repository = started(
        tmp_path,
        {
            f"{folder}/tjanst.yaml": SERVICE,
            f"{folder}/enheter.csv": UNITS,
            f"{folder}/varden.csv": two,
        },
    )
    first, both = two.replace("61", "62"), two.replace("61", "62").replace("51", "52")
    repository.commit("2026-05-02", {f"{folder}/varden.csv": first}, "R\n\nRättelse: fel")
    repository.commit("2026-05-02", {f"{folder}/varden.csv": both})
    assert reasons(repository) == [("ändring", "siffror ändrade", "")]
    repository.git("commit", "--amend", "-q", "-m", "Rättelse: också fel")
    assert [one[2] for one in reasons(repository)] == ["fel; också fel"]


def test_a_line_follows_the_record_through_a_later_rename(tmp_path: Path) -> None:
    """A row that was corrected under the old id keeps its reason under the new."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: CHANGED}, "R\n\nRättelse: fel rad")
    repository.commit(
        "2026-05-02",
        {
            TRYGG: None,
            "data/matt/kvall.yaml": INDICATOR.replace("id: trygg", "id: kvall"),
            UTFALL: CHANGED.replace("trygg,", "kvall,"),
        },
    )
    assert reasons(repository)[-1] == (
        "rättelse",
        "värdet för 2018 rättat från 55 till 56",
        "fel rad",
    )


def test_a_line_on_an_old_branch_is_about_what_the_branch_changed(tmp_path: Path) -> None:
    """What the main line changed after the branch left it is not explained by it."""
    repository = started(tmp_path, {**START, UTFALL: TWO})
    spread = TWO + "".join(f"annan,{year},T,kommunen,alla,1,värde,,,,,nej\n" for year in range(9))
    repository.commit("2026-05-01", {UTFALL: spread}, tag="publicerad/2026-05-01")
    repository.git("checkout", "--quiet", "-b", "gren")
    far = spread.replace("annan,8,T,kommunen,alla,1", "annan,8,T,kommunen,alla,2")
    repository.commit("2026-05-02", {UTFALL: far}, "R\n\nRättelse: fel rad")
    repository.git("checkout", "--quiet", "main")
    repository.commit("2026-05-03", {UTFALL: spread.replace("55", "56")})
    when = "2026-05-04T12:00:00+0100"
    repository.git("merge", "--quiet", "--no-ff", "-m", "Slå ihop", "gren", when=when)
    told = {one.record.id: one.reason for one in repository.newest().changes}
    assert told == {"annan": "fel rad", "trygg": ""}


def test_a_line_on_a_merged_branch_counts(tmp_path: Path) -> None:
    """A correction that was made on a branch keeps its reason when it is merged."""
    repository = started(tmp_path)
    repository.git("checkout", "--quiet", "-b", "gren")
    repository.commit("2026-05-02", {UTFALL: CHANGED}, "Rätta\n\nRättelse: fel rad")
    repository.git("checkout", "--quiet", "main")
    when = "2026-05-04T12:00:00+0100"
    repository.git("merge", "--quiet", "--no-ff", "-m", "Slå ihop", "gren", when=when)
    assert reason(repository)[0::2] == ("rättelse", "fel rad")


def test_a_line_on_the_merge_itself_counts(tmp_path: Path) -> None:
    """The reason may be given where the branch is merged."""
    repository = started(tmp_path)
    repository.git("checkout", "--quiet", "-b", "gren")
    repository.commit("2026-05-02", {UTFALL: CHANGED})
    repository.git("checkout", "--quiet", "main")
    when = "2026-05-04T12:00:00+0100"
    repository.git("merge", "-q", "--no-ff", "-m", "Slå ihop\n\nRättelse: fel", "gren", when=when)
    assert reason(repository)[0::2] == ("rättelse", "fel")


@pytest.mark.parametrize(
    ("before", "after"),
    [("värde", "reviderat"), ("preliminärt", "värde"), ("preliminärt", "reviderat")],
)
def test_the_status_of_a_row_tells_of_a_revision(before: str, after: str, tmp_path: Path) -> None:
    """What was preliminary, or is called revised, needs no other reason."""
    repository = started(tmp_path, {**START, UTFALL: OUTCOMES.replace("värde,", f"{before},")})
    repository.commit("2026-05-02", {UTFALL: CHANGED.replace("värde,", f"{after},")})
    assert reason(repository) == ("revidering", "värdet för 2018 reviderat från 55 till 56", "")
    assert repository.problems() == []


def test_an_entry_about_words_makes_a_correction_of_them(tmp_path: Path) -> None:
    """A definition that was wrong may be corrected as well; a message alone does not make it so."""
    repository = started(tmp_path)
    other = INDICATOR.replace("Andelen som", "Andelen av alla som")
    repository.commit("2026-05-02", {TRYGG: other}, "Rättelse: fel ord")
    assert reason(repository) == ("ändring", "definitionen ändrad", "fel ord")
    text = corrected("gäller: definition, skäl: Frågan var fel återgiven.")
    repository.commit("2026-05-03", {TRYGG: text})
    assert reason(repository) == (
        "rättelse",
        "definitionen rättad",
        "Frågan var fel återgiven.",
    )


def test_a_removed_value_may_have_a_reason(tmp_path: Path) -> None:
    """What should never have been published is corrected away."""
    repository = started(tmp_path)
    head = OUTCOMES.splitlines(keepends=True)[0]
    repository.commit("2026-05-02", {UTFALL: head}, "Rättelse: gällde en annan kommun")
    assert reason(repository) == ("rättelse", "värdet för 2018 borttaget", "gällde en annan kommun")


def test_a_service_gives_reasons_for_its_units(tmp_path: Path) -> None:
    """The reasons of a service stand in its record, by period or by unit."""
    folder = "data/jamfor-service/skola"
    repository = started(
        tmp_path,
        {
            f"{folder}/tjanst.yaml": SERVICE,
            f"{folder}/enheter.csv": UNITS,
            f"{folder}/varden.csv": FIGURES,
        },
    )
    entry = "rättelser:\n  - {gäller: ekskolan, skäl: Fel skola.}\n"
    repository.commit(
        "2026-05-02",
        {
            f"{folder}/varden.csv": FIGURES.replace("61", "62"),
            f"{folder}/tjanst.yaml": SERVICE + entry,
        },
    )
    assert reason(repository) == ("rättelse", "siffror rättade", "Fel skola.")


WAYS = (
    'Skriv skälet under "rättelser" i data/matt/trygg.yaml, eller på en rad i incheckningens '
    'meddelande: "Rättelse: …" om det som publicerades var fel, "Revidering: …" om det var rätt '
    'då. Med statusen "reviderat" på raden behövs inget skäl. [ändrat-utan-skäl]'
)


def test_a_published_figure_that_changes_without_reason_is_told(tmp_path: Path) -> None:
    """The warning points at the figure in its row, and says both ways of giving the reason."""
    repository = started(tmp_path)
    repository.write({UTFALL: CHANGED})
    assert repository.problems() == [
        "data/matt/utfall.csv:2:6: varning: Trygghet på kvällen: värdet för 2018 ändrat från 55 "
        f"till 56 sedan utgåvan 2026-05-01, och inget säger varför. {WAYS}"
    ]


def test_an_assessment_that_changes_without_reason_is_told(tmp_path: Path) -> None:
    """The warning points into the list of goals; a goal has no reasons of its own."""
    repository = started(tmp_path, {"data/mal/2019.yaml": GOALS})
    repository.commit("2026-05-02", {"data/mal/2019.yaml": GOALS.replace("g: god", "g: godtagbar")})
    assert repository.problems() == [
        "data/mal/2019.yaml:8:59: varning: Ett mål: bedömningen för 2019, delårsrapport, ändrad "
        "från God till Godtagbar sedan utgåvan 2026-05-01, och inget säger varför. Skriv skälet "
        'på en rad i incheckningens meddelande: "Rättelse: …" om det som publicerades var fel, '
        '"Revidering: …" om det var rätt då. [ändrat-utan-skäl]'
    ]


def test_an_old_edition_is_not_warned_of(tmp_path: Path) -> None:
    """What was published without a reason long ago is told as a change, not as a warning."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {UTFALL: CHANGED})
    repository.commit("2026-05-03", {TRYGG: INDICATOR.replace("som", "av alla som")})
    assert repository.problems() == []


def test_a_tagged_edition_is_published_and_not_warned_of(tmp_path: Path) -> None:
    """With tags, all that has changed since the newest one is warned of until it is tagged."""
    repository = Repository(tmp_path)
    repository.commit("2026-05-01", START, tag="publicerad/2026-05-01")
    repository.commit("2026-05-02", {UTFALL: CHANGED})
    repository.commit("2026-05-03", {TRYGG: INDICATOR.replace("som", "av alla som")})
    assert [one.rule for one in repository.read()[1]] == ["ändrat-utan-skäl"]
    repository.git("tag", "publicerad/2026-05-03")
    assert repository.problems() == []


def test_words_need_no_reason(tmp_path: Path) -> None:
    """A definition may be written better without a word of why."""
    repository = started(tmp_path)
    repository.commit("2026-05-02", {TRYGG: INDICATOR.replace("som", "av alla som")})
    assert repository.problems() == []


def test_many_figures_without_reason_are_one_warning(tmp_path: Path) -> None:
    """A whole series is warned of once."""
    series = [
        OUTCOMES.splitlines(keepends=True)[0]
        + "".join(f"trygg,{2000 + at},T,kommunen,alla,{value},värde,,,,,\n" for at in range(12))
        for value in (55, 56)
    ]
    repository = started(tmp_path, {**START, UTFALL: series[0]})
    repository.write({UTFALL: series[1]})
    (problem,) = repository.problems()
    assert problem.startswith(
        "data/matt/utfall.csv:2:6: varning: Trygghet på kvällen: 12 publicerade siffror ändrade, "
        "2000–2011 sedan utgåvan 2026-05-01"
    )
