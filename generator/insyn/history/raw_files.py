"""Read what a file once held, in whatever form it then had; what cannot be read is None."""

import re
from unicodedata import normalize

from insyn.load import yaml_file
from insyn.load.yaml_file import Value

_TITLE = re.compile(r"^titel:[ \t]+(?P<title>[^\s>|\"'&*!%@`#\[{][^#\n]*)$", re.MULTILINE)


def text(data: bytes) -> str | None:
    """Return bytes as text, or None where they are not UTF-8."""
    if b"\0" in data:
        return None
    try:
        return normalize("NFC", data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return None


def record(data: bytes) -> dict[str, Value] | None:
    """Return the keys and values of a YAML file, or None where it is not one."""
    found = text(data)
    if found is None:
        return None
    value, _problems = yaml_file.parse(found, "")
    return value if isinstance(value, dict) else None


def beginning(data: bytes) -> dict[str, Value] | None:
    """Return the title of a YAML file where it stands plainly on one line, else the whole record.

    A whole site is told of in its first edition, where nothing but titles is needed.
    """
    found = text(data)
    plain = None if found is None or "tidigare-id:" in found else _TITLE.search(found)
    return {"titel": plain["title"].strip()} if plain else record(data)
