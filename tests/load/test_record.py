"""A record that does not fit its form is told of key by key, in plain words."""

import pytest

from insyn.load import record, yaml_file
from insyn.model.comparison.compared_service import Service
from insyn.model.goal import GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.internal_control import Control
from insyn.model.municipality import Municipality
from insyn.model.record import Record
from insyn.model.steering import CalendarEvent, RuleInput
from tests.municipality import COMPARISON, MINIMAL, with_keys

FILES: dict[type[Record], str] = {
    Indicator: "data/matt/trygg-kvall.yaml",
    GoalStructure: "data/mal/2019.yaml",
    Municipality: "data/kommun.yaml",
}


@pytest.mark.parametrize(
    ("model", "keys", "said"),
    [
        (Indicator, "decimaler: två\n", '6:12 "decimaler" ska vara ett heltal, inte "två".'),
        (Indicator, "decimaler: 1.5\n", '6:12 "decimaler" ska vara ett heltal, inte "1.5".'),
        (Indicator, "decimaler: 7\n", '6:12 "7" går inte som "decimaler": det ska vara högst 6.'),
        (Indicator, "decimaler: -1\n", '6:12 "-1" går inte som "decimaler": det ska vara minst 0.'),
        (Indicator, "decimaler:\n", '6:11 "decimaler" saknar värde.'),
        (Indicator, "titel: ''\n", '2:8 "titel" är tom.'),
        (Indicator, "titel: [a]\n", '2:8 "titel" ska vara text, inte en lista.'),
        (Indicator, "titel: true\n", '2:8 "titel" ska vara text, inte "true".'),
        (
            Indicator,
            "gäller-personer: kanske\n",
            '7:18 "gäller-personer" ska vara ja eller nej, inte "kanske".',
        ),
        (Indicator, "enhet: procet\n", '4:8 "procet" går inte som "enhet". Menade du "procent"?'),
        (
            Indicator,
            "riktning: [upp]\n",
            '5:11 "riktning" ska vara ett av orden upp, ned, ingen, inte en lista.',
        ),
        (Indicator, "rikting: upp\n", '11:1 nyckeln "rikting" är okänd. Menade du "riktning"?'),
        (Indicator, "x: upp\n", '11:1 nyckeln "x" är okänd.'),
        (
            Indicator,
            "mål: [trygg]\n",
            '9:7 "trygg" har inte rätt form för "mål". '
            "Skriv struktur/mål: 2019/okat-bostadsbyggande.",
        ),
        (
            Indicator,
            "underlag: {dokumnt: a, avsnitt: b}\n",
            '10:11 nyckeln "dokument" saknas.\n'
            '10:12 nyckeln "dokumnt" är okänd. Menade du "dokument"?',
        ),
        (
            Indicator,
            "seriebrott: [{period: 2019-13, text: a}]\n",
            '11:23 "2019-13" har inte rätt form för "period". '
            "Skriv ett år (2019) eller en månad (2019-11).",
        ),
        (
            GoalStructure,
            "id: ../hemligt\ntitel: A\n",
            '1:1 nyckeln "beskrivning" saknas.\n'
            '1:1 nyckeln "mål" saknas.\n'
            '1:1 nyckeln "ordning" saknas.\n'
            '1:1 nyckeln "ställning" saknas.\n'
            '1:5 "../hemligt" har inte rätt form för "id". '
            "Använd bara a–z, 0–9 och enkla bindestreck: okat-bostadsbyggande.",
        ),
        (GoalStructure, "etisk-kod: [a, '']\n", '13:16 "etisk-kod" är tom.'),
        (
            Municipality,
            "kod: 0126a\n",
            '3:6 "0126a" har inte rätt form för "kod". Se hur andra poster är skrivna.',
        ),
        (
            Municipality,
            "kontakt: namn\n",
            '6:10 "kontakt" ska vara en grupp av nycklar, inte "namn".',
        ),
    ],
)
def test_what_does_not_fit_is_told_of(model: type[Record], keys: str, said: str) -> None:
    """Every fault has the place of its value and the editor's own words."""
    text = with_keys((MINIMAL / FILES[model]).read_text(encoding="utf-8"), keys)
    value, _ = yaml_file.parse(text, "f.yaml")
    found, problems = record.validate(value, model, text, "f.yaml")
    assert found is None
    lines = [f"{one.place.line}:{one.place.column} {one.message}" for one in sorted(problems)]
    assert "\n".join(lines) == said


