"""What can be said about somebody in options? The commands that name a person and those that edit one share them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import click

_HANDLES: Final = (
    ("email", "An address of theirs; may be given several times."),
    ("phone", "A telephone number, with its country (+49…) or of --region."),
    ("url", "A profile, such as linkedin.com/in/ada."),
)
_FIELDS: Final = (
    ("organisation", "Where they work."),
    ("title", "What they are there."),
    ("city", "Where they live."),
    ("birthday", "1990-04-12, or --birthday=--04-12 without the year."),
    ("pronouns", "How to speak of them."),
    ("language", "In which language you speak."),
    ("channel", "How they like to be reached."),
    ("avoid", "What not to raise."),
)
_SAID: Final = "kithwork.particulars"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What was said: handles as typed, and fields by name; an empty field takes the owner's word back."""

    handles: tuple[str, ...]
    fields: dict[str, str]


def particulars(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options; it asks for what was said in them by `given`."""
    for name, help_ in reversed(_FIELDS):
        command = click.option(f"--{name}", expose_value=False, callback=_remember, help=help_)(command)
    for name, help_ in reversed(_HANDLES):
        command = click.option(f"--{name}", multiple=True, expose_value=False, callback=_remember, help=help_)(command)
    return command


def _remember(ctx: click.Context, param: click.Parameter, value: str | tuple[str, ...] | None) -> None:
    ctx.meta.setdefault(_SAID, {})[param.name] = value


def given() -> Particulars:
    """What was said in the options of the command that runs."""
    said = click.get_current_context().meta[_SAID]
    handles = tuple(value for name, _ in _HANDLES for value in said[name])
    return Particulars(handles, {name: said[name] for name, _ in _FIELDS if said[name] is not None})
