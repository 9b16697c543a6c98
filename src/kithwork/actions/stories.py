"""The owner's stories: what they did, told with situation, action, result and proof, and which of them answers a question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import topic_reading, whole_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.engines import stories as engine
from kithwork.store.queries import stories as queries
from kithwork.store.queries.stories import StoryLine
from kithwork.store.writes import stories as writes
from kithwork.store.writes.changes import Fields, Journal

PARTS: Final = ("situation", "action", "result", "proof", "answers")
LONGEST_TITLE: Final = 120
LONGEST: Final = 1500  # letters of a part: what can be told in a minute or two
LONGEST_TOPICS: Final = 300


class NoSuchStory(NotFound):
    """There is no story of that number. `kith story` lists them."""


class ToldAlready(Refused):
    """There is a story of that name."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A story that answers, and what it shares with what was asked."""

    story: StoryLine
    why: tuple[str, ...]


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
    found = numbered(owner_id=owner_id, story_id=story_id)
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
    found = numbered(owner_id=owner_id, story_id=story_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, story_id)
        journal.close(f"Dropped the story {found.title}", now=now)
    return f"Dropped the story {found.title}"


def listed(*, owner_id: int) -> list[StoryLine]:
    """All of them, the newest first."""
    return queries.listed(owner_id)


def numbered(*, owner_id: int, story_id: int) -> StoryLine:
    """The story of this number. Raises NoSuchStory."""
    found = next((one for one in queries.listed(owner_id) if one.id == story_id), None)
    if not found:
        raise NoSuchStory
    return found


def fitting(*, owner_id: int, text: str, topics: Sequence[str] = (), shown: int = engine.SHOWN) -> list[Fitting]:
    """The stories that answer a question or speak of what a post asks for, best first, with what both speak of."""
    known = {one.id: one for one in queries.listed(owner_id)}
    if not known:
        return []
    tellings = [engine.Telling(one.id, _whole(one), one.topics) for one in known.values()]
    fits = engine.fitting(text, topics, tellings, topic_reading.vocabulary(owner_id=owner_id), shown=shown)
    return [Fitting(known[one.number], one.why) for one in fits]


def _whole(one: StoryLine) -> str:
    return ". ".join(filter(None, (one.title, one.situation, one.action, one.result, one.answers)))


def _check_name(owner_id: int, name: str) -> None:
    known = next((one for one in queries.listed(owner_id) if one.title == name), None)
    if known:
        raise ToldAlready(f"There is a story “{name}” already; `kith story edit {known.id}` tells it anew.")


def _topics(topics: Sequence[str]) -> str:
    said = (" ".join(part.split()) for topic in topics for part in topic.split(","))
    return whole_words.any_(", ".join(dict.fromkeys(filter(None, said))), "Topics", longest=LONGEST_TOPICS)
