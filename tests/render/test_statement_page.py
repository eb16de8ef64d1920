"""Prove that the page of a statement says what it comes to, shows every row and checks the sums."""

from dataclasses import replace
from decimal import Decimal

import pytest

from insyn.derive.accounts import fold
from insyn.model.glossary import Term
from insyn.model.statement import AmountColumn, Statement, StatementColumn, StatementRow
from insyn.render import statement_page
from insyn.render.money_bars import budget_and_outcome, deviations
from insyn.render.statement_words import answer, wider
from tests.render import invented
from tests.render.reading import Reading


def _body(address: str, **sizes: int) -> str:
    facts = invented.with_economy(invented.facts())
    return invented.page(statement_page.pages(facts, sizes), address).body()


def _read(address: str) -> Reading:
    return Reading(_body(address))


def test_the_first_sentences_answer() -> None:
    """What it came to, the budget, and that the source's own deviation does not follow."""
    assert _read("/ekonomi/drift-2019/").texts("p")[:3] == [
        "Socialnämndens nettokostnad 2019 blev 33,5 miljoner kronor. Budgeten var 35,0 miljoner "
        "kronor. Det är 1,5 miljoner kronor mindre än budgeten. Källan anger avvikelsen till "
        "+2,5, och det stämmer inte.",
        "Vad nämnden kostade.",
        "Socialnämnden ansvarar för pengarna.",
    ]
    assert (
        _read("/ekonomi/bygge-2019/").texts("p")[0] == "Källan anger ingen summa av "
        "Socialnämndens utfall 2019."
    )


def test_every_row_has_every_column_and_says_why_a_cell_is_empty() -> None:
    """Numbers are Swedish, minus is a real minus, and a doubtful amount says so."""
    reading = _read("/ekonomi/drift-2019/")
    assert "Driften 2019. Beloppen är miljoner kronor (mnkr)." in reading.texts("caption")
    cells = reading.texts("td")[-15:]
    assert cells == [
        *("−10,0", "−8,0", "+2,0"),
        *("−1,0", "– Saknas", "– Saknas"),
        *("−5,0", "−5,5", "−0,5"),
        *("−20,0", "−20,0", "0,0"),
        *("−35,0", "−33,5", "+2,5 ! stämmer inte"),
    ]
    headings = [text for text in reading.texts("th") if text not in ("Rad", "Budget 2019")]
    assert headings[-6:] == ["Skolor", "Bad (varav)", "Resten", "Parker", "Dagis", "Summa"]


def test_rows_are_set_off_by_class_and_sums_by_strength_too() -> None:
    """Parts and shares are indented; a heading spans the columns of its group of rows."""
    body = _body("/ekonomi/drift-2019/")
    assert '<tr class="part"><th scope="row">Skolor</th>' in body
    assert '<tr class="share"><th scope="row">Bad ' in body
    assert '<th scope="rowgroup" colspan="4">Resten</th>' in body
    assert '<tr class="sum"><th scope="row"><strong>Summa</strong></th>' in body


def test_what_does_not_add_up_is_shown_with_the_note_that_acknowledges_it() -> None:
    """Stated, computed and difference; the note does not stand among the others again."""
    reading = _read("/ekonomi/drift-2019/")
    assert [text for level, text in reading.headings() if level == 3] == ["Summa: avvikelsen"]
    assert [text for text in reading.texts("li") if text.startswith("Källan anger")] == [
        "Källan anger +2,5 mnkr. Raderna som ingår ger tillsammans +1,5 mnkr. "
        "Skillnaden är +1,0 mnkr.",
        "Källan anger +2,5 mnkr. Utfallet minus budgeten är +1,5 mnkr. Skillnaden är +1,0 mnkr.",
    ]
    texts = reading.texts("p")
    assert texts.count("Källan säger emot sig själv. Källan räknar fel.") == 1
    assert "Bra att veta. Parkerna var stängda." in texts
    assert (
        "1 belopp stämmer inte med de andra beloppen. Vi visar dem så som källan anger dem."
        in texts
    )


def test_where_all_adds_up_the_page_says_so_and_explains_how_exactly() -> None:
    """The allowed difference is told in words."""
    facts = invented.with_economy(invented.facts())
    rows = [row for found in facts.accounts.rows.values() for row in found]
    right = rows[-1]._replace(
        budget=Decimal("5.0"), outcome=Decimal("7.0"), deviation=Decimal("2.0")
    )
    facts = replace(facts, accounts=fold([*rows[:-1], right]))
    page = invented.page(statement_page.pages(facts, {}), "/ekonomi/bygge-2019/")
    texts = Reading(page.body()).texts("p")
    assert "Alla summor och avvikelser stämmer." in texts
    assert any("en halv enhet i sista decimalen" in text for text in texts)


def test_where_nothing_follows_from_anything_the_page_does_not_say_that_it_adds_up() -> None:
    """A list of amounts has nothing to hold them against."""
    texts = _read("/ekonomi/bygge-2019/").texts("p")
    assert "Tabellen har inga summor eller avvikelser att räkna efter." in texts


