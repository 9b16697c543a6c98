"""What does `--json` print of who is at an event, what is left to do after it, and what it brought?"""

from kithwork.actions.event_after import After, Met
from kithwork.actions.event_yield import Again, Brought
from kithwork.actions.rosters import Attending
from kithwork.interfaces.cli import event_shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.events import Talk
from kithwork.store.queries.people import PersonLine


def attending(one: Attending) -> dict[str, Data]:
    """Somebody there."""
    said = one.said
    return {
        "person": one.person.id,
        "name": one.person.name,
        "evidence": one.evidence,
        "is_certain": one.chance == 1.0,
        "part": said.part if said else None,
        "is_met": one.is_met,
        "is_wanted": said is not None and said.is_wanted,
        "talks": list(one.talks),
    }


def talk(one: Talk) -> dict[str, Data]:
    """Something said from the front."""
    return {"title": one.title, "person": one.person_id or None, "name": one.person, "room": one.room, "at": one.at, "source": one.source}


def after(one: After) -> dict[str, Data]:
    """What is left to do."""
    return {**event_shapes.event(one.event), "is_due": one.is_due, "met": [_met(who) for who in one.met], "also": [_person(who) for who in one.also]}


def _met(one: Met) -> dict[str, Data]:
    promises: list[Data] = [{"id": each.id, "is_mine": each.is_mine, "words": each.words, "due_on": each.due_on} for each in one.promises]
    draft: dict[str, Data] = {"subject": one.draft.subject, "words": one.draft.words, "made_of": one.draft.made_of}
    return {
        "person": one.person.id,
        "name": one.person.name,
        "lines": list(one.lines),
        "promises": promises,
        "draft": None if one.held else draft,
        "held": one.held,
        "answer": one.answer,
        "is_new": one.is_new,
    }


def _person(one: PersonLine) -> dict[str, Data]:
    return {"person": one.id, "name": one.name}


def brought(one: Brought) -> dict[str, Data]:
    """What an event or a series brought."""
    return {
        "name": one.name,
        "events": one.events_count,
        "first_on": one.first_on,
        "last_on": one.last_on,
        "met": [_person(who) for who in one.met],
        "lived_on": [_person(who) for who in one.lived_on],
        "asks": list(one.asks),
        "introductions": list(one.introductions),
        "opportunities": list(one.opportunities),
        "sentence": one.sentence,
    }


def again(one: Again) -> dict[str, Data]:
    """Somebody whom one keeps meeting."""
    return {
        "person": one.person.id,
        "name": one.person.name,
        "events": [each.id for each in one.events],
        "next": one.next.id if one.next else None,
        "evidence": one.evidence,
    }
