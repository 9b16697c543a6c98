"""Who has something to celebrate?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import people
from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import today as queries

NEW_ROLES: Final = 20  # of those who matter most: an export a year after the last one brings hundreds


def propose_birthdays(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those whose birthday comes within a week."""
    for line, on in queries.birthdays(owner_id, people.within(now, reasons.BIRTHDAY_DAYS)):
        found = reasons.birthday(line.id, on=on, today=now.date())
        if found:
            yield found


def propose_new_roles(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those whose post changed between two exports."""
    since = (now.date() - timedelta(days=reasons.NEW_ROLE_DAYS)).isoformat()
    for role in queries.new_roles(owner_id, people.ranking(now), since=since, limit=NEW_ROLES):
        before = " at ".join(part for part in (role.before_title, role.before_organisation) if part)
        seen_on = date.fromisoformat(role.seen_on)
        found = reasons.new_role(role.person_id, organisation=role.organisation, title=role.title, before=before, seen_on=seen_on, today=now.date())
        if found:
            yield found
