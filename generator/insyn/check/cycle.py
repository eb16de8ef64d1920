"""Ett mål kan inte vara överordnat sig självt, och ett mått kan inte vara en del av sig självt.

Detsamma gäller raderna i en uppställning: ingen rad ingår i sig själv. Inte heller kan avtal
ersätta varandra runt.

*Rätt*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        underlag: {dokument: vb-2019, avsnitt: Mål}
      - id: trygg-skola
        titel: Trygg skola
        nivå: nämndmål
        överordnat: trygg-kommun
        utan-mått: Källan anger inga mått för målet.
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Fel*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        överordnat: trygg-skola
        underlag: {dokument: vb-2019, avsnitt: Mål}
      - id: trygg-skola
        titel: Trygg skola
        nivå: nämndmål
        överordnat: trygg-kommun
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Så här säger kontrollen*

    data/mal/2019.yaml:12:17: fel: "trygg-kommun" hör till sig själv genom trygg-kommun →
        trygg-skola → trygg-kommun. Ta bort en av länkarna. [cirkel]
"""

from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.load.statements import PACKAGE
from insyn.problems import Problem, quoted

RULE = "cirkel"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every circle of goals, indicators, contracts or rows, at its start."""
    for structure in subject.records.structures:
        ids = [goal.id for goal in structure.goals]
        for circle in _circles({goal.id: goal.parent for goal in structure.goals}):
            keys = ("mål", ids.index(circle[0]), "överordnat")
            yield Problem(subject.place(structure.file, *keys), _message(circle), RULE)
    parents = {indicator.id: indicator.parent for indicator in subject.records.indicators}
    for circle in _circles(parents):
        file = subject.records.indicator_by_id[circle[0]].file
        yield Problem(subject.place(file, "del-av"), _message(circle), RULE)
    for circle in _circles({one.id: one.replaces for one in subject.records.contracts}):
        file = subject.records.contract_by_id[circle[0]].file
        yield Problem(subject.place(file, "ersätter"), _message(circle), RULE)
    for rows in subject.accounts.rows.values():
        row_by_name = {row.row: row for row in rows}
        for circle in _circles({row.row: row.part_of for row in rows}):
            row = row_by_name[circle[0]]
            where = subject.cell(row.table, row.line, "ingar_i", PACKAGE)
            yield Problem(where, _message(circle), RULE)


def _message(circle: list[str]) -> str:
    way = " → ".join([*circle, circle[0]])
    return f"{quoted(circle[0])} hör till sig själv genom {way}. Ta bort en av länkarna."


def _circles(parent_by_id: Mapping[str, str | None]) -> Iterator[list[str]]:
    seen: set[str] = set()
    for start in parent_by_id:
        way: list[str] = []
        here: str | None = start
        while here and here in parent_by_id and here not in seen:
            seen.add(here)
            way.append(here)
            here = parent_by_id[here]
        if here in way:
            yield way[way.index(here) :]
