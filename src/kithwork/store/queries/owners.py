"""Whose network it is."""

from django.db import connection

from kithwork.store import models


def only(owner_id: int | None = None) -> int | None:
    """The owner of a local file, or None when nobody has begun yet."""
    found = models.Owner.objects.order_by("id").values_list("id", flat=True).first() if owner_id is None else owner_id
    return int(found) if found is not None else None


def name(owner_id: int) -> str:
    """What the owner is called: their own word, else their person's name."""
    typed = models.Owner.objects.filter(id=owner_id).values_list("name", flat=True).first() or ""
    derived = (
        models.Person.objects.filter(owner_id=owner_id, standing="own").order_by("-identities_count", "id").values_list("name", flat=True).first()
    )
    return typed or derived or ""


def last_day(owner_id: int) -> int:
    """The day on which beliefs were last brought up to date; 0 for never."""
    return models.Owner.objects.values_list("last_day", flat=True).get(id=owner_id)


def addresses(owner_id: int) -> list[tuple[str, str, bool]]:
    """The owner's handles: kind, value, and whether the owner told it (else a source did)."""
    told = set(models.OwnHandle.objects.filter(owner_id=owner_id).values_list("kind", "value"))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.kind, i.value FROM identity i JOIN person p ON p.id = i.person_id WHERE p.owner_id = %s AND p.standing = 'own' AND i.kind <> 'entry'",
            [owner_id],
        )
        found = {(row[0], row[1]) for row in cursor.fetchall()}
    return [(kind, value, (kind, value) in told) for kind, value in sorted(told | found)]


def waiting(owner_id: int) -> int:
    """How many identities' beliefs are yet to be made again."""
    return models.Touched.objects.filter(owner_id=owner_id).count()


def interrupted(owner_id: int) -> int | None:
    """The number of the last run, when it did not come to its end: cut off, or still under way."""
    last = models.ImportRun.objects.filter(owner_id=owner_id).exclude(state="undone").order_by("-number").first()
    return last.number if last and last.state in {"interrupted", "running"} else None