@pytest.mark.parametrize("text", ["bara text", "- a\n", "12"])
def test_a_file_that_is_not_a_group_of_keys_is_told_of(text: str) -> None:
    """A file of records is a group of keys and nothing else."""
    value, _ = yaml_file.parse(text, "f.yaml")
    _, (problem,) = record.validate(value, Indicator, text, "f.yaml")
    assert problem.message.startswith("filen ska vara en grupp av nycklar, inte ")


@pytest.mark.parametrize(
    "day", ["2019-02-31", "i december", "2019", "0", "20191231", "2019-12-31T00:00:00"]
)
def test_a_day_that_does_not_exist_is_refused(day: str) -> None:
    """A date is read as a date, and the form is told."""
    text = f"id: a\nområde: B\ntitel: C\nstatus: klart\nklart-senast: {day}\n"
    value, _ = yaml_file.parse(text, "f.yaml")
    _, problems = record.validate(value, Control, text, "f.yaml")
    assert [(one.place.line, one.message) for one in problems] == [
        (5, f'"{day}" är inte ett datum som finns. Skriv år, månad och dag: 2019-12-31.')
    ]


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        (
            "cell",
            "drift-2019/summa.budgett",
            "Skriv uppställning/rad.kolumn med budget, utfall, avvikelse eller utfall_foregaende "
            "som kolumn: drift-2019/summa.utfall.",
        ),
        ("utfall", "trygghet 2019", "Skriv mått/period: okat-bostadsbyggande/2019."),
    ],
)
def test_the_place_of_a_figure_is_refused_with_its_right_form(
    key: str, value: str, hint: str
) -> None:
    """A column that does not exist is met by the form, before anything looks for the amount."""
    text = f"namn: belopp\n{key}: {value}\n"
    found, _ = yaml_file.parse(text, "f.yaml")
    _, problems = record.validate(found, RuleInput, text, "f.yaml")
    assert [(one.place.line, one.message) for one in problems] == [
        (2, f'"{value}" har inte rätt form för "{key}". {hint}')
    ]


def test_a_thirteenth_month_is_refused() -> None:
    """The calendar has twelve months."""
    text = "id: a\ntitel: B\nmånader: [1, 13]\nnär: i januari\nsteg: planera\nvem: C\ntext: D\n"
    value, _ = yaml_file.parse(text, "f.yaml")
    _, problems = record.validate(value, CalendarEvent, text, "f.yaml")
    assert [(str(one.place), one.message) for one in problems] == [
        ("f.yaml:3:14", '"13" går inte som "månader": det ska vara högst 12.')
    ]


SLUG = "Använd bara a–z, 0–9 och enkla bindestreck: okat-bostadsbyggande."


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("visas-först: []\n", ['"visas-först" är tom.']),
        ("visas-först: [A b]\n", [f'"A b" har inte rätt form för "visas-först". {SLUG}']),
        ("visas-först: [a, b, c, d]\n", ['"visas-först" har för många rader: högst 3.']),
    ],
)
def test_a_list_is_as_long_as_it_is_written(keys: str, said: list[str]) -> None:
    """A list is not empty because what stands in it is wrong."""
    service = COMPARISON / "data/jamfor-service/skola/tjanst.yaml"
    text = with_keys(service.read_text(encoding="utf-8"), keys)
    value, _ = yaml_file.parse(text, "f.yaml")
    _, problems = record.validate(value, Service, text, "f.yaml")
    assert [one.message for one in problems] == said
