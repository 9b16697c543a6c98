"""Read what the owner has, and say what became of it."""

from collections.abc import Callable
from pathlib import Path

import click

from kithwork.actions import imports, networks
from kithwork.actions.steps import Step
from kithwork.domain.errors import Refused
from kithwork.interfaces.cli import clock, progress, reports, waiting
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import as_json, example
from kithwork.interfaces.cli.printing import data
from kithwork.interfaces.cli.regions import in_region

INTERRUPTED = "Interrupted. What was read is kept; importing the same again completes it, and `kith imports` shows how it can be taken back."


@click.command(
    "import",
    epilog=example(
        "kith import ~/src/* mail.mbox linkedin.zip contacts.vcf calendar.ics",
        "kith import mail.mbox --me ada@example.org --dry-run",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--me", multiple=True, metavar="ADDRESS", help="An address of yours; may be given several times.")
@click.option("--with-words", "has_words", is_flag=True, help="Keep the text of letters too, not only their subjects.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Say what would come of it, and keep nothing.")
@click.option("--smaller", "may_shrink", is_flag=True, help="It is right that a file is less than half as large as when it was read before.")
@in_region
@as_json
def import_(paths: tuple[str, ...], me: tuple[str, ...], region: str, *, has_words: bool, is_dry: bool, may_shrink: bool, is_json: bool) -> None:
    """Read what you have: git, mail, LinkedIn, cards, calendars.

    Name files, archives or folders; what they are is found out. Reading the same again changes nothing, an interrupted run is completed by
    reading again, and every run can be undone. Nothing leaves this machine.
    """
    if not all(path.strip() for path in paths):
        raise Misread("A path is empty; name a file or a folder, or . for this one.")
    places = [Path(path).expanduser() for path in paths]
    missing = next((place for place in places if not place.exists()), None)
    if missing is not None:
        raise Misread(f"There is no file or folder {missing}.")
    try:
        with progress.shown() as on_step:
            report = _read(places, me, region, _heard(on_step), has_words=has_words, is_dry=is_dry, may_shrink=may_shrink)
    except KeyboardInterrupt as problem:
        raise Refused("Interrupted. Nothing was kept." if is_dry else INTERRUPTED) from problem
    if is_json:
        return data(reports.as_data(report))
    reports.tell(report)
    return None


def _read(
    places: list[Path], me: tuple[str, ...], region: str, on_step: Callable[[Step], None], *, has_words: bool, is_dry: bool, may_shrink: bool
) -> imports.Report:
    now = clock.now()
    if is_dry and networks.make_ready() is None:
        return imports.rehearse(paths=places, now=now, me=me, region=region, has_words=has_words, on_step=on_step)
    if (known := networks.open_network()) is not None:
        waiting.settle(known, now)
    owner_id = networks.begin(now=now)
    return imports.run(
        owner_id=owner_id,
        paths=places,
        now=now,
        me=me,
        region=region,
        has_words=has_words,
        is_dry=is_dry,
        may_shrink=may_shrink,
        on_step=on_step,
    )


def _heard(on_step: Callable[[Step], None] | None) -> Callable[[Step], None]:
    """What was found is said at once, beside the report, which may be for programs; the rest goes to the bar, where there is one."""

    def hear(step: Step) -> None:
        if step.found:
            click.echo(f"Found {step.found}.", err=True)
        elif on_step:
            on_step(step)

    return hear
