"""How do needs and offers look, as data and in words?"""

from dataclasses import asdict
from datetime import date

from kithwork.actions import needs
from kithwork.interfaces.cli.printing import Data, item
from kithwork.store.queries.needs import NeedLine


def need(one: NeedLine, today: date) -> dict[str, Data]:
    """A need or an offer."""
    said = asdict(one)
    for name in ("kept_as", "anchor_id", "person", "person_id", "is_mine"):
        del said[name]
    return {**said, "state": one.state(today).value, "person": {"id": one.person_id, "name": one.person, "is_owner": one.is_mine}}


def name(one: NeedLine) -> str:
    """Whose it is."""
    return "You" if one.is_mine else f"{one.person} #{one.person_id}"


def tell(one: NeedLine, today: date, *, is_named: bool = True) -> None:
    """A need or an offer, with its number."""
    whose = f"{name(one)}: " if is_named else ""
    item(f"{whose}“{one.words}” ({needs.in_words(one, today=today)})", mark=f"{one.id:>3}", indent=0)
