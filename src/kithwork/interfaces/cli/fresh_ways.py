"""Are the ways as they are now? They are made first, where much has changed since they were."""

from importlib import import_module

import click

from kithwork.actions import knowing
from kithwork.domain import dates
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.nouns import Here, here
from kithwork.store.queries import ways as queries

SENTENCE = "Working out who knows whom, once; with much on file this takes a minute."


def ready(spot: Here) -> Here:
    """The network, with its ways up to date."""
    state = queries.state(spot.owner_id)
    if knowing.is_fresh(state, dates.day_of(spot.now)):
        return spot
    if state.stirred_count > queries.MANY:
        click.echo(SENTENCE, err=True)
    to_write()
    found = here()
    import_module("kithwork.actions.acquainting").see_to(owner_id=found.owner_id, now=found.now)
    return found
