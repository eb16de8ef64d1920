"""The rules that are easy to get wrong, case by case."""

from pathlib import Path

import pytest

from tests import municipality

OUTCOMES = "matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott\n"
INDICATOR = (municipality.MINIMAL / "data/matt/trygg-kvall.yaml").read_text(encoding="utf-8")
STRUCTURE = (municipality.MINIMAL / "data/mal/2019.yaml").read_text(encoding="utf-8")

COMMITMENT = """\
id: lampor
titel: Fler lampor
mål: 2019/trygg-kommun
period: 2019
åtagande: Sätta upp lampor.
status: klart
underlag: {dokument: vb-2019, avsnitt: Mål}
"""
LINEAGE = """\
bedömning: Redaktionens.
länkar: []
"""
STEERING = """\
id: 2019
titel: Styrningen 2019
beskrivning: Så styrdes kommunen.
regler:
  - id: tak
    titel: Högst tre procent
    typ: högsta-andel
    andel: 3
    text: Nämnden får föra över högst tre procent av sin budget.
    prövningar:
      - titel: Resultatet 2019
        indata:
          - {namn: belopp, cell: drift-2019/summa.avvikelse}
          - {namn: bas, cell: drift-2019/summa.budget}
    underlag: {dokument: vb-2019, avsnitt: Ekonomi}
underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]
"""
ROWS = (municipality.MINIMAL / "data/ekonomi/driftredovisning.csv").read_text(encoding="utf-8")
STATEMENT = (municipality.MINIMAL / "data/ekonomi/drift-2019.yaml").read_text(encoding="utf-8")


def _said(root: Path, rule: str) -> list[str]:
    found = municipality.problems(root)
    return [
        f"{one.place.line}:{one.place.column} {one.message}" for one in found if one.rule == rule
    ]


def _outcomes(*rows: tuple[str, str, str]) -> str:
    """Return a table of outcomes from period, sex and value; an empty value is saknas."""
    lines = (
        f"trygg-kvall,{period},{sex},kommunen,alla,{value},{'värde' if value else 'saknas'},"
        ",,,vb-2019,nej\n"
        for period, sex, value in rows
    )
    return OUTCOMES + "".join(lines)


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ("2010 2015", []),
        ("2010 2011 2012", []),
        ("2010 2012 2014 2016", []),
        ("2010 2012 2014 2018", ["5:2 2016"]),
        ("2010 2012 2014 2017", []),
        ("2010 2011 2013", []),
        ("2010 2011 2012 2014 2015 2018", ["5:2 2013", "7:2 2016 och 2017"]),
        ("2010 2011 2012 2020", ["5:2 2013, 2014 och så vidare till 2019"]),
        ("2010 2011 2012 2012-11 2014", ["6:2 2013"]),
        ("2019-01 2019-02 2019-03 2019-06", []),
    ],
)
def test_a_gap_is_a_missing_step_of_the_usual_length(
    tmp_path: Path, years: str, said: list[str]
) -> None:
    """The usual interval is the most common one; two years out of step are no gap."""
    table = _outcomes(*((year, "T", "61") for year in years.split()))
    root = municipality.write(tmp_path, {"data/matt/utfall.csv": table})
    found = [line.replace('serien för "trygg-kvall" saknar ', "") for line in _said(root, _GAP)]
    assert [line.split(". ")[0] for line in found] == said


_GAP = "lucka-i-serien"


def test_a_row_without_value_fills_a_gap(tmp_path: Path) -> None:
    """A row that says why there is no value is a measurement accounted for."""
    table = _outcomes(("2016", "T", "1"), ("2017", "T", "2"), ("2018", "T", ""), ("2019", "T", "3"))
    root = municipality.write(tmp_path, {"data/matt/utfall.csv": table})
    assert _said(root, _GAP) == []


