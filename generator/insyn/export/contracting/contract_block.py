"""Tell of one contract, its performer and its changes as the standard's building blocks."""

from collections.abc import Iterator

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import last_day, state
from insyn.derive.oversight.oversight import Oversight
from insyn.export.contracting.milestones import Block, milestones, reports
from insyn.export.contracting.moments import begins, ends
from insyn.model.oversight.codes import CONTRACT_FORMS, ENDINGS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.provider import Provider

ORGANISATION_NUMBERS = "SE-ON"
"""The code of Swedish organisation numbers in org-id.guide."""

EXAMPLE = "Exempeldata: uppgifterna är påhittade."

_STATUSES = {
    "kommande": "pending",
    "gäller": "active",
    "avslutat": "terminated",
    "avslutat-i-förtid": "terminated",
}


def parties(contract: Contract, facts: Facts) -> list[Block]:
    """Return the board, which buys, and the performer where one is known."""
    records = facts.records
    board = records.board_by_id.get(contract.board)
    found: list[Block] = [
        {
            "id": _board_id(contract),
            "name": f"{board.title if board else contract.board}, {records.municipality.name}",
            "roles": ["buyer"],
        }
    ]
    performer = _performer(contract, facts)
    if performer:
        party = {**_reference(performer), **_identifier(performer), "roles": ["supplier"]}
        found.append(party)
    return found


def buyer(contract: Contract, facts: Facts) -> Block:
    """Return the reference to the board among the parties."""
    board = parties(contract, facts)[0]
    return {"id": board["id"], "name": board["name"]}


def award(contract: Contract, facts: Facts) -> Block:
    """Return the choice of performer that the standard ties a contract to."""
    performer = _performer(contract, facts)
    return {
        "id": contract.id,
        **({"suppliers": [_reference(performer)]} if performer else {}),
    }


def block(contract: Contract, facts: Facts, world: Oversight) -> Block:
    """Return a contract as it stands on the day, with what is known and no more."""
    status = _STATUSES.get(state(contract, world.today))
    amendments = list(_amendments(contract))
    implementation = _implementation(contract, facts, world)
    title = f"{contract.title} (exempeldata)" if world.is_example else contract.title
    return {
        "id": contract.id,
        "awardID": contract.id,
        "title": title,
        "description": " ".join(_sentences(contract, world)),
        **({"status": status} if status else {}),
        **_period(contract, is_over=status == "terminated"),
        **({"dateSigned": begins(contract.signed)} if contract.signed else {}),
        "documents": [
            _document(
                "avtal",
                "contractSummary",
                f"Sidan om avtalet {title}",
                facts,
                urls.contract(contract.id),
            )
        ],
        **({"amendments": amendments} if amendments else {}),
        **({"implementation": implementation} if implementation else {}),
    }


def _performer(contract: Contract, facts: Facts) -> Provider | None:
    return facts.records.provider_by_id.get(contract.provider or "")


def _board_id(contract: Contract) -> str:
    return f"namnd-{contract.board}"


def _reference(performer: Provider) -> Block:
    return {"id": f"utforare-{performer.id}", "name": performer.title}


def _identifier(performer: Provider) -> Block:
    """Return the organisation number, never that of a sole trader: it is a personal number."""
    number, form = performer.organisation_number, performer.operating_form
    if not number or form in (None, "enskild-firma"):
        return {}
    digits = number.replace("-", "")
    return {
        "identifier": {
            "scheme": ORGANISATION_NUMBERS,
            "id": f"{digits[:6]}-{digits[6:]}",
            "legalName": performer.title,
        }
    }


def _sentences(contract: Contract, world: Oversight) -> Iterator[str]:
    if world.is_example:
        yield EXAMPLE
    yield f"Verksamhet: {contract.service}."
    if contract.form:
        yield f"Avtalsform: {CONTRACT_FORMS[contract.form].label}."
    if contract.diary_number:
        yield f"Diarienummer: {contract.diary_number}."
    value = contract.yearly_value
    if value is not None:
        decimals = swedish.decimals_needed(0, value)
        yield f"Värde: {swedish.amount_in_words(value, 'mnkr', decimals)} per år."


def _period(contract: Contract, *, is_over: bool) -> Block:
    last = last_day(contract)
    furthest = max(
        (one.last_day for one in contract.options if one.used is not False), default=None
    )
    found = {
        **({"startDate": begins(contract.first_day)} if contract.first_day else {}),
        **({"endDate": ends(last)} if last else {}),
        **({"maxExtentDate": ends(furthest)} if furthest and not is_over else {}),
    }
    return {"period": found} if found else {}


def _amendments(contract: Contract) -> Iterator[Block]:
    for one in contract.options:
        if one.used:
            day = one.last_day.isoformat()
            text = f"Avtalet är förlängt till och med {day}."
            yield {"id": f"forlangning-{day}", "description": text}
    ending = contract.ending
    if ending:
        yield {
            "id": "avslutat",
            "description": f"Avtalet slutade i förtid. {ENDINGS[ending.how].label}.",
            **({"date": begins(ending.day)} if ending.day else {}),
            **({"rationale": ending.reason} if ending.reason else {}),
        }


def _implementation(contract: Contract, facts: Facts, world: Oversight) -> Block:
    steps = milestones(contract, world)
    documents = [
        _document(one.id, "physicalProgressReport", one.title, facts, urls.follow_up(one.id))
        for one in reports(contract, world)
    ]
    return {
        **({"milestones": steps} if steps else {}),
        **({"documents": documents} if documents else {}),
    }


def _document(identifier: str, kind: str, title: str, facts: Facts, address: str) -> Block:
    site = facts.records.municipality.site_address.rstrip("/")
    return {
        "id": identifier,
        "documentType": kind,
        "title": title,
        "url": site + address,
        "format": "text/html",
        "language": "sv",
    }
