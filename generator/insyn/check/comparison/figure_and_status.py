"""Ett värde i en tjänst och dess status ska säga samma sak.

Ett tomt värde ska ha en status som säger varför det är tomt. Ett ifyllt värde ska ha en status
som säger att det finns: *värde*, *preliminärt*, *reviderat* eller *avrundat-komplement*. Det gäller
också referensvärden.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,,saknas,
    linden,nojda,2025,90,preliminärt,40

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    mått:
      - id: nojda
        titel: Nöjda elever
        fråga: Är eleverna nöjda?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är nöjda.
        referensvärden:
          - {nivå: kommunen, period: 2025, status: sakna}
    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,,värde,
    linden,nojda,2025,90,saknas,

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:18:48: fel: "sakna" går inte som "status".
        Menade du "saknas"? [okänd-status]
    data/jamfor-service/skola/varden.csv:2:5: fel: värdet är tomt men status är "värde".
        Skriv värdet, eller byt status till saknas. [status-utan-värde]
    data/jamfor-service/skola/varden.csv:3:6: fel: här står ett värde men status är "saknas".
        Byt status till värde, eller töm värdet. [värde-utan-status]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.derive.comparison.comparison import HIDDEN
from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.problems import Problem, quoted, suggestion

RULE_VALUE_WITHOUT_STATUS = "värde-utan-status"
RULE_STATUS_WITHOUT_VALUE = "status-utan-värde"
RULE_STATUS = "okänd-status"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every figure whose value and status contradict each other.

    A value that stands where its status says that it is hidden is the matter of liten-grupp.
    """
    for one in written.every_figure(subject):
        status = one.row.status
        if status not in STATUSES:
            if one.keys:  # in a table it is the matter of the table
                yield _unknown(subject, one)
        elif one.row.value is None and status in STATUSES_WITH_VALUE:
            message = (
                f"värdet är tomt men status är {quoted(status)}. "
                "Skriv värdet, eller byt status till saknas."
            )
            yield Problem(one.place(subject, "varde"), message, RULE_STATUS_WITHOUT_VALUE)
        elif one.row.value is not None and status not in STATUSES_WITH_VALUE and status != HIDDEN:
            message = (
                f"här står ett värde men status är {quoted(status)}. "
                "Byt status till värde, eller töm värdet."
            )
            yield Problem(one.place(subject, "status"), message, RULE_VALUE_WITHOUT_STATUS)


def _unknown(subject: Subject, one: Figure) -> Problem:
    hint = suggestion(one.row.status, STATUSES) or f" Välj bland {', '.join(STATUSES)}."
    message = f'{quoted(one.row.status)} går inte som "status".{hint}'
    return Problem(one.place(subject, "status"), message, RULE_STATUS)
