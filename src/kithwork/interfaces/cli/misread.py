"""What is said of a command line that cannot be understood: one sentence, and where to read more."""

from typing import IO

import click


class Misread(click.UsageError):
    """A word on the command line that is not what it should be: one sentence, exit code 2."""

    def show(self, file: IO[str] | None = None) -> None:  # noqa: ARG002  click's signature
        """Say it without the usage above."""
        click.echo(printable(self.format_message()), err=True)


def briefly(problem: click.UsageError) -> Misread:
    """What click has to say, in one line with a hint."""
    if isinstance(problem, Misread):
        return problem
    path = problem.ctx.command_path if problem.ctx else "kith"
    said = " ".join(problem.format_message().split())
    return Misread(f"{said}{'' if said.endswith(('.', '?', '!')) else '.'} `{path} --help` says more.", problem.ctx)


def printable(sentence: str) -> str:
    """A sentence that quotes what somebody else wrote, without anything that a terminal would obey."""
    return "".join(ch if ch.isprintable() else " " for ch in sentence)