@pytest.mark.parametrize(
    ("unit", "total", "women", "men", "rule"),
    [
        ("procent", "60", "60", "60", ""),
        ("procent", "60", "61", "70", "total-utanför"),
        ("procent", "60", "70", "60", ""),
        ("procent", "60", "", "70", ""),
        ("antal", "130", "60", "70", ""),
        ("antal", "131", "60", "70", "summa-stämmer-inte"),
        ("antal", "65", "60", "70", "summa-stämmer-inte"),
        ("antal", "1.3", "0.6", "0.8", ""),
        ("antal", "1.1", "0.6", "0.8", "summa-stämmer-inte"),
    ],
)
def test_a_total_agrees_with_women_and_men(
    tmp_path: Path, unit: str, total: str, women: str, men: str, rule: str
) -> None:
    """Shares lie between the sexes, numbers add up, within half a unit per rounded term."""
    table = _outcomes(("2019", "T", total), ("2019", "K", women), ("2019", "M", men))
    indicator = municipality.with_keys(INDICATOR, f"enhet: {unit}\n")
    files = {"data/matt/utfall.csv": table, "data/matt/trygg-kvall.yaml": indicator}
    found = municipality.problems(municipality.write(tmp_path, files))
    assert [problem.rule for problem in found] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [
        ("procent", "100", []),
        ("procent", "100.1", ["100.1 ligger utanför skalan för procent (0–100)"]),
        ("procent-förändring", "-150", []),
        ("antal", "-1", ["-1 ligger utanför skalan för antal (minst 0)"]),
        ("betyg", "0.9", ["0.9 ligger utanför skalan för betyg (1–10)"]),
    ],
)
def test_a_value_fits_the_scale_of_its_unit(
    tmp_path: Path, unit: str, value: str, said: list[str]
) -> None:
    """Each unit has its own range, and some have none."""
    indicator = municipality.with_keys(INDICATOR, f"enhet: {unit}\n")
    table = _outcomes(("2019", "T", value))
    files = {"data/matt/utfall.csv": table, "data/matt/trygg-kvall.yaml": indicator}
    found = [
        line
        for line in _said(municipality.write(tmp_path, files), "utanför-skala")
        if line.startswith("2:6")
    ]
    advice = "Rätta värdet eller måttets enhet."
    assert found == [f"2:6 {line}. {advice}" for line in said]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("data/matt/trygg-kvall.yaml", "id: [\n"),
        ("data/gemensamt/kallor.yaml", "dokument: [\n"),
        ("data/gemensamt/omraden.yaml", "områden: [\n"),
        ("data/gemensamt/namnder.yaml", "nämnder: [\n"),
        ("data/gemensamt/begrepp.yaml", "begrepp: [\n"),
        ("data/mal/2019.yaml", "id: [\n"),
        ("data/mal/harledning.yaml", "länkar: [\n"),
        ("data/ekonomi/drift-2019.yaml", "id: [\n"),
        ("data/styrning/2019.yaml", "id: [\n"),
    ],
)
def test_what_stands_in_a_broken_file_is_not_missing(tmp_path: Path, file: str, text: str) -> None:
    """A file that cannot be read gives its own problem and none where it is referred to."""
    structure = STRUCTURE + "    nämnd: kommunstyrelsen\n    dimension: social-hallbarhet\n"
    table = _outcomes(("2019", "T", "61")).replace("kommunen", "varby")
    files = {
        "data/mal/2019.yaml": structure,
        "data/matt/utfall.csv": table,
        "data/mal/ataganden/lampor.yaml": COMMITMENT,
        "data/mal/harledning.yaml": LINEAGE,
        "data/styrning/2019.yaml": STEERING,
        file: text,
    }
    (problem,) = municipality.problems(municipality.write(tmp_path, files))
    assert (problem.place.file, problem.rule) == (file, "trasig-yaml")


def test_a_target_is_not_missed_where_the_table_cannot_be_read(tmp_path: Path) -> None:
    """A table saved by Excel gives one problem, not one for every indicator."""
    table = (municipality.MINIMAL / "data/matt/malvarden.csv").read_text(encoding="utf-8")
    root = municipality.write(tmp_path, {"data/matt/malvarden.csv": table.replace(",", ";")})
    (problem,) = municipality.problems(root)
    assert problem.rule == "excel-form"


@pytest.mark.parametrize(
    ("file", "keys", "said"),
    [
        ("data/matt/urval.yaml", "id: urval", "1:5 /matt/urval/"),
        ("data/mal/historik.yaml", "id: historik", "1:5 /mal/historik/"),
    ],
)
def test_an_address_of_our_own_is_taken(tmp_path: Path, file: str, keys: str, said: str) -> None:
    """No record may ask for an address where the site has a page of its own."""
    base = INDICATOR if "/matt/" in file else STRUCTURE
    text = f"{keys}\n" + "".join(base.splitlines(keepends=True)[1:])
    root = municipality.write(tmp_path, {file: text})
    (line,) = _said(root, "samma-adress")
    place, address = said.split()
    identifier = address.strip("/").split("/")[-1]
    assert line == (
        f'{place} "{identifier}" ger adressen {address}, som redan används. Välj ett annat id.'
    )


