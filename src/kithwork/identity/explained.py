"""What of all that is known of somebody follows from their full names, and so says nothing of anybody else?"""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from kithwork.domain.handles import HandleKind
from kithwork.identity import addresses, blocking, initials, names
from kithwork.identity.known_names import PARTICLES
from kithwork.identity.names import Name
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.profiles import Sketch


def is_silent(profile: Sketch) -> bool:
    """Does all else that is known of somebody follow from their full names? Then only a number in a login can speak for somebody of another name."""
    if not profile.names or profile.singles or profile.shared:
        return False
    return all(_is_spelled(name, profile.names) for name in profile.hidden) and all(_is_explained(word, profile.names) for word in profile.words)


def repeated(keys: Iterable[IdentityKey]) -> frozenset[str] | None:
    """The logins of these identities, where each is nothing but the full name written together, with or without figures: whoever has no others is silent.

    None where one says more, or would have to be taken apart first. Most are such, and take a look.
    """
    found = set()
    for key in keys:
        name, chosen = names.parse(key.name), blocking.words(key)
        if not name.is_full or name.is_soft or len(name.full_parts) < len(name.parts) or "(" in key.name or len(chosen) != 1:
            return None
        if addresses.bare(chosen[0]) != "".join(name.parts) or not _is_in_two_at_most(key):
            return None
        found.add(chosen[0])
    return frozenset(found)


def _is_in_two_at_most(key: IdentityKey) -> bool:
    """Does a login stand for one word, or for two? Of more, what looks like a particle would be left out; and no path is taken for a name."""
    local = key.value.partition("@")[0]
    return key.kind == HandleKind.PROFILE_URL or (local.isascii() and local.islower() and sum(map(local.count, "._-")) < 2)


@lru_cache(maxsize=8192)
def without(profile: Sketch) -> Sketch:
    """Without the logins that somebody's own full name explains: they say nothing of other names. Asked anew for each whom somebody meets."""
    words = frozenset([word for word in profile.words if not _is_explained(word, profile.names)])
    singles = frozenset([word for word in profile.singles if not _is_explained(word, profile.names)])
    if len(words) == len(profile.words) and len(singles) == len(profile.singles) and not profile.hidden:
        return profile
    hidden = tuple(name for name in profile.hidden if not _is_spelled(name, profile.names))
    return replace(profile, words=words, singles=singles, hidden=hidden)


def _is_spelled(hidden: Name, several: Iterable[Name]) -> bool:
    """Is it one of these, however it is written?"""
    return any(hidden.parts == own.parts or names.likeness(hidden, own) in initials.SPELLING for own in several)


def _is_explained(word: str, several: Iterable[Name]) -> bool:
    """Is it made of a name, with or without figures? Figures are put behind whole names more often than not."""
    bare = addresses.bare(word)
    return is_made_of(bare, several) or (bare != word and is_made_of(word, several))


def is_made_of(word: str, several: Iterable[Name]) -> bool:
    """Is a login one of those that a name may become?"""
    return any(_is_whole(word, name) or _is_made_with_particles(word, name) or word in blocking.forms(name) for name in several)


def _is_whole(word: str, name: Name) -> bool:
    """Is it the name written together, or a part of it, as most logins are? All that could be made of a name takes longer to list."""
    whole = name.full_parts
    if word in whole or (name.tail and word in {name.first + name.tail, name.tail + name.first}):
        return True
    return len(whole) > 1 and (word == "".join(whole) or (len(whole) == 2 and word == whole[1] + whole[0]))


def _is_made_with_particles(word: str, name: Name) -> bool:
    """`mariadasilva` is Maria da Silva, whose name is known without its particle."""
    first, last = name.first, name.last
    return word.startswith(first) and word.endswith(last) and word[len(first) : -len(last)] in PARTICLES
