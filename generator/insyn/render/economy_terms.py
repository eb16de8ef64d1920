"""Explain the words of municipal economy on the pages that use them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """Explain a word in our own words."""

    term: str
    text: str


def _known(pattern: str, term: str, text: str) -> tuple[re.Pattern[str], Term]:
    return re.compile(rf"\b{pattern}", re.IGNORECASE), Term(term, text)


_TERMS = (
    _known("nettokostnad", "Nettokostnad", "Kostnaderna minus intäkterna."),
    _known("nettoutgift", "Nettoutgift", "Utgifterna minus inkomsterna."),
    _known(
        "nettoinvestering",
        "Nettoinvestering",
        "Det som en investering kostar när bidrag och andra inkomster är borträknade.",
    ),
    _known("bokslut", "Bokslut", "Det slutliga beloppet, när årets räkenskaper är klara."),
    _known(
        "kapitalkostnad",
        "Kapitalkostnad",
        "Avskrivning och ränta på det som kommunen har investerat.",
    ),
    _known(
        "köp av verksamhet",
        "Köp av verksamhet",
        "Verksamhet som kommunen betalar någon annan för att utföra.",
    ),
    _known(
        "balans(resultat|era(t|de) resultat)",
        "Balanserat resultat, balansresultat",
        "Överskott eller underskott som förs med till nästa år.",
    ),
    _known(
        "eg(et|na) kapital",
        "Eget kapital",
        "Det som är kvar av tidigare års överskott och underskott.",
    ),
    _known(r"ib\b", "IB", "Ingående balans: beloppet när året börjar."),
    _known(r"ub\b", "UB", "Utgående balans: beloppet när året är slut."),
    _known("budgetomslutning", "Budgetomslutning", "Hur stor nämndens budget är."),
    _known(
        "exploatering",
        "Exploatering",
        "Att göra mark klar för nya bostäder, arbetsplatser, gator och parker.",
    ),
    _known(
        "saldoöverföring",
        "Saldoöverföring",
        "Pengar som blev över ett år och som nämnden vill använda nästa år.",
    ),
    _known(
        "prisbasbelopp",
        "Prisbasbelopp",
        "Ett belopp som följer hur priserna ändras. Det räknas fram för varje år.",
    ),
)


def terms_in(texts: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms that texts use, each with its explanation."""
    said = " ".join(texts)
    return tuple(term for pattern, term in _TERMS if pattern.search(said))
