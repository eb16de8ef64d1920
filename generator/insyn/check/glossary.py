"""Ett ord i ordlistan ska förklaras en gång, kort, och bara hänvisa till ord som finns.

En böjning får inte vara ett annat ords böjning: då går det inte att veta vilket som menas. Skillnad
mellan stor och liten bokstav räknas inte. En förklaring läses bredvid ordet, ofta på en telefon,
och bör ha högst 300 tecken.

*Rätt*

    # data/gemensamt/ordlista.yaml
    ord:
      - id: etappmal
        ord: etappmål
        förklaring: Ett delmål på vägen.
        böjningar: [etappmålet, etappmålen]
        se-också: [malvarde]
      - id: malvarde
        ord: målvärde
        förklaring: Det värde som ett mått ska ha nått till slut.

*Fel*

    # data/gemensamt/ordlista.yaml
    ord:
      - id: etappmal
        ord: etappmål
        förklaring: Ett delmål på vägen.
        böjningar: [etappmålet, etappmålen]
        se-också: [malvarden]
      - id: malvarde
        ord: målvärde
        förklaring: >-
          Det värde som ett mått ska ha nått till slut. Det kan vara ett tal, en andel eller en
          plats i en lista, och det kan gälla alla eller bara några, i hela kommunen eller i en
          del av den. Nämnden bestämmer målvärdet i sin plan. Det gäller i flera år, men nämnden
          kan ändra det, och då står det i nästa plan.
        böjningar: [Etappmålet]

*Så här säger kontrollen*

    data/gemensamt/ordlista.yaml:6:16: fel: ordet "malvarden" finns inte i ordlistan.
        Menade du "malvarde"? [okänt-ord]
    data/gemensamt/ordlista.yaml:9:17: varning: förklaringen har 303 tecken och bör ha högst 300.
        Korta den. [lång-förklaring]
    data/gemensamt/ordlista.yaml:14:17: fel: "Etappmålet" står redan på rad 5.
        Ta bort det från ett av orden. [dubbelt-ord]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.glossary import LONGEST_EXPLANATION, Term
from insyn.model.records import GLOSSARY_FILE
from insyn.places import KeyPath
from insyn.problems import Level, Problem, quoted, suggestion

RULE_TWICE = "dubbelt-ord"
RULE_UNKNOWN = "okänt-ord"
RULE_LONG = "lång-förklaring"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every word told twice or unknown, and every long explanation."""
    terms = subject.records.terms
    yield from _told_twice(subject, terms)
    known = [term.id for term in terms]
    for place, term in enumerate(terms):
        for part, identifier in enumerate(term.see):
            if identifier not in known:
                where = subject.place(GLOSSARY_FILE, "ord", place, "se-också", part)
                hint = suggestion(identifier, known)
                message = f"ordet {quoted(identifier)} finns inte i ordlistan.{hint}"
                yield Problem(where, message, RULE_UNKNOWN)
        if len(term.text) > LONGEST_EXPLANATION:
            where = subject.place(GLOSSARY_FILE, "ord", place, "förklaring")
            message = (
                f"förklaringen har {len(term.text)} tecken och bör ha högst "
                f"{LONGEST_EXPLANATION}. Korta den."
            )
            yield Problem(where, message, RULE_LONG, Level.WARNING)


def _told_twice(subject: Subject, terms: tuple[Term, ...]) -> Iterator[Problem]:
    first_way: dict[str, KeyPath] = {}
    for place, term in enumerate(terms):
        for way, form in _ways(place, term):
            first = first_way.setdefault(" ".join(form.casefold().split()), way)
            if first != way:
                line = subject.place(GLOSSARY_FILE, *first).line
                message = f"{quoted(form)} står redan på rad {line}. Ta bort det från ett av orden."
                yield Problem(subject.place(GLOSSARY_FILE, *way), message, RULE_TWICE)


def _ways(place: int, term: Term) -> Iterator[tuple[KeyPath, str]]:
    """Yield each form of a word with the way to it in the file."""
    yield ("ord", place, "ord"), term.word
    for part, form in enumerate(term.forms):
        yield ("ord", place, "böjningar", part), form
