"""How does `kith --help` stay quick? Commands are known by name and sentence; their modules, and Django, load when one is called."""

import importlib
import os
import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import click

from kithwork.domain.errors import NotFound, Refused
from kithwork.interfaces.cli.misread import briefly, printable


@dataclass(frozen=True, slots=True)
class Lazy:
    """A command that is not loaded yet: `module:function`, the sentence for the list, and the section that it stands in."""

    target: str
    summary: str
    section: str
    is_reading: bool = False  # it changes nothing, and can do without Django (ADR 0013)


class LazyGroup(click.Group):
    """The command `kith`: loads one noun at a time, and says what was refused in one sentence."""

    table: ClassVar[Mapping[str, Lazy]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names, in the order in which a person meets them."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """The command of that name, with everything that it needs."""
        found = self.table.get(cmd_name)
        return load(found.target, is_reading=found.is_reading) if found else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Which command is meant; of a name that there is not, those like it."""
        if args[0] not in self.table and not args[0].startswith("-") and not ctx.resilient_parsing:
            near: list[str] = importlib.import_module("difflib").get_close_matches(args[0], self.table)  # by name, for it is seldom needed
            hint = f" Did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
            raise click.UsageError(f"No such command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """The list of commands by section, without loading any."""
        width = max(len(name) for name in self.table)
        for section in dict.fromkeys(lazy.section for lazy in self.table.values()):
            with formatter.section(section):
                rows = [(name.ljust(width), lazy.summary) for name, lazy in self.table.items() if lazy.section == section]
                formatter.write_dl(rows)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What stands before the command; misread in one sentence, as everything after it."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            raise briefly(problem) from problem

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what is refused goes to stderr as one sentence, with the exit code of its kind."""
        try:
            return super().invoke(ctx)
        except Refused as refusal:
            refuse(ctx, refusal)
        except click.UsageError as problem:
            raise briefly(problem) from problem
        except OverflowError as problem:
            if "SQLite INTEGER" not in str(problem):
                raise
            refuse(ctx, NotFound("There is nothing of that number here."))
        except Exception as problem:
            failure = _storage_failure(problem)
            if failure is None:
                raise
            refuse(ctx, failure)
        return None


def _storage_failure(problem: Exception) -> Refused | None:
    if isinstance(problem, sqlite3.Error):
        _make_django_ready()
    elif "django.db" not in sys.modules:
        return None
    failure: Refused | None = importlib.import_module("kithwork.actions.networks").failure_of(problem)
    return failure


def refuse(ctx: click.Context, refusal: Refused) -> None:
    """Say why, and leave."""
    click.echo(printable(f"{refusal} {refusal.terminal_hint}".strip()), err=True)
    ctx.exit(refusal.exit_code)


def load(target: str, *, is_reading: bool = False) -> click.Command:
    """Import the command `module:function` by name, after the network or Django has been made ready for it."""
    opening = importlib.import_module("kithwork.store.queries.opening")  # by name, for `kith --help` opens nothing
    if not (is_reading and opening.to_read()):
        to_write()
    module, _, name = target.partition(":")
    command = getattr(importlib.import_module(f"kithwork.interfaces.cli.commands.{module}"), name)
    if not isinstance(command, click.Command):
        raise TypeError(f"{target} is no command")
    return command


def to_write() -> None:
    """Leave the file to Django: for a command that only reads, and finds that something must be made first."""
    importlib.import_module("kithwork.store.queries.opening").close()
    _make_django_ready()


def _make_django_ready() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kithwork.server.settings")
    settings, apps = importlib.import_module("django.conf").settings, importlib.import_module("django.apps").apps
    apps.populate(settings.INSTALLED_APPS)  # all of django.setup() but its import of the web half, which costs a fifth of the start
