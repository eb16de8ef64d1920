"""Prove that the page of an indicator tells what is known, and says what is not."""

import re
from dataclasses import replace
from decimal import Decimal
from html import unescape

from insyn.derive.facts import Facts
from insyn.derive.series import fold
from insyn.model.figures import Group, Milestone, Observation, Ranking
from insyn.model.indicator import StatedDifferences
from insyn.model.package import DataPackage
from insyn.output import Alternate
from insyn.render import indicator_page
from insyn.render.indicator_words import NOT_STATED
from tests.render import invented
from tests.render.reading import Reading

SIZES = {"oppna-data/matt/utfall.csv": 18_234, "oppna-data/matt/utfall.xlsx": 21_000}


def _read(facts: Facts, address: str = "/matt/trygghet/") -> Reading:
    pages = indicator_page.pages(facts, 1_500_000, SIZES)
    return Reading(invented.page(pages, address).body())


def _with(*rows: Observation, milestones: tuple[Milestone, ...] = (), **changes: object) -> Facts:
    indicator = invented.INDICATOR.model_copy(update={"breaks": (), **changes})
    found = fold([(indicator.id, row) for row in rows], [(indicator.id, one) for one in milestones])
    return replace(invented.facts([indicator]), figures=found)


def test_the_page_begins_with_the_answer() -> None:
    """The figure, the one before it and the milestone stand in the first paragraph."""
    assert _read(invented.facts()).texts("p")[:3] == [
        "År 2019 var andelen 61 procent. Det är 3 procentenheter lägre än år 2018. "
        "Etappmålet nåddes inte.",
        "61 % 2019",
        "Värde: siffran är den som källan anger. Källa: Berättelsen 2019.",
    ]


def test_milestones_are_judged_in_words() -> None:
    """Each says what was asked, whether it was reached, and why it cannot be judged."""
    items = _read(invented.facts()).texts("li")
    assert "Etappmål för 2019: minst 65 %. ○ Nåddes inte. Utfallet blev 61 %." in items
    assert (
        "Målvärde för 2030: öka. ? Kan inte bedömas. Det finns inget utfall för 2030 än. "
        "Källan skriver ”Öka”." in items
    )


def test_a_milestone_held_against_an_earlier_figure_shows_it() -> None:
    """To ask for more than before is judged from two figures, and both are shown."""
    facts = _with(
        invented.one("2018", 60),
        invented.one("2019", 64),
        milestones=(Milestone("2019", "etappmal", "oka", None, "Öka"),),
    )
    assert (
        "Etappmål för 2019: öka. ● Nåddes. Utfallet blev 64 %, mot 60 % år 2018. "
        "Källan skriver ”Öka”." in _read(facts).texts("li")
    )


def test_the_computed_trend_stands_beside_the_stated() -> None:
    """Where they differ the page says so, and the rule is a link away."""
    reading = _read(invented.facts())
    assert [text for text in reading.texts("p") if "beräkning" in text or "bedömning" in text] == [
        "Vår beräkning: ▼ Negativ. Från 2018 till 2019 minskade siffran med 3 procentenheter. "
        "Så räknar vi ut trenden.",
        "Källans bedömning: ■ Oförändrad.",
        "Olika svar. Källan och vår beräkning skiljer sig åt: källan säger oförändrad, "
        "vår regel ger negativ.",
    ]
    assert ("Så räknar vi ut trenden", "../../matt/#sa-raknar-vi") in reading.links


def test_figures_that_go_up_and_down_are_no_trend() -> None:
    """An unchanged trend with a change between the ends is explained."""
    rows = [invented.one(str(2017 + place), value) for place, value in enumerate((50, 60, 55))]
    assert (
        "Vår beräkning: ■ Oförändrad. Från 2017 till 2019 ökade siffran med 5 procentenheter, "
        "men inte tydligt nog för en trend. Så räknar vi ut trenden."
        in _read(_with(*rows)).texts("p")
    )


