"""Ett insynskrav som gäller bör vara uppfyllt.

Kontrollen prövar varje avtal, utförare, nämnd och valfrihetssystem, och kommunen själv, och säger
det som sidan */insyn/* visar. Avtal som har slutat räknas inte. Varningen säger varför det första
kravet inte är uppfyllt.

*Rätt*

    # data/utforare/insynskrav/form.yaml
    id: form
    ordning: 1
    titel: Driftsformen är känd
    krav: Det ska framgå vem som är privat utförare.
    grund: {källa: Kommunallagen (2017:725), paragraf: 10 kap. 7 §}
    omfattar: utförare
    regel: driftsform-angiven
    så-prövas-det: Vi ser efter om driftsformen är angiven.
    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB
    driftsform: aktiebolag

*Fel*

    # data/utforare/insynskrav/form.yaml
    id: form
    ordning: 1
    titel: Driftsformen är känd
    krav: Det ska framgå vem som är privat utförare.
    grund: {källa: Kommunallagen (2017:725), paragraf: 10 kap. 7 §}
    omfattar: utförare
    regel: driftsform-angiven
    så-prövas-det: Vi ser efter om driftsformen är angiven.
    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB

*Så här säger kontrollen*

    data/utforare/utforare/rent.yaml:1:1: varning: kravet "Driftsformen är känd" är inte uppfyllt.
        Driftsformen är inte angiven. [insynskrav]
"""

from collections.abc import Iterator, Mapping, Sequence

from insyn.check.oversight.unread import has_unread
from insyn.check.subject import Subject
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.verdict import NOT_MET, PARTLY, Verdict, VerdictCode
from insyn.model.records import BOARDS_FILE, MUNICIPALITY_FILE
from insyn.places import Place
from insyn.problems import Level, Problem, quoted
from insyn.swedish import joined

RULE = "insynskrav"

_WORDS: Mapping[VerdictCode, tuple[str, str]] = {
    NOT_MET: ("är inte uppfyllt", "är inte uppfyllda"),
    PARTLY: ("är bara delvis uppfyllt", "är bara delvis uppfyllda"),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for everyone who does not meet a requirement, or only in part."""
    if has_unread(subject):
        return
    for matrix in subject.matrices:
        files = _file_by_subject(matrix.world)
        for key, verdicts in matrix.by_subject.items():
            if message := _message(matrix, verdicts):
                file = files.get(key, BOARDS_FILE)
                where = Place(file)
                if file == BOARDS_FILE:
                    place = [one.id for one in subject.records.boards].index(key[1])
                    where = subject.place(file, "nämnder", place)
                if file == BOARDS_FILE and matrix.world.is_example:
                    message = f"i exempeldata: {message}"
                yield Problem(where, message, RULE, Level.WARNING)


def _message(matrix: Matrix, verdicts: Sequence[Verdict]) -> str:
    titles = matrix.world.records.insight_requirement_by_id
    found = {
        code: [one for one in verdicts if one.is_current and one.code == code] for code in _WORDS
    }
    gaps = [one for some in found.values() for one in some]
    if not gaps:
        return ""
    parts = []
    for code, some in found.items():
        if some:
            names = joined([quoted(titles[one.requirement].title) for one in some])
            what = "kravet" if len(some) == 1 else "kraven"
            parts.append(f"{what} {names} {_WORDS[code][len(some) > 1]}")
    why = " ".join(gaps[0].why.split())
    return f"{', och '.join(parts)}. {why}"


def _file_by_subject(world: Oversight) -> Mapping[tuple[str, str], str]:
    """Return the file of everyone who is tried; a board is told of in its newest plan."""
    kinds = (
        ("avtal", world.contracts),
        ("utförare", world.providers),
        ("valfrihetssystem", world.choice_systems),
    )
    plans = {("nämnd", board): own[-1].file for board, own in world.plans_by_board.items()}
    own_files = {(scope, one.id): one.file for scope, kind in kinds for one in kind}
    return {("kommun", "kommunen"): MUNICIPALITY_FILE, **plans, **own_files}
