"""Write a municipality of any size, always the same one, with texts as long as the real ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

from tests.benchmark import contracts, descriptor, services

Kind = Literal["light", "heavy", "contracts", "services"]
"""A light page has a chart and a table of eight rows; a heavy one has all that a real page has.

The others have few indicators: one has contracts with their follow-ups, the other a service with
units to choose between.
"""

INDICATORS_IN_A_GOAL: Final = 10
MOST_GOALS: Final = 100
"""A structure of goals is read from top to bottom: it does not grow with the indicators."""
INDICATORS_BESIDE: Final = 10
"""What a municipality of contracts or of units has of indicators."""
PERIODS: Final = tuple(str(year) for year in range(2012, 2020))
OUTCOMES: Final = "data/matt/utfall.csv"

_BREAK, _GAP = "2015", "2013"
_AREAS = ("fullersta", "lanna", "skogas", "snattringe", "trangsund", "varby")
_AGES = ("18-30", "31-50", "51-64", "65-84")
_WHO = (
    "invånare",
    "elever i årskurs 9",
    "vårdnadshavare till barn i förskolan",
    "personer med hemtjänst",
    "företagare",
    "unga mellan 16 och 19 år",
    "boende på äldreboenden",
)
_WHAT = (
    "svarar att de är nöjda med hur kommunen sköter",
    "ger något av de två högsta betygen åt",
    "känner sig trygga när de använder eller besöker",
    "tycker att det är lätt att komma i kontakt med",
    "säger att de har fått den hjälp de behöver av",
)
_WHERE = (
    "parkerna i sitt närområde",
    "gång- och cykelvägarna i kommunen",
    "kollektivtrafiken på kvällar och helger",
    "biblioteken och de öppna mötesplatserna",
    "skolgården och vägen till skolan",
    "kommunens servicecenter",
    "bostadsområdet där de bor",
    "vuxenutbildningen",
    "socialtjänstens mottagning",
)
_NOTES = (
    (
        "tolkning",
        "Tabellen har kolumner för fler år än den har värden. De är förda till de år som texten "
        "nämner, eftersom källan säger att det inte finns några nya resultat för de andra.",
    ),
    (
        "lucka",
        "Källan beskriver skalan 1–5 som att 1 är missnöjd, 3 är varken eller och 4 är nöjd. Den "
        "säger inte vad 2 och 5 betyder.",
    ),
    (
        "motsägelse",
        "Källan anger trenden som positiv. Texten säger att andelen ligger på ungefär samma nivå "
        "över tid.",
    ),
    (
        "upplysning",
        "Ingen ny mätning har gjorts sedan 2019. Källan säger att det diskuteras om mätningen ska "
        "fortsätta i sin nuvarande form.",
    ),
)
_EVIDENCE = "{dokument: vb-2019, avsnitt: Mål och resultat / Bra att leva och bo / Ökad trivsel"

_FIXED = {
    "data/kommun.yaml": """\
namn: Provköpings kommun
kortnamn: Provköping
kod: "0199"
adress: https://insyn.example/
utgivare: Provköpings kommun
meddelande: En påhittad kommun som bara finns för att mäta hur fort webbplatsen blir till
kontakt: {namn: Redaktionen, e-post: redaktionen@insyn.example}
licens:
  namn: CC0-1.0
  titel: Creative Commons Zero 1.0
  adress: http://creativecommons.org/publicdomain/zero/1.0/
""",
    "data/gemensamt/kallor.yaml": """\
dokument:
  - id: vb-2019
    titel: Kommunstyrelsens verksamhetsberättelse 2019
    utgivare: Provköpings kommun
    fil: verksamhetsberattelse.txt
    år: 2019
    beskrivning: Kommunstyrelsens redovisning av målen, måtten och ekonomin för 2019.
""",
    "data/gemensamt/namnder.yaml": f"""\
nämnder:
  - id: kommunstyrelsen
    titel: Kommunstyrelsen
    typ: styrelse
    beskrivning: Leder och samordnar kommunens verksamhet och har ansvar för ekonomin.
    underlag: [{_EVIDENCE}}}]
""",
    "data/gemensamt/omraden.yaml": "områden:\n"
    + "".join(
        f"  - {{id: {area}, titel: {area.capitalize()}, underlag: {_EVIDENCE}}}}}\n"
        for area in _AREAS
    ),
    "data/gemensamt/begrepp.yaml": f"""\
