"""Prove that the headers are the same at every host, and that they let through what pages need."""

import re
from dataclasses import replace

import pytest

from insyn import policy
from insyn.export import host_rules
from insyn.load.handwritten import Handwritten
from tests.browser.serving import headers_of, parsed
from tests.render.changes import happened

OWN_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
SAFETY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    "Access-Control-Allow-Origin": "*",
    "Strict-Transport-Security": "max-age=31536000",
}


def _files(address: str = "", handwritten: tuple[Handwritten, ...] = ()) -> dict[str, str]:
    facts = happened.facts()
    records = facts.records
    if address:
        own = records.municipality.model_copy(update={"site_address": address})
        facts = replace(facts, records=replace(records, municipality=own))
    found = {}
    for file in host_rules.files(facts, handwritten):
        assert isinstance(file.content, bytes)
        found[file.path] = file.content.decode()
    return found


def _headers(address: str, handwritten: tuple[Handwritten, ...] = ()) -> dict[str, str]:
    return headers_of(address, parsed(_files(handwritten=handwritten)["_headers"]))


def test_there_are_rules_for_two_kinds_of_hosts_and_for_robots() -> None:
    """The nginx configuration lies where the editors' manual tells of it."""
    assert set(_files()) == {"_headers", "robots.txt", "redaktor/webbserver/nginx.conf"}


def test_robots_may_read_everything_and_are_told_where_the_list_is() -> None:
    """Nothing is kept from search engines."""
    assert _files()["robots.txt"] == (
        "User-agent: *\nDisallow:\n\nSitemap: https://insyn.ekby.example/sitemap.xml\n"
    )


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/", {"Content-Security-Policy": f"{OWN_POLICY}; frame-ancestors 'none'"}),
        ("/mal/2019/trygg/", {"Content-Security-Policy": f"{OWN_POLICY}; frame-ancestors 'none'"}),
        (
            "/badda-in/matt/trygghet/",
            {
                "Content-Security-Policy": (
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
                    "form-action 'none'; frame-ancestors *"
                )
            },
        ),
        ("/assets/insyn.css", {"Cache-Control": "public, max-age=3600"}),
        (
            "/andringar/atom.xml",
            {
                "Content-Security-Policy": f"{OWN_POLICY}; frame-ancestors 'none'",
                "Content-Type": "application/atom+xml",
            },
        ),
        (
            "/oppna-data/matt/utfall.csv",
            {
                "Content-Security-Policy": f"{OWN_POLICY}; frame-ancestors 'none'",
                "Content-Type": "text/csv; charset=utf-8",
            },
        ),
    ],
)
def test_each_address_has_its_headers(address: str, headers: dict[str, str]) -> None:
    """Safety is the same everywhere; policy, keeping and type follow from the address."""
    assert _headers(address) == SAFETY | headers


@pytest.mark.parametrize(
    ("address", "section"),
    [
        ("/", ""),
        ("/om/kvalitet/", ""),
        ("/matt/trygghet/", ""),
        ("/matt/trygghet/diagram/", "diagram"),
        ("/sok/", "sok"),
        ("/sok/alla/matt/", "sok"),
        ("/pagefind/pagefind-worker.js", "sok"),
        ("/badda-in/matt/trygghet/", "badda-in"),
    ],
)
def test_the_header_lets_through_what_the_page_itself_does(address: str, section: str) -> None:
    """A browser obeys both; what one of them forbids cannot be had."""
    sent = _directives(_headers(address)["Content-Security-Policy"])
    own = _directives(policy.of_section(section))
    assert {name: sources <= sent[name] for name, sources in own.items()} == dict.fromkeys(
        own, True
    )


def _directives(text: str) -> dict[str, set[str]]:
    return {name: set(sources) for name, *sources in map(str.split, text.split(";"))}


def test_no_header_is_set_by_two_rules_that_match_the_same_address() -> None:
    """Hosts differ in what they make of that, so nothing may rest on it."""
    rules = parsed(_files()["_headers"])
    addresses = [
        "/",
        "/404.html",
        "/sitemap.xml",
        "/assets/insyn.js",
        "/pagefind/index/a.pf_index",
        "/sok/alla/",
        "/matt/trygghet/diagram/",
        "/oppna-data/katalog.jsonld",
        "/oppna-data/matt/utfall.csv-metadata.json",
        "/oppna-data/matt/kodbok.txt",
        "/andringar/atom.xml",
        "/uppfoljning/kalender.ics",
    ]
    for address in addresses:
        names = [name for pattern, name, _ in rules if pattern.fullmatch(address)]
        assert len(names) == len(set(names)), address


def test_a_hand_written_page_in_a_folder_of_its_own_has_a_policy() -> None:
    """Whatever the municipality adds to content/ is guarded like the rest."""
    own = (Handwritten("fragor/svar.md", "Svar", ""), Handwritten("index.md", "Start", ""))
    assert "Content-Security-Policy" not in _headers("/fragor/svar/")
    assert (
        _headers("/fragor/svar/", own)["Content-Security-Policy"]
        == f"{OWN_POLICY}; frame-ancestors 'none'"
    )


def test_a_site_without_encryption_does_not_ask_for_it() -> None:
    """Whoever serves the site inside the house over http is not locked out."""
    assert "Strict-Transport-Security" not in _files("http://insyn.internt/")["_headers"]
    assert "Strict-Transport-Security" in _files("https://insyn.ekby.example/")["_headers"]


def test_a_host_takes_the_rules() -> None:
    """Cloudflare reads at most 100 rules with lines of at most 2,000 characters."""
    text = _files()["_headers"]
    assert len(re.findall("(?m)^/", text)) <= 100
    assert max(map(len, text.splitlines())) <= 2_000


def test_the_configuration_of_nginx_says_the_same() -> None:
    """Its tables hold each policy once, and its braces are in pairs."""
    text = _files()["redaktor/webbserver/nginx.conf"]
    assert text.count("{") == text.count("}")
    assert "server_name insyn.ekby.example;" in text
    for name, value in SAFETY.items():
        assert f'    add_header {name} "{value}" always;\n' in text
    assert f"    default \"{OWN_POLICY}; frame-ancestors 'none'\";\n" in text
    rows = dict(re.findall(r'(?m)^    "~(\S+)" "(.*)";$', text))
    assert {"^/badda-in/", "^/sok/", "^/pagefind/", "^/matt/[^/]+/diagram/"} < set(rows)
    assert "^/matt/" not in rows
    assert "blob:" in rows["^/matt/[^/]+/diagram/"]
    for ending in host_rules.MEDIA_TYPES:
        pattern = ending.replace(".", r"\.")
        assert f"    location ~ {pattern}$ " in text
