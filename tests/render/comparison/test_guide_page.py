"""Prove that the guide of a service helps people choose, with and without a script."""

from insyn.derive.comparison.comparison import Comparison
from insyn.render.comparison import guide_page
from tests import comparison
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/jamfor-service/hemtjanst/vagledning/"


def html(*comparisons: Comparison) -> str:
    """Return the body of the guide."""
    facts = comparison.with_comparison(invented.facts(), *comparisons)
    return invented.page(guide_page.pages(facts), ADDRESS).body()


def test_only_a_service_with_guidance_has_a_guide() -> None:
    """The example among the tests has none."""
    facts = comparison.with_comparison(invented.facts())
    found = [(page.address, page.title) for page in guide_page.pages(facts)]
    assert found == [(ADDRESS, "Hjälp att välja hemtjänst")]


def test_the_guide_says_what_matters_what_to_ask_and_how_to_choose() -> None:
    """Everything but the list of one's own is there without a script."""
    reading = Reading(html())
    assert reading.headings() == [
        (1, "Hjälp att välja hemtjänst"),
        (2, "Det som brukar ha betydelse"),
        (3, "Samma personer"),
        (2, "Frågor att ställa"),
        (2, "Min lista"),
        (2, "Så går valet till"),
        (2, "Frågor som siffrorna kan svara på"),
        (2, "Det här säger siffrorna inte"),
        (2, "Källa och ändringar"),
    ]
    assert reading.texts("p")[0] == "Ta god tid på dig."
    assert "Vem ringer jag när något går fel?" in reading.texts("li")
    assert (
        "Skriv upp dem du vill minnas. "
        "Med JavaScript påslaget kan du spara utförare i en lista här."
    ) in reading.texts("p")


def test_what_the_service_does_not_say_is_taken_from_its_choice_system() -> None:
    """Who may choose, how, what happens otherwise, on what ground, and how to change."""
    reading = Reading(html())
    assert dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True)) == {
        "Vem får välja?": "Du som har fått hemtjänst beviljad.",
        "Hur väljer man?": "Säg till din handläggare.",
        "Om man inte väljer": "Den som inte väljer får den som står på tur.",
        "Vad som avgör vem man får": "Turordning.",
        "Om man vill byta": "Du kan byta när som helst.",
    }


def test_what_no_record_says_is_said_to_be_unknown() -> None:
    """Nothing is left out because nobody has written it: it is said last, once."""
    reading = Reading(html(comparison.comparison(choice_system=None, default_ground=None)))
    steps = dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True))
    assert list(steps) == [
        "Vem får välja?",
        "Hur väljer man?",
        "Om man vill byta",
        "Vad vi inte vet",
    ]
    assert steps["Vad vi inte vet"] == (
        "Uppgifterna säger inte vad som händer om man inte väljer eller vad som då avgör vem man "
        "får."
    )


def test_each_measure_leads_to_the_list_in_its_order() -> None:
    """A question in the guide is one step from the answer."""
    links = dict(Reading(html()).links)
    here = "../../../jamfor-service/hemtjanst/"
    assert links["Listan ordnad efter nöjda med hjälpen"] == f"{here}?sortera=nojda"
    assert links["Listan ordnad efter personer som hjälper till"] == f"{here}?sortera=kontinuitet"


def test_the_list_of_ones_own_is_told_to_stay_in_the_browser() -> None:
    """The script gets the names of the units and the form of their addresses."""
    body = html()
    assert (
        "Listan och det du skriver finns bara i den här webbläsaren. Inget skickas till kommunen "
        "eller till någon annan. Den som använder samma webbläsare kan se listan."
    ) in Reading(body).texts("p")
    assert 'data-unit="../../../jamfor-service/hemtjanst/ENHET/"' in body
    assert (
        '<script type="application/json" id="enheter">{"alfa-norr": "Alfa norr", '
        '"asken": "\\u00c5sken", "egen-regi": "Ekby hemtj\\u00e4nst", '
        '"oden": "\\u00d6dens omsorg"}</script>'
    ) in body


def test_a_name_with_markup_does_not_end_the_block_of_names() -> None:
    """The names stand in a block of data that no name can close."""
    evil = comparison.UNITS[1]._replace(title="</script><b>")
    body = html(comparison.comparison(units=(evil,)))
    assert "<b>" not in body
    assert body.count("</script>") == 2


def test_the_guide_of_an_example_says_so() -> None:
    """The notice stands before the first paragraph."""
    first = Reading(html(comparison.comparison(is_example=True))).texts("p")[0]
    assert first.startswith("Exempeldata. Allt på den här sidan är påhittat")
