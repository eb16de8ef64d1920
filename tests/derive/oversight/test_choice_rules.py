"""What each rule says of performers, choice systems and the municipality, in every case."""

from datetime import date
from typing import Any

import pytest

from insyn.derive.oversight import choice_rules
from insyn.derive.oversight.verdict import Finding, Proof
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from tests import comparison, oversight
from tests.oversight import ASSIGNMENT, COMPANY, CONTRACT, EARLIER, OWN_REGI, PROGRAMME, SYSTEM
from tests.render import invented

KNOWN = invented.facts().records
ITSELF = (Proof("Hemtjänst i Ekby", "/insyn/valfrihetssystem/hemtjanst/"),)


def _found(rule: Any, subject: Any, **changes: Any) -> Finding:
    found: Finding = rule(oversight.world(KNOWN, **changes), subject)
    return found


def _said(rule: Any, subject: Any, **changes: Any) -> tuple[str, str]:
    found = _found(rule, subject, **changes)
    return found.code, found.why.replace("\u00a0", " ")


# ---- performers ----


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (None, ("inte-uppfyllt", "Driftsformen är inte angiven.")),
        (
            "aktiebolag",
            ("uppfyllt", "Driftsformen är aktiebolag, och utföraren räknas som privat utförare."),
        ),
        (
            "kommunal-regi",
            (
                "uppfyllt",
                "Driftsformen är kommunal egen regi, och utföraren räknas inte som privat.",
            ),
        ),
    ],
)
def test_a_performer_says_its_operating_form(form: str | None, expected: tuple[str, str]) -> None:
    """The form tells whether the performer is private."""
    provider = COMPANY.model_copy(update={"operating_form": form})
    assert _said(choice_rules.states_operating_form, provider) == expected
    proof = _found(choice_rules.states_operating_form, provider).proof
    assert proof == (Proof("Alfa Omsorg AB", "/utforare/alfa/"),)


# ---- choice systems ----

BETA = COMPANY.model_copy(update={"id": "beta", "title": "Beta AB"})
BETA_CONTRACT = CONTRACT.model_copy(update={"id": "beta-hemtjanst", "provider": "beta"})


@pytest.mark.parametrize(
    ("contracts", "expected"),
    [
        ((), ("kan-inte-bedömas", "Ingen utförare har avtal i systemet.")),
        ((EARLIER,), ("kan-inte-bedömas", "Ingen utförare har avtal i systemet.")),
        (
            (CONTRACT,),
            ("uppfyllt", "Den enda utföraren har driftsform, beskrivning, kontaktväg och enheter."),
        ),
        (
            (CONTRACT, BETA_CONTRACT),
            ("uppfyllt", "Alla 2 utförare har driftsform, beskrivning, kontaktväg och enheter."),
        ),
        (
            (CONTRACT, ASSIGNMENT),
            (
                "delvis",
                "Information saknas om Hemtjänst i egen regi (beskrivning, kontaktväg och "
                "enheter).",
            ),
        ),
        (
            (ASSIGNMENT,),
            (
                "inte-uppfyllt",
                "Information saknas om Hemtjänst i egen regi (beskrivning, kontaktväg och "
                "enheter).",
            ),
        ),
    ],
)
def test_a_system_informs_of_all_performers(
    contracts: tuple[Contract, ...], expected: tuple[str, str]
) -> None:
    """Own regi is asked for the same; whose contract has ended is not asked for."""
    providers = (COMPANY, OWN_REGI, BETA)
    said = _said(choice_rules.informs_of_all, SYSTEM, contracts=contracts, providers=providers)
    assert said == expected


def test_what_is_lacking_about_many_is_counted() -> None:
    """Ten are named in Swedish order, and led to; the rest are counted."""
    providers = tuple(
        Provider(id=f"u-{number}", title=f"Utförare {number:02}") for number in range(12, 0, -1)
    )
    contracts = tuple(
        CONTRACT.model_copy(update={"id": f"a-{one.id}", "provider": one.id}) for one in providers
    )
    found = _found(choice_rules.informs_of_all, SYSTEM, contracts=contracts, providers=providers)
    lacks = "(driftsform, beskrivning, kontaktväg och enheter)"
    named = ", ".join(f"Utförare {number:02} {lacks}" for number in range(1, 11))
    assert found.code == "inte-uppfyllt"
    assert found.why == f"Information saknas om {named} och 2 till."
    assert [one.text for one in found.proof] == [f"Utförare {one:02}" for one in range(1, 11)]


