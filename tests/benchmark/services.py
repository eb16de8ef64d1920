"""Write a service with any number of units and twenty measures, always the same."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Final

FOLDER: Final = "data/jamfor-service/hemtjanst"
SERVICE: Final = "/jamfor-service/hemtjanst/"
MEASURES: Final = 20
BY_SEX: Final = 4
"""The last measures are told by sex as well, and of the whole municipality."""
_PERIOD: Final = "2025"
_AREAS: Final = ("norr", "soder", "oster", "vaster", "centrum")
_LANGUAGES: Final = ("arabiska", "engelska", "finska", "persiska", "somaliska", "spanska")
_WORDS: Final = ("Björken", "Åsikten", "Ödlan", "Älven", "Linden", "Hassel", "Eken", "Rönnen")
_SMALL: Final = 40
"""One unit of so many has few persons, and its figures are hidden."""

_SERVICE = """\
id: hemtjanst
titel: Hemtjänst
enhet-heter: hemtjänstgrupp
enheter-heter: hemtjänstgrupper
verksamhet: Hemtjänst
nämnd: kommunstyrelsen
beskrivning: Du väljer själv vem som ska hjälpa dig hemma. Alla har samma krav på sig.
lagar: ["Lagen om valfrihetssystem (2008:962)"]
vem-får-välja: Du som har fått hemtjänst beviljad.
så-väljer-man: Säg till din handläggare vem du vill ha.
ickeval: Du får en grupp enligt turordning.
ickeval-grund: Turordningen i området där du bor.
omval: Du kan byta när som helst.
visas-först: [matt-00, matt-01, matt-16]
siffrorna-säger-inte:
  - Siffrorna säger inte hur just din hjälp blir.
  - En grupp med få kunder varierar mer från år till år än en med många.
underlag: [{dokument: vb-2019, avsnitt: Hemtjänst}]
"""


def write(root: Path, count: int) -> None:
    """Write a service of some units, with the figures of a year."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in (
        ("tjanst.yaml", _service(count)),
        ("enheter.csv", _units(count)),
        ("varden.csv", _values(count)),
    ):
        (folder / name).write_text("".join(lines), encoding="utf-8", newline="\n")


def _service(count: int) -> Iterator[str]:
    yield _SERVICE
    yield "fakta:\n"
    yield from _fact("omrade", "Område", "flera-val", _AREAS, "krävs: ja, filter: ja, i-listan: ja")
    yield from _fact("sprak", "Språk", "flera-val", _LANGUAGES, "filter: ja")
    yield "  - {id: natt, titel: Hjälp på natten, slag: ja-nej, krävs: ja, filter: ja}\n"
    yield "  - {id: platser, titel: Plats för, slag: antal, enhet: kunder}\n"
    yield "mått:\n"
    for number in range(MEASURES):
        group = "enkat" if number < MEASURES - BY_SEX else "enkat-efter-kon"
        yield f"  - id: {_measure(number)}\n    titel: Nöjda med del {number + 1} av hjälpen\n"
        yield f"    fråga: Hur många är nöjda med del {number + 1}?\n"
        yield "    enhet: procent\n    riktning: upp\n    decimaler: 1\n    slag: andel\n"
        yield f"    svarsgrupp: {group}\n"
        yield "    definition: Andelen som svarar att de är mycket eller ganska nöjda.\n"
        yield "    säger-inte: De som mår sämst svarar mer sällan än andra.\n"
        if group != "enkat":
            yield "    referensvärden:\n"
            for sex, (amount, persons) in _totals(count, number).items():
                figure = _share(amount, persons)
                yield f"      - {{nivå: kommunen, period: {_PERIOD}, kön: {sex}, "
                yield f"värde: {figure}, n: {persons}}}\n"


def _fact(name: str, title: str, kind: str, codes: tuple[str, ...], rules: str) -> Iterator[str]:
    options = ", ".join(f"{{kod: {code}, titel: {code.capitalize()}}}" for code in codes)
    yield f"  - {{id: {name}, titel: {title}, slag: {kind}, {rules}, alternativ: [{options}]}}\n"


def _units(count: int) -> Iterator[str]:
    yield "enhet,titel,driftsform,utforare,utforare_namn,avtal,fran,agarbyte,tidigare_agare,"
    yield "webbplats,egna_ord,kalla,tidigare_id,omrade,sprak,natt,platser\n"
    forms = ("aktiebolag", "kommunal-regi", "stiftelse", "ekonomisk-förening")
    for number in range(count):
        word = _WORDS[number % len(_WORDS)]
        areas = ";".join(sorted({_AREAS[number % 5], _AREAS[number // 5 % 5]}))
        languages = ";".join(sorted({_LANGUAGES[number % 6], _LANGUAGES[number // 6 % 6]}))
        yield f"{_unit(number)},{word} hemtjänst {number + 1},{forms[number % len(forms)]},,"
        yield f"{word} omsorg {number // 4 + 1},,2024-01-01,,,,Hos oss är dörren alltid öppen."
        yield f",,,{areas},{languages},{'ja' if number % 3 else 'nej'},{20 + number % 90}\n"


def _values(count: int) -> Iterator[str]:
    yield "enhet,matt,period,kon,varde,status,n,kalla,nedre,ovre,svarsfrekvens\n"
    for unit in range(count):
        for number in range(MEASURES):
            cells = _persons(unit, number)
            for sex in "TKM" if number >= MEASURES - BY_SEX else "T":
                amount, persons = cells[sex]
                yield f"{_unit(unit)},{_measure(number)},{_PERIOD},{sex},"
                yield f"{_share(amount, persons)},värde,{persons},,,,\n"


def _persons(unit: int, number: int) -> dict[str, tuple[int, int]]:
    """Return how many are satisfied and how many they are, for all, women and men."""
    women = 12 + unit * 7 % 40
    men = 2 + unit % 2 if unit % _SMALL == 0 else 8 + unit * 5 % 30
    happy_women = women * (50 + (unit * 13 + number * 29) % 50) // 100
    happy_men = men * (50 + (unit * 17 + number * 31) % 50) // 100
    return {
        "T": (happy_women + happy_men, women + men),
        "K": (happy_women, women),
        "M": (happy_men, men),
    }


def _totals(count: int, number: int) -> dict[str, tuple[int, int]]:
    units = [_persons(unit, number) for unit in range(count)]
    return {
        sex: (sum(one[sex][0] for one in units), sum(one[sex][1] for one in units)) for sex in "TKM"
    }


def _share(amount: int, persons: int) -> Decimal:
    return (Decimal(amount * 100) / persons).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _unit(number: int) -> str:
    return f"grupp-{number:05d}"


def _measure(number: int) -> str:
    return f"matt-{number:02d}"
