"""Ett insynskrav ska prövas med en regel för det som kravet omfattar.

Kraven gäller alla, och de står därför aldrig bland exempeldata.

*Rätt*

    # data/utforare/insynskrav/plan.yaml
    id: plan
    ordning: 1
    titel: Nämnden har en plan
    krav: Nämnden ska ha en plan varje år.
    grund: {källa: Programmet}
    omfattar: nämnd
    regel: nämnden-har-plan
    så-prövas-det: Vi ser efter om nämnden har en plan.

*Fel*

    # data/utforare/insynskrav/plan.yaml
    id: plan
    ordning: 1
    titel: Nämnden har en plan
    krav: Nämnden ska ha en plan varje år.
    grund: {källa: Programmet}
    omfattar: avtal
    regel: nämnden-har-plan
    så-prövas-det: Vi ser efter om nämnden har en plan.

*Så här säger kontrollen*

    data/utforare/insynskrav/plan.yaml:7:8: fel: regeln "nämnden-har-plan" prövar nämnd, men kravet
        omfattar avtal. Skriv omfattar: nämnd, eller välj en annan regel. [regel-och-omfattning]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.oversight import matrix
from insyn.problems import Problem, quoted

RULE = "regel-och-omfattning"
RULE_INVENTED = "påhittat-krav"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every requirement tried by a rule of another scope, or invented."""
    for one in subject.records.insight_requirements:
        scope = matrix.RULES[one.rule][0]
        if scope != one.scope:
            message = (
                f"regeln {quoted(one.rule)} prövar {scope}, men kravet omfattar {one.scope}. "
                f"Skriv omfattar: {scope}, eller välj en annan regel."
            )
            yield Problem(subject.place(one.file, "regel"), message, RULE)
        if subject.records.is_example(one.file):
            message = "ett insynskrav gäller alla och får inte vara påhittat. Ta bort filen."
            yield Problem(subject.place(one.file, "id"), message, RULE_INVENTED)
