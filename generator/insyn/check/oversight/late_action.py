"""En åtgärd ska vara klar den dag som den skulle vara det.

*Rätt*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2026
    genomförd: 2026-05-12
    avvikelser:
      - id: smuts
        avvikelse: Golven var smutsiga.
        allvar: mindre
        åtgärder:
          - id: schema
            åtgärd: Städa oftare.
            ansvarig: Platschef
            senast: 2026-06-30
            klar: 2026-06-20
    återkoppling: [{mottagare: nämnd}]
    underlag: [{dokument: vb-2019, avsnitt: Uppföljning}]

*Fel*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2026
    genomförd: 2026-05-12
    avvikelser:
      - id: smuts
        avvikelse: Golven var smutsiga.
        allvar: mindre
        åtgärder:
          - id: schema
            åtgärd: Städa oftare.
            ansvarig: Platschef
            senast: 2026-06-30

*Så här säger kontrollen*

    data/utforare/uppfoljningar/stad-2026.yaml:16:17: varning: åtgärden "schema" skulle ha varit
        klar senast 2026-06-30. Skriv dagen i "klar" när den är det. [sen-åtgärd]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.problems import Level, Problem, quoted

RULE = "sen-åtgärd"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every corrective action that should have been done but is not."""
    for world in subject.oversights:
        for late in world.overdue_actions:
            message = (
                f"åtgärden {quoted(late.action.id)} skulle ha varit klar senast "
                f'{late.action.due}. Skriv dagen i "klar" när den är det.'
            )
            deviation = late.follow_up.deviations.index(late.deviation)
            action = late.deviation.actions.index(late.action)
            keys = ("avvikelser", deviation, "åtgärder", action, "senast")
            where = subject.place(late.follow_up.file, *keys)
            yield Problem(where, message, RULE, Level.WARNING)