def _asking(identifier: str, *requirements: int) -> Contract:
    asked = tuple(oversight.REQUIREMENTS[number] for number in requirements)
    return CONTRACT.model_copy(update={"id": identifier, "requirements": asked})


@pytest.mark.parametrize(
    ("contracts", "expected"),
    [
        (
            (_asking("a", 0, 1),),
            ("kan-inte-bedömas", "Systemet har färre än två avtal att jämföra."),
        ),
        (
            (_asking("a", 0, 1), EARLIER),
            ("kan-inte-bedömas", "Systemet har färre än två avtal att jämföra."),
        ),
        (
            (_asking("a"), _asking("b")),
            (
                "kan-inte-bedömas",
                "Inga krav är angivna i systemets avtal, så de går inte att jämföra.",
            ),
        ),
        (
            (_asking("a", 0, 1), _asking("b", 1, 0)),
            ("uppfyllt", "Alla 2 avtal har samma krav."),
        ),
        (
            (_asking("a", 0, 1), _asking("b", 0)),
            ("delvis", "1 avtal saknar 1 krav som andra avtal har."),
        ),
        (
            (_asking("a", 0), _asking("b", 1)),
            ("inte-uppfyllt", "2 avtal saknar 2 krav som andra avtal har."),
        ),
    ],
)
def test_a_system_asks_the_same_of_all(
    contracts: tuple[Contract, ...], expected: tuple[str, str]
) -> None:
    """Requirements are the same when their ids are."""
    assert _said(choice_rules.asks_the_same, SYSTEM, contracts=contracts) == expected


def test_the_contracts_that_ask_for_less_are_the_evidence() -> None:
    """Where all ask the same, the system is."""
    less = _asking("b", 0).model_copy(update={"title": "Det korta"})
    some = _found(choice_rules.asks_the_same, SYSTEM, contracts=(_asking("a", 0, 1), less))
    assert some.proof == (Proof("Det korta", "/avtal/b/"),)
    none = _found(choice_rules.asks_the_same, SYSTEM, contracts=(_asking("a", 0), _asking("b", 0)))
    assert none.proof == ITSELF


def _system(**changes: Any) -> ChoiceSystem:
    return SYSTEM.model_copy(update=changes)


@pytest.mark.parametrize(
    ("rule", "system", "expected"),
    [
        (
            choice_rules.explains_default_choice,
            _system(default_choice=None, new_choice="Ring."),
            ("inte-uppfyllt", "Det framgår inte vad som händer för den som inte väljer."),
        ),
        (
            choice_rules.explains_default_choice,
            SYSTEM,
            (
                "delvis",
                "Det framgår vad som händer för den som inte väljer, men inte hur man byter.",
            ),
        ),
        (
            choice_rules.explains_default_choice,
            _system(new_choice="Ring."),
            (
                "uppfyllt",
                "Det framgår vad som händer för den som inte väljer, och hur man byter.",
            ),
        ),
        (
            choice_rules.is_compared,
            SYSTEM,
            ("inte-uppfyllt", "Systemet finns inte i Jämför service."),
        ),
        (
            choice_rules.is_compared,
            _system(comparison="borta"),
            ("inte-uppfyllt", "Systemet finns inte i Jämför service."),
        ),
    ],
)
def test_a_system_tells_of_its_choice(
    rule: Any, system: ChoiceSystem, expected: tuple[str, str]
) -> None:
    """What happens without a choice, how one changes, and whether one can compare."""
    assert _said(rule, system) == expected
    assert _found(rule, system).proof == ITSELF