def test_the_same_amount_elsewhere_is_linked() -> None:
    """A row that should say what another says leads there."""
    facts = invented.with_economy(invented.facts())
    rows = [row for found in facts.accounts.rows.values() for row in found]
    repeated = rows[-1]._replace(same_as="drift-2019/summa", outcome=Decimal("7.0"))
    changed = replace(facts, accounts=fold([*rows[:-1], repeated]))
    reading = Reading(invented.page(statement_page.pages(changed), "/ekonomi/bygge-2019/").body())
    assert (
        "Källan anger 7,0 mnkr. I tabellen Driften 2019 är samma belopp −33,5 mnkr. "
        "Skillnaden är +40,5 mnkr. Se Driften 2019."
    ) in reading.texts("li")
    assert ("Driften 2019", "../../ekonomi/drift-2019/") in reading.links
    assert "7,0 ! stämmer inte" in reading.texts("td")


def test_the_table_can_be_downloaded_where_it_is_published() -> None:
    """The size stands in the link; a file that is not published is not offered."""
    body = _body("/ekonomi/drift-2019/", **{"oppna-data/ekonomi/driftredovisning.csv": 2_100})
    assert ("Driftredovisning (CSV, 2 kB)", "../../oppna-data/ekonomi/driftredovisning.csv") in (
        Reading(body).links
    )
    assert "Hämta siffrorna" not in _read("/ekonomi/drift-2019/").texts("h2")
    other = _body("/ekonomi/bygge-2019/", **{"oppna-data/ekonomi/investeringar.csv": 2_100})
    assert ("Investeringar (CSV, 2 kB)", "../../oppna-data/ekonomi/investeringar.csv") in (
        Reading(other).links
    )


def _row(name: str, whole: str, *amounts: str | None) -> StatementRow:
    """Return a row out of budget, outcome, deviation and the outcome of the year before."""
    budget, outcome, deviation, before = (
        None if one is None else Decimal(one) for one in (*amounts, None)[:4]
    )
    kind = "post" if whole else "summa"
    status = "saknas" if None in amounts else "värde"
    return StatementRow(
        "drift", name, name, kind, whole, "", budget, outcome, deviation, before, status
    )


def _answer(*amounts: str | None) -> str:
    rows = (_row("a", "s", *amounts), _row("s", "", *amounts))
    text = answer(invented.statements()[0], rows, (), "Nämnden").replace("\u00a0", " ")
    return text.removeprefix("Nämndens ").replace(" miljoner kronor", "").replace(" 2019", "")


@pytest.mark.parametrize(
    ("amounts", "text"),
    [
        (
            ("-5.0", "-4.0", "1.0", "-3.0"),
            "nettokostnad blev 4,0. Budgeten var 5,0. Det är 1,0 mindre än budgeten. "
            "Nettokostnaden året innan var 3,0.",
        ),
        (
            ("-4", "-5", "-1", None),
            "nettokostnad blev 5. Budgeten var 4. Det är 1 miljon kronor mer än budgeten.",
        ),
        (
            ("-4", "-4", "0", None),
            "nettokostnad blev 4. Budgeten var 4. Det är lika mycket som budgeten.",
        ),
        (
            ("-0.8", "0.0", None, None),
            "nettokostnad blev 0,0. Budgeten var 0,8. Det är 0,8 mindre än budgeten.",
        ),
        (("4", "6", "2", None), "utfall blev 6. Budgeten var 4. Det är 2 mer än budgeten."),
        (("-4", "6", "10", None), "utfall blev 6. Budgeten var −4. Det är 10 mer än budgeten."),
        ((None, "6", None, None), "utfall blev 6. Tabellen har ingen budget."),
    ],
)
def test_a_cost_is_told_without_its_sign_and_a_surplus_with_it(
    amounts: tuple[str | None, str, str | None, str | None], text: str
) -> None:
    """More and less are those of a reader: a larger cost is more."""
    assert _answer(*amounts) == text


def _investment(title: str, *columns: tuple[AmountColumn, str]) -> Statement:
    named = tuple(StatementColumn(column=column, title=text) for column, text in columns)
    given = {"title": title, "kind": "investering", "columns": named}
    return invented.statements()[0].model_copy(update=given)


def test_a_part_of_another_statement_is_named_and_leads_to_the_whole() -> None:
    """Its total must not be taken for all that the board has invested."""
    rows = (_row("a", "s", "-4", "-3", "1"), _row("s", "", "-4", "-3", "1"))
    part = _investment("Datorer 2019", ("avvikelse", "Avvikelse"))
    assert answer(part, rows, (), "Nämnden", "Investeringar 2019").replace("\u00a0", " ") == (
        "Datorer 2019: nettoutgiften blev 3 miljoner kronor. Budgeten var 4 miljoner kronor. Det "
        "är 1 miljon kronor mindre än budgeten. Beloppen ingår i Investeringar 2019."
    )
    surplus = (_row("a", "s", None, "6", None), _row("s", "", None, "6", None))
    assert answer(part, surplus, (), "Nämnden").replace("\u00a0", " ") == (
        "Datorer 2019: utfallet blev 6 miljoner kronor. Tabellen har ingen budget."
    )


