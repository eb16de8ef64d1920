"""Prove that every code of ours has its word among the portals' own."""

from typing import get_args

import pytest

from insyn.export.catalogue import codes
from insyn.model.municipality import Licence, PublisherKind
from insyn.model.publication import Frequency


def test_every_kind_of_publisher_and_every_frequency_is_known() -> None:
    """A new code cannot be forgotten."""
    kinds = [codes.publisher_kind(one).address for one in get_args(PublisherKind)]
    assert [one.rpartition("/")[2] for one in kinds] == [
        "LocalAuthority",
        "RegionalAuthority",
        "NationalAuthority",
        "Company",
        "NonProfitOrganisation",
        "PrivateIndividual(s)",
    ]
    frequencies = [codes.frequency(one).address for one in get_args(Frequency)]
    assert [one.rpartition("/")[2] for one in frequencies] == [
        "ANNUAL",
        "ANNUAL_2",
        "ANNUAL_3",
        "QUARTERLY",
        "MONTHLY",
        "UPDATE_CONT",
        "IRREG",
        "NEVER",
    ]


@pytest.mark.parametrize(
    ("name", "address", "spelled"),
    [
        ("CC0-1.0", "https://cc0.example/", "http://creativecommons.org/publicdomain/zero/1.0/"),
        (
            "Fri",
            "https://creativecommons.org/publicdomain/zero/1.0/deed.sv",
            "http://creativecommons.org/publicdomain/zero/1.0/",
        ),
        ("CC-BY-4.0", "https://x.example/", "http://creativecommons.org/licenses/by/4.0/"),
        (
            "Erkännande",
            "https://creativecommons.org/licenses/by-sa/4.0",
            "http://creativecommons.org/licenses/by-sa/4.0/",
        ),
        ("Egen", "https://ekby.example/villkor", "https://ekby.example/villkor"),
        ("Egen", 'https://ekby.example/"<villkor>', "https://ekby.example/%22%3Cvillkor%3E"),
    ],
)
def test_a_licence_is_spelled_as_the_portals_know_it(name: str, address: str, spelled: str) -> None:
    """Those of Creative Commons by http and with a slash last, others as they are."""
    licence = Licence(name=name, title=name, address=address)
    assert codes.licence(licence).address == spelled
