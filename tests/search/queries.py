"""What people type, and what they must find: the search is tried on all of it in a real browser."""

from typing import NamedTuple


class Query(NamedTuple):
    """Hold what somebody types, with the address that must be among the first results.

    `never` are addresses that must not be among the first ten.
    """

    words: str
    address: str
    within: int = 3
    never: tuple[str, ...] = ()


SAFE_EVENING = "/matt/trygghet-kvallstid-vuxna/"
SCHOOLS = "/jamfor-service/grundskola-arskurs-9/"
HOME_CARE = "/jamfor-service/exempel-hemtjanst/"
ELDERLY_BOARD = "/namnder/aldreomsorgsnamnden/"
CARE_BOARD = "/namnder/vard-och-omsorgsnamnden/"
PRESCHOOL_BOARD = "/namnder/forskolenamnden/"

CITIZENS = (
    Query("hemtjänst", HOME_CARE),
    Query("hemtjanst", HOME_CARE),
    Query("hemtjenst", HOME_CARE, 5),
    Query("hemhjälp", HOME_CARE),
    Query("hemtjänsten i Vårby", "/jamfor-service/exempel-hemtjanst/goda-exempel-varby/"),
    Query("välja hemtjänst", f"{HOME_CARE}vagledning/"),
    Query("byta hemtjänst", f"{HOME_CARE}vagledning/", 10),
    Query("Exempelgården", "/utforare/exempel-garden/", 5),
    Query("exempelgarden stuvsta", f"{HOME_CARE}garden-stuvsta/"),
    Query("omsorg", ELDERLY_BOARD, 10),
    Query("omsorgen", CARE_BOARD, 10),
    Query("äldreomsorg", ELDERLY_BOARD),
    Query("aldreomsorg", ELDERLY_BOARD),
    Query("omsorgsnämnden", CARE_BOARD),
    Query("gamla", ELDERLY_BOARD, 5),
    Query("äldre hemma", "/mal/2021/fler-aldre-kan-bo-hemma-langre/"),
    Query("förskola", PRESCHOOL_BOARD),
    Query("förskolorna", PRESCHOOL_BOARD),
    Query("dagis", PRESCHOOL_BOARD),
    Query("skola", SCHOOLS, 5),
    Query("skolor", SCHOOLS, 10),
    Query("grundskola", SCHOOLS),
    Query("grundskolan", SCHOOLS),
    Query("högstadiet", SCHOOLS),
    Query("åk 9", SCHOOLS),
    Query("Vistaskolan", f"{SCHOOLS}vistaskolan/", 1),
    Query("vistaskola", f"{SCHOOLS}vistaskolan/", 1),
    Query("varbyskolan", f"{SCHOOLS}varbyskolan/", 1),
    Query("engelska skolan länna", f"{SCHOOLS}internationella-engelska-skolan-lanna/", 1),
    Query("friskola", f"{SCHOOLS}sodertorns-friskola/"),
    Query("betyg i skolan", SCHOOLS),
    Query("meritvärde", SCHOOLS),
    Query("trygghet", SAFE_EVENING, 10, never=("/avtal/lokalvard/",)),
    Query("trygg på kvällen", SAFE_EVENING),
    Query("otrygg", SAFE_EVENING, 10),
    Query("polis", SAFE_EVENING, 10, never=("/ekonomi/",)),
    Query("brott", SAFE_EVENING, 10, never=("/jamlikhet/", "/granskning/")),
    Query("trygg kommun", "/mal/22-mal/trygg-kommun/"),
    Query("bredband", "/matt/bredband-hushall/"),
    Query("fiber", "/matt/bredband-hushall/"),
    Query("cykelväg", "/matt/betygsindex-gang-och-cykelvagar/"),
    Query("cykla", "/matt/cykeltrafikanter/"),
    Query("buss", "/matt/resor-i-kollektivtrafiken/", 5, never=("/utforare/",)),
    Query("busshållplats", "/matt/tillganglighetsanpassade-busshallplatser/", 1),
    Query("skolväg", "/matt/sakra-skolvagar/"),
    Query("skolskjuts", "/matt/e-tjanst-skolskjuts-eller-terminskort/"),
    Query("parker", "/matt/nojdhet-med-parker/"),
    Query("bostäder", "/mal/2019/okat-bostadsbyggande/"),
    Query("färdigställda bostäder", "/matt/fardigstallda-bostader/", 10),
    Query("nybyggda lägenheter", "/mal/2019/okat-bostadsbyggande/"),
    Query("skatt", "/matt/skattesats-huddinge/"),
    Query("kommunalskatt", "/matt/skattesats-huddinge/"),
    Query("arbetslöshet", "/matt/oppen-arbetsloshet/"),
    Query("jobb för unga", "/mal/22-mal/fler-jobb-for-unga/"),
    Query("utsläpp", "/matt/koldioxid-fran-tjansteresor/", 5),
    Query("klimat", "/namnder/klimat-och-stadsmiljonamnden/", 5),
    Query("mäns våld mot kvinnor", "/mal/22-mal/intensifiera-arbetet-mot-mans-vald/"),
    Query("bygglov", "/namnder/bygglovs-och-tillsynsnamnden/"),
    Query("god man", "/namnder/sodertorns-overformyndarnamnd/"),
    Query("bibliotek", "/namnder/kultur-och-fritidsnamnden/"),
    Query("medborgarkontor Vårby", "/mal/22-mal/medborgarkontor-i-varby-skogas-och-flemingsberg/"),
    Query("städning", "/avtal/lokalvard/", never=("/namnder/samhallsbyggnadsnamnden/",)),
    Query("städ", "/avtal/lokalvard/", 10),
    Query("klagomål", "/uppfoljning/exempel-omsorgen-klagomal-2024/"),
    Query("medicin", "/uppfoljning/exempel-omsorgen-klagomal-2024/", 5),
    Query("förtroende för kommunen", "/matt/invanarnas-fortroende-for-kommunen/", 1),
    Query("tillgänglighet", "/tillganglighet/", 5),
    Query("tillgänglighetsredogörelse", "/tillganglighet/", 1),
    Query("skärmläsare", "/tillganglighet/", 5),
    Query("hur klagar jag", "/uppfoljning/exempel-omsorgen-klagomal-2024/", 10),
    Query("vem städar kommunens lokaler", "/avtal/lokalvard/"),
    Query("hur trygga är vi på kvällen", SAFE_EVENING),
    Query("vilken skola är bäst", SCHOOLS, 10),
    Query("lättläst", "/lattlast/", 1),
    Query("english", "/english/", 1),
    Query("what is this website", "/english/", 1),
)
"""What somebody asks who lives here, has someone old or ill, or chooses a school."""

