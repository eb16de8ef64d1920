"""Ett värde som är dolt nu går att läsa i en tidigare utgåva, eller i arkivets historik.

Kontrollen jämför med utgåvorna i git. Den som har sparat en utgåva har värdet, och det går inte att
dölja igen. Andra ska inte få det av oss. Det här kan ni göra:

1. Ta reda på vem som kan läsa arkivet med filerna.
2. Är det fler än de behöriga, skriv om historiken med `git filter-repo`, också de märkta utgåvorna.
   Alla som har en kopia av arkivet behöver då hämta det på nytt.
3. Säg till dem som ni vet har hämtat filerna, och be dem ta bort dem.
4. Var siffrorna i sin ordning när de kom, kan ni godta att de är kända. Då står varningen kvar.

Kontrollen skriver aldrig ut värdet och säger inte vilka enheter det gäller. Exempeldata är
påhittade och prövas inte.

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:5: varning: siffror för 3 skolor är dolda nu men låg
        öppet i utgåvan 2026-03-01. Den som har sparat utgåvan kan läsa dem. Skriv om historiken
        med git filter-repo om andra än behöriga kan läsa arkivet, och be dem som har hämtat filerna
        att ta bort dem. Godta annars att siffrorna är kända. [dolt-men-publicerat]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.derive.comparison.comparison import HIDDEN
from insyn.derive.comparison.earlier import FigureKey, Published, present_ids, rows_of
from insyn.model.comparison.rows import Sheet, ValueRow
from insyn.problems import Level, Problem

RULE = "dolt-men-publicerat"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for each file with figures that are hidden now and could be read before."""
    for sheet in written.sheets(subject):
        earlier = subject.earlier.get(sheet.service.id, ())
        if not earlier or sheet.service.is_example:
            continue
        by_file: dict[tuple[bool, bool], list[tuple[Figure, str]]] = defaultdict(list)
        rows = _rows_by_key(earlier, sheet)
        for one in written.figures(sheet):
            if one.measure.counts_persons and (one.is_few or one.row.status == HIDDEN):
                found = _last_told(one.row, rows)
                if found:
                    edition, was_shown = found
                    by_file[bool(one.keys), was_shown].append((one, edition))
        for (_, was_shown), figures in by_file.items():
            yield _problem(subject, figures, was_shown)


_Told = tuple[str, ValueRow, bool]
"""The name of an edition, a row of it, and whether the site showed its figure."""


def _rows_by_key(earlier: Sequence[Published], sheet: Sheet) -> Mapping[FigureKey, list[_Told]]:
    """Return the rows with figures of all editions, newest first, with the present ids of units."""
    found: dict[FigureKey, list[_Told]] = defaultdict(list)
    names = present_ids([*(one.sheet for one in earlier), sheet])
    for published, own in reversed(list(zip(earlier, names, strict=False))):
        for _, row in rows_of(published.sheet):
            if row.has_value:
                is_shown = published.shown[row.unit, row.measure, row.period, row.sex]
                key = (own.get(row.unit, row.unit), row.measure, row.period, row.sex)
                found[key].append((published.edition, row, is_shown))
    return found


def _last_told(row: ValueRow, rows: Mapping[FigureKey, list[_Told]]) -> tuple[str, bool] | None:
    """Return the last edition that showed a figure, or else has it in its files, if any.

    What still stands in the file is the matter of liten-grupp, unless it has been shown.
    """
    told = rows.get((row.unit, row.measure, row.period, row.sex), ())
    same = [
        (edition, is_shown)
        for edition, before, is_shown in told
        if not row.has_value or before.value == row.value
    ]
    shown = next((one for one in same if one[1]), None)
    if shown or row.has_value:
        return shown
    return same[0] if same else None


def _problem(subject: Subject, figures: Sequence[tuple[Figure, str]], was_shown: bool) -> Problem:
    first = figures[0][0]
    edition = max(name for _, name in figures)
    where = (
        f"är dolda nu men låg öppet i utgåvan {edition}. Den som har sparat utgåvan kan läsa dem."
        if was_shown
        else f"är tömda nu men står kvar i historiken, senast i utgåvan {edition}."
    )
    message = (
        f"siffror för {_whose(figures)} {where} Skriv om historiken med git filter-repo om andra "
        "än behöriga kan läsa arkivet, och be dem som har hämtat filerna att ta bort dem. "
        "Godta annars att siffrorna är kända."
    )
    return Problem(first.place(subject, "varde"), message, RULE, Level.WARNING)


def _whose(figures: Sequence[tuple[Figure, str]]) -> str:
    first = figures[0][0]
    if first.keys:
        levels = {"kommunen": "hela kommunen", "riket": "hela landet"}
        return " och ".join(dict.fromkeys(levels[one.row.unit] for one, _ in figures))
    count = len({one.row.unit for one, _ in figures})
    service = first.service
    return f"{count} {service.unit_word if count == 1 else service.unit_words}"
