"""Count the verdicts on insight requirements in a sentence, gaps first."""

from collections import Counter
from collections.abc import Iterable

from insyn import swedish
from insyn.derive.oversight.verdict import Verdict, VerdictCode

_WORDS: dict[VerdictCode, tuple[str, str]] = {
    "inte-uppfyllt": ("är inte uppfyllt", "är inte uppfyllda"),
    "delvis": ("är delvis uppfyllt", "är delvis uppfyllda"),
    "kan-inte-bedömas": ("kan inte bedömas", "kan inte bedömas"),
    "uppfyllt": ("är uppfyllt", "är uppfyllda"),
    "ej-tillämpligt": ("gäller inte här", "gäller inte här"),
}
"""What is said of one requirement and of many, gaps first."""


def tried_sentence(verdicts: Iterable[Verdict]) -> str:
    """Say how many requirements were tried and how it went; empty where none was."""
    found = Counter(one.code for one in verdicts)
    if not found:
        return ""
    if found.total() == 1:
        return f"Vi har prövat 1 krav, och det {_WORDS[next(iter(found))][0]}."
    parts = [
        f"{found[code]} {words[found[code] > 1]}" for code, words in _WORDS.items() if found[code]
    ]
    return (
        f"Vi har prövat {swedish.plural(found.total(), 'krav', 'krav')}: {swedish.joined(parts)}."
    )
