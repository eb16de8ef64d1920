"""Prove that the figures of one record stand as they do in the table of all."""

from decimal import Decimal

from insyn.derive.series import Figures
from insyn.export.api import figure_rows
from insyn.export.api.figures_csv import judgements_csv, outcomes_csv
from insyn.export.oversight import follow_up_tables
from insyn.model.figures import EVERYONE, Observation
from tests import oversight
from tests.export.api import whole
from tests.render import invented


def test_the_outcomes_of_every_measure_are_the_rows_of_the_dataset() -> None:
    """Header, order and digits are those of matt/utfall.csv."""
    facts = whole.real_facts()
    header, *rows = (whole.ROOT / "data/matt/utfall.csv").read_text("utf-8").splitlines()
    columns = figure_rows.columns(facts.records)["utfall"]
    found = {
        one.id: outcomes_csv(one, facts.figures_of(one), columns).decode().splitlines()
        for one in facts.records.indicators
    }
    assert {lines[0] for lines in found.values()} == {header}
    assert sorted(row for lines in found.values() for row in lines[1:]) == sorted(rows)
    one = facts.records.indicators[0].id
    assert found[one][1:] == [row for row in rows if row.startswith(f"{one},")]


def test_what_stands_behind_a_hidden_value_stays_hidden() -> None:
    """Neither the number of answers nor the limits go out."""
    hidden = Observation("2019", EVERYONE, None, "dolt-få", Decimal(1), Decimal(2), 3)
    figures = Figures({EVERYONE: (hidden,)})
    assert outcomes_csv(invented.INDICATOR, figures).decode() == (
        "matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott\n"
        "trygghet,2019,T,kommunen,alla,,dolt-få,,,,,nej\n"
    )


def test_the_judgements_of_a_follow_up_are_the_rows_of_the_dataset() -> None:
    """Every row tells whether it is invented, real and invented alike."""
    facts = whole.invented_facts()
    for name, is_example in (("utforare", False), ("utforare-exempel", True)):
        table = next(
            one for one in follow_up_tables.tables(facts, name) if one.name == "bedomningar"
        )
        assert isinstance(table.content, bytes)
        header, *rows = table.content.decode().splitlines()
        found = [
            judgements_csv(one, is_example).decode().splitlines()
            for one in facts.records.follow_ups
            if facts.records.is_example(one.file) == is_example
        ]
        assert rows
        assert {lines[0] for lines in found} == {header}
        assert sorted(row for lines in found for row in lines[1:]) == sorted(rows)


def test_a_follow_up_without_judgements_has_a_header_alone() -> None:
    """An empty table still says what its columns are."""
    bare = oversight.FIRST_VISIT.model_copy(update={"judgements": ()})
    assert judgements_csv(bare, is_example=False) == (
        b"uppfoljning,avtal,krav,bedomning,kommentar,exempeldata\n"
    )
