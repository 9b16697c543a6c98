"""The owner's stories: what they did, told with situation, action, result and proof, and which of them answers a question."""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.actions import topic_reading
from kithwork.domain.errors import NotFound
from kithwork.engines import stories as engine
from kithwork.store.queries import stories as queries
from kithwork.store.queries.stories import StoryLine


class NoSuchStory(NotFound):
    """There is no story of that number. `kith story` lists them."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A story that answers, and what it shares with what was asked."""

    story: StoryLine
    why: tuple[str, ...]


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
