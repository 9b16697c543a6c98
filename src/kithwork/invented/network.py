"""What does LinkedIn know? Connections as they stand on the day of an export, conversations, invitations, endorsements, recommendations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Final

from kithwork.invented import career, chance, faces, organisations, sentences
from kithwork.invented.nouns import Cast, Connection, Direct, Endorsement, Export, Face, Invitation, Person, Recommendation, Share

_SKILLS: Final = ("PHP", "Python", "Test-Driven Development", "Mob Programming", "SQL", "Accessibility", "Mentoring", "C++", "Refactoring")
_PRAISE: Final = (
    "Robin made the tests something we looked forward to.", "Patient, curious and quick to share the credit.",
    "I would work with Robin again tomorrow.\nAnd the day after.", "The reviews I got from Robin taught me more than any course.",
)  # fmt: skip
_POSTS: Final = (
    "Three things mutation testing taught me.\nThe third hurt.", "Mob programming on a train: a report.", "What I learnt by deleting 4,000 lines.",
    "A bolognese is a build pipeline. Hear me out.", "Looking back on a year of remote meetups.", "How we interview, and why we send the questions first.",
)  # fmt: skip


def exports(seed: int, cast: Cast, days: tuple[date, date], told: Iterable[Direct]) -> tuple[Export, Export]:
    """What was handed out on the two days."""
    linked = [person for person in cast.known() if person.connected_on]
    messages = sorted(
        [*_conversations(seed, cast, linked), *_groups(seed, cast), *_gone(seed, cast), *told], key=lambda message: (message.at, message.conversation)
    )
    whole = Export(
        cast.today, (), tuple(messages), tuple(_invitations(seed, cast, linked)), tuple(_endorsements(seed, cast, linked)),
        tuple(_recommendations(seed, cast)), tuple(_shares(seed, cast)),
    )  # fmt: skip
    older, newer = (_until(whole, seed, linked, day) for day in days)
    return older, newer


def conversation(throw: Random) -> str:
    """An identifier of a conversation."""
    return f"2-{throw.getrandbits(80):020x}"


def _until(whole: Export, seed: int, linked: list[Person], day: date) -> Export:
    night = chance.at(day, 0)
    return replace(
        whole,
        on=day,
        connections=tuple(_connections(seed, linked, day)),
        messages=tuple(message for message in whole.messages if message.at < night),
        invitations=tuple(invitation for invitation in whole.invitations if invitation.at < night),
        endorsements=tuple(endorsement for endorsement in whole.endorsements if endorsement.at < night),
        recommendations=tuple(one for one in whole.recommendations if one.at < night),
        shares=tuple(share for share in whole.shares if share.at < night),
    )


def _connections(seed: int, linked: list[Person], day: date) -> Iterator[Connection]:
    rows = sorted(
        (person for person in linked if person.connected_on and person.connected_on < day), key=lambda person: (person.connected_on, person.key)
    )
    for number, person in enumerate(reversed(rows)):
        if number % 90 == 40:
            yield Connection(day - timedelta(days=300 + number))
        post = person.post_at(day)
        face, first, last = faces.profile(person, day)
        address = person.private if chance.dice(seed, "shows", person.key).random() < 0.03 else ""
        firm = organisations.BY_KEY[post.organisation].name if post else ""
        yield Connection(person.connected_on or day, face, first, last, address, firm, post.title if post else "")


def _conversations(seed: int, cast: Cast, linked: list[Person]) -> Iterator[Direct]:
    for person in linked:
        throw = chance.dice(seed, "direct", person.key)
        tone = "recruiter" if "recruiter" in person.ways else "friend" if "friend" in person.ways else "work"
        for _ in range(min(14, int(throw.paretovariate(1.1)))):
            begun = person.connected_on or cast.today
            day = chance.day_between(throw, begun, max(begun, (person.last_on or cast.today) - timedelta(days=8)))
            yield from _chat(throw, cast, person, day, tone)


def _chat(throw: Random, cast: Cast, person: Person, day: date, tone: str) -> Iterator[Direct]:
    key, at, mine = conversation(throw), chance.moment(throw, day, 7, 21), career.profile_face()
    theirs, first, _ = faces.profile(person, day)
    is_mine = tone != "recruiter" and throw.random() < 0.5
    subject = sentences.subject(throw, tone) if tone == "recruiter" else ""
    for _ in range(1 if tone == "recruiter" and throw.random() < 0.6 else 1 + int(throw.expovariate(0.6))):
        if at.date() >= cast.today - timedelta(days=7):
            return
        sender, to = (mine, theirs) if is_mine else (theirs, mine)
        content = sentences.body(throw, tone, sentences.subject(throw, tone), first if is_mine else "Robin", "")
        if subject and not is_mine:
            content = f'<p class="spinmail-quill-editor__spin-break">{content.strip()}</p>'
        yield Direct(key, at, sender, (to,), content.strip(), subject)
        is_mine, at = not is_mine, at + timedelta(minutes=5 + int(throw.expovariate(1 / 700)))


def _groups(seed: int, cast: Cast) -> Iterator[Direct]:
    """Conversations of several; their names stand in one cell, joined by commas."""
    throw = chance.dice(seed, "groups")
    for title, ways in (("Supper speakers", "code-supper"), ("Class of 2016", "university"), ("Ex-Harbourlight", "harbourlight")):
        linked = [person for person in cast.lasting(ways) if person.connected_on]
        day = cast.today - timedelta(days=throw.randint(200, 900))
        faces_there = [faces.profile(person, day)[0] for person in linked if (person.connected_on or cast.today) < day][:6]
        key, at, everybody = conversation(throw), chance.moment(throw, day), [career.profile_face(), *faces_there]
        for _ in range(14):
            sender, at = throw.choice(everybody), at + timedelta(minutes=throw.randint(2, 900))
            words = sentences.body(throw, "friend", title, "", "").strip()
            yield Direct(key, at, sender, tuple(face for face in everybody if face != sender), words, title=title)


def _gone(seed: int, cast: Cast) -> Iterator[Direct]:
    """Accounts that were closed, and the network's own campaigns: names without people."""
    throw = chance.dice(seed, "gone")
    nobody = Face("robot-linkedin", "LinkedIn Member", "")
    for number in range(9):
        at = chance.moment(throw, cast.today - timedelta(days=200 + 90 * number))
        folder = "SPAM" if number % 3 == 0 else "INBOX"
        yield Direct(conversation(throw), at, nobody, (career.profile_face(),), "I saw your profile.", folder=folder)