def test_a_larger_number_is_a_place_further_down() -> None:
    """A ranking never grows: its trend says up and down."""
    for places, way in (((80, 165), "ner 85 platser"), ((165, 80), "upp 85 platser")):
        rows = [invented.one(str(2018 + year), place) for year, place in enumerate(places)]
        texts = _read(_with(*rows, unit="plats", direction="ned")).texts("p")
        assert any(f"Från 2018 till 2019 gick placeringen {way}." in text for text in texts)


def test_a_milestone_for_a_later_year_is_not_taken_for_none() -> None:
    """The first sentence and the lists name the year that the first one is for."""
    facts = _with(
        invented.one("2019", 64),
        milestones=tuple(
            Milestone(year, "etappmal", "minst", Decimal(70), "70") for year in ("2022", "2021")
        ),
    )
    assert (
        _read(facts)
        .texts("p")[0]
        .endswith("Det finns inget tidigare värde. Etappmålet gäller 2021.")
    )


def test_women_and_men_are_set_beside_each_other() -> None:
    """The difference is in percentage points and a cell without a figure says why."""
    reading = _read(invented.facts())
    assert (
        "År 2019 är siffran 52 % för kvinnor och 73 % för män. "
        "Kvinnornas siffra är 21 procentenheter lägre." in reading.texts("p")
    )
    place = reading.blocks.index(("th", "Skillnad, procentenheter"))
    assert reading.blocks[place + 1 : place + 9] == [
        ("th", "2018"),
        ("td", "– Saknas"),
        ("td", "70 %"),
        ("td", "? Kan inte räknas"),
        ("th", "2019"),
        ("td", "52 %"),
        ("td", "73 %"),
        ("td", "−21"),
    ]


def test_an_unsplit_figure_says_why() -> None:
    """The editor's reason is shown; without one the gap is told plainly."""
    row = invented.one("2019", 61)
    assert "Måttet gäller personer, men källan delar inte upp det på kvinnor och män." in _read(
        _with(row)
    ).texts("p")
    assert "Måttet är inte uppdelat på kvinnor och män. Enkäten frågar inte." in _read(
        _with(row, without_sex="Enkäten frågar inte.")
    ).texts("p")
    assert "Måttet gäller inte personer, så det går inte att dela upp på kvinnor och män." in _read(
        _with(row, measures_persons=False)
    ).texts("p")


def test_areas_of_several_periods_are_all_shown() -> None:
    """The newest period is drawn, and a table holds every row."""
    rows = (invented.one(period, 50, area="centrum") for period in ("2018", "2019"))
    captions = _read(_with(invented.one("2019", 61), *rows)).texts("caption")
    assert captions[-2:] == [
        "Andel som är trygga, områden 2019",
        "Andel som är trygga: alla värden för områden",
    ]


def test_an_area_without_a_name_is_not_missing_where_it_is_named() -> None:
    """Where the source names the areas of a period, the rows without names say so."""
    rows = (
        *(invented.one("2018", 40, area=area) for area in ("lagsta", "hogsta")),
        *(invented.one("2019", 50, area=area) for area in ("centrum", "hogsta")),
    )
    reading = _read(_with(*rows))
    place = reading.blocks.index(("caption", "Andel som är trygga: alla värden för områden"))
    assert [text for _, text in reading.blocks[place + 4 : place + 13]] == [
        *("Centrum", "– Saknas", "50 %"),
        *("Högsta området", "40 %", "50 %"),
        *("Lägsta området", "40 %", "· Står med namn"),
    ]


def test_the_reader_is_told_what_to_know() -> None:
    """Definition, unit, direction, measurer, Kolada, breaks and removal stand as terms."""
    reading = _read(invented.facts())
    assert dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True)) == {
        "Vad siffran visar": "Andelen som svarar att de är trygga.",
        "Enhet": "Procent",
        "Bra håll": "Högre är bättre",
        "Vem som mäter": "Enkäten",
        "Nyckeltal i Kolada": "N00601",
        "Brott i serien 2017": "Ny fråga.",
        "Följs inte längre från 2020": "Måttet finns inte i planen.",
    }
    assert "Källan säger emot sig själv. Texten säger 60." in reading.texts("p")
    assert "Källan ser omotiverade skillnader mellan könen och mellan områden." in reading.texts(
        "p"
    )


