"""En text får inte börja som en formel, för den kan hamna i ett kalkylblad hos den som läser.

Skriv ett riktigt minustecken (−) framför ett tal, och låt andra texter börja med ett ord. Det
gäller också de breda tecknen ＝ ＋ － och ＠, som vissa kalkylblad läser likadant.

*Rätt*

    # data/matt/trygg-kvall.yaml
    titel: −10 % i kostnad

*Fel*

    # data/matt/trygg-kvall.yaml
    titel: "=SUM(A1:A9)"
    # data/matt/datapackage.yaml
    title: ＋Mått och utfall

*Så här säger kontrollen*

    data/matt/datapackage.yaml:3:8: fel: "＋Mått och utfall" börjar som en formel i ett kalkylblad.
        Börja med ett ord, eller med ett riktigt minustecken (−). [formel-i-text]
    data/matt/trygg-kvall.yaml:2:8: fel: "=SUM(A1:A9)" börjar som en formel i ett kalkylblad.
        Börja med ett ord, eller med ett riktigt minustecken (−). [formel-i-text]
"""

import re
from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.comparison.compared_service import SERVICE_FILE
from insyn.model.municipality import Municipality
from insyn.model.package import TableField, TableResource
from insyn.model.record import Record
from insyn.model.records import MUNICIPALITY_FILE, Records
from insyn.places import KeyPath
from insyn.problems import Problem, quoted

RULE = "formel-i-text"

_FORMULA = re.compile(r"[=+@\t＝＋－＠]|-(?![0-9])")
_NOT_WORDS = frozenset({"constraints", "path", "kontakt"})
"""What is not shown as text: a pattern and a path, and a telephone number begins with +46."""

_DESCRIBING = (Municipality, TableField, TableResource)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every text of a record that a spreadsheet would take for a formula."""
    for file, keys, record in (*subject.all_records(), *_descriptions(subject.records)):
        for way, text in _texts(record, keys):
            if _FORMULA.match(text):
                message = (
                    f"{quoted(text)} börjar som en formel i ett kalkylblad. "
                    "Börja med ett ord, eller med ett riktigt minustecken (−)."
                )
                yield Problem(subject.place(file, *way), message, RULE)


def _descriptions(records: Records) -> Iterator[tuple[str, KeyPath, Record]]:
    """Yield who publishes and the descriptions of datasets; a service is a record already."""
    yield MUNICIPALITY_FILE, (), records.municipality
    for package in records.packages:
        if not package.file.endswith(f"/{SERVICE_FILE}"):
            yield package.file, (), package


def _texts(value: object, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            key = str(field.validation_alias or name)
            if key not in _NOT_WORDS or not isinstance(value, _DESCRIBING):
                yield from _texts(getattr(value, name), (*keys, key))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*keys, place))
