"""What could be shown, of what sources already say: repositories, releases, reviews, talks, posts, certificates, projects? Nothing is kept before a yes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import source_names, topic_reading
from kithwork.domain import keys
from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.dates import in_words, is_partial
from kithwork.domain.kinds import FactKind
from kithwork.engines.matching import reading
from kithwork.engines.matching.reading import NAMED
from kithwork.engines.matching.vocabulary import Vocabulary
from kithwork.identity import normalise
from kithwork.store.queries import artifacts as queries
from kithwork.store.queries import facts, own_work, owners, profile
from kithwork.store.queries.facts import FactRow
from kithwork.store.queries.own_work import ReleaseRow, RepositoryRow

SHOWN: Final = 40
COMMITS: Final = 20  # of the owner's: fewer are a visit; ours: ADR 0038
REVIEWS: Final = 10  # for others in one repository: fewer are a courtesy; ours: ADR 0038
SKILLS: Final = 4  # that a title names
_WORD: Final = re.compile(r"\w+")
_OF_FACTS: Final = {
    FactKind.PROJECT: ArtifactKind.PROJECT,
    FactKind.PUBLICATION: ArtifactKind.POST,
    FactKind.POST: ArtifactKind.POST,
    FactKind.CERTIFICATE: ArtifactKind.CERTIFICATE,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that could be kept as an artifact, and where it stands."""

    key: str
    kind: ArtifactKind
    title: str
    words: str
    on: str  # partial date
    url: str
    commit: str
    skills: tuple[str, ...]
    source: str

    @property
    def evidence(self) -> str:
        """Where it stands, and as much of the day as is known."""
        return f"{in_words(self.on)}, {source_names.word(self.source)}" if self.on else source_names.word(self.source)


def listed(*, owner_id: int, today: date, limit: int = SHOWN) -> list[Proposal]:
    """What could be kept, the newest first; without what is kept already and what the owner said no to."""
    known = queries.listed(owner_id)
    out = queries.declined(owner_id) | {one.source for one in known if one.source}
    urls, taken = {one.url for one in known if one.url}, {_same(one.kind, one.title) for one in known}
    found: dict[str, Proposal] = {}
    for one in _all(owner_id):
        is_known = one.key in out or (one.url and one.url in urls) or _same(one.kind, one.title) in taken
        if not is_known and one.on <= today.isoformat():
            found[one.key] = one
            taken.add(_same(one.kind, one.title))  # a post of a blog that was passed on elsewhere is one
    return sorted(found.values(), key=lambda one: (one.on, one.key), reverse=True)[:limit]


def _same(kind: ArtifactKind, title: str) -> tuple[ArtifactKind, str]:
    return kind, " ".join(_WORD.findall(title.casefold()))


def _all(owner_id: int) -> Iterator[Proposal]:
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    yield from (_repository(one) for one in own_work.made(owner_id) if one.count >= COMMITS)
    yield from (_reviews(one) for one in own_work.reviewed(owner_id) if one.count >= REVIEWS)
    yield from map(_releases, own_work.releases(owner_id))
    for talk in own_work.talks(owner_id):
        key, where = keys.of("talk", talk.title.casefold(), talk.on.isoformat()), f"At {talk.event}" if talk.event else ""
        skills = _skills(talk.title, (), vocabulary)
        yield Proposal(key, ArtifactKind.TALK, talk.title, where, talk.on.isoformat(), "", "", skills, talk.source)
    yield from _facts(owner_id, vocabulary)


def _repository(one: RepositoryRow) -> Proposal:
    words = f"{one.count:,} commits of yours, {_span(one)}"
    commit = f"{one.name}@{one.commit[:10]}" if one.commit else ""
    return Proposal(
        keys.of("repository", one.key), ArtifactKind.PROJECT, one.name, words, one.last_on.isoformat(), "", _commit(commit), (), "git-history"
    )


def _reviews(one: RepositoryRow) -> Proposal:
    words = f"{one.count:,} commits of others that you reviewed, {_span(one)}"
    commit = f"{one.name}@{one.commit[:10]}" if one.commit else ""
    title = f"Reviews in {one.name}"
    return Proposal(
        keys.of("reviews", one.key), ArtifactKind.REVIEW, title, words, one.last_on.isoformat(), "", _commit(commit), ("code review",), "git-history"
    )