begrepp:
  - id: social-hallbarhet
    titel: Social hållbarhet
    typ: hållbarhetsdimension
    beskrivning: Att människor har det bra.
    underlag: {_EVIDENCE}}}
""",
}
_CONTENT = {
    "index.md": "Så går det i Provköping",
    "mal/index.md": "Mål",
    "matt/index.md": "Mått",
    "namnder/index.md": "Nämnder",
    "utforare/index.md": "Utförare",
    "avtal/index.md": "Avtal",
    "uppfoljning/index.md": "Uppföljning",
    "insyn/index.md": "Insyn",
    "jamfor-service/index.md": "Jämför service",
    "oppna-data/index.md": "Öppna data",
    "om/index.md": "Om webbplatsen",
    "redaktor/index.md": "För redaktörer",
    "tillganglighet/index.md": "Tillgänglighet",
}


HANDWRITTEN: Final = tuple(f"/{file.removesuffix('index.md')}" for file in _CONTENT)
"""The addresses of the pages in content/."""


def write(root: Path, count: int, kind: Kind) -> None:
    """Write a municipality of some indicators, contracts or units.

    There is a goal for every ten indicators, up to a hundred goals.
    """
    indicators = INDICATORS_BESIDE if kind in ("contracts", "services") else count
    for file, text in _FIXED.items():
        _write(root / file, text)
    for file, title in _CONTENT.items():
        text = (
            f"---\ntitle: {title}\ndescription: {title} i en påhittad kommun.\n---\n\n# {title}\n"
        )
        _write(root / "content" / file, text)
    for package in ("gemensamt", "mal", "matt"):
        descriptor.write(root, f"data/{package}")
    _write(root / "data/mal/2019.yaml", "".join(_structure(indicators)))
    numbers = range(indicators)
    for number in numbers:
        _write(root / f"data/matt/{identifier(number)}.yaml", "".join(_indicator(number, kind)))
    _write_table(root / OUTCOMES, _OUTCOME_COLUMNS, (_outcomes(one, kind) for one in numbers))
    _write_table(root / "data/matt/malvarden.csv", _TARGETS, (_targets(one) for one in numbers))
    ranked = numbers if kind == "heavy" else ()
    _write_table(root / "data/matt/rankning.csv", _RANKS, (_ranks(one) for one in ranked))
    if kind == "contracts":
        contracts.write(root, count)
    if kind == "services":
        services.write(root, count)


def change_one_value(root: Path) -> None:
    """Add a tenth to the newest outcome of the first indicator."""
    path = root / OUTCOMES
    rows = path.read_text(encoding="utf-8").split("\n")
    wanted = f"{identifier(0)},{PERIODS[-1]},T,kommunen,alla,"
    place = next(place for place, row in enumerate(rows) if row.startswith(wanted))
    cells = rows[place].split(",")
    cells[5] = f"{float(cells[5]) + 0.1:.1f}"
    rows[place] = ",".join(cells)
    path.write_text("\n".join(rows), encoding="utf-8", newline="\n")


def identifier(number: int) -> str:
    """Return the id of an indicator, sorted as its number."""
    return f"nojdhet-med-kommunens-verksamhet-{number:05d}"


def _title(number: int) -> str:
    who, rest = number % len(_WHO), number // len(_WHO)
    what, where = rest % len(_WHAT), rest // len(_WHAT) % len(_WHERE)
    return f"Andel {_WHO[who]} som {_WHAT[what]} {_WHERE[where]} ({number + 1})"


def _structure(indicators: int) -> Iterator[str]:
    yield (
        "id: 2019\ntitel: Målen 2019\nställning: beslutad\når: 2019\nordning: 1\n"
        "beskrivning: >-\n  Kommunen har övergripande mål för invånarna. Under dem har "
        "kommunstyrelsen nämndmål.\nunderlag:\n"
        f"  - {_EVIDENCE}}}\nmål:\n"
    )
    wanted = (indicators + INDICATORS_IN_A_GOAL - 1) // INDICATORS_IN_A_GOAL
    for number in range(min(wanted, MOST_GOALS)):
        yield (
            f"  - id: {_goal(number)}\n"
            f"    titel: Ökad nöjdhet och trygghet i verksamhet {number + 1}\n"
            "    nivå: nämndmål\n    nämnd: kommunstyrelsen\n"
            "    beskrivning: >-\n"
            "      Målet gäller hur invånarna ser på den verksamhet som kommunen har hand om, och\n"
            "      om de känner sig trygga i den.\n"
            "    bedömningar:\n"
            "      - period: 2019\n        rapport: verksamhetsberättelse\n"
            "        bedömning: godtagbar\n        motiv: >-\n"
            "          De flesta måtten har gått åt rätt håll, men en del når inte sitt etappmål\n"
            "          av skäl som kommunen inte helt styr över.\n"
            f"    underlag: {_EVIDENCE}}}\n"
        )


def _goal(number: int) -> str:
    return f"okad-nojdhet-{number:04d}"


def _indicator(number: int, kind: Kind) -> Iterator[str]:
    title = _title(number)
    yield (
        f"id: {identifier(number)}\ntitel: >-\n  {title}\ndefinition: >-\n"
        f"  {title}, enligt den enkät som skickas ut till ett urval av invånarna.\n"
        "enhet: procent\nriktning: upp\ndecimaler: 1\ngäller-personer: ja\n"
        "källa: Medborgarundersökningen\n"
        f"mål: [2019/{_goal(number // INDICATORS_IN_A_GOAL % MOST_GOALS)}]\n"
        "trend:\n  riktning: positiv\n"
    )
    if kind != "heavy":
        yield "utan-kön: Källan redovisar inte måttet uppdelat på kön.\n"
        yield "omotiverade-skillnader:\n  bedömning: ej-bedömt\n"
    else:
        yield (
            "omotiverade-skillnader:\n  bedömning: ja\n  mellan: [kön, område, ålder]\n"
            "  kommentar: >-\n    Andelen är lägre i äldre åldersgrupper än i yngre. Bland "
            "kommundelarna är den högst i\n    Vårby och lägst i Fullersta och Snättringe.\n"
            f"seriebrott:\n  - period: {_BREAK}\n    text: >-\n"
            f"      Från {_BREAK} är enkäten ny och frågan har en annan lydelse.\n"
        )
    yield "anmärkningar:\n"
    for note_kind, text in _NOTES if kind == "heavy" else _NOTES[:2]:
        yield f"  - typ: {note_kind}\n    text: >-\n      {text}\n"
    yield f"underlag: {_EVIDENCE}, rad: {number + 1}}}\n"


_OUTCOME_COLUMNS = "matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott"
_TARGETS = "matt,period,typ,villkor,varde,text"
_RANKS = "matt,period,plats,av,grupp"


def _outcomes(number: int, kind: Kind) -> Iterator[str]:
    for place, period in enumerate(PERIODS):
        total = 300 + (number * 37 + place * 53) % 400
        if kind == "light":
            yield _outcome(number, period, "T,kommunen,alla", total)
            continue
        for sex, more in (("T", 0), ("K", -31), ("M", 29)):
            yield _outcome(number, period, f"{sex},kommunen,alla", total + more, is_exact=False)
        if period in PERIODS[-2:]:
            for nth, age in enumerate(_AGES):
                yield _outcome(number, period, f"T,kommunen,{age}", total + 20 - 17 * nth)
            for nth, area in enumerate(_AREAS):
                yield _outcome(number, period, f"T,{area},alla", total + 90 - 41 * nth)


def _outcome(number: int, period: str, group: str, tenths: int, *, is_exact: bool = True) -> str:
    start = f"{identifier(number)},{period},{group}"
    if is_exact:
        return f"{start},{tenths / 10},värde,,,,vb-2019,nej"
    if period == _GAP:
        return f"{start},,saknas,,,,vb-2019,nej"
    bounds = f"{(tenths - 25) / 10},{(tenths + 25) / 10},{400 + number % 600}"
    return f"{start},{tenths / 10},värde,{bounds},vb-2019,{'ja' if period == _BREAK else 'nej'}"


def _targets(number: int) -> Iterator[str]:
    target = 40 + number % 30
    yield f"{identifier(number)},2019,etappmal,minst,{target},{target} %"
    yield f"{identifier(number)},2030,malvarde,minst,{target + 20},{target + 20} %"


def _ranks(number: int) -> Iterator[str]:
    for place, period in enumerate(PERIODS[::2]):
        yield f"{identifier(number)},{period},{1 + (number + place) % 26},26,Stockholms län"


def _write_table(path: Path, columns: str, parts: Iterator[Iterator[str]]) -> None:
    rows: Sequence[str] = [columns, *(row for part in parts for row in part)]
    _write(path, "\n".join(rows) + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
