"""Där det ska stå en funktion bör det inte stå en människas namn.

Det gäller *ansvarig*, *ansvariga*, *utförd-av* och en utförares *kontakt*, även e-posten. Skriv
till exempel Verksamhetschef eller Avtalscontroller.

*Rätt*

    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB
    kontakt: {funktion: Chef Lokalvård Norr, e-post: info@rent.example}

*Fel*

    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB
    kontakt: {funktion: Platschef Anna Svensson, e-post: anna.svensson@rent.example}

*Så här säger kontrollen*

    data/utforare/utforare/rent.yaml:3:21: varning: "Anna Svensson" ser ut som en människas namn.
        Skriv funktionen i stället. [personnamn]
    data/utforare/utforare/rent.yaml:3:54: varning: "Anna Svensson" ser ut som en människas namn.
        Skriv funktionen i stället. [personnamn]
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from insyn.check.oversight.given_names import COMMON
from insyn.check.subject import Subject
from insyn.model.records import Records
from insyn.places import KeyPath
from insyn.problems import Level, Problem, quoted

RULE = "personnamn"

_PART = re.compile(r"[,;:()/&+–—]|\.\s|\s-\s")
_BETWEEN = frozenset({"eller", "från", "för", "hos", "i", "med", "och", "på", "samt", "som", "via"})
_PARTICLES = frozenset({"af", "al", "da", "de", "del", "den", "der", "el", "la", "van", "von"})
_FUNCTIONS = re.compile(
    r".*(?:ansvarig|assistent|chef|chefen|controller|direktör|handläggare|inspektör|konsult"
    r"|koordinator|ledare|ombud|ordförande|politiker|rektor|revisor|samordnare|sekreterare"
    r"|sjuksköterska|strateg|tandläkare|läkare|tjänsteman|tjänsteperson|utredare)"
)
# Nygård and Backe are surnames: such endings count only as words of their own.
_NO_NAMES = re.compile(
    r"(?:ab|hb|kb|backe|gård|hem|hus|park|plats|team|vård|väg|centrum|city"
    r"|norr|söder|öster|väster|syd|öst|väst)"
    r"|.*(?:avdelning|avdelningen|backen|boende|boendet|byrå|byrån|centralen|center|centret|enhet"
    r"|enheten|församling|förening|förvaltning|förvaltningen|gata|gatan|grupp|gruppen|gården|hallen"
    r"|hemmet|hemtjänst|huset|kliniken|kommun|kontor|kontoret|kyrka|kyrkan|museet|nämnd|nämnden"
    r"|omsorg|parken|platsen|rummet|salen|sektion|sektionen|service|skola|skolan|stiftelse"
    r"|stiftelsen|stugan|styrelse|styrelsen|teamet|tjänst|torg|torget|vägen|vården)"
)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every name of a person where a function is asked for."""
    for file, keys, text in _functions(subject.records):
        for name in names_in(text):
            message = f"{quoted(name)} ser ut som en människas namn. Skriv funktionen i stället."
            yield Problem(subject.place(file, *keys), message, RULE, Level.WARNING)


def names_in(text: str) -> Iterator[str]:
    """Yield what reads as the name of a person: a common given name and one or more others.

    Anna Svensson is one. Karin Boyes gata and Max Planck-rummet are places, Vera Omsorg a company.
    """
    for part in _PART.split(text):
        words = part.split()
        end = 0
        for place, word in enumerate(words):
            if place >= end and _is_given_name(word):
                name = _name(words[place:])
                if name:
                    yield " ".join(name)
                    end = place + len(name)


def _functions(records: Records) -> Iterator[tuple[str, KeyPath, str]]:
    """Yield every text that names who does something, with the place where it stands."""
    for provider in records.providers:
        if provider.contact:
            yield provider.file, ("kontakt", "funktion"), provider.contact.role
            before_at = (provider.contact.email or "").partition("@")[0]
            yield provider.file, ("kontakt", "e-post"), before_at.replace(".", " ").title()
    for plan in records.follow_up_plans:
        for place, item in enumerate(plan.items):
            for part, one in enumerate(item.responsible):
                yield plan.file, ("punkter", place, "ansvariga", part), one
    for follow_up in records.follow_ups:
        for place, one in enumerate(follow_up.by):
            yield follow_up.file, ("utförd-av", place), one
        for place, deviation in enumerate(follow_up.deviations):
            for part, action in enumerate(deviation.actions):
                keys = ("avvikelser", place, "åtgärder", part, "ansvarig")
                yield follow_up.file, keys, action.responsible


def _is_given_name(word: str) -> bool:
    return word[:1].isupper() and word.casefold().split("-")[0] in COMMON


def _name(words: Sequence[str]) -> Sequence[str]:
    """Return the words that make up a name, the first of them a given name; else nothing."""
    later = list(takewhile(_may_be_surname, words[1:]))
    while later and not later[-1][:1].isupper():
        later.pop()
    if not later or any(_NO_NAMES.fullmatch(one.casefold()) for one in later):
        return ()
    after = words[1 + len(later) :]
    is_genitive = later[-1].endswith("s") and bool(after) and after[0] not in _BETWEEN
    return () if is_genitive else [words[0], *later]


def _may_be_surname(word: str) -> bool:
    is_function = _FUNCTIONS.fullmatch(word.casefold())
    return word in _PARTICLES or (word[:1].isupper() and not is_function)
