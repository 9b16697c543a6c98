"""How near the owner wants people, and how often they want to be in touch."""

from collections import defaultdict
from importlib import import_module
from typing import Final

import click

from kithwork.actions import closeness as reading
from kithwork.domain.closeness import Closeness
from kithwork.interfaces.cli import keep_shapes
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import Noun, as_json, deed, example, here, wants_data
from kithwork.interfaces.cli.printing import data, gap, heading, item, line

_WORDS: Final = "kithwork.interfaces.cli.commands.keep_words"  # by name: it brings Django with it
CLOSENESS = [one.value for one in Closeness]


@click.group(
    cls=Noun,
    epilog=example("kith keep", "kith keep ada close", "kith keep ada close --every 6w --at-most 12w", "kith keep proposals", "kith keep ada off"),
)
def keep() -> None:
    """Whom you want near, and how often you want to be in touch.

    Inner, close, active or wide: your word, for your own sake. Without a PERSON: everybody you said so of, and when next.
    """


keep.default = "change"
keep.later = {"rhythm": "keep_words:rhythm"}


@keep.command(epilog=example("kith keep ada close", "kith keep ada inner --every 10d --at-most 3w", "kith keep ada off"))
@click.argument("person", required=False)
@click.argument("closeness", required=False, type=click.Choice([*CLOSENESS, "off"]))
@click.option("--every", default="", metavar="SPAN", help="How often, ideally: 10d, 6w, 3m, 1y.")
@click.option("--at-most", default="", metavar="SPAN", help="The longest that may pass.")
@deed
def change(person: str | None, closeness: str | None, every: str, at_most: str) -> None:
    """Keep somebody near, or let that go (off); without a PERSON, everybody and when next."""
    if person is None:
        return _list(is_json=wants_data())
    if closeness is None:
        raise Misread(f"Say how near: kith keep {person} {'|'.join(CLOSENESS)}, or off.")
    to_write()
    import_module(_WORDS).place(person, closeness, every, at_most)
    return None


@keep.command("list", epilog=example("kith keep list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """Everybody you keep near, and when next."""
    _list(is_json=is_json)


def _list(*, is_json: bool) -> None:
    spot = here()
    found = reading.kept(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([keep_shapes.kept(one) for one in found])
    if not found:
        line("You keep nobody near yet. `kith keep proposals` says who could be, `kith keep PERSON close` says so.")
        return None
    by_closeness = defaultdict(list)
    for one in found:
        by_closeness[one.closeness].append(one)
    for closeness, some in by_closeness.items():
        heading(closeness.value.capitalize())
        for one in some:
            item(f"{one.person.name} #{one.person.id}: {keep_shapes.next_in_words(one, spot.now.date())}")
    return None


@keep.command(epilog=example("kith keep proposals", "kith keep proposals --limit 150"))
@click.option("--limit", type=click.IntRange(1, 150), default=20, show_default=True, help="At most so many.")
@as_json
def proposals(limit: int, *, is_json: bool) -> None:
    """Whom you could keep near, going by what is on file; room, not a quota."""
    spot = here()
    every = reading.proposals(owner_id=spot.owner_id, now=spot.now)
    found = every[:limit]
    if is_json:
        return data([keep_shapes.proposed(one) for one in found])
    if not found:
        line("Nobody to propose: whoever is near you is placed, or there is too little on file yet.")
        return None
    last = None
    for one in found:
        if one.closeness != last:
            heading(one.closeness.value.capitalize())
            last = one.closeness
        item(f"{one.person.name} #{one.person.id}: {one.words}")
    gap()
    if len(every) > len(found):
        line(f"{len(found)} of {len(every)}; --limit shows more.", is_quiet=True)
    line("There is room for 5, 15, 50 and 150; nobody has to fill it. `kith keep PERSON close` says so.", is_quiet=True)
    return None
