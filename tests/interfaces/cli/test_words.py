import pytest


@pytest.fixture
def ada(say, owner):
    say("add", "Ada Lovelace")
    say("add", "Charles Babbage")


def test_a_line_is_shown_as_understood_and_kept(say, data, ada):
    said = say("log", "coffee with Ada Lovelace, promised her the TDD link by friday").output

    assert "Understood:" in said
    assert [promise["is_mine"] for promise in data("promise", "list")] == [True]


def test_a_dry_run_of_a_line_keeps_nothing(say, data, ada):
    say("log", "--dry-run", "coffee with @grace")

    assert data("undo", "--list")[0]["summary"] == "Added Charles Babbage"


def test_a_line_with_somebody_unknown_is_refused_where_nobody_can_be_asked(say, data, ada):
    assert "not known yet" in say("log", "coffee with @grace", code=1).stderr
    assert data("people")["total"] == 2


def test_a_line_with_yes_adds_who_is_unknown(say, data, ada):
    say("log", "--yes", "coffee with @grace")

    assert data("people")["total"] == 3


def test_on_a_terminal_the_owner_is_asked_who_somebody_is(say, data, ada, monkeypatch):
    say("add", "Ada Yonath")
    monkeypatch.setattr("kithwork.interfaces.cli.commands.log.is_asked", lambda: True)

    said = say("log", "coffee with @ada", typed="2\n").output

    assert "Who is “" in said
    assert "Kept: Ada" in said


def test_on_a_terminal_the_owner_is_asked_which_day_was_meant_by_one_that_is_none(say, data, ada, monkeypatch):
    monkeypatch.setattr("kithwork.interfaces.cli.commands.log.is_asked", lambda: True)

    said = say("log", "coffee with Ada Lovelace on 31 February", typed="28 February\n").output

    assert "31 February is no day; which day was it?" in said
    assert data("show", "ada lovelace")["moments"][0]["at"].startswith("2026-02-28")


def test_even_with_yes_a_day_that_is_none_is_refused(say, data, ada):
    assert "is no day" in say("log", "--yes", "coffee with Ada Lovelace on 31 February", code=1).stderr
    assert data("show", "ada lovelace")["moments"] == []


def test_a_note_belongs_to_the_day_that_is_named(say, data, ada):
    say("note", "ada", "Looks for rotas", "--on", "2026-03-13", "--private")

    note = data("show", "ada")["notes"][0]
    assert (note["words"], note["written_on"], note["is_private"]) == ("Looks for rotas", "2026-03-13", True)


def test_what_is_no_date_is_misread_and_nothing_is_written(say, data, ada):
    result = say("note", "ada", "words", "--on", "soon", code=2)

    assert result.stderr == "“soon” is no date; write 2026-03-13, today, yesterday or tomorrow.\n"
    assert data("show", "ada")["notes"] == []


def test_how_two_met_is_told_in_a_sentence(say, ada):
    said = say("met", "ada", "--through", "charles", "--at", "salsa class", "--on", "2022-03").output

    assert "You met through Charles Babbage at salsa class, Mar 2022." in " ".join(said.split())


def test_a_relation_reads_as_a_sentence(say, data, ada):
    say("relate", "ada", "colleague", "charles")

    assert data("show", "ada")["relations"][0]["word"] == "colleague"


def test_tags_go_on_with_plus_and_off_with_minus(say, data, ada):
    say("tag", "ada", "+mentor", "+php")
    say("tag", "ada", "-php", "+kind")
    say("tag", "add", "ada", "dear")
    say("tag", "remove", "ada", "kind")

    assert data("show", "ada")["tags"] == ["dear", "mentor"]


def test_a_tag_without_a_sign_is_misread(say, ada):
    say("tag", "ada", "mentor", code=2)


def test_groups_are_joined_listed_and_left(say, data, ada):
    say("group", "join", "ada", "Rust Berlin")
    say("group", "join", "charles", "Rust Berlin")
    say("group", "leave", "charles", "Rust Berlin")

    assert data("group", "list") == [{"name": "Rust Berlin", "people_count": 1}]


def test_a_promise_is_kept_and_leaves_the_list(say, data, ada):
    say("promise", "add", "ada", "the TDD link", "--by", "tomorrow", "--theirs")
    [promise] = data("promise", "list")

    say("promise", "kept", str(promise["id"]))

    assert (promise["due_on"], promise["is_mine"]) == ("2026-11-22", False)
    assert data("promise", "list") == []


def test_a_promise_of_no_such_number_is_not_found(say, ada):
    say("promise", "kept", "99", code=3)


def test_a_view_is_saved_and_forgotten_by_its_name(say, data, ada):
    say("view", "save", "quiet", "last>90d")
    saved = data("view", "list")
    say("view", "forget", "quiet")

    assert (saved, data("view", "list")) == ([{"name": "quiet", "query": "last>90d"}], [])
    say("view", "forget", "quiet", code=3)


def test_who_was_marked_on_today_is_told(say, ada):
    assert say("today", "never", "ada").output == "Ada Lovelace will not come up on Today.\n"


def test_an_empty_day_says_so(say, data, owner):
    assert "Nobody needs a word from you today." in say("today").output
    assert data("today")["cards"] == []


def test_kith_alone_is_today(say, owner):
    assert say().output == say("today").output


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["note", "ada", "Likes rotas"], "person"),
        (["met", "ada", "--at", "salsa class"], "person"),
        (["relate", "ada", "colleague", "charles"], "other"),
        (["tag", "ada", "+mentor"], "tags"),
        (["group", "join", "ada", "Rust Berlin"], "groups"),
        (["archive", "ada"], "person"),
        (["quiet", "ada"], "person"),
        (["promise", "add", "ada", "the link"], "promise"),
        (["owner", "add", "robin@adeyemi.example"], "addresses"),
        (["owner", "name", "Robin"], "name"),
        (["today", "later", "ada"], "person"),
        (["view", "save", "quiet", "last>90d"], "query"),
        (["add", "Grace Hopper"], "id"),
        (["edit", "ada", "--city", "Leeds"], "id"),
        (["people", "merge", "ada", "charles"], "id"),
        (["undo"], "done"),
    ],
)
def test_what_was_done_is_said_in_json_with_its_ids(data, ada, words, key):
    said = data(*words)

    assert said["done"].endswith((".", "90d"))
    assert said[key]


def test_a_telephone_number_without_its_country_is_of_the_region(say, data, ada, monkeypatch):
    say("add", "Grace Hopper", "--phone", "030 1234567", "--region", "de")
    monkeypatch.setenv("KITH_REGION", "FR")
    say("edit", "charles", "--phone", "01 23 45 67 89")

    phones = [one["value"] for name in ("grace", "charles") for one in data("show", name)["identities"] if one["kind"] == "phone"]

    assert phones == ["+49301234567", "+33123456789"]


def test_a_region_that_does_not_exist_is_misread(say, ada):
    assert "no region" in say("edit", "ada", "--phone", "030 1234567", "--region", "XX", code=2).stderr
