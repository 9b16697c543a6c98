"""What an import read that may be the owner's, and nobody has said so: addresses under their name, and names in groups where they are not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kithwork.actions import own_names
from kithwork.identity.normalise import name_key
from kithwork.store.queries import name_bearers, owners, runs
from kithwork.store.queries.name_bearers import Bearer

_FEW: Final = 8  # of which somebody reads every one


@dataclass(frozen=True, slots=True)
class Hints:
    """Whoever bears the owner's name and is not asked about, as `kith owner add` takes them; and who speaks in groups, most first."""

    namesakes: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


def after(*, owner_id: int, run_id: int) -> Hints:
    """The hints that a run gives."""
    key = name_key(owners.said_name(owner_id))
    namesakes = name_bearers.namesakes(owner_id, run_id, key) if key else []
    words = tuple(dict.fromkeys(each for one in namesakes for each in _words(owner_id, one)))[:_FEW]
    return Hints(words) if words else Hints(speakers=tuple(_speakers(owner_id, run_id))[:_FEW])


def _speakers(owner_id: int, run_id: int) -> Iterator[str]:
    """Of sources in which the owner has no part in anything that was read."""
    for source in sorted({one.source for one in runs.members(owner_id, run_id)}):
        if name_bearers.has_entries(owner_id, source) and not runs.has_own_interactions(owner_id, run_id, source):
            yield from name_bearers.speakers(owner_id, run_id, source)


def _words(owner_id: int, one: Bearer) -> list[str]:
    return own_names.addresses_beside(owner_id, one) or [own_names.words_of(own_names.handle(one))]


def is_in_history(*, owner_id: int, run_id: int, sources: set[str]) -> bool:
    """Did the owner write anything in the git histories that a run read, if any?"""
    return "git-history" not in sources or runs.has_own_interactions(owner_id, run_id, "git-history")
