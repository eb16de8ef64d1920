"""En enhet bör ha samma driftsform som utföraren, om den är känd.

*Rätt*

    # data/utforare/utforare/bjork.yaml
    id: bjork
    titel: Björk AB
    driftsform: aktiebolag
    # data/jamfor-service/skola/enheter.csv
    enhet,titel,driftsform,utforare
    bjorken,Björkens skola,aktiebolag,bjork
    linden,Lindens skola,stiftelse,

*Fel*

    # data/utforare/utforare/bjork.yaml
    id: bjork
    titel: Björk AB
    driftsform: aktiebolag
    # data/jamfor-service/skola/enheter.csv
    enhet,titel,driftsform,utforare
    bjorken,Björkens skola,stiftelse,bjork

*Så här säger kontrollen*

    data/jamfor-service/skola/enheter.csv:2:3: varning: enhetens driftsform är "stiftelse", men
        utföraren "bjork" har "aktiebolag". Rätta den som är fel. [två-driftsformer]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.problems import Level, Problem, quoted

RULE = "två-driftsformer"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every unit that has another operating form than its performer."""
    for sheet in written.sheets(subject):
        for unit in sheet.units:
            provider = subject.records.provider_by_id.get(unit.provider)
            form = provider.operating_form if provider else None
            if form and unit.operating_form in OPERATING_FORMS and unit.operating_form != form:
                message = (
                    f"enhetens driftsform är {quoted(unit.operating_form)}, men utföraren "
                    f"{quoted(unit.provider)} har {quoted(form)}. Rätta den som är fel."
                )
                place = written.unit_cell(subject, sheet.service, unit, "driftsform")
                yield Problem(place, message, RULE, Level.WARNING)
