"""Who was there as well, when the owner and somebody were in touch? Counted once everybody is somebody: it changes when two of them become one."""

from importlib import import_module
from typing import Final

from django.db import transaction

from kithwork.engines import ties
from kithwork.store.queries import companions as queries
from kithwork.store.writes import companions as writes

AT_ONCE: Final = 1000  # people
_EVERYBODY: Final = "kithwork.actions.everybody_at_once"  # loaded by name, of very many: a deed waits for no NumPy (ADR 0013)


def look_around(owner_id: int, today: int) -> None:
    """Count it of everybody of whom it is not known; of very many in one pass over all moments in small company."""
    is_many = len(queries.unknown(owner_id, 2 * AT_ONCE)) == 2 * AT_ONCE
    found: dict[int, float] = import_module(_EVERYBODY).companions(owner_id, today) if is_many else {}
    while person_ids := queries.unknown(owner_id, AT_ONCE):
        with transaction.atomic():
            writes.save([(found.get(person_id, 0.0), person_id) for person_id in person_ids] if is_many else _of(owner_id, person_ids, today))


def _of(owner_id: int, person_ids: list[int], today: int) -> list[tuple[float, int]]:
    found = queries.last_days(owner_id, person_ids, at_most=ties.DEFAULT.small_company, until_day=today)
    return [(ties.companions(days), person_id) for person_id, days in found.items()]
