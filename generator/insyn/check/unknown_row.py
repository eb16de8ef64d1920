"""En rad i ekonomin ska höra till en uppställning, och raderna den pekar på ska finnas.

Uppställningens *slag* avgör tabellen: drift står i driftredovisning.csv och investering i
investeringar.csv.

*Rätt*

    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,skolor,Skolor,post,summa,,-10.0,-8.0,2.0,,värde
    drift-2019,summa,Summa,summa,,,-10.0,-8.0,2.0,,värde

*Fel*

    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2018,skolor,Skolor,post,,,-10.0,-8.0,2.0,,värde
    drift-2019,parker,Parker,post,suma,,-5.0,-5.0,0.0,,värde
    drift-2019,summa,Summa,summa,,drift-2019/total,-5.0,-5.0,0.0,,värde

*Så här säger kontrollen*

    data/ekonomi/driftredovisning.csv:2:1: fel: uppställningen "drift-2018" finns inte för tabellen.
        Menade du "drift-2019"? [okänd-rad]
    data/ekonomi/driftredovisning.csv:3:5: fel: raden "suma" finns inte i uppställningen.
        Menade du "summa"? [okänd-rad]
    data/ekonomi/driftredovisning.csv:4:6: fel: raden "drift-2019/total" finns inte. [okänd-rad]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.statements import INVESTMENTS, OPERATIONS, PACKAGE, TABLE_BY_KIND, rows_of_table
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-rad"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every row of an unknown statement, and for every unknown row named."""
    for table in (OPERATIONS, INVESTMENTS):
        known = {one.id for one in subject.records.statements if TABLE_BY_KIND[one.kind] == table}
        for row in rows_of_table(subject.records, table):
            rows = {one.row for one in subject.accounts.rows_of(row.statement)}
            if row.statement not in known:
                hint = suggestion(row.statement, known)
                message = f"uppställningen {quoted(row.statement)} finns inte för tabellen.{hint}"
                yield Problem(subject.cell(table, row.line, "uppstallning", PACKAGE), message, RULE)
            if row.part_of and row.part_of not in rows - {row.row}:
                hint = suggestion(row.part_of, rows - {row.row})
                message = f"raden {quoted(row.part_of)} finns inte i uppställningen.{hint}"
                yield Problem(subject.cell(table, row.line, "ingar_i", PACKAGE), message, RULE)
            if row.same_as and not subject.accounts.row(row.same_as):
                message = f"raden {quoted(row.same_as)} finns inte."
                yield Problem(subject.cell(table, row.line, "samma_som", PACKAGE), message, RULE)
