"""Describe what was measured on the built site, and when: data/kvalitet.yaml."""

from pydantic import Field

from insyn.model.publication import Frequency
from insyn.model.record import Day, Record, WholeNumber, Words, YesNo


class Weight(Record):
    """Hold what a visitor fetches to see a page for the first time, in compressed bytes."""

    address: Words = Field(validation_alias="sida", description="Sidans adress.")
    total: WholeNumber = Field(
        validation_alias="allt", description="Sidan med stilar, skript och bilder, byte."
    )
    scripts: WholeNumber = Field(validation_alias="skript", description="Varav skript, byte.")


class Weights(Record):
    """Tell how heavy the pages are."""

    median: WholeNumber = Field(
        validation_alias="median", description="En vanlig sidas vikt: hälften väger mindre, byte."
    )
    median_scripts: WholeNumber = Field(
        validation_alias="skript-median", description="En vanlig sidas skript, byte."
    )
    heaviest: Weight = Field(
        validation_alias="tyngst", description="Den tyngsta sidan där inget diagramprogram hämtas."
    )
    most_scripts: Weight = Field(
        validation_alias="mest-skript", description="Sidan med mest skript, bland samma sidor."
    )
    heaviest_with_program: Weight | None = Field(
        default=None,
        validation_alias="tyngst-med-diagramprogram",
        description="Den tyngsta sidan av dem där ett program hämtas för att rita diagram.",
    )


class KindMeasured(Record):
    """Tell what was measured on the pages of one kind."""

    name: Words = Field(validation_alias="namn", description="Vad sidorna visar: Ett mått.")
    pattern: Words = Field(
        validation_alias="mönster", description="Adressernas gemensamma form: /matt/<id>/."
    )
    pages: WholeNumber = Field(validation_alias="sidor", description="Hur många sidor det finns.")
    heaviest: Weight = Field(validation_alias="tyngst", description="Den tyngsta av dem.")
    tried: tuple[Words, ...] = Field(
        validation_alias="prövade", description="Sidorna som har prövats i webbläsaren."
    )
    violations: WholeNumber = Field(
        validation_alias="fel", description="Regler som axe såg brytas på de prövade sidorna."
    )


class Violation(Record):
    """Tell of a rule of accessibility that was broken."""

    rule: Words = Field(validation_alias="regel", description="Regelns namn i axe.")
    pages: tuple[Words, ...] = Field(
        validation_alias="sidor", description="Sidorna där regeln bröts."
    )


class AxeResult(Record):
    """Tell what axe found."""

    version: Words = Field(validation_alias="version", description="Programmet axe-core:s version.")
    pages: WholeNumber = Field(validation_alias="sidor", description="Prövade sidor.")
    runs: WholeNumber = Field(
        validation_alias="körningar",
        description="Prövningar: i ljust och mörkt läge, på smal och bred skärm.",
    )
    violations: tuple[Violation, ...] = Field(
        default=(), validation_alias="fel", description="Reglerna som bröts."
    )


class KeyboardResult(Record):
    """Tell what happens when one goes through pages with the tab key."""

    pages: WholeNumber = Field(validation_alias="sidor", description="Prövade sidor.")
    stops: WholeNumber = Field(
        validation_alias="stopp", description="Länkar, knappar och fält som fick fokus."
    )
    unmarked: tuple[Words, ...] = Field(
        default=(),
        validation_alias="utan-markering",
        description="Sidor där något fick fokus utan att det syntes.",
    )
    trapped: tuple[Words, ...] = Field(
        default=(),
        validation_alias="fastnade",
        description="Sidor där fokus inte gick att flytta vidare.",
    )
    without_skip: tuple[Words, ...] = Field(
        default=(),
        validation_alias="utan-genväg",
        description="Sidor med meny där det första stoppet inte leder förbi den.",
    )


class Broken(Record):
    """Tell of a link that leads nowhere."""

    page: Words = Field(validation_alias="sida", description="Sidan som länken står på.")
    target: Words = Field(validation_alias="till", description="Dit länken skulle leda.")