def test_an_earlier_id_of_another_is_taken(tmp_path: Path) -> None:
    """Two records cannot have been the same."""
    boards = """\
nämnder:
  - {id: kommunstyrelsen, titel: Kommunstyrelsen, tidigare-id: [ks]}
  - {id: skolnamnden, titel: Skolnämnden, tidigare-id: [ks]}
"""
    root = municipality.write(tmp_path, {"data/gemensamt/namnder.yaml": boards})
    assert _said(root, "samma-adress") == [
        '3:57 "ks" ger adressen /namnder/ks/, som redan används. Välj ett annat id.'
    ]


def test_an_indicator_cannot_be_part_of_itself(tmp_path: Path) -> None:
    """The shortest circle has one member."""
    text = INDICATOR + "del-av: trygg-kvall\n"
    root = municipality.write(tmp_path, {"data/matt/trygg-kvall.yaml": text})
    assert _said(root, "cirkel") == [
        '11:9 "trygg-kvall" hör till sig själv genom trygg-kvall → trygg-kvall. '
        "Ta bort en av länkarna."
    ]


CONTROL = """\
id: kommunstyrelsen-2019
titel: Intern kontroll 2019
nämnd: kommunstyrelsen
period: 2019
sammanfattning: Det gick bra.
risker:
  - id: lampor
    område: Ljus
    risk: Mörker.
    åtgärder:
      - {id: byt, åtgärd: Byta lampor., status: klart}
granskningar:
  - id: ljus
    titel: Granskning av ljus
    åtgärder:
      - {id: byt, åtgärd: Byta fler lampor., status: ej-klart-i-år}
kontroller:
  - {id: lampor, område: Ljus, titel: Lampor, status: klart}
underlag:
  - {dokument: vb-2019, avsnitt: Intern kontroll}
"""


def test_what_stands_on_one_page_of_internal_control_has_ids_of_its_own(tmp_path: Path) -> None:
    """Risks, reviews and controls are places on one page; actions are rows of one table."""
    file = "data/internkontroll/kommunstyrelsen-2019.yaml"
    assert _said(municipality.write(tmp_path, {file: CONTROL}), "dubbelt-id") == [
        '16:14 id "byt" finns redan på rad 11. Välj ett annat id.',
        '18:10 id "lampor" finns redan på rad 7. Välj ett annat id.',
    ]


def test_a_commitment_without_goal_or_with_another_status_is_refused(tmp_path: Path) -> None:
    """The goal is asked for, the status is one of the source's words."""
    text = (
        "id: lampor\ntitel: Fler lampor\nperiod: 2019-13\nåtagande: Sätta upp lampor.\n"
        "status: nästan\nunderlag: {dokument: vb-2019, avsnitt: Mål}\n"
    )
    root = municipality.write(tmp_path, {"data/mal/ataganden/lampor.yaml": text})
    assert [f"{one.place.line} {one.message}" for one in municipality.problems(root)] == [
        '1 nyckeln "mål" saknas.',
        '3 "2019-13" har inte rätt form för "period". '
        "Skriv ett år (2019) eller en månad (2019-11).",
        '5 "nästan" går inte som "status". Välj bland klart, ej-klart-i-år.',
    ]


def test_a_goal_that_a_commitment_or_the_lineage_names_must_exist(tmp_path: Path) -> None:
    """A misspelt goal is told where it stands, with the one that was meant."""
    commitment = COMMITMENT.replace("trygg-kommun", "trygg-komun")
    lineage = (
        "bedömning: Redaktionens.\nlänkar:\n"
        "  - {från: 2019/trygg-komun, slag: borttaget, motiv: Det nämns inte mer.}\n"
    )
    files = {"data/mal/ataganden/lampor.yaml": commitment, "data/mal/harledning.yaml": lineage}
    hint = 'målet "2019/trygg-komun" finns inte. Menade du "2019/trygg-kommun"?'
    assert _said(municipality.write(tmp_path, files), "okänt-mål") == [
        f"3:6 {hint}",
        f"3:12 {hint}",
    ]


def test_an_amount_that_cannot_be_read_makes_no_row_missing(tmp_path: Path) -> None:
    """A sum with a comma gives one problem, not one for each row and rule that speaks of it."""
    rows = ROWS.replace("-15.0", '"-15,0"')
    files = {"data/ekonomi/driftredovisning.csv": rows, "data/styrning/2019.yaml": STEERING}
    (problem,) = municipality.problems(municipality.write(tmp_path, files))
    assert (problem.place.line, problem.rule) == (4, "fel-typ")


