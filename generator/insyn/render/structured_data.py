"""Tell search engines what a dataset is: schema.org in JSON-LD."""

from insyn.model.published import DatasetSummary
from insyn.render.parts import Names


def structured_data(dataset: DatasetSummary, known: Names) -> str:
    """Return the JSON-LD of a dataset, safe to stand in a script element."""
    return ""
