"""Which organisation is meant, and who is or was there? By identity: names without their legal form, other names, parts and domains that the owner told.

Never by a part of a name: Arm is not at Farmer Inc.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kithwork.domain import dates
from kithwork.domain.errors import NotFound
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import organisations as queries
from kithwork.store.queries.organisations import WordRow

ALSO: Final = "also"  # another name; what a word of the owner's on an organisation says is stored so
DOMAIN: Final = "domain"
PART: Final = "part"
RECENT: Final = 365  # days since an address was last used, for its bearer to be still there: ours, ADR 0027
_DOMAIN: Final = re.compile(r"@?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})\Z")


class NoSuchOrganisation(NotFound):
    """There is no organisation of that name here."""


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody at an organisation: as what, whether now, and what says so."""

    person_id: int
    organisation: str
    title: str
    is_now: bool
    record_id: int | None
    evidence: str  # where no record says so

    @property
    def words(self) -> str:
        """As what, and where."""
        return " at ".join(part for part in (self.title, self.organisation) if part)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation with all that it is called, and whoever is on file there, each once."""

    key: str
    name: str
    keys: frozenset[str]
    also: tuple[str, ...]
    domains: tuple[str, ...]
    parts: tuple[str, ...]
    part_of: tuple[str, ...]
    posts: Mapping[int, Post]

    @property
    def now(self) -> list[int]:
        """Persons who are there."""
        return [person_id for person_id, post in self.posts.items() if post.is_now]

    @property
    def past(self) -> list[int]:
        """Persons who were there."""
        return [person_id for person_id, post in self.posts.items() if not post.is_now]


def domain_of(text: str) -> str:
    """The domain that a text is, in the form that compares; empty when it is none."""
    found = _DOMAIN.match(text.strip().casefold())
    return found[1] if found else ""


def find(*, owner_id: int, text: str, today: int) -> Organisation | None:
    """The organisation of this name, or with this domain; None where nobody and nothing tells of one."""
    words = queries.words(owner_id)
    key = canonical(text, words)
    if not key:
        return None
    keys = _keys(key, words)
    posts = _posts(owner_id, keys, words, today)
    said = [word for word in words if word.name_key == key]
    if not posts and not said and not any(word.value_key == key for word in words):
        return None
    names = Counter(post.organisation for post in posts.values() if organisation_key(post.organisation) == key and post.is_now)
    names = names or Counter(post.organisation for post in posts.values() if organisation_key(post.organisation) == key)
    typed = next((word.name for word in said), "") or next((word.value for word in words if word.value_key == key), "")
    return Organisation(
        key=key,
        name=typed or max(names, key=lambda name: (names[name], name), default=text.strip()),
        keys=frozenset(keys),
        also=tuple(word.value for word in said if word.kind == ALSO),
        domains=tuple(word.value for word in said if word.kind == DOMAIN),
        parts=tuple(word.name for word in words if word.kind == PART and word.value_key == key),
        part_of=tuple(word.value for word in said if word.kind == PART),
        posts=posts,
    )


def canonical(text: str, words: Collection[WordRow]) -> str:
    """The key of the organisation that a text names: another name of it, or its domain, leads there."""
    domain = domain_of(text)
    key = next((word.name_key for word in words if word.kind == DOMAIN and word.value_key == domain), "") if domain else ""
    key = key or organisation_key(text)
    return next((word.name_key for word in words if word.kind == ALSO and word.value_key == key), key)


def _keys(key: str, words: Collection[WordRow]) -> set[str]:
    """Itself, its parts and theirs, each by every name."""
    found, fresh = {key}, {key}
    while fresh:
        parts = {word.name_key for word in words if word.kind == PART and word.value_key in fresh}
        others = {word.value_key for word in words if word.kind == ALSO and word.name_key in fresh}
        fresh = (parts | others) - found
        found |= fresh
    return found


def _posts(owner_id: int, keys: Collection[str], words: Collection[WordRow], today: int) -> dict[int, Post]:
    """Whoever is there, by the owner's word first, then by what is current, then by addresses, then by what was."""
    typed = {person_id: (name, organisation_key(name)) for person_id, name in queries.typed(owner_id).items()}
    found = {
        person_id: Post(person_id, name, "", is_now=True, record_id=None, evidence="your word")
        for person_id, (name, key) in typed.items()
        if key in keys
    }
    told = [*_on_record(owner_id, keys, typed), *_by_address(owner_id, keys, words, today), *_left(owner_id, keys)]
    for post in told:
        known = found.get(post.person_id)
        if known is None or (post.is_now and (not known.is_now or not known.title)):
            found[post.person_id] = post
    return found


def _on_record(owner_id: int, keys: Collection[str], typed: Mapping[int, tuple[str, str]]) -> Iterator[Post]:
    for row in queries.posts_at(owner_id, keys):
        elsewhere = typed.get(row.person_id, ("", ""))[1]
        is_now = row.is_now and (not elsewhere or elsewhere in keys)
        yield Post(row.person_id, row.organisation, row.title, is_now=is_now, record_id=row.record_id, evidence="")


def _by_address(owner_id: int, keys: Collection[str], words: Collection[WordRow], today: int) -> Iterator[Post]:
    for word in words:
        if word.kind == DOMAIN and word.name_key in keys:
            for person_id, address, day in queries.with_addresses(owner_id, word.value_key):
                used = f"{address}, last used on {dates.day_in_words(dates.date_of(day))}" if day else address
                is_now = day is not None and today - day <= RECENT
                yield Post(person_id, word.name, "", is_now=is_now, record_id=None, evidence=used)


def _left(owner_id: int, keys: Collection[str]) -> Iterator[Post]:
    for person_id, organisation, title, record_id in queries.left(owner_id):
        if organisation_key(organisation) in keys:
            yield Post(person_id, organisation, title, is_now=False, record_id=record_id, evidence="")
