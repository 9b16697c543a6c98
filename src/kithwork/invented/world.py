"""How does the invented world come to be? `build` draws the people, lets them meet and write, and hands all of it over as data."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kithwork.invented import (
    books,
    career,
    cast,
    chance,
    correspondence,
    crowd,
    lists,
    machines,
    meetings,
    network,
    organisations,
    people,
    repositories,
    stories,
)
from kithwork.invented.nouns import Calling, Cast, Event, Export, Mail, Person, World
from kithwork.invented.pen import Pen

OLDER: Final = 152  # days before today: the first LinkedIn export
NEWER: Final = 6  # and the second


def build(seed: int, today: date) -> World:
    """The same seed and day give the same world."""
    owner = replace(career.owner(today), habit=1)
    days = (today - timedelta(days=OLDER), today - timedelta(days=NEWER))
    everybody, homonyms = _people(seed, owner, today, days)
    company = Cast(owner, everybody, today)
    pen = Pen(chance.dice(seed, "stories"), company)
    stories.write(pen, today)
    events = sorted([*meetings.diary(seed, company), *pen.events], key=lambda event: (event.starts_at, event.uid))
    exports = network.exports(seed, company, days, pen.messages)
    return World(
        seed, today, tuple(everybody.values()), organisations.EVERY, _mails(seed, company, pen, events), tuple(events),
        repositories.clones(seed, company), exports, books.shelves(seed, company), tuple(pen.stories),
        Calling(("giulia", "temi"), tuple(p.key for p in company.by_way("drifting")), _changed(exports), ("zanele",), _tomorrow(events, today)), homonyms,
    )  # fmt: skip


def _people(seed: int, owner: Person, today: date, days: tuple[date, date]) -> tuple[dict[str, Person], tuple[tuple[str, str], ...]]:
    throw = chance.dice(seed, "people")
    registry = people.Registry(throw, set(career.ADDRESSES) | {"radeyemi"})
    played = [people.finish(person, registry) for person in cast.everyone(today, *days)]
    names = crowd.names(throw, played)
    drawn, homonyms = crowd.homonyms(list(crowd.known(throw, registry, names, owner, (today, days[0]))), registry)
    drawn = crowd.changed(throw, drawn, *days, registry)
    others = [*cast.desks(today), *cast.robots(today), *crowd.strangers(throw, registry, names, today)]
    everybody = {person.key: person for person in (owner, *played, *drawn, *others)}
    return everybody, (*homonyms, ("tomas-father", "tomas-son"))


def _mails(seed: int, company: Cast, pen: Pen, events: list[Event]) -> tuple[Mail, ...]:
    human = [*pen.mails, *correspondence.conversations(seed, company)]
    sent = [mail for mail in human if mail.sender.person == "owner"]
    other = [
        *lists.traffic(seed, company), *machines.newsletters(seed, company), *machines.robots(seed, company), *machines.notifications(seed, company),
        *machines.replies_of_machines(seed, company, sent), *machines.invitations(seed, company, events), *machines.desks(seed, company),
    ]  # fmt: skip
    return tuple(sorted([*human, *other], key=lambda mail: (mail.at, mail.message_id)))


def _changed(exports: tuple[Export, Export]) -> tuple[str, ...]:
    """Who has another role in the second export than in the first."""
    before, after = ({row.face.person: (row.organisation, row.title) for row in export.connections if row.face} for export in exports)
    return tuple(sorted(key for key, role in after.items() if key in before and before[key] != role))


def _tomorrow(events: list[Event], today: date) -> tuple[str, ...]:
    return tuple(event.summary for event in events if event.starts_at.date() == today + timedelta(days=1))
