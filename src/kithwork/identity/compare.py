"""What speaks for two profiles being one human, and what against? A sum of named reasons.

Fellegi & Sunter (1969): each agreement or disagreement adds the logarithm of how much likelier it is among pairs of one human than among pairs of two;
what a name adds depends on how many bear it (Winkler 2000, frequency-based matching). The weights are in `weights`, fitted: ADR 0015.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import exp, log1p
from typing import Final

from kithwork.identity import addresses, blocking, called, coming, explained, initials, names, namesakes, places, profiles
from kithwork.identity.blocking import Form, Shape
from kithwork.identity.census import CURVE, Census, Own, rarity, two
from kithwork.identity.known_names import FAMILY
from kithwork.identity.names import Likeness, Name
from kithwork.identity.profiles import Sketch
from kithwork.identity.traits import Finding, Trait, Weights

_OF_LIKENESS: Final = {
    Likeness.SAME: Trait.SAME_NAME, Likeness.SPELLED: Trait.SPELLED, Likeness.NICK: Trait.NICK, Likeness.DROPPED: Trait.DROPPED,
    Likeness.CUT: Trait.CUT, Likeness.PREFIX: Trait.PREFIX, Likeness.INITIAL: Trait.INITIAL, Likeness.GIVEN: Trait.OTHER_FAMILY, Likeness.FAMILY: Trait.OTHER_GIVEN, Likeness.OTHER: Trait.OTHER_NAME,
}  # fmt: skip
_OF_SHAPE: Final = {
    Shape.WHOLE: Trait.WHOLE, Shape.INITIAL_LAST: Trait.INITIAL_LAST, Shape.FIRST_INITIAL: Trait.FIRST_INITIAL, Shape.PART: Trait.PART,
}  # fmt: skip
FADING: Final = 3  # years, the measure in which a name fades: ADR 0015
_TRAITS: Final = tuple(Trait)
_LIKENESSES: Final = tuple(Likeness)
_AGREEING: Final = frozenset({Likeness.SAME, Likeness.SPELLED, Likeness.NICK, Likeness.DROPPED, Likeness.CUT, Likeness.PREFIX, Likeness.INITIAL})

_OF_OTHERS: Final = frozenset({Trait.OTHER_GIVEN, Trait.OTHER_NAME})
_NAMED: Final = coming.FULL | {Trait.INITIAL}


def findings(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """All traits of a pair."""
    full = (*one.names, *other.names)
    one, other = called.seen(one, other), called.seen(other, one)
    found = list(_of_names(one, other, census))
    beside = _beside_brackets(one, other, census) if found and (one.aside or other.aside) and found[0].trait in _NAMED else []
    if found and (_is_of_initials(found[0]) or not (initials.in_full(one.names) or initials.in_full(other.names))):
        found = _written_out(one, other, census) or found
    agrees = bool(found) and found[0].trait in _NAMED
    spoken = _spoken(one, other, census, agrees=agrees) if agrees or not found else _spoken_otherwise(one, other, census)
    if len(one.names) + len(other.names) < len(full):
        spoken = [_by_givens(finding, full, census) for finding in spoken]
    if found and not agrees and not spoken and not one.shared & other.shared:
        return found  # two names and nothing else: no more is worth looking at
    found += beside + spoken
    traits = {finding.trait for finding in spoken}
    if traits & _OF_ONE_PART and not traits & _OF_MORE:
        found += _going_on(one, other, spoken)
    found += places.findings(one, other, census, is_little=not agrees or coming.is_frequent(found))
    found += _against(one, other)
    is_namesake = agrees or not traits.isdisjoint(_EXACT)
    found += _of_time(one, other, is_namesake=is_namesake)
    found += coming.findings(one, other, found, is_namesake=is_namesake or Trait.WHOLE in traits)
    if (one.is_own and other.is_author) or (other.is_own and one.is_author):
        found.append(Finding(Trait.NAMED_AS_OWNER, 1.0, ""))
    return found


def _by_givens(found: Finding, full: Iterable[Name], census: Census) -> Finding:
    """Given names that became one word are weighed by what they are made of: nobody else may bear that word, and many each of them."""
    parts = called.givens_of(found.about.partition(" ")[0], full) if found.trait is Trait.SINGLE_PART else ()
    return Finding(Trait.GIVENS, rarity(census.namesakes(parts)), found.about) if parts else found


def _is_of_initials(found: Finding) -> bool:
    """Do the names agree by a given name that is an initial on one side, or on both?"""
    return found.trait is Trait.INITIAL or (found.trait in _NAMED and coming.has_initial(found))


def _spoken(one: Sketch, other: Sketch, census: Census, *, agrees: bool) -> list[Finding]:
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


def _spoken_otherwise(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """What they say although the names differ; first of all a word with a number of two figures, which nobody else has."""
    numbered = _numbered_alike(one, other)
    if numbered:
        return [Finding(Trait.WORD, _rarity_of_word(numbered[0], one, other, census), numbered[0])]
    mine, theirs = explained.without(one), explained.without(other)
    if not (mine.words or mine.singles or mine.hidden or theirs.words or theirs.singles or theirs.hidden):
        return []
    return _spoken(mine, theirs, census, agrees=False)


def _numbered_alike(one: Sketch, other: Sketch) -> list[str]:
    """The words with a number of two figures that both have."""
    return sorted(word for word in (one.words | one.singles) & (other.words | other.singles) if len(word) - len(addresses.bare(word)) > 1)


def are_numbered_alike(one: Sketch, other: Sketch) -> bool:
    """Have both a word with a number of two figures?"""
    return bool(one.words or one.singles) and bool(_numbered_alike(one, other))


def of_other_names(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """As `findings`, of two silent ones of whom no names agree."""
    return findings(one, other, census) if _numbered_alike(one, other) else list(_of_names(one, other, census))


def is_called_alike(mine: Iterable[Name], theirs: Iterable[Name]) -> bool:
    """Do two full names agree, as far as names can?"""
    for a in mine:
        for b in theirs:
            if a.parts == b.parts or names.likeness(a, b) in _AGREEING:
                return True
    return False


def _of_names(one: Sketch, other: Sketch, census: Census) -> Iterator[Finding]:
    if not one.names or not other.names:
        return
    pairs = [(Likeness.SAME if a.key == b.key else names.likeness(a, b), a, b) for a, b in _compared(one, other)]
    nearest = min([like for like, _, _ in pairs], key=_LIKENESSES.index) if len(pairs) > 1 else pairs[0][0]
    near = [(a, b) for like, a, b in pairs if like is nearest]
    if nearest is Likeness.INITIAL or all(len(a.first) == len(b.first) == 1 for a, b in near):
        nearest = Likeness.FAMILY if initials.are_spelled_otherwise(one, other) else nearest
    own = _own(one, other)
    found = [Finding(_OF_LIKENESS[nearest], rarity(_namesakes(nearest, a, b, census, own)), _both(a, b)) for a, b in near]
    yield max(found, key=lambda finding: (finding.amount, finding.about)) if len(found) > 1 else found[0]


def _compared(one: Sketch, other: Sketch) -> Iterable[tuple[Name, Name]]:
    """Every name of the one with every one of the other's; two that stand in brackets alone say nothing: any number of people have `(Engines)` there."""
    pairs = [(a, b) for a in one.names for b in other.names]
    if len(pairs) > 1:
        pairs = called.telling(pairs, one.names, other.names)
    return [(a, b) for a, b in pairs if not (a in one.aside and b in other.aside)] if one.aside and other.aside else pairs


