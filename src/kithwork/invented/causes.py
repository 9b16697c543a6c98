"""What led to which interview, job and client in the invented world? Worked out from what happened there, for tests; never for import.

A route is told from the outcome back: somebody by their key, or an event, a series, a channel by its name. No route: nobody in the world knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kithwork.invented.cast import INTERVIEWERS
from kithwork.invented.nouns import World
from kithwork.invented.words import MET

MEETUP: Final = "Remote PHP meetup"
ORGANISER: Final = "stuart"
NOTICED: Final = "Three things mutation testing taught me"  # what the owner had written, and somebody passed on
FIRMS: Final = {"sorcha": "Dovetail Payments", "farah": "Tanglewood Games", "aled": "Fernwick Labs"}

Route = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """Everything that led to an opportunity, one route after the other; and when several did, which was first and which last."""

    organisation: str
    whose: str  # whose opportunity it was: the owner's, or somebody's by their key
    routes: tuple[Route, ...]
    first: str = ""
    last: str = ""


def of(world: World) -> tuple[Cause, ...]:
    """Of all that came to an interview or a contract."""
    return (
        *_meetups(world),
        Cause("Brightwell", "", ((("person", "oksana"), ("artifact", NOTICED)),), NOTICED, "oksana"),
        Cause("Northfold Energy", "", ()),
        Cause("Kestrel Marine Survey", "callum", ((("event", "Slimming World"),), (("person", "rhian"),)), "Slimming World", "rhian"),
        Cause(
            "Stonecrop Analytics",
            "marisol",
            (
                (("channel", "their own page"),),
                (("mentorship", "marisol"), ("person", "marisol"), ("introducer", "dad"), ("event", "salsa class")),
            ),
            "salsa class",
            "their own page",
        ),
    )


def _meetups(world: World) -> Iterator[Cause]:
    """The organiser told of each post, and whoever interviewed had seen the owner at a meetup before: two routes, and both count."""
    told = _route(world, ORGANISER)
    for key in INTERVIEWERS:
        seen = _route(world, key)
        last = key if key == "aled" else max(ORGANISER, key, key=lambda one: (one == ORGANISER, one))
        yield Cause(FIRMS[key], "", (told, seen), told[-2][1], last)


def _route(world: World, key: str) -> Route:
    """Somebody, who brought the two together, the first meetup at which both were, and its series."""
    first = min(
        (event for event in world.events if event.summary.startswith(MEETUP) and key in {face.person for face, _ in event.guests}),
        key=lambda event: event.starts_at,
    )
    through = next((("introducer", who) for somebody, who, event in MET if somebody == key and who and event == MEETUP), None)
    return (("person", key), *([through] if through else []), ("event", first.summary), ("series", MEETUP))
