"""The page `docs/reference/commands.md`, written from the commands themselves, so that it cannot say anything else than they do."""

import inspect
from collections.abc import Iterator

import click

from kithwork.interfaces.cli.entry import COMMANDS, kith
from kithwork.interfaces.cli.lazy import load

INTRODUCTION = """\
# Commands

Written by `make docs` from the program itself; `kith COMMAND --help` says the same.

Data goes to stdout, refusals to stderr, one sentence each. `--json` prints data for programs: UTF-8, ISO dates, no colours. A person is named by
a name or its beginning, an address, a profile URL, or the number that is printed after a `#`, such as 12.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | it could not be done |
| 2 | the command line was misread |
| 3 | nothing of that name is here |
| 4 | the network file could not be read or written |
| 5 | a guardrail is in the way |

| variable | meaning |
|---|---|
| `KITH_HOME` | the folder that holds the network; the platform's data folder when it is not set |
| `KITH_NOW` | the moment that counts as now, by the owner's clock unless it names a zone; for demonstrations and tests |
| `KITH_REGION` | the country of telephone numbers that are written without one, such as DE; when it is not set, that of your own numbers or of the system |
| `KITH_MODEL_URL`, `KITH_MODEL`, `KITH_MODEL_KEY` | a language model for `kith draft --reword`: an OpenAI-compatible address, its name, and a key if it wants one; none is asked while they are not set |
| `NO_COLOR` | no colours, whatever the terminal can do |
"""


def markdown() -> str:
    """The whole page; the same program gives the same page."""
    root = click.Context(kith, info_name="kith")
    parts = [INTRODUCTION]
    for section in dict.fromkeys(lazy.section for lazy in COMMANDS.values()):
        parts.append(f"## {section}\n")
        for name, lazy in COMMANDS.items():
            if lazy.section == section:
                parts += _command(load(lazy.target), name, root, "###")
    return "\n".join(parts)


def _command(command: click.Command, name: str, parent: click.Context, marks: str) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent)
    path = context.command_path
    yield f"{marks} {path}\n"
    yield f"`{' '.join([path, *command.collect_usage_pieces(context)])}`\n"
    yield f"{inspect.cleandoc(command.help or '')}\n"
    options = [record for param in command.params if (record := param.get_help_record(context)) and record[1]]
    if options:
        yield "\n".join(["| option | |", "|---|---|", *(f"| `{_cell(names)}` | {_cell(words)} |" for names, words in options)]) + "\n"
    if command.epilog:
        yield "\n".join(["```console", *(f"$ {line.strip()}" for line in command.epilog.splitlines()[2:]), "```\n"])
    if isinstance(command, click.Group):
        for verb in command.list_commands(context):
            below = command.get_command(context, verb)
            if below:
                yield from _command(below, verb, context, f"{marks}#")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
