"""Prove that the start page answers three questions at once, and tells what is not known."""

import re
from dataclasses import replace
from datetime import date

from insyn.derive.facts import Facts
from insyn.model.history import History
from insyn.render import start_page
from insyn.render.indicator_line import entries
from tests import comparison, oversight
from tests.render import invented
from tests.render.changes import happened
from tests.render.reading import Reading

Blocks = list[tuple[str, str]]


def _body(facts: Facts) -> str:
    return invented.page(start_page.pages(facts, entries(facts)), "/").body()


def _under(facts: Facts, heading: str) -> Blocks:
    """Return what stands below a heading, up to the next one of the same level."""
    blocks = Reading(_body(facts)).blocks
    level, start = next((tag, at) for at, (tag, text) in enumerate(blocks) if text == heading)
    end = next((at for at in range(start + 1, len(blocks)) if blocks[at][0] == level), None)
    return blocks[start + 1 : end]


def test_the_search_box_comes_first_and_is_a_plain_form() -> None:
    """It has a label that is seen, and says what one can search for, of what there is."""
    body = _body(invented.facts())
    assert body.lstrip().startswith('<form class="search-start" role="search" action="sok/"')
    assert '<label for="sok-start" id="fraga">Vad vill du veta?</label>' in body
    assert re.search(r'<input type="search" name="q" id="sok-start"[^>]*aria-describedby', body)
    assert "Sök bland mål, mått och nämnder." in Reading(body).texts("p")
    known = comparison.with_comparison(invented.facts())
    assert Reading(_body(known)).texts("p")[0] == (
        "Sök bland mål, mått, nämnder, avtal, utförare, uppföljningar och öppna data."
    )


def test_it_says_how_it_goes() -> None:
    """How the goals were judged and whether milestones were reached, a sentence first."""
    assert _under(invented.facts(), "Hur går det?") == [
        ("p", "1 av 2 mål är bedömt. Det fick god."),
        ("li", "◕ God: 1 mål"),
        ("li", "– Inte bedömd i källan: 1 mål"),
        ("p", "Bedömningarna gäller målen 2019 och är kommunens egna."),
        ("p", "0 av 1 etappmål som går att bedöma nåddes."),
        ("li", "○ Etappmålet nåddes inte: 1 mått"),
        ("li", "Alla mål och bedömningar"),
        ("li", "Alla mått"),
    ]
    links = Reading(_body(invented.facts())).links
    assert ("○ Etappmålet nåddes inte: 1 mått", "matt/urval/resultat/inte-natt/") in links
    assert ("Alla mål och bedömningar", "mal/2019/") in links


def test_each_bar_is_drawn_of_what_the_list_below_it_says() -> None:
    """The drawing is hidden from those who hear the page; they have the list."""
    body = _body(oversight.with_oversight(invented.facts()))
    drawings = re.findall(r'<svg class="share" aria-hidden="true">(.*?)</svg>\s*<ul', body)
    lists = re.findall(r'<ul class="shares">(.*?)</ul>', body, re.DOTALL)
    assert len(drawings) == len(lists) == 3
    for drawing, words in zip(drawings, lists, strict=True):
        assert re.findall(r'rect class="(\w+)"', drawing) == re.findall(
            r'class="status (\w+)"', words
        )


def test_it_says_who_does_the_work_and_whether_it_is_checked() -> None:
    """What is late is told, and what is invented is marked and not counted."""
    facts = oversight.with_oversight(invented.facts())
    assert _under(facts, "Vem gör jobbet, och kontrolleras det?") == [
        ("p", "Vi känner till 3 avtal med 2 utförare. 4 uppföljningar och granskningar är gjorda."),
        (
            "p",
            "För 1 av avtalen är utföraren inte känd. För 1 av avtalen är tiden inte känd. "
            "1 åtgärd är försenad. 1 öppen avvikelse har ingen åtgärd.",
        ),
        ("p", "Vi har gjort 11 prövningar av kraven på insyn i lag och program:"),
        ("li", "● Uppfyllt: 5 prövningar"),
        ("li", "◐ Delvis: 2 prövningar"),
        ("li", "○ Inte uppfyllt: 1 prövning"),
        ("li", "? Kan inte bedömas: 3 prövningar"),
        ("p", "Exempeldata Så kan det se ut: ett påhittat exempel, hemtjänst i Ekby"),
        ("li", "Alla avtal"),
        ("li", "Alla uppföljningar"),
        ("li", "Det som är försenat"),
        ("li", "Insyn, krav för krav"),
    ]
    assert ("Det som är försenat", "uppfoljning/forsenat/") in Reading(_body(facts)).links


