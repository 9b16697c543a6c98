"""An invented network to look around in."""

from datetime import date, datetime

import click

from kithwork.actions import demo as actions
from kithwork.actions import invented_network, networks, opening
from kithwork.interfaces.cli import clock, days, progress, reports
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, gap, line, title
from kithwork.store.queries import owners


@click.command(epilog=example("KITH_HOME=~/invented kith demo", "KITH_HOME=~/invented kith serve", "KITH_HOME=~/invented kith demo --leave"))
@click.option("--seed", type=int, default=7, show_default=True, help="Another seed, other people.")
@click.option("--today", "on", type=days.past, metavar="DATE", help="The day on which the invented world ends; today when left out.")
@click.option("--leave", "is_leaving", is_flag=True, help="Take the invented network away, with whatever you wrote into it.")
@as_json
def demo(seed: int, on: date | None, *, is_leaving: bool, is_json: bool) -> None:
    """Look around in an invented network.

    Writes the files of an invented engineer into the folder of KITH_HOME and imports them, as you would yours. A network of your own is never
    touched: where there is one, name another folder with KITH_HOME. Nothing of your own can be imported until you leave.
    """
    now = clock.now()
    if is_leaving:
        return _leave(now, is_json=is_json)
    with progress.shown() as on_step:
        owner_id, report = actions.build(seed=seed, today=on or now.date(), now=now, on_step=on_step)
    name = owners.name(owner_id)
    words = f"This is the invented network of {name}." if report else f"The invented network of {name} is here already."
    if is_json:
        told: Data = reports.as_data(report) if report else None
        return data({"done": words, "path": str(networks.path()), "report": told})
    title(words)
    if report:
        reports.tell(report)
    gap()
    line(f"It lies in {opening.home()}. Look at it with KITH_HOME set to that folder:")
    line("kith today", indent=2)
    line("kith people", indent=2)
    line("kith serve", indent=2)
    line("`kith demo --leave` takes all of it away again.", is_quiet=True)
    return None


def _leave(now: datetime, *, is_json: bool) -> None:
    invented_network.leave(owner_id=here().owner_id, now=now)
    words = "The invented network is gone; an empty one is there for your own."
    if is_json:
        return data({"done": words, "path": str(networks.path())})
    return line(words)
