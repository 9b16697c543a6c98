"""What does `--json` print of ideas, and of whoever could be a mentor?"""

from kithwork.actions import ideas
from kithwork.actions.seeking import Sought
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.mentoring import IdeaLine


def sought(one: Sought) -> dict[str, Data]:
    """Somebody who could be a mentor, and why."""
    return {"person": one.person.id, "name": one.person.name, "because": one.because, "tie": one.warmth, "through": one.through}


def idea(one: IdeaLine, could: list[ideas.Could] | None = None) -> dict[str, Data]:
    """An idea, who is in on it, and who could join."""
    shown: dict[str, Data] = {
        "id": one.id,
        "words": one.words,
        "topics": list(ideas.terms(one.topics)),
        "lacks": list(ideas.terms(one.lacks)),
        "next_step": one.next_step,
        "next_on": one.next_on,
        "begun_on": one.begun_on,
        "closed_on": one.closed_on,
        "outcome": one.outcome,
        "partners": [{"person": number, "name": name} for number, name in one.partners],
    }
    if could is not None:
        shown["could_join"] = [{"person": each.person.id, "name": each.person.name, "why": list(each.why)} for each in could]
    return shown