class LinkResult(Record):
    """Tell how many links there are, and which of them lead nowhere."""

    internal: WholeNumber = Field(
        validation_alias="inom-webbplatsen", description="Länkar till sidor och filer här."
    )
    places: WholeNumber = Field(
        validation_alias="till-ställen", description="Varav länkar till ett ställe på en sida."
    )
    external: WholeNumber = Field(
        validation_alias="till-andra", description="Länkar till andra webbplatser; de prövas inte."
    )
    broken: WholeNumber = Field(
        validation_alias="trasiga", description="Länkar som inte leder någonstans."
    )
    examples: tuple[Broken, ...] = Field(
        default=(), validation_alias="exempel", description="De första av dem."
    )


class Freshness(Record):
    """Tell how fresh a dataset is."""

    name: Words = Field(validation_alias="namn", description="Datamängdens namn i adressen.")
    title: Words = Field(validation_alias="titel", description="Datamängdens namn.")
    is_example: YesNo = Field(
        default=False, validation_alias="exempeldata", description="Om den är påhittad."
    )
    changed: Words | None = Field(
        default=None,
        validation_alias="senast-ändrad",
        description="Utgåvan som datamängden senast ändrades i. Den börjar med en dag.",
    )
    frequency: Frequency | None = Field(
        default=None, validation_alias="uppdateras", description="Hur ofta den uppdateras."
    )
    next_update: Day | None = Field(
        default=None,
        validation_alias="nästa-uppdatering",
        description="När den ska uppdateras nästa gång.",
    )


class Quality(Record):
    """Hold the latest measured results; "insyn quality" writes them and nobody else."""

    measured: Day = Field(validation_alias="mätt", description="Dagen då allt mättes.")
    built: Day = Field(validation_alias="byggd", description="Dagen då webbplatsen byggdes.")
    program: Words = Field(
        validation_alias="program", description="Programmet som byggde den: insyn 0.1.0."
    )
    browser: Words = Field(
        validation_alias="webbläsare", description="Webbläsaren som användes: Chromium 131."
    )
    pages: WholeNumber = Field(validation_alias="sidor", description="Antal sidor.")
    files: WholeNumber = Field(validation_alias="filer", description="Antal filer, med sidorna.")
    weights: Weights = Field(validation_alias="vikt", description="Hur tunga sidorna är.")
    tried: WholeNumber = Field(
        validation_alias="prövade-sidor", description="Sidor som har öppnats i webbläsaren."
    )
    other_hosts: tuple[Words, ...] = Field(
        default=(),
        validation_alias="andra-värdar",
        description="Andra webbplatser som en sida hämtade något från.",
    )
    requests_elsewhere: WholeNumber = Field(
        validation_alias="anrop-till-andra", description="Hur många gånger det hände."
    )
    refused: WholeNumber = Field(
        validation_alias="brott-mot-policyn",
        description="Gånger som en sida försökte göra något som dess säkerhetspolicy förbjuder.",
    )
    errors: WholeNumber = Field(
        validation_alias="fel-i-konsolen", description="Fel som webbläsaren skrev ut."
    )
    wide: tuple[Words, ...] = Field(
        default=(),
        validation_alias="för-breda",
        description="Sidor som måste rullas i sidled på en skärm som är 320 bildpunkter bred.",
    )
    script_bound: tuple[Words, ...] = Field(
        default=(),
        validation_alias="mer-med-skript",
        description="Sidor där JavaScript lägger till en text som inte finns utan det.",
    )
    axe: AxeResult = Field(validation_alias="axe", description="Automatisk prövning med axe.")
    keyboard: KeyboardResult = Field(
        validation_alias="tangentbord", description="Prövning med tangentbord."
    )
    links: LinkResult = Field(validation_alias="länkar", description="Om länkarna leder rätt.")
    kinds: tuple[KindMeasured, ...] = Field(
        validation_alias="sidslag", description="Resultatet för varje slag av sida."
    )
    datasets: tuple[Freshness, ...] = Field(
        default=(), validation_alias="datamängder", description="Hur färska uppgifterna är."
    )
