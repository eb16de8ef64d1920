"""Count verdicts in sentences and in tables: of a subject, by board, by year, by requirement."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from insyn.derive.oversight.verdict import (
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY,
    UNKNOWN,
    Verdict,
    VerdictCode,
)
from insyn.model.oversight.codes import VERDICTS
from insyn.render.parts import Link, StatusMark, mark
from insyn.swedish import joined, plural

COUNTED: tuple[VerdictCode, ...] = (NOT_MET, PARTLY, UNKNOWN, MET)
"""The verdicts that are counted, gaps first; what does not apply is no verdict to count."""

_WORDS: dict[VerdictCode, tuple[str, str]] = {
    "inte-uppfyllt": ("är inte uppfyllt", "är inte uppfyllda"),
    "delvis": ("är delvis uppfyllt", "är delvis uppfyllda"),
    "kan-inte-bedömas": ("kan inte bedömas", "kan inte bedömas"),
    "uppfyllt": ("är uppfyllt", "är uppfyllda"),
    "ej-tillämpligt": ("gäller inte här", "gäller inte här"),
}
"""What is said of one requirement and of many, gaps first."""

_ALL: dict[VerdictCode, str] = {
    "inte-uppfyllt": "inget av dem är uppfyllt",
    "delvis": "alla är delvis uppfyllda",
    "kan-inte-bedömas": "inget av dem kan bedömas",
    "uppfyllt": "alla är uppfyllda",
    "ej-tillämpligt": "inget av dem gäller här",
}
"""What is said where it went the same way for all."""

Counts = Mapping[VerdictCode, int]


@dataclass(frozen=True)
class TotalRow:
    """Show how many verdicts of each kind there are of something, which may lead somewhere."""

    heading: str
    href: str
    counts: tuple[str, ...]


@dataclass(frozen=True)
class TotalsTable:
    """Hold a table of counted verdicts; `first` heads the column of row headings."""

    caption: str
    first: str
    columns: tuple[StatusMark, ...]
    rows: tuple[TotalRow, ...]
    total: TotalRow | None


def totals_table(
    caption: str, first: str, rows: Sequence[tuple[Link, Counts]], *, has_sum: bool = False
) -> TotalsTable:
    """Return a table of counts; a link without an address is only a heading."""
    together = Counter[VerdictCode]()
    for _, counts in rows:
        together.update(counts)
    return TotalsTable(
        caption,
        first,
        tuple(mark(VERDICTS[code]) for code in COUNTED),
        tuple(_row(heading, counts) for heading, counts in rows),
        _row(Link("Tillsammans", ""), together) if has_sum and len(rows) > 1 else None,
    )


def _row(heading: Link, counts: Counts) -> TotalRow:
    return TotalRow(heading.text, heading.href, tuple(str(counts.get(code, 0)) for code in COUNTED))


def summary(verdicts: Iterable[Verdict]) -> str:
    """Say how often something was tried and what came of it, without what has ended."""
    found = Counter(one.code for one in verdicts if one.is_current)
    total = sum(found[code] for code in COUNTED)
    words = {NOT_MET: "inte uppfyllt", PARTLY: "delvis uppfyllt", MET: "uppfyllt"}
    where = {code: f" i {found[code]}" if total > 1 else "" for code in COUNTED}
    judged = [f"{text}{where[code]}" for code, text in words.items() if found[code]]
    where_unknown = f"I {found[UNKNOWN]} går det" if total > 1 else "Kravet går"
    idle = found[NOT_APPLICABLE]
    told = (
        f"Vi har gjort {plural(total, 'prövning', 'prövningar')}.",
        f"Kravet är {joined(judged)}." if judged else "",
        f"{where_unknown} inte att bedöma." if found[UNKNOWN] else "",
        f"I {plural(idle, 'annat fall', 'andra fall')} gäller kravet inte." if idle else "",
    )
    if not total:
        return "Kravet gäller inte i något fall." if idle else "Inget krav har prövats."
    return " ".join(one for one in told if one)


def tried_sentence(verdicts: Iterable[Verdict]) -> str:
    """Say how many requirements were tried and how it went; empty where none was."""
    found = Counter(one.code for one in verdicts)
    if not found:
        return ""
    if found.total() == 1:
        return f"Vi har prövat 1 krav, och det {_WORDS[next(iter(found))][0]}."
    tried = f"Vi har prövat {plural(found.total(), 'krav', 'krav')}"
    if len(found) == 1:
        return f"{tried}, och {_ALL[next(iter(found))]}."
    parts = [
        f"{found[code]} {words[found[code] > 1]}" for code, words in _WORDS.items() if found[code]
    ]
    return f"{tried}: {joined(parts)}."
