"""Utförarens egna ord är högst 600 tecken ren text, så att alla får lika mycket plats.

Kod visas inte, och länkar blir inte länkar: enhetens adress står i *webbplats*.

*Rätt*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel,webbplats,egna_ord
    bjorken,Björkens skola,https://bjorken.example/,Vi är ute varje dag.
    linden,Lindens skola,,

*Fel*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel,egna_ord
    bjorken,Björkens skola,Vi är <b>bäst</b>.
    linden,Lindens skola,Läs mer på www.linden.example.

*Så här säger kontrollen*

    data/jamfor-service/skola/enheter.csv:2:11: fel: utförarens egna ord innehåller kod: "<b>".
        Skriv ren text. [kod-i-egna-ord]
    data/jamfor-service/skola/enheter.csv:3:11: fel: utförarens egna ord innehåller en länk:
        "www.linden.example". Skriv adressen i webbplats i stället. [länk-i-egna-ord]
"""

import re
from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.problems import Problem, quoted

RULE_LONG = "långa-egna-ord"
RULE_CODE = "kod-i-egna-ord"
RULE_LINK = "länk-i-egna-ord"

MOST_SIGNS = 600

_CODE = re.compile(r"</?[a-zA-Z!][^>]{0,200}>?|&(?:[a-z]+|#[0-9]+);|\*\*|\{\{|\{%")
_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)|[a-z]+://[^\s)]+|\bwww\.[^\s)]+", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for own words that run on or hold more than words."""
    for sheet in written.sheets(subject):
        for unit in sheet.units:
            for rule, message in _wrong(unit.own_words):
                place = written.unit_cell(subject, sheet.service, unit, "egna_ord")
                yield Problem(place, message, rule)


def _wrong(text: str) -> Iterator[tuple[str, str]]:
    if len(text) > MOST_SIGNS:
        message = f"utförarens egna ord är {len(text)} tecken. Korta dem till högst {MOST_SIGNS}."
        yield RULE_LONG, message
    code = _CODE.search(text)
    if code:
        message = f"utförarens egna ord innehåller kod: {quoted(code[0])}. Skriv ren text."
        yield RULE_CODE, message
    link = _LINK.search(text)
    if link:
        found = quoted(link[0].rstrip(".,;:!?"))
        message = f"utförarens egna ord innehåller en länk: {found}."
        yield RULE_LINK, f"{message} Skriv adressen i webbplats i stället."
