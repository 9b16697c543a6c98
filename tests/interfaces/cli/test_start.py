import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import click
import pytest
from tests.files import letter, mbox

from kithwork.interfaces.cli.entry import COMMANDS, kith
from kithwork.interfaces.cli.lazy import load
from kithwork.interfaces.cli.reference import markdown


def run(code, *, home="", extra=None):
    environment = {**os.environ, "KITH_HOME": str(home), **(extra or {})}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)


def kith_in_a_process(home, *words, extra=None):
    return run(f"import sys; sys.argv[1:] = {list(words)!r}; from kithwork.interfaces.cli.entry import main; main()", home=home, extra=extra)


def leaves(command, path=()):
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from leaves(command.get_command(context, name), (*path, name))


EVERY = [pytest.param(path, command, id=" ".join(path)) for name, lazy in COMMANDS.items() for path, command in leaves(load(lazy.target), (name,))]


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_the_first_words_load_neither_django_nor_rich_nor_numpy(word, tmp_path):
    code = f"""
import sys
from kithwork.interfaces.cli.entry import kith
kith([{word!r}], standalone_mode=False)
print(sorted({{"django", "rich", "numpy", "granian"}} & {{name.partition(".")[0] for name in sys.modules}}))
"""

    result = run(code, home=tmp_path)

    assert result.stdout.endswith("[]\n"), result.stdout + result.stderr


def test_lists_load_nothing_that_imports_resolves_or_writes_words(tmp_path):
    code = """
import sys
from kithwork.interfaces.cli.entry import COMMANDS
from kithwork.interfaces.cli.lazy import load
[load(COMMANDS[name].target) for name in ("people", "find", "today")]
heavy = ("rich", "phonenumbers", "kithwork.importers", "kithwork.identity.resolve", "kithwork.actions.beliefs", "kithwork.store.writes.words")
print([name for name in sys.modules if name.startswith(heavy)])
"""

    result = run(code, home=tmp_path)

    assert result.stdout == "[]\n", result.stdout + result.stderr


def test_kith_alone_tells_the_two_ways_to_begin(tmp_path):
    result = kith_in_a_process(tmp_path)

    assert result.returncode == 0
    assert "kith import" in result.stdout
    assert "kith demo" in result.stdout


def test_without_a_network_a_command_says_how_to_begin(tmp_path):
    result = kith_in_a_process(tmp_path, "people")

    assert (result.returncode, result.stdout) == (3, "")
    assert "`kith init` begins one" in result.stderr


def test_a_file_that_is_no_network_is_told_in_one_sentence(tmp_path):
    (tmp_path / "network.db").write_text("Dear diary, " * 1000)

    result = kith_in_a_process(tmp_path, "today")

    assert result.returncode == 4
    assert result.stderr.count("\n") == 1


def test_a_dry_run_leaves_no_network_behind(tmp_path):
    (tmp_path / "ada.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEND:VCARD\n")

    dry = kith_in_a_process(tmp_path / "home", "import", "--dry-run", str(tmp_path / "ada.vcf"))

    assert dry.returncode == 0, dry.stderr
    assert kith_in_a_process(tmp_path / "home", "people").returncode == 3


def test_pages_are_served_to_this_machine_only(tmp_path):
    result = kith_in_a_process(tmp_path, "serve", "--host", "0.0.0.0", "--no-open")

    assert result.returncode == 5
    assert "this machine only" in result.stderr


def test_pages_are_served_where_nothing_has_begun(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "kithwork", "serve", "--no-open", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "KITH_HOME": str(tmp_path / "home")}) as server:
        server.stdout.readline()
        link = server.stdout.readline().strip()
        page = patiently(link)
        server.send_signal(signal.SIGTERM)

        assert server.wait(20) == 0
    assert "Look around in an invented network" in page


