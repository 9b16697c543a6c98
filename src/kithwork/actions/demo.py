"""The invented network: written as files in every format, and imported through the ordinary door."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from kithwork.actions import imports, invented_network, networks
from kithwork.domain.errors import Refused
from kithwork.invented.world import build as build_world
from kithwork.invented.write import write
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import people


class NotADemo(Refused):
    """There is a network here that is not the invented one; it is left as it is. Name another place with KITH_HOME."""


def build(
    *, folder: Path, seed: int, today: date, now: datetime, on_step: Callable[[imports.Step], None] | None = None
) -> tuple[int, imports.Report | None]:
    """Write the invented world below a folder, and import it all. Returns the owner's id and the report, or no report when it is there already.

    Raises NotADemo when the network holds something else.
    """
    place = folder / invented_network.PLACE
    owner_id = networks.make_ready()
    if owner_id is not None and any(people.counts(owner_id)[name] for name in ("known", "runs")):
        if not invented_network.is_here(owner_id=owner_id, folder=folder):
            raise NotADemo
        if owner_queries.interrupted(owner_id) is None:
            return owner_id, None
        invented_network.leave(owner_id=owner_id, folder=folder, now=now)
    if (place / invented_network.TRUTH).exists():  # a demo that was interrupted
        shutil.rmtree(place)
    world = build_world(seed, today)
    written = write(world, place)
    owner = next(person for person in world.people if person.key == "owner")
    owner_id = networks.begin(now=now, name=f"{owner.name.given} {owner.name.family}")
    report = imports.run(owner_id=owner_id, paths=list(written.paths), now=now, me=[owner.private], on_step=on_step)
    return owner_id, report
