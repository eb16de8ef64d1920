"""Gather all records of one municipality in a single frozen value."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from insyn.model.accessibility import AccessibilityStatement
from insyn.model.acknowledgement import Acknowledgement
from insyn.model.commitment import Commitment
from insyn.model.comparison.compared_service import SERVICES_PACKAGE, Service
from insyn.model.glossary import Term
from insyn.model.goal import Goal, GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.internal_control import InternalControl
from insyn.model.lineage import Lineage, LineageLink
from insyn.model.municipality import Municipality
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from insyn.model.package import DataPackage, TableResource
from insyn.model.quality import Quality
from insyn.model.shared_records import Area, Board, Concept, SourceDocument
from insyn.model.statement import Statement
from insyn.model.steering import Steering
from insyn.places import KeyPath, Place

MUNICIPALITY_FILE = "data/kommun.yaml"
DOCUMENTS_FILE = "data/gemensamt/kallor.yaml"
BOARDS_FILE = "data/gemensamt/namnder.yaml"
AREAS_FILE = "data/gemensamt/omraden.yaml"
CONCEPTS_FILE = "data/gemensamt/begrepp.yaml"
GLOSSARY_FILE = "data/gemensamt/ordlista.yaml"
ACCESSIBILITY_FILE = "data/tillganglighet.yaml"
QUALITY_FILE = "data/kvalitet.yaml"
LINEAGE_FILE = "data/mal/harledning.yaml"
ACKNOWLEDGEMENTS_FILE = "data/gemensamt/undantag.yaml"


def package_of(file: str) -> str:
    """Return the name of the dataset that a file belongs to: utforare, jamfor-service/skola."""
    first, _, rest = file.removeprefix("data/").partition("/")
    return f"{first}/{rest.partition('/')[0]}" if first == SERVICES_PACKAGE else first


def _start_of_file(file: str, _keys: KeyPath) -> Place:
    return Place(file)


@dataclass(frozen=True)
class Records:
    """Hold what the files under `root` say.

    `locate` tells where in a file a value stands. It reads the file again when it is asked:
    places are needed only for the few values that something is wrong with.
    """

    root: Path
    municipality: Municipality
    documents: tuple[SourceDocument, ...] = ()
    boards: tuple[Board, ...] = ()
    areas: tuple[Area, ...] = ()
    concepts: tuple[Concept, ...] = ()
    terms: tuple[Term, ...] = ()
    accessibility: AccessibilityStatement | None = None
    quality: Quality | None = None
    structures: tuple[GoalStructure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    lineage: Lineage | None = None
    internal_controls: tuple[InternalControl, ...] = ()
    statements: tuple[Statement, ...] = ()
    steerings: tuple[Steering, ...] = ()
    programmes: tuple[Programme, ...] = ()
    providers: tuple[Provider, ...] = ()
    choice_systems: tuple[ChoiceSystem, ...] = ()
    contracts: tuple[Contract, ...] = ()
    follow_up_plans: tuple[FollowUpPlan, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    insight_requirements: tuple[InsightRequirement, ...] = ()
    services: tuple[Service, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    packages: tuple[DataPackage, ...] = ()
    locate: Callable[[str, KeyPath], Place] = _start_of_file

    @cached_property
    def indicator_by_id(self) -> Mapping[str, Indicator]:
        """Return the indicators by id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def goal_by_reference(self) -> Mapping[str, Goal]:
        """Return the goals of all structures by reference: `2019/okat-bostadsbyggande`."""
        return {
            structure.reference(goal): goal
            for structure in self.structures
            for goal in structure.goals
        }

    @cached_property
    def links_by_goal(self) -> Mapping[str, tuple[LineageLink, ...]]:
        """Return the links to and from each goal by its reference, in the file's order."""
        found: dict[str, list[LineageLink]] = defaultdict(list)
        for link in self.lineage.links if self.lineage else ():
            for end in {link.before, link.after} - {None}:
                found[str(end)].append(link)
        return {reference: tuple(links) for reference, links in found.items()}

    @cached_property
    def structure_by_id(self) -> Mapping[str, GoalStructure]:
        """Return the goal structures by id."""
        return {structure.id: structure for structure in self.structures}

    @cached_property
    def board_by_id(self) -> Mapping[str, Board]:
        """Return the boards by id."""
        return {board.id: board for board in self.boards}

    @cached_property
    def document_by_id(self) -> Mapping[str, SourceDocument]:
        """Return the source documents by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def area_by_id(self) -> Mapping[str, Area]:
        """Return the areas by id."""
        return {area.id: area for area in self.areas}

    @cached_property
    def programme_by_id(self) -> Mapping[str, Programme]:
        """Return the programmes for follow-up and insight by id."""
        return {programme.id: programme for programme in self.programmes}

    @cached_property
    def provider_by_id(self) -> Mapping[str, Provider]:
        """Return the performers by id."""
        return {provider.id: provider for provider in self.providers}

    @cached_property
    def choice_system_by_id(self) -> Mapping[str, ChoiceSystem]:
        """Return the choice systems by id."""
        return {system.id: system for system in self.choice_systems}

    @cached_property
    def contract_by_id(self) -> Mapping[str, Contract]:
        """Return the contracts by id."""
        return {contract.id: contract for contract in self.contracts}

    @cached_property
    def follow_up_by_id(self) -> Mapping[str, FollowUp]:
        """Return the follow-ups by id."""
        return {follow_up.id: follow_up for follow_up in self.follow_ups}

    @cached_property
    def service_by_id(self) -> Mapping[str, Service]:
        """Return the services where people choose by id."""
        return {service.id: service for service in self.services}

    @cached_property
    def insight_requirement_by_id(self) -> Mapping[str, InsightRequirement]:
        """Return the insight requirements by id."""
        return {one.id: one for one in self.insight_requirements}

    @cached_property
    def example_packages(self) -> Set[str]:
        """Return the names of the datasets whose content is invented."""
        return {package.name for package in self.packages if package.is_example}

    def is_example(self, file: str) -> bool:
        """Tell whether what a file under data/ holds is invented."""
        return package_of(file) in self.example_packages

    def table(self, package: str, name: str) -> tuple[str, TableResource] | None:
        """Return the file (relative to the root) and description of a table, or None."""
        for candidate in self.packages:
            if candidate.name == package:
                for resource in candidate.resources:
                    if resource.name == name:
                        return f"data/{package}/{resource.path}", resource
        return None
