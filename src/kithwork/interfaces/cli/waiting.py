"""Is much waiting to be made again, since a new version came or an import was cut off? Then it is done before anything else, with a bar, once."""

from datetime import datetime
from importlib import import_module
from typing import Final

import click

from kithwork.actions import catching_up, networks

_PROGRESS: Final = "kithwork.interfaces.cli.progress"  # by name: every deed passes here, and hardly ever is there a bar to draw (ADR 0013)
SENTENCE = "Bringing what is known of everybody up to date, once; this may take some minutes."

OTHER_CLOCK = (
    "Your days go by the clock of this machine from now on (`kith owner`); import your calendars again, so that what they plan is told by it too."
)


def settle(owner_id: int, now: datetime) -> None:
    """A network of before zones takes this machine's, and says what calendars have to do with it."""
    if networks.settle(owner_id=owner_id, now=now):
        click.echo(OTHER_CLOCK, err=True)


def see_to(owner_id: int, now: datetime) -> None:
    """Make again what waits, in a network whose owner lives by some clock."""
    settle(owner_id, now)
    if catching_up.is_behind(owner_id):
        click.echo(SENTENCE, err=True)
        with import_module(_PROGRESS).shown() as on_step:
            catching_up.catch_up(owner_id=owner_id, now=now, on_step=on_step)
    catching_up.pass_days(owner_id=owner_id, now=now)
