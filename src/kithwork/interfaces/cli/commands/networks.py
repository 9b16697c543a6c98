"""The network file itself: begin it, and look after it."""

from dataclasses import asdict

import click

from kithwork.actions import beliefs, networks, portability, starting_moves
from kithwork.actions import starting as starting_actions
from kithwork.domain.starting import Starting
from kithwork.interfaces.cli import clock
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, gap, item, line, title


@click.command(epilog=example('kith init --name "Ada Lovelace"', 'kith init --name "Ada Lovelace" --as student'))
@click.option("--name", default="", help="What you are called.")
@click.option(
    "--as",
    "starting",
    type=click.Choice([one.value for one in Starting]),
    help="As whom you begin: it sets rhythms, stages and guides that you can change.",
)
@as_json
def init(name: str, starting: str | None, *, is_json: bool) -> None:
    """Begin a network.

    The network is one file in the folder that KITH_HOME names, else in your platform's data folder; nobody else can read it. Beginning
    twice changes nothing but your name.
    """
    is_new = networks.open_network() is None
    owner_id = networks.begin(now=clock.now(), name=name)
    plan = _begin_as(owner_id, Starting(starting)) if starting else None
    status = networks.status(owner_id)
    words = "A network begins." if is_new else "There is a network here already."
    if is_json:
        return data({"done": words, **status, "is_new": is_new, **({"starting": starting, "changes": list(plan.changes)} if plan else {})})
    title(words)
    line(f"It lies in {status['path']}.")
    for change in plan.changes if plan else ():
        item(change)
    for stays in plan.stays if plan else ():
        item(stays)
    gap()
    line("Bring people in with `kith import PATH…` (`kith sources` says what it reads), or write down what just happened:")
    line('kith log "coffee with @grace about compilers"', indent=2)
    return None


def _begin_as(owner_id: int, wanted: Starting) -> starting_actions.Plan:
    plan = starting_actions.plan(owner_id=owner_id, wanted=wanted)
    starting_moves.begin(owner_id=owner_id, wanted=wanted, now=clock.now())
    return plan


@click.command(epilog=example("kith doctor"))
@click.option("--mend", "is_mending", is_flag=True, help="Bring beliefs up to date where they wait.")
@as_json
@click.pass_context
def doctor(ctx: click.Context, *, is_mending: bool, is_json: bool) -> None:
    """Is the file whole, private and up to date?

    Ends with exit code 1 when something is not as it should be.
    """
    spot = here()
    if is_mending:
        beliefs.renew(owner_id=spot.owner_id, now=spot.now)
    findings = portability.doctor(owner_id=spot.owner_id)
    if is_json:
        data([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            item(finding.words, mark="fine " if finding.is_fine else "LOOK ", indent=0)
    if not all(finding.is_fine for finding in findings):
        ctx.exit(1)