def _invitations(seed: int, cast: Cast, linked: list[Person]) -> Iterator[Invitation]:
    throw = chance.dice(seed, "invited")
    for person in chance.some(throw, linked, 70):
        on = person.connected_on or cast.today
        theirs = faces.profile(person, on)[0]
        mine, at = career.profile_face(), chance.moment(throw, on - timedelta(days=throw.randint(0, 4)), 7, 21)
        words = throw.choice(("", "", "Good to meet you!", "Loved your talk", "We met at the code supper"))
        yield Invitation(at, mine, theirs, words) if throw.random() < 0.5 else Invitation(at, theirs, mine, words)


def _endorsements(seed: int, cast: Cast, linked: list[Person]) -> Iterator[Endorsement]:
    throw = chance.dice(seed, "endorsed")
    for person in chance.some(throw, [one for one in linked if "recruiter" not in one.ways and not one.last_on], 60):
        day = chance.day_between(throw, person.connected_on or cast.today, cast.today - timedelta(days=8))
        face, first, last = faces.profile(person, day)
        at, is_given = chance.moment(throw, day, 7, 22), throw.random() < 0.4
        for skill in chance.some(throw, _SKILLS, throw.choice((1, 1, 2, 3))):
            yield Endorsement(at, skill, face, first, last, is_given, "REJECTED" if throw.random() < 0.04 else "ACCEPTED")
            at += timedelta(seconds=2)


def _recommendations(seed: int, cast: Cast) -> Iterator[Recommendation]:
    throw = chance.dice(seed, "recommended")
    for number, key in enumerate(("giulia", "aled", "lucy", "trang", "marisol", "oksana", "rohan")):
        person = cast[key]
        day = chance.day_between(
            throw, (person.connected_on or cast.today) + timedelta(days=90), min(person.last_on or cast.today, cast.today) - timedelta(days=200)
        )
        face, first, last = faces.profile(person, day)
        post = person.post_at(day)
        firm = organisations.BY_KEY[post.organisation].name if post else ""
        yield Recommendation(
            chance.moment(throw, day),
            face,
            first,
            last,
            firm,
            post.title if post else "",
            _PRAISE[number % 4],
            is_given=key in {"trang", "marisol", "lucy"},
        )


def _shares(seed: int, cast: Cast) -> Iterator[Share]:
    throw = chance.dice(seed, "shares")
    for number, text in enumerate(_POSTS):
        yield Share(chance.moment(throw, cast.today - timedelta(days=1215 - number * 190)), text)
