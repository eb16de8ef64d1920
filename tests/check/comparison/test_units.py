"""Units have addresses, names, words and links of their own, and more than a link."""

from pathlib import Path

import pytest

from insyn.problems import Problem
from tests import municipality
from tests.check.comparison.written import FOLDER, lines, problems

TWO = "bjorken,Björkens skola\nlinden,Lindens skola"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("vagledning,A,", ["enheter.csv:2:1 fel: {vagledning}"]),
        ("sida,A,", ["enheter.csv:2:1 fel: {sida}"]),
        ("bjorken,A,jamfor", ["enheter.csv:2:13 fel: {jamfor}"]),
        ("bjorken,A,bjorken", ["enheter.csv:2:13 fel: {bjorken}"]),
        ("bjorken,A,x\nlinden,B,x", ["enheter.csv:3:13 fel: {x}"]),
        ("bjorken,A,x\nlinden,B,y", []),
    ],
)
def test_an_address_is_taken_once(tmp_path: Path, rows: str, said: list[str]) -> None:
    """Neither a page of the service nor a redirect may stand where a unit does."""
    found = lines(problems(tmp_path, enheter=f"enhet,titel,tidigare_id\n{rows}"), "samma-adress")
    messages = {
        one: f'"{one}" ger adressen /jamfor-service/skola/{one}/, som redan används. '
        "Välj ett annat id."
        for one in ("vagledning", "sida", "jamfor", "bjorken", "x")
    }
    assert found == [one.format(**messages) for one in said]


def test_an_id_with_markup_is_refused_where_it_stands(tmp_path: Path) -> None:
    """The table tells how an id is written."""
    found = lines(problems(tmp_path, enheter="enhet,titel\n<b>x</b>,Björkens skola"), "fel-form")
    assert found == [
        'enheter.csv:2:1 fel: "<b>x</b>" har inte rätt form för "enhet". '
        "Använd bara a–z, 0–9 och enkla bindestreck: flemingsberg."
    ]


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        (600, []),
        (
            601,
            ["enheter.csv:2:11 fel: utförarens egna ord är 601 tecken. Korta dem till högst 600."],
        ),
    ],
)
def test_own_words_are_as_long_for_all(tmp_path: Path, signs: int, said: list[str]) -> None:
    """Nobody gets more room than anybody else."""
    table = f"enhet,titel,egna_ord\nbjorken,Björkens skola,{'ö' * signs}"
    assert lines(problems(tmp_path, enheter=table), "långa-egna-ord") == said


@pytest.mark.parametrize(
    ("words", "rule", "found"),
    [
        ("Vi är <b>bäst</b>", "kod-i-egna-ord", "<b>"),
        ("Vi &amp; ni", "kod-i-egna-ord", "&amp;"),
        ("Vi är **bäst**", "kod-i-egna-ord", "**"),
        ("<script>x</script>", "kod-i-egna-ord", "<script>"),
        ("Se [här](https://x.example)!", "länk-i-egna-ord", "[här](https://x.example)"),
        ("Se http://x.example.", "länk-i-egna-ord", "http://x.example"),
        ("Se WWW.x.example.", "länk-i-egna-ord", "WWW.x.example"),
        ("1 < 2 & 3 > 2", "", ""),
        ("Vi har 5 * 3 platser [norr] (söder)", "", ""),
        ("Öppet 8–17. Ring 08-465 004 01", "", ""),
    ],
)
def test_own_words_are_words(tmp_path: Path, words: str, rule: str, found: str) -> None:
    """Markup would be shown as signs, and a link would lead past the comparison."""
    table = f"enhet,titel,egna_ord\nbjorken,Björkens skola,{words}"
    said = [
        (one.rule, found in one.message)
        for one in problems(tmp_path, enheter=table)
        if "egna-ord" in one.rule
    ]
    assert said == ([(rule, True)] if rule else [])


WHOLE = "Skriv den så som den står i webbläsaren, med https:// först."


