"""The owner writes down what they made, says it in other words, ties it to stories, and lets it go."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import artifact_proposals, artifacts, asking, shares, stories, visible, whole_words
from kithwork.actions.artifact_proposals import Proposal
from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.dates import is_partial, too_far
from kithwork.domain.errors import NoSuchKind, NotFound, Refused
from kithwork.store.queries import artifacts as queries
from kithwork.store.queries.artifacts import ArtifactLine
from kithwork.store.writes import artifacts as writes
from kithwork.store.writes.changes import Fields, Journal

_NO_SUCH_KIND: Final = "An artifact is a project, experiment, post, talk, release, review or certificate."
LONGEST_TITLE: Final = 200
LONGEST: Final = 1500
LONGEST_URL: Final = 2000
LONGEST_SKILLS: Final = 300
PARTS: Final = ("words", "url", "commit", "result")
_COMMIT: Final = re.compile(r"(?:[\w./~-]+@)?[0-9a-fA-F]{7,64}\Z")
_WEB: Final = re.compile(r"https?://[^\s/]+\S*\Z", re.IGNORECASE)


class NoAddress(Refused):
    """Evidence is a web address that begins with https:// or http://; a commit has its own place."""

    exit_code = 2


class NoCommit(Refused):
    """A commit is named by its hash, at least seven digits of it, and may have its repository before it: leeds-forms@4f2a9c1."""

    exit_code = 2


class ShownAlready(Refused):
    """That is among your artifacts already."""


class NoSuchProposal(NotFound):
    """Nothing of that name is proposed. `kith proof proposals` lists what is."""


def add(
    *, owner_id: int, kind: str, title: str, now: datetime, parts: Mapping[str, str] | None = None, skills: Sequence[str] = (), on: str = "", source: str = "",
) -> int:  # fmt: skip
    """Something that the owner made; returns its number. `on` is a partial date, today where none is said.

    Raises NoSuchKind, NoAddress, NoCommit, ShownAlready, asking.StillToCome.
    """
    said = fields(owner_id=owner_id, kind=kind, title=title, parts=parts or {}, skills=skills, on=on, today=now.date(), source=source)
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.add(journal, said)
        journal.close(f"To show: {said['title']}", now=now)
    return made


def fields(
    *, owner_id: int, kind: str, title: str, parts: Mapping[str, str], skills: Sequence[str], on: str, today: date, source: str = ""
) -> Fields:
    """What a new artifact holds, looked at before anything is kept. Raises what `add` raises."""
    said: Fields = {"kind": _kind(kind), "title": whole_words.some(title, "What you made", longest=LONGEST_TITLE)}
    said |= _parts(parts) | {"skills": skills_of(skills), "on": _day(on or today.isoformat(), today), "source": source}
    _check_new(owner_id, said)
    return said


def change(
    *, owner_id: int, artifact_id: int, now: datetime, kind: str = "", title: str = "", parts: Mapping[str, str] | None = None,
    skills: Sequence[str] | None = None, on: str = "",
) -> str:  # fmt: skip
    """Other words for what is named; the rest stays. Returns what happened. Raises NoSuchArtifact, and whatever `add` raises."""
    found = artifacts.numbered(owner_id=owner_id, artifact_id=artifact_id)
    said: Fields = _parts(parts or {})
    if kind:
        said["kind"] = _kind(kind)
    if title:
        said["title"] = whole_words.some(title, "What you made", longest=LONGEST_TITLE)
    if skills is not None:
        said["skills"] = skills_of(skills)
    if on:
        said["on"] = _day(on, now.date())
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.change(journal, artifact_id, said)
        journal.close(f"In other words: {said.get('title', found.title)}", now=now)
    return f"In other words: {said.get('title', found.title)}"


