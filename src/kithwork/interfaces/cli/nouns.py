"""What do commands share? Groups with a verb that may be left out, examples, what was done, and the network that they are about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from types import MappingProxyType
from typing import Final

import click

from kithwork.actions import opening, people
from kithwork.domain import dates
from kithwork.interfaces.cli import clock
from kithwork.interfaces.cli.lazy import load, to_write
from kithwork.interfaces.cli.printing import Data, data, line, plain
from kithwork.store.queries import changes, unsettled
from kithwork.store.queries.people import PersonLine

_WHOLE: Final = 1000  # letters; no sentence of a command is as long


class Noun(click.Group):
    """A noun with verbs; without one of them, the first word belongs to the verb `default`.

    `apart` and `later` name verbs of other modules (`module:function`), which are imported by name when they are called: a list would wait for
    what it does not need. Those of `apart` only read, and need no Django where the noun needs none.
    """

    default = "list"
    apart: Mapping[str, str] = MappingProxyType({})
    later: Mapping[str, str] = MappingProxyType({})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The verbs, in the order in which a person meets them."""
        return [*self.commands, *self.apart, *self.later]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name, imported if it stands apart."""
        if cmd_name in self.apart:
            return load(self.apart[cmd_name], is_reading=True)
        return load(self.later[cmd_name]) if cmd_name in self.later else super().get_command(ctx, cmd_name)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Those of the verb that may be left out come first."""
        verb = self.get_command(ctx, self.default)
        rows = [record for param in verb.params if (record := param.get_help_record(ctx))] if verb else []
        if rows:
            with formatter.section(f"Options without a verb, or with {self.default}"):
                formatter.write_dl(rows)
        super().format_options(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each verb with its whole sentence, over several lines where it takes them."""
        verbs = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.get_short_help_str(_WHOLE)) for name, verb in verbs if verb and not verb.hidden])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put in the verb that was left out."""
        if not args or (args[0] not in self.list_commands(ctx) and args[0] not in ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, args)


_WAITING: Final = "kithwork.interfaces.cli.waiting"  # by name: it brings Django with it
_JSON: Final = "kithwork.is_json"
_CHANGE: Final = "kithwork.change"  # the owner, and their last change before the command
UNDO: Final = "`kith undo` takes it back."
ALREADY: Final = "That is so already; nothing was changed."


def _remember(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001  click's signature
    ctx.meta[_JSON] = value


as_json = click.option("--json", "is_json", is_flag=True, help="Print data for programs instead of sentences.")


deed = click.option("--json", is_flag=True, expose_value=False, callback=_remember, help="Print data for programs instead of a sentence.")


def wants_data() -> bool:
    """Was the option `deed` given?"""
    return bool(click.get_current_context().meta.get(_JSON))


def done(words: str, ids: Mapping[str, Data] | None = None, *, hint: str = "") -> None:
    """Say what a command did, as a sentence with a hint, or as data when its option `deed` was given; that it changed nothing where it did not."""
    said, more = (words, hint) if hint != UNDO or _has_changed() else (ALREADY, "")
    if wants_data():
        data({"done": plain(said), **(ids or {})})
    else:
        line(f"{said} {more}")


def _has_changed() -> bool:
    """Is there a change that was not there when the command began?"""
    began: tuple[int, int] | None = click.get_current_context().meta.get(_CHANGE)
    return began is None or changes.newest(began[0]) != began[1]


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


def begun() -> Here:
    """The network, begun when nobody has: for the commands by which one may begin. Raises StorageFailed."""
    now = clock.now()
    return _up_to_date(Here(opening.begun(now), now))


def here() -> Here:
    """The network, which must have begun. Raises NoNetwork, StorageFailed."""
    owner_id = opening.owner_id()
    if owner_id is None:
        raise opening.NoNetwork
    return _up_to_date(Here(owner_id, clock.now()))


def _up_to_date(found: Here) -> Here:
    """A command that only reads what is there waits for nothing, unless a day went by of which something is to be told otherwise."""
    if opening.is_to_read() and unsettled.is_silence_over(found.owner_id, dates.day_of(found.now)):
        to_write()
        return here()
    if not opening.is_to_read():
        import_module(_WAITING).see_to(found.owner_id, found.now)
        context = click.get_current_context(silent=True)
        if context:
            context.meta[_CHANGE] = (found.owner_id, changes.newest(found.owner_id))
    return found
