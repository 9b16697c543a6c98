"""What could stand in the owner's profile: what their own files say of them, each with its source; nothing stands there before a yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.dates import day_in_words
from kithwork.domain.kinds import FactKind
from kithwork.domain.own import POSTS, OwnItemKind, OwnWordKind, key_of
from kithwork.store.queries import artifacts, facts, owners
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries import profile as queries
from kithwork.store.queries import words as typed

_WORDS: Final = {
    FactKind.HEADLINE: OwnWordKind.WORK,
    FactKind.STORY: OwnWordKind.STORY,
    FactKind.PLACE: OwnWordKind.PLACE,
    FactKind.VALUES: OwnWordKind.VALUES,
    FactKind.AVAILABILITY: OwnWordKind.AVAILABILITY,
    FactKind.PRONOUNS: OwnWordKind.PRONOUNS,
}
_ITEMS: Final = {
    FactKind.SKILL: OwnItemKind.SKILL,
    FactKind.LINK: OwnItemKind.LINK,
    FactKind.PROJECT: OwnItemKind.PROJECT,
    FactKind.PUBLICATION: OwnItemKind.PUBLICATION,
    FactKind.CERTIFICATE: OwnItemKind.CERTIFICATE,
    FactKind.HONOUR: OwnItemKind.HONOUR,
    FactKind.COURSE: OwnItemKind.COURSE,
    FactKind.LANGUAGE: OwnItemKind.LANGUAGE,
}
_POSTS: Final = {
    "work": OwnItemKind.POST,
    "education": OwnItemKind.EDUCATION,
    "volunteering": OwnItemKind.VOLUNTEERING,
    "membership": OwnItemKind.MEMBERSHIP,
}
_MADE: Final = {
    ArtifactKind.PROJECT: OwnItemKind.PROJECT,
    ArtifactKind.EXPERIMENT: OwnItemKind.PROJECT,
    ArtifactKind.RELEASE: OwnItemKind.PROJECT,
    ArtifactKind.POST: OwnItemKind.PUBLICATION,
    ArtifactKind.TALK: OwnItemKind.PUBLICATION,
    ArtifactKind.CERTIFICATE: OwnItemKind.CERTIFICATE,
}
OWN_WORD: Final = "your own word"
_SERVICES: Final = {"linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab", "bsky.app": "Bluesky", "twitter.com": "X"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that a source says of the owner, as it would stand in the profile."""

    kind: OwnWordKind | OwnItemKind
    name: str  # of a piece of words the words themselves
    source: str
    by: str = ""
    level: str = ""
    link: str = ""
    from_on: str = ""
    to_on: str = ""
    words: str = ""
    person_id: int = 0

    @property
    def is_word(self) -> bool:
        """Is it a piece of words rather than an item?"""
        return isinstance(self.kind, OwnWordKind)

    @property
    def key(self) -> str:
        """By what it is answered, and known again when it is refused."""
        kind = f"word-{self.kind}" if self.is_word else self.kind.value
        return key_of({"kind": kind, "name": self.name, "by": self.by, "link": self.link, "from_on": self.from_on, "words": self.words})

    @property
    def same(self) -> tuple[str, ...]:
        """Two of which this is the same are one: a piece of words by its kind, a post by its days as well, everything else by its name."""
        if self.is_word:
            return (self.kind,)
        return _same(self.kind, self.name, self.by, self.link, self.from_on)


def listed(*, owner_id: int) -> list[Proposal]:
    """What is neither there in the owner's words nor refused; the first source that says something stands for all."""
    held = queries.held(owner_id)
    answered = queries.refused(owner_id) | {
        one.key for one in held.items
    }  # an item keeps the key under which it was taken, whatever it is called now
    known = {(one.kind.value,) for one in held.words} | {_same(one.kind, one.name, one.by, one.link, one.from_on) for one in held.items}
    edited = {same[:3] for same in known - {one.same for one in _posts(owner_id)} if len(same) > 2}  # the owner put its days right
    found: dict[tuple[str, ...], Proposal] = {}
    for one in _all(owner_id):
        if one.key not in answered and one.same not in known and one.same[:3] not in edited:
            found.setdefault(one.same, one)
    return list(found.values())


