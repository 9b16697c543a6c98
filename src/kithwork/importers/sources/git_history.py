"""git history: a clone on the owner's disk, as `git clone` made it; a work tree, a worktree, a submodule or a bare repository.

Who wrote with whom, who reviewed, tested or reported what, who took up whose work, and who put which annotated tag on it. Everything is told
by commit and tag, so that two clones of one repository say the same. A project's `.mailmap` is its own word on who is who, and is passed on as
evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import (
    CommitRecord,
    Context,
    ContextKind,
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    Part,
    Participant,
    PersonRecord,
    ReleaseRecord,
    Remark,
    Skipped,
    Unreadable,
)
from kithwork.importers import bots, coediting, fingerprints, git_log, trailers
from kithwork.importers.git_log import Commit, Tag
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.signatures import Signature

SOURCE: Final = "git-history"
_SUBJECT_LENGTH: Final = 200
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)  # histories brought over from CVS reach back this far; older is a clock that was not set
_CLOCK_SKEW: Final = timedelta(days=2)

_KINDS: Final = {
    "co-authored": InteractionKind.CO_AUTHORED,
    "co-developed": InteractionKind.CO_AUTHORED,
    "helped": InteractionKind.CO_AUTHORED,
    "mentored": InteractionKind.CO_AUTHORED,
    "reviewed": InteractionKind.REVIEWED,
    "acked": InteractionKind.REVIEWED,
    "approved": InteractionKind.REVIEWED,
    "tested": InteractionKind.TESTED,
    "reported": InteractionKind.REPORTED,
    "suggested": InteractionKind.REPORTED,
    "requested": InteractionKind.REPORTED,
}
_SIGNED: Final = "signed-off"  # by somebody other than the author: a maintainer, who took the change in


class GitHistory:
    """One clone; its commits are read from old to new."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """Say whether it is a folder that git calls a repository."""
        return member.folder is not None and fingerprints.is_clone(member.folder)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Yield authors at first sight and what each commit says of two people; a history that breaks off says so at its end."""
        if member.folder is None:
            return
        try:
            context = Context(ContextKind.REPOSITORY, git_log.root(member.folder), git_log.label(member.folder))
            if git_log.is_shallow(member.folder):
                yield Remark(Origin(SOURCE, f"shallow:{context.key}", "history"), "a shallow clone: only its latest commits are here")
            walk = _Walk(context, reading)
            for commit in git_log.commits(member.folder):
                yield from walk.items(commit)
            for tag in git_log.tags(member.folder) if context.key else ():
                yield from walk.release(tag)
            if not context.key:
                yield Remark(Origin(SOURCE, f"empty:{context.label}", "history"), "no commits yet")
        except git_log.HistoryUnread as refusal:
            yield Unreadable(Origin(SOURCE, "history", "history"), str(refusal))


