"""Which identities are one person, by the owner's word: merge and split. Nothing is moved, only regrouped, so both can be undone."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, handles, holding, noes, people, words
from kithwork.domain.errors import NotFound, Refused
from kithwork.identity import normalise, resolve, review
from kithwork.store.queries import neighbourhood, questions
from kithwork.store.queries import people as person_list
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.people import PersonLine
from kithwork.store.writes import changes
from kithwork.store.writes import parting as parts
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal

MERGE: Final = "merge"  # to what an answer is noted
SPLIT: Final = "split"
OTHERS: Final = 12  # who could be the same, at once
OTHERS_HANDLES: Final = 3  # of each


class NothingToSplit(Refused):
    """This person has one identity only; there is nothing to split."""


class NoSuchIdentity(NotFound):
    """None of this person's identities is called that. `kith people split PERSON` lists them."""


class NothingChanges(Refused):
    """That was so already."""


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who could be the same human: the headline or else the tie, and some handles, by which namesakes are told apart."""

    person: PersonLine
    words: str
    handles: tuple[str, ...]


def others(*, owner_id: int, person_id: int, text: str, now: datetime) -> list[Other]:
    """Who could be the same as somebody, by what is typed; while nothing is, by the first name."""
    line = people.line_of(owner_id, person_id)
    found = people.suggest(owner_id=owner_id, text=text or line.name.split(" ")[0], now=now, limit=OTHERS)
    known = person_list.known_by(owner_id, [one.person.id for one in found])
    return [
        Other(one.person, people.headline(one.person) or one.warmth, tuple(known[one.person.id][:OTHERS_HANDLES]))
        for one in found
        if one.person.id != person_id
    ]


def merge(*, owner_id: int, one: int, other: int, now: datetime, is_anyway: bool = False) -> int:
    """The owner says that two persons are one; returns the id of the one. The same once more changes nothing.

    Said is one thing, of one identity of each: whatever joined the others goes on to do so. Raises people.SamePerson, noes.SaidOtherwise.
    """
    with transaction.atomic():
        if kept := _merged_before(owner_id, one, other):
            return kept
        a, b = people.line_of(owner_id, one), people.line_of(owner_id, other)
        if one == other:
            raise words.SamePerson
        first, second = person_queries.anchors(owner_id, one), person_queries.anchors(owner_id, other)
        if not is_anyway:
            noes.heed(owner_id, first, second)
        journal = Journal(owner_id)
        journal.answer(MERGE, one, str(other))
        writes.forget_decisions(journal, first, second, "different")
        writes.decide(journal, first[0], second[0], "same", now=now)
        holding.together(journal, [*first, *second], now=now)
        words.close(journal, f"{_both(a, b)} are one person", now)
    return person_queries.person_of(owner_id, first[0]) or one


def _both(a: PersonLine, b: PersonLine) -> str:
    """The two by name, and by number where they have one name; which of them stays shows only when all else was thought over."""
    return f"{a.name} and {b.name}" if a.name != b.name else f"{a.name} #{a.id} and #{b.id}"


def _merged_before(owner_id: int, one: int, other: int) -> int:
    """Whoever is left of the two, where this very merge is done already; else nobody."""
    left = list(person_list.by_ids(owner_id, [one, other]))
    return left[0] if len(left) == 1 and one != other and changes.given(owner_id, MERGE, one, str(other)) else 0


@dataclass(frozen=True, slots=True)
class Split:
    """The two persons that one has become. No `rest_id` where that was said before."""

    other_id: int  # whose identities were named: a new number
    rest_id: int  # who has the number that both had


def split(*, owner_id: int, person_id: int, identity_ids: Sequence[int], now: datetime) -> Split:
    """The owner says that these identities are somebody else: who is named gets a new number, and who stays keeps number and words. The same once more changes nothing.

    Said is that nobody of the one part is anybody of the other: each two, since either part may come apart later, and must not come back across.
    Raises NothingToSplit.
    """
    with transaction.atomic():
        line = people.line_of(owner_id, person_id)
        anchors = person_queries.anchors(owner_id, person_id)
        apart = [i for i in anchors if i in set(identity_ids)]
        rest = [i for i in anchors if i not in set(identity_ids)]
        said = " ".join(map(str, sorted(set(identity_ids))))
        if not apart or not rest:
            return Split(_split_before(owner_id, person_id, said, len(anchors)), 0)
        journal = Journal(owner_id)
        journal.answer(SPLIT, person_id, said)
        writes.forget_decisions(journal, apart, rest, "same")
        writes.keep_apart(journal, [apart, rest], now=now)
        for part in (apart, rest):
            holding.together(journal, part, now=now)
        parts.stay(journal, apart, rest, but=SPLIT)
        journal.close(f"Split {line.name}", now=now)
        parts.number(owner_id, apart)
        beliefs.refresh(owner_id=owner_id, now=now)
    return Split(*(person_queries.person_of(owner_id, part[0]) or 0 for part in (apart, rest)))


def named(*, owner_id: int, person_id: int, texts: Sequence[str]) -> list[int]:
    """Which identities of somebody are meant: by number, by address, login, telephone or profile, or by name. Raises NoSuchIdentity.

    A number or an address that is none of theirs stays, for it may have been split off already.
    """
    known = person_queries.identities(owner_id, person_id)
    return list(dict.fromkeys(number for text in texts for number in _meant(owner_id, known, text)))


def _meant(owner_id: int, known: Sequence[person_queries.IdentityLine], text: str) -> list[int]:
    wanted = " ".join(text.casefold().split())
    number = int(wanted.removeprefix("#")) if re.fullmatch(r"#?[0-9]{1,18}", wanted) else None
    if number is not None and any(one.id == number for one in known):
        return [number]
    values, held = {wanted}, [number] if number is not None else []
    with suppress(handles.NotAHandle):
        handle = handles.read_of(owner_id, text, "")
        values.add(handle.value)
        held += neighbourhood.holders(owner_id, handle.kind.value, handle.value)
    found = [one.id for one in known if one.value.casefold() in values] or [
        one.id for one in known if " ".join(one.name.casefold().split()) == wanted
    ]
    if not found and not held:
        raise NoSuchIdentity(f"“{text}” is none of their identities. `kith people split PERSON` lists them.")
    return found or held


def _split_before(owner_id: int, person_id: int, said: str, known: int) -> int:
    """Whoever was split off, where this very split is done already; of somebody of whom so many identities are known."""
    if not said or not changes.given(owner_id, SPLIT, person_id, said):
        if known == 1:
            raise NothingToSplit("This person is known by one identity only: there is nothing to split.")
        raise NothingToSplit("Name some identities of this person, but not all: the rest stays.")
    return person_queries.person_of(owner_id, int(said.split(maxsplit=1)[0])) or 0


def share(*, owner_id: int, text: str, is_shared: bool, now: datetime, region: str = "") -> str:
    """The owner says that an address is nobody's alone, or takes that back; returns the handle. Raises handles.NotAHandle, NothingChanges."""
    handle = handles.read_of(owner_id, text, region)
    with transaction.atomic():
        journal = Journal(owner_id)
        if not writes.share(journal, kind=handle.kind.value, value=handle.value, is_shared=is_shared):
            raise NothingChanges(f"{handle.value} was {'nobody’s alone' if is_shared else 'somebody’s own'} already.")
        words.close(journal, f"{handle.value} is {'nobody’s alone' if is_shared else 'somebody’s own'}", now)
    return handle.value


