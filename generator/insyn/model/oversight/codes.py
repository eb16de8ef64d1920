"""List the codes of contracts, follow-ups and findings, with the words that people read."""

from typing import Literal

from insyn.model.codes import Code

OperatingFormCode = Literal[
    "aktiebolag",
    "stiftelse",
    "ekonomisk-förening",
    "enskild-firma",
    "idéburen-organisation",
    "kooperativ-förening",
    "handelsbolag",
    "annan-form",
    "kommunal-regi",
    "kommunalt-bolag",
]
ContractFormCode = Literal["lou", "lov", "eget-uppdrag"]
FollowUpFormCode = Literal[
    "tillsyn", "verksamhetsuppföljning", "avtalsuppföljning", "särskild-granskning"
]
OccasionCode = Literal["planerad", "händelsestyrd", "oanmäld"]
JudgementCode = Literal["uppfyllt", "delvis", "ej-uppfyllt", "ej-bedömt", "ej-tillämpligt"]
SeverityCode = Literal["mindre", "allvarlig", "kritisk"]
SanctionKindCode = Literal["varning", "vite", "prisavdrag", "innehållen-betalning", "hävning"]
SanctionStateCode = Literal["aviserad", "beslutad", "bestridd", "verkställd", "återkallad"]
ReceiverCode = Literal["nämnd", "utförare", "allmänhet", "förvaltningsledning"]
IntervalCode = Literal["månad", "kvartal", "termin", "halvår", "år", "vartannat-år"]
EndingCode = Literal["hävt", "uppsagt-av-nämnden", "uppsagt-av-utföraren", "överenskommelse"]


def _by_code(*codes: Code) -> dict[str, Code]:
    return {code.code: code for code in codes}


OPERATING_FORMS = _by_code(
    Code("aktiebolag", "Aktiebolag"),
    Code("stiftelse", "Stiftelse"),
    Code("ekonomisk-förening", "Ekonomisk förening"),
    Code("enskild-firma", "Enskild firma"),
    Code("idéburen-organisation", "Idéburen organisation"),
    Code("kooperativ-förening", "Kooperativ förening"),
    Code("handelsbolag", "Handels- eller kommanditbolag"),
    Code("annan-form", "Annan form"),
    Code("kommunal-regi", "Kommunal egen regi"),
    Code("kommunalt-bolag", "Kommunalt bolag"),
)

PUBLIC_FORMS = frozenset({"kommunal-regi", "kommunalt-bolag"})
"""The forms that kommunallagen 10 kap. 7 § does not count as private performers."""

CONTRACT_FORMS = _by_code(
    Code("lou", "Upphandling", "Nämnden har valt utförare i en upphandling enligt LOU."),
    Code("lov", "Valfrihetssystem", "Alla som uppfyller kraven får avtal, enligt LOV."),
    Code("eget-uppdrag", "Eget uppdrag", "Kommunens egen regi har en uppdragsbeskrivning."),
)
"""How a contract came about."""

FOLLOW_UP_FORMS = _by_code(
    Code("tillsyn", "Tillsyn", "Kontroll av att lagar och föreskrifter följs."),
    Code("verksamhetsuppföljning", "Verksamhetsuppföljning", "Hur verksamheten fungerar."),
    Code("avtalsuppföljning", "Avtalsuppföljning", "Om utföraren gör det som har avtalats."),
    Code("särskild-granskning", "Särskild granskning", "Granskning av ett utvalt område."),
)

OCCASIONS = _by_code(
    Code("planerad", "Planerad", "Den stod i nämndens plan."),
    Code("händelsestyrd", "Händelsestyrd", "Något hade hänt, till exempel ett klagomål."),
    Code("oanmäld", "Oanmäld", "Utföraren fick inte veta den i förväg."),
)

JUDGEMENTS = _by_code(
    Code("uppfyllt", "Uppfyllt", mark="●", tone="good"),
    Code("delvis", "Delvis uppfyllt", mark="◐", tone="warn"),
    Code("ej-uppfyllt", "Inte uppfyllt", mark="○", tone="bad"),
    Code("ej-bedömt", "Inte bedömt", "Kravet kontrollerades inte den här gången.", "?"),
    Code("ej-tillämpligt", "Inte tillämpligt", "Kravet gällde inte här.", "–"),
)
"""What a follow-up says of a requirement."""

SEVERITIES = _by_code(
    Code("mindre", "Mindre", "Bör rättas, men ingen har tagit skada."),
    Code("allvarlig", "Allvarlig", "Måste rättas.", tone="warn"),
    Code("kritisk", "Kritisk", "Måste rättas genast.", tone="bad"),
)

