"""Who could help with what the owner is stuck on, and on what does it stand? Nobody is named where nothing on file is about it."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from kithwork.actions import topic_reading
from kithwork.domain.dates import day_in_words
from kithwork.domain.needs import State
from kithwork.engines import problems as engine
from kithwork.engines.matching.said import Kind
from kithwork.engines.matching.vocabulary import Vocabulary
from kithwork.engines.problems import Helper, OnFile
from kithwork.store.queries import known, needs, topics
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.people import PersonLine

LOOKED_AT: Final = 60  # people, by what search finds of them; ours: ADR 0044
LONGEST: Final = 90  # letters of a note that are shown


def of(*, owner_id: int, text: str, left_out: Collection[int], first: Collection[int], shown: int, now: datetime) -> list[tuple[PersonLine, str]]:
    """Those who could help with a problem, each with why; those who helped before come first."""
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    problem = engine.understood(text, vocabulary)
    endorsed = {name: topics.endorsed(owner_id, name) for name in (*problem.words, *problem.topics)}
    ids = [*known.speaking_of(owner_id, engine.to_look_for(problem), limit=LOOKED_AT), *(one for some in endorsed.values() for one in some)]
    found = people_queries.by_ids(owner_id, [one for one in dict.fromkeys(ids) if one not in left_out])
    lines = {line.id: line for line in found.values() if line.standing == "known" and not line.is_archived and not line.is_do_not_contact}
    on_file = [one for line in lines.values() for one in _on_file(owner_id, line, now)]
    on_file += [OnFile(one, f"endorsed by you: {name}", name) for name, some in endorsed.items() for one in some if one in lines]
    helpers = _helpers(problem, on_file, vocabulary, first)[:shown]
    return [(lines[one.person_id], _why(one, is_known=one.person_id in first)) for one in helpers]


def _helpers(problem: engine.Problem, on_file: list[OnFile], vocabulary: Vocabulary, first: Collection[int]) -> list[Helper]:
    return sorted(engine.helpers(problem, on_file, vocabulary, shown=LOOKED_AT), key=lambda one: one.person_id not in first)


def _on_file(owner_id: int, line: PersonLine, now: datetime) -> Iterator[OnFile]:
    """Their title, what they offer, and what the owner says of them; not what they look for: a need is no skill, and may be confidential."""
    said = typed.words(owner_id, line.id)
    lacking, sought = _lacking(owner_id, line, said, now)
    for one in needs.open_to_speak_of(owner_id, line.id, is_offer=True, today=now.date()):
        if one.kind != Kind.WORK:  # who has a post to fill is no help with a problem
            yield OnFile(line.id, f"offers “{one.words}”, {day_in_words(one.said_on)}", " ".join((one.words, *one.topics)))
    yield from (OnFile(line.id, f"topic by your word: {topic}", topic) for topic in said.topics if not engine.is_sought(topic, (*lacking, *sought)))
    yield from (OnFile(line.id, f"tagged by you: {tag}", tag) for tag in said.tags if not engine.is_sought(tag, (*lacking, *sought)))
    for note in said.notes:
        is_hushed = note.is_private or note.is_not_to_raise
        if not is_hushed and not any(one.casefold() in note.words.casefold() for one in lacking):
            yield OnFile(line.id, f"your note of {day_in_words(note.written_on)}: “{_short(note.words)}”", note.words)
    if line.title:
        yield OnFile(line.id, f"by their title: {line.title}", line.title)


def _lacking(owner_id: int, line: PersonLine, said: typed.Words, now: datetime) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What they look for and what the owner promised them, and the topics of that: no ability of theirs."""
    looked_for = [one for one in needs.of_person(owner_id, line.id) if not one.is_offer and one.state(now.date()) is State.OPEN]
    words = (*(one.words for one in looked_for), *(one.words for one in said.promises if one.is_mine))
    return words, tuple(topic for one in looked_for for topic in one.topics)


def _why(one: Helper, *, is_known: bool) -> str:
    meets = f" (both are about {one.meets})" if one.meets else ""
    return f"{one.rests_on.ground}{meets}{'; helped you before' if is_known else ''}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
