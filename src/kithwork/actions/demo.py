"""The invented network: written as files in every format, and imported through the ordinary door; then what its owner wrote by hand."""

import shutil
from collections.abc import Callable
from datetime import date, datetime

from kithwork.actions import imports, invented_network, invented_words, networks, steps
from kithwork.domain.errors import Refused
from kithwork.invented.world import build as build_world
from kithwork.invented.write import write
from kithwork.store import machine
from kithwork.store.queries import owners as queries
from kithwork.store.queries import runs
from kithwork.store.writes import locks, owners, planned


class NotADemo(Refused):
    """There is a network here that is not the invented one; it is left as it is. Name another place with KITH_HOME."""


def build(*, seed: int, today: date, now: datetime, on_step: Callable[[steps.Step], None] | None = None) -> tuple[int, imports.Report | None]:
    """Write the invented world beside the network, and import it all. Returns the owner's id and the report, or no report when it is there already.

    Raises NotADemo when the network holds something else, locks.Busy.
    """
    owner_id = networks.make_ready()
    with locks.only_one():
        if owner_id is not None and invented_network.is_here(owner_id=owner_id):
            if runs.listed(owner_id) and queries.interrupted(owner_id) is None:
                return owner_id, None
            invented_network.leave(owner_id=owner_id, now=now)  # what was cut off is made anew
        elif owner_id is not None and not queries.is_untouched(owner_id):
            raise NotADemo
        place = invented_network.place()
        shutil.rmtree(place, ignore_errors=True)
        world = build_world(seed, today)
        written = write(world, place)
        owner = next(person for person in world.people if person.key == "owner")
        owner_id = networks.begin(now=now, name=f"{owner.name.given} {owner.name.family}")
        owners.call_invented(owner_id)
        owners.set_zone(owner_id, "UTC")  # the invented hours are of no place: they are the same on every machine
        report = imports.run(owner_id=owner_id, paths=list(written.paths), now=now, me=[owner.private, owner.phone], on_step=on_step)
        invented_words.write(owner_id=owner_id, people={person.key: person for person in world.people}, now=now)
        planned.forget_zones(owner_id)
        owners.set_zone(owner_id, machine.zone())
    return owner_id, report
