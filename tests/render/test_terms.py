"""Prove that difficult words are explained where they stand, and that nothing else is touched."""

import re
from html.parser import HTMLParser

import pytest

from insyn.model.glossary import Term
from insyn.render.terms import MOST_TERMS, explained, explaining
from tests.render.test_templates import all_pages

MILESTONE = Term(id="etappmal", word="etappmål", text="Ett delmål på vägen.", forms=("etappmålet",))
PERFORMER = Term(id="utforare", word="utförare", text="Den som gör arbetet.", forms=("utföraren",))
PRIVATE = Term(
    id="privat-utforare", word="privat utförare", text="Inte kommunen.", forms=("privata utförare",)
)
CHOICE_ACT = Term(id="lov", word="LOV", text="Lagen om valfrihetssystem.")
DATABASE = Term(id="kolada", word="Kolada", text="En databas.")
CONTRACT = Term(id="avtal", word="avtal", text="En överenskommelse.", in_text="nej")
TERMS = (MILESTONE, PERFORMER, PRIVATE, CHOICE_ACT, DATABASE, CONTRACT)

_MARK = re.compile(r'<a class="term" id="[^"]*" href="#[^"]*">([^<]*)</a>')
_LIST = re.compile(r'<section class="terms".*?</section>\n', re.DOTALL)


def _marked(html: str, terms: tuple[Term, ...] = TERMS) -> list[str]:
    """Return the words that are marked in some HTML, after showing that no more was changed."""
    after = explained(terms, html, "/matt/trygghet/")
    assert _MARK.sub(r"\1", _LIST.sub("", after)) == html
    return _MARK.findall(after)


def test_the_first_time_a_word_stands_it_leads_to_the_list_at_the_end() -> None:
    """The list explains it, and leads to the glossary and back."""
    html = "<h1>Trygghet</h1>\n<p>Etappmålet nåddes. Nästa etappmål är högre.</p>\n"
    assert explained(TERMS, html, "/matt/trygghet/") == (
        '<h1>Trygghet</h1>\n<p><a class="term" id="i-text-etappmal" href="#ord-etappmal">'
        "Etappmålet</a> nåddes. Nästa etappmål är högre.</p>\n"
        '<section class="terms" aria-labelledby="ordforklaringar" data-pagefind-ignore>\n'
        '<h2 id="ordforklaringar">Ord på sidan</h2>\n'
        "<dl>\n"
        '<div><dt id="ord-etappmal"><a href="../../om/ordlista/#etappmal">etappmål</a></dt>'
        "<dd><span>Ett delmål på vägen.</span> "
        '<a class="term-back" href="#i-text-etappmal">Tillbaka till texten</a></dd></div>\n'
        "</dl>\n"
        '<p><a href="../../om/ordlista/">Alla ord i ordlistan</a></p>\n'
        "</section>\n"
    )


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>En privat\nutförare och en utförare.</p>", ["privat\nutförare", "utförare"]),
        ("<p>Privata utförare är utförare.</p>", ["Privata utförare", "utförare"]),
        ("<p>Enligt LOV. Han fick lov.</p>", ["LOV"]),
        ("<p>Siffran finns i Kolada.</p>", ["Kolada"]),
        ("<p>Måttet har etappmål.</p>", ["etappmål"]),
        ("<p>Måttet (etappmål) och ”utförare”.</p>", ["etappmål", "utförare"]),
        ("<p>&nbsp;Utförare</p><p>1. Etappmål</p>", ["Utförare", "Etappmål"]),
        ("<dl><dt>Utförare</dt><dd>–</dd></dl>", ["Utförare"]),
        ("<table><tr><td>Etappmål</td></tr></table>", ["Etappmål"]),
        ("<p title='en > två'>utförare</p>", ["utförare"]),
        ("<!--insyn:standing--><p>Utförare</p><!-- utförare > -->", ["Utförare"]),
        ("<details open><p>utförare</p></details>", ["utförare"]),
        ("<details><p>utförare</p></details><p>utförare</p>", ["utförare"]),
        ("<p>2 < 3 utförare</p>", []),
    ],
)
def test_whole_words_in_running_text_are_marked(html: str, words: list[str]) -> None:
    """The longest word wins, and a sentence may begin with it."""
    assert _marked(html) == words


@pytest.mark.parametrize(
    "html",
    [
        "<p>delutförare utförarekrav icke-utförare utförare-lista /utförare/ utförare.se</p>",
        "<p>Företaget Nya Utförare och Stockholms Etappmål</p>",
        "<p>Avtal och avtal.</p>",
        '<p><a href="x">En <strong>utförare</strong></a></p>',
        "<h1>Utförare</h1><h2>Utförare</h2><h3>Utförare</h3><h4>Utförare</h4>",
        "<button>utförare</button><summary>utförare</summary>",
        "<table><caption>utförare</caption><tr><th>utförare</th></tr></table>",
        '<table><tr><td class="number">9 utförare</td><td data-label="x">utförare</td>'
        "<td>9 utförare</td></tr></table>",
        "<label>utförare</label><select><option>utförare</option></select>",
        "<form><p>utförare</p></form><nav><p>utförare</p></nav>",
        "<p><code>utförare</code><abbr>LOV</abbr><time>utförare</time></p><pre>utförare</pre>",
        "<svg><title>a</title><svg><text>utförare</text></svg><text>utförare</text></svg>",
        "<script>utförare</script><style>utförare</style><template>utförare</template>",
        '<p aria-label="utförare"><img alt="utförare"></p><!-- utförare -->',
        '<div aria-hidden="true"><div>a</div>utförare</div><p hidden>utförare</p>',
        '<div lang="en"><div>API</div> LOV</div>',
        '<section class="source"><section>a</section><p>utförare</p></section>',
        '<p>Så citerar du: <span class="citation"><span>a</span> utförare</span></p>',
        '<section class="words"><dl><dt>Utförare</dt></dl></section>',
        "<p><button>utförare</p>",
    ],
)
def test_nothing_else_is_marked(html: str) -> None:
    """Parts of words, names, links, headings, figures and what nobody sees stay as they are."""
    assert explained(TERMS, html, "/") == html