def test_a_single_contract_says_what_its_source_leaves_out() -> None:
    """The gaps stand in the answer itself."""
    facts = oversight.with_oversight(
        invented.facts(),
        contracts=(oversight.UNKNOWN,),
        follow_ups=(oversight.AREAS_REVIEWED,),
        follow_up_plans=(),
        insight_requirements=(),
    )
    assert _under(facts, "Vem gör jobbet, och kontrolleras det?")[:2] == [
        ("p", "Vi känner till 1 avtal. 1 uppföljning eller granskning är gjord."),
        (
            "p",
            "Källan säger inte vem som är utförare eller när avtalet gäller. "
            "Inget är försenat, så långt uppgifterna räcker.",
        ),
    ]


def test_where_only_an_example_is_invented_nothing_is_counted() -> None:
    """The example is shown, and what is known is that nothing is known."""
    example = tuple(map(oversight.an_example, (oversight.CONTRACT,)))
    facts = oversight.with_oversight(
        invented.facts(), contracts=example, follow_ups=(), follow_up_plans=()
    )
    assert _under(facts, "Vem gör jobbet, och kontrolleras det?") == [
        ("p", "Källorna säger inget om avtal eller uppföljningar."),
        ("p", "Exempeldata Så kan det se ut: ett påhittat exempel, hemtjänst i Ekby"),
        ("li", "Alla avtal"),
        ("li", "Alla uppföljningar"),
    ]


def test_a_contract_that_has_ended_is_not_one_that_applies() -> None:
    """What is over answers another question."""
    facts = oversight.with_oversight(
        invented.facts(), contracts=(oversight.EARLIER,), follow_ups=(), follow_up_plans=()
    )
    told = _under(facts, "Vem gör jobbet, och kontrolleras det?")[0]
    assert told == (
        "p",
        "Vi känner inte till något avtal som gäller nu. Ingen uppföljning är gjord.",
    )


def test_it_helps_one_to_choose() -> None:
    """How many there are to choose between; what is invented is marked and not counted."""
    facts = comparison.with_comparison(invented.facts())
    assert _under(facts, "Hjälp mig att välja") == [
        ("p", "Du kan jämföra 4 utförare sida vid sida, utan totalbetyg."),
        ("h3", "Hemtjänst"),
        ("li", "Jämför 4 utförare"),
        ("li", "Hjälp att välja hemtjänst"),
        ("h3", "Ledsagning Exempeldata"),
        ("li", "Jämför 4 utförare"),
        ("li", "Allt du kan jämföra"),
    ]
    links = Reading(_body(facts)).links
    assert ("Jämför 4 utförare", "jamfor-service/hemtjanst/") in links
    assert ("Hjälp att välja hemtjänst", "jamfor-service/hemtjanst/vagledning/") in links
    invented_only = replace(facts, comparisons=facts.comparisons[1:])
    assert _under(invented_only, "Hjälp mig att välja")[0] == (
        "p",
        "Det finns bara påhittade exempel att jämföra än.",
    )


def test_it_tells_what_came_last() -> None:
    """The newest follow-ups, what was corrected, and editions of the data that are published."""
    facts = happened.facts()
    assert _under(facts, "Senast") == [
        ("h3", "Uppföljningar och granskningar"),
        ("li", "Klagomål på Alfa: 14 april 2026. ○ 1 avvikelse"),
        ("li", "Alfa Omsorg, hösten 2024: 3 februari 2025. ● 1 krav uppfyllt"),
        ("li", "Alfa Omsorg, våren 2024: 12 juni 2024. ○ 1 krav inte uppfyllt"),
        ("h3", "Rättat och ändrat"),
        ("li", "Hemtjänst, Alfa Omsorg: ändring 21 november 2026. Sista dagen ändrad."),
        (
            "li",
            "Andel som är trygga: rättelse 2 september 2026. Värdet för 2018 rättat från 55 "
            "till 56. Skäl: Avskriften var fel.",
        ),
        ("li", "Andel som är trygga: ändring 2 september 2026. Definitionen ändrad."),
        ("p", "Alla ändringar på webbplatsen"),
        ("h3", "Nya data"),
        ("li", "2 september 2026: 1 rättelse, 1 tillägg, 1 ändring och 1 borttagning."),
        ("li", "1 mars 2026: Första publiceringen, då allt var nytt."),
    ]
    assert ("2 september 2026", "andringar/2026-09-02/") in Reading(_body(facts)).links


