"""Write the contracts of a dataset as an OCDS release package."""

import json
from hashlib import sha256

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.export.contracting import contract_block
from insyn.export.contracting.contract_block import EXAMPLE
from insyn.export.contracting.milestones import Block
from insyn.export.contracting.moments import begins
from insyn.model.oversight.contract import Contract
from insyn.model.records import package_of
from insyn.output import File

VERSION = "1.1"

PLACEHOLDER_PREFIX = "ocds-000000"
"""Stands where Open Contracting Partnership has given no prefix; it makes no id globally unique."""

_UNREGISTERED = (
    f"Prefixet {PLACEHOLDER_PREFIX} är inte registrerat hos Open Contracting Partnership, så "
    "ocid är unika bara här."
)
_RICHER = (
    "Krav, bedömningar, avvikelser, sanktioner, svar, beslut och insynsklausuler har ingen plats i "
    "standarden. De står i datamängdens tabeller."
)
_INITIATION = (
    "Fältet initiationType är tender för alla avtal, för standarden har inget annat värde."
)


def file(facts: Facts, name: str) -> File | None:
    """Return the release package of a dataset of performers, or None where it has no contracts."""
    is_example = name in facts.records.example_packages
    for world in facts.oversights:
        if world.is_example == is_example:
            contracts = [one for one in world.contracts if package_of(one.file) == name]
            if contracts:
                package = _package(facts, name, [_release(one, facts, world) for one in contracts])
                text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
                return File(urls.contracting_file(name), text.encode())
    return None


def _package(facts: Facts, name: str, releases: list[Block]) -> Block:
    municipality = facts.records.municipality
    site = municipality.site_address.rstrip("/")
    described = next((one for one in facts.records.packages if one.name == name), None)
    own_licence = described.publication.licence if described else None
    return {
        "uri": f"{site}/{urls.contracting_file(name)}",
        "version": VERSION,
        "publishedDate": begins(facts.today),
        "publisher": {"name": municipality.publisher, "uri": municipality.site_address},
        "license": (own_licence or municipality.licence).address,
        "publicationPolicy": site + urls.package(name),
        "description": " ".join(
            [
                *([EXAMPLE] if name in facts.records.example_packages else []),
                f"Avtalen så som de var kända {facts.today.isoformat()}.",
                *([] if municipality.ocds_prefix else [_UNREGISTERED]),
                _INITIATION,
                _RICHER,
            ]
        ),
        "releases": releases,
    }


def _release(contract: Contract, facts: Facts, world: Oversight) -> Block:
    agreed = contract_block.block(contract, facts, world)
    earlier = facts.records.contract_by_id.get(contract.replaces or "")
    content = {
        "date": begins(facts.today),
        "tag": ["contract", *(["implementation"] if "implementation" in agreed else [])],
        "initiationType": "tender",
        "language": "sv",
        "parties": contract_block.parties(contract, facts),
        "buyer": contract_block.buyer(contract, facts),
        "awards": [contract_block.award(contract, facts)],
        "contracts": [agreed],
        **({"relatedProcesses": [_prior(earlier, facts)]} if earlier else {}),
    }
    # A release may never change: on one day two editions of the same contract need two ids.
    digest = sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
    return {
        "ocid": _ocid(contract, facts),
        "id": f"{contract.id}-{facts.today.isoformat()}-{digest[:8]}",
        **content,
    }


def _ocid(contract: Contract, facts: Facts) -> str:
    """Return what a contract is called in the whole world: by its first id, also when renamed."""
    prefix = facts.records.municipality.ocds_prefix or PLACEHOLDER_PREFIX
    return f"{prefix}-{next(iter(contract.earlier_ids), contract.id)}"


def _prior(earlier: Contract, facts: Facts) -> Block:
    return {
        "id": earlier.id,
        "relationship": ["prior"],
        "title": earlier.title,
        "scheme": "ocid",
        "identifier": _ocid(earlier, facts),
    }
