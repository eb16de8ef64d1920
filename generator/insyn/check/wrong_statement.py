"""Summor och avvikelser i en uppställning ska stämma, om ingen anmärkning säger annat.

En summa ska vara lika med sina delar, en avvikelse lika med utfall minus budget, och en rad som
anger samma belopp som en annan ska ha samma siffror. Varje tal får skilja en halv enhet i sista
decimalen. Säger källan emot sig själv skriver du en anmärkning med *gäller: rad.kolumn*.

*Rätt*

    # data/ekonomi/drift-2019.yaml
    anmärkningar:
      - typ: motsägelse
        text: Källan anger avvikelsen 7, men skillnaden mellan utfall och budget är 2.
        gäller: [skolor.avvikelse, summa.avvikelse]
    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,skolor,Skolor,post,summa,,-10.0,-8.0,7.0,,värde
    drift-2019,parker,Parker,post,summa,,-5.0,-5.0,0.0,,värde
    drift-2019,summa,Summa,summa,,,-15.0,-13.0,2.0,,värde

*Fel*

    # data/ekonomi/driftredovisning.csv
    uppstallning,rad,titel,radtyp,ingar_i,samma_som,budget,utfall,avvikelse,utfall_foregaende,status
    drift-2019,skolor,Skolor,post,summa,,-10.0,-8.0,7.0,,värde
    drift-2019,parker,Parker,post,summa,,-5.0,-5.0,0.0,,värde
    drift-2019,summa,Summa,summa,,,-15.0,-14.0,1.0,,värde

*Så här säger kontrollen*

    data/ekonomi/driftredovisning.csv:2:9: fel: avvikelsen för "Skolor" är 7.0 men utfall minus
        budget är 2.0. Rätta, eller lägg till en anmärkning i data/ekonomi/drift-2019.yaml med
        typ: motsägelse och gäller: [skolor.avvikelse]. [fel-i-uppställning]
    data/ekonomi/driftredovisning.csv:4:8: fel: summan för "Summa" är -14.0 men delarna är
        tillsammans -13.0. Rätta, eller lägg till en anmärkning i data/ekonomi/drift-2019.yaml med
        typ: motsägelse och gäller: [summa.utfall]. [fel-i-uppställning]
    data/ekonomi/driftredovisning.csv:4:9: fel: summan för "Summa" är 1.0 men delarna är
        tillsammans 7.0. Rätta, eller lägg till en anmärkning i data/ekonomi/drift-2019.yaml med
        typ: motsägelse och gäller: [summa.avvikelse]. [fel-i-uppställning]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.noted import acknowledged
from insyn.derive.sums import Mismatch, mismatches
from insyn.load.statements import PACKAGE
from insyn.model.codes import ROW_KINDS
from insyn.model.statement import Statement
from insyn.problems import Problem, quoted

RULE = "fel-i-uppställning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every amount that does not follow and that no note acknowledges."""
    for statement in subject.records.statements:
        if not _is_whole(subject, statement):
            continue  # the check of tables tells of the rows that cannot be counted on
        known = acknowledged(statement.notes)
        for found in mismatches(subject.accounts, statement):
            if found.cell in known:
                continue
            message = (
                f"{_stated(found)}. Rätta, eller lägg till en anmärkning i {statement.file} med "
                f"typ: motsägelse och gäller: [{found.cell}]."
            )
            where = subject.cell(found.row.table, found.row.line, found.column, PACKAGE)
            yield Problem(where, message, RULE)


def _is_whole(subject: Subject, statement: Statement) -> bool:
    """Tell whether every row of a statement could be read and has a kind that there is."""
    rows = subject.accounts.rows_of(statement.id)
    names = subject.row_names.get(statement.id, set())
    return names <= {row.row for row in rows} and all(row.kind in ROW_KINDS for row in rows)


def _stated(found: Mismatch) -> str:
    title = quoted(found.row.title)
    return {
        "summa": f"summan för {title} är {found.stated} men delarna är tillsammans "
        f"{found.computed}",
        "avvikelse": f"avvikelsen för {title} är {found.stated} men utfall minus budget är "
        f"{found.computed}",
        "samma": f"{title} är {found.stated} men samma belopp i {quoted(found.other)} är "
        f"{found.computed}",
    }[found.kind]
