"""What is on file of the week beside the questions of a reflection; and the reflection itself, which is an entry of the journal."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words, day_of
from kithwork.domain.journal import EntryKind
from kithwork.store.queries import events, journal, promises
from kithwork.store.queries import today as today_queries
from kithwork.store.queries.people import by_ids

QUESTIONS: Final = {  # by the name of the answer
    "well": "What went well?",
    "surprise": "What surprised you?",
    "thanks": "Whom do you want to thank, and for what?",
}
WEEK: Final = timedelta(days=7)
NAMED: Final = 5
_SAID: Final = {"well": "What went well", "surprise": "What surprised me", "thanks": "To thank"}
_TOLD: Final = {EntryKind.AWKWARD, EntryKind.SURPRISE, EntryKind.LEARNED, EntryKind.REJECTION}


def on_file(*, owner_id: int, now: datetime) -> list[str]:
    """The last seven days as sentences, each with its day; nothing where nothing is on file."""
    since = now.date() - WEEK + timedelta(days=1)
    return [*_met(owner_id, now), *_kept(owner_id, since), *_held(owner_id, since, now.date()), *_written(owner_id, since, now.date())]


def _met(owner_id: int, now: datetime) -> Iterator[str]:
    found = today_queries.looked_after(owner_id, from_day=day_of(now) - WEEK.days + 1, until_day=day_of(now))
    faces = list(dict.fromkeys(person_id for person_id, _, is_met in found if is_met))
    if found:
        count = len({person_id for person_id, _, _ in found})
        yield f"You were in touch with {'one person' if count == 1 else f'{count} people'}."
    if faces:
        lines = by_ids(owner_id, faces[:NAMED])
        yield f"Face to face with {', '.join(lines[i].name for i in faces[:NAMED])}{' and others' if len(faces) > NAMED else ''}."


def _kept(owner_id: int, since: date) -> Iterator[str]:
    for one in promises.promises(owner_id, is_open=False):
        if one.kept_on and one.kept_on >= since:
            yield f"{'You' if one.is_mine else 'They'} kept a promise: {one.words} ({one.person}, {day_in_words(one.kept_on)})."


def _held(owner_id: int, since: date, until: date) -> Iterator[str]:
    for line in events.listed(owner_id, from_on=since, until_on=until):
        if line.ends_on <= until:
            yield f"{line.name} ({day_in_words(line.begins_on)})."


def _written(owner_id: int, since: date, until: date) -> Iterator[str]:
    for entry in journal.listed(owner_id, since, until):
        if entry.kind in _TOLD:
            yield f"You wrote: {entry.title} ({day_in_words(entry.on)})."


def laid_out(answers: Mapping[str, str]) -> str:
    """The answers as one entry, each below its heading; nothing where nothing was answered."""
    return "\n\n".join(f"## {_SAID[name]}\n\n{answers[name].strip()}" for name in QUESTIONS if answers.get(name, "").strip())
