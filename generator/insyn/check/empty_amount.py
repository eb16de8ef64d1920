"""Ett tomt belopp ska ha en status som säger varför, och fattas det i källan en anmärkning.

Statusen gäller de tomma beloppen på raden. En cell som källan lämnar tom får status *saknas* och en
anmärkning av typ *lucka* med *gäller: rad.kolumn*. Gissa aldrig ett belopp.

*Rätt*

    # data/ekonomi/drift-2019.yaml
    anmärkningar:
      - {typ: lucka, text: Källan har ingen avvikelse för skolor., gäller: [skolor.avvikelse]}
    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,skolor,Skolor,post,,,-10.0,-8.0,,,saknas
    drift-2019,kapital,Eget kapital,saldo,,,,15.0,,,ej-tillämpligt

*Fel*

    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,skolor,Skolor,post,,,-10.0,-8.0,,,saknas
    drift-2019,parker,Parker,post,,,-5.0,,0.0,,värde
    drift-2019,gator,Gator,post,,,-5.0,-5.0,0.0,,saknas

*Så här säger kontrollen*

    data/ekonomi/driftredovisning.csv:2:9: fel: beloppet saknas. Lägg till en anmärkning i
        data/ekonomi/drift-2019.yaml med typ: lucka och gäller: [skolor.avvikelse]. [tomt-belopp]
    data/ekonomi/driftredovisning.csv:3:8: fel: beloppet är tomt men statusen är "värde".
        Skriv beloppet, eller byt status till saknas eller ej-tillämpligt. [tomt-belopp]
    data/ekonomi/driftredovisning.csv:4:11: fel: inget belopp är tomt men statusen är "saknas".
        Skriv värde. [tomt-belopp]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.noted import acknowledged
from insyn.load.statements import PACKAGE
from insyn.model.codes import STATUSES_WITH_VALUE
from insyn.model.statement import Statement, StatementRow
from insyn.problems import Problem, quoted

RULE = "tomt-belopp"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every empty amount without a reason, and every reason without one."""
    for statement in subject.records.statements:
        for row in subject.accounts.rows_of(statement.id):
            empty = [one.column for one in statement.columns if row.amount(one.column) is None]
            if not empty and row.status not in STATUSES_WITH_VALUE:
                message = f"inget belopp är tomt men statusen är {quoted(row.status)}. Skriv värde."
                where = subject.cell(row.table, row.line, "status", PACKAGE)
                yield Problem(where, message, RULE)
            for column in empty:
                if message := _wrong(statement, row, column):
                    where = subject.cell(row.table, row.line, column, PACKAGE)
                    yield Problem(where, message, RULE)


def _wrong(statement: Statement, row: StatementRow, column: str) -> str:
    if row.status in STATUSES_WITH_VALUE:
        return (
            f"beloppet är tomt men statusen är {quoted(row.status)}. "
            "Skriv beloppet, eller byt status till saknas eller ej-tillämpligt."
        )
    cell = f"{row.row}.{column}"
    if row.status == "saknas" and cell not in acknowledged(statement.notes):
        return (
            f"beloppet saknas. Lägg till en anmärkning i {statement.file} med typ: lucka och "
            f"gäller: [{cell}]."
        )
    return ""
