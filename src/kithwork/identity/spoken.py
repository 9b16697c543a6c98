"""What do logins and names of one word say of two: that both have them, or that the one could have made them of the other's name?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kithwork.identity import addresses, bearers, blocking, called, explained, initials, names
from kithwork.identity.blocking import Form, Shape
from kithwork.identity.census import Census, Own, rarity
from kithwork.identity.known_names import FAMILY, other_forms
from kithwork.identity.names import Name
from kithwork.identity.profiles import Sketch
from kithwork.identity.traits import Finding, Trait

_OF_SHAPE: Final = {
    Shape.WHOLE: Trait.WHOLE, Shape.INITIAL_LAST: Trait.INITIAL_LAST, Shape.FIRST_INITIAL: Trait.FIRST_INITIAL, Shape.PART: Trait.PART,
}  # fmt: skip
_TRAITS: Final = tuple(Trait)
_OF_ONE_PART: Final = frozenset({Trait.GIVENS, Trait.SINGLE_PART, Trait.SINGLE_NICK, Trait.PART, Trait.SINGLE, Trait.CALLED})
_OF_A_WHOLE: Final = frozenset({Trait.HIDDEN, Trait.WHOLE})
_OF_MORE: Final = frozenset({Trait.WHOLE, Trait.HIDDEN, Trait.INITIAL_LAST, Trait.WORD, Trait.BARE_WORD})


def said(one: Sketch, other: Sketch, census: Census, *, agrees: bool) -> list[Finding]:
    """What logins and names of one word say."""
    common = _in_common(one, other)
    of_words = list(_of_words(one, other, census, common))
    full = (*one.names, *other.names)
    if agrees:  # a login that is made of the name says nothing new
        return [
            finding for finding in of_words if finding.trait not in {Trait.SINGLE, Trait.CALLED} and not explained.is_made_of(finding.about, full)
        ]
    crossing = list(_crossing(one, other, census, common))
    if crossing and crossing[0].trait in _OF_A_WHOLE:  # nor does it here
        of_words = [finding for finding in of_words if not explained.is_made_of(finding.about, (*full, *one.hidden, *other.hidden))]
    return of_words + crossing


def otherwise_named(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """What they say although the names differ; first of all a word with a number of two figures, which nobody else has."""
    numbered = numbered_alike(one, other)
    if numbered:
        return [Finding(Trait.WORD, _rarity_of_word(numbered[0], one, other, census), numbered[0])]
    mine, theirs = explained.without(one), explained.without(other)
    if not (mine.words or mine.singles or mine.hidden or theirs.words or theirs.singles or theirs.hidden):
        return []
    return said(mine, theirs, census, agrees=False)


def numbered_alike(one: Sketch, other: Sketch) -> list[str]:
    """The words with a number of two figures that both have."""
    return sorted(word for word in (one.words | one.singles) & (other.words | other.singles) if len(word) - len(addresses.bare(word)) > 1)


def written_out(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """What an address says of a given name that is an initial elsewhere: more than the initial, and in its place."""
    mine, theirs = _without_initials(one), _without_initials(other)
    found = [finding for finding in _crossing(mine, theirs, census, _in_common(mine, theirs)) if finding.trait in _OF_A_WHOLE]
    spelled = [*_spelled_by_word(one, other, census), *_spelled_by_word(other, one, census)]
    return found or sorted(spelled, key=lambda finding: (-finding.amount, finding.about))[:1]


def _without_initials(profile: Sketch) -> Sketch:
    several, hidden = initials.in_full(profile.names), initials.in_full(profile.hidden)
    is_whole = len(several) == len(profile.names) and len(hidden) == len(profile.hidden)
    return profile if is_whole else replace(profile, names=several, hidden=hidden)


def _spelled_by_word(one: Sketch, other: Sketch, census: Census) -> Iterator[Finding]:
    """`A. Lovelace` who writes as `ada12@`, and Ada Lovelace."""
    bare = {addresses.bare(word) for word in one.words}
    for short in (name for name in one.names if len(name.parts) == 2 and len(name.first) == 1):
        for name in initials.in_full((*other.names, *other.hidden)):
            first = next((part for part in (name.first, name.last) if part in bare and part != short.last), "")
            if len(first) > 1 and first[0] == short.first and short.last in name.parts:
                yield Finding(
                    Trait.HIDDEN, rarity(census.namesakes((first, short.last), bearers.own_count(one, other))), f"{first} and {bearers.shown(name)}"
                )


def _of_words(one: Sketch, other: Sketch, census: Census, common: tuple[set[str], set[str]]) -> Iterator[Finding]:
    """What both chose or are called in one word, unless it is a part of the name of one: then that is said by `_crossing`."""
    exact, bare = common
    both = exact or bare
    if both:
        word, amount = max(((word, _rarity_of_word(word, one, other, census)) for word in both), key=lambda found: (found[1], found[0]))
        yield Finding(_of_word(word, one, other) if exact else Trait.BARE_WORD, amount, word)
        return
    cut = _cut(one, other)
    if cut:
        yield Finding(Trait.CUT_WORD, _rarity_of_word(cut, one, other, census), cut)


def _of_word(word: str, one: Sketch, other: Sketch) -> Trait:
    """A login, a login by which both are called, or what both are called and neither chose: that may be a given name."""
    if word not in one.singles or word not in other.singles:
        return Trait.WORD
    return Trait.SINGLE if word in one.words or word in other.words else Trait.CALLED


def _cut(one: Sketch, other: Sketch) -> str:
    """A login of the one that is what an old system left of one of the other's."""
    for word in sorted(one.words | other.words):
        if len(word) == blocking.CUT:
            theirs = (other.words if word in one.words else frozenset()) | (one.words if word in other.words else frozenset())
            if any(len(login) > blocking.CUT and login.startswith(word) for login in theirs):
                return "" if any(word in {*name.full_parts, name.head, name.tail} for name in (*one.names, *other.names)) else word
    return ""


