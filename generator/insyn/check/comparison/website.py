"""En länk till enhetens webbplats får inte vara allt som står om den.

Den som väljer ska kunna jämföra här: fyll i fakta eller värden. Adressen ska vara hel och börja med
https:// eller http://.

*Rätt*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel,webbplats
    bjorken,Björkens skola,https://bjorken.example/
    linden,Lindens skola,

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    fakta:
      - {id: omrade, titel: Område, slag: text}
    # data/jamfor-service/skola/enheter.csv
    enhet,titel,webbplats,omrade
    bjorken,Björkens skola,bjorken.example,norr
    linden,Lindens skola,https://linden.example/,
    # data/jamfor-service/skola/varden.csv
    enhet,matt,period
    bjorken,nojda,2025

*Så här säger kontrollen*

    data/jamfor-service/skola/enheter.csv:2:10: fel: "bjorken.example" är ingen hel webbadress.
        Skriv "https://bjorken.example". [fel-webbadress]
    data/jamfor-service/skola/enheter.csv:3:10: fel: en länk är allt som står om enheten. Fyll i
        fakta eller värden, så att den går att jämföra. [bara-en-länk]
"""

import re
from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.derive.comparison.comparison import HIDDEN
from insyn.model.comparison.rows import Sheet
from insyn.model.comparison.tables import VALUES
from insyn.problems import Problem, quoted

RULE_ONLY = "bara-en-länk"
RULE_ADDRESS = "fel-webbadress"

_REST = r"(:[0-9]+)?([/?#][^\s<>\"]*)?"
_WHOLE = re.compile(rf"https?://[a-zåäö0-9-]+(\.[a-zåäö0-9-]+)+{_REST}", re.IGNORECASE)
_WITHOUT_BEGINNING = re.compile(rf"[a-zåäö0-9-]+(\.[a-zåäö0-9-]+)+{_REST}", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every address that leads nowhere, or that is all that is known."""
    for sheet in written.sheets(subject):
        bare = _with_a_link_only(sheet)
        if bare and written.has_unread_rows(subject, sheet, VALUES):
            bare = set()
        for unit in sheet.units:
            place = written.unit_cell(subject, sheet.service, unit, "webbplats")
            if unit.website and not _WHOLE.fullmatch(unit.website):
                message = f"{quoted(unit.website)} är ingen hel webbadress. {_cure(unit.website)}"
                yield Problem(place, message, RULE_ADDRESS)
            if unit.unit in bare:
                message = (
                    "en länk är allt som står om enheten. "
                    "Fyll i fakta eller värden, så att den går att jämföra."
                )
                yield Problem(place, message, RULE_ONLY)


def _with_a_link_only(sheet: Sheet) -> set[str]:
    told = {one.unit for one in sheet.values if one.has_value or one.status == HIDDEN}
    return {
        unit.unit
        for unit in sheet.units
        if unit.website
        and unit.unit not in told
        and not any(one and not _WHOLE.fullmatch(one) for one in unit.facts.values())
    }


def _cure(address: str) -> str:
    if _WITHOUT_BEGINNING.fullmatch(address):
        return f"Skriv {quoted(f'https://{address}')}."
    return "Skriv den så som den står i webbläsaren, med https:// först."
