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

from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.load.records import ECONOMY_FOLDER
from insyn.load.statements import PACKAGE
from insyn.model.statement import TABLE_BY_KIND, Statement, StatementRow
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-rad"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every row of an unknown statement, and for every unknown row named."""
    kinds = {one.id: one.kind for one in subject.records.statements}
    for statement, rows in subject.accounts.rows.items():
        if statement in kinds or not subject.is_unread(
            f"{ECONOMY_FOLDER}/{statement}.yaml", Statement
        ):
            yield from _astray(subject, rows, kinds)
        for row in rows:
            yield from _unknown(subject, row)


def _astray(
    subject: Subject, rows: tuple[StatementRow, ...], kinds: Mapping[str, str]
) -> Iterator[Problem]:
    for row in rows:
        known = [one for one, kind in kinds.items() if TABLE_BY_KIND[kind] == row.table]
        if row.statement not in known:
            hint = suggestion(row.statement, known)
            message = f"uppställningen {quoted(row.statement)} finns inte för tabellen.{hint}"
            if kind := kinds.get(row.statement):
                message = (
                    f"uppställningen {quoted(row.statement)} har slaget {kind}. Flytta raden till "
                    f"{TABLE_BY_KIND[kind]}.csv."
                )
            where = subject.cell(row.table, row.line, "uppstallning", PACKAGE)
            yield Problem(where, message, RULE)


def _unknown(subject: Subject, row: StatementRow) -> Iterator[Problem]:
    names = subject.row_names[row.statement]
    if row.part_of and row.part_of not in names:
        hint = suggestion(row.part_of, names - {row.row})
        message = f"raden {quoted(row.part_of)} finns inte i uppställningen.{hint}"
        yield Problem(subject.cell(row.table, row.line, "ingar_i", PACKAGE), message, RULE)
    if row.same_as and not subject.has_row(row.same_as):
        message = f"raden {quoted(row.same_as)} finns inte."
        yield Problem(subject.cell(row.table, row.line, "samma_som", PACKAGE), message, RULE)