def patiently(link):
    """The page behind a link, as soon as somebody answers."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    until = time.monotonic() + 20
    while True:
        try:
            return browser.open(link, timeout=20).read().decode()
        except urllib.error.URLError:
            assert time.monotonic() < until
            time.sleep(0.1)


def test_the_list_says_of_each_command_what_the_command_says():
    said = {name: (load(lazy.target).help or "").splitlines()[0] for name, lazy in COMMANDS.items()}

    assert said == {name: lazy.summary for name, lazy in COMMANDS.items()}


@pytest.mark.parametrize(("path", "command"), EVERY)
def test_every_command_has_an_example_of_itself(path, command):
    assert command.epilog, path
    assert any(line.strip().partition("kith ")[2].startswith(path[0]) for line in command.epilog.splitlines()[2:])


@pytest.mark.parametrize(("path", "command"), EVERY)
def test_every_option_says_what_it_does(path, command):
    assert all(option.help for option in command.params if isinstance(option, click.Option) and not option.hidden), path


def test_the_reference_has_a_heading_for_every_command_and_is_stable():
    page = markdown()

    assert all(f" kith {' '.join(param.values[0])}\n" in page for param in EVERY)
    assert page == markdown()


def test_no_command_is_called_as_a_noun_that_the_house_does_not_use():
    assert not set(kith.list_commands(click.Context(kith))) & {"contact", "contacts", "user", "lead", "activity"}


def test_reading_makes_no_file_where_there_is_none(tmp_path):
    for words in (["people"], ["today"], ["find", "ada"], ["imports"], ["doctor"], ["questions"], []):
        kith_in_a_process(tmp_path / "home", *words)

    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("words", [["--nonsense"], ["nonsense"], ["show"], ["people", "--limit", "0"], ["today", "--nonsense"]])
def test_a_misread_command_line_is_answered_in_one_line_with_a_hint(words, tmp_path):
    result = kith_in_a_process(tmp_path, *words)

    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert "--help` says more." in result.stderr


@pytest.mark.parametrize(("word", "hint"), [("events", "No such command 'events'. Did you mean 'event'?"), ("zzzz", "No such command 'zzzz'. `kith")])
def test_a_command_that_there_is_not_names_one_that_it_may_be(word, hint, tmp_path):
    result = kith_in_a_process(tmp_path, word)

    assert result.returncode == 2
    assert result.stderr.startswith(hint)


def test_the_help_of_a_noun_lists_the_options_of_the_verb_that_may_be_left_out(tmp_path):
    said = kith_in_a_process(tmp_path, "people", "--help").stdout

    assert "--by" in said
    assert "merge" in said


@pytest.mark.parametrize(("path", "command"), [param for param in EVERY if param.values[0] != ("serve",)])
def test_every_command_can_answer_in_json(path, command):
    if not isinstance(command, click.Group):
        assert any("--json" in param.opts for param in command.params), path


@pytest.mark.parametrize("command", ["people", "doctor"])
def test_a_folder_that_is_closed_to_us_is_one_sentence_and_exit_code_4(tmp_path, command):
    code = f"""
import pathlib, sys
stat = pathlib.Path.stat
def refuse(path, **how):
    if path.name == "network.db":
        raise PermissionError(13, "Permission denied")
    return stat(path, **how)
pathlib.Path.stat = refuse
sys.argv[1:] = [{command!r}]
from kithwork.interfaces.cli.entry import main
main()
"""

    result = run(code, home=tmp_path)

    assert (result.returncode, result.stderr) == (4, f"The network file {tmp_path}/network.db cannot be opened: Permission denied.\n")


def test_where_nobody_says_who_the_owner_is_the_day_and_the_people_say_that_and_how_to(say, tmp_path, now):
    path = mbox(tmp_path / "in.mbox", [letter("Ada <ada@engines.example>", "Robin <robin@adeyemi.example>", now)])
    say("import", str(path))

    for told in (say("today").stdout, say("people", "--seen").stdout):
        assert "does not know yet which addresses are yours" in told
        assert "kith owner add you@example.org" in told
    assert "Nobody needs a word" not in say("today").stdout
    say("owner", "add", "robin@adeyemi.example")
    assert "which addresses are yours" not in say("today").stdout + say("people").stdout