def _commit(text: str) -> str:
    """As a commit is named; a repository with spaces in its name is left out of it."""
    return text if " " not in text else text.rpartition("@")[2]


def _span(one: RepositoryRow) -> str:
    return f"{one.first_on.year} to {one.last_on.year}" if one.first_on.year != one.last_on.year else str(one.first_on.year)


def _releases(one: ReleaseRow) -> Proposal:
    (tag, on), count = one.tags[-1], len(one.tags)
    title = f"{one.project} {tag}" if count == 1 else f"Releases of {one.project}"
    words = "" if count == 1 else f"{count} releases that you tagged, the newest {tag}"
    return Proposal(keys.of("releases", one.key), ArtifactKind.RELEASE, title, words, on, "", "", (), "git-history")


def own_posts(owner_id: int) -> list[FactRow]:
    """What the owner made public, as far as feeds and LinkedIn say; of a feed that names no author only after a yes, or where an own link leads to it."""
    kept, declined = queries.listed(owner_id), queries.declined(owner_id)
    yes = {one.source for one in kept if one.source} | {one.url for one in kept if one.url}
    links = [_address(one.link) for one in profile.held(owner_id).links]
    posts = [one for one in _own(owner_id, (FactKind.POST,)) if _key(one) not in declined]
    feeds = {_feed(one) for one in posts if {_key(one), one.link} & yes}
    return [one for one in posts if one.source != "feed" or (_is_out(one) and (one.author or _feed(one) in feeds or _is_below(one.link, links)))]


def _is_out(one: FactRow) -> bool:
    """Could others see it? Of a Markdown file without an address nobody knows."""
    return bool(one.by or one.link)


def _feed(one: FactRow) -> tuple[str, str]:
    return one.by.casefold(), _address(one.link)[0]


def _address(link: str) -> tuple[str, str]:
    """The host and the path, in the form in which two compare."""
    host, _, path = link.casefold().partition("://")[2].partition("/")
    return host.removeprefix("www."), f"/{path}".rstrip("/")


def _is_below(link: str, own: Iterable[tuple[str, str]]) -> bool:
    """Does an address of the owner's lead there? github.com/robin is theirs, and github.com is not."""
    host, path = _address(link)
    return bool(host) and any(host == own_host and f"{path}/".startswith(f"{own_path}/") for own_host, own_path in own)


def _own(owner_id: int, kinds: tuple[FactKind, ...]) -> list[FactRow]:
    names = {normalise.name_key(name) for name in owners.names(owner_id)}
    return [one for one in facts.listed(owner_id, kinds) if not one.author or normalise.name_key(one.author) in names]


def _facts(owner_id: int, vocabulary: Vocabulary) -> Iterable[Proposal]:
    """Own posts, and what a profile names; of a day that is none, or of no day, there is nothing to keep."""
    for one in _own(owner_id, tuple(_OF_FACTS)):
        if not is_partial(one.on) or one.on.startswith("-"):
            continue
        kind, words = _OF_FACTS[one.kind], _published(one)
        url = one.link if one.link.lower().startswith(("https://", "http://")) else ""
        yield Proposal(_key(one), kind, one.name, words, one.on, url, "", _skills(one.name, one.topics, vocabulary), one.source)


def _key(one: FactRow) -> str:
    return keys.of("fact", one.kind, one.link or one.name.casefold())


def _published(one: FactRow) -> str:
    """By whom or where; of what stands where its source says, nothing more."""
    if not one.by or one.source == "linkedin-posts":
        return ""
    return f"By {one.by}" if one.kind is FactKind.CERTIFICATE else f"In {one.by}"


def _skills(title: str, said: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """What it is about: as its source says, else the topics that its title names."""
    if said:
        return said[:SKILLS]
    found = reading.read(title, (), vocabulary).topics
    return tuple(name for name, chance in sorted(found.items(), key=lambda pair: -pair[1]) if chance >= NAMED)[:SKILLS]
