"""Who helped the owner to what they achieved, on which weeks they looked back, and on which day they like to: as lines of the canonical export."""

from collections.abc import Iterator
from typing import Any

from kithwork.store import models, sqlite

Line = dict[str, Any]


def lines(owner_id: int) -> Iterator[Line]:
    """All of it; what stood on the list of a review is no word of the owner's, and is drawn up anew."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT i.kind, i.value, i.name, o.kind, o.value, o.name, k."key", w.words, w.is_so FROM win_helper w JOIN identity i ON i.id = w.anchor_id '
            "JOIN kept_win k ON k.id = w.win_id JOIN identity o ON o.id = k.anchor_id WHERE w.owner_id = %s",
            [owner_id],
        )
        for *who, key, words, is_so in cursor.fetchall():
            yield {"type": "win-helper", "about": who[:3], "of": who[3:], "win": key, "words": words, "is_so": bool(is_so)}
    for one in models.Review.objects.filter(owner_id=owner_id):
        ended_on = str(one.ended_at.date()) if one.ended_at else None
        yield {"type": "review", "week_on": str(one.week_on), "begun_on": str(one.begun_at.date()), "ended_on": ended_on}
    for weekday in models.ReviewDay.objects.filter(owner_id=owner_id).values_list("weekday", flat=True):
        yield {"type": "review-day", "weekday": weekday}