STAFF = (
    Query("kommunstyrelsen", "/namnder/kommunstyrelsen/"),
    Query("KS", "/namnder/kommunstyrelsen/", 10),
    Query("KF", "/namnder/kommunfullmaktige/", 5),
    Query("fullmäktige", "/namnder/kommunfullmaktige/"),
    Query("nämden", "/namnder/", 10),
    Query("internkontroll", "/internkontroll/"),
    Query("intern kontroll 2019", "/internkontroll/kommunstyrelsen-2019/"),
    Query("årshjul", "/arshjul/"),
    Query("arshjul 2019", "/arshjul/2019/"),
    Query("uppföljningsplan", "/uppfoljning/planer/kommunstyrelsen-2019/", 10),
    Query("sjukfrånvaro", "/matt/sjukfranvaro-total/"),
    Query("sjukskrivning", "/matt/sjukfranvaro-total/"),
    Query("frånvaro", "/matt/sjukfranvaro-total/", 5),
    Query("personalomsättning", "/matt/personalomsattning/", 1),
    Query("budgethållning", "/matt/budgethallning-resultat/"),
    Query("utvecklingsåtaganden", "/mal/ataganden/", 1),
    Query("åtagande", "/mal/ataganden/"),
    Query("löften", "/mal/ataganden/"),
    Query("handbok redaktör", "/redaktor/"),
    Query("resultaträkning", "/ekonomi/ks-resultatrakning-2019/", 1),
    Query("investeringar", "/ekonomi/ks-investeringar-2019/"),
    Query("IT-investeringar", "/ekonomi/ks-it-investeringar-2019/"),
    Query("avstämning", "/granskning/"),
)
"""What somebody asks who works with it."""

JOURNALISTS = (
    Query("10 kap 9 §", "/insyn/krav/kl-10-9-insynsklausul/"),
    Query("10 kap. 9 § kommunallagen", "/insyn/krav/kl-10-9-information/", 10),
    Query("kommunallagen", "/insyn/krav/kl-10-8-uppfoljning/", 10),
    Query("insynsklausul", "/insyn/krav/kl-10-9-insynsklausul/"),
    Query("LOV", "/insyn/valfrihetssystem/exempel-hemtjanst/", 5),
    Query("valfrihetssystem", "/insyn/valfrihetssystem/exempel-hemtjanst/"),
    Query("direktupphandling", "/uppfoljning/direktupphandlingar-2019/"),
    Query("upphandling LOU", "/avtal/", 10),
    Query("mutor", "/uppfoljning/entreprenader-2019/"),
    Query("revision upphandling 2014", "/uppfoljning/revision-upphandling-2014/"),
    Query("försenade uppföljningar", "/uppfoljning/forsenat/"),
    Query("vite", "/uppfoljning/exempel-stiftelsen-2026/"),
    Query("oanmält besök", "/uppfoljning/exempel-omsorgen-oanmald-2024/"),
    Query("program privata utförare", "/insyn/program/program-22-mal/"),
    Query("egen regi", "/utforare/exempel-egen-regi/", 5),
    Query("motsägelser", "/granskning/motsagelser/", 1),
    Query("rättelser", "/andringar/"),
    Query("csv", "/oppna-data/", never=("/matt/antal-anstallda/", "/matt/skyddad-natur/")),
    Query("api", "/oppna-data/api/", 1),
    Query("ladda ner excel", "/oppna-data/"),
    Query("öppna data mått", "/oppna-data/matt/"),
    Query("exempeldata", "/oppna-data/utforare-exempel/"),
    Query("N00914", "/matt/forvarvsfrekvens/", 1),
    Query("Vårby", "/jamfor-service/grundskola-arskurs-9/varbyskolan/", 10),
    Query("Flemingsberg", "/jamfor-service/exempel-hemtjanst/egen-regi-flemingsberg/", 10),
)
"""What somebody asks who looks for a figure, a source or something that is wrong."""

QUERIES = (*CITIZENS, *STAFF, *JOURNALISTS)
