"""Try a service of Jämför service as a choice system where no record of a system speaks of it."""

from insyn import urls
from insyn.model.comparison.compared_service import SERVICE_FILE, Service
from insyn.model.oversight.choice_system import ChoiceSystem


def as_system(service: Service) -> ChoiceSystem:
    """Return a service as the choice system that it shows; it lives on the service's page."""
    return ChoiceSystem(
        id=service.id,
        title=service.title,
        service=service.service,
        board=service.board,
        law=", ".join(service.laws) or None,
        description=service.description,
        default_choice=service.default_choice,
        new_choice=service.new_choice,
        comparison=service.id,
        file=service.file,
    )


def address(system: ChoiceSystem) -> str:
    """Return the address of the page that tells of a choice system."""
    if system.file.endswith(f"/{SERVICE_FILE}"):
        return urls.service(system.id)
    return urls.choice_system(system.id)
