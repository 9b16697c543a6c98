"""What does `--json` print of an event, who is there, whom to look for, what is left to do, and what it brought?"""

from kithwork.actions.event_after import After, Met
from kithwork.actions.event_prep import Prep, ToMeet
from kithwork.actions.event_proposals import Proposal
from kithwork.actions.event_yield import Again, Brought
from kithwork.actions.rosters import Attending
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.events import EventLine, Talk
from kithwork.store.queries.people import PersonLine


def event(one: EventLine) -> dict[str, Data]:
    """An event."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "series": one.series,
        "is_remote": one.is_remote,
        "place": one.place,
        "region": one.region,
        "begins_on": one.begins_on,
        "ends_on": one.ends_on,
        "goal": one.goal,
        "questions": list(one.questions),
        "pitch": one.pitch,
        "offer": one.offer,
    }


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


def prep(one: Prep) -> dict[str, Data]:
    """What is good to have in mind."""
    return {
        **event(one.event),
        "to_meet": [_to_meet(who) for who in one.to_meet],
        "questions": list(one.questions),
        "pitch": one.pitch,
        "offer": one.offer,
        "expected": one.expected_count,
        "near": [{"person": near.person.id, "name": near.person.name, "place": near.place, "warmth": near.warmth} for near in one.near],
    }


def _to_meet(one: ToMeet) -> dict[str, Data]:
    return {
        "person": one.person.id,
        "name": one.person.name,
        "why": list(one.whys),
        "evidence": one.evidence,
        "opener": one.opener,
        "because": one.because,
        "offer": one.offer,
        "is_wanted": one.is_wanted,
    }


def after(one: After) -> dict[str, Data]:
    """What is left to do."""
    return {**event(one.event), "is_due": one.is_due, "met": [_met(who) for who in one.met], "also": [_person(who) for who in one.also]}


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


def proposal(one: Proposal) -> dict[str, Data]:
    """Something that could be an event."""
    return {
        "number": one.number,
        "name": one.name,
        "kind": one.kind,
        "series": one.series,
        "begins_on": one.begins_on,
        "ends_on": one.ends_on,
        "place": one.place,
        "people": one.people_count,
        "evidence": one.evidence,
    }
