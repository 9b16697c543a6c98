"""What does `--json` print? One shape for each of our nouns, kept stable for programs; no score of a person is among them."""

from dataclasses import asdict
from datetime import date

from kithwork.actions.people import Brief, PersonPage, Shown
from kithwork.actions.today import Day
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.person import IdentityLine, Moment, PromiseLine
from kithwork.store.queries.questions import QuestionLine, Side
from kithwork.store.queries.today import Planned

_EPOCH = date(1970, 1, 1).toordinal()


def person(line: PersonLine) -> dict[str, Data]:
    """Somebody, as a list knows them."""
    return {
        "id": line.id,
        "name": line.name,
        "organisation": line.organisation,
        "title": line.title,
        "city": line.city,
        "birthday": line.birthday,
        "standing": line.standing,
        "has_met": line.has_met,
        "is_archived": line.is_archived,
        "is_do_not_contact": line.is_do_not_contact,
        "first_on": _date(line.tie.first_day) if line.tie else None,
        "last_on": _date(line.tie.last_day) if line.tie else None,
        "days_count": line.tie.days_count if line.tie else 0,
        "met_days_count": line.tie.met_days_count if line.tie else 0,
    }


def _date(day: int) -> date:
    return date.fromordinal(day + _EPOCH)


def shown(one: Shown) -> dict[str, Data]:
    """Somebody with the tie in words."""
    return {**person(one.person), "warmth": one.warmth}


def moment(one: Moment) -> dict[str, Data]:
    """A moment in touch."""
    return asdict(one)


def promise(one: PromiseLine) -> dict[str, Data]:
    """A promise."""
    return {**asdict(one), "is_open": one.is_open}


def identity(one: IdentityLine) -> dict[str, Data]:
    """A handle."""
    return asdict(one)


def page(one: PersonPage) -> dict[str, Data]:
    """Everything about somebody."""
    said = one.words
    return {
        **person(one.person),
        "headline": one.headline,
        "warmth": one.warmth,
        "reasons": one.reasons,
        "typed": said.fields,
        "promises": [promise(each) for each in said.promises],
        "story": asdict(said.story) if said.story else None,
        "relations": [asdict(each) for each in said.relations],
        "notes": [asdict(each) for each in said.notes],
        "tags": said.tags,
        "topics": said.topics,
        "groups": said.groups,
        "moments": [moment(each) for each in one.moments],
        "moments_total": one.moments_total,
        "roles": [asdict(each) for each in one.roles],
        "facts": [asdict(each) for each in one.facts],
        "identities": [identity(each) for each in one.identities],
        "links": [{"one": link[0], "other": link[1], "reason": link[2]} for link in one.links],
    }


def brief(one: Brief) -> dict[str, Data]:
    """What to remember before a talk."""
    return {
        **person(one.person),
        "headline": one.headline,
        "warmth": one.warmth,
        "last_talks": [moment(each) for each in one.last_talks],
        "promises": [promise(each) for each in one.promises],
        "news": one.news,
        "topics": one.topics,
        "notes": [asdict(each) for each in one.notes],
        "story": one.story,
        "avoid": one.avoid,
    }


def planned(one: Planned) -> dict[str, Data]:
    """A meeting to come."""
    return {"at": one.at, "subject": one.subject, "place": one.place, "people": [{"id": i, "name": name} for i, name in one.people]}


def day(one: Day) -> dict[str, Data]:
    """Today."""
    cards: list[Data] = [
        {
            "person": person(card.person),
            "headline": card.headline,
            "warmth": card.warmth,
            "why": card.why,
            "reason": card.reason,
            "also": card.also,
            "last_talk": moment(card.last_talk) if card.last_talk else None,
        }
        for card in one.cards
    ]
    return {
        "on": one.on,
        "title": one.title,
        "cards": cards,
        "promises": [promise(each) for each in one.promises],
        "tomorrow": [planned(each) for each in one.tomorrow],
    }


def question(one: QuestionLine) -> dict[str, Data]:
    """A pair that may be one human."""
    return {
        "id": one.id,
        "one": _side(one.one),
        "other": _side(one.other),
        "reasons_for": one.reasons_for,
        "reasons_against": one.reasons_against,
        "is_put_off": one.is_put_off,
    }


def _side(side: Side) -> dict[str, Data]:
    return {
        "identity": identity(side.identity),
        "person": person(side.person) if side.person else None,
        "identities": [identity(each) for each in side.identities],
    }
