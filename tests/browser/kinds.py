"""Name every kind of page of this site by addresses; tests hold it to what the site is made of.

A kind is the module of `render` that makes the pages; those of the last group are made by others.
An address leads to a page that has much of what its kind can hold.
"""

from collections.abc import Mapping

COPY = "2026-11-21"
HOME_CARE = "/jamfor-service/exempel-hemtjanst/"

MADE_OF_RECORDS: Mapping[str, tuple[str, ...]] = {
    "start_page": ("/",),
    "structures_page": ("/mal/",),
    "structure_page": ("/mal/2019/", "/mal/2021/", "/mal/22-mal/"),
    "goal_page": (
        "/mal/2019/okad-trivsel-och-trygghet/",
        "/mal/2019/langsiktig-balans/",
    ),
    "lineage_page": ("/mal/historik/",),
    "commitments_page": ("/mal/ataganden/",),
    "boards_page": ("/namnder/",),
    "board_page": ("/namnder/kommunstyrelsen/",),
    "indicators_page": ("/matt/", "/matt/urval/resultat/natt/"),
    "indicator_page": (
        "/matt/utsatta-for-diskriminering/",
        "/matt/fardigstallda-bostader/",
        "/matt/sjukfranvaro-total/",
    ),
    "diagram_page": ("/matt/betygsindex-trygghet/diagram/",),
    "equality_page": ("/jamlikhet/",),
    "internal_controls_page": ("/internkontroll/",),
    "internal_control_page": ("/internkontroll/kommunstyrelsen-2019/",),
    "calendar_page": ("/arshjul/",),
    "steering_page": ("/arshjul/22-mal/",),
    "review_page": ("/granskning/",),
    "contradictions_page": ("/granskning/motsagelser/",),
    "economy_page": ("/ekonomi/",),
    "economy_rules_page": ("/ekonomi/regler/",),
    "statement_page": ("/ekonomi/ks-investeringar-2019/",),
    "oversight.providers_page": ("/utforare/",),
    "oversight.provider_page": ("/utforare/exempel-omsorgen/",),
    "oversight.contracts_page": ("/avtal/",),
    "oversight.contract_page": ("/avtal/lokalvard/", "/avtal/exempel-stiftelsen-hemtjanst-2025/"),
    "oversight.follow_ups_page": ("/uppfoljning/",),
    "oversight.follow_ups_of_year_page": ("/uppfoljning/2026/",),
    "oversight.follow_up_page": (
        "/uppfoljning/exempel-stiftelsen-2026/",
        "/uppfoljning/strukturerad-uppfoljning-av-avtal-2019/",
    ),
    "oversight.follow_up_plan_page": ("/uppfoljning/planer/exempel-vard-och-omsorgsnamnden-2026/",),
    "oversight.overdue_page": ("/uppfoljning/forsenat/",),
    "oversight.insight_page": ("/insyn/",),
    "oversight.insight_requirement_page": ("/insyn/krav/kl-10-9-insynsklausul/",),
    "oversight.board_insight_page": ("/insyn/namnd/vard-och-omsorgsnamnden/",),
    "oversight.choice_system_page": ("/insyn/valfrihetssystem/exempel-hemtjanst/",),
    "oversight.programmes_page": ("/insyn/program/",),
    "oversight.programme_page": ("/insyn/program/program-22-mal/",),
    "comparison.services_page": ("/jamfor-service/",),
    "comparison.service_page": (HOME_CARE, "/jamfor-service/grundskola-arskurs-9/"),
    "comparison.unit_page": (
        f"{HOME_CARE}garden-stuvsta/",
        f"{HOME_CARE}hjalpen-trangsund/",
        "/jamfor-service/grundskola-arskurs-9/annerstaskolan/",
    ),
    "comparison.compare_page": (f"{HOME_CARE}jamfor/?enhet=garden-stuvsta&enhet=bolaget-lanna",),
    "comparison.compared_unit_page": (f"{HOME_CARE}jamfor/garden-stuvsta/",),
    "comparison.guide_page": (f"{HOME_CARE}vagledning/",),
    "open_data_page": ("/oppna-data/",),
    "dataset_page": (
        "/oppna-data/matt/",
        "/oppna-data/utforare-exempel/",
        "/oppna-data/jamfor-service/exempel-hemtjanst/",
    ),
    "api_page": ("/oppna-data/api/",),
    "changes.changes_page": ("/andringar/",),
    "changes.change_list": (f"/andringar/{COPY}/",),
    "changes.year_page": ("/andringar/2026/",),
    "copies.copy_page": (f"/oppna-data/matt/{COPY}/", f"/matt/antal-anstallda/{COPY}/"),
    "search_page": ("/sok/?q=trygghet", "/sok/"),
    "all_pages_page": ("/sok/alla/", "/sok/alla/matt/"),
    "glossary_page": ("/om/ordlista/",),
    "accessibility_page": ("/tillganglighet/",),
    "quality_page": ("/om/kvalitet/",),
}

EMBED = "/badda-in/matt/betygsindex-trygghet/"
MISSING = "/finns-inte/"
WRITTEN_BY_HAND = ("/om/", "/lattlast/", "/english/", "/redaktor/", "/redaktor/webbserver/")

KINDS: Mapping[str, tuple[str, ...]] = {
    **MADE_OF_RECORDS,
    "written by hand": WRITTEN_BY_HAND,
    "a page that is missing": (MISSING,),
    "a chart for others' pages": (EMBED,),
}

FIRST = {addresses[0] for addresses in KINDS.values()}
"""One address of each kind."""

ADDRESSES = tuple(address for addresses in KINDS.values() for address in addresses)
