"""Somebody is kept near, or let go."""

from kithwork.actions import keeping as actions
from kithwork.interfaces.cli.nouns import UNDO, done, here


def place(person: str, closeness: str, every: str, at_most: str) -> None:
    """Keep them near, or let that go (off)."""
    spot = here()
    found = spot.person(person)
    if closeness == "off":
        was = actions.let_go(owner_id=spot.owner_id, person_id=found.id, now=spot.now)
        said = f"Nothing is wanted of you with {found.name} any more." if was else f"Nothing was said of {found.name}."
        return done(said, {"person": found.id, "closeness": None}, hint=UNDO if was else "")
    said = actions.keep(owner_id=spot.owner_id, person_id=found.id, closeness=closeness, every=every, at_most=at_most, now=spot.now)
    return done(said, {"person": found.id, "closeness": closeness}, hint=UNDO)
