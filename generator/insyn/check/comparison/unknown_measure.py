"""Ett värde ska gälla en enhet och ett mått som finns, och det ska också måtten i listan göra.

Enheterna står i enheter.csv och måtten i tjanst.yaml. Värden för hela kommunen och hela landet står
inte i varden.csv utan under måttets *referensvärden*. Bara den första raden med ett okänt id visas.

*Rätt*

    # data/jamfor-service/skola/tjanst.yaml
    visas-först: [nojda]

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    visas-först: [nojd, nojda, nojda]
    # data/jamfor-service/skola/varden.csv
    enhet,matt,period
    bjorken,nojd,2024
    bjorken,nojd,2025
    lindens,nojda,2025
    kommunen,nojda,2025

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:17:15: fel: måttet "nojd" finns inte.
        Menade du "nojda"? [okänt-mått]
    data/jamfor-service/skola/tjanst.yaml:17:28: fel: måttet "nojda" står två gånger.
        Ta bort det ena. [okänt-mått]
    data/jamfor-service/skola/varden.csv:2:2: fel: måttet "nojd" finns inte.
        Menade du "nojda"? Det står på 2 rader. [okänt-mått]
    data/jamfor-service/skola/varden.csv:4:1: fel: enheten "lindens" finns inte.
        Menade du "linden"? [okänd-enhet]
    data/jamfor-service/skola/varden.csv:5:1: fel: "kommunen" är ingen enhet. Skriv värdet under
        måttets referensvärden i tjanst.yaml. [okänd-enhet]
"""

from collections.abc import Collection, Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.derive.comparison.comparison import REFERENCES
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import Sheet
from insyn.model.comparison.tables import VALUES
from insyn.problems import Problem, quoted, suggestion

RULE_UNIT = "okänd-enhet"
RULE_MEASURE = "okänt-mått"

MOST_HINTS = 100
"""The number of unknown ids after which no likeness is sought among thousands."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every unit and measure that is mentioned but does not exist."""
    for sheet in written.sheets(subject):
        measures = {one.id for one in sheet.service.measures}
        yield from _in_list(subject, sheet.service, measures)
        lines = _lines((row.measure, row.line) for row in sheet.values)
        for identifier, message in _unknown("måttet", lines, measures):
            place = subject.cell(VALUES, lines[identifier][0], "matt", sheet.service.package)
            yield Problem(place, message, RULE_MEASURE)
        yield from _unknown_units(subject, sheet)


def _in_list(subject: Subject, service: Service, measures: Collection[str]) -> Iterator[Problem]:
    for place, identifier in enumerate(service.first_measures):
        message = ""
        if identifier not in measures:
            message = f"måttet {quoted(identifier)} finns inte.{suggestion(identifier, measures)}"
        elif identifier in service.first_measures[:place]:
            message = f"måttet {quoted(identifier)} står två gånger. Ta bort det ena."
        if message:
            yield Problem(subject.place(service.file, "visas-först", place), message, RULE_MEASURE)


def _unknown_units(subject: Subject, sheet: Sheet) -> Iterator[Problem]:
    lines = _lines((row.unit, row.line) for row in sheet.values)
    if {one.unit for one in sheet.units} >= lines.keys():
        return
    units = written.unit_ids(subject, sheet.service)
    for identifier, message in _unknown("enheten", lines, units or set()):
        place = subject.cell(VALUES, lines[identifier][0], "enhet", sheet.service.package)
        if identifier in REFERENCES:
            said = (
                f"{quoted(identifier)} är ingen enhet. "
                "Skriv värdet under måttets referensvärden i tjanst.yaml."
            )
            yield Problem(place, said, RULE_UNIT)
        elif units is not None:
            yield Problem(place, message, RULE_UNIT)


def _unknown(
    word: str, lines: dict[str, list[int]], known: Collection[str]
) -> Iterator[tuple[str, str]]:
    unknown = [identifier for identifier in lines if identifier not in known]
    for place, identifier in enumerate(unknown):
        hint = suggestion(identifier, known) if place < MOST_HINTS else ""
        rows = len(lines[identifier])
        pronoun = "Den" if word == "enheten" else "Det"
        counted = f" {pronoun} står på {rows} rader." if rows > 1 else ""
        yield identifier, f"{word} {quoted(identifier)} finns inte.{hint}{counted}"


def _lines(found: Iterator[tuple[str, int]]) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for identifier, line in found:
        if identifier and identifier == identifier.strip():  # else the matter of the tables
            lines.setdefault(identifier, []).append(line)
    return lines
