"""Say what a page may fetch and run: the Content-Security-Policy of each kind of page.

The same policy stands in the page itself, since some hosts set no headers, and in the ready
configurations for those that do.
"""

from collections.abc import Mapping

_OWN = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "script-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}

ELSEWHERE = ""
"""The key of SECTIONS for every section that is not named there."""

SECTIONS: Mapping[str, Mapping[str, str]] = {
    ELSEWHERE: _OWN,
    # The search engine is WebAssembly.
    "sok": _OWN | {"script-src": "'self' 'wasm-unsafe-eval'"},
    # The interactive chart writes styles into the page and makes pictures of itself.
    "diagram": _OWN | {"style-src": "'self' 'unsafe-inline'", "img-src": "'self' data: blob:"},
    "badda-in": {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    },
}
"""The directives of the sections that differ, and of all the others."""


def of_section(section: str) -> str:
    """Return the policy of the pages of a section, as a page states it."""
    directives = SECTIONS.get(section, SECTIONS[ELSEWHERE])
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
