"""The review of the week: its list, or step by step with single keys."""

import sys
from datetime import date
from importlib import import_module
from typing import Final

import click

from kithwork.actions import weekly as actions
from kithwork.actions.weekly import Item, Week
from kithwork.domain.reviewing import DAYS, ReviewAct
from kithwork.interfaces.cli import review_shapes
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, day, gap, heading, item, line, title

_RUN: Final = "kithwork.interfaces.cli.commands.review_run"  # by name: it writes, and brings Django with it


@click.group(cls=Noun, epilog=example("kith review", "kith review --list", "kith review done promise:3", "kith review day friday"))
def review() -> None:
    """Look back on the week, in twenty minutes.

    Inbox, promises and replies, three gives, two reach-outs, next steps, reflection. In a terminal it asks for single keys: d done, l later, x let go,
    w a draft, n next step, q leave it for now. The list is short, never grows, and is shorter after weeks without a review. You may leave it and go
    on for a week.
    """


review.default = "go"
review.later = {"done": "review_words:done_", **{verb: f"review_words:{verb}" for verb in ("later", "drop", "end", "day")}}


@review.command(epilog=example("kith review", "kith review --list", "kith review --json"))
@click.option("--list", "is_list", is_flag=True, help="Print what stands on the list, and ask nothing.")
@as_json
def go(*, is_list: bool, is_json: bool) -> None:
    """Begin, or go on where you left."""
    if not is_list and not is_json and is_at_hand():
        to_write()
        import_module(_RUN).run(here())
        return None
    spot = here()
    found = actions.week(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        since = actions.looked_after(owner_id=spot.owner_id, line=found.line, now=spot.now) if found.line else []
        return data(review_shapes.week(found, since))
    return _show(found, spot.now.date())


def is_at_hand() -> bool:
    """Does somebody sit at the keys?"""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _show(found: Week, today: date) -> None:
    said = "Not begun yet." if not found.line else f"Begun {day(found.line.begun_at)}." if found.is_open else "The week is looked back on."
    title(f"The week {'to' if found.on == today else 'since'} {DAYS[found.on.weekday()]}, {day(found.on)}. {said}")
    for part in found.parts:
        if part.minutes:
            heading(f"{part.name}, {counted(part.minutes, 'minute')}")
            for one in part.items:
                show_item(one)
            if not part.items:
                line("Nothing stands here.", indent=2, is_quiet=True)
    gap()
    line("`kith review` in a terminal goes through it with single keys; `kith review done KEY` answers one.", is_quiet=True)


def show_item(one: Item, *, mark: str = "-") -> None:
    """Something on the list."""
    who = f"{one.person}: " if one.person else ""
    item(f"{who}{one.words}", mark=mark)
    for words in filter(None, (one.say, one.evidence)):
        line(words, indent=4, is_quiet=True)
    acts = "" if one.acts == (ReviewAct.DONE, ReviewAct.LATER) else ", or let it go"
    line(f"{one.key}{acts}", indent=4, is_quiet=True)
