"""Ett mått som nämns ska finnas.

Ett mått nämns med sitt id i tabellerna, i *del-av* och i de indikatorer som ett förslag nämner.
I en tabell visas bara den första raden med ett id som inte finns.

*Rätt*

    # data/matt/rankning.csv
    matt,period,plats,av,grupp
    trygg-kvall,2019,5,26,Stockholms län

*Fel*

    # data/matt/rankning.csv
    matt,period,plats,av,grupp
    trygg-kval,2018,7,26,Stockholms län
    trygg-kval,2019,5,26,Stockholms län

*Så här säger kontrollen*

    data/matt/rankning.csv:2:1: fel: indikatorn "trygg-kval" finns inte.
        Menade du "trygg-kvall"? Den står på 2 rader. [okänd-indikator]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import MILESTONES, OUTCOMES, RANKINGS
from insyn.model.indicator import Indicator
from insyn.places import Place
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-indikator"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every indicator that is mentioned but does not exist."""
    for indicator in subject.records.indicators:
        if indicator.parent:
            where = subject.place(indicator.file, "del-av")
            yield from _unknown(subject, indicator.parent, where)
    for structure in subject.records.structures:
        for place, proposed in enumerate(structure.proposed_indicators):
            if proposed.indicator:
                where = subject.place(structure.file, "föreslagna-indikatorer", place, "mått")
                yield from _unknown(subject, proposed.indicator, where)
    for identifier, figures in subject.figures.items():
        if not identifier:
            continue
        lines_by_table = {
            OUTCOMES: [one.line for series in figures.outcomes.values() for one in series],
            MILESTONES: [one.line for one in figures.milestones],
            RANKINGS: [one.line for one in figures.rankings],
        }
        for table, lines in lines_by_table.items():
            if lines:
                where = subject.cell(table, min(lines), "matt")
                yield from _unknown(subject, identifier, where, len(lines))


def _unknown(subject: Subject, identifier: str, where: Place, rows: int = 1) -> Iterator[Problem]:
    known = subject.records.indicator_by_id
    if identifier in known or identifier != identifier.strip():
        return  # blanks are the matter of the tables, where they can be seen
    if subject.is_unread(f"data/matt/{identifier}.yaml", Indicator):
        return
    message = f"indikatorn {quoted(identifier)} finns inte.{suggestion(identifier, known)}"
    if rows > 1:
        message += f" Den står på {rows} rader."
    yield Problem(where, message, RULE)
