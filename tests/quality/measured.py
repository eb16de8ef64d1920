"""Invent what could have been measured on a small site."""

from datetime import date

from insyn.model.quality import (
    AxeResult,
    Freshness,
    KeyboardResult,
    KindMeasured,
    LinkResult,
    Quality,
    Weight,
    Weights,
)

START = Weight(address="/", total=12_345, scripts=1_250)
MEASURE = Weight(address="/matt/trygghet/", total=15_000, scripts=1_250)
DRAWN = Weight(address="/matt/trygghet/diagram/", total=1_480_000, scripts=1_470_000)

QUALITY = Quality(
    measured=date(2026, 11, 21),
    built=date(2026, 11, 20),
    program="insyn 0.1.0",
    browser="Chromium 156",
    pages=3,
    files=1_200,
    weights=Weights(
        median=12_345,
        median_scripts=1_250,
        heaviest=MEASURE,
        most_scripts=START,
        heaviest_with_program=DRAWN,
    ),
    tried=3,
    requests_elsewhere=0,
    refused=0,
    errors=0,
    script_bound=("/matt/trygghet/diagram/",),
    axe=AxeResult(version="4.12.1", pages=3, runs=12),
    keyboard=KeyboardResult(pages=3, stops=120),
    links=LinkResult(internal=1_234, places=56, external=7, broken=0),
    kinds=(
        KindMeasured(
            name="Startsidan", pattern="/", pages=1, heaviest=START, tried=("/",), violations=0
        ),
        KindMeasured(
            name="Ett interaktivt diagram",
            pattern="/matt/<id>/diagram/",
            pages=2,
            heaviest=DRAWN,
            tried=("/matt/trygghet/diagram/",),
            violations=0,
        ),
    ),
    datasets=(
        Freshness(
            name="matt",
            title="Mått och utfall",
            changed="2026-11-21",
            frequency="årligen",
            next_update=date(2027, 3, 1),
        ),
        Freshness(name="prov", title="Prov (exempeldata)", is_example=True),
    ),
)
