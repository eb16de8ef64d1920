"""Say in sentences what was measured on the site: the statement and the quality page share them."""

from collections.abc import Sequence
from decimal import Decimal

from insyn import swedish
from insyn.model.quality import Quality

_KILO = 1000
_WITH_DECIMAL = 9_950
"""Bytes below which a decimal says something: 9,9 kB, and then 10 kB."""
_MOST = 5
"""How many pages are named as examples."""


def kilobytes(size: int) -> str:
    """Write a weight as kilobytes: 13 kB, 1,2 kB; small ones with a decimal."""
    decimals = 1 if 0 < size < _WITH_DECIMAL else 0
    rounded = swedish.rounded(Decimal(size) / _KILO, decimals)
    return f"{swedish.number(rounded, decimals)}{swedish.NO_BREAK_SPACE}kB"


def axe_sentences(quality: Quality) -> tuple[str, ...]:
    """Say what axe did, and what it found."""
    axe = quality.axe
    done = (
        f"Programmet axe {axe.version} prövade {_pages(axe.pages)} i "
        f"{swedish.plural(axe.runs, 'omgång', 'omgångar')}, i ljust och mörkt läge och på skärmar "
        f"som är 320 och 1{swedish.NO_BREAK_SPACE}280 bildpunkter breda."
    )
    if not axe.violations:
        return done, "Det hittade inga fel."
    found = (
        f"Regeln ”{one.rule}” bröts på {_pages(len(one.pages))}: {_examples(one.pages)}."
        for one in axe.violations
    )
    rules = swedish.plural(len(axe.violations), "regel", "regler")
    return done, f"{swedish.upper_first(rules)} bröts.", *found


def keyboard_sentences(quality: Quality) -> tuple[str, ...]:
    """Say what happened when the tab key was pressed."""
    tried = quality.keyboard
    done = (
        f"Vi gick igenom {_pages(tried.pages)} med tabbtangenten: "
        f"{swedish.plural(tried.stops, 'stopp', 'stopp')} på länkar, knappar och fält."
    )
    found = [
        f"{words} på {_pages(len(pages))}: {_examples(pages)}."
        for words, pages in (
            ("Något fick fokus utan att det syntes", tried.unmarked),
            ("Fokus fastnade", tried.trapped),
            ("Det första stoppet ledde inte förbi menyn", tried.without_skip),
        )
        if pages
    ]
    fine = "Det syntes alltid var man var, och ingenstans fastnade man."
    return done, *(found or [fine])


def width_sentence(quality: Quality) -> str:
    """Say whether a page is wider than a narrow screen."""
    if not quality.wide:
        return (
            "Ingen prövad sida behöver rullas i sidled på en skärm som är 320 bildpunkter bred. "
            "Breda tabeller har en egen ruta att rulla i."
        )
    return (
        f"{swedish.upper_first(_pages(len(quality.wide)))} behöver rullas i sidled på en skärm som "
        f"är 320 bildpunkter bred: {_examples(quality.wide)}."
    )


def script_sentences(quality: Quality) -> tuple[str, ...]:
    """Say how much of the text stands without scripts, and what kinds of page add to it."""
    whole = quality.tried - len(quality.script_bound)
    first = (
        f"{swedish.upper_first(swedish.number(Decimal(whole), 0))} av {_pages(quality.tried)} har "
        "samma text med och utan JavaScript."
    )
    adding = [
        swedish.lower_first(kind.name)
        for kind in quality.kinds
        if any(page in quality.script_bound for page in kind.tried)
    ]
    if not adding:
        return (first,)
    return (
        first,
        f"På de andra lägger JavaScript till något: {swedish.joined(adding)}.",
    )


def link_sentences(quality: Quality) -> tuple[str, ...]:
    """Say how many links there are, and whether they lead anywhere."""
    links = quality.links
    done = (
        f"Vi följde {swedish.plural(links.internal, 'länk', 'länkar')} inom webbplatsen. "
        f"{swedish.upper_first(swedish.number(Decimal(links.places), 0))} av dem leder till ett "
        "bestämt ställe på en sida."
    )
    if not links.broken:
        return done, "Alla leder rätt."
    return done, f"{swedish.plural(links.broken, 'länk leder', 'länkar leder')} ingenstans."


def _pages(count: int) -> str:
    return swedish.plural(count, "sida", "sidor")


def _examples(pages: Sequence[str]) -> str:
    shown = list(pages[:_MOST])
    more = len(pages) - len(shown)
    return swedish.joined([*shown, f"{more} till"] if more else shown)
