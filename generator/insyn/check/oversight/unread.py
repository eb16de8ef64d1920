"""Tell whether a file of contracts and follow-ups is unread: what it holds is not missing."""

from insyn.check.subject import Subject
from insyn.load.records import OVERSIGHT_FOLDERS, OVERSIGHT_KINDS


def has_unread(subject: Subject) -> bool:
    """Tell whether there are more files than records: then nothing can be said to be lacking."""
    records = subject.records
    kinds = (
        records.programmes,
        records.providers,
        records.choice_systems,
        records.contracts,
        records.follow_up_plans,
        records.follow_ups,
        records.insight_requirements,
    )
    folders = (records.root / one / kind for one in OVERSIGHT_FOLDERS for kind in OVERSIGHT_KINDS)
    return sum(len(list(one.glob("*.yaml"))) for one in folders) > sum(len(one) for one in kinds)
