"""Which ties does the line declare? "his classmate Priya", "Ben's sister Alice", "Tom is Mia's manager", "Ada knows Imke".

A tie to somebody without a name ("Mum's friend") makes a person of that description, so that second-hand people exist before they are met.
"""

import re

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.captured import Relation
from kithwork.engines.capture.cast import Mention, Somebody
from kithwork.engines.capture.scene import Scene, scene

_WORKS_WITH = frozenset({"works", "worked", "working"})
_SHARED = {
    "colleagues": "colleague",
    "friends": "friend",
    "siblings": "sibling",
    "married": "spouse",
    "flatmates": "flatmate",
    "classmates": "classmate",
}


def _relation_word(at: Scene, i: int) -> tuple[str, int] | None:
    """The relation that starts at token `i` and the token after it, with at most two adjectives before ("salsa partner")."""
    line = at.line
    for length in (0, 1, 2):
        k = i + length
        if (
            k >= len(line.tokens)
            or not all(line.is_plain(n) and line.text[line.tokens[n].start].islower() for n in range(i, k + 1))
            or any(at.cast.at(n) for n in range(i, k))
        ):
            return None
        if line.low(k) in vocabulary.RELATIONS and not line.is_possessive(k):
            if line.low(k + 1) in vocabulary.RELATIONS and length < 2:
                continue
            if any(line.low(n) in vocabulary.STOP_PHRASE | vocabulary.DETERMINERS for n in range(i, k)):
                return None
            words = [line.low(n) for n in range(i, k + 1) if line.low(n) not in vocabulary.RELATION_FADED]
            return " ".join(words) or line.low(k), k + 1
    return None


def _gender(word: str) -> str:
    last = word.rsplit(maxsplit=1)[-1]
    return "she" if last in vocabulary.RELATION_FEMALE else "he" if last in vocabulary.RELATION_MALE else ""


def _owned(at: Scene, i: int) -> tuple[bool, int | None, int]:
    """Whose relation begins where: (is there an owner, the person or None for the owner of the book, first token after)."""
    mention = at.cast.at(i)
    if mention and mention.is_possessor and mention.last == i + 1:
        return True, mention.person, i + 1
    low = at.line.low(i)
    if low == "my":
        return True, None, i + 1
    if low in {"his", "her", "their"}:
        person = at.meant(i)
        return person is not None, person, i + 1
    return False, None, i + 1


def _other(at: Scene, i: int) -> Mention | None:
    """The person named right after a relation: "classmate Priya", "friend, Priya", "lecturer Dr Szabó"."""
    i = i + 1 if at.line.low(i) in vocabulary.TITLES else i
    i = i + 1 if at.line.low(i) == "." and at.line.low(i - 1) in vocabulary.TITLES else i
    found = at.cast.starting(i)
    return found if found and at.line.is_next_to(i) else None


def _before(at: Scene, i: int) -> Mention | None:
    """The person of whom "Ben's sister" is said: "Alice, Ben's sister" and "Tom is Mia's manager"."""
    line, k = at.line, i
    if line.low(k - 1) in {"is", "was", "="}:
        k -= 1
    elif line.low(k - 1) in {",", "(", "-", "–", "—"}:
        k -= 1
        after_relation = _relation_word(at, i + 1)
        ends = after_relation is not None and (line.is_strong(after_relation[1]) or line.low(after_relation[1]) in {",", ""})
        if not ends:
            return None
    else:
        return None
    found = at.cast.ending(k)
    return found if found and not found.is_possessor else None


def _described(at: Scene, owner: int, i: int, last: int) -> tuple[Scene, int]:
    """A person without a name: "Mum's friend", and "Ada's brother" for "her brother"."""
    tokens = at.line.tokens
    relation = at.text(i + 1, last)
    start = tokens[i].start if at.cast.at(i) is None else tokens[at.cast.mentions[[m.last for m in at.cast.mentions].index(i + 1)].first].start
    words = at.line.text[start : tokens[last - 1].end]
    name = f"{at.cast.people[owner].name}'s {re.sub(r' +', ' ', relation)}"
    somebody = Somebody(words, name, (start, tokens[last - 1].end), gender=_gender(relation))
    cast = at.cast.named(somebody, i + 1, last)
    return scene(at.line, cast), next(n for n, other in enumerate(cast.people) if other.name == name)


def _declared(at: Scene) -> tuple[Scene, list[Relation]]:
    found: list[Relation] = []
    for i in range(len(at.line.tokens)):
        has_owner, owner, after = _owned(at, i)
        relation = _relation_word(at, after) if has_owner else None
        if relation is None:
            continue
        word, last = relation
        other = _other(at, last) or _before(at, i)
        if other and other.person != owner:
            found.append(Relation(owner, word, other.person))
        elif owner is not None and at.line.low(last) not in {"of", "s"} and not at.cast.at(i + 1):
            at, described = _described(at, owner, i, last)
            found.append(Relation(owner, word, described))
    return at, found


def _of(at: Scene) -> list[Relation]:
    """Ties told with "of": "Gül, a friend of Chloé's", "Priya is a classmate of Dad"."""
    found = []
    for i, token in enumerate(at.line.tokens):
        owner = at.cast.starting(i + 2)
        if token.low not in vocabulary.RELATIONS or at.line.low(i + 1) != "of" or owner is None:
            continue
        k = i - 1
        while at.line.low(k) in vocabulary.RELATION_FADED | {"a", "an", "the", ",", "is", "was"}:
            k -= 1
        other = at.cast.at(k)
        if other and other.person != owner.person:
            found.append(Relation(owner.person, token.low, other.person))
    return found


def _knows(at: Scene) -> list[Relation]:
    """Verbs that tie two people: "Ada knows Imke", "Ada introduced me to Imke", "Introduced Ada to Ben", "Kei works with Haruki"."""
    found = []
    for i, token in enumerate(at.line.tokens):
        before, after = at.cast.ending(i), at.cast.starting(i + 1)
        if token.low in {"knows", "knew", "married"} and before and after:
            found.append(Relation(before.person, "spouse" if token.low == "married" else "knows", after.person))
        elif token.low in _WORKS_WITH and at.line.low(i + 1) == "with" and before and (other := at.cast.starting(i + 2)):
            found.append(Relation(before.person, "colleague", other.person))
        elif token.low == "introduced":
            found += _introduced(at, i)
        elif token.low in {"are", "were"} and at.line.low(i + 1) in _SHARED and before and (pair := at.cast.ending(before.first - 1)):
            found.append(Relation(pair.person, _SHARED[at.line.low(i + 1)], before.person))
    return found


def _introduced(at: Scene, i: int) -> list[Relation]:
    before, to = at.cast.ending(i), next((k for k in range(i + 1, min(i + 7, len(at.line.tokens))) if at.line.low(k) == "to"), None)
    if to is None:
        return []
    other = next((m for m in at.cast.mentions if to < m.first <= to + 3 and not m.is_possessor), None)
    if at.line.low(i + 1) in {"me", "us"} or at.line.low(i + 1) == "by":
        one = at.cast.starting(i + 2) if at.line.low(i + 1) == "by" else before
    else:
        one = at.cast.starting(i + 1)
    return [Relation(one.person, "knows", other.person)] if one and other and one.person != other.person else []


def find(at: Scene) -> tuple[Scene, tuple[Relation, ...]]:
    """The ties that the line declares, and the scene with the people whom they describe."""
    at, found = _declared(at)
    return at, tuple(dict.fromkeys([*found, *_of(at), *_knows(at)]))
