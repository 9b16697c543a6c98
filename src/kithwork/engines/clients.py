"""What is due with somebody for whom the owner worked: a testimonial while the work is fresh, a referral later, a word when it grows silent?

A client praises best what they have just seen at work, and sends others on once their praise is said; so a testimonial is asked two weeks after it was
delivered, a referral no sooner than the guardrails let a second ask pass, and only of who gave the first. Days are ours: ADR 0030.
"""

from datetime import date
from typing import Final

from kithwork.engines.guardrails import BETWEEN_ASKS

TESTIMONIAL: Final = (14, 56)  # days after it was delivered, from and to; ours: ADR 0030
REFERRAL: Final = (BETWEEN_ASKS, BETWEEN_ASKS + 90)  # days after the testimonial was asked for, from and to
WARM: Final = 90  # days of silence; ours: ADR 0030


def due(
    delivered_on: date, *, testimonial_on: date | None, is_given: bool, referral_on: date | None, last_talk_on: date | None, today: date
) -> tuple[str, date] | None:
    """`testimonial`, `referral` or `warm`, and since when it is due."""
    from_, to = TESTIMONIAL
    if testimonial_on is None and from_ <= (today - delivered_on).days <= to:
        return "testimonial", _after(delivered_on, from_)
    from_, to = REFERRAL
    if testimonial_on and is_given and referral_on is None and from_ <= (today - testimonial_on).days <= to:
        return "referral", _after(testimonial_on, from_)
    last = max(filter(None, (delivered_on, last_talk_on, testimonial_on, referral_on)))
    return ("warm", _after(last, WARM)) if (today - last).days >= WARM else None


def _after(day: date, count: int) -> date:
    return date.fromordinal(day.toordinal() + count)
