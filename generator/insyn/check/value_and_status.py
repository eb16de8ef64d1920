"""Ett värde och dess status ska säga samma sak.

Ett tomt värde ska ha en status som säger varför det är tomt. Ett ifyllt värde ska ha en status
som säger att det finns: *värde*, *preliminärt*, *reviderat* eller *avrundat-komplement*.

*Rätt*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2018,T,kommunen,alla,,saknas,,,,vb-2019,nej
    trygg-kvall,2019,T,kommunen,alla,61,värde,,,,vb-2019,nej

*Fel*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2018,T,kommunen,alla,,värde,,,,vb-2019,nej
    trygg-kvall,2019,T,kommunen,alla,61,saknas,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:2:6: fel: värdet är tomt men status är "värde".
        Skriv värdet, eller byt status till saknas. [status-utan-värde]
    data/matt/utfall.csv:3:7: fel: värdet är 61 men status är "saknas".
        Byt status till värde, eller töm värdet. [värde-utan-status]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.model.figures import Observation
from insyn.problems import Problem, quoted

RULE_VALUE_WITHOUT_STATUS = "värde-utan-status"
RULE_STATUS_WITHOUT_VALUE = "status-utan-värde"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every outcome whose value and status contradict each other."""
    for figures in subject.figures.values():
        for series in figures.outcomes.values():
            for one in series:
                asks_for_value = one.status in STATUSES_WITH_VALUE
                if one.value is None and asks_for_value:
                    yield _without_value(subject, one)
                elif one.value is not None and not asks_for_value and one.status in STATUSES:
                    yield _without_status(subject, one)


def _without_value(subject: Subject, one: Observation) -> Problem:
    message = (
        f"värdet är tomt men status är {quoted(one.status)}. "
        "Skriv värdet, eller byt status till saknas."
    )
    where = subject.cell(OUTCOMES, one.line, "varde")
    return Problem(where, message, RULE_STATUS_WITHOUT_VALUE)


def _without_status(subject: Subject, one: Observation) -> Problem:
    message = (
        f"värdet är {one.value} men status är {quoted(one.status)}. "
        "Byt status till värde, eller töm värdet."
    )
    where = subject.cell(OUTCOMES, one.line, "status")
    return Problem(where, message, RULE_VALUE_WITHOUT_STATUS)
