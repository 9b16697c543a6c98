"""Commands that only read do without Django, say the same as with it, and leave the file to it whenever something is amiss."""

import json
import shutil
import sqlite3
from datetime import datetime, timedelta

import pytest
from tests.files import calendar, letter, mbox, meeting
from tests.interfaces.cli.test_start import kith_in_a_process, run

from kithwork.interfaces.cli.entry import COMMANDS

ME = "Robin Adeyemi <robin@me.example>"
ADA = "Ada Lovelace <ada@home.example>"
NOW = "2026-11-21T09:00:00+00:00"
BEGUN = [
    ["note", "ada", "likes engines"],
    ["promise", "add", "ada", "the paper", "--by", "2026-11-30"],
    ["met", "ada", "--at", "salsa class", "--on", "2022-03"],
    ["tag", "ada", "+engines"],
    ["wins", "add", "ada", "First program"],
    ["path", "ada"],  # works out who knows whom, once
    ["ask", "ada", "review my talk", "--about", "flaky tests", "--on", "2026-10-01"],
    ["intro", "new", "--through", "ada", "--to-words", "somebody who tests", "--about", "testing"],
    ["target", "goal", "a role in engines"],
    ["target", "add", "ada", "--goal", "1"],
    ["support", "add", "ada", "a bad week"],
]
MORE = [
    ["opportunity", "add", "developer", "--at", "Dovetail"],
    ["led", "ada", "to", "1"],
    ["event", "add", "Leeds Code Dojo #12", "--on", "2026-11-20", "--place", "Leeds"],
    ["event", "met", "1", "ada"],
    ["event", "add", "Winter meetup", "--on", "2026-11-30"],
    ["event", "want", "2", "ada", "--why", "ask about engines"],
    ["interview", "add", "1", "--on", "2026-11-20", "--with", "ada", "--about", "engines"],
    ["interview", "debrief", "1", "--asked", "How does a hash map grow? | by doubling", "--learn", "CRDTs | 2026-12-01"],
    ["story", "add", "The build", "--situation", "Builds took an hour", "--topic", "ci"],
    ["practice", "add", "Tell me of a build"],
    ["community", "say", "Leeds PHP", "--about", "PHP, testing", "--role", "regular"],
    ["community", "did", "Leeds PHP", "asked", "how do you test queues?"],
    ["candidate", "keep", "ada", "--position", "backend", "--why", "asks before building", "--topic", "go", "--agreed", "said yes"],
    ["candidate", "open", "backend engineer", "--topic", "go"],
    ["idea", "add", "an article on testing", "--with", "ada", "--about", "testing"],
    ["proof", "add", "post", "Queues that fail", "--skill", "testing", "--url", "https://robin.example/queues"],
    ["publish", "add", "Queues, explained", "--topic", "queues", "--with", "ada"],
    ["publish", "pace", "one a month"],
    ["advice", "from", "ada", "write the test first"],
    ["gave", "ada", "review", "her first talk"],
    ["learning", "goal", "engines", "--serves", "1"],
    ["learning", "resource", "https://example.org/engines", "--from", "ada", "--for", "2"],
    ["learning", "feedback", "ada", "ask more", "--for", "2"],
    ["learning", "admire", "ada", "explains engines"],
    ["need", "ada", "help with testing queues"],
    ["offer", "me", "help with testing queues"],
    ["topic", "add", "zorbing", "--under", "sport", "--heard", "plastic bubble"],
    ["journal", "write", "Long talk with @ada at Leeds Code Dojo #12 #engines"],
    ["add", "Grace Hopper"],
    ["ties", "backtest"],
    ["keep", "ada", "close"],
    ["me", "say", "work", "Test engineer"],
    ["me", "add", "skill", "Python"],
    ["me", "pitch", "meetup", "I test what makes trains run."],
]
READING = [
    ["today"],
    ["people"],
    ["people", "last>1d"],
    ["find", "engines"],
    ["show", "ada"],
    ["brief", "ada"],
    ["common", "ada"],
    ["wins"],
    ["drifting"],
    ["reviving"],
    ["bridges"],
    ["path", "ada"],
    ["wins", "list", "ada"],
    ["wins", "mine"],
    ["review", "--list"],
    ["growth"],
    ["asks"],
    ["intro"],
    ["problem"],
    ["target"],
    ["target", "hour"],
    ["support"],
    ["led"],
    ["led", "links"],
    ["led", "credit", "ada"],
    ["what-led-to", "1"],
    ["event"],
    ["event", "show", "1"],
    ["event", "prep", "2"],
    ["event", "after"],
    ["event", "yield"],
    ["event", "again"],
    ["event", "proposed"],
    ["interview"],
    ["interview", "list", "--all"],
    ["interview", "show", "1"],
    ["interview", "prep", "1"],
    ["interview", "thanks", "1"],
    ["interview", "learning"],
    ["interview", "watched"],
    ["interview", "proposals"],
    ["interview", "cycle", "Dovetail"],
    ["story"],
    ["story", "show", "1"],
    ["story", "find", "build"],
    ["practice"],
    ["practice", "show", "1"],
    ["journal"],
    ["journal", "list", "engines"],
    ["journal", "show", "1"],
    ["journal", "prompts"],
    ["journal", "draft", "--week"],
    ["community"],
    ["community", "show", "Leeds PHP"],
    ["community", "ask", "testing"],
    ["candidate"],
    ["candidate", "positions"],
    ["candidate", "matches"],
    ["idea"],
    ["idea", "show", "1"],
    ["advice"],
    ["proof"],
    ["proof", "proposals"],
    ["proof", "check"],
    ["proof", "fits", "1"],
    ["publish"],
    ["publish", "show", "1"],
    ["publish", "ideas"],
    ["proof", "show", "1"],
    ["learning"],
    ["learning", "skill", "2"],
    ["learning", "list", "--all"],
    ["learning", "resources", "--all"],
    ["learning", "taught"],
    ["learning", "admired"],
    ["playbook"],
    ["playbook", "show", "mentor"],
    ["ledger", "ada"],
    ["ledger", "before", "ada"],
    ["need"],
    ["need", "list", "--all"],
    ["need", "proposals"],
    ["offer"],
    ["matches"],
    ["matches", "ada"],
    ["topic"],
    ["questions"],
    ["questions", "review"],
    ["promise"],
    ["promise", "list", "--all"],
    ["team", "testing and design"],
    ["map"],
    ["insight"],
    *(
        ["insight", name]
        for name in ("rhythm", "closeness", "people", "opportunities", "balance", "sameness", "odd", "drifting", "community", "hours", "year")
    ),
    ["ties", "chances", "ada"],
    ["keep"],
    ["keep", "list"],
    ["keep", "proposals"],
    ["imports"],
    ["imports", "show", "1"],
    ["inbox"],
    ["me"],
    ["me", "proposals"],
    ["me", "pitches"],
    ["me", "questions"],
    ["me", "reputation"],
    ["me", "ready"],
    [],
]
WITHOUT_DATA = [["review", "--list"], [], ["drifting"], ["reviving"], ["bridges"]]
SAID = [words for reading in READING for words in ([reading] if reading in WITHOUT_DATA else [reading, [*reading, "--json"]])]
EACH = """
import contextlib, io, json, sys
from kithwork.interfaces.cli.entry import kith
for words in {commands!r}:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = kith(words, standalone_mode=False)
    print(json.dumps([code, said.getvalue(), "django" in sys.modules]))
"""