def test_a_word_that_is_only_folded_away_is_explained_there() -> None:
    """What stands openly goes before."""
    html = (
        "<details><summary>Mer</summary><p>En utförare når etappmål.</p></details><p>Utförare</p>"
    )
    assert _marked(html) == ["etappmål", "Utförare"]


def test_the_list_stands_before_the_source_of_the_page() -> None:
    """What the page is built on and how it is cited comes last."""
    html = '<p>utförare</p>\n<section class="source"><p>Källa</p></section>\n'
    before, _, after = explained(TERMS, html, "/").partition('<section class="source">')
    assert before.endswith("</section>\n")
    assert after == "<p>Källa</p></section>\n"


def test_a_page_explains_no_more_than_a_dozen_words_and_the_hard_ones_first() -> None:
    """The others are told in the glossary."""
    easy = tuple(Term(id=f"a{n}", word=f"lätt{n}", text="Lätt.") for n in range(MOST_TERMS))
    hard = Term(id="svart", word="svårt", text="Svårt.", in_text="först")
    html = f"<p>{' '.join(term.word for term in easy)} svårt</p>"
    words = _marked(html, (*easy, hard))
    assert words == [*(term.word for term in easy[: MOST_TERMS - 1]), "svårt"]


def test_ids_that_the_page_has_are_left_to_it() -> None:
    """The word gets the next free one."""
    html = '<p id="ord-utforare">utförare</p><p id="i-text-utforare">x</p>'
    after = explained(TERMS, html, "/")
    assert '<a class="term" id="i-text-utforare-2" href="#ord-utforare-2">utförare</a>' in after
    assert '<dt id="ord-utforare-2">' in after


def test_the_words_are_listed_in_swedish_order() -> None:
    """Å comes after z."""
    words = ("öre", "zon", "ål", "API")
    terms = tuple(Term(id=f"t{n}", word=word, text="x") for n, word in enumerate(words))
    after = explained(terms, "<p>öre zon ål API</p>", "/")
    assert re.findall(r"<dt[^>]*><a[^>]*>(.*?)</a>", after) == ["API", "zon", "ål", "öre"]


@pytest.mark.parametrize(
    ("terms", "html", "address"),
    [
        ((), "<p>En utförare</p>", "/"),
        ((CONTRACT,), "<p>Ett avtal</p>", "/"),
        (TERMS, "<p>Inga svåra ord</p>", "/"),
        (TERMS, "<p>En utförare</p>", "/om/ordlista/"),
    ],
)
def test_a_page_without_words_to_explain_stays_as_it_is(
    terms: tuple[Term, ...], html: str, address: str
) -> None:
    """So does the glossary, which explains them all."""
    assert explaining(terms)(html, address) == html


def test_all_kinds_of_pages_keep_their_text_and_their_form() -> None:
    """Only links and the list are added, ids stay unique and what is open is closed in order."""
    some = ("mål", "mått", "avtal", "nämnden", "utförare", "kommunen", "siffran", "källa", "år")
    terms = tuple(Term(id=f"t{n}", word=word, text="Vad det är.") for n, word in enumerate(some))
    marked = 0
    for page in all_pages():
        html = page.body()
        after = explained(terms, html, page.address)
        assert _MARK.sub(r"\1", _LIST.sub("", after)) == html, page.address
        form = Form(after)
        assert form.wrong == [], page.address
        marked += len(_MARK.findall(after))
    assert marked > 100


class Form(HTMLParser):
    """Follow what is opened and closed, and tell what is wrong about it and about the terms."""

    void = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"))
    quiet = frozenset(
        (
            *("a", "abbr", "button", "caption", "code", "h1", "h2", "h3", "h4", "label", "nav"),
            *("option", "pre", "summary", "svg", "th", "time"),
        )
    )

    def __init__(self, html: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.ids: set[str] = set()
        self.targets: set[str] = set()
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag in self._open]
        self.wrong += [f"#{one} leads nowhere" for one in sorted(self.targets - self.ids)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the element, its id and where a term leads."""
        told = dict(attrs)
        if (own := told.get("id")) is not None:
            if own in self.ids:
                self.wrong.append(f"id {own} stands twice")
            self.ids.add(own)
        if (told.get("class") or "") in ("term", "term-back"):
            self.targets.add((told["href"] or "").removeprefix("#"))
        if told.get("class") == "term" and (inside := self.quiet & set(self._open)):
            self.wrong.append(f"a term inside {sorted(inside)}")
        if tag not in self.void:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        if tag in self.void:
            return
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}> closes something else")