def _beside_brackets(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """What the names say that stand outside the brackets, where a name in brackets agrees and they have another given name."""
    mine, theirs = (replace(each, names=profiles.borne(each), aside=frozenset()) for each in (one, other))
    return [finding for finding in _of_names(mine, theirs, census) if finding.trait in _OF_OTHERS]


def _written_out(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
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
                yield Finding(Trait.HIDDEN, rarity(census.namesakes((first, short.last), _own(one, other))), f"{first} and {_shown(name)}")


def _both(a: Name, b: Name) -> str:
    return _shown(a) if a == b else f"{_shown(a)} and {_shown(b)}"


def _shown(name: Name) -> str:
    return " ".join([part.capitalize() for part in name.parts])


def _own(one: Sketch, other: Sketch) -> Own:
    """Under how many names do the two bear a part or word themselves?"""
    most = len(one.names) + len(other.names) + len(one.nameless) + len(other.nameless) + len(one.singles) + len(other.singles)
    if most <= 2:
        return two

    def count(word: str) -> float:
        named = {name.key for name in (*one.names, *other.names) if word in name.parts or word in blocking.forms(name)}
        single = {word} & (one.singles | other.singles)
        for profile in (one, other):
            if word in profile.words:  # it goes with whatever its owner is called
                named.update([name.key for name in profile.names])
                single |= profile.singles
        nameless = {handle for chosen, handle in one.nameless | other.nameless if chosen == word}
        return max(2.0, len(named) + len(single) + len(nameless))

    return count


def _namesakes(like: Likeness, a: Name, b: Name, census: Census, own: Own) -> float:
    if like is Likeness.FAMILY:
        return census.namesakes((_fuller(a.last, b.last),), own)
    if like is Likeness.GIVEN:
        return census.namesakes((_fuller(a.first, b.first),), own)
    if like is Likeness.OTHER:
        return 1.0
    short = min(a, b, key=lambda name: (len(name.full_parts), name.parts))
    found = census.namesakes(short.full_parts[:3], own)
    return found * CURVE.initial if like is Likeness.INITIAL else found


def _fuller(one: str, other: str) -> str:
    return max(one, other, key=lambda part: (len(part), part))


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
    own = _own(one, other)
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
                    yield Finding(Trait.HIDDEN, rarity(census.namesakes(name.full_parts, _own(one, other))), f"{word} and {_shown(name)}")


def _made(one: Sketch, other: Sketch, census: Census) -> Iterator[Finding]:
    own = _own(one, other)
    for name in (*other.names, *other.hidden):
        yield from _made_words(one, name, census, own, other.words)
        for hidden in one.hidden:
            like = names.likeness(hidden, name)
            if like in initials.SPELLING:
                both = dict.fromkeys([_spelling(one, hidden), _spelling(other, name) if name.is_soft else _shown(name)])
                yield Finding(Trait.HIDDEN, rarity(_namesakes(like, hidden, name, census, own)), " and ".join(both))


def _spelling(profile: Sketch, hidden: Name) -> str:
    """The address that spells a name; the name where it was no address."""
    spelled = [f"{local}@{host}" for host, local in profile.locals if all(part in local for part in hidden.parts)]
    return min(spelled, default=_shown(hidden))


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
                yield Finding(trait, rarity(census.of_form(form, heard, own)), f"{heard} and {_shown(name)}")


def _is_cut(name: Name, logins: Iterable[str]) -> bool:
    """`Mary Ann` who writes as maryannbyron@?"""
    joined = "".join(name.parts)
    return any(len(login) > len(joined) + 3 and login.startswith(joined) for login in logins)


def _going_on(one: Sketch, other: Sketch, spoken: Iterable[Finding]) -> Iterator[Finding]:
    """`Ada` who writes as `adabyron@`, or as `byron@`, is not Ada Lovelace: no login of the one says anything of the rest of the other's name."""
    shared = sorted({finding.about.partition(" ")[0] for finding in spoken if finding.trait in _OF_ONE_PART})
    for single, full in ((one, other), (other, one)):
        if shared and full.names and not single.names:
            word = shared[0]
            rests = _rests(word, single.words)
            parts = [part for name in full.names for part in name.parts if part != word]
            if rests and not any(_fits(rest, word, parts) for rest in rests):
                yield _otherwise(single, full, word, rests)


def _otherwise(single: Sketch, full: Sketch, word: str, rests: set[str]) -> Finding:
    """With another name behind the word, twice as telling where that is a surname, or with something strange."""
    is_named = any(rest[:1] == word[:1] and rest[1:] in FAMILY for rest in rests)
    is_spelled = bool(single.hidden) and not any(is_called_alike((spelled,), full.names) for spelled in single.hidden)
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


def _of_time(one: Sketch, other: Sketch, *, is_namesake: bool) -> Iterator[Finding]:
    """Years say little against one who bears the same name, until they are many."""
    if one.seen and other.seen:
        years = max(0, max(one.seen[0], other.seen[0]) - min(one.seen[1], other.seen[1])) / 365
        yield (
            Finding(Trait.NAMESAKE_GAP, years / FADING, coming.apart(years)) if is_namesake else Finding(Trait.GAP, log1p(years), coming.apart(years))
        )


def _against(one: Sketch, other: Sketch) -> Iterator[Finding]:
    if one.accounts and other.accounts and not one.accounts & other.accounts:
        yield Finding(Trait.OTHER_ACCOUNT, 1.0, f"{min(one.accounts)} and {min(other.accounts)}")
    if one.generations != other.generations and one.generations.isdisjoint(other.generations):
        said = sorted(one.generations | other.generations)
        yield Finding(Trait.OTHER_GENERATION, 2.0 if one.generations and other.generations else 1.0, " and ".join(said))
    if one.numbers and other.numbers and one.entries and other.entries and one.numbers.isdisjoint(other.numbers):  # a list of calls names no cards
        yield Finding(Trait.OTHER_NUMBER, 1.0, f"{min(one.numbers)} and {min(other.numbers)}")
    if not {host for host, _ in one.locals}.isdisjoint([host for host, _ in other.locals]) and one.locals.isdisjoint(other.locals):
        numbered = _numbered(one) & _numbered(other)
        if numbered:
            yield Finding(Trait.NUMBERED, 1.0, "@".join(reversed(min(numbered))))
    apart = namesakes.books_apart(one.entries, other.entries)
    if apart:
        yield Finding(Trait.BOOKS, 2.0 if any(source.startswith(_OF_ACCOUNTS) for source in apart) else 1.0, " and ".join(apart))


_OF_ACCOUNTS: Final = "linkedin"  # everybody keeps one; a book of one's own may hold somebody twice
_NUMBERED: Final = re.compile(r"(\D{3,})\d{0,2}\Z")  # who comes second gets a small number; a year or a lucky number is chosen


def _numbered(profile: Sketch) -> set[tuple[str, str]]:
    stems = ((host, _NUMBERED.match(local)) for host, local in profile.locals)
    return {(host, stem[1]) for host, stem in stems if stem}


def is_namesake(one: Sketch, other: Sketch) -> bool:
    """Do both bear one full name?"""
    return any(names.likeness(a, b) in initials.SPELLING for a, b in _compared(one, other))


_OF_ONE_PART: Final = frozenset({Trait.GIVENS, Trait.SINGLE_PART, Trait.PART, Trait.SINGLE, Trait.CALLED})
_OF_A_WHOLE: Final = frozenset({Trait.HIDDEN, Trait.WHOLE})
_EXACT: Final = frozenset({Trait.SINGLE, Trait.WORD, Trait.HIDDEN})  # as good as a name: years apart say less
_OF_MORE: Final = frozenset({Trait.WHOLE, Trait.HIDDEN, Trait.INITIAL_LAST, Trait.WORD, Trait.BARE_WORD})


def log_odds(found: Iterable[Finding], weights: Weights, bias: float) -> float:
    """The log-odds of one human."""
    total = bias
    for finding in found:
        base, slope = weights[finding.trait]
        total += base + slope * finding.amount
    return total


def probability(log_odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-max(-40.0, min(40.0, log_odds))))
