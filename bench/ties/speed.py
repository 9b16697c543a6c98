"""How long do a million interactions with 100,000 people take to become ties? Processor time, and where it goes; invented, from a fixed seed.

python bench/ties/speed.py
"""

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from random import Random
from typing import Final, TypeVar

from kithwork.actions.sweeps import few
from kithwork.engines import rhythm, ties
from kithwork.store.queries.dossiers import MomentRow

PEOPLE, MOMENTS, TODAY, AT_ONCE = 100_000, 1_000_000, 20_778, 1000
KINDS: Final = ("message",) * 6 + ("meeting", "reviewed", "co-edited", "group-message", "bulk")
SIDES: Final = (("from", "to"), ("to", "from"), ("from", "cc"), ("with", "with"))
A = TypeVar("A")


def some(throw: Random, count: int) -> list[MomentRow]:
    """What happened with one person."""
    return [
        MomentRow(number, TODAY - throw.randrange(5500), throw.choice(KINDS), *throw.choice(SIDES), throw.choice((2, 2, 2, 2, 3, 5, 12)))
        for number in range(count)
    ]


def main() -> None:
    """A power law of people, portion by portion, as beliefs are made."""
    throw, spent = Random(7), defaultdict[str, float](float)
    counts = Counter(throw.choices(range(PEOPLE), [(rank + 10) ** -0.95 for rank in range(PEOPLE)], k=MOMENTS))

    def timed(name: str, work: Callable[[], A]) -> A:
        began = time.process_time()
        made = work()
        spent[name] += time.process_time() - began
        return made

    with few():
        for start in range(0, PEOPLE, AT_ONCE):
            portion = [some(throw, counts[one]) for one in range(start, start + AT_ONCE)]
            made = timed("ties", lambda portion=portion: [ties.tie(moments, today=TODAY) for moments in portion])
            timed("order", lambda made=made: sorted(ties.strength(tie, today=TODAY) for tie in made if tie))
            timed("months for pictures", lambda portion=portion: [rhythm.rhythm(moments, today=TODAY) for moments in portion])
    for name, seconds in spent.items():
        print(f"{name:<22}{seconds:>6.2f} s")


if __name__ == "__main__":
    main()
