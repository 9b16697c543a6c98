"""What do two have alike, and where does one have what the other needs or lacks? Each with what says so on both sides, and nothing that is on neither file.

Alike: a field of work, how far along by the words of a title, what both care for or work with (topics of ADR 26, meant surely on both sides by words of their own, or a
telling word that both say), and a city. Complementary: a need and an offer, what one learns and the other can, and parts that go together (`TOGETHER`), each by a
title or by what stands on file (`ranks`). Constants are ours: ADR 0047.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.engines import ranks
from kithwork.engines.insight import fields
from kithwork.engines.matching import everyday, stems
from kithwork.engines.matching.reading import Reading, read
from kithwork.engines.matching.vocabulary import Vocabulary

SURE: Final = 0.5  # a topic that either means less surely is not shared; ours: ADR 0047
MOST: Final = 4  # of each sort
TOGETHER: Final = (("founder", "builder"), ("founder", "investor"), ("founder", "designer"), ("builder", "designer"), ("recruiter", "seeker"), ("organiser", "speaker"), ("editor", "writer"))  # fmt: skip
_OF_TITLES: Final = frozenset(  # every second title has them
    stems.stem(word)
    for word in "engineer developer development programmer software senior staff principal lead head chief manager director intern".split()
)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something on file of one of the two: where it stands, as a clause (`your skill`, `their topic by your word`), and its words."""

    stands: str
    words: str
    is_wish: bool = False  # a goal or a need: what somebody wants, not what they are

    @property
    def told(self) -> str:
        """As evidence."""
        return f"{self.stands}: {self.words}"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, as far as is on file."""

    title: str = ""
    city: str = ""
    can: Sequence[Claim] = ()  # skills, topics, what they work with or care for
    needs: Sequence[Claim] = ()
    asks: Sequence[Claim] = ()  # those of the needs that somebody who knows how could meet
    offers: Sequence[Claim] = ()
    learns: Sequence[Claim] = ()
    parts: Sequence[Claim] = ()  # what else says who they are to others


def alike(own: Side, theirs: Side, vocabulary: Vocabulary) -> list[str]:
    """What both have, as sentences without a stop."""
    return [*_work(own, theirs), *_cares(own.can, theirs.can, vocabulary), *_city(own, theirs)]


def complementary(own: Side, theirs: Side, vocabulary: Vocabulary) -> list[str]:
    """Where one has what the other needs or lacks."""
    found = [
        *_meet("You look for it, and they offer it", own.needs, theirs.offers, vocabulary),
        *_meet("They look for it, and you offer it", theirs.needs, own.offers, vocabulary),
        *_meet("You learn it, and they can do it", own.learns, (*theirs.can, *theirs.offers), vocabulary),
        *_meet("You look for it, and they can do it", own.asks, theirs.can, vocabulary),
        *_meet("They look for it, and you can do it", theirs.asks, own.can, vocabulary),
        *_meet("They learn it, and you can do it", theirs.learns, own.can, vocabulary),
    ]
    return [*found[:MOST], *_go_together(own, theirs), *_further(own, theirs)]


def _work(own: Side, theirs: Side) -> Iterator[str]:
    field, other = fields.field_of(own.title) if own.title else "", fields.field_of(theirs.title) if theirs.title else ""
    if field and field == other:
        yield f"Your field is the same, {field}: {theirs.title}, and you {own.title}"
    rank, their_rank = ranks.of(own.title), ranks.of(theirs.title)
    if rank and rank == their_rank:
        yield f"You are about as far along: {theirs.title}, and you {own.title}" if field != other else f"Each of you {rank}"


def _further(own: Side, theirs: Side) -> Iterator[str]:
    """Who is further along in one field can tell the other of the way."""
    field = fields.field_of(own.title) if own.title else ""
    order = [words for words, _ in ranks.RANKS]
    rank, their_rank = ranks.of(own.title), ranks.of(theirs.title)
    if field and theirs.title and field == fields.field_of(theirs.title) and rank and their_rank and rank != their_rank:
        is_theirs = order.index(their_rank) < order.index(rank)
        yield f"{'They are' if is_theirs else 'You are'} further along in {field}: {theirs.title}, and you {own.title}"


def _cares(own: Sequence[Claim], theirs: Sequence[Claim], vocabulary: Vocabulary) -> list[str]:
    return [f"You both have to do with {what}: {one.told}; {other.told}" for what, one, other in _shared(own, theirs, vocabulary)][:MOST]


def _meet(head: str, wanted: Sequence[Claim], given: Sequence[Claim], vocabulary: Vocabulary) -> list[str]:
    return [f"{head} ({what}): {one.told}; {other.told}" for what, one, other in _shared(wanted, given, vocabulary)]


def _shared(own: Sequence[Claim], theirs: Sequence[Claim], vocabulary: Vocabulary) -> list[tuple[str, Claim, Claim]]:
    """In what they meet, each topic or word once, with the claim of either side that says it most surely."""
    best: dict[str, tuple[float, Claim, Claim]] = {}
    read_ = [[(one, read(one.words, (), vocabulary), dict(stems.content(one.words))) for one in side] for side in (own, theirs)]
    for one, said, words in read_[0]:
        for other, told, _ in read_[1]:
            for what, sure in _meeting(said, told, words):
                if what not in best or sure > best[what][0]:
                    best[what] = (sure, one, other)
    ranked = sorted(best.items(), key=lambda each: (-each[1][0], each[0]))
    once: dict[Claim, tuple[str, Claim, Claim]] = {}
    for what, (_, one, other) in ranked:
        once.setdefault(other, (what, one, other))
    return list(once.values())


def _meeting(said: Reading, told: Reading, words: dict[str, str]) -> Iterator[tuple[str, float]]:
    for stem in said.words:
        if stem in told.words and everyday.weight(stem) == 1.0 and stem not in _OF_TITLES:
            yield words.get(stem, stem), 1.0
    for name in said.heard:
        sure = min(said.topics.get(name, 0.0), told.topics.get(name, 0.0))
        if name in told.heard and sure >= SURE:
            yield name, sure


def _city(own: Side, theirs: Side) -> Iterator[str]:
    """Of one name; a region or a country that both state must be the same, too."""
    (city, *around), (other, *about) = ([part.strip() for part in side.city.split(",")] for side in (own, theirs))
    region, their_region = ({part.casefold() for part in parts if part} for parts in (around, about))
    if city and city.casefold() == other.casefold() and (region <= their_region or their_region <= region):
        yield f"You both live in {other}"


def _go_together(own: Side, theirs: Side) -> Iterator[str]:
    mine, yours = parts_of(own), parts_of(theirs)
    for one, other in TOGETHER:
        for head, left, right in (("You are", one, other), ("You are", other, one)):
            if left in mine and right in yours and right not in mine and left not in yours:
                yield f"{head} the {left}, they the {right}: {mine[left].told}; {yours[right].told}"


def parts_of(side: Side) -> dict[str, Claim]:
    """Who somebody is to others, each by the first thing on file that says so."""
    claims = ([Claim("title", side.title)] if side.title else []) + list(side.parts)
    found: dict[str, Claim] = {}
    for claim in claims:
        for name in ranks.parts(claim.words, is_wish=claim.is_wish):
            found.setdefault(name, claim)
    return found
