"""What the moments of everybody make in one pass: ties, and who was there as well. Apart from those who ask it, since NumPy is loaded for it."""

from typing import Final

from kithwork.engines import ties, ties_at_once
from kithwork.store.queries import all_moments

SMALL: Final = range(3, ties.DEFAULT.small_company + 1)


def tie_rows(owner_id: int, today: int) -> tuple[dict[int, ties_at_once.Row], int]:
    """The tie of every person, by number, as `Tie(*row)`; and of how many parts in moments they are made."""
    columns = ties_at_once.Columns(*all_moments.columns(owner_id, kinds=ties_at_once.KINDS, parts=ties_at_once.PARTS))
    return ties_at_once.ties(columns, today=today), len(columns.person)


def companions(owner_id: int, today: int) -> dict[int, float]:
    """Of everybody who was in small company with the owner: how many others were, as of the reference day."""
    columns = all_moments.columns(owner_id, kinds=ties_at_once.KINDS, parts=ties_at_once.PARTS, company=SMALL)
    return ties_at_once.companions(ties_at_once.Columns(*columns), today=today)
