"""Show performers as short lines: the form, the services, the contracts and what is open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Oversight, in_time
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.provider import Provider
from insyn.render.filters import Select, code
from insyn.render.oversight.choices import NOT_STATED, in_alphabet, selects
from insyn.render.oversight.outcome_words import done_when, open_mark
from insyn.render.oversight.provider_facts import services, states
from insyn.render.parts import Link, StatusMark, link

STATES = {
    "har": "Har avtal nu",
    "far": "Får avtal senare",
    "hade": "Har haft avtal",
    "inget": "Inget avtal i uppgifterna",
}
"""Whether a performer has a contract now, or had one."""


@dataclass(frozen=True)
class ProviderLine:
    """Show a performer in a list, with what the filters look for."""

    link: Link
    words: str
    is_example: bool
    about: str
    followed: str
    open: StatusMark
    form: str
    services: str
    boards: str
    state: str


def provider_lines(
    world: Oversight, providers: Iterable[Provider], page: str
) -> tuple[ProviderLine, ...]:
    """Return performers as lines in alphabetical order; own regi has no place of its own."""
    ordered = sorted(providers, key=lambda one: (swedish.sort_key(one.title), one.id))
    return tuple(_line(world, one, page) for one in ordered)


def follow_ups_of(world: Oversight, provider: str) -> tuple[FollowUp, ...]:
    """Return the follow-ups of a performer's contracts, the oldest first."""
    found = (
        follow_up
        for contract in world.contracts_by_provider.get(provider, ())
        for follow_up in world.follow_ups_by_contract.get(contract.id, ())
    )
    return tuple(sorted(found, key=in_time))


def made_follow_ups(world: Oversight, provider: str) -> tuple[FollowUp, ...]:
    """Return those of a performer's follow-ups that have been made, the oldest first."""
    return tuple(one for one in follow_ups_of(world, provider) if world.is_done(one))


def findings_mark(world: Oversight, made: Iterable[FollowUp]) -> StatusMark:
    """Return the mark that says how many deviations are open, or that nothing is known."""
    known = tuple(made)
    if not known:
        return StatusMark("Ingen uppföljning är gjord", "?", "warn")
    return open_mark([one for made in known for one in made.deviations], world.today)


def _line(world: Oversight, one: Provider, page: str) -> ProviderLine:
    made, tasks = made_follow_ups(world, one.id), services(world, one)
    boards = {own.board for own in world.contracts_by_provider.get(one.id, ())}
    return ProviderLine(
        link=link(one.title, urls.provider(one.id), page),
        words=" ".join(_places(world, one)),
        is_example=world.is_example,
        about=_about(world, one, tasks),
        followed=f"senast {done_when(made[-1])}" if made else "",
        open=findings_mark(world, made),
        form=code(one.operating_form or NOT_STATED),
        services=" ".join(code(task) for task in tasks),
        boards=" ".join(sorted(boards)),
        state=_state(world, one),
    )


def _places(world: Oversight, one: Provider) -> Iterator[str]:
    """Yield the names of a performer's units and of the areas where they are, for the search."""
    areas = world.records.area_by_id
    for unit in one.units:
        yield unit.title
        if unit.area and unit.area in areas:
            yield areas[unit.area].title


def _about(world: Oversight, one: Provider, tasks: tuple[str, ...]) -> str:
    form = OPERATING_FORMS[one.operating_form].label if one.operating_form else "Okänd driftsform"
    what = swedish.joined([swedish.lower_first(task) for task in tasks])
    count = in_force(world, one)
    now = swedish.plural(count, "avtal gäller", "avtal gäller") if count else "inget avtal gäller"
    return f"{form}, {what or 'okänd verksamhet'}, {now}."


def in_force(world: Oversight, provider: Provider) -> int:
    """Return how many contracts of a performer that apply."""
    return states(world, provider).count("gäller")


def _state(world: Oversight, one: Provider) -> str:
    known = set(states(world, one))
    if not known:
        return "inget"
    if known & {"gäller", "okänt"}:
        return "har"
    return "far" if "kommande" in known else "hade"


def provider_selects(world: Oversight, lines: Iterable[ProviderLine]) -> tuple[Select, ...]:
    """Return the filters of a list of performers: only what there is to choose between."""
    shown = tuple(lines)
    forms = {code(one.code): one.label for one in OPERATING_FORMS.values()}
    tasks = {code(task): task for one in world.providers for task in services(world, one)}
    boards = {one.id: one.title for one in world.records.boards}
    return tuple(
        selects(
            (
                (
                    "form",
                    "Driftsform",
                    {**forms, NOT_STATED: "Inte angiven"},
                    {one.form for one in shown},
                ),
                (
                    "service",
                    "Verksamhet",
                    in_alphabet(tasks),
                    _words(one.services for one in shown),
                ),
                ("board", "Nämnd", in_alphabet(boards), _words(one.boards for one in shown)),
                ("state", "Avtal", STATES, {one.state for one in shown}),
            )
        )
    )


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in text.split()}
