"""En avvikelse ska leda till en åtgärd, eller avskrivas med ett skäl.

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
          - {id: schema, åtgärd: Städa oftare., ansvarig: Platschef, senast: 2027-01-31}
      - id: fonster
        avvikelse: Ett fönster var smutsigt.
        allvar: mindre
        avskriven: {datum: 2026-06-01, skäl: Fönstret är tvättat.}
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
      - {id: smuts, avvikelse: Golven var smutsiga., allvar: mindre}

*Så här säger kontrollen*

    data/utforare/uppfoljningar/stad-2026.yaml:9:10: varning: avvikelsen "smuts" har ingen åtgärd.
        Lägg till en, eller skriv varför den är avskriven. [avvikelse-utan-åtgärd]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.oversight.findings import deviation_state
from insyn.problems import Level, Problem, quoted

RULE = "avvikelse-utan-åtgärd"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every open deviation that nothing is to be done about."""
    for world in subject.oversights:
        for follow_up in world.follow_ups:
            for place, deviation in enumerate(follow_up.deviations):
                is_open = deviation_state(deviation, world.today) == "öppen"
                if is_open and not deviation.actions:
                    message = (
                        f"avvikelsen {quoted(deviation.id)} har ingen åtgärd. "
                        "Lägg till en, eller skriv varför den är avskriven."
                    )
                    where = subject.place(follow_up.file, "avvikelser", place, "id")
                    yield Problem(where, message, RULE, Level.WARNING)
