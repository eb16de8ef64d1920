"""Prove that scripts and styles are published whole but for their comments, small and tidy."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from insyn import theme_files
from insyn.render.templates import theme_folder

ASSETS = theme_folder() / "assets"
TOKENS = ASSETS / "style/01-tokens.css"
EVERY_STYLE = sorted(ASSETS.rglob("*.css"))
OWN_PARTS = [one for one in EVERY_STYLE if one.parent == ASSETS or one.name < "20"]
"""The frame and the components; a style from 20 on belongs to one kind of page."""


def test_lines_that_only_hold_a_comment_are_left_out() -> None:
    """An address in a text, and a comment after code, stay."""
    script = '// Why.\nconst a = "https://a.example"; // kept\n  // More.\nrun(a);\n'
    assert theme_files.script(script) == 'const a = "https://a.example"; // kept\nrun(a);\n'


def test_parts_of_a_style_are_joined_without_comments() -> None:
    """The rules stand in the order of the parts."""
    parts = ["/* Why,\n   at length. */\na { color: red; /* short */ }\n", "b { margin: 0; }\n"]
    assert theme_files.style(parts) == "a { color: red; }\nb { margin: 0; }\n"


def test_only_scripts_and_styles_lose_their_comments() -> None:
    """A picture is published as it is."""
    assert theme_files.published(".css", "/* Why. */\na {}\n") == "a {}\n"
    assert theme_files.published(".js", "// Why.\nrun();\n") == "run();\n"
    assert theme_files.published(".svg", "<svg><!-- // --></svg>") == "<svg><!-- // --></svg>"


ASKED_FOR = ("diagram.js", "search.js", "search/")
"""Scripts that are fetched only where someone asks for the interactive chart or for the search."""


def test_all_own_scripts_together_are_small() -> None:
    """A phone gets less than 15 kB compressed, however far one goes before asking for more."""
    every = sorted(ASSETS.rglob("*.js"))
    own = [one for one in every if not str(one.relative_to(ASSETS)).startswith(ASKED_FOR)]
    sizes = [len(gzip.compress(theme_files.script(one.read_text("utf-8")).encode())) for one in own]
    assert len(own) > 5
    assert sum(sizes) <= 15_000


def test_the_style_of_every_page_is_small() -> None:
    """All parts together weigh less than 9.5 kB compressed."""
    parts = [one.read_text("utf-8") for one in sorted((ASSETS / "style").glob("*.css"))]
    assert len(gzip.compress(theme_files.style(parts).encode())) <= 9_500


def _rules(text: str, inside: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the at-rules round a rule, its selector and its declarations, for each rule."""
    text = theme_files.style([text])
    position = 0
    while (opens := text.find("{", position)) >= 0:
        name = text[position:opens].rpartition(";")[2].strip()
        depth, closes = 1, opens
        while depth:
            closes += 1
            depth += {"{": 1, "}": -1}.get(text[closes], 0)
        body = text[opens + 1 : closes]
        if name.startswith(("@media", "@supports", "@container")):
            yield from _rules(body, f"{inside} {name}".strip())
        else:
            yield inside, name, body
        position = closes + 1


def _declared(body: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in body.split(";") if ":" in one)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _tokens(selector: str, inside: str = "") -> dict[str, str]:
    for context, name, body in _rules(TOKENS.read_text("utf-8")):
        if (context, name) == (inside, selector):
            return _declared(body)
    raise LookupError(selector)


_PAIR = re.compile(r"light-dark\((#\w{6}), (#\w{6})\)")


def _half(tokens: dict[str, str], which: int) -> dict[str, str]:
    """Return the colours of one of the two sides, light or dark, of every pair."""
    found = {name: _PAIR.fullmatch(value) for name, value in tokens.items()}
    return {name: pair[which] for name, pair in found.items() if pair}


PLAIN = _tokens(":root")
STRONG = _tokens(':root[data-scheme="contrast"]', "@media screen")
PALETTES = {
    "light": _half(PLAIN, 1),
    "dark": _half(PLAIN, 2),
    "high contrast": _half(PLAIN | STRONG, 1),
    "high contrast, dark": _half(PLAIN | STRONG, 2),
}
TEXT = ["ink", "muted", "link", "brand", "good", "warn", "bad", "chart-1", "chart-2", "chart-3"]
MARKS = ["line", "chart-4", "chart-5", "chart-6"]


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", PALETTES)
def test_what_is_read_stands_out_from_its_ground(name: str) -> None:
    """Text has 4.5:1, edges of controls and marks 3:1, and everything 7:1 in high contrast."""
    colours = PALETTES[name]
    text, mark = (7.0, 7.0) if name.startswith("high") else (4.5, 3.0)
    wanted = {(one, ground): text for one in TEXT for ground in ("ground", "surface")}
    wanted |= {(one, ground): mark for one in MARKS for ground in ("ground", "surface")}
    wanted |= {("header-ink", "header"): text, ("ground", "brand"): text}
    found = {pair: _contrast(*(colours[f"--{part}"] for part in pair)) for pair in wanted}
    assert {pair: round(found[pair], 2) for pair in wanted if found[pair] < wanted[pair]} == {}