def _in_common(one: Sketch, other: Sketch) -> tuple[set[str], set[str]]:
    """Words that both have, as they are and without figures."""
    mine, theirs = one.words | one.singles, other.words | other.singles
    bare = {addresses.bare(word) for word in mine} & {addresses.bare(word) for word in theirs}
    if not bare:  # nor are there any with their figures
        return set(), bare
    parts = {part for name in (*one.names, *other.names) for part in name.full_parts}
    return set(mine & theirs) - parts, {word for word in bare if len(word) > 2} - parts - addresses.ROLES


def _rarity_of_word(word: str, one: Sketch, other: Sketch, census: Census) -> float:
    """A word that is made of a name is as frequent as the name."""
    own = bearers.own_count(one, other)
    namesakes = census.namesakes((word,), own)
    for name in (*one.names, *other.names):
        form = blocking.forms(name).get(word)
        if form:
            namesakes = max(namesakes, census.of_form(form, word, own))
    return rarity(namesakes)


def _crossing(one: Sketch, other: Sketch, census: Census, common: tuple[set[str], set[str]]) -> Iterator[Finding]:
    """What of the one's words could have been made of the other's name."""
    both = set.union(*common)
    found = [
        finding
        for finding in (*_made(one, other, census), *_made(other, one, census))
        if finding.trait in _OF_A_WHOLE or finding.about.partition(" ")[0] not in both
    ]
    if not any(finding.trait in _OF_A_WHOLE for finding in found):
        found = [*_together(one, other, census), *_together(other, one, census)] or found
    if found:
        yield min(found, key=lambda finding: (_TRAITS.index(finding.trait), -finding.amount, finding.about))


def _together(one: Sketch, other: Sketch, census: Census) -> Iterator[Finding]:
    """`Ada` who writes as `alovelace@`, or as `lovelace12@`, says the whole name in two words."""
    for name in other.names:
        rest = name.tail or name.last
        if name.first in one.singles and len(rest) > 3 and len(name.full_parts) == len(name.parts):
            for word in one.words:
                if addresses.bare(word) in {rest, name.first[0] + rest, rest + name.first[0]}:
                    yield Finding(
                        Trait.HIDDEN, rarity(census.namesakes(name.full_parts, bearers.own_count(one, other))), f"{word} and {bearers.shown(name)}"
                    )


