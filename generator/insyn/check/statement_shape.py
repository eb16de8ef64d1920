"""En uppställning ska ha rader, och varje belopp ska stå i en av dess kolumner.

Kolumnerna står en gång var under *kolumner*. En rubrik har inga belopp. Ett belopp någon annanstans
skulle inte synas på sidan.

*Rätt*

    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,verksamhet,Verksamhet,rubrik,,,,,,,ej-tillämpligt
    drift-2019,skolor,Skolor,post,,,-10.0,-8.0,2.0,,värde

*Fel*

    # data/ekonomi/drift-2019.yaml
    kolumner:
      - {kolumn: budget, titel: Budget 2019}
      - {kolumn: budget, titel: Bokslut 2019}
    # data/ekonomi/bygge-2019.yaml
    id: bygge-2019
    titel: Bygge
    slag: investering
    ordning: 2
    nämnd: kommunstyrelsen
    period: 2019
    beskrivning: Budget för byggen.
    tecken: Minus är en utgift.
    kolumner: [{kolumn: budget, titel: Budget 2019}]
    underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]
    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,verksamhet,Verksamhet,rubrik,,,-10.0,,,,värde
    drift-2019,skolor,Skolor,post,,,-10.0,-8.0,,,värde

*Så här säger kontrollen*

    data/ekonomi/bygge-2019.yaml:1:5: fel: uppställningen har inga rader i investeringar.csv.
        Lägg till dem, eller ta bort filen. [fel-uppställning]
    data/ekonomi/drift-2019.yaml:11:14: fel: kolumnen "budget" står två gånger. Ta bort den ena.
        [fel-uppställning]
    data/ekonomi/driftredovisning.csv:2:7: fel: en rubrik har inga belopp. Ta bort det, eller ändra
        radtyp. [fel-uppställning]
    data/ekonomi/driftredovisning.csv:3:8: fel: uppställningen har ingen kolumn "utfall". Lägg till
        den i data/ekonomi/drift-2019.yaml, eller ta bort beloppet. [fel-uppställning]
"""

from collections.abc import Iterator
from typing import get_args

from insyn.check.subject import Subject
from insyn.load.statements import PACKAGE
from insyn.model.statement import AmountColumn, Statement, StatementRow
from insyn.problems import Problem, quoted

RULE = "fel-uppställning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every empty statement, repeated column and amount that is not shown."""
    for statement in subject.records.statements:
        table = statement.table
        is_known = not subject.is_unread_table(table, PACKAGE)
        if is_known and statement.id not in subject.row_names:
            message = (
                f"uppställningen har inga rader i {table}.csv. Lägg till dem, eller ta bort filen."
            )
            yield Problem(subject.place(statement.file, "id"), message, RULE)
        yield from _repeated_columns(subject, statement)
        for row in subject.accounts.rows_of(statement.id):
            for column in get_args(AmountColumn):
                if row.amount(column) is not None and (message := _astray(statement, row, column)):
                    where = subject.cell(row.table, row.line, column, PACKAGE)
                    yield Problem(where, message, RULE)


def _repeated_columns(subject: Subject, statement: Statement) -> Iterator[Problem]:
    columns = [one.column for one in statement.columns]
    for place, column in enumerate(columns):
        if column in columns[:place]:
            where = subject.place(statement.file, "kolumner", place, "kolumn")
            yield Problem(
                where, f"kolumnen {quoted(column)} står två gånger. Ta bort den ena.", RULE
            )


def _astray(statement: Statement, row: StatementRow, column: str) -> str:
    if row.kind == "rubrik":
        return "en rubrik har inga belopp. Ta bort det, eller ändra radtyp."
    if column not in [one.column for one in statement.columns]:
        return (
            f"uppställningen har ingen kolumn {quoted(column)}. Lägg till den i {statement.file}, "
            "eller ta bort beloppet."
        )
    return ""