def _same(kind: str, name: str, by: str, link: str, from_on: str) -> tuple[str, ...]:
    if kind in POSTS:
        return (kind, name.casefold(), by.casefold(), from_on)
    return (kind, bare(link) if kind == OwnItemKind.LINK else name.casefold())


def bare(link: str) -> str:
    """An address without what may be written or not."""
    return link.casefold().partition("://")[2].removeprefix("www.").rstrip("/") or link.casefold()


def _all(owner_id: int) -> Iterator[Proposal]:
    told = facts.listed(owner_id, [*_WORDS, *_ITEMS])
    for headline, city, source in queries.headlines(owner_id):
        if headline:
            yield Proposal(OwnWordKind.WORK, headline, source_names.word(source))
        if city:
            yield Proposal(OwnWordKind.PLACE, city, source_names.word(source))
    for fact in told:
        if fact.kind in _WORDS:
            yield Proposal(_WORDS[fact.kind], fact.name, source_names.word(fact.source))
    yield from _reached(owner_id)
    for made in artifacts.listed(owner_id):
        if made.kind in _MADE:
            words = "\n".join(filter(None, (made.words, made.result)))
            yield Proposal(
                _MADE[made.kind], made.title, f"your {made.kind}, {made.when_said}", link=_on_the_web(made.url), from_on=made.when, words=words
            )
    for fact in told:
        if fact.kind in _ITEMS:
            yield Proposal(
                _ITEMS[fact.kind], fact.name, source_names.word(fact.source), fact.by, fact.level, fact.link, fact.on, fact.to_on, fact.note
            )
    yield from _posts(owner_id)
    yield from _shown(owner_id)


def _reached(owner_id: int) -> Iterator[Proposal]:
    """Addresses of the owner's."""
    for kind, value, is_told in owners.addresses(owner_id):
        source = OWN_WORD if is_told else "your files"
        if kind == "email" and not value.endswith("users.noreply.github.com"):
            yield Proposal(OwnItemKind.EMAIL, value, source)
        elif kind == "phone":
            yield Proposal(OwnItemKind.PHONE, value, source)
        elif kind == "github":
            yield Proposal(OwnItemKind.LINK, "GitHub", source, link=f"https://github.com/{value}")
        elif kind == "profile-url":
            yield Proposal(OwnItemKind.LINK, _SERVICES.get(value.partition("/")[0], value.partition("/")[0]), source, link=f"https://{value}")


def _on_the_web(url: str) -> str:
    return url if url.startswith(("https://", "http://")) else ""


def _shown(owner_id: int) -> Iterator[Proposal]:
    """Skills that others or the owner's own topics name, and what somebody wrote in recommendation."""
    vouched = ask_queries.vouched(owner_id)
    for _, person, kind, words, on, _ in vouched:
        if kind == "endorsed" and words:
            yield Proposal(OwnItemKind.SKILL, words, f"{person} endorsed you, {day_in_words(on)}")
    if own_id := owners.own_person(owner_id):
        for topic in typed.words(owner_id, own_id).topics:
            yield Proposal(OwnItemKind.SKILL, topic, "a topic that you put on yourself")
    for person_id, person, kind, words, on, _ in vouched:
        if kind == "recommended" and words:
            source = f"recommendation, {day_in_words(on)}"
            yield Proposal(OwnItemKind.REFERENCE, person, source, words=words, person_id=person_id, from_on=on.isoformat())


def _posts(owner_id: int) -> Iterator[Proposal]:
    for one in queries.posts(owner_id):
        if one.kind in _POSTS:
            source, name = source_names.word(one.source), one.title or one.organisation
            yield Proposal(_POSTS[one.kind], name, source, one.organisation, "", "", one.from_on, one.to_on, one.note)