def test_high_contrast_is_the_same_chosen_and_asked_for() -> None:
    """What the visitor chooses and what the machine asks for look alike."""
    assert _tokens(":root", "@media screen and (prefers-contrast: more)") == STRONG


def test_an_older_browser_gets_the_light_colours() -> None:
    """The colours without pairs, and those that are given a type, are the light ones."""
    old = _tokens(
        ":root, :root[data-scheme]", "@supports not (color: light-dark(#000000, #ffffff))"
    )
    assert old == {"color-scheme": "light"} | PALETTES["light"]
    typed = {
        name.removeprefix("@property "): _declared(body)["initial-value"]
        for _, name, body in _rules(TOKENS.read_text("utf-8"))
        if name.startswith("@property")
    }
    assert typed.items() <= PALETTES["light"].items()
    used = re.findall(r"colour\(\"(--[\w-]+)\"\)", (ASSETS / "diagram.js").read_text("utf-8"))
    assert {*used, *(f"--chart-{number}" for number in range(1, 7))} <= typed.keys()


def test_the_bar_of_a_phone_has_the_colour_of_the_header() -> None:
    """The colour of the browser's own bar is that of our header, in light and dark."""
    frame = (theme_folder() / "base.html").read_text("utf-8")
    stated = re.findall(r'<meta name="theme-color" content="(#\w{6})"', frame)
    assert stated == [PALETTES[name]["--header"] for name in ("light", "dark")]


@pytest.mark.parametrize("part", EVERY_STYLE, ids=lambda one: one.name)
def test_colours_are_written_among_the_tokens_only(part: Path) -> None:
    """No other style has a colour of its own; those of the visitor's system are not ours."""
    if part == TOKENS:
        return
    text = theme_files.style([part.read_text("utf-8")])
    raw = r"#[0-9a-f]{3,8}\b(?=[^{}]*[;}])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\("
    named = r"[ :,(](?:white|black|gr[ae]y|red|green|blue|yellow|orange|silver)(?=[ ;,)])"
    assert re.findall(f"{raw}|{named}", text) == []


_CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")


def _classes(part: Path) -> set[str]:
    rules = _rules(part.read_text("utf-8"))
    return {name for _, selector, _ in rules for name in _CLASS.findall(selector)}


def _numbered(name: str) -> str:
    """Return a class, or what it begins with where it ends in a number: m1, m2 …"""
    return re.sub(r"\d+$", "", name)


@pytest.mark.parametrize("part", OWN_PARTS, ids=lambda one: one.name)
def test_a_class_has_a_place_in_the_list(part: Path) -> None:
    """The comment at the head of the tokens, or of the style itself, says what a class is for."""
    heads = [one.read_text("utf-8").partition("*/")[0] for one in (TOKENS, part)]
    listed = {_numbered(word) for word in re.findall(r"[a-zA-Z][\w-]*", " ".join(heads))}
    assert sorted(name for name in _classes(part) if _numbered(name) not in listed) == []


def test_no_rule_is_for_a_class_that_nothing_has() -> None:
    """Every class stands in a template, a script, the program or a page."""
    root = theme_folder().parent
    places = ["theme/**/*.html", "theme/**/*.js", "generator/insyn/**/*.py", "content/**/*.md"]
    texts = [one.read_text("utf-8") for place in places for one in root.glob(place)]
    words = set(re.findall(r"[a-zA-Z][\w-]*", " ".join(texts)))
    words |= {_numbered(word) for word in words}
    unknown = {name for part in OWN_PARTS for name in _classes(part)} - words
    assert sorted(name for name in unknown if _numbered(name) not in words) == []


def test_no_rule_stands_twice() -> None:
    """What is said of a selector is said in one place."""
    rules = [
        (context, " ".join(selector.split()))
        for part in OWN_PARTS
        for context, selector, _ in _rules(part.read_text("utf-8"))
        if not selector.startswith("@")
    ]
    assert sorted(rule for rule, times in Counter(rules).items() if times > 1) == []
