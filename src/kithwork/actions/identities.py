"""Which identities are one person, by the owner's word: merge and split. Nothing is moved, only regrouped, so both can be undone."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from kithwork.actions import handles, people, words
from kithwork.domain.errors import Refused
from kithwork.identity import normalise
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal


class NothingToSplit(Refused):
    """This person has one identity only; there is nothing to split."""


class NothingChanges(Refused):
    """That was so already."""


def merge(*, owner_id: int, one: int, other: int, now: datetime) -> int:
    """The owner says that two persons are one; returns the id of the one. Raises people.SamePerson."""
    a, b = people.line_of(owner_id, one), people.line_of(owner_id, other)
    if one == other:
        raise words.SamePerson
    with transaction.atomic():
        journal = Journal(owner_id)
        first, second = person_queries.anchors(owner_id, one), person_queries.anchors(owner_id, other)
        writes.unite(journal, first, second, now=now)
        words.close(journal, f"Merged {b.name} into {a.name}", now)
    return person_queries.person_of(owner_id, first[0]) or one


def split(*, owner_id: int, person_id: int, identity_ids: Sequence[int], now: datetime) -> int:
    """The owner says that these identities are somebody else; returns the id of the new person. Raises NothingToSplit."""
    line = people.line_of(owner_id, person_id)
    anchors = person_queries.anchors(owner_id, person_id)
    apart = [i for i in anchors if i in set(identity_ids)]
    rest = [i for i in anchors if i not in set(identity_ids)]
    if not apart or not rest:
        raise NothingToSplit("Name some identities of this person, but not all: the rest stays.")
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.forget_decisions(journal, apart, rest, "same")
        writes.unite(journal, apart, [], now=now)
        writes.unite(journal, rest, [], now=now)
        for i in apart:
            for j in rest:
                writes.decide(journal, i, j, "different", now=now)
        words.close(journal, f"Split {line.name}", now)
    return person_queries.person_of(owner_id, apart[0]) or 0


def share(*, owner_id: int, text: str, is_shared: bool, now: datetime, region: str = handles.REGION) -> str:
    """The owner says that an address is nobody's alone, or takes that back; returns the handle. Raises handles.NotAHandle, NothingChanges."""
    handle = handles.read(text, region)
    with transaction.atomic():
        journal = Journal(owner_id)
        if not writes.share(journal, kind=handle.kind.value, value=handle.value, is_shared=is_shared):
            raise NothingChanges(f"{handle.value} was {'nobody’s alone' if is_shared else 'somebody’s own'} already.")
        words.close(journal, f"{handle.value} is {'nobody’s alone' if is_shared else 'somebody’s own'}", now)
    return handle.value


def groups_proposed(*, owner_id: int, person_id: int) -> list[list[person_queries.IdentityLine]]:
    """How somebody might be split: their identities, put together by name and handle."""
    parts: dict[str, list[person_queries.IdentityLine]] = {}
    for identity in person_queries.identities(owner_id, person_id):
        parts.setdefault(normalise.name_key(identity.name) or identity.value, []).append(identity)
    return list(parts.values())