def test_a_wrong_amount_is_told_of_in_the_table_that_it_stands_in(tmp_path: Path) -> None:
    """Rows in the table of another kind are found where they are, also where theirs is missing."""
    descriptor = "data/ekonomi/datapackage.yaml"
    text = (municipality.MINIMAL / descriptor).read_text(encoding="utf-8")
    start, end = text.index("  - name: investeringar"), text.index("  - name: prisbasbelopp")
    files = {
        descriptor: text[:start] + text[end:],
        "data/ekonomi/drift-2019.yaml": STATEMENT.replace("slag: drift", "slag: investering"),
        "data/ekonomi/driftredovisning.csv": ROWS.replace("-8.0,2.0", "-8.0,"),
    }
    found = municipality.problems(municipality.write(tmp_path, files))
    assert [(str(one.place), one.rule) for one in found] == [
        ("data/ekonomi/datapackage.yaml:6:3", "saknad-tabell"),
        ("data/ekonomi/driftredovisning.csv:2:1", "okänd-rad"),
        ("data/ekonomi/driftredovisning.csv:2:9", "tomt-belopp"),
        ("data/ekonomi/driftredovisning.csv:3:1", "okänd-rad"),
        ("data/ekonomi/driftredovisning.csv:4:1", "okänd-rad"),
        ("data/ekonomi/investeringar.csv:1:1", "obeskriven-tabell"),
    ]


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        ({"skolor": "parker", "parker": "skolor"}, ["2:5 skolor → parker → skolor"]),
        ({"skolor": "skolor"}, ["2:5 skolor → skolor"]),
        ({"summa": "skolor"}, ["2:5 skolor → summa → skolor"]),
    ],
)
def test_a_row_is_no_part_of_itself(tmp_path: Path, whole: dict[str, str], said: list[str]) -> None:
    """A circle of rows has no sum."""
    lines = [line.split(",") for line in ROWS.splitlines()]
    for cells in lines[1:]:
        cells[4] = whole.get(cells[1], cells[4])
    table = "".join(",".join(cells) + "\n" for cells in lines)
    root = municipality.write(tmp_path, {"data/ekonomi/driftredovisning.csv": table})
    place, way = said[0].split(" ", 1)
    first = way.split(" ")[0]
    assert _said(root, "cirkel") == [
        f'{place} "{first}" hör till sig själv genom {way}. Ta bort en av länkarna.'
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("namn: resultat, år: 2019, cell: drift-2019/summa.utfall", []),
        ("namn: resultat, saknas: Källan anger det inte.", []),
        ("namn: resultat, cell: drift-2019/summa.utfall", ['uppgiften "resultat" ska ha år.']),
        (
            "namn: prisbasbelopp, cell: drift-2019/summa.utfall",
            ['uppgiften "prisbasbelopp" ska ha år eller saknas.'],
        ),
        ("namn: prisbasbelopp, år: 2019", []),
        (
            "namn: prisbasbelopp, år: 2018",
            [
                "prisbasbeloppet för 2018 finns inte i prisbasbelopp.csv. "
                "Lägg till en rad där, eller skriv saknas och varför i stället för år."
            ],
        ),
        (
            "namn: belopp, utfall: trygg-kval/2019",
            ['måttet "trygg-kval" finns inte. Menade du "trygg-kvall"?'],
        ),
        ("namn: belopp, utfall: trygg-kvall/2019", []),
        (
            "namn: belopp, utfall: trygg-kvall/2018",
            [
                'måttet "trygg-kvall" har inget utfall för 2018. '
                "Skriv saknas och varför i stället för utfall."
            ],
        ),
    ],
)
def test_a_figure_of_a_rule_is_one_that_can_be_judged(
    tmp_path: Path, given: str, said: list[str]
) -> None:
    """It has the year that the rule needs, stands where it is said to, and is an amount."""
    steering = STEERING.replace("namn: belopp, cell: drift-2019/summa.avvikelse", given)
    files = {
        "data/styrning/2019.yaml": steering,
        "data/matt/trygg-kvall.yaml": municipality.with_keys(INDICATOR, "enhet: mnkr\n"),
    }
    found = _said(municipality.write(tmp_path, files), "regel-utan-indata")
    told = [line.split(" ", 1)[1] for line in found]
    assert [line for line in told if not line.startswith("prövningen saknar")] == said


