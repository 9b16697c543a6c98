"""How did somebody come together: which identities came from where, what joined them and when, by whom, and what was taken back?

Nothing of it is kept beside what is on file anyway. An import is the first that named an identity; the engine joins two as soon as both are here, so the day
of a join is that of the later one; what the owner did stands in the journal, and after a restore, which has no journal, in the decisions alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kithwork.actions import people, source_names
from kithwork.domain.handles import HandleKind
from kithwork.store.queries import histories
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.histories import ArrivalLine, ChangeLine, DecisionLine
from kithwork.store.queries.person import IdentityLine, LinkLine

NAMED: Final = 5  # handles of one import that are named; of more, how many


class Doer(StrEnum):
    """Who did it."""

    SOURCE = "source"
    ENGINE = "engine"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Event:
    """One step; `run` is the import with which it came, 0 for none, and `sources` say who named it, in words."""

    at: datetime
    doer: Doer
    words: str
    run: int = 0
    sources: tuple[str, ...] = ()
    is_undone: bool = False
    undone_at: datetime | None = None


def of(*, owner_id: int, person_id: int) -> list[Event]:
    """The steps by which somebody came together, the oldest first. Raises NobodyOfThatName."""
    people.line_of(owner_id, person_id)
    identities = {one.id: one for one in person_queries.identities(owner_id, person_id)}
    came = histories.arrivals(owner_id, list(identities))
    changes = histories.changes(owner_id, list(identities), sorted({(one.kind, one.value) for one in identities.values()}))
    holding = frozenset[int]().union(*(change.decisions for change in changes if not change.is_undone))
    decided = [line for line in histories.decisions(owner_id, list(identities)) if line.id not in holding]
    events = [
        *_arrivals(identities, came),
        *_joins(identities, came, person_queries.links(owner_id, list(identities))),
        *map(_change, changes),
        *_decisions(decided),
    ]
    return sorted(events, key=lambda event: (event.at, list(Doer).index(event.doer)))


def _arrivals(identities: dict[int, IdentityLine], came: dict[int, ArrivalLine]) -> list[Event]:
    together: dict[int, list[ArrivalLine]] = {}
    for line in came.values():
        together.setdefault(line.run, []).append(line)
    found = []
    for run, lines in together.items():
        handles = list(dict.fromkeys(in_short(identities[line.identity_id]) for line in lines))
        shown = handles[:NAMED] + ([f"{len(handles) - NAMED} more"] if len(handles) > NAMED else [])
        sources = source_names.words([line.source for line in lines])
        found.append(Event(min(line.at for line in lines), Doer.SOURCE, f"{_and(shown)} came in", run, tuple(sources)))
    return found


def _joins(identities: dict[int, IdentityLine], came: dict[int, ArrivalLine], links: Sequence[LinkLine]) -> list[Event]:
    found = []
    for link in links:
        sides = [came[i] for i in (link.one_id, link.other_id) if i in came]
        if sides and link.one_id in identities and link.other_id in identities and not link.words.startswith("you "):
            later = max(sides, key=lambda line: line.run)
            one, other = (in_short(identities[i]) for i in (link.one_id, link.other_id))
            if one == other:
                continue  # one handle under two names
            found.append(Event(later.at, Doer.ENGINE, f"{one} and {other} were joined: {source_names.in_words(link.words)}", later.run))
    return found


def _change(change: ChangeLine) -> Event:
    return Event(change.at, Doer.OWNER, change.summary, is_undone=change.is_undone, undone_at=change.undone_at)


def _decisions(lines: Sequence[DecisionLine]) -> list[Event]:
    found: dict[tuple[datetime, str], Event] = {}
    for line in lines:
        words = f"You said that {line.one} and {line.other} are {'one person' if line.is_same else 'two people'}"
        found.setdefault((line.at, words), Event(line.at, Doer.OWNER, words))
    return list(found.values())


def in_short(identity: IdentityLine) -> str:
    """An identity by its handle, or by its name where it has none."""
    if identity.kind in {HandleKind.ENTRY, HandleKind.OWN}:
        return identity.name or identity.value
    return identity.value


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
