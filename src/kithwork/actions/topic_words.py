"""Topics of the owner's own, as they add and drop them."""

from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import topic_reading
from kithwork.domain.errors import NotFound, Refused
from kithwork.engines.matching import vocabulary as engine
from kithwork.store.queries import needs as queries
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal

LONGEST: Final = 2000


class BadTopic(Refused):
    """That topic cannot be added."""


class NoSuchTopic(NotFound):
    """You have added no topic of that name. `kith topic list` shows yours."""


def add(*, owner_id: int, name: str, now: datetime, broader: str = "", names: str = "", heard: str = "") -> None:
    """A topic of the owner's, or more words for one that is maintained. Each part is a list with commas. Raises BadTopic where it contradicts the rest."""
    clean = " ".join(name.split()).casefold()
    parts = {"broader": _list(broader), "names": _list(names), "heard": _list(heard)}
    if (
        not clean
        or clean[0] in "=~#<"
        or any(mark in clean for mark in "<,\n")
        or any("<" in part or part[:1] in {"=", "~"} for part in parts.values())
    ):
        raise BadTopic("A topic needs a name in plain words; broader topics, other names and what is heard are lists with commas.")
    if sum(map(len, parts.values())) > LONGEST or len(clean) > 80:
        raise BadTopic("That is too long for one topic; say it with fewer words.")
    rest = [row for row in queries.own_topics(owner_id) if row[0] != clean]
    try:
        engine.ours(topic_reading.written([*rest, (clean, parts["broader"], parts["names"], parts["heard"])]))
    except engine.BadTopics as refusal:
        raise BadTopic(str(refusal)) from refusal
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.put_topic(journal, clean, **parts)
        journal.close(f"Added the topic {clean}", now=now)


def drop(*, owner_id: int, name: str, now: datetime) -> None:
    """A topic of the owner's goes. Raises NoSuchTopic, BadTopic where another topic of theirs belongs to it."""
    clean = " ".join(name.split()).casefold()
    rows = queries.own_topics(owner_id)
    try:
        engine.ours(topic_reading.written([row for row in rows if row[0] != clean]))
    except engine.BadTopics as refusal:
        raise BadTopic(f"Other topics of yours need it: {refusal}") from refusal
    with transaction.atomic():
        journal = Journal(owner_id)
        if not giving.drop_topic(journal, clean):
            raise NoSuchTopic
        journal.close(f"Took away the topic {clean}", now=now)


def _list(text: str) -> str:
    return ", ".join(part for each in text.replace("\n", ",").split(",") if (part := " ".join(each.split())))