def test_a_system_that_is_compared_leads_to_the_comparison() -> None:
    """A service that there is counts, whatever the system says of one that there is not."""
    rule, system = choice_rules.is_compared, _system(comparison="hemtjanst")
    assert _found(rule, system, services=(comparison.SERVICE,)) == Finding(
        "uppfyllt",
        "Systemet finns i Jämför service.",
        (Proof("Jämför service: Hemtjänst", "/jamfor-service/hemtjanst/"),),
    )


# ---- the municipality ----


def _programme(**changes: Any) -> Programme:
    return PROGRAMME.model_copy(update=changes)


UNDATED = _programme(id="utan-tid", title="Utan tid", first_day=None)
OVER = _programme(id="over", title="Över", last_day=date(2026, 11, 20))
FUTURE = _programme(id="snart", title="Snart", first_day=date(2026, 11, 22), last_day=None)
WITHOUT_TIME = "Det finns ett program, men källan säger inte vilken mandatperiod det gäller."


@pytest.mark.parametrize(
    ("programmes", "expected", "proof"),
    [
        ((), ("inte-uppfyllt", "Det finns inget program för insyn i uppgifterna."), []),
        (
            (OVER, PROGRAMME),
            ("uppfyllt", "Ett program med alla delar gäller nu."),
            ["Program för insyn"],
        ),
        (
            (_programme(last_day=None),),
            ("uppfyllt", "Ett program med alla delar gäller nu."),
            ["Program för insyn"],
        ),
        (
            (_programme(insight=(), goals=()),),
            ("delvis", "Programmet som gäller nu saknar mål och regler för insyn."),
            ["Program för insyn"],
        ),
        (
            (_programme(guidelines=(), follow_up=()),),
            ("delvis", "Programmet som gäller nu saknar riktlinjer och regler för uppföljning."),
            ["Program för insyn"],
        ),
        ((OVER, UNDATED), ("delvis", WITHOUT_TIME), ["Utan tid"]),
        ((OVER, FUTURE), ("inte-uppfyllt", "Inget program gäller nu."), ["Över", "Snart"]),
    ],
)
def test_the_municipality_has_a_programme(
    programmes: tuple[Programme, ...], expected: tuple[str, str], proof: list[str]
) -> None:
    """It applies on the day and holds goals, guidelines, follow-up and insight."""
    municipality = KNOWN.municipality
    assert _said(choice_rules.has_programme, municipality, programmes=programmes) == expected
    found = _found(choice_rules.has_programme, municipality, programmes=programmes)
    assert [one.text for one in found.proof] == proof


def test_open_data_are_counted_without_the_invented() -> None:
    """A dataset of examples is no open data of the municipality."""
    rule, municipality = choice_rules.publishes_open_data, KNOWN.municipality
    example = oversight.package("utforare-exempel", is_example=True)
    real = oversight.package("utforare")
    assert _said(rule, municipality, packages=(real, example)) == (
        "uppfyllt",
        "1 datamängd går att hämta, med beskrivning och licens.",
    )
    assert _said(rule, municipality, packages=(real, real)) == (
        "uppfyllt",
        "2 datamängder går att hämta, med beskrivning och licens.",
    )
    assert _said(rule, municipality, packages=(example,)) == (
        "inte-uppfyllt",
        "Ingen datamängd är publicerad.",
    )
    assert _found(rule, municipality).proof == (Proof("Öppna data", "/oppna-data/"),)


def test_what_no_record_tells_of_the_site_is_said() -> None:
    """Accessibility cannot be judged; a personal identity number would have stopped the site."""
    municipality = KNOWN.municipality
    assert _found(choice_rules.accounts_for_accessibility, municipality) == Finding(
        "kan-inte-bedömas",
        "Uppgifterna säger inte när och hur webbplatsens tillgänglighet har prövats.",
        (Proof("Tillgänglighet", "/tillganglighet/"),),
    )
    assert _found(choice_rules.holds_no_identity_numbers, municipality) == Finding(
        "uppfyllt",
        "Ett personnummer i uppgifterna stoppar publiceringen. Inget hittades när sidan gjordes.",
    )