def _differences(reading: Reading) -> list[tuple[str, str]]:
    """Return what stands under the heading of unjustified differences."""
    start = reading.blocks.index(("h2", "Omotiverade skillnader"))
    return reading.blocks[start + 1 : start + 5]


def test_what_is_done_about_a_difference_is_told() -> None:
    """Where the source sees an unjustified difference, silence about it is told too."""
    row = invented.one("2019", 61)
    stated = StatedDifferences(verdict="ja", dimensions=("kön",), action="Fler lampor.")

    assert _differences(_read(_with(row, stated_differences=stated))) == [
        ("p", "Källan ser omotiverade skillnader mellan könen."),
        ("h3", "Vad som görs åt skillnaden"),
        ("p", "Fler lampor."),
        ("p", "Alla skillnader mellan grupper"),
    ]
    untold = stated.model_copy(update={"action": None})
    assert ("p", "Källan säger inte vad som görs.") in _differences(
        _read(_with(row, stated_differences=untold))
    )
    cleared = StatedDifferences(verdict="nej")
    assert _differences(_read(_with(row, stated_differences=cleared)))[:2] == [
        ("p", "Källan ser inga omotiverade skillnader."),
        ("p", "Alla skillnader mellan grupper"),
    ]


def test_figures_that_do_not_cover_the_whole_municipality_say_so() -> None:
    """The part is named in the first sentence, in the tables, among the facts and nowhere else."""
    rows = (invented.one("2019", 61), invented.one("2019", 50, area="centrum"))
    reading = _read(_with(*rows, scope="Socialnämndens kontor"))

    assert reading.texts("p")[0] == (
        "År 2019 var andelen 61 procent. Det finns inget tidigare värde. "
        "Siffrorna gäller socialnämndens kontor. Källan anger inget etappmål."
    )
    assert "Andel som är trygga, socialnämndens kontor" in reading.texts("caption")
    assert "Socialnämndens kontor" in reading.texts("th")
    facts = dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True))
    assert facts["Omfattar"] == "Socialnämndens kontor, inte hela kommunen"
    assert not {"Hela kommunen", "Andel som är trygga, hela kommunen"} & {
        text for _, text in reading.blocks
    }


def test_a_part_without_figures_is_named_too() -> None:
    """What is missing is missing for the part, not for the whole municipality."""
    assert _read(_with(scope="Socialnämndens kontor")).texts("p")[:2] == [
        "Källan redovisar inget värde för socialnämndens kontor. Källan anger inget etappmål.",
        "Det finns inga värden för socialnämndens kontor att rita.",
    ]


def test_months_are_written_as_months() -> None:
    """A milestone of a year is judged by its latest month, and every period is told in words."""
    rows = (invented.one("2018-11", 64), invented.one("2019-11", 61))
    target = Milestone("2019", "etappmal", "minska", None, "Minska")
    reading = _read(_with(*rows, milestones=(target,)))

    assert reading.texts("p")[0] == (
        "I november 2019 var andelen 61 procent. Det är 3 procentenheter lägre än i november 2018. "
        "Etappmålet nåddes."
    )
    assert (
        "Etappmål för 2019: minska. ● Nåddes. Utfallet blev 61 % i november 2019, "
        "mot 64 % i november 2018. Källan skriver ”Minska”." in reading.texts("li")
    )


def test_an_interval_is_told_in_words() -> None:
    """The measurer's own bounds are given with the unit."""
    row = invented.one("2019", 61)._replace(lower=Decimal(58), upper=Decimal(64))
    reading = _read(_with(row))
    assert "Mätaren anger att värdet för 2019 ligger mellan 58 % och 64 %." in reading.texts("dd")


def test_the_place_among_others_is_told() -> None:
    """Whom it is compared with stands beside the place."""
    reading = _read(invented.facts())
    assert "Plats 1 är bäst. Vilka som jämförs: länets kommuner." in reading.texts("p")
    assert "5 av 26" in reading.texts("td")
    figures = fold([], [], [("trygghet", Ranking("2019", 5, 26, NOT_STATED))])
    unknown = _read(replace(invented.facts(), figures=figures))
    assert "Plats 1 är bäst. Källan säger inte vilka som jämförs." in unknown.texts("p")


