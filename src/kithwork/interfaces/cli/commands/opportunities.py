"""Opportunities as lists."""

import click

from kithwork.actions import openings as reading
from kithwork.domain.opportunities import OpportunityKind
from kithwork.interfaces.cli import opportunity_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, line, pair

_KINDS = click.Choice([one.value for one in OpportunityKind])


@click.group(
    cls=Noun,
    epilog=example(
        'kith opportunity add "platform engineer" --at Acme --from ada',
        "kith opportunity stage 3 interview",
        'kith opportunity next 3 "send Grace the talk" --by friday',
        "kith opportunity show 3",
    ),
)
def opportunity() -> None:
    """What you could have: a job, a client, something to make together, a place, a stage.

    Each with where it stands, what comes next, and who there knows you. Without a verb: those that are open, with their numbers.
    """


opportunity.later = {"show": "opportunity_shown:show"} | {
    verb: f"opportunity_words:{verb.replace('-', '_')}"
    for verb in ("add", "edit", "stage", "close", "next", "person", "say", "sent", "told", "stages")
}


@opportunity.command("list", epilog=example("kith opportunity list --all", "kith opportunity list --kind client"))
@click.option("--all", "is_all", is_flag=True, help="Those that are over, too.")
@click.option("--kind", type=_KINDS, default=None, help="Only these.")
@as_json
def list_(*, is_all: bool, kind: str | None, is_json: bool) -> None:
    """Opportunities; whatever comes next first."""
    show_list(is_all=is_all, kind=kind or "", is_json=is_json)


@click.command("opportunities", epilog=example("kith opportunities", "kith opportunities --all", "kith opportunities --kind client"))
@click.option("--all", "is_all", is_flag=True, help="Those that are over, too.")
@click.option("--kind", type=_KINDS, default=None, help="Only these.")
@as_json
def opportunities(*, is_all: bool, kind: str | None, is_json: bool) -> None:
    """Where each opportunity stands, and what comes next."""
    show_list(is_all=is_all, kind=kind or "", is_json=is_json)


def show_list(*, is_all: bool, kind: str, is_json: bool) -> None:
    """All of them, as a list."""
    found = reading.listed(owner_id=here().owner_id, is_open=not is_all, kind=kind)
    if is_json:
        return data([opportunity_shapes.opportunity(one) for one in found])
    for one in found:
        pair(
            f"{one.id:>3} {one.kind}",
            f"{one.name}{f', for {one.for_name} #{one.for_id}' if one.for_id else ''}: {one.last.stage} since {day(one.last.on)}",
            indent=0,
        )
        if one.next_step:
            line(f"Next: {one.next_step}{f', by {day(one.next_on)}' if one.next_on else ''}", indent=15, is_quiet=True)
    if not found:
        line("No opportunity is open. `kith opportunity add TEXT --at ORGANISATION` writes one down.")
    return None
