"""Where are both: at one address, one organisation, in one company, born on one day?"""

from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from kithwork.identity import addresses, birthdays
from kithwork.identity.addresses import Nature
from kithwork.identity.census import Census, rarity
from kithwork.identity.profiles import Sketch
from kithwork.identity.traits import Finding, Trait

SEVERAL: Final = 2  # organisations that both have been at; any more say no more: ours, ADR 0054


def findings(one: Sketch, other: Sketch, census: Census, *, is_little: bool) -> Iterator[Finding]:
    """Everything that they share; an organisation says more where names say little."""
    shared = one.domains & other.domains
    if shared:
        host, amount = min(((host, rarity(census.bearers(f"d:{host}") / 2)) for host in shared), key=lambda found: (-found[1], found[0]))
        yield Finding(Trait.DOMAIN, amount, host)
    common = one.shared & other.shared
    if common and all(profile.names or profile.singles or profile.hidden for profile in (one, other)):
        kind, value = min(common, key=lambda handle: (addresses.nature(*handle) is Nature.PLACEHOLDER, handle))
        is_placeholder = addresses.nature(kind, value) is Nature.PLACEHOLDER
        yield Finding(Trait.PLACEHOLDER if is_placeholder else Trait.SHARED_HANDLE, 1.0, value)
    works = _organisations(one, other)
    if works:
        yield Finding(Trait.ORGANISATION, (2.0 if is_little else 1.0) * min(len(works), SEVERAL), min(works))
    if one.circles & other.circles:
        yield Finding(Trait.CIRCLE, 1.0, "")
    if one.birthdays and other.birthdays:
        yield from birthdays.findings(one.birthdays, other.birthdays)


def _organisations(one: Sketch, other: Sketch) -> set[str]:
    """Where both are; an address shows it as well, and organisations are cut short: `Fernwick` has `fernwick.example` and is Fernwick Labs."""
    if not one.organisations and not other.organisations:
        return set()
    mine, theirs = one.organisations | _hosts(one), other.organisations | _hosts(other)
    pairs = [(a, b) for a in mine for b in theirs if a in one.organisations or b in other.organisations]
    found = sorted({min(a, b, key=_shortest) for a, b in pairs if _is_cut(a, b)}, key=_shortest)
    words = [addresses.word(each) for each in found]
    return {each for i, each in enumerate(found) if not any(shorter in words[i] for shorter in words[:i])}  # Oslo is the University of Oslo


def _shortest(text: str) -> tuple[int, str]:
    return len(text), text


def _is_cut(one: str, other: str) -> bool:
    """Is the one the other, or its first words? A domain writes them as one: `fernwicklabs`; Lind is not Lindqvist."""
    short, long = sorted((one, other), key=lambda text: len(addresses.word(text)))
    word = addresses.word(short)
    return word == addresses.word(long) or (len(word) > 3 and word in accumulate(map(addresses.word, long.split())))


def _hosts(profile: Sketch) -> set[str]:
    return {host.partition(".")[0] for host in profile.domains}
