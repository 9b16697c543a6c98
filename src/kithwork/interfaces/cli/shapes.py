"""What does `--json` print of people? A shape for each of our nouns, kept stable for programs; no score of a person is among them."""

from datetime import date

from kithwork.actions.people import Shown
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.people import PersonLine

_EPOCH = date(1970, 1, 1).toordinal()


def person(line: PersonLine) -> dict[str, Data]:
    """Somebody, as a list knows them."""
    return {
        "id": line.id,
        "name": line.name,
        "organisation": line.organisation,
        "title": line.title,
        "city": line.city,
        "birthday": line.birthday,
        "standing": line.standing,
        "has_met": line.has_met,
        "is_archived": line.is_archived,
        "is_do_not_contact": line.is_do_not_contact,
        "first_on": date_of(line.tie.first_day) if line.tie else None,
        "last_on": date_of(line.tie.last_day) if line.tie else None,
        "days_count": line.tie.days_count if line.tie else 0,
        "met_days_count": line.tie.met_days_count if line.tie else 0,
    }


def date_of(day: int) -> date:
    """A day that is counted from 1970."""
    return date.fromordinal(day + _EPOCH)


def shown(one: Shown) -> dict[str, Data]:
    """Somebody with the tie in words."""
    return {**person(one.person), "warmth": one.warmth}
