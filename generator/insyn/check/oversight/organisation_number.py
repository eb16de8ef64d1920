"""Ett organisationsnummer ska vara rätt, och aldrig en persons.

Skriv tio siffror: 212000-0142. En enskild firma har ägarens personnummer, som aldrig får stå här.
En påhittad utförare ska inte ha något nummer, för det kan vara någon annans.

*Rätt*

    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB
    driftsform: aktiebolag
    organisationsnummer: 212000-0142

*Fel*

    # data/utforare/utforare/annas-stad.yaml
    id: annas-stad
    titel: Annas städ
    driftsform: enskild-firma
    organisationsnummer: 212000-0142
    # data/utforare/utforare/hela.yaml
    id: hela
    titel: Hela AB
    organisationsnummer: 840415-2393
    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB
    driftsform: aktiebolag
    organisationsnummer: 212000-0143
    # data/utforare/utforare/stad.yaml
    id: stad
    titel: Städ AB
    driftsform: aktiebolag
    organisationsnummer: SE 212000-0142

*Så här säger kontrollen*

    data/utforare/utforare/annas-stad.yaml:4:22: fel: en enskild firma har ägarens personnummer som
        organisationsnummer. Ta bort det och be om hjälp att rensa det ur git.
        [fel-organisationsnummer]
    data/utforare/utforare/hela.yaml:3:22: fel: numret kan vara en persons. Är det rätt skrivet, ta
        bort det och be om hjälp att rensa det ur git. [fel-organisationsnummer]
    data/utforare/utforare/rent.yaml:4:22: fel: organisationsnumret har fel kontrollsiffra. Jämför
        varje siffra med registret. [fel-organisationsnummer]
    data/utforare/utforare/stad.yaml:4:22: fel: organisationsnumret har inte rätt form. Skriv tio
        siffror: 212000-0142. [fel-organisationsnummer]
"""

import re
from collections.abc import Iterator

from insyn.check.organisation_numbers import could_be_person, is_valid
from insyn.check.subject import Subject
from insyn.model.oversight.provider import Provider
from insyn.problems import Problem

RULE = "fel-organisationsnummer"

_FORM = re.compile(r"[0-9]{6}-?[0-9]{4}")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every number that is wrong or somebody's; the number is never shown."""
    for provider in subject.records.providers:
        if provider.organisation_number:
            is_example = subject.records.is_example(provider.file)
            if message := _wrong(provider, provider.organisation_number, is_example):
                where = subject.place(provider.file, "organisationsnummer")
                yield Problem(where, message, RULE)


def _wrong(provider: Provider, number: str, is_example: bool) -> str:
    if provider.operating_form == "enskild-firma":
        return (
            "en enskild firma har ägarens personnummer som organisationsnummer. "
            "Ta bort det och be om hjälp att rensa det ur git."
        )
    if could_be_person(number):
        return (
            "numret kan vara en persons. Är det rätt skrivet, ta bort det och be om hjälp att "
            "rensa det ur git."
        )
    if is_example:
        return (
            "en påhittad utförare ska inte ha något nummer, för det kan vara någons. Ta bort det."
        )
    if not _FORM.fullmatch(number):
        return "organisationsnumret har inte rätt form. Skriv tio siffror: 212000-0142."
    if not is_valid(number):
        return "organisationsnumret har fel kontrollsiffra. Jämför varje siffra med registret."
    return ""