def test_where_nothing_has_come_it_says_why() -> None:
    """Without git nothing is known; with the first edition alone, nothing has changed yet."""
    assert _under(invented.facts(), "Senast") == [
        ("h3", "Uppföljningar och granskningar"),
        ("p", "Källorna nämner ingen uppföljning."),
        ("h3", "Rättat och ändrat"),
        (
            "p",
            "Webbplatsen är byggd utan versionshistorik, så vi kan inte visa vad som har ändrats.",
        ),
        ("p", "Alla ändringar på webbplatsen"),
    ]
    told = _under(replace(invented.facts(), history=History("hel")), "Senast")
    assert ("p", "Inget är rättat eller ändrat sedan den första utgåvan.") in told
    assert ("p", "Ingen utgåva är publicerad än.") in told


def test_what_changed_the_most_and_what_was_done_follow() -> None:
    """With the figures at both ends."""
    assert _under(invented.facts(), "Det här har ändrats mest") == [
        (
            "p",
            "Bland mått med värde för 2019 och en fast skala, till exempel procent eller index.",
        ),
        ("h3", "Blev bättre"),
        ("p", "Inget mått har en tydligt positiv trend."),
        ("h3", "Blev sämre"),
        ("li", "Andel som är trygga: från 64 % (2018) till 61 % (2019)"),
    ]
    assert _under(invented.facts(), "Vad har blivit gjort?") == [
        ("li", "Motsägelser i källorna: På 1 ställe säger källorna emot sig själva."),
    ]


def test_the_gaps_stand_in_plain_words() -> None:
    """Each leads to a list of what is missing."""
    assert _under(invented.facts(), "Vad vi inte vet") == [
        ("li", "1 mått saknar värde för 2019"),
        ("li", "1 mått gäller personer men är inte uppdelat på kvinnor och män"),
        ("li", "1 mått har inget etappmål för 2019"),
        ("li", "1 mål i målen 2019 är inte bedömt"),
        ("li", "1 målstruktur har inga bedömningar alls i källorna"),
    ]
    links = Reading(_body(invented.facts())).links
    assert ("1 mått saknar värde för 2019", "matt/urval/saknas/varde/") in links
    assert ("1 målstruktur har inga bedömningar alls i källorna", "mal/") in links


def test_an_empty_municipality_has_a_start_page() -> None:
    """With nothing but a name, each question has an answer: that nothing is known."""
    bare = invented.facts([], ())
    facts = Facts(replace(bare.records, boards=(), areas=()), {}, date(2026, 1, 2))
    reading = Reading(_body(facts))
    assert reading.headings() == [
        (2, "Hur går det?"),
        (2, "Vem gör jobbet, och kontrolleras det?"),
        (2, "Hjälp mig att välja"),
        (2, "Senast"),
        (3, "Uppföljningar och granskningar"),
        (3, "Rättat och ändrat"),
        (2, "Det här har ändrats mest"),
        (2, "Vad vi inte vet"),
        (2, "För journalister"),
        (2, "Hitta på andra sätt"),
    ]
    assert {
        "Sök på hela webbplatsen.",
        "Källorna bedömer inga mål.",
        "Källan anger inga etappmål.",
        "Källorna säger inget om avtal eller uppföljningar.",
        "Det finns ingen tjänst att jämföra än.",
        "Det finns inga mått med en tydlig trend.",
        "Det finns inga mål och inga mått än.",
    } <= set(reading.texts("p"))


def test_indicators_without_any_figures_lack_a_value_of_no_year() -> None:
    """Where nothing has been measured there is no newest year to speak of."""
    facts = replace(invented.facts(), figures={})
    assert ("li", "2 mått saknar värde") in _under(facts, "Vad vi inte vet")


def test_a_title_of_three_hundred_characters_stands_in_full() -> None:
    """Nothing is cut off, and nothing is put in a place where it cannot wrap."""
    title = ("Ett mål som säger allt på en gång " * 9).strip()
    goals = tuple(
        goal.model_copy(update={"title": title, "assessments": (_worst(),)})
        for goal in invented.STRUCTURE.goals
    )
    structure = invented.STRUCTURE.model_copy(update={"goals": goals, "title": title})
    body = _body(invented.facts(structures=(structure,)))
    assert body.count(title) >= 2
    assert "nowrap" not in body


def _worst() -> object:
    judged = invented.STRUCTURE.goals[1].assessments[0]
    return judged.model_copy(update={"grade": "ej-godtagbar"})
