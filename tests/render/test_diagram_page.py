"""Prove that the interactive chart is safe, says its size and has a table beside it."""

import json
import re

from insyn.render import diagram_page
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/matt/trygghet/diagram/"


def _body(title: str = "Andel som är trygga") -> str:
    indicator = invented.INDICATOR.model_copy(update={"title": title})
    pages = diagram_page.pages(invented.facts([indicator]), 1_500_000)
    return invented.page(pages, ADDRESS).body()


def _data(body: str) -> str:
    found = re.search(r'<script type="application/json" id="diagram-data">(.*?)</script>', body)
    assert found
    return found[1]


def test_the_data_is_what_the_lines_show() -> None:
    """A line per sex, with null where there is no figure, and its text for people."""
    assert json.loads(_data(_body())) == {
        "title": "Andel som är trygga",
        "unit": "%",
        "from_zero": True,
        "separators": ",\u00a0",
        "decimals": 0,
        "traces": [
            {
                "name": "Alla",
                "colour": 1,
                "dash": "solid",
                "x": ["2018", "2019"],
                "y": [64.0, 61.0],
                "text": ["64\u00a0%", "61\u00a0%"],
            },
            {
                "name": "Kvinnor",
                "colour": 2,
                "dash": "dash",
                "x": ["2018", "2019"],
                "y": [None, 52.0],
                "text": ["Saknas", "52\u00a0%"],
            },
            {
                "name": "Män",
                "colour": 3,
                "dash": "dot",
                "x": ["2018", "2019"],
                "y": [70.0, 73.0],
                "text": ["70\u00a0%", "73\u00a0%"],
            },
        ],
    }


def test_a_title_cannot_close_the_block_of_data() -> None:
    """What an editor writes stays inside the data."""
    evil = "</script><img src=x onerror=alert(1)>"
    body = _body(evil)
    assert "<img" not in body
    assert json.loads(_data(body))["title"] == evil


def test_the_page_is_whole_without_script() -> None:
    """The sentence, the size of the program, the way back and the table are in the HTML."""
    reading = Reading(_body())
    assert reading.texts("p")[:3] == [
        "År 2019 var andelen 61 procent. Det är 3 procentenheter lägre än år 2018.",
        "Diagrammet ritas av ett program på 1,5 MB som hämtas från den här webbplatsen. "
        "Utan det står samma siffror i tabellen.",
        "Allt om måttet Andel som är trygga",
    ]
    assert reading.texts("td") == ["64 %", "– Saknas", "70 %", "61 %", "52 %", "73 %"]
    assert '<script defer src="../../../assets/plotly.min.js"></script>' in _body()
    assert '<script defer src="../../../assets/diagram.js"></script>' in _body()


def test_only_indicators_with_figures_have_a_chart() -> None:
    """There is no page for an indicator without figures, nor without the program."""
    pages = diagram_page.pages(invented.facts(), 1_500_000)
    assert [page.address for page in pages] == [ADDRESS]
    assert list(diagram_page.pages(invented.facts())) == []
