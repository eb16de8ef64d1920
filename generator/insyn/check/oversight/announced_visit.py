"""En oanmäld uppföljning får inte ha någon *planerad* dag förrän den är gjord.

Filerna är öppna, också innan webbplatsen är byggd. Står dagen där är besöket inte oanmält längre.

*Rätt*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Städning
    anledning: oanmäld
    period: 2026
    genomförd: 2026-03-02
    planerad: 2026-03-02
    återkoppling: [{mottagare: nämnd}]
    underlag: [{dokument: vb-2019, avsnitt: Trygghet}]

*Fel*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Städning
    anledning: oanmäld
    period: 2026
    planerad: 2026-12-02
    underlag: [{dokument: vb-2019, avsnitt: Trygghet}]

*Så här säger kontrollen*

    data/utforare/uppfoljningar/stad-2026.yaml:7:11: fel: besöket ska vara oanmält, men dagen står
        här och blir känd. Ta bort "planerad" tills det är gjort. [röjt-besök]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.problems import Problem

RULE = "röjt-besök"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every unannounced follow-up whose day is told before it is made."""
    for one in subject.records.follow_ups:
        if one.occasion == "oanmäld" and one.planned and one.day is None:
            message = (
                "besöket ska vara oanmält, men dagen står här och blir känd. "
                'Ta bort "planerad" tills det är gjort.'
            )
            yield Problem(subject.place(one.file, "planerad"), message, RULE)
