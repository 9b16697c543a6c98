"""What went over mailing lists? People whom the owner knows, and strangers, writing to everybody at once."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from kithwork.invented import chance, faces, sentences
from kithwork.invented.correspondence import reply_id
from kithwork.invented.nouns import Cast, Face, Mail, Person

_LISTS: Final = (("list-php", 520), ("list-tidewater", 430), ("list-quillforge", 350))


def traffic(seed: int, cast: Cast) -> Iterator[Mail]:
    """Every thread of every list."""
    for key, count in _LISTS:
        throw = chance.dice(seed, key)
        first, last, people = _members(cast, key)
        written = 0
        while written < count:
            thread = list(_thread(throw, cast, cast[key], people, chance.day_between(throw, first, last)))
            written += len(thread)
            yield from thread


def headers(desk: Person) -> tuple[tuple[str, str], ...]:
    """What list software adds (RFC 2369, RFC 2919)."""
    name, _, domain = desk.private.partition("@")
    return (
        ("List-Id", f"{desk.name.given} discussion <{name}.{domain}>"),
        ("List-Post", f"<mailto:{desk.private}>"),
        ("List-Archive", f"<https://{domain}/archive/{name}>"),
        ("List-Unsubscribe", f"<mailto:{name}-leave@{domain}>"),
        ("Precedence", "list"),
    )


def face(desk: Person) -> Face:
    """The list's own address."""
    return Face(desk.key, desk.name.given, desk.private)


def _members(cast: Cast, key: str) -> tuple[date, date, list[Person]]:
    recent = cast.today - timedelta(days=4)
    match key:
        case "list-php":
            return date(2020, 4, 20), date(2021, 9, 30), cast.by_way("php-meetup")
        case "list-tidewater":
            return date(2019, 4, 1), recent, cast.by_way("open-source") + cast.lasting("harbourlight")[:14]
        case _:
            strangers = [person for person in cast.people.values() if "quillforge" in person.ways]
            return date(2020, 1, 10), recent, strangers[:70] + cast.by_way("open-source")[:3]


def _thread(throw: Random, cast: Cast, desk: Person, people: list[Person], day: date) -> Iterator[Mail]:
    at, topic = chance.moment(throw, day, 7, 22), sentences.subject(throw, "list")
    references: tuple[str, ...] = ()
    for number in range(1 + int(throw.expovariate(1 / 2.5))):
        if at.date() >= cast.today:
            return
        author = throw.choice(people)
        mail = _post(throw, at, desk, author, f"Re: {topic}" if number else topic, references)
        yield mail
        references, at = (*references[-6:], mail.message_id), at + timedelta(minutes=15 + int(throw.expovariate(1 / 500)))


def _post(throw: Random, at: datetime, desk: Person, author: Person, subject: str, references: tuple[str, ...]) -> Mail:
    shown = faces.mail(author, at.date(), is_work=False)
    words = sentences.body(throw, "list", subject.removeprefix("Re: "), "", author.name.given)
    sender = shown
    seen: tuple[Face, ...] = ()
    if author.habit % 6 == 0 and shown.name:  # munged for DMARC (RFC 7960 4.1.3): the list is the sender, the author answers
        sender, seen = Face(desk.key, f"{shown.name} via {desk.name.given}", desk.private), (shown,)
    prefix = "" if desk.key == "list-tidewater" else f"[{desk.name.given}] "
    return Mail(
        at,
        sender,
        (face(desk),),
        prefix + subject,
        words,
        reply_id(throw, shown),
        references=references,
        headers=headers(desk),
        shown=seen,
        kind="list",
    )
