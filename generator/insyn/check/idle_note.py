"""Det som en anmärkning säger att den *gäller* ska kontrollen ha räknat fram.

Annars har siffran rättats, eller så är det felskrivet. Då hänger anmärkningen löst. Kontrollen
räknar bara på mått och uppställningar: i andra poster, som mål och avtal, gäller en anmärkning
inget framräknat.

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
    # data/mal/2019.yaml
    anmärkningar:
      - {typ: motsägelse, text: Källan har två namn på målet., gäller: [total 2019]}

*Så här säger kontrollen*

    data/ekonomi/drift-2019.yaml:16:60: varning: inget av det som kontrollen räknar fram heter
        "summa.utfall". Ta bort det, eller rätta stavningen. [lös-anmärkning]
    data/mal/2019.yaml:14:69: varning: inget av det som kontrollen räknar fram heter "total 2019".
        Ta bort det, eller rätta stavningen. [lös-anmärkning]
    data/matt/trygg-kvall.yaml:12:78: varning: inget av det som kontrollen räknar fram heter "total
        2018". Ta bort det, eller rätta stavningen. [lös-anmärkning]
"""

from collections.abc import Iterator, Set
from typing import get_args

from insyn.check.subject import Subject
from insyn.derive.sums import mismatches
from insyn.load.figures import OUTCOMES
from insyn.load.statements import PACKAGE
from insyn.model.record import Note, Record
from insyn.model.statement import AmountColumn, Statement
from insyn.places import KeyPath
from insyn.problems import Level, Problem, quoted, suggestion

RULE = "lös-anmärkning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every acknowledgement of something that is not computed."""
    known_by_file = dict(_computed(subject))
    for file, way, record in subject.all_records():
        known = known_by_file.get(file, frozenset())
        for keys, about in _acknowledged_in(record, way):
            if known is not None and about not in known:
                near = "" if _is_cell(subject, record, about) else suggestion(about, known)
                hint = near or " Ta bort det, eller rätta stavningen."
                message = f"inget av det som kontrollen räknar fram heter {quoted(about)}.{hint}"
                yield Problem(subject.place(file, *keys), message, RULE, Level.WARNING)


def _computed(subject: Subject) -> Iterator[tuple[str, Set[str] | None]]:
    """Yield what is computed of each indicator and statement by its file, None if unknown."""
    is_unread = subject.is_unread_table(OUTCOMES)
    for file, found in subject.inconsistencies_by_file.items():
        yield file, None if is_unread else {one.about for one in found}
    for statement in subject.records.statements:
        if subject.is_unread_table(statement.table, PACKAGE):
            yield statement.file, None
        else:
            wrong = {one.cell for one in mismatches(subject.accounts, statement)}
            yield statement.file, wrong | _empty_cells(subject, statement)


def _acknowledged_in(record: Record, way: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield what each note in a record, or in the records in it, says that it is about."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if not (isinstance(value, tuple) and value and isinstance(value[0], Record)):
            continue
        here = (*way, str(field.validation_alias))
        for place, item in enumerate(value):
            if isinstance(item, Note):
                for part, about in enumerate(item.about):
                    yield (*here, place, "gäller", part), about
            else:
                yield from _acknowledged_in(item, (*here, place))


def _is_cell(subject: Subject, record: Record, about: str) -> bool:
    """Tell whether a note names a cell that there is: its amount is right, not its name wrong."""
    row, _, column = about.rpartition(".")
    is_spelt = column in get_args(AmountColumn)
    return is_spelt and isinstance(record, Statement) and subject.has_row(f"{record.id}/{row}")


def _empty_cells(subject: Subject, statement: Statement) -> set[str]:
    return {
        f"{row.row}.{one.column}"
        for row in subject.accounts.rows_of(statement.id)
        for one in statement.columns
        if row.amount(one.column) is None
    }
