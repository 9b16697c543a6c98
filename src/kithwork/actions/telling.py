"""The owner tells their stories, tells parts of them anew, and lets them go."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import stories, whole_words
from kithwork.domain.errors import Refused
from kithwork.store.queries import stories as queries
from kithwork.store.writes import stories as writes
from kithwork.store.writes.changes import Fields, Journal

PARTS: Final = ("situation", "action", "result", "proof", "answers")
LONGEST_TITLE: Final = 120
LONGEST: Final = 1500  # letters of a part: what can be told in a minute or two
LONGEST_TOPICS: Final = 300


class ToldAlready(Refused):
    """There is a story of that name."""


def tell(*, owner_id: int, title: str, parts: Mapping[str, str], now: datetime, topics: Sequence[str] = ()) -> int:
    """A story; returns its number. Raises ToldAlready."""
    name = whole_words.some(title, "A story’s name", longest=LONGEST_TITLE)
    said = {part: whole_words.any_(parts.get(part, ""), f"The {part}", longest=LONGEST) for part in PARTS}
    whole_words.some(said["situation"], "The situation", longest=LONGEST)
    _check_name(owner_id, name)
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.tell(journal, on=now.date(), fields={"title": name, **said, "topics": _topics(topics)})
        journal.close(f"Told the story {name}", now=now)
    return made


def retell(*, owner_id: int, story_id: int, now: datetime, title: str = "", parts: Mapping[str, str], topics: Sequence[str] | None = None) -> str:
    """Other words for what is named; the rest stays. Returns what happened. Raises NoSuchStory, ToldAlready."""
    found = stories.numbered(owner_id=owner_id, story_id=story_id)
    fields: Fields = {part: whole_words.any_(parts[part], f"The {part}", longest=LONGEST) for part in PARTS if part in parts}
    if "situation" in fields:
        whole_words.some(str(fields["situation"]), "The situation", longest=LONGEST)
    if title:
        fields["title"] = whole_words.some(title, "A story’s name", longest=LONGEST_TITLE)
        if fields["title"] != found.title:
            _check_name(owner_id, str(fields["title"]))
    if topics is not None:
        fields["topics"] = _topics(topics)
    summary = f"Told the story {fields.get('title', found.title)} anew"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.retell(journal, story_id, fields)
        journal.close(summary, now=now)
    return summary


def drop(*, owner_id: int, story_id: int, now: datetime) -> str:
    """A story goes; returns what happened. Raises NoSuchStory."""
    found = stories.numbered(owner_id=owner_id, story_id=story_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, story_id)
        journal.close(f"Dropped the story {found.title}", now=now)
    return f"Dropped the story {found.title}"


def _check_name(owner_id: int, name: str) -> None:
    known = next((one for one in queries.listed(owner_id) if one.title == name), None)
    if known:
        raise ToldAlready(f"There is a story “{name}” already; `kith story edit {known.id}` tells it anew.")


def _topics(topics: Sequence[str]) -> str:
    said = (" ".join(part.split()) for topic in topics for part in topic.split(","))
    return whole_words.any_(", ".join(dict.fromkeys(filter(None, said))), "Topics", longest=LONGEST_TOPICS)
