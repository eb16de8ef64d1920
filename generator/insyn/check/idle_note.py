"""Det som en anmärkning säger att den *gäller* ska kontrollen ha räknat fram.

Annars har siffran rättats, eller så är det felskrivet. Då hänger anmärkningen löst.

*Rätt*

    # data/matt/trygg-kvall.yaml
    anmärkningar:
      - {typ: motsägelse, text: Källans total är högre än båda könens., gäller: [total 2019]}
    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,71,värde,,,,vb-2019,nej
    trygg-kvall,2019,K,kommunen,alla,52,värde,,,,vb-2019,nej
    trygg-kvall,2019,M,kommunen,alla,70,värde,,,,vb-2019,nej

*Fel*

    # data/matt/trygg-kvall.yaml
    anmärkningar:
      - {typ: motsägelse, text: Källans total är högre än båda könens., gäller: [total 2018]}
    # data/ekonomi/drift-2019.yaml
    anmärkningar:
      - {typ: motsägelse, text: Summan stämmer inte., gäller: [summa.utfall]}

*Så här säger kontrollen*

    data/ekonomi/drift-2019.yaml:16:60: varning: inget av det som kontrollen räknar fram heter
        "summa.utfall". Ta bort det, eller rätta stavningen. [lös-anmärkning]
    data/matt/trygg-kvall.yaml:12:78: varning: inget av det som kontrollen räknar fram heter
        "total 2018". Ta bort det, eller rätta stavningen. [lös-anmärkning]
"""

from collections.abc import Iterator, Set

from insyn.check.subject import Subject
from insyn.derive.consistency import inconsistencies
from insyn.derive.sums import mismatches
from insyn.model.record import Note
from insyn.model.statement import Statement
from insyn.problems import Level, Problem, quoted, suggestion

RULE = "lös-anmärkning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every acknowledgement of something that is not computed."""
    for indicator in subject.records.indicators:
        found = inconsistencies(indicator, subject.figures_of(indicator))
        known = {one.about for one in found}
        yield from _idle(subject, indicator.file, indicator.notes, known)
    for statement in subject.records.statements:
        known = {one.cell for one in mismatches(subject.accounts, statement)}
        known |= _empty_cells(subject, statement)
        yield from _idle(subject, statement.file, statement.notes, known)


def _idle(
    subject: Subject, file: str, notes: tuple[Note, ...], known: Set[str]
) -> Iterator[Problem]:
    for place, note in enumerate(notes):
        for part, about in enumerate(note.about):
            if about not in known:
                hint = suggestion(about, known) or " Ta bort det, eller rätta stavningen."
                message = f"inget av det som kontrollen räknar fram heter {quoted(about)}.{hint}"
                where = subject.place(file, "anmärkningar", place, "gäller", part)
                yield Problem(where, message, RULE, Level.WARNING)


def _empty_cells(subject: Subject, statement: Statement) -> set[str]:
    return {
        f"{row.row}.{one.column}"
        for row in subject.accounts.rows_of(statement.id)
        for one in statement.columns
        if row.amount(one.column) is None
    }
