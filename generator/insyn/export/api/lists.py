"""List the records of each kind, and list the lists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from insyn import swedish, urls
from insyn.derive.addressed import KINDS, Kind
from insyn.derive.facts import Facts
from insyn.export.api.envelope import Post, terms
from insyn.export.api.record_file import LISTING, listing
from insyn.output import File

UNIT = "enhet"
"""What a unit of Jämför service is called in the lists; its file stands beside its page."""


def _list(identifier: str, title: str, page: str, folder: str) -> Post:
    return Post(LISTING, identifier, title, page, urls.record_file(folder))


def _of_folder(kinds: Iterable[Kind]) -> tuple[Post, tuple[str, ...]]:
    """Return the list of a folder, named after its last kind: goals lie below their structures."""
    first, *rest = kinds
    titles = [first.plural, *(swedish.lower_first(kind.plural) for kind in rest)]
    last = (first, *rest)[-1]
    own = _list(last.code, swedish.joined(titles), last.page, last.folder)
    return own, tuple(kind.code for kind in (first, *rest))


KINDS_BY_LIST: Mapping[Post, tuple[str, ...]] = {
    **dict(_of_folder(kinds) for _, kinds in groupby(KINDS, key=lambda kind: kind.folder)),
    _list("jamfor-service", "Enheter i Jämför service", urls.SERVICES, urls.SERVICES): (UNIT,),
}
"""The lists, with the kinds of records that each tells of."""

EVERY_LIST = _list("oppna-data", "Alla listor", urls.OPEN_DATA, urls.OPEN_DATA)


def lists(facts: Facts, posts: Iterable[Post]) -> Iterator[File]:
    """Yield a file for each list of records, and one that lists them all."""
    known = terms(facts.records.municipality)
    by_kind: dict[str, list[Post]] = defaultdict(list)
    for one in (*posts, *units(facts)):
        by_kind[one.kind].append(one)
    for own, kinds in KINDS_BY_LIST.items():
        listed = tuple(one for kind in kinds for one in by_kind[kind])
        yield File(own.file, partial(listing, own, listed, known))
    described = urls.absolute(known.site_address, urls.API_DESCRIPTION)
    content = partial(listing, EVERY_LIST, tuple(KINDS_BY_LIST), known, described)
    yield File(EVERY_LIST.file, content)


def units(facts: Facts) -> Iterator[Post]:
    """Yield the units of Jämför service that are published."""
    for comparison in facts.comparisons:
        service = comparison.service
        for unit in comparison.units:
            address = urls.unit(service.id, unit.unit)
            file = urls.unit_file(service.id, unit.unit)
            identifier = f"{service.id}/{unit.unit}"
            yield Post(UNIT, identifier, unit.title, address, file, service.is_example)
