"""What does `--json` print of a day?"""

from kithwork.actions.today import Day
from kithwork.interfaces.cli import person_shapes, shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.today import Planned


def planned(one: Planned) -> dict[str, Data]:
    """A meeting to come."""
    return {
        "at": one.at,
        "subject": one.subject,
        "place": one.place,
        "people": [{"id": i, "name": name} for i, name in one.people],
        "until": one.last_on,
    }


def day(one: Day) -> dict[str, Data]:
    """Today."""
    cards: list[Data] = [
        {
            "person": shapes.person(card.person),
            "headline": card.headline,
            "warmth": card.warmth,
            "why": card.why,
            "reason": card.reason,
            "also": card.also,
            "say": card.say,
            "looks_for": card.looks_for.words if card.looks_for else None,
            "reached": card.reached,
            "draft": {"subject": card.draft.subject, "words": card.draft.words, "made_of": card.draft.made_of} if card.draft else None,
            "last_talk": person_shapes.moment(card.last_talk) if card.last_talk else None,
        }
        for card in one.cards
    ]
    return {
        "on": one.on,
        "title": one.title,
        "is_owner_missed": one.is_owner_missed,
        "cards": cards,
        "promises": [person_shapes.promise(each) for each in one.promises],
        "remark": one.remark,
        "calls": [{"opportunity": each.opportunity_id, "why": each.why, "say": each.say} for each in one.calls],
        "meetings": [planned(each) for each in one.meetings],
        "tomorrow": [planned(each) for each in one.tomorrow],
        "events": [{"id": each.id, "name": each.name, "begins_on": each.begins_on} for each in one.events],
        "after": [{"id": each.id, "name": each.name} for each in one.after],
    }
