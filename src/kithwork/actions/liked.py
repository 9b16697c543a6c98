"""What do people look for and have to do with, by the owner's word? Only read here, without what matches it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.engines.matching.vocabulary import Vocabulary
from kithwork.store.queries import needs
from kithwork.store.queries import shares as queries

MOST_NAMES: Final = 200  # by which skills are looked for


@dataclass(frozen=True, slots=True)
class Liked:
    """Something that somebody would be glad to read about, and how that is known."""

    person_id: int
    anchor_id: int
    words: str
    evidence: str
    on: date | None = None  # of a need or a note
    topics: tuple[str, ...] = ()
    is_need: bool = False


def by_people(owner_id: int, today: date, vocabulary: Vocabulary, skills: Sequence[str]) -> Iterator[Liked]:
    """Open needs of others first, then topics, tags and notes; with `skills` only what has one of their names in it."""
    saying = sorted({name for skill in skills for name in vocabulary.called(skill)})[:MOST_NAMES]
    for line in needs.to_match(owner_id, is_offer=False, today=today, limit=queries.MOST):
        if not line.is_mine and (not saying or any(name in line.words.casefold() or name in " ".join(line.topics).casefold() for name in saying)):
            evidence = f"they look for it, noted {day_in_words(line.said_on)}"
            yield Liked(line.person_id, line.anchor_id, line.words, evidence, line.said_on, line.topics, is_need=True)
    yield from _by_word(owner_id, saying)


def _by_word(owner_id: int, saying: Sequence[str]) -> Iterator[Liked]:
    """Topics of somebody are one thing, and so are their tags; each note is one of its own."""
    by_person: defaultdict[tuple[int, int, str], list[str]] = defaultdict(list)
    days: dict[tuple[int, int, str], date | None] = {}
    for liking in queries.likings(owner_id, saying):
        place = (liking.person_id, liking.anchor_id, liking.sort if liking.sort != "note" else f"note {len(by_person)}")
        by_person[place].append(liking.words)
        days[place] = liking.on
    for place, words in by_person.items():
        on = days[place]
        yield Liked(*place[:2], "; ".join(words), f"your note, {day_in_words(on)}" if on else "a topic of theirs, by your word", on)
