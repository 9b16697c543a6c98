"""Write down who is somebody else now: a number of their own, while whoever stays keeps the number, and what was said of both as of one human."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from kithwork.store import models, sqlite
from kithwork.store.writes import companions, orphans
from kithwork.store.writes.changes import Journal
from kithwork.store.writes.journalled import TABLES

_TABLE_OF: Final = {table._meta.db_table: table for table in TABLES.values()}


def number(owner_id: int, identity_ids: Sequence[int]) -> None:
    """These identities are a person of their own, under a new number."""
    person_id = sqlite.reserve_ids("person", 1)
    models.Person.objects.create(id=person_id, owner_id=owner_id, standing=models.Standing.SEEN)
    models.Identity.objects.filter(owner_id=owner_id, id__in=identity_ids).update(person_id=person_id)
    companions.forget_beside(identity_ids)


def stay(journal: Journal, goes: Sequence[int], stays: Sequence[int], *, but: str) -> None:
    """The owner's words that hang on what goes hang on what stays from now on; those from before the two were put together, or known, go with it.

    A change that answered `but`, as an earlier split, said nothing of anybody.
    """
    began = max(_known_since(journal.owner_id, stays), _put_together(journal.owner_id, goes, stays))
    said = _said(journal.owner_id, but)
    for name, column in orphans.WORDS:
        table = _TABLE_OF.get(name)
        if name != "decision" and table is not None:
            _rehang(
                journal,
                table,
                column,
                (goes, stays),
                {row_id for (kind, row_id), change in said.items() if kind == table.__name__ and change < began},
            )


def _rehang(journal: Journal, table: type[Model], column: str, sides: tuple[Sequence[int], Sequence[int]], but: set[int]) -> None:
    goes, stays = sides
    rows = table._default_manager.filter(owner_id=journal.owner_id, **{f"{column}__in": goes}).exclude(pk__in=but)
    for row_id in rows.order_by("pk").values_list("pk", flat=True):
        kept = len(journal.rows)
        try:
            with transaction.atomic():
                journal.update(table, int(row_id), **{column: stays[0]})
        except IntegrityError:  # the same is said there already, or it is between the two
            del journal.rows[kept:]


def _said(owner_id: int, but: str) -> Mapping[tuple[str, int], int]:
    """With which change each row of the owner's words was last written, by table and number."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]'), max(c.id) FROM change c, json_each(c.rows) e "
            "WHERE c.owner_id = %s AND NOT c.is_undone AND NOT EXISTS (SELECT 1 FROM json_each(c.rows) a "
            "WHERE json_extract(a.value, '$[0]') = 'Answer' AND json_extract(a.value, '$[3].to') = %s) GROUP BY 1, 2",
            [owner_id, but],
        )
        return {(str(table), int(row_id)): int(change) for table, row_id, change in cursor.fetchall()}


def _put_together(owner_id: int, some: Sequence[int], others: Sequence[int]) -> int:
    """The last change that said that one of these is one of those; 0 for none."""
    one, other = set(some), set(others)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.id, json_extract(e.value, '$[3].one_id'), json_extract(e.value, '$[3].other_id') FROM change c, json_each(c.rows) e "
            "WHERE c.owner_id = %s AND NOT c.is_undone AND json_extract(e.value, '$[0]') = 'Decision' AND json_extract(e.value, '$[3].answer') = 'same'",
            [owner_id],
        )
        return max((change for change, i, j in cursor.fetchall() if (i in one and j in other) or (i in other and j in one)), default=0)


def _known_since(owner_id: int, identity_ids: Sequence[int]) -> int:
    """The first change after any of these was read for the first time; 0 where one was named by hand."""
    met: list[str | None] = []
    with connection.cursor() as cursor:
        for identity_id in identity_ids:
            cursor.execute(
                "SELECT min(r.started_at) FROM (SELECT record_id FROM record_identity WHERE identity_id = %s "
                "UNION SELECT interaction_id FROM participant WHERE identity_id = %s) x "
                "JOIN saying s ON s.record_id = x.record_id JOIN import_run r ON r.id = s.run_id",
                [identity_id, identity_id],
            )
            met.append(cursor.fetchone()[0])
        first = min((at for at in met if at), default=None)
        if first is None or None in met:
            return 0
        cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM change WHERE owner_id = %s AND made_at < %s", [owner_id, first])
        return int(cursor.fetchone()[0])
