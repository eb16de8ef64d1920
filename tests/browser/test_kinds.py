"""Tests that no kind of page is forgotten when pages are looked at."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from insyn import render, site
from insyn.output import Page
from tests import municipality
from tests.browser import kinds
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.xdist_group("files")

STRESS = municipality.SITES / "stress"
ADDED = {"changes.standing", "terms"}
"""Modules that add something to the pages of others."""


def test_every_kind_of_page_has_addresses() -> None:
    """What makes the pages of this site is in the table, and each address is of its kind."""
    made = _kind_by_address(ROOT)
    assert set(made.values()) == set(kinds.MADE_OF_RECORDS)
    for kind, addresses in kinds.MADE_OF_RECORDS.items():
        for address in addresses:
            assert made[address.partition("?")[0]] == kind, address


def test_every_module_that_makes_pages_is_among_the_kinds() -> None:
    """A kind that this site has no page of must be in the table too."""
    makers = {name for name, module in _modules() if hasattr(module, "pages")}
    makers |= {"changes.change_list", "changes.year_page", "copies.copy_page"}
    assert makers - ADDED <= set(kinds.MADE_OF_RECORDS)


def test_every_template_of_pages_is_used_by_a_kind() -> None:
    """The module of a kind names the template of its pages."""
    used = {
        template
        for name, module in _modules()
        for template in re.findall(r'"pages/(\w+)\.html"', _source(module))
        if name in ADDED or name in kinds.MADE_OF_RECORDS
    }
    theme = ROOT / "theme" / "pages"
    assert {path.stem for path in theme.glob("*.html")} - used == set()


def test_what_stands_on_no_page_here_stands_on_the_site_of_bad_input() -> None:
    """The second part of a long list, and an address that has been renamed."""
    with TemporaryDirectory() as workshop:
        made, _ = site.make(STRESS, date(2026, 11, 21), Path(workshop))
    assert made is not None
    addresses = {page.address for page in made.pages}
    assert "/jamfor-service/val/sida/2/" in addresses
    assert made.redirects == {"/matt/trygghet/": "/matt/trygg-kvall/"}


def _kind_by_address(root: Path) -> dict[str, str]:
    with TemporaryDirectory() as workshop:
        made, problems = site.make(root, date(2026, 11, 21), Path(workshop))
    assert made is not None, problems
    return {page.address: _kind(page) for page in made.pages}


def _kind(page: Page) -> str:
    """Return the module of what makes a page, within what is put below it."""
    body: Callable[..., object] = page.body
    while isinstance(body, partial) and any(map(callable, body.args)):
        body = next(filter(callable, body.args))
    function = body.func if isinstance(body, partial) else body
    module = str(function.__module__).removeprefix("insyn.render.")
    if module == "templates":
        assert isinstance(body, partial)
        module = type(body.args[1]).__module__.removeprefix("insyn.render.")
    return module


def _modules() -> Iterator[tuple[str, object]]:
    for found in pkgutil.walk_packages(render.__path__, "insyn.render."):
        if not found.ispkg:
            name = found.name.removeprefix("insyn.render.")
            yield name, importlib.import_module(found.name)


def _source(module: object) -> str:
    return Path(str(module.__dict__["__file__"])).read_text(encoding="utf-8")
