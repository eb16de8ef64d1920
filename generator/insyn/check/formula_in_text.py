"""En text får inte börja som en formel, för den kan hamna i ett kalkylblad hos den som läser.

Skriv ett riktigt minustecken (−) framför ett tal, och låt andra texter börja med ett ord.

*Rätt*

    # data/matt/trygg-kvall.yaml
    titel: −10 % i kostnad

*Fel*

    # data/matt/trygg-kvall.yaml
    titel: "=SUM(A1:A9)"

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:2:8: fel: "=SUM(A1:A9)" börjar som en formel i ett kalkylblad.
        Börja med ett ord, eller med ett riktigt minustecken (−). [formel-i-text]
"""

import re
from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.record import Record
from insyn.places import KeyPath
from insyn.problems import Problem, quoted

RULE = "formel-i-text"

_FORMULA = re.compile(r"[=+@\t]|-(?![0-9])")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every text of a record that a spreadsheet would take for a formula."""
    for file, keys, record in subject.all_records():
        for way, text in _texts(record, keys):
            if _FORMULA.match(text):
                message = (
                    f"{quoted(text)} börjar som en formel i ett kalkylblad. "
                    "Börja med ett ord, eller med ett riktigt minustecken (−)."
                )
                yield Problem(subject.place(file, *way), message, RULE)


def _texts(value: object, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*keys, str(field.validation_alias or name)))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*keys, place))
