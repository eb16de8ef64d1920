"""Tell what form of company a principal has, from its own name and else from its number.

The first digit of a Swedish organisation number stands for a group of legal forms: 5 limited
companies, 7 economic associations, 8 non-profit associations and foundations. Only the group is
used; the number itself is never kept.
"""

import re

MUNICIPAL = "kommunal-regi"

_BY_NAME = (
    ("aktiebolag", re.compile(r"\bAB\b|\b[Aa]ktiebolag", re.ASCII)),
    ("ekonomisk-förening", re.compile(r"\bek(onomiska?|\.)? ?fö(r(ening|\.)?)?(?!\w)", re.I)),
    ("stiftelse", re.compile(r"stiftelse|\bstift\.", re.I)),
    ("idéburen-organisation", re.compile(r"\bideell", re.I)),
    ("handelsbolag", re.compile(r"\b(HB|KB|[Hh]andelsbolag|[Kk]ommanditbolag)\b")),
)
_BY_GROUP = {"5": "aktiebolag", "7": "ekonomisk-förening", "8": "idéburen-organisation"}
_PERSON = re.compile(r"(19|20)?[0-9]{2}[01][0-9]{3}[-+]?[0-9]{4}")


def of(kind: str, principal: str, number: str) -> str:
    """Return the code of the operating form, or the empty text where neither tells it."""
    if kind == "Kommunal":
        return MUNICIPAL
    for form, pattern in _BY_NAME:
        if pattern.search(principal):
            return form
    if _PERSON.fullmatch(number):
        return "enskild-firma"
    return _BY_GROUP.get(number[:1], "")