@dataclass(frozen=True, slots=True)
class Parting:
    """How somebody might be split: who stays, who goes, and what holds the two together; nobody goes where nothing is in doubt."""

    stays: tuple[person_queries.IdentityLine, ...]
    goes: tuple[person_queries.IdentityLine, ...]
    words: str = ""


def parting(*, owner_id: int, person_id: int) -> Parting:
    """Where somebody would come apart: at the weakest join, and the part of which more was read stays; who is held together for certain, by names or not at all."""
    identities = person_queries.identities(owner_id, person_id)
    ids = [one.id for one in identities]
    links = _links(owner_id, ids)
    found = review.parts(ids, links)
    main = next(iter(person_queries.anchors(owner_id, person_id)), 0)
    if found:
        read = {one.id: one.records_count for one in identities}
        goes = min(found.parts, key=lambda part: (sum(read[i] for i in part), len(part), main in part))
        return _parting(identities, set(goes), found.weakest.words)
    key_of = {one.id: normalise.name_key(one.name) for one in identities}
    others = {one.id for one in identities if key_of[one.id] and key_of.get(main) and key_of[one.id] != key_of[main]}
    return _parting(identities, others, "")


def _parting(identities: Sequence[person_queries.IdentityLine], goes: set[int], words_: str) -> Parting:
    return Parting(tuple(one for one in identities if one.id not in goes), tuple(one for one in identities if one.id in goes), words_)


def parts_at(*, owner_id: int, link_id: int) -> list[list[int]]:
    """The two parts of a person that one join holds together."""
    joined = questions.join(owner_id, link_id)
    if not joined or not joined.one.person:
        return []
    ids = [one.id for one in person_queries.identities(owner_id, joined.one.person.id)]
    others = [link for link in _links(owner_id, ids) if (link.one, link.other) != (joined.one.identity.id, joined.other.identity.id)]
    weakest = resolve.Link(joined.one.identity.id, joined.other.identity.id, "", (resolve.Reason("", 0.0),), 0.0)
    found = review.parts(ids, [*others, weakest])
    return [list(part) for part in found.parts] if found else []


def _links(owner_id: int, ids: Sequence[int]) -> list[resolve.Link]:
    return [
        resolve.Link(link.one_id, link.other_id, link.words, tuple(resolve.Reason(*reason) for reason in link.reasons), link.probability)
        for link in person_queries.links(owner_id, ids)
    ]
