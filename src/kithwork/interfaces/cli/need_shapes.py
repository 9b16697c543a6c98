"""How do needs, offers and matches look, as data and in words?"""

from dataclasses import asdict
from datetime import date

from kithwork.actions import needs
from kithwork.actions.matching import Pair
from kithwork.interfaces.cli.printing import Data, gap, item, line
from kithwork.store.queries.needs import NeedLine


def need(one: NeedLine, today: date) -> dict[str, Data]:
    """A need or an offer."""
    said = asdict(one)
    for name in ("kept_as", "anchor_id", "person", "person_id", "is_mine"):
        del said[name]
    return {**said, "state": one.state(today).value, "person": {"id": one.person_id, "name": one.person, "is_owner": one.is_mine}}


def pair(one: Pair, today: date) -> dict[str, Data]:
    """A need and an offer that could go together."""
    return {"need": need(one.need, today), "offer": need(one.offer, today), "why": one.why, "next": one.next}


def name(one: NeedLine) -> str:
    """Whose it is."""
    return "You" if one.is_mine else f"{one.person} #{one.person_id}"


def tell(one: NeedLine, today: date, *, is_named: bool = True) -> None:
    """A need or an offer, with its number."""
    whose = f"{name(one)}: " if is_named else ""
    item(f"{whose}“{one.words}” ({needs.in_words(one, today=today)})", mark=f"{one.id:>3}", indent=0)


def tell_pairs(found: list[Pair]) -> None:
    """Matches with both quotes, why, and the next step."""
    for number, one in enumerate(found):
        if number:
            gap()
        line(f"{name(one.need)} looks for: “{one.need.words}”")
        line(f"{name(one.offer)} offers: “{one.offer.words}”")
        line(f"Why: {'; '.join(one.why)}.", indent=2)
        line(f"Next: {one.next} (need {one.need.id}, offer {one.offer.id})", indent=2)
