"""Tell whether text that is not UTF-8 can only be cp1252, the encoding of Swedish Windows."""

import re

_SWEDISH_LETTER = re.compile("[åäöÅÄÖ]")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")


def from_windows(data: bytes) -> str | None:
    """Return bytes that are not UTF-8 as text if they hold Swedish letters in cp1252, else None."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if _SWEDISH_LETTER.search(text) and not holds_utf8(data) else None


def holds_utf8(data: bytes) -> bool:
    """Tell whether some letter is in UTF-8, as where two files were pasted together."""
    return bool(_UTF8_LETTER.search(data))
