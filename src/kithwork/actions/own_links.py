"""What did the owner say themselves of what led to what?"""

from kithwork.store.queries import attribution as queries
from kithwork.store.queries.attribution import LedRow


def listed(*, owner_id: int, opportunity_id: int | None = None) -> list[LedRow]:
    """The owner's own links, of one opportunity or all."""
    return [one for one in queries.led(owner_id) if opportunity_id is None or one.opportunity_id == opportunity_id]


def label_of(one: LedRow) -> str:
    """What led somewhere, in words."""
    return one.person or one.name or f"introduction {one.introduction_id}"
