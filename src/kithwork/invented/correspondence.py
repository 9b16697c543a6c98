"""Who wrote to whom? Threads between the owner and each person: a few write much, most write little, and after a shared job it fades."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from kithwork.invented import career, chance, faces, sentences
from kithwork.invented.crowd import EMPLOYERS
from kithwork.invented.nouns import Cast, Face, Mail, Person

THREADS: Final = 2900
_FADING: Final = 330.0  # days: mean time after a shared job at which old colleagues still write
_TONES: Final = {"client": "client", "recruiter": "recruiter", "open-source": "work", "php-meetup": "work", "code-supper": "work", "new": "work"}


def conversations(seed: int, cast: Cast) -> Iterator[Mail]:
    """Every thread with every person."""
    writers = [person for person in cast.known() if person.weight > 0]
    total = sum(person.weight for person in writers)
    for person in writers:
        throw = chance.dice(seed, "mail", person.key)
        count = max(0 if person.connected_on else 1, int(THREADS * person.weight / total + throw.random()))
        for _ in range(count):
            yield from _thread(throw, cast, person, chance.working_day(_day(throw, cast, person)))


def reply_id(throw: Random, face: Face) -> str:
    """A Message-ID that the sender's machine would give."""
    return f"<{throw.getrandbits(64):016x}@{face.handle.partition('@')[2]}>"


def _day(throw: Random, cast: Cast, person: Person) -> date:
    end = (person.last_on or cast.today) - timedelta(days=3)
    shared = _together(cast, person)
    if person.last_on or "friend" in person.ways or not shared:
        return chance.day_between(throw, max(person.met_on, date(2016, 9, 10)), end)
    if throw.random() < 0.86:
        return chance.day_between(throw, *shared)
    return min(shared[1] + timedelta(days=int(throw.expovariate(1 / _FADING))), end)


def _together(cast: Cast, person: Person) -> tuple[date, date] | None:
    for way in person.ways:
        if way in EMPLOYERS and any(post.organisation == way for post in person.posts):
            (mine_from, mine_to), (theirs_from, theirs_to) = career.tenure(cast.owner, way), career.tenure(person, way)
            first, last = max(mine_from, theirs_from), min(mine_to, theirs_to)
            if first < last:
                return first, last
    return None


def _at_one_desk(cast: Cast, person: Person, day: date) -> str:
    """The employer with whom both are on that day, and whose mail the owner has."""
    mine, theirs = cast.owner.post_at(day), person.post_at(day)
    is_same = mine and theirs and mine.organisation == theirs.organisation and mine.address
    return mine.organisation if mine and is_same else ""


def _thread(throw: Random, cast: Cast, person: Person, day: date) -> Iterator[Mail]:
    desk = _at_one_desk(cast, person, day)
    tone = "work" if desk else next((_TONES[way] for way in person.ways if way in _TONES), "friend")
    theirs = faces.mail(person, day, is_work=tone != "friend" and (bool(desk) or tone != "work"))
    mine = career.mail_face(cast.owner, day, is_work=bool(desk))
    others = _copied(throw, cast, person, day, desk)
    topic = sentences.subject(throw, tone)
    length = _length(throw, person, tone)
    is_mine, at = tone != "recruiter" and throw.random() < 0.5, chance.moment(throw, day)
    before: Mail | None = None
    for _ in range(length):
        if at.date() >= cast.today:
            return
        sender, to = (mine, theirs) if is_mine else (theirs, mine)
        if others and not is_mine and before and throw.random() < 0.3:
            sender = throw.choice(others)
        before = _message(throw, at, (sender, to), [theirs, *others], topic, tone, before)
        yield before
        is_mine, at = (not is_mine) if throw.random() < 0.85 else is_mine, _later(throw, at)


def _message(throw: Random, at: datetime, ends: tuple[Face, Face], others: list[Face], topic: str, tone: str, before: Mail | None) -> Mail:
    sender, to = ends
    words = sentences.body(throw, tone, topic, _first(to), _first(sender))
    if before and throw.random() < 0.6:
        words += f"\nOn {before.at:%d %b %Y}, {before.sender.name or before.sender.handle} wrote:\n{sentences.quoted(before.body)}"
    copied = tuple(face for face in others if face not in ends)
    headers = (
        (("List-Unsubscribe", f"<https://{sender.handle.partition('@')[2]}/leave>"),) if tone == "recruiter" and sender.person != "owner" else ()
    )
    references = (*before.references[-9:], before.message_id) if before else ()
    return Mail(at, sender, (to,), f"Re: {topic}" if before else topic, words, reply_id(throw, sender), copied, references, headers)


def _copied(throw: Random, cast: Cast, person: Person, day: date, desk: str) -> list[Face]:
    if not desk or throw.random() > 0.3:
        return []
    there = [other for other in cast.by_way(desk) if other.key != person.key and (post := other.post_at(day)) and post.organisation == desk]
    return [faces.mail(other, day, is_work=True) for other in chance.some(throw, there, throw.choice((1, 1, 2, 2, 3, 5, 9)))]


def _length(throw: Random, person: Person, tone: str) -> int:
    if tone == "recruiter":
        return 2 if person.habit % 4 == 0 and throw.random() < 0.5 else 1
    return min(12, 1 + int(throw.expovariate(1 / 2.1)))


def _later(throw: Random, at: datetime) -> datetime:
    return at + timedelta(minutes=7 + int(throw.expovariate(1 / 600)))


def _first(face: Face) -> str:
    if not face.name or "@" in face.name:
        return face.handle.partition("@")[0].partition(".")[0].capitalize()
    family, comma, given = face.name.partition(", ")
    return (given if comma else family).split(" ")[0]
