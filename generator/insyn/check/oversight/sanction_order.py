"""En sanktions skeden ska komma i rätt ordning.

Den börjar som aviserad eller beslutad. En aviserad kan bli beslutad, bestridd eller återkallad, en
beslutad bestridd, verkställd eller återkallad, och en bestridd beslutad, verkställd eller
återkallad. Efter verkställd och återkallad kommer inget mer. Dagarna går aldrig bakåt.

*Rätt*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2026
    genomförd: 2026-05-12
    sanktioner:
      - id: vite
        typ: vite
        skeden:
          - {läge: aviserad, datum: 2026-05-20}
          - {läge: beslutad, datum: 2026-06-01}
          - {läge: bestridd, datum: 2026-06-15}
          - {läge: återkallad, datum: 2026-09-01}
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
    sanktioner:
      - id: vite
        typ: vite
        skeden:
          - {läge: bestridd, datum: 2026-06-15}
          - {läge: verkställd, datum: 2026-06-10}
          - {läge: återkallad, datum: 2026-09-01}
      - id: avdrag
        typ: prisavdrag
        skeden:
          - {läge: aviserad, datum: 2026-05-20}
          - {läge: verkställd, datum: 2026-06-10}

*Så här säger kontrollen*

    data/utforare/uppfoljningar/stad-2026.yaml:12:16: fel: en sanktion kan inte börja som
        "bestridd", bara som aviserad eller beslutad. Rätta läget, eller lägg till det som kom
        före. [sanktionsordning]
    data/utforare/uppfoljningar/stad-2026.yaml:13:35: fel: dagen 2026-06-10 är före dagen för
        skedet innan, 2026-06-15. Rätta dagen eller ordningen. [sanktionsordning]
    data/utforare/uppfoljningar/stad-2026.yaml:14:16: fel: efter "verkställd" kan inget mer skede
        komma. Ta bort det, eller rätta ordningen. [sanktionsordning]
    data/utforare/uppfoljningar/stad-2026.yaml:19:16: fel: efter "aviserad" kan inte "verkställd"
        komma, bara beslutad, bestridd eller återkallad. Rätta läget, eller lägg till det som
        kom emellan. [sanktionsordning]
"""

from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.model.oversight.codes import SanctionStateCode
from insyn.model.oversight.follow_up import SanctionStep
from insyn.problems import Problem, quoted
from insyn.swedish import joined

RULE = "sanktionsordning"

_FIRST: tuple[SanctionStateCode, ...] = ("aviserad", "beslutad")
_NEXT: Mapping[SanctionStateCode, tuple[SanctionStateCode, ...]] = {
    "aviserad": ("beslutad", "bestridd", "återkallad"),
    "beslutad": ("bestridd", "verkställd", "återkallad"),
    "bestridd": ("beslutad", "verkställd", "återkallad"),
    "verkställd": (),
    "återkallad": (),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every state that cannot follow the one before, and every day back."""
    for follow_up in subject.records.follow_ups:
        for place, sanction in enumerate(follow_up.sanctions):
            before: SanctionStep | None = None
            for part, step in enumerate(sanction.steps):
                for key, message in _wrong(before, step):
                    keys = ("sanktioner", place, "skeden", part, key)
                    yield Problem(subject.place(follow_up.file, *keys), message, RULE)
                before = step


def _wrong(before: SanctionStep | None, step: SanctionStep) -> Iterator[tuple[str, str]]:
    """Yield the key that is wrong in a step, and what is wrong."""
    if before is None:
        if step.state not in _FIRST:
            message = (
                f"en sanktion kan inte börja som {quoted(step.state)}, bara som "
                f"{joined(_FIRST, 'eller')}. Rätta läget, eller lägg till det som kom före."
            )
            yield "läge", message
        return
    possible = _NEXT[before.state]
    if not possible:
        message = f"efter {quoted(before.state)} kan inget mer skede komma."
        yield "läge", f"{message} Ta bort det, eller rätta ordningen."
    elif step.state not in possible:
        message = (
            f"efter {quoted(before.state)} kan inte {quoted(step.state)} komma, bara "
            f"{joined(possible, 'eller')}. Rätta läget, eller lägg till det som kom emellan."
        )
        yield "läge", message
    if step.day < before.day:
        message = f"dagen {step.day} är före dagen för skedet innan, {before.day}."
        yield "datum", f"{message} Rätta dagen eller ordningen."
