"""What speaks for two profiles being one human, and what against? A sum of named reasons.

Fellegi & Sunter (1969): each agreement or disagreement adds the logarithm of how much likelier it is among pairs of one human than among pairs of two;
what a name adds depends on how many bear it (Winkler 2000, frequency-based matching). The weights are in `weights`, fitted: ADR 0015.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import exp, log1p
from typing import Final

from kithwork.identity import bearers, called, coming, initials, names, namesakes, places, profiles, spoken
from kithwork.identity.census import Census, rarity
from kithwork.identity.names import Likeness, Name
from kithwork.identity.profiles import Sketch
from kithwork.identity.traits import Finding, Trait, Weights

_OF_LIKENESS: Final = {
    Likeness.SAME: Trait.SAME_NAME, Likeness.SPELLED: Trait.SPELLED, Likeness.NICK: Trait.NICK, Likeness.DROPPED: Trait.DROPPED,
    Likeness.CUT: Trait.CUT, Likeness.PREFIX: Trait.PREFIX, Likeness.INITIAL: Trait.INITIAL, Likeness.GIVEN: Trait.OTHER_FAMILY, Likeness.FAMILY: Trait.OTHER_GIVEN, Likeness.OTHER: Trait.OTHER_NAME,
}  # fmt: skip
FADING: Final = 3  # years, the measure in which a name fades: ADR 0015
_LIKENESSES: Final = tuple(Likeness)

_OF_OTHERS: Final = frozenset({Trait.OTHER_GIVEN, Trait.OTHER_NAME})
OF_OTHERS: Final = (Trait.OTHER_FAMILY, Trait.OTHER_GIVEN, Trait.OTHER_NAME)  # what is said of two whose names are not alike
_NAMED: Final = coming.FULL | {Trait.INITIAL}


def findings(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """All traits of a pair."""
    full = (*one.names, *other.names)
    one, other = called.seen(one, other), called.seen(other, one)
    found = list(_of_names(one, other, census))
    beside = _beside_brackets(one, other, census) if found and (one.aside or other.aside) and found[0].trait in _NAMED else []
    if found and (_is_of_initials(found[0]) or not (initials.in_full(one.names) or initials.in_full(other.names))):
        found = spoken.written_out(one, other, census) or found
    agrees = bool(found) and found[0].trait in _NAMED
    heard = spoken.said(one, other, census, agrees=agrees) if agrees or not found else spoken.otherwise_named(one, other, census)
    if len(one.names) + len(other.names) < len(full):
        heard = [_by_givens(finding, full, census) for finding in heard]
    if found and not agrees and not heard and not one.shared & other.shared:
        return found  # two names and nothing else: no more is worth looking at
    found += [*beside, *heard, *spoken.going_on(one, other, heard)]
    traits = {finding.trait for finding in heard}
    found += places.findings(one, other, census, is_little=not agrees or coming.is_frequent(found))
    found += _against(one, other)
    is_namesake = agrees or not traits.isdisjoint(_EXACT)
    found += _of_time(one, other, is_namesake=is_namesake)
    found += coming.findings(one, other, found, is_namesake=is_namesake or Trait.WHOLE in traits)
    beside_owner = _beside_owner(one, other) or _beside_owner(other, one)
    if beside_owner:
        found.append(Finding(Trait.NAMED_AS_OWNER, 1.0, beside_owner))
    return found


def _beside_owner(own: Sketch, other: Sketch) -> str:
    """Who may be a namesake of the owner: an author of code, or somebody with whom the owner is in touch, as one seldom is with oneself."""
    if not own.is_own or other.is_own:
        return ""
    return "an author in a repository" if other.is_author else "somebody with whom you are in touch" if other.met is not None else ""


def _by_givens(found: Finding, full: Iterable[Name], census: Census) -> Finding:
    """Given names that became one word are weighed by what they are made of: nobody else may bear that word, and many each of them."""
    parts = called.givens_of(found.about.partition(" ")[0], full) if found.trait is Trait.SINGLE_PART else ()
    return Finding(Trait.GIVENS, rarity(census.namesakes(parts)), found.about) if parts else found


def _is_of_initials(found: Finding) -> bool:
    """Do the names agree by a given name that is an initial on one side, or on both?"""
    return found.trait is Trait.INITIAL or (found.trait in _NAMED and coming.has_initial(found))


def of_other_names(one: Sketch, other: Sketch, census: Census) -> list[Finding]:
    """As `findings`, of two silent ones of whom no names agree."""
    return findings(one, other, census) if spoken.numbered_alike(one, other) else list(_of_names(one, other, census))


def are_other_names_all(one: Sketch, other: Sketch, census: Census) -> bool:
    """Would `findings` say of the two that their names are others, and nothing else, whatever is known of both beside names and logins?"""
    if not one.names or not other.names or called.are_alike(one.names, other.names) or one.shared & other.shared:
        return False
    if called.may_be_givens(one, other) or called.may_be_givens(other, one) or not (initials.in_full(one.names) or initials.in_full(other.names)):
        return False
    return not spoken.otherwise_named(one, other, census)


def _of_names(one: Sketch, other: Sketch, census: Census) -> Iterator[Finding]:
    if not one.names or not other.names:
        return
    pairs = [(Likeness.SAME if a.key == b.key else names.likeness(a, b), a, b) for a, b in _compared(one, other)]
    nearest = min([like for like, _, _ in pairs], key=_LIKENESSES.index) if len(pairs) > 1 else pairs[0][0]
    near = [(a, b) for like, a, b in pairs if like is nearest]
    if nearest is Likeness.INITIAL or all(len(a.first) == len(b.first) == 1 for a, b in near):
        nearest = Likeness.FAMILY if initials.are_spelled_otherwise(one, other) else nearest
    own = bearers.own_count(one, other)
    found = [Finding(_OF_LIKENESS[nearest], rarity(bearers.namesakes(nearest, a, b, census, own)), _both(a, b)) for a, b in near]
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


def _both(a: Name, b: Name) -> str:
    return bearers.shown(a) if a == b else f"{bearers.shown(a)} and {bearers.shown(b)}"


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


_EXACT: Final = frozenset({Trait.SINGLE, Trait.WORD, Trait.HIDDEN})  # as good as a name: years apart say less


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
