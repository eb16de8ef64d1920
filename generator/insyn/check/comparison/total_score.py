"""Jämför service har inga totalpoäng, helhetsbetyg, stjärnor eller placeringar.

Kommunallagen 8 kap. 18 § kräver att informationen är saklig och jämförbar. En sammanvägd siffra
gömmer vad som har vägts in och hur mycket. Visa måtten var för sig.

*Rätt*

    # data/jamfor-service/skola/tjanst.yaml
    mått:
      - id: nojda
        titel: Nöjda sammantaget
        fråga: Är eleverna nöjda?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är nöjda.

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    fakta:
      - {id: stjarnor, titel: Stjärnor, slag: antal}
    mått:
      - id: nojda
        titel: Sammanvägt betyg
        fråga: Är skolan bra?
        enhet: index
        riktning: upp
        slag: medelvärde
        definition: Allt i en siffra.
      - id: lista
        titel: Plats på listan
        fråga: Är skolan bäst?
        enhet: plats
        riktning: ned
        slag: medelvärde
        definition: Skolans plats bland alla skolor.
    # data/jamfor-service/skola/enheter.csv
    enhet,titel,stjarnor
    bjorken,Björkens skola,5

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:8:27: fel: "Stjärnor" ser ut som en totalpoäng eller
        placering. Lagen kräver saklig och jämförbar information: ta bort det, och visa måtten var
        för sig. [totalpoäng]
    data/jamfor-service/skola/tjanst.yaml:11:12: fel: "Sammanvägt betyg" ser ut som en totalpoäng
        eller placering. Lagen kräver saklig och jämförbar information: ta bort det, och visa måtten
        var för sig. [totalpoäng]
    data/jamfor-service/skola/tjanst.yaml:20:12: fel: enheten "plats" ser ut som en totalpoäng eller
        placering. Lagen kräver saklig och jämförbar information: ta bort det, och visa måtten var
        för sig. [totalpoäng]
"""

import re
from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.model.comparison.compared_service import Fact, Measure
from insyn.model.comparison.rows import Sheet
from insyn.model.comparison.tables import UNITS, VALUES
from insyn.places import Place
from insyn.problems import Problem, quoted

RULE = "totalpoäng"

RANK = "plats"

# Without å, ä and ö and without signs between the words, as an id would have it.
_ALONE = frozenset({"totalt", "total", "sammantaget", "rang", "placering"})
"""Words that sum up everything when nothing else stands beside them."""

_SCORE = re.compile(
    r"total(?:t|a)?(?:poang|betyg|index|omdome|score)|helhets(?:poang|betyg|index)"
    r"|sammanvag(?:t|d|da|ning)|(?:sammanlag[td]a?|samla[td]|overgripande)(?:poang|index|omdome)"
    r"|sammanlag[td]a?betyg|index(?:over|for|av)alla(?:matt|varden)|kvalitets(?:poang|index)"
    r"|stjarn(?:a|or|betyg)|snittbetyg|genomsnittavalla|vagtbetyg|ranking|rankning|rankad|rangordning|topp(?:lista|[0-9])|bastitest"
)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every fact, measure and column that seems to sum up all the others."""
    for sheet in written.sheets(subject):
        service = sheet.service
        kinds: tuple[tuple[str, Sequence[Fact | Measure]], ...] = (
            ("fakta", service.facts),
            ("mått", service.measures),
        )
        for key, items in kinds:
            for place, item in enumerate(items):
                if _is_score(item.title) or _is_score(item.id):
                    part, words = "titel", item.title
                    if not _is_score(item.title):
                        part, words = "id", item.id
                    where = subject.place(service.file, key, place, part)
                    yield _problem(where, quoted(words))
        for place, measure in enumerate(service.measures):
            if measure.unit == RANK:
                where = subject.place(service.file, "mått", place, "enhet")
                yield _problem(where, f"enheten {quoted(RANK)}")
        for name in (UNITS, VALUES):
            yield from _columns(subject, sheet, name)


def _columns(subject: Subject, sheet: Sheet, name: str) -> Iterator[Problem]:
    """Yield a problem for every column beside those described that looks like a score."""
    found = subject.records.table(sheet.service.package, name)
    rows = written.raw_cells(subject, sheet.service, name)
    if not found or not rows:
        return
    file, resource = found
    described = {field.name for field in resource.table_schema.fields}
    for column, label in enumerate(rows[0], 1):
        if label not in described and (_is_score(label) or _folded(label) == RANK):
            yield _problem(Place(file, 1, column), f"kolumnen {quoted(label)}")


def _is_score(words: str) -> bool:
    folded = _folded(words)
    return "★" in words or folded in _ALONE or bool(_SCORE.search(folded))


def _folded(words: str) -> str:
    letters = normalize("NFD", words.casefold())
    plain = (one for one in letters if not combining(one))
    return "".join(one for one in plain if one.isalnum())


def _problem(where: Place, what: str) -> Problem:
    message = (
        f"{what} ser ut som en totalpoäng eller placering. Lagen kräver saklig och jämförbar "
        "information: ta bort det, och visa måtten var för sig."
    )
    return Problem(where, message, RULE)