@dataclass(slots=True)
class _Walk:
    """One walk along one history: where it is, and what it has seen so far."""

    context: Context
    reading: Reading
    _mentions: dict[Signature, Mention] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _touches: coediting.LastTouches[Mention] = field(default_factory=coediting.LastTouches)

    def items(self, commit: Commit) -> Iterator[Item]:
        """Yield what one commit says."""
        if bot := next((who for who in (commit.author, commit.written) if bots.is_bot(who)), None):
            yield from self._bot(commit, bot)
            return
        yield from self._author(commit)
        at = _at(commit, self.reading.now)
        if at is None:
            yield Unreadable(_origin(commit, commit.sha), "a commit without a believable date")
            return
        if not commit.is_merge:
            yield self._written(commit, at)
        yield from self._named(commit, at)
        yield from self._co_edited(commit, at)

    def _written(self, commit: Commit, at: datetime) -> CommitRecord:
        origin, title = _origin(commit, f"commit:{commit.sha}"), trailers.subject(commit.message)[:_SUBJECT_LENGTH]
        on = at.date().isoformat()  # by the author's own clock, which it names
        return CommitRecord(origin, self._mention(commit.author), self.context.label, self.context.key, title, on)

    def release(self, tag: Tag) -> Iterator[Item]:
        """Yield the tag as a release of whoever put it there."""
        if bots.is_bot(tag.tagger) or tag.at is None or not _EARLIEST <= tag.at <= self.reading.now + _CLOCK_SKEW:
            return
        origin = Origin(SOURCE, f"tag:{self.context.key}:{tag.name}", f"tag {tag.name}")
        on = self.reading.day(tag.at).isoformat()
        yield ReleaseRecord(origin, self._mention(tag.tagger), self.context.label, self.context.key, tag.name, on)

    def _author(self, commit: Commit) -> Iterator[Item]:
        """Yield the author, and whom the mailmap says that they are, at first sight."""
        author = self._mention(commit.author)
        if self._is_news(str(commit.author)):
            yield PersonRecord(_origin(commit, self._key(commit.author)), author)
        if commit.written == commit.author:
            return
        key = f"mailmap:{self._key(commit.written)}"
        if self._is_news(key):
            both = tuple(dict.fromkeys((*author.handles, *self._mention(commit.written).handles)))
            other = (commit.written.name,) if commit.written.name not in {"", author.name} else ()
            yield PersonRecord(_origin(commit, key), Mention(author.name, both), other_names=other)

    def _named(self, commit: Commit, at: datetime) -> Iterator[Item]:
        """Yield one interaction for each kind of help that the trailers name, and the trailers that name nobody."""
        found = trailers.read(commit.message)
        if not found:
            return
        author = self._mention(commit.author)
        helpers: dict[InteractionKind, list[Mention]] = {kind: [] for kind in _KINDS.values()}
        signers: list[Mention] = []
        for trailer in found:
            lists = [helpers[_KINDS[verb]] for verb in trailer.verbs if verb in _KINDS] or [signers] * (_SIGNED in trailer.verbs)
            if lists:
                yield from self._collected(commit, trailer, lists)
        reviewed, wrote = helpers[InteractionKind.REVIEWED], helpers[InteractionKind.CO_AUTHORED]
        reviewed += [signer for signer in signers if not any(_is_same(signer, writer) for writer in wrote)]
        for kind, people in helpers.items():
            others = _distinct(people, but=(author, self._mention(commit.written)))
            if others:
                yield self._interaction(commit, at, kind, f"{commit.sha}:{kind}", _participants(kind, author, others))

    def _collected(self, commit: Commit, trailer: trailers.Trailer, lists: Iterable[list[Mention]]) -> Iterator[Item]:
        """Put whom a trailer names into the lists; yield what cannot be put there."""
        people = trailers.people(trailer.value)
        if not people:
            key = f"{commit.sha}:{'-and-'.join(trailer.verbs)}:{trailer.value[:_SUBJECT_LENGTH]}"
            yield Skipped(_origin(commit, key), "trailer without an address")
        for person in people:
            if bots.is_bot(person):
                yield from self._bot(commit, person)
            else:
                for each in lists:
                    each.append(self._mention(person))

    def _co_edited(self, commit: Commit, at: datetime) -> Iterator[Item]:
        """Yield one interaction for each person whose fresh work this commit took up."""
        author = self._mention(commit.author)
        before = self._touches.touch(coediting.by_hand(commit.files), by=author, at=at)
        for other in _distinct(before, but=(author, self._mention(commit.written))):
            people = (Participant(author, Part.FROM), Participant(other, Part.TO))
            key = f"{commit.sha}:{InteractionKind.CO_EDITED}:{other.handles[0].value}"
            yield self._interaction(commit, at, InteractionKind.CO_EDITED, key, people)

    def _interaction(self, commit: Commit, at: datetime, kind: InteractionKind, key: str, participants: tuple[Participant, ...]) -> InteractionRecord:
        return InteractionRecord(
            _origin(commit, key),
            at,
            kind,
            participants,
            subject=trailers.subject(commit.message)[:_SUBJECT_LENGTH],
            words=trailers.body(commit.message) if self.reading.with_words else "",
            context=self.context,
        )

    def _bot(self, commit: Commit, bot: Signature) -> Iterator[Item]:
        key = f"bot:{(bot.email or bot.name).lower()}"  # assistants change their names with every version
        if self._is_news(key):
            yield Skipped(_origin(commit, key), "a bot, not a person")

    def _is_news(self, key: str) -> bool:
        is_news = key not in self._told
        self._told.add(key)
        return is_news

    def _mention(self, who: Signature) -> Mention:
        """Name somebody; whoever has no usable address is known by what this repository calls them."""
        mention = self._mentions.get(who)
        if mention is None:
            handle = who.handle() or handles.entry(SOURCE, self._key(who).lower())
            mention = self._mentions[who] = Mention(who.name, (handle,))
        return mention

    def _key(self, who: Signature) -> str:
        """Two repositories that say `root <root@(none)>` do not speak of one person."""
        return str(who) if who.handle() else f"{self.context.key[:12]}:{who}"


def _origin(commit: Commit, key: str) -> Origin:
    return Origin(SOURCE, key, f"commit {commit.sha[:10]}")


def _at(commit: Commit, now: datetime) -> datetime | None:
    """When it was written, else when it was committed, whichever can be believed."""
    moments = (commit.authored_at, commit.committed_at)
    return next((moment for moment in moments if moment and _EARLIEST <= moment <= now + _CLOCK_SKEW), None)


def _participants(kind: InteractionKind, author: Mention, others: Iterable[Mention]) -> tuple[Participant, ...]:
    """Those who wrote together are equals; otherwise the helpers did something for the author."""
    if kind is InteractionKind.CO_AUTHORED:
        return tuple(Participant(mention, Part.WITH) for mention in (author, *others))
    return (*(Participant(mention, Part.FROM) for mention in others), Participant(author, Part.TO))


def _distinct(people: Iterable[Mention], *, but: Iterable[Mention]) -> list[Mention]:
    """Each of them once, without those in `but`."""
    known = list(but)
    found: list[Mention] = []
    for person in people:
        if not any(_is_same(person, other) for other in known):
            known.append(person)
            found.append(person)
    return found


def _is_same(one: Mention, other: Mention) -> bool:
    """Within one commit, one name with two addresses is one person who changed machines."""
    return one.handles == other.handles or (" " in one.name and one.name.casefold() == other.name.casefold())
