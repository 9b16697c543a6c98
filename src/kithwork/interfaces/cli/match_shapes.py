"""How do matches look, as data and in words?"""

from datetime import date

from kithwork.actions.matching import Pair
from kithwork.interfaces.cli import need_shapes
from kithwork.interfaces.cli.printing import Data, gap, line


def pair(one: Pair, today: date) -> dict[str, Data]:
    """A need and an offer that could go together."""
    return {"need": need_shapes.need(one.need, today), "offer": need_shapes.need(one.offer, today), "why": one.why, "next": one.next}


def tell_pairs(found: list[Pair]) -> None:
    """Matches with both quotes, why, and the next step."""
    for number, one in enumerate(found):
        if number:
            gap()
        line(f"{need_shapes.name(one.need)} {'look' if one.need.is_mine else 'looks'} for: “{one.need.words}”")
        line(f"{need_shapes.name(one.offer)} {'offer' if one.offer.is_mine else 'offers'}: “{one.offer.words}”")
        line(f"Why: {'; '.join(one.why)}.", indent=2)
        line(f"Next: {one.next} (need {one.need.id}, offer {one.offer.id})", indent=2)