def drop(*, owner_id: int, artifact_id: int, now: datetime) -> str:
    """It goes, with who noticed it and what came of it; returns what happened. Raises NoSuchArtifact."""
    found = artifacts.numbered(owner_id=owner_id, artifact_id=artifact_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop(journal, artifact_id)
        if found.source:  # else it would be proposed again at once
            writes.decline(journal, found.source)
        journal.close(f"No longer shown: {found.title}", now=now)
    return f"No longer shown: {found.title}"


def accept(*, owner_id: int, key: str, now: datetime, title: str = "", skills: Sequence[str] | None = None) -> int:
    """What was proposed is kept, perhaps under another name or with other skills; returns its number. Raises NoSuchProposal."""
    found = _proposed(owner_id, key, now)
    parts = {"words": found.words, "url": found.url, "commit": found.commit}
    wanted = found.skills if skills is None else skills
    return add(owner_id=owner_id, kind=found.kind, title=title or found.title, parts=parts, skills=wanted, on=found.on, source=found.key, now=now)


def decline(*, owner_id: int, key: str, now: datetime) -> str:
    """What was proposed is none, and is not proposed again; returns what happened. Raises NoSuchProposal."""
    found = _proposed(owner_id, key, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.decline(journal, key)
        journal.close(f"Not to show: {found.title}", now=now)
    return f"Not to show: {found.title}"


def key_of(*, owner_id: int, beginning: str, now: datetime) -> str:
    """The whole name of what is proposed, by its first letters. Raises NoSuchProposal."""
    every = artifact_proposals.listed(owner_id=owner_id, today=now.date(), limit=10_000)
    found = [one.key for one in every if beginning and one.key.startswith(beginning.casefold())]
    if len(found) > 1:
        raise NoSuchProposal(f"{len(found)} proposals begin with {beginning}; say more of its letters.")
    if not found:
        raise NoSuchProposal
    return found[0]


def _proposed(owner_id: int, key: str, now: datetime) -> Proposal:
    found = next((one for one in artifact_proposals.listed(owner_id=owner_id, today=now.date(), limit=10_000) if one.key == key), None)
    if not found:
        raise NoSuchProposal
    return found


def prove(*, owner_id: int, artifact_id: int, story_id: int, now: datetime, is_so: bool = True) -> str:
    """It proves a story, or does not; returns what happened. Raises NoSuchArtifact, stories.NoSuchStory."""
    found, story = artifacts.numbered(owner_id=owner_id, artifact_id=artifact_id), stories.numbered(owner_id=owner_id, story_id=story_id)
    wanted = ({number for number, _ in found.stories} - {story_id}) | ({story_id} if is_so else set())
    summary = f"{found.title} {'proves' if is_so else 'does not prove'} the story {story.title}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.prove(journal, artifact_id, wanted)
        journal.close(summary, now=now)
    return summary


def _kind(text: str) -> str:
    try:
        return ArtifactKind(text)
    except ValueError as problem:
        raise NoSuchKind(_NO_SUCH_KIND) from problem


def _parts(parts: Mapping[str, str]) -> Fields:
    """What is named of the words, the link, the commit and the result."""
    said: Fields = {}
    if "words" in parts:
        said["words"] = whole_words.any_(parts["words"], "What it is", longest=LONGEST)
    if "result" in parts:
        said["result"] = whole_words.any_(parts["result"], "What came of it", longest=LONGEST)
    if "url" in parts:
        said["url"] = url(parts["url"])
    if "commit" in parts:
        said["commit"] = _commit(parts["commit"])
    return said


def url(text: str) -> str:
    """A web address, or nothing. Raises NoAddress."""
    said = text.strip()
    if len(said) > LONGEST_URL or (said and not _WEB.match(said)):
        raise NoAddress
    return said


def _commit(text: str) -> str:
    said = text.strip()
    if len(said) > LONGEST_TITLE or (said and not _COMMIT.match(said)):
        raise NoCommit
    return said


def _day(text: str, today: date) -> str:
    said = text.strip()
    if not is_partial(said) or said.startswith("-"):
        raise Refused(f"“{said}” is no date; write 2026-03-13, 2026-03 or 2026.")
    if said > today.isoformat():
        raise asking.StillToCome
    if slip := too_far(date.fromisoformat(f"{said}-01-01"[:10]), today):
        raise Refused(slip)
    return said


def pass_on(*, owner_id: int, artifact_id: int, person_id: int, now: datetime) -> int:
    """It went to somebody; never twice. Returns the number of that. Raises NoSuchArtifact, SharedAlready, NobodyOfThatName, guardrails.Held."""
    found = artifacts.numbered(owner_id=owner_id, artifact_id=artifact_id)
    return shares.pass_on(owner_id=owner_id, of=visible.thing(found), person_id=person_id, now=now)


def skills_of(skills: Sequence[str]) -> str:
    """Skills or topics as they are kept: with commas between, each once."""
    said = (" ".join(part.split()) for skill in skills for part in skill.split(","))
    by_name: dict[str, str] = {}
    for name in filter(None, said):
        by_name.setdefault(name.casefold(), name)
    return whole_words.any_(", ".join(by_name.values()), "Skills", longest=LONGEST_SKILLS)


def _check_new(owner_id: int, said: Fields) -> None:
    """The same thing is written down once: of one kind and title, or proposed as one."""
    known = next((one for one in queries.listed(owner_id) if _is_same(one, said)), None)
    if known:
        raise ShownAlready(f"“{known.title}” is among your artifacts already; `kith proof edit {known.id}` says it in other words.")


def _is_same(one: ArtifactLine, said: Fields) -> bool:
    if said["source"] and said["source"] == one.source:
        return True
    return (one.kind, one.title.casefold()) == (said["kind"], str(said["title"]).casefold())