def test_a_statement_is_part_of_the_one_that_has_its_total_as_a_row() -> None:
    """The same total in two statements makes neither a part of the other."""
    known = invented.accounts()
    rows = [row for found in known.rows.values() for row in found]
    house = [_row("hus", "allt", "-1", "-1", "0"), _row("allt", "", "-1", "-1", "0")]
    moved = [one._replace(statement="hus") for one in house]
    titles = {"drift-2019": "Driften 2019"}
    statement = invented.statements()[0].model_copy(update={"id": "hus"})
    for same_as, title in (
        ("", ""),
        ("drift-2019/dagis", "Driften 2019"),
        ("drift-2019/summa", ""),
    ):
        accounts = fold([*rows, moved[0], moved[1]._replace(same_as=same_as)])
        assert wider(accounts, titles, statement) == title


def test_what_is_moved_to_the_next_year_comes_first() -> None:
    """The column is no deviation, and the outcome is not all that the board has spent."""
    rows = (_row("a", "s", "-4", "-3", "1"), _row("s", "", "-4", "-3", "1"))
    moved = _investment("Överföringar", ("utfall", "Utfall"), ("avvikelse", "Överföring"))
    assert answer(moved, rows, (), "Nämnden").replace("\u00a0", " ") == (
        "Nämndens överföring är 1 miljon kronor. Budgeten för raderna som ingår var 4 miljoner "
        "kronor 2019, och utfallet blev 3 miljoner kronor."
    )


def test_the_words_of_the_table_are_explained_below_it() -> None:
    """They come from the glossary, in alphabetical order; without it nothing is explained."""
    facts = invented.with_economy(invented.facts())
    final = Term(id="bokslut", word="bokslut", text="Det slutliga beloppet.")
    away = Term(id="avvikelse", word="avvikelse", text="Det som skiljer.", forms=("avvikelsen",))
    other = Term(id="bibliotek", word="bibliotek", text="Ett hus med böcker.")
    stated = replace(facts, records=replace(facts.records, terms=(final, away, other)))
    read = {one.address: Reading(one.body()) for one in statement_page.pages(stated)}
    assert read["/ekonomi/drift-2019/"].texts("dt") == ["avvikelse", "bokslut"]
    assert _read("/ekonomi/drift-2019/").texts("dt") == []


def test_costs_grow_to_the_right_where_there_is_nothing_else() -> None:
    """Every bar shares one scale, and an amount that is left out is a word without a bar."""
    statement: Statement = invented.statements()[0]
    rows = (_row("a", "s", "-10", "-5", "5"), _row("b", "s", None, "-8", None))
    chart = budget_and_outcome(statement, rows)
    assert chart is not None
    assert chart.zero == ""
    assert [
        (bar.kind, bar.word, bar.text, bar.start, bar.width)
        for row in chart.rows
        for bar in row.bars
    ] == [
        ("budget", "Budget", "−10", "0", "100"),
        ("outcome", "Utfall", "−5", "0", "50"),
        ("budget", "Budget", "Saknas", "0", ""),
        ("outcome", "Utfall", "−8", "0", "80"),
    ]
    assert chart.note == (
        "Beloppen är miljoner kronor. Alla belopp är minus. Staplarna visar hur stora de är."
    )
    assert chart.headline.replace("\u00a0", " ") == "Störst är b: −8 miljoner kronor."


def test_plus_and_minus_grow_from_a_line_at_zero() -> None:
    """The bars differ in pattern, and an amount that does not follow is named."""
    statement = invented.statements()[0]
    rows = (_row("a", "s", "0", "0", "3"), _row("b", "s", "0", "0", "-1"))
    chart = deviations(statement, rows, {"b.avvikelse"})
    assert chart is not None
    assert chart.zero == "25"
    assert [
        (bar.kind, bar.text, bar.start, bar.width) for row in chart.rows for bar in row.bars
    ] == [("plus", "+3", "25", "75"), ("minus", "−1", "0", "25")]
    assert chart.headline == (
        "Avvikelse, rad för rad. Störst plus har a: +3. Störst minus har b: −1."
    )
    assert chart.note.endswith(
        "Källans belopp stämmer inte med de andra beloppen för b (Avvikelse)."
    )


def test_nothing_is_drawn_where_there_is_nothing() -> None:
    """Zeros have no length, and a column without amounts has no bars."""
    statement = invented.statements()[0]
    assert budget_and_outcome(statement, [_row("a", "s", "0", "0.0", None)]) is None
    assert deviations(statement, [_row("a", "s", "1", "1", None)]) is None
    assert deviations(statement, ()) is None