@pytest.mark.parametrize(
    ("address", "cure"),
    [
        ("https://x.example", ""),
        ("http://www.x.example:8080/a?b=c#d", ""),
        ("https://åäö.example/å", ""),
        ("HTTPS://X.EXAMPLE/", ""),
        ("www.x.example/a", 'Skriv "https://www.x.example/a".'),
        ("javascript:alert(1)", WHOLE),
        ("https://x", WHOLE),
        ("//x.example", WHOLE),
        ("Vår webbplats", WHOLE),
        ("https://x.example/<b>", WHOLE),
    ],
)
def test_a_website_is_a_whole_address(tmp_path: Path, address: str, cure: str) -> None:
    """Anything else would lead somewhere in our own site, or do something."""
    table = f"enhet,titel,webbplats\nbjorken,Björkens skola,{address}"
    found = lines(problems(tmp_path, enheter=table), "fel-webbadress")
    message = f'enheter.csv:2:10 fel: "{address}" är ingen hel webbadress. {cure}'
    assert found == ([message] if cure else [])


@pytest.mark.parametrize(
    ("facts", "values", "is_bare"),
    [
        ("", "linden,nojda,2025,80,värde,50", True),
        ("", "bjorken,nojda,2025,,saknas,", True),
        ("", "bjorken,nojda,2025,80,värde,50", False),
        ("", "bjorken,nojda,2025,,dolt-få,", False),
        ("norr", "linden,nojda,2025,80,värde,50", False),
        ("", "bjorken,nojda,2025,åttio,värde,50", False),
    ],
)
def test_a_link_is_not_enough(tmp_path: Path, facts: str, values: str, is_bare: bool) -> None:
    """A hidden value is something to tell, and so may a row be that cannot be read."""
    found = problems(
        tmp_path,
        tjanst="fakta:\n  - {id: omrade, titel: Område, slag: text}\n",
        enheter=f"enhet,titel,webbplats,omrade\nbjorken,A,https://a.example/,{facts}\n"
        "linden,B,,norr",
        varden=f"enhet,matt,period,varde,status,n\n{values}",
    )
    assert bool(lines(found, "bara-en-länk")) == is_bare


def test_an_obligatory_fact_is_asked_for_where_it_is_missing(tmp_path: Path) -> None:
    """The table tells of the cell, once."""
    found = problems(
        tmp_path, enheter=f"enhet,titel,omrade\n{TWO.replace(chr(10), ',norr' + chr(10))},"
    )
    assert lines(found) == [
        'enheter.csv:3:14 fel: cellen är tom. Kolumnen "omrade" måste ha ett värde.'
    ]


def test_the_tables_of_excel_give_no_errors_that_follow(tmp_path: Path) -> None:
    """What cannot be read is told of once, and nothing is said to be missing for it."""
    for name, other in (("enheter.csv", "varden.csv"), ("varden.csv", "enheter.csv")):
        folder = tmp_path / name
        base = problems(folder)
        assert base == []
        file = folder / "kommun" / FOLDER / name
        file.write_bytes(file.read_text(encoding="utf-8").replace(",", ";").encode("cp1252"))
        assert [(one.place.file, one.rule) for one in _again(folder)] == [
            (f"{FOLDER}/{name}", "excel-form")
        ], other


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        (
            b"bjorken,Bj\xc3\xb6rkens skola,kommunal-regi,,,,,",
            b"bjorken,A,stiftelse,,,,i fjol,",
            "fel-typ",
        ),
        (b"bjorken,", b"bjorken,,", "fel-antal-celler"),
        (b"enhet,titel", b"enhet,namn", "okänd-kolumn saknad-kolumn"),
    ],
)
def test_a_row_that_cannot_be_read_is_not_missing(
    tmp_path: Path, old: bytes, new: bytes, rules: str
) -> None:
    """The values of a unit are not those of an unknown unit since a cell of it is wrong."""
    problems(tmp_path)
    file = tmp_path / "kommun" / FOLDER / "enheter.csv"
    file.write_bytes(file.read_bytes().replace(old, new, 1))
    assert {one.rule for one in _again(tmp_path)} == set(rules.split())


def _again(folder: Path) -> list[Problem]:
    return municipality.problems(folder / "kommun")
