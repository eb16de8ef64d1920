"""Prove that the quality page tells what was measured, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from insyn.model.quality import Broken, LinkResult, Quality
from insyn.render import quality_page
from insyn.render.measured_words import kilobytes
from tests.quality.measured import QUALITY
from tests.render import invented
from tests.render.reading import Reading


def _reading(quality: Quality | None = QUALITY, today: date = date(2026, 11, 21)) -> Reading:
    facts = invented.facts()
    facts = replace(facts, records=replace(facts.records, quality=quality), today=today)
    (page,) = quality_page.pages(facts)
    return Reading(page.body())


def test_the_questions_are_those_of_a_visitor() -> None:
    """Weight, others, everyone, links and freshness; then what is not measured."""
    assert _reading().headings() == [
        (1, "Webbplatsens kvalitet"),
        (2, "Hur tung är den?"),
        (2, "Berättar den för andra att du är här?"),
        (2, "Kan alla använda den?"),
        (2, "Leder länkarna rätt?"),
        (2, "Hur färska är uppgifterna?"),
        (2, "Vad vi inte mäter"),
        (2, "Mät själv"),
        (2, "Varje slag av sida"),
    ]


def test_the_first_sentence_answers_in_short() -> None:
    """Weight, others and accessibility, then how and when it was measured."""
    texts = _reading().texts("p")
    assert texts[0] == (
        "En vanlig sida väger 12 kB, den hämtar inget från andra webbplatser och ett program som "
        "letar hinder för tillgängligheten hittade inga fel."
    )
    assert texts[1].endswith(
        "Mätt 21 november 2026 på webbplatsen som byggdes 20 november 2026 med insyn 0.1.0. "
        "Webbläsare: Chromium 156."
    )


def test_the_weight_is_told_so_that_it_can_be_imagined() -> None:
    """Kilobytes, seconds on a slow line, and a photo."""
    assert _reading().texts("li")[2:7] == [
        "Webbplatsen har 3 sidor och 1 200 filer.",
        "En vanlig sida väger 12 kB första gången man öppnar den, med utseende och skript. Av det "
        "är 1,3 kB JavaScript. Hälften av sidorna väger mindre.",
        "På en långsam uppkoppling, 1 megabit i sekunden, tar överföringen 0,1 sekunder. Ett foto "
        "från en mobiltelefon är ofta omkring 200 gånger så tungt.",
        "Den tyngsta sidan, /matt/trygghet/, väger 15 kB. Mest JavaScript, 1,3 kB, har /.",
        "De interaktiva diagrammen är undantag. Där hämtas ett ritprogram, och sidan väger "
        "1 480 kB. Det sker bara om du väljer att öppna ett sådant diagram.",
    ]


def test_what_goes_wrong_is_told_as_plainly() -> None:
    """Other hosts are named and broken links shown."""
    bad = QUALITY.model_copy(
        update={
            "requests_elsewhere": 2,
            "other_hosts": ("annan.example",),
            "refused": 1,
            "errors": 3,
            "links": LinkResult(
                internal=10,
                places=0,
                external=0,
                broken=1,
                examples=(Broken(page="/a/", target="b/"),),
            ),
        }
    )
    reading = _reading(bad)
    texts = reading.texts("p")
    assert (
        "Vi öppnade 3 sidor i en webbläsare. De hämtade något från andra webbplatser 2 gånger: "
        in (" ".join(texts))
    )
    assert (
        "Varje sida har en säkerhetspolicy som säger vad den får hämta och köra. Den bröts 1 gång, "
        "och webbläsaren meddelade 3 fel." in texts
    )
    assert (
        "Vi följde 10 länkar inom webbplatsen. 0 av dem leder till ett bestämt ställe på en sida. "
        "1 länk leder ingenstans." in texts
    )
    assert "På /a/: b/" in reading.texts("li")


def test_each_dataset_says_when_it_changed_and_will_change() -> None:
    """One that is published is led to; what is invented says so."""
    reading = _reading()
    cells = [text for name, text in reading.blocks if name in ("th", "td")]
    at = cells.index("Mått och utfall")
    assert cells[at : at + 8] == [
        "Mått och utfall",
        "21 november 2026",
        "Varje år",
        "1 mars 2027",
        "Prov Exempeldata",
        "Inte känt",
        "Inte angivet",
        "Ingen dag är angiven",
    ]
    assert "Prov" not in dict(reading.links)


def test_each_kind_of_page_has_a_row() -> None:
    """Its form of address, how many, and what was measured on them."""
    cells = [text for name, text in _reading().blocks if name in ("th", "td")]
    assert cells[-10:] == [
        "Startsidan /",
        "1",
        "12 kB",
        "1,3 kB",
        "inga",
        "Ett interaktivt diagram /matt/<id>/diagram/",
        "2",
        "1 480 kB",
        "1 470 kB",
        "inga",
    ]


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 12, 21), []),
        (
            date(2026, 12, 22),
            [
                "Mätningen är gammal. Det här mättes för 31 dagar sedan. Webbplatsen kan ha "
                "ändrats sedan dess."
            ],
        ),
    ],
)
def test_what_was_measured_long_ago_says_so(today: date, said: list[str]) -> None:
    """After thirty days the age is told."""
    texts = _reading(today=today).texts("p")
    assert [one for one in texts if one.startswith("Mätningen är gammal")] == said


def test_before_anything_is_measured_the_page_says_so() -> None:
    """Nobody has typed a figure in its place."""
    reading = _reading(None)
    assert reading.texts("p")[0] == "Webbplatsen är inte mätt än."
    assert [text for _, text in reading.headings()] == [
        "Webbplatsens kvalitet",
        "Vad vi inte mäter",
        "Mät själv",
    ]


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 kB"), (340, "0,3 kB"), (9_950, "10 kB"), (12_345, "12 kB"), (1_482_941, "1 483 kB")],
)
def test_a_weight_is_told_in_kilobytes(size: int, text: str) -> None:
    """A decimal only where it says something."""
    assert kilobytes(size).replace("\u00a0", " ") == text
