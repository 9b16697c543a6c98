"""What do commands share? Groups with a verb that may be left out, dates, examples, and the network that they are about."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import IO

import click

from kithwork.actions import networks, owners, people
from kithwork.interfaces.cli import clock
from kithwork.store.queries.people import PersonLine


class Noun(click.Group):
    """A noun with verbs; without one of them, the first word belongs to the verb `default`."""

    default = "list"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The verbs, in the order in which a person meets them."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put in the verb that was left out."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, args)


class Misread(click.UsageError):
    """A word on the command line that is not what it should be: one sentence, exit code 2."""

    def show(self, file: IO[str] | None = None) -> None:  # noqa: ARG002  click's signature
        """Say it without the usage above."""
        click.echo(self.format_message(), err=True)


def day(value: str) -> date:
    """A day as one types it: `2026-03-13`, today, yesterday or tomorrow. Raises Misread."""
    nearby = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if value.casefold() in nearby:
        return clock.now().date() + timedelta(days=nearby[value.casefold()])
    try:
        return date.fromisoformat(value)
    except ValueError as problem:
        raise Misread(f"“{value}” is no date; write 2026-03-13, today, yesterday or tomorrow.") from problem


as_json = click.option("--json", "is_json", is_flag=True, help="Print data for programs instead of sentences.")


def example(*lines: str) -> str:
    """The end of a command's help: how one would call it."""
    return "\n".join(["\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)])


@dataclass(frozen=True, slots=True)
class Here:
    """The network that a command is about, and the moment at which it runs."""

    owner_id: int
    now: datetime

    def person(self, text: str) -> PersonLine:
        """The person whom the owner means. Raises NobodyOfThatName, Several."""
        return people.find(owner_id=self.owner_id, text=text, now=self.now)


def here() -> Here:
    """The network, made ready. Raises owners.NoNetwork, StorageFailed."""
    owner_id = networks.open_network()
    if owner_id is None:
        raise owners.NoNetwork
    return Here(owner_id, clock.now())
