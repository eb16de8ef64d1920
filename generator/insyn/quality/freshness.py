"""Tell how fresh each published dataset is: when it last changed, and when it will again."""

import json
from collections.abc import Iterable
from pathlib import Path

from insyn import swedish, urls
from insyn.model.package import DataPackage
from insyn.model.quality import Freshness


def freshness(site: Path, packages: Iterable[DataPackage]) -> tuple[Freshness, ...]:
    """Return how fresh the datasets of a built site are; one that is not published is left out.

    What it is called and when it changed stand in what is published, the rest in the records.
    """
    found = (_of_one(site, package) for package in packages)
    every = [one for one in found if one]
    every.sort(key=lambda one: (one.is_example, swedish.sort_key(one.title)))
    return tuple(every)


def _of_one(site: Path, package: DataPackage) -> Freshness | None:
    path = site / urls.package_file(package.name)
    if not path.is_file():
        return None
    published = json.loads(path.read_text(encoding="utf-8"))
    return Freshness(
        name=package.name,
        title=published["title"],
        is_example=package.is_example,
        changed=published.get("version"),
        frequency=package.publication.frequency,
        next_update=package.publication.next_update,
    )
