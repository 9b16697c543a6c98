"""What has each person to do with the line: were they there, did they tell, did it come through them, or are they spoken of?"""

from typing import Final

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.captured import Relation, Role
from kithwork.engines.capture.cast import Mention
from kithwork.engines.capture.kinds import Talk
from kithwork.engines.capture.scene import Scene

_WITH: Final = frozenset({"with", "w/", "w", "wth", "met", "from", "to", "into", "by"})
_THROUGH: Final = frozenset({"via", "through"})
_ABOUT: Final = frozenset({"about", "re", "regarding", "for", "that"})


def _leads(at: Scene, mention: Mention) -> str:
    """The word before a mention, past titles, "his wife", and the people listed before it."""
    k = _before(at, mention)
    while k >= 0 and at.line.low(k) in {"and", "&", ","} and (other := at.cast.ending(k) or at.cast.ending(k - 1)):
        k = _before(at, other)
    return at.line.low(k)


def _before(at: Scene, mention: Mention) -> int:
    k = at.line.before_title(mention.first)
    is_related = at.line.low(k) in vocabulary.RELATIONS and at.line.low(k - 1) in {"his", "her", "their", "my"}
    return k - 2 if is_related else k


def _is_there(at: Scene, mention: Mention, talk: Talk) -> bool:
    """Was this person part of the talk? Whoever is named in its thought or in a list that follows it."""
    line, lead = at.line, _leads(at, mention)
    here, there = at.segment(talk.token), at.segment(mention.first)
    if lead in _ABOUT:
        return False
    if _is_beside_owner(at, mention):
        return True
    if mention.is_possessor:
        return line.low(talk.token) in {"reviewed", "liked", "upvoted"} or (
            _is_host(at, mention) and line.low(mention.last) not in vocabulary.EVENT_NOUNS
        )
    if here == there or (talk.token == mention.last):
        return True
    if lead in {"with", "w/", "met"}:
        return True
    is_listed = there.first > here.first and lead in {":", ","} and not _acts(at, mention)
    return is_listed and all(not _has_verb(at, n) for n in range(here.last, mention.first))


def _is_beside_owner(at: Scene, mention: Mention) -> bool:
    """Does a list that ends in the owner hold this person ("Ada, Ben and I had curry")?"""
    last = mention.last
    while at.line.low(last) in {"and", "&", ","}:
        following = at.cast.starting(last + 1)
        if following is None:
            return at.line.low(last + 1) in {"i", "me", "myself"}
        last = following.last
    return False


def _has_verb(at: Scene, i: int) -> bool:
    return at.cast.at(i) is None and (at.line.low(i) in vocabulary.PERSON_VERBS - {"and"} or at.line.low(i) in vocabulary.SUBJECTS | vocabulary.OWNER)


def _acts(at: Scene, mention: Mention) -> bool:
    low = at.line.low(mention.last)
    return at.line.says_is(mention.last - 1) or low in vocabulary.PERSON_VERBS - {"and"}


def _is_host(at: Scene, mention: Mention) -> bool:
    return mention.is_possessor and mention.first in at.line.hosts


def _is_through(at: Scene, mention: Mention, person: int, relations: tuple[Relation, ...]) -> bool:
    line = at.line
    if line.low(mention.first - 1) in _THROUGH or (line.low(mention.first - 1) == "to" and line.low(mention.first - 2) == "thanks"):
        return True
    verb = mention.last
    while line.low(verb) in {"and", "&", ","} and (following := at.cast.starting(verb + 1)):
        verb = following.last
    if line.low(verb) == "introduced" and any(line.low(k) in {"me", "us"} for k in range(verb, verb + 3)):
        return True
    if line.low(mention.first - 1) == "by" and line.low(mention.first - 2) in {"introduced", "referred"}:
        return True
    is_host = _is_host(at, mention) and line.low(mention.last) in vocabulary.EVENT_NOUNS
    is_of = line.low(mention.first - 1) == "of" and any(r.a == person for r in relations)
    return is_of or is_host or (mention.is_possessor and any(r.a == person for r in relations))


def find(at: Scene, talk: Talk | None, told: dict[int, int], relations: tuple[Relation, ...], taken: frozenset[int]) -> tuple[Role, ...]:
    """One role for each person: there, else through, else told, else spoken of."""
    return tuple(_role(at, n, talk, told, relations, taken) for n in range(len(at.cast.people)))


def _role(at: Scene, person: int, talk: Talk | None, told: dict[int, int], relations: tuple[Relation, ...], taken: frozenset[int]) -> Role:
    mentions = [m for m in at.cast.mentions if m.person == person]
    if any(_is_through(at, m, person, relations) for m in mentions[:1] if not _is_host(at, m) or at.line.low(m.last) in vocabulary.EVENT_NOUNS):
        return Role.THROUGH
    if talk and any(_is_there(at, m, talk) for m in mentions if m.first not in taken):
        return Role.WITH
    is_owner = talk is not None and any(
        m.is_possessor and at.segment(m.first) == at.segment(talk.token) and _leads(at, m) not in _ABOUT for m in mentions
    )
    if is_owner or any(_is_through(at, m, person, relations) for m in mentions):
        return Role.THROUGH
    return Role.TOLD if person in told else Role.ABOUT
