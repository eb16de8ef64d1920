"""En uppföljning ska säga vem som har fått veta, och en plan vem som ska få veta.

*Rätt*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2026
    genomförd: 2026-05-12
    återkoppling:
      - {mottagare: nämnd, datum: 2026-06-01, form: Eget ärende}
    underlag: [{dokument: vb-2019, avsnitt: Uppföljning}]

*Fel*

    # data/utforare/planer/kommunstyrelsen-2026.yaml
    id: kommunstyrelsen-2026
    titel: Plan 2026
    nämnd: kommunstyrelsen
    period: 2026
    sammanfattning: Nämnden följer upp städningen.
    punkter:
      - {id: stad, vad: Städningen}
    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2026
    genomförd: 2026-05-12

*Så här säger kontrollen*

    data/utforare/planer/kommunstyrelsen-2026.yaml:7:10: varning: punkten "stad" säger inte vem som
        ska få veta resultatet. Skriv det i "återkoppling". [saknar-återkoppling]
    data/utforare/uppfoljningar/stad-2026.yaml:1:1: varning: uppföljningen säger inte vem som har
        fått veta resultatet. Skriv det i "återkoppling". [saknar-återkoppling]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.places import Place
from insyn.problems import Level, Problem, quoted

RULE = "saknar-återkoppling"

_CURE = 'Skriv det i "återkoppling".'


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every item of a plan, and follow-up that is made, without receiver."""
    for world in subject.oversights:
        for plan in world.plans:
            for place, item in enumerate(plan.items):
                if not item.feedback:
                    what = f"punkten {quoted(item.id)} säger inte vem som ska få veta resultatet."
                    where = subject.place(plan.file, "punkter", place, "id")
                    yield Problem(where, f"{what} {_CURE}", RULE, Level.WARNING)
        for follow_up in world.follow_ups:
            if world.is_done(follow_up) and not follow_up.feedback:
                message = f"uppföljningen säger inte vem som har fått veta resultatet. {_CURE}"
                yield Problem(Place(follow_up.file), message, RULE, Level.WARNING)