def _made(one: Sketch, other: Sketch, census: Census) -> Iterator[Finding]:
    own = bearers.own_count(one, other)
    for name in (*other.names, *(hidden for hidden in other.hidden if not called.is_before_a_surname(hidden, one.names))):
        yield from _made_words(one, name, census, own, other.words)
        for hidden in one.hidden:
            like = names.likeness(hidden, name)
            if like in initials.SPELLING:
                both = dict.fromkeys([_spelling(one, hidden), _spelling(other, name) if name.is_soft else bearers.shown(name)])
                yield Finding(Trait.HIDDEN, rarity(bearers.namesakes(like, hidden, name, census, own)), " and ".join(both))


def _spelling(profile: Sketch, hidden: Name) -> str:
    """The address that spells a name; the name where it was no address."""
    spelled = [f"{local}@{host}" for host, local in profile.locals if all(part in local for part in hidden.parts)]
    return min(spelled, default=bearers.shown(hidden))


def _made_words(one: Sketch, name: Name, census: Census, own: Own, logins: frozenset[str]) -> Iterator[Finding]:
    if not one.singles and not one.words:
        return
    forms = blocking.forms(name)
    for is_single, group in ((True, one.singles), (False, one.words)):
        for word in group:
            heard = word if word in forms else addresses.bare(word)
            form = forms.get(heard)
            if form and not (name.is_soft and form.shape is Shape.PART):
                if form.shape is Shape.WHOLE and _is_cut(name, logins):
                    form = Form(Shape.PART, (heard,))
                trait = Trait.SINGLE_PART if is_single and heard == word and form.shape is Shape.PART else _OF_SHAPE[form.shape]
                yield Finding(trait, rarity(census.of_form(form, heard, own)), f"{heard} and {bearers.shown(name)}")
            elif is_single and not form and name.first in other_forms(word):
                both = census.namesakes((word,), own) + census.namesakes((name.first,), own)
                yield Finding(Trait.SINGLE_NICK, rarity(both), f"{word} and {bearers.shown(name)}")


def _is_cut(name: Name, logins: Iterable[str]) -> bool:
    """`Mary Ann` who writes as maryannbyron@?"""
    joined = "".join(name.parts)
    return any(len(login) > len(joined) + 3 and login.startswith(joined) for login in logins)


def going_on(one: Sketch, other: Sketch, heard: Sequence[Finding]) -> Iterator[Finding]:
    """`Ada` who writes as `adabyron@`, or as `byron@`, is not Ada Lovelace: no login of the one says anything of the rest of the other's name."""
    if any(finding.trait in _OF_MORE for finding in heard):
        return
    shared = sorted({finding.about.partition(" ")[0] for finding in heard if finding.trait in _OF_ONE_PART})
    for single, full in ((one, other), (other, one)):
        if shared and full.names and not single.names:
            word = shared[0]
            rests = _rests(word, single.words)
            parts = [part for name in full.names for part in name.parts if part != word]
            if any(addresses.bare(login) in parts for login in single.words):  # `Tim` who writes as timothy15@
                continue
            if rests and not any(_fits(rest, word, parts) for rest in rests):
                yield _otherwise(single, full, word, rests)


def _otherwise(single: Sketch, full: Sketch, word: str, rests: set[str]) -> Finding:
    """With another name behind the word, twice as telling where that is a surname, or with something strange."""
    is_named = any(rest[:1] == word[:1] and rest[1:] in FAMILY for rest in rests)
    is_spelled = bool(single.hidden) and not any(called.are_alike((spelled,), full.names) for spelled in single.hidden)
    if is_named or any(word in login for login in single.words):
        return Finding(Trait.OTHER_WORD, 2.0 if is_named or is_spelled else 1.0, f"{word}, {min(rests)}")
    return Finding(Trait.STRANGE, 1.0, f"{word}, {min(rests)}")


def _rests(word: str, logins: Iterable[str]) -> set[str]:
    return {addresses.bare(login.replace(word, "", 1)) for login in logins} - addresses.ROLES - {""}


def _fits(rest: str, word: str, parts: Iterable[str]) -> bool:
    initials = "".join(part[0] for part in parts)
    return any(end in initials or any(_overlap(part, end) for part in parts) for end in (rest, rest.removeprefix(word[0])))


def _overlap(part: str, end: str) -> bool:
    return part.startswith(end) or (len(part) > 1 and end.startswith(part)) or (len(part) > 3 and part in end)
