"""Prove that the calendar shows the year as a picture and a list, and what differs."""

import re

from insyn import urls
from insyn.render import calendar_page
from insyn.render.year_wheel import Numbered, wheel
from tests.render import invented
from tests.render.reading import Reading


def _body() -> str:
    facts = invented.with_control(invented.facts())
    return invented.page(calendar_page.pages(facts), urls.CALENDAR).body()


def test_the_newest_year_is_told_month_by_month() -> None:
    """An event in several months is told in the first; one without a month comes last."""
    reading = Reading(_body())
    assert reading.headings() == [
        (2, "Året, månad för månad"),
        (3, "Februari"),
        (3, "Oktober"),
        (3, "Utan angiven månad"),
        (2, "Vad som skiljer mellan versionerna"),
        (2, "Alla versioner"),
    ]
    told = reading.texts("p")
    assert told[1:4] == [
        "1. Rapport",
        "Följa upp. Per februari och oktober. Vem: Nämnderna.",
        "Fullmäktige beslutar.",
    ]
    assert "Analys" in told
    assert "Källan anger inga händelser i de andra månaderna." in told
    assert ("Läs mer under februari", "#handelse-rapport") in reading.links
    assert ("Kommunfullmäktige", "../namnder/fullmaktige/") in reading.links


def test_all_of_the_picture_stands_in_its_description_and_in_the_list() -> None:
    """Each mark has the number that the event has in the list."""
    body = _body()
    description = re.search(r"<desc[^>]*>([^<]*)</desc>", body)
    assert description
    assert description[1] == (
        "Februari: 1 Rapport (följa upp). "
        "Oktober: 1 Rapport (följa upp), 2 Beslut om budget (planera)."
    )
    marks = re.findall(r'<g class="step ([a-z-]+)"[^>]*><path [^>]*/><text[^>]*>(\d+)</text>', body)
    assert marks == [("folja-upp", "1"), ("folja-upp", "1"), ("planera", "2")]
    caption = Reading(body).texts("figcaption")[0]
    assert caption.startswith("Bilden visar 2 händelser.")
    assert "1 händelse saknar månad i källan och står bara i listan." in caption


def test_each_number_in_the_picture_has_its_name_beside_it() -> None:
    """With its months, in the order of the numbers, and the way to where it is told."""
    body = _body()
    names = body[body.index('class="year-names"') : body.index("<figcaption>")]
    assert re.findall(r"<li>", names) == ["<li>"] * 2
    reading = Reading(names[names.index("<li>") : names.index("</ol>")])
    assert reading.texts("li") == ["Rapport februari och oktober", "Beslut om budget oktober"]
    assert reading.links == [
        ("Rapport", "#handelse-rapport"),
        ("Beslut om budget", "#handelse-beslut"),
    ]
    assert all(f'id="{href.removeprefix("#")}"' in body for _, href in reading.links)


def test_what_differs_between_the_versions_is_a_table() -> None:
    """A row says what differs and how it stands in each version."""
    assert Reading(_body()).texts("td") == [
        *(
            "Månaden är inte densamma i alla versioner. Styrningen med 22 mål: En månad tidigare.",
            "I november",
            "I oktober",
        ),
        *("Nämns bara i styrningen med 22 mål.", "Nämns inte", "Per februari och oktober"),
        *("Nämns bara i styrningen med 22 mål.", "Nämns inte", "Under våren"),
        *(
            "Nämns bara i styrningen med 22 mål. Styrningen med 22 mål: Ny.",
            "Nämns inte",
            "Enhet",
        ),
    ]


def test_a_municipality_without_steering_is_told() -> None:
    """No section is left without a word."""
    page = invented.page(calendar_page.pages(invented.facts()), urls.CALENDAR)
    assert Reading(page.body()).texts("p") == [
        "Ingen av källorna beskriver året.",
        "Det finns inget att jämföra i källorna.",
        "Det finns inga beskrivningar av styrningen än.",
    ]


def test_marks_of_a_month_do_not_cover_each_other() -> None:
    """Up to five marks stand apart; where there are more, a text says how many."""
    for count in range(1, 9):
        drawn = wheel("Året", [Numbered(one, "X", "planera", (1,)) for one in range(count)])
        places = [(float(one.spot.x), float(one.spot.y)) for one in drawn.marks]
        places += [(float(one.x), float(one.y)) for one in drawn.more]
        gaps = [
            ((x - left) ** 2 + (y - top) ** 2) ** 0.5
            for place, (x, y) in enumerate(places)
            for left, top in places[:place]
        ]
        assert min(gaps, default=99) > 22
        assert [one.text for one in drawn.more] == ([f"+{count - 4}"] if count > 5 else [])
        assert len(drawn.marks) == (4 if count > 5 else count)


def test_every_step_has_a_shape_of_its_own() -> None:
    """A step is never told by its colour alone."""
    steps = ("förbättra", "följa-upp", "utföra", "planera")
    drawn = wheel("Året", [Numbered(1, "X", one, (1,)) for one in steps])
    assert [one.label for one in drawn.keys] == ["Planera", "Utföra", "Följa upp", "Förbättra"]
    assert len({one.shape.path for one in drawn.keys}) == 4