def test_links_say_where_they_lead_and_files_what_they_are() -> None:
    """Files have a type, and a size where it is known."""
    assert _read(invented.facts()).links == [
        ("Start", "../../"),
        ("Mått", "../../matt/"),
        ("Interaktivt diagram, 1,5 MB", "../../matt/trygghet/diagram/"),
        ("Så räknar vi ut trenden", "../../matt/#sa-raknar-vi"),
        ("Alla skillnader mellan grupper", "../../jamlikhet/"),
        ("Trygg kommun (målen 2019)", "../../mal/2019/trygg/"),
        ("varav i centrum", "../../matt/trygghet-centrum/"),
        ("Måttets alla utfall (CSV)", "../../matt/trygghet/utfall.csv"),
        ("Allt om måttet, för program (JSON)", "../../matt/trygghet/index.json"),
        ("Diagrammet för tryck och webb (SVG)", "../../matt/trygghet/diagram.svg"),
        ("Diagrammet som bild, 1 600 pixlar bred (PNG)", "../../matt/trygghet/diagram.png"),
        ("Alla utfall (XLSX, 21 kB)", "../../oppna-data/matt/utfall.xlsx"),
        ("Se det inbäddade diagrammet", "../../badda-in/matt/trygghet/"),
        ("Alla utfall (CSV, 18 kB)", "../../oppna-data/matt/utfall.csv"),
        ("Alla etappmål och målvärden (CSV)", "../../oppna-data/matt/malvarden.csv"),
        ("Alla rankningar (CSV)", "../../oppna-data/matt/rankning.csv"),
        ("Så hämtar du uppgifter med ett program", "../../oppna-data/api/"),
    ]


def test_the_figures_lead_to_a_workbook_and_to_the_dataset() -> None:
    """A Swedish Excel misreads the CSV, so it is only offered to programs."""
    facts = invented.facts()
    package = DataPackage(
        profile="https://profile.example/",
        name="matt",
        title="Mått och utfall",
        description="Måtten.",
        file="data/matt/datapackage.yaml",
    )
    known = replace(facts, records=replace(facts.records, packages=(package,)))
    reading = _read(known)
    assert (
        "Ska du öppna i Excel: Alla utfall (XLSX, 21 kB). Filtrera på trygghet i kolumnen matt."
        in reading.texts("p")
    )
    assert (
        "Datamängden Mått och utfall, med kodbok och villkor",
        "../../oppna-data/matt/",
    ) in reading.links
    unknown = invented.page(indicator_page.pages(facts), "/matt/trygghet/").body()
    assert "XLSX" not in unknown
    assert "Datamängden" not in unknown


def test_the_chart_can_be_shown_on_another_site() -> None:
    """The code holds the whole address of the chart and a title, and hostile words stay words."""
    body = invented.page(indicator_page.pages(invented.facts()), "/matt/trygghet/").body()
    code = re.search(r"<pre.*?><code>(.*?)</code></pre>", body, re.DOTALL)
    assert code
    assert unescape(code[1]) == (
        '<iframe src="https://insyn.ekby.example/badda-in/matt/trygghet/"\n'
        'title="Diagram: Andel som är trygga"\n'
        'width="100%" height="660" loading="lazy"\n'
        'style="border: 0"></iframe>'
    )
    quoted = _with(invented.one("2019", 61), title='Bra" onload="x <b>')
    hostile = invented.page(indicator_page.pages(quoted), "/matt/trygghet/").body()
    found = re.search(r"<pre.*?><code>(.*?)</code></pre>", hostile, re.DOTALL)
    assert found
    assert 'title="Diagram: Bra&quot; onload=&quot;x &lt;b&gt;"' in unescape(found[1])


