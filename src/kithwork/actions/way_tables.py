"""Make the table of the best ways to everybody anew, from all ties; apart from what follows a small change, since NumPy is loaded for it."""

from kithwork.actions import acquainting, knowing
from kithwork.engines import acquaintance
from kithwork.engines.paths import table
from kithwork.store.queries import ways as way_queries
from kithwork.store.writes import ways as writes


def make(owner_id: int, today: int) -> None:
    """The best ways to everybody, as of this day, in place of what was there."""
    ids = way_queries.people(owner_id)
    place = {person_id: i for i, person_id in enumerate(ids)}
    ties = [
        (place[a], place[b], acquaintance.chance(f, w, today=today)) for a, b, f, w in way_queries.everybodys(owner_id) if a in place and b in place
    ]
    one, other, carried = zip(*(tie for tie in ties if tie[2]), strict=True) if any(tie[2] for tie in ties) else ((), (), ())
    own = knowing.own_chances(owner_id, today=today)
    writes.forget_all_ways(owner_id)
    if ids:
        found = table.labels([own.get(person_id, 0.0) for person_id in ids], table.arcs(len(ids), one, other, carried))
        acquainting.save(owner_id, table.held(found, ids), own)
    writes.set_state(owner_id, made_day=today, is_whole=True)
