"""Write the headers that the web server is to send, ready for hosts that read them from a file.

No header is set by two rules that match the same address: some hosts join the values, some let the
last rule win and some the most exact, and what is sent must be the same everywhere. The policy of
a folder is therefore the widest of its pages; each page narrows it down with its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from insyn import policy, urls
from insyn.derive.facts import Facts
from insyn.export import nginx_file
from insyn.load.handwritten import Handwritten
from insyn.output import File

HEADERS = "_headers"
ROBOTS = "robots.txt"
NGINX = "redaktor/webbserver/nginx.conf"

EMBEDS = "badda-in"
SEARCH_ENGINE = "pagefind"

_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "matt": (policy.ELSEWHERE, "diagram"),
    "sok": ("sok",),
    # The search works in a thread of its own, which has the policy of its script.
    SEARCH_ENGINE: ("sok",),
    EMBEDS: (EMBEDS,),
}
"""The sections of the pages below a folder, where they are others than all others."""

_FOLDERS = (
    urls.STRUCTURES,
    urls.BOARDS,
    urls.INDICATORS,
    urls.EQUALITY,
    urls.ECONOMY,
    urls.INTERNAL_CONTROLS,
    urls.CALENDAR,
    urls.REVIEW,
    urls.PROVIDERS,
    urls.CONTRACTS,
    urls.FOLLOW_UPS,
    urls.INSIGHT,
    urls.SERVICES,
    urls.OPEN_DATA,
    urls.CHANGES,
    urls.EMBEDS,
    urls.SEARCH,
    urls.ABOUT,
    urls.ACCESSIBILITY,
    f"/{SEARCH_ENGINE}/",
)

_YEAR = 31_536_000
_SAFETY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    # Everything here is public, and nothing is told apart by who asks.
    "Access-Control-Allow-Origin": "*",
}
_ENCRYPTED = {"Strict-Transport-Security": f"max-age={_YEAR}"}

_KEPT = {
    "/assets/*": "public, max-age=3600",
    # The names of these change with what is in them.
    f"/{SEARCH_ENGINE}/fragment/*": f"public, max-age={_YEAR}, immutable",
    f"/{SEARCH_ENGINE}/index/*": f"public, max-age={_YEAR}, immutable",
}

MEDIA_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".rdf": "application/rdf+xml",
    ".jsonld": "application/ld+json",
    "atom.xml": "application/atom+xml",
    ".csv-metadata.json": "application/csvm+json",
}
"""What files are, told by the end of their names, where a server may not know it."""


@dataclass(frozen=True)
class Rule:
    """Say which headers are sent with everything at the addresses that a pattern matches."""

    pattern: str
    headers: Mapping[str, str]


def files(facts: Facts, handwritten: Sequence[Handwritten] = ()) -> Iterator[File]:
    """Yield the configurations of headers, and robots.txt.

    A hand-written page in a folder of its own has the rules of its folder if it is handed in.
    """
    address = facts.records.municipality.site_address
    folders = _folders(handwritten)
    yield File(HEADERS, _as_text(rules(address, folders)).encode())
    yield File(ROBOTS, _robots(address).encode())
    safety = _safety(address)
    policies = {folder: _policy(_sections(folder), folder) for folder in folders}
    policies[urls.START] = _policy((policy.ELSEWHERE,), urls.START)
    # nginx asks for one policy at a time, and can tell the diagrams from the other pages.
    policies[nginx_file.DIAGRAMS] = _policy(("diagram",), urls.INDICATORS)
    policies[urls.INDICATORS] = policies[urls.START]
    nginx = nginx_file.text(address, safety, policies, _KEPT, MEDIA_TYPES)
    yield File(NGINX, nginx.encode())


def rules(site_address: str, folders: Sequence[str]) -> Iterator[Rule]:
    """Yield every rule for the site at an address."""
    yield Rule("/*", _safety(site_address))
    yield Rule(urls.START, _policy_header((policy.ELSEWHERE,), urls.START))
    for folder in folders:
        yield Rule(f"{folder}*", _policy_header(_sections(folder), folder))
    for pattern, kept in _KEPT.items():
        yield Rule(pattern, {"Cache-Control": kept})
    for ending, media_type in MEDIA_TYPES.items():
        yield Rule(f"/*{ending}", {"Content-Type": media_type})


def _folders(handwritten: Sequence[Handwritten]) -> list[str]:
    addresses = [urls.handwritten(one.file) for one in handwritten]
    own = {f"/{address.split('/')[1]}/" for address in addresses if address != urls.START}
    return sorted({*_FOLDERS, *own})


def _safety(site_address: str) -> Mapping[str, str]:
    return _SAFETY | (_ENCRYPTED if site_address.startswith("https:") else {})


def _sections(folder: str) -> tuple[str, ...]:
    return _SECTIONS.get(folder.strip("/"), (policy.ELSEWHERE,))


def _policy_header(sections: Sequence[str], folder: str) -> Mapping[str, str]:
    return {"Content-Security-Policy": _policy(sections, folder)}


def _policy(sections: Sequence[str], folder: str) -> str:
    """Return the widest policy of some sections, with who may show them in a frame."""
    widest: dict[str, list[str]] = {}
    for section in sections:
        for name, sources in policy.SECTIONS.get(section, policy.SECTIONS[""]).items():
            known = widest.setdefault(name, [])
            known += [one for one in sources.split() if one not in known]
    widest["frame-ancestors"] = ["*" if folder == urls.EMBEDS else "'none'"]
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in widest.items())


def _as_text(every: Iterator[Rule]) -> str:
    return "\n".join(
        "\n".join([rule.pattern, *(f"  {name}: {value}" for name, value in rule.headers.items())])
        + "\n"
        for rule in every
    )


def _robots(site_address: str) -> str:
    sitemap = urls.absolute(site_address, "sitemap.xml")
    return f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n"