def each(home, commands, *, before=""):
    """Of every command, in one process: its exit code, what it printed, and whether Django was there by then."""
    done = run(before + EACH.format(commands=commands), home=home, extra={"KITH_NOW": NOW})
    assert done.returncode == 0, done.stderr
    return dict(zip(map(tuple, commands), map(json.loads, done.stdout.splitlines()), strict=True))


def done(home, commands):
    for words, (code, said, _) in each(home, commands).items():
        assert not code, (words, said)


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    folder = tmp_path_factory.mktemp("begun")
    now = datetime.fromisoformat(NOW)
    letters = [letter(*pair, now - timedelta(days=days), subject="Engines") for days in (400, 390, 380) for pair in ((ADA, ME), (ME, ADA))]
    mbox(folder / "in.mbox", letters)
    people = [("Robin Adeyemi", "robin@me.example"), ("Ada Lovelace", "ada@home.example")]
    calendar(folder / "in.ics", [meeting("tea", "Tea", now + timedelta(days=1), people)])
    done(folder, [["import", "--me", "robin@me.example", str(folder / "in.mbox"), str(folder / "in.ics")], *BEGUN])
    return folder


@pytest.fixture(scope="module")
def home(begun, tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    for file in begun.glob("network.db*"):
        shutil.copy(file, folder)
    done(folder, MORE)
    return folder


@pytest.fixture(scope="module")
def without(home):
    return each(home, SAID)


@pytest.fixture(scope="module")
def with_django(home):
    return each(home, SAID, before="import django.db\n")


@pytest.mark.parametrize("words", SAID, ids=" ".join)
def test_a_reading_command_does_not_load_django_and_says_the_same_with_it(without, with_django, words):
    code, said, has_django = without[tuple(words)]

    assert (code, bool(said), has_django) == (None, True, False)
    assert with_django[tuple(words)] == [None, said, True]


def test_today_loads_no_part_that_has_nothing_to_say(begun):
    code = """
import sys
from kithwork.interfaces.cli.entry import kith
kith(["today"], standalone_mode=False)
parts = "kithwork.actions.proposing."
print([name for name in ("interviewed", "mentored", "gathered", "possible", "kept") if parts + name in sys.modules])
"""

    assert run(code, home=begun, extra={"KITH_NOW": NOW}).stdout.endswith("['kept']\n")


def test_an_invitation_without_an_answer_is_no_meeting_once_its_day_is_over_though_one_only_reads(tmp_path):
    before = datetime.fromisoformat(NOW) - timedelta(days=3)
    people, address = [("Robin Adeyemi", "robin@me.example"), ("Ada Lovelace", "ada@home.example")], "robin@me.example"
    told = [
        meeting(name, name, before + timedelta(days=days), people, silent=silent) for name, days, silent in (("Tea", -9, ()), ("Talk", 1, [address]))
    ]
    file = calendar(tmp_path / "in.ics", told)
    assert not run(EACH.format(commands=[["import", "--me", address, str(file)]]), home=tmp_path, extra={"KITH_NOW": before.isoformat()}).returncode

    (_, first, _), (_, later, has_django) = (each(tmp_path, [["brief", "ada"]])["brief", "ada"] for _ in range(2))

    assert "Tea" in first
    assert "Talk" not in first
    assert (later, has_django) == (first, False)


def test_a_deed_does_not_load_numpy(home, tmp_path):
    for file in home.glob("network.db*"):
        shutil.copy(file, tmp_path)
    code = """
import sys
from kithwork.interfaces.cli.entry import kith
kith(["log", "coffee with @ada", "--yes"], standalone_mode=False)
print("numpy" in sys.modules)
"""

    assert run(code, home=tmp_path, extra={"KITH_NOW": NOW}).stdout.endswith("False\n")


def test_what_goes_together_is_found_without_numpy(home):
    code = """
import sys
from kithwork.interfaces.cli.entry import kith
for words in (["review", "--list"], ["matches"], ["event", "prep", "2"]):
    kith(words, standalone_mode=False)
print("kithwork.engines.matching.matches" in sys.modules, "numpy" in sys.modules)
"""

    assert run(code, home=home, extra={"KITH_NOW": NOW}).stdout.endswith("True False\n")


def test_it_writes_nothing(home):
    code = """
from kithwork.store import sqlite
from kithwork.store.queries import opening
assert opening.to_read()
with sqlite.cursor() as cursor:
    cursor.execute("DELETE FROM note")
"""

    assert "readonly database" in run(code, home=home).stderr


def test_a_file_of_another_kind_is_met_with_a_sentence(tmp_path):
    (tmp_path / "network.db").write_text("This is a letter.\n" * 100)

    said = kith_in_a_process(tmp_path, "people")

    assert (said.returncode, said.stdout) == (4, "")
    assert said.stderr == f"{tmp_path / 'network.db'} is not a Kithwork network.\n"


def test_a_file_that_is_damaged_further_on_is_met_with_a_sentence(home, tmp_path):
    with sqlite3.connect(home / "network.db") as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = plain.execute("SELECT rootpage FROM sqlite_master WHERE name = 'person'").fetchone()[0]
    raw = bytearray((home / "network.db").read_bytes())
    raw[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    (tmp_path / "network.db").write_bytes(raw)

    said = kith_in_a_process(tmp_path, "people")

    assert said.returncode == 4, said.stderr
    assert said.stderr.startswith(f"The network file {tmp_path / 'network.db'} is damaged.")


def test_without_a_network_it_is_said_how_to_begin(tmp_path):
    said = kith_in_a_process(tmp_path, "people")

    assert (said.returncode, said.stderr) == (3, "There is no network here yet. `kith init` begins one, and so does `kith import`.\n")
    assert not (tmp_path / "network.db").exists()


def test_only_commands_that_change_nothing_are_marked():
    assert {name for name, lazy in COMMANDS.items() if lazy.is_reading} == {
        "today",
        "me",
        "people",
        "find",
        "show",
        "brief",
        "common",
        "wins",
        "drifting",
        "reviving",
        "bridges",
        "path",
        "asks",
        "intro",
        "problem",
        "target",
        "support",
        "opportunity",
        "opportunities",
        "mentoring",
        "looking",
        "led",
        "what-led-to",
        "event",
        "interview",
        "story",
        "proof",
        "publish",
        "practice",
        "review",
        "growth",
        "community",
        "candidate",
        "idea",
        "journal",
        "advice",
        "learning",
        "playbook",
        "ledger",
        "need",
        "offer",
        "matches",
        "topic",
        "questions",
        "promise",
        "team",
        "ties",
        "keep",
        "imports",
        "inbox",
        "map",
        "insight",
    }
