"""How many others may bear what two agree in, the two themselves left out?"""

from kithwork.identity import blocking
from kithwork.identity.census import CURVE, Census, Own, two
from kithwork.identity.names import Likeness, Name
from kithwork.identity.profiles import Sketch


def own_count(one: Sketch, other: Sketch) -> Own:
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


def namesakes(like: Likeness, a: Name, b: Name, census: Census, own: Own) -> float:
    """How many others bear what two full names agree in, as near as they are."""
    if like is Likeness.FAMILY:
        return census.namesakes((_fuller(a.last, b.last),), own)
    if like is Likeness.GIVEN:
        return census.namesakes((_fuller(a.first, b.first),), own)
    if like is Likeness.OTHER:
        return 1.0
    short = min(a, b, key=lambda name: (len(name.full_parts), name.parts))
    found = census.namesakes(short.full_parts, own)
    return found * CURVE.initial if like is Likeness.INITIAL else found


def _fuller(one: str, other: str) -> str:
    return max(one, other, key=lambda part: (len(part), part))


def shown(name: Name) -> str:
    """A name as the owner reads it."""
    return " ".join([part.capitalize() for part in name.parts])
