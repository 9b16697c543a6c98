"""Of which country is a telephone number that is written without one? The owner says so; the commands that read numbers share the option."""

import click

from kithwork.actions import handles
from kithwork.interfaces.cli.misread import Misread


def _checked(ctx: click.Context, param: click.Parameter, value: str) -> str:  # noqa: ARG001  click's signature
    try:
        return handles.region_of(value) if value else ""
    except handles.NoSuchRegion as refusal:
        raise Misread(str(refusal)) from refusal


in_region = click.option(
    "--region",
    envvar="KITH_REGION",
    default="",
    metavar="XX",
    callback=_checked,
    help="The country of telephone numbers that are written without one, in two letters (ISO 3166); KITH_REGION sets it for good. Otherwise that of your own "
    "numbers, or of the system.",
)