def test_the_files_of_one_indicator_are_told_to_machines() -> None:
    """The head of the page points to the record as JSON and its figures as CSV."""
    page = invented.page(indicator_page.pages(invented.facts()), "/matt/trygghet/")
    assert page.alternates == (
        Alternate("application/json", "matt/trygghet/index.json", "Andel som är trygga (JSON)"),
        Alternate("text/csv", "matt/trygghet/utfall.csv", "Andel som är trygga: utfall (CSV)"),
    )


def test_without_a_figure_there_is_no_chart_to_take_along() -> None:
    """The record and its table are there all the same."""
    reading = _read(invented.facts(), "/matt/trygghet-centrum/")
    start = reading.blocks.index(("h2", "Ta med dig siffrorna"))
    assert reading.blocks[start : start + 4] == [
        ("h2", "Ta med dig siffrorna"),
        ("h3", "Bara det här måttet"),
        ("li", "Måttets alla utfall (CSV)"),
        ("li", "Allt om måttet, för program (JSON)"),
    ]
    assert "badda-in" not in str(reading.links)


def test_the_page_ends_with_its_source() -> None:
    """Document, section, row, files and how to cite."""
    reading = _read(invented.facts())
    assert reading.blocks[-4:] == [
        ("h2", "Källa och ändringar"),
        ("li", "Berättelsen 2019, avsnittet ”Trygghet”, rad 7 i källförteckningen."),
        (
            "p",
            "Så citerar du: Ekby kommun: ”Andel som är trygga”. Uppgifter ur Berättelsen 2019. "
            "https://insyn.ekby.example/matt/trygghet/",
        ),
        (
            "p",
            "För redaktörer: uppgifterna står i data/matt/trygghet.yaml och data/matt/utfall.csv.",
        ),
    ]


def test_an_indicator_without_figures_says_so_everywhere() -> None:
    """Nothing is left out silently, and a part names the whole in its title."""
    reading = _read(invented.facts(), "/matt/trygghet-centrum/")
    assert reading.texts("h1") == ["Andel som är trygga: varav i centrum"]
    assert reading.texts("p") == [
        "Källan redovisar inget värde för hela kommunen. Källan anger inget etappmål.",
        "Det finns inga värden för hela kommunen att rita.",
        "Källan anger varken etappmål eller målvärde.",
        "Vår beräkning: ? Trenden kan inte beräknas. "
        "Det behövs minst två mätningar som kan jämföras. Så räknar vi ut trenden.",
        "Källan anger ingen trend.",
        "Måttet gäller personer, men källan delar inte upp det på kvinnor och män.",
        "Källan redovisar inte måttet för olika områden.",
        "Källan säger inget om omotiverade skillnader.",
        "Alla skillnader mellan grupper",
        "Måttet är en del av Andel som är trygga.",
        "CSV-filens adress för R, Python och andra program: "
        "https://insyn.ekby.example/matt/trygghet-centrum/utfall.csv",
        "Så citerar du: Ekby kommun: ”Andel som är trygga: varav i centrum”. "
        "Uppgifter ur Berättelsen 2019. https://insyn.ekby.example/matt/trygghet-centrum/",
        "För redaktörer: uppgifterna står i data/matt/trygghet.yaml.",
    ]


def test_no_program_means_no_link_to_the_interactive_chart() -> None:
    """Without a size there is nothing to fetch."""
    page = invented.page(indicator_page.pages(invented.facts()), "/matt/trygghet/")
    assert "diagram/" not in page.body()


def test_children_are_called_what_the_source_calls_them() -> None:
    """A measure of pupils speaks of girls and boys, in the heading, the sentence and the table."""
    rows = [
        invented.one("2018", 55),
        invented.one("2018", 49)._replace(group=Group(sex="K")),
        invented.one("2018", 61)._replace(group=Group(sex="M")),
    ]
    reading = _read(_with(*rows, sex_words="flickor-och-pojkar"))
    assert "Flickor och pojkar" in reading.texts("h2")
    assert (
        "År 2018 är siffran 49 % för flickor och 61 % för pojkar. "
        "Flickornas siffra är 12 procentenheter lägre."
    ) in reading.texts("p")
    assert not {"Kvinnor", "Män"} & set(reading.texts("th"))
