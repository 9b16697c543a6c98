"""What is true in the invented world? For each person every name and handle under which a file shows them; for tests, never for import.

A handle stands as it is written in the file; e-mail addresses, profile URLs and phones want `domain.handles` before they are compared.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from kithwork.domain import handles
from kithwork.invented import career, causes
from kithwork.invented.nouns import Export, Face, Story, World

Json: TypeAlias = str | int | list["Json"] | dict[str, "Json"] | None


def faces(world: World) -> Iterator[tuple[str, Face]]:
    """Every face with the source that shows it, as often as it is shown."""
    yield from (("mail", face) for mail in world.mails for face in (mail.sender, *mail.to, *mail.cc, *mail.shown))
    for event in world.events:
        yield from (("calendar", face) for face in (*([event.organiser] if event.organiser else []), *(face for face, _ in event.guests)))
    for repository in world.repositories:
        for commit in repository.commits:
            yield from (("git", face) for face in (commit.author, commit.committer, *(face for _, face in commit.trailers)))
    for export in world.exports:
        yield from _linkedin(export)
    for _, cards in world.books:
        for card in cards:
            yield "cards", card.face
            yield from (("cards", Face(card.face.person, card.display, handle)) for handle in (*card.addresses, *card.phones, *card.links))
    yield from (("linkedin-profile", Face("owner", "Robin Adeyemi", address)) for address in career.ADDRESSES)


def text(world: World) -> str:
    """The whole truth as JSON."""
    return json.dumps(_truth(world), ensure_ascii=False, indent=1) + "\n"


def _linkedin(export: Export) -> Iterator[tuple[str, Face]]:
    for row in export.connections:
        if row.face:
            yield "linkedin-connections", row.face
            if row.address:
                yield "linkedin-connections", Face(row.face.person, row.face.name, row.address)
    yield from (("linkedin-messages", face) for message in export.messages for face in (message.sender, *message.to))
    yield from (("linkedin-invitations", face) for invitation in export.invitations for face in (invitation.sender, invitation.receiver))
    yield from (("linkedin-endorsements", one.face) for one in export.endorsements)
    yield from (("linkedin-recommendations", Face(one.face.person, one.face.name, "")) for one in export.recommendations)


def _truth(world: World) -> dict[str, Json]:
    seen: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    holders: dict[str, set[str]] = defaultdict(set)
    for source, face in faces(world):
        seen[face.person].add((source, face.name, face.handle))
        if found := handles.email(face.handle):
            holders[found.value].add(face.person)
    return {
        "seed": world.seed,
        "today": world.today.isoformat(),
        "owner": "owner",
        "people": [
            {
                "key": person.key,
                "kind": person.kind.value,
                "name": person.name.full,
                "ways": list(person.ways),
                "met_on": person.met_on.isoformat(),
                "birthday": "" if person.birthday == "-" else person.birthday,
                "phone": "" if person.phone == "-" else person.phone,
                "faces": [{"source": source, "name": name, "handle": handle} for source, name, handle in sorted(seen[person.key])],
            }
            for person in world.people
        ],
        "homonyms": _lists(world.homonyms),
        "shared_handles": [{"handle": handle, "people": [*sorted(people)]} for handle, people in sorted(holders.items()) if len(people) > 1],
        "stories": {story.key: _story(story) for story in world.stories},
        "led": [_led(one) for one in causes.of(world)],
        "calling": {
            "birthdays": list(world.calling.birthdays),
            "drifting": list(world.calling.drifting),
            "changed_roles": list(world.calling.changed),
            "met_last_week": list(world.calling.met_last_week),
            "tomorrow": list(world.calling.tomorrow),
        },
    }


def _led(one: causes.Cause) -> Json:
    routes: list[Json] = [[[*step] for step in route] for route in one.routes]
    return {"organisation": one.organisation, "whose": one.whose, "routes": routes, "first": one.first, "last": one.last}


def _story(story: Story) -> Json:
    facts: list[Json] = [
        {"file": fact.file, "on": fact.on.isoformat(), "words": fact.words, "people": [*fact.people]}
        for fact in sorted(story.facts, key=lambda fact: fact.on)
    ]
    return {"told": story.told, "people": [*story.people], "facts": facts}


def _lists(pairs: Iterable[tuple[str, str]]) -> list[Json]:
    return [[*pair] for pair in pairs]
