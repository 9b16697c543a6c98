import os
from datetime import timedelta

import click
import pytest
from tests.files import calendar, meeting

from kithwork.interfaces.cli.entry import COMMANDS, kith


@pytest.fixture
def network(say):
    say("add", "Grace Hopper")
    say("add", "Ada Lovelace")
    say("event", "add", "Leeds Code Dojo #12", "--on", "2026-11-20", "--place", "Leeds")


@pytest.mark.usefixtures("network")
class TestEvent:
    def test_before_during_and_after(self, say, data):
        say("event", "add", "Leeds Code Dojo #13", "--on", "2026-11-30")
        say("event", "want", "2", "ada", "--why", "ask about engines")
        prep = data("event", "prep", "2", "--goal", "find two speakers")
        say("log", "--yes", "--event", "1", "@grace looks for a reviewer, promised her the queue link")
        after = say("event", "after").stdout

        assert (prep["goal"], prep["to_meet"][0]["name"], prep["to_meet"][0]["why"][0]) == ("find two speakers", "Ada Lovelace", "Ask about engines.")
        assert "Leeds Code Dojo #12: 1 person to answer: draft, note or let go" in after
        assert "You promised: the queue link." in after
        assert "kith event wrote 1 1" in after
        say("event", "wrote", "1", "grace")
        assert data("event", "after", "1")[0]["met"][0]["answer"] == "written"
        assert "Nobody from an event waits" in say("event", "after").stdout
        assert "1 person first met there." in say("event", "yield").stdout

    def test_a_line_at_an_event_of_long_ago_is_said_back_with_its_day(self, say):
        say("event", "add", "Winter meetup", "--on", "2026-01-15")
        nobody = say("event", "after", "2").stdout

        heard = say("log", "--dry-run", "--event", "2", "coffee with @ada").stdout

        assert "15 January" in heard
        assert "today" not in heard
        assert "Winter meetup: you have not said whom you met" in nobody

    def test_a_list_a_page_and_an_end(self, say, data):
        say("event", "who", "1", "ada", "--as", "speaker")
        say("event", "talk", "1", "Engines", "of", "1843", "--by", "ada")
        say("event", "met", "1", "grace")
        say("event", "note", "1", "grace", "knows", "schedulers")

        shown = say("event", "show", "1").stdout
        (listed,) = data("event")

        assert "Engines of 1843 (Ada Lovelace)" in shown
        assert "met            Grace Hopper #1 (your word)" in shown
        assert (listed["name"], listed["series"], listed["kind"]) == ("Leeds Code Dojo #12", "Leeds Code Dojo", "meetup")
        say("event", "not-there", "1", "ada")
        say("event", "edit", "1", "--remote")
        say("event", "drop", "1")
        assert data("event") == []

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("event", "show", "9"), 3, "There is no event of that number. `kith event` lists them."),
            (("event", "take", "9"), 3, "Nothing of that number is proposed any more. `kith event proposed` lists what is."),
            (
                ("event", "wrote", "1", "grace"),
                3,
                "You have not said that you met Grace Hopper at Leeds Code Dojo #12; `kith event met 1 1` says so.",
            ),
            (("event", "not-there", "1", "grace"), 3, "Nothing was said of Grace Hopper at Leeds Code Dojo #12."),
            (("log", "--event", "9", "coffee with @ada"), 3, "There is no event of that number. `kith event` lists them."),
            (("team", "needs and"), 2, 'Say what is needed: kith team "needs design and go".'),
            (("community", "show", "PHP"), 3, "There is no community of that number or name. `kith community` lists them."),
            (("inbox", "keep", "9"), 3, "No line of that number waits. `kith inbox` lists those that do."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say(*words, code=code).stderr.strip() == sentence

    def test_the_same_once_more_changes_nothing(self, say):
        say("event", "met", "1", "grace")

        assert "nothing was changed" in say("event", "met", "1", "grace").stdout

    def test_one_person_for_each_gap(self, say, data):
        say("offer", "grace", "draws interfaces and does design reviews")
        say("tag", "ada", "+go")

        found = data("team", "needs design and go and cobol")

        assert [(one["gap"], one["name"]) for one in found["places"]] == [("design", "Grace Hopper"), ("go", "Ada Lovelace"), ("cobol", "")]
        assert "Nobody on file" in say("team", "needs cobol").stdout

    def test_a_community_and_which_one_to_ask(self, say, data):
        say("community", "say", "Leeds PHP", "--about", "PHP, testing, queues", "--role", "regular")
        say("group", "join", "grace", "Leeds PHP")
        say("community", "did", "Leeds PHP", "asked", "how do you test queues?", "--with", "grace")
        say("community", "came", "1", "a fake clock, it works")

        shown = say("community", "show", "Leeds PHP").stdout

        assert "1 of 1 of your questions came to something." in shown
        assert [one["name"] for one in data("community", "ask", "testing", "queues")] == ["Leeds PHP"]
        assert data("community", "ask", "sourdough") == []
        say("community", "forget", "Leeds PHP")
        assert data("community")[0]["is_told"] is False


@pytest.mark.usefixtures("network")
def test_lines_of_a_file_wait_for_a_yes(say, data, tmp_path, monkeypatch):
    monkeypatch.setattr("kithwork.actions.opening.home", lambda: tmp_path)
    folder = tmp_path / "inbox"
    folder.mkdir()
    file = folder / "2026-11-20.txt"
    file.write_bytes(b"- coffee with @ada, promised her the slides\ncaf\xe9\nmet @grace\n")
    os.utime(file, (1_795_248_000, 1_795_248_000))

    listed = " ".join(say("inbox").stdout.split())

    assert "Read 2 lines from 2026-11-20.txt." in listed
    assert "2026-11-20.txt, line 1 stays where it is: it is not in UTF-8." in listed
    assert "coffee with @ada, promised her the slides (20 Nov 2026, at Leeds Code Dojo #12)" in listed
    assert data("promise", "list") == []
    assert file.read_bytes() == b"caf\xe9\n"
    assert [path.name for path in (folder / "2026-11-21").iterdir()] == ["2026-11-20.txt"]
    say("inbox", "keep", "1")
    say("inbox", "drop", "2")
    assert data("inbox")["waiting"] == []
    assert data("promise", "list")[0]["made_on"] == "2026-11-20"
    assert data("event", "after", "1")[0]["met"][0]["name"] == "Ada Lovelace"


def test_with_nothing_each_list_says_how_to_begin(say, owner):
    assert "kith event add" in say("event").stdout
    assert "kith event add" in say("event", "yield").stdout
    assert "two events with the same person" in say("event", "again").stdout
    assert "Nothing in your calendars" in say("event", "proposed").stdout
    assert "kith community say" in say("community").stdout
    assert "No line waits." in say("inbox").stdout


def test_a_series_names_eight_and_says_how_many_more_there_are(say):
    guests = [f"Guest {letter}" for letter in "ABCDEFGHIJ"]
    for guest in guests:
        say("add", guest)
    say("event", "add", "Leeds Code Dojo #12", "--on", "2026-11-20")
    say("event", "met", "1", *guests)

    assert "Guest H and 2 more" in " ".join(say("event", "yield").stdout.split())


def test_an_import_that_brought_events_says_where_they_wait(say, data, tmp_path, now):
    path = calendar(
        tmp_path / "own.ics", [meeting("1", "Dojo Conference", now, [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")])]
    )

    told = say("import", str(path), "--me", "robin@adeyemi.example").stdout

    assert "1 entry of your calendars could be an event: `kith event proposed`." in told
    assert data("import", str(path))["events_count"] == 1


def test_no_line_of_a_list_of_verbs_is_cut():
    found = []
    for noun in COMMANDS:
        command = kith.get_command(click.Context(kith), noun)
        if isinstance(command, click.Group):
            told = command.get_help(click.Context(command, info_name=noun, terminal_width=80))
            found += [f"{noun}: {line}" for line in told.partition("\nCommands:")[2].splitlines() if line.endswith("...")]

    assert found == []


def test_what_went_on_for_days_stands_on_its_first_with_the_last_beside_it(say, tmp_path, now):
    told = meeting("1", "Dojo Conference", now.replace(month=10, day=3), [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")])
    path = calendar(tmp_path / "own.ics", [told.replace("DTEND:20261003", "DTEND:20261005")])
    say("import", str(path), "--me", "robin@adeyemi.example")

    assert "  3 Oct 2026     Meeting: Dojo Conference, until 5 Oct 2026" in say("show", "ada").stdout
    assert "Dojo Conference, 3 to 5 Oct 2026: conference" in say("event", "proposed").stdout
    assert "1 entry that could be an event" in say("event", "list").stdout


def test_the_day_and_a_brief_say_until_when_what_has_begun_goes_on(say, tmp_path, now):
    began = now - timedelta(days=1)
    told = meeting("1", "Congress", began, [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")])
    path = calendar(tmp_path / "own.ics", [told.replace(f"DTEND:{began:%Y%m%d}", f"DTEND:{now + timedelta(days=2):%Y%m%d}")])
    say("import", str(path), "--me", "robin@adeyemi.example")

    assert f"Congress, until {(now + timedelta(days=2)).day} " in say("today").stdout.partition("Today, in your calendar")[2].partition("Tomorrow")[0]
    assert f"Congress goes on, until {(now + timedelta(days=2)).day} " in say("brief", "ada").stdout
    assert "Ada" in say("brief", "--meeting", "congress").stdout