DEVIATION_STATES = _by_code(
    Code("öppen", "Öppen", "Den är inte åtgärdad, eller inte kontrollerad.", "○", "bad"),
    Code("åtgärdad", "Åtgärdad", "Alla åtgärder är kontrollerade.", "●", "good"),
    Code("avskriven", "Avskriven", "Nämnden går inte vidare med den.", "–"),
)

ACTION_STATES = _by_code(
    Code("planerad", "Planerad", "Den ska vara klar senare.", "◔"),
    Code("försenad", "Försenad", "Dagen har passerat utan att den är klar.", "○", "bad"),
    Code("klar", "Klar, inte kontrollerad", "Utföraren säger att den är klar.", "◐", "warn"),
    Code("verifierad", "Verifierad", "Nämnden har kontrollerat den.", "●", "good"),
)

SANCTION_KINDS = _by_code(
    Code("varning", "Varning"),
    Code("vite", "Vite", "Ett belopp som utföraren ska betala."),
    Code("prisavdrag", "Prisavdrag", "Nämnden betalar mindre."),
    Code("innehållen-betalning", "Innehållen betalning", "Nämnden väntar med att betala."),
    Code("hävning", "Hävning", "Nämnden avslutar avtalet."),
)

SANCTION_STATES = _by_code(
    Code("aviserad", "Aviserad", "Utföraren vet att den kan komma.", "◔"),
    Code("beslutad", "Beslutad", "Nämnden har beslutat om den.", "◐", "warn"),
    Code("bestridd", "Bestridd", "Utföraren håller inte med.", "≠", "warn"),
    Code("verkställd", "Verkställd", "Den är genomförd.", "●", "bad"),
    Code("återkallad", "Återkallad", "Nämnden har tagit tillbaka den.", "–"),
)

RECEIVERS = _by_code(
    Code("nämnd", "Nämnden"),
    Code("utförare", "Utföraren"),
    Code("allmänhet", "Allmänheten"),
    Code("förvaltningsledning", "Förvaltningens ledning"),
)

INTERVALS = _by_code(
    Code("månad", "varje månad"),
    Code("kvartal", "varje kvartal"),
    Code("termin", "en gång per termin"),
    Code("halvår", "varje halvår"),
    Code("år", "en gång per år"),
    Code("vartannat-år", "vartannat år"),
)

ENDINGS = _by_code(
    Code("hävt", "Hävt", "Nämnden avslutade avtalet på grund av brister."),
    Code("uppsagt-av-nämnden", "Uppsagt av nämnden"),
    Code("uppsagt-av-utföraren", "Uppsagt av utföraren"),
    Code("överenskommelse", "Avslutat efter överenskommelse"),
)

CONTRACT_STATES = _by_code(
    Code("kommande", "Har inte börjat", "", "◔"),
    Code("gäller", "Gäller", "", "●", "good"),
    Code("avslutat", "Har löpt ut", "", "–"),
    Code("avslutat-i-förtid", "Avslutat i förtid", "", "×", "bad"),
    Code("okänt", "Tiden är inte känd", "Källan anger inte när avtalet gäller.", "?"),
)

DUE_STATES = _by_code(
    Code("i-tid", "I tid", "Uppföljningen gjordes i tid.", "●", "good"),
    Code("sen", "För sen", "Uppföljningen gjordes efter den sista dagen.", "◐", "warn"),
    Code("saknas", "Försenad", "Dagen har passerat och ingen uppföljning är gjord.", "○", "bad"),
    Code("planerad", "Planerad", "Ska göras senare.", "◔"),
)
"""How a follow-up that was to be made by a day went."""

VERDICTS = _by_code(
    Code("inte-uppfyllt", "Inte uppfyllt", mark="○", tone="bad"),
    Code("delvis", "Delvis", mark="◐", tone="warn"),
    Code("kan-inte-bedömas", "Kan inte bedömas", mark="?", tone="warn"),
    Code("uppfyllt", "Uppfyllt", mark="●", tone="good"),
    Code("ej-tillämpligt", "Ej tillämpligt", mark="–"),
)
"""What a rule says of an insight requirement, gaps first."""

PRIORITIES = _by_code(
    Code("hög", "Hög", "12 till 27 poäng.", "▲", "bad"),
    Code("medel", "Medel", "4 till 9 poäng.", "■", "warn"),
    Code("låg", "Låg", "1 till 3 poäng.", "▼"),
)
"""How soon and how thoroughly a contract is followed up: importance × risk × size, 1 to 3 each."""
