"""What did the owner lately lay on whom? The one place that says how much a first hop can bear today; more kinds of burden are added here."""

from datetime import datetime

from kithwork.actions import guardrails
from kithwork.domain import dates
from kithwork.engines.paths import likelihood
from kithwork.store.queries import burdens as queries

REMEMBERED = 180  # days; what is older weighs nothing to speak of: ours, ADR 0027


def bears(*, owner_id: int, now: datetime) -> dict[int, float]:
    """By person, what they can bear in 0..1; who is not named can bear everything, and of whom nothing is asked, nothing."""
    today = dates.day_of(now)
    laid: dict[int, list[int]] = {}
    for person_id, day in queries.laid(owner_id, since_day=today - REMEMBERED, until_day=today):
        laid.setdefault(person_id, []).append(today - day)
    nobody = dict.fromkeys(guardrails.not_asked(owner_id=owner_id, now=now), 0.0)
    return {person_id: likelihood.bears(days) for person_id, days in laid.items()} | nobody
