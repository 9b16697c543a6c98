"""How long does a large network take, and how much memory? Invented identities, seeded; nobody in them exists.

    python bench/identity/crowd.py [--identities 1000000] [--seed 7]

Names are put together out of syllables with frequencies that fall off as those of real names do (Zipf), so that there are crowds of one name and names
that stand alone. Each person has one to five identities: addresses under several forms of the name, a GitHub account, a profile.
"""

import argparse
import gc
import os
import resource
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from random import Random

from kithwork.identity.evidence import Node
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.resolve import resolve

STARTS = "b br c ch d dr f g gr h j k kr l m n p r s sh st t tr v w z".split()
HEARTS = "a e i o u ai ea ou".split()
ENDS = "n r l s m t k nd rt lin ton ska vic sen mann ez ova etti ard".split()


def words(throw: Random, count: int) -> list[str]:
    """So many different words that sound like names."""
    found: dict[str, None] = {}
    while len(found) < count:
        middle = "".join(throw.choice(STARTS) + throw.choice(HEARTS) for _ in range(throw.randint(1, 2)))
        found[middle + throw.choice(ENDS)] = None
    return list(found)


class Names:
    """Draws names, the first of the list most often."""

    def __init__(self, throw: Random, count: int, fall: float) -> None:
        self._throw = throw
        self._words = words(throw, count)
        self._sums = list(accumulate(1 / (i + 10) ** fall for i in range(count)))

    def draw(self) -> str:
        return self._words[bisect(self._sums, self._throw.random() * self._sums[-1])]


def identities(count: int, seed: int) -> Iterator[tuple[IdentityKey, int]]:
    """So many identities, each with the number of its person."""
    throw = Random(seed)
    given, family = Names(throw, 12_000, 1.0), Names(throw, 150_000, 0.9)
    hosts = [f"{word}.example" for word in words(throw, 5_000)]
    person = made = 0
    while made < count:
        person += 1
        first, last = given.draw(), family.draw()
        for key in dict.fromkeys(faces(throw, person, first, last, hosts)):
            yield key, person
            made += 1
            if made == count:
                return


def faces(throw: Random, person: int, first: str, last: str, hosts: list[str]) -> Iterator[IdentityKey]:
    """The identities of one person."""
    full = f"{first.capitalize()} {last.capitalize()}"
    address = f"{first}.{last}{person % 97 or ''}@{throw.choice(hosts)}"
    yield IdentityKey("email", address, full)
    for _ in range(throw.randint(0, 3)):
        shown = throw.choice(
            (full, full, f"{last.capitalize()}, {first.capitalize()}", f"{first[0].upper()}. {last.capitalize()}", first.capitalize(), "")
        )
        login = throw.choice((f"{first[0]}{last}", f"{first}{last[0]}", f"{first}{last}", f"{first}{person % 1000}", f"{last}{person}"))
        kind = throw.random()
        if kind < 0.4:
            yield IdentityKey("email", address, shown)
        elif kind < 0.7:
            yield IdentityKey("email", f"{login}@{throw.choice(hosts)}", shown)
        elif kind < 0.85:
            yield IdentityKey("github", login, shown)
        else:
            yield IdentityKey("profile-url", f"linkedin.com/in/{login}-{person:x}", shown)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--identities", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    gc.disable()  # nothing here goes in circles, and looking for circles among so many objects costs a third
    began = time.perf_counter()
    nodes = [Node(i, key) for i, (key, _) in enumerate(identities(options.identities, options.seed))]
    made = time.perf_counter()
    found = resolve(nodes, (), ())
    done = time.perf_counter()
    print(f"{len(nodes):,} identities made in {made - began:.0f} s, resolved in {done - made:.0f} s")
    print(f"{len(found.groups):,} people, {len(found.links):,} links, {len(found.doubts):,} questions")
    print(f"{time.process_time():.0f} s of processor time; load {os.getloadavg()[0]:.1f}")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GiB at most")


if __name__ == "__main__":
    main()
