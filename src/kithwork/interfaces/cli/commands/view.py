"""Questions to the people page, kept under a name."""

import click

from kithwork.actions import saved_views
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, line, pair
from kithwork.store.queries import people


@click.group(cls=Noun, epilog=example("kith view", 'kith view save "quiet at acme" "works:acme last>90d"', 'kith view forget "quiet at acme"'))
def view() -> None:
    """Questions that you ask often, kept under a name.

    Without a verb: the list. `kith people QUERY` asks one.
    """


@view.command("list", epilog=example("kith view list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All saved views."""
    found = people.saved_views(here().owner_id)
    if is_json:
        return data([{"name": name, "query": query} for _, name, query in found])
    if not found:
        line("No view is saved. `kith view save NAME QUERY` keeps one.")
    for _, name, query in found:
        pair(name, query, indent=0)
    return None


@view.command(epilog=example('kith view save "quiet at acme" "works:acme last>90d"'))
@click.argument("name")
@click.argument("query", nargs=-1, required=True)
@deed
def save(name: str, query: tuple[str, ...]) -> None:
    """Keep a question, in place of one of the same name."""
    spot = here()
    saved_views.save(owner_id=spot.owner_id, name=name, query=" ".join(query), now=spot.now)
    done(f"Saved “{name}”: {' '.join(query)}", {"name": name, "query": " ".join(query)})


@view.command(epilog=example('kith view forget "quiet at acme"'))
@click.argument("name")
@deed
def forget(name: str) -> None:
    """A saved question goes."""
    spot = here()
    number = next((one for one, known, _ in people.saved_views(spot.owner_id) if known.casefold() == name.casefold()), None)
    if number is None:
        raise saved_views.NoSuchView(f"No view is called “{name}”; `kith view` lists them.")
    saved_views.forget(owner_id=spot.owner_id, view_id=number, now=spot.now)
    done(f"“{name}” is forgotten.", {"name": name}, hint=UNDO)