def _structure(identifier: str, order: int) -> str:
    return municipality.with_keys(
        STRUCTURE.replace("id: 2019", f"id: {identifier}", 1).replace(
            "id: trygg-kommun", "id: trygg-kommun\n    utan-mått: Källan anger inga."
        ),
        f"ordning: {order}\n",
    )


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("från: 2019/trygg-kommun, till: 2021/trygg-kommun, slag: behållet", ""),
        (
            "från: 2019/trygg-kommun, till: 2022/trygg-kommun, slag: behållet",
            'härledningen hoppar över målstrukturen "2021". '
            "Skriv ett samband dit och ett därifrån.",
        ),
        (
            "från: 2022/trygg-kommun, slag: borttaget",
            'det finns ingen senare målstruktur än den som "2022/trygg-kommun" hör till. '
            "Ta bort sambandet.",
        ),
        (
            "till: 2019/trygg-kommun, slag: nytt",
            'det finns ingen tidigare målstruktur än den som "2019/trygg-kommun" hör till. '
            "Ta bort sambandet.",
        ),
        ("till: 2021/trygg-kommun, slag: okänt", ""),
    ],
)
def test_a_link_goes_to_the_structure_beside(tmp_path: Path, link: str, said: str) -> None:
    """A link that no step between two structures holds would be shown nowhere."""
    files = {
        "data/mal/2021.yaml": _structure("2021", 2),
        "data/mal/2022.yaml": _structure("2022", 3),
        "data/mal/harledning.yaml": f"bedömning: Vår.\nlänkar:\n  - {{{link}, motiv: Så.}}\n",
    }
    found = _said(municipality.write(tmp_path, files), "härledning-hopp")
    assert [line.split(" ", 1)[1] for line in found] == ([said] if said else [])


def test_the_order_of_the_structures_is_not_known_where_one_is_broken(tmp_path: Path) -> None:
    """What seems to be first or left out may be neither."""
    files = {
        "data/mal/2018.yaml": "id: [\n",
        "data/mal/2021.yaml": _structure("2021", 2),
        "data/mal/harledning.yaml": (
            "bedömning: Vår.\nlänkar:\n"
            "  - {till: 2019/trygg-kommun, slag: nytt, motiv: Det nämns inte förut.}\n"
        ),
    }
    (problem,) = municipality.problems(municipality.write(tmp_path, files))
    assert problem.place.file == "data/mal/2018.yaml"


def test_a_note_is_not_idle_where_the_table_cannot_be_read(tmp_path: Path) -> None:
    """What it speaks of may well stand there."""
    note = "anmärkningar:\n  - {typ: motsägelse, text: Fel., gäller: [%s]}\n"
    economy = "data/ekonomi/driftredovisning.csv"
    files = {
        "data/matt/trygg-kvall.yaml": INDICATOR + note % "total 2019",
        "data/ekonomi/drift-2019.yaml": STATEMENT + note % "summa.utfall",
        "data/matt/utfall.csv": OUTCOMES.replace(",", ";"),
        economy: ROWS.replace(",", ";"),
    }
    found = municipality.problems(municipality.write(tmp_path, files))
    assert [(one.place.file, one.rule) for one in found] == [
        (economy, "excel-form"),
        ("data/matt/utfall.csv", "excel-form"),
    ]


@pytest.mark.parametrize(
    ("given", "file", "text"),
    [
        ("utfall: resultat/2019", "data/matt/resultat.yaml", "id: [\n"),
        ("cell: bygge-2019/hus.budget", "data/ekonomi/bygge-2019.yaml", "id: [\n"),
        ("utfall: trygg-kvall/2019", "data/matt/utfall.csv", OUTCOMES.replace(",", ";")),
    ],
)
def test_a_figure_of_a_rule_is_not_missing_where_its_file_cannot_be_read(
    tmp_path: Path, given: str, file: str, text: str
) -> None:
    """The file gives its own problem, and the rule none."""
    files = {
        "data/styrning/2019.yaml": STEERING.replace("cell: drift-2019/summa.avvikelse", given),
        "data/matt/trygg-kvall.yaml": municipality.with_keys(INDICATOR, "enhet: mnkr\n"),
        file: text,
    }
    (problem,) = municipality.problems(municipality.write(tmp_path, files))
    assert problem.place.file == file


@pytest.mark.parametrize(
    ("right", "wrong"), [("parker,Parker,post", "parker,Parker,pos"), ("-5.0,-5.0", "-5.0,-5 kr")]
)
def test_a_sum_is_not_judged_where_a_part_cannot_be_read(
    tmp_path: Path, right: str, wrong: str
) -> None:
    """The unreadable cell is told of; the sum may well be right."""
    file = "data/ekonomi/driftredovisning.csv"
    table = (municipality.MINIMAL / file).read_text(encoding="utf-8")
    root = municipality.write(tmp_path, {file: table.replace(right, wrong)})
    assert [one.place.line for one in municipality.problems(root)] == [3]
