import subprocess
import sys

import pytest

from kithwork.interfaces.cli import printing


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
    assert "not known yet; say whether to add them. Add --yes" in say("log", "coffee with @grace", code=1).stderr
    assert data("people")["total"] == 2


def test_a_line_with_yes_adds_who_is_unknown(say, data, ada):
    say("log", "--yes", "coffee with @grace")

    assert data("people")["total"] == 3


def test_where_several_are_possible_and_nobody_can_be_asked_a_number_says_who_it_is(say, data, ada):
    yonath = data("add", "Ada Yonath")["id"]

    say("log", f"coffee with #{yonath}")

    assert "Write their number in place of the name" in say("log", "coffee with @ada", code=1).stderr
    assert len(data("show", f"#{yonath}")["moments"]) == 1


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
    assert "is no day; which day was it? Write the line again" in say("log", "--yes", "coffee with Ada Lovelace on 31 February", code=1).stderr
    assert data("show", "ada lovelace")["moments"] == []


def test_a_note_belongs_to_the_day_that_is_named(say, data, ada):
    say("note", "ada", "Looks for rotas", "--on", "2026-03-13", "--private")

    note = data("show", "ada")["notes"][0]
    assert (note["words"], note["written_on"], note["is_private"]) == ("Looks for rotas", "2026-03-13", True)


def test_what_is_no_date_is_misread_and_nothing_is_written(say, data, ada):
    result = say("note", "ada", "words", "--on", "soon", code=2)

    assert result.stderr == "“soon” is no date; write 2026-03-13, friday, today, yesterday or tomorrow.\n"
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


def test_a_telephone_number_without_its_country_is_of_the_country_of_ones_own_number(say, data, ada):
    say("owner", "add", "+49 30 1234567")

    say("edit", "ada", "--phone", "0171 2345678")

    assert "+491712345678" in [one["value"] for one in data("show", "ada")["identities"]]


def test_without_a_number_of_ones_own_the_system_says_the_country(say, data, ada, monkeypatch):
    monkeypatch.setenv("LC_TELEPHONE", "de_DE.UTF-8")

    say("edit", "ada", "--phone", "0171 2345678")

    assert "+491712345678" in [one["value"] for one in data("show", "ada")["identities"]]


def test_a_region_that_does_not_exist_is_misread(say, ada):
    assert "no region" in say("edit", "ada", "--phone", "030 1234567", "--region", "XX", code=2).stderr


def test_who_is_here_already_is_not_added_again(say, data, owner):
    added = data("add", "Nina Ray", "--email", "nina@ray.example")

    again = say("add", "nina ray", "--email", "Nina@ray.example").stdout
    more = say("add", "Nina Ray", "--email", "nina@ray.example", "--city", "Leeds", "--tag", "go").stdout

    assert again == f"Nina Ray #{added['id']} is here already; nothing was added.\n"
    assert "what was new is written down" in " ".join(more.split())
    page = data("show", "nina")
    assert (page["tags"], [one["id"] for one in data("people")["people"]]) == (["go"], [added["id"]])
    assert [change["summary"] for change in data("undo", "--list")[:2]] == ["Edited Nina Ray", "Added Nina Ray"]


def test_a_full_name_alone_is_added_once_and_a_first_name_each_time(say, data, owner):
    for name in ("Nina Ray", "Nina Ray", "Ana", "Ana"):
        say("add", name)

    assert sorted(one["name"] for one in data("people")["people"]) == ["Ana", "Ana", "Nina Ray"]


def test_nobody_was_met_through_themselves_or_in_the_days_to_come(say, data, ada):
    assert "cannot have brought you together" in say("met", "ada", "--through", "ADA", code=1).stderr
    for on in ("2027", "2026-12", "2026-11-30", "tomorrow"):
        assert "is still to come" in say("met", "ada", "--on", on, code=2).stderr, on
    assert data("show", "ada")["story"] is None


@pytest.mark.parametrize(
    "words", [("met", "ada", "--on", "2026-02-30"), ("add", "Zoe", "--birthday", "soon"), ("promise", "add", "ada", "it", "--by", "someday")]
)
def test_what_is_no_date_ends_with_code_2_wherever_it_stands(say, data, ada, words):
    assert "is no date" in say(*words, code=2).stderr


def test_a_day_after_an_option_is_read_as_in_a_line(say, data, ada):
    say("promise", "add", "ada", "the link", "--by", "friday")
    say("note", "ada", "words", "--on", "last friday")
    say("met", "ada", "--on", "in March 2022")

    page = data("show", "ada")
    assert (data("promise")[0]["due_on"], page["notes"][0]["written_on"], page["story"]["on"]) == ("2026-11-27", "2026-11-20", "2022-03")


def test_a_name_that_would_flood_every_list_is_refused(say, data, ada):
    for words in (("add", "A" * 3000), ("edit", "ada", "--name", "A" * 3000)):
        assert say(*words, code=1).stderr == "A name has 200 characters at most; this one has 3,000.\n"


def test_tags_alone_lists_all_of_them(say, data, ada):
    assert say("tag").stdout.startswith("Nobody has a tag yet.")

    say("tag", "ada", "+mentor", "+php")
    say("tag", "charles", "+mentor")

    assert say("tag").stdout.strip() == "mentor (2 people), php (1 person)."
    assert data("tag")["tags"] == [{"word": "mentor", "people_count": 2}, {"word": "php", "people_count": 1}]


def test_each_of_two_reads_what_the_other_is_to_them(say, data, ada):
    ada_id, charles_id = (data("show", name)["id"] for name in ("ada", "charles"))
    say("relate", "charles", "manager", "ada")
    say("relate", "charles", "knows", "ada")

    of_ada, of_charles = (" ".join(say("show", name).stdout.split()) for name in ("ada", "charles"))

    assert f"Charles Babbage #{charles_id} is their manager" in of_ada
    assert f"Charles Babbage #{charles_id} knows them" in of_ada
    assert f"manager of Ada Lovelace #{ada_id}" in of_charles
    assert f"knows Ada Lovelace #{ada_id}" in of_charles


def test_a_win_is_kept_listed_congratulated_and_taken_back(say, data, ada):
    say("wins", "add", "ada", "First", "program", "--on", "2026-11-01")
    (win,) = data("wins")

    assert "First program" in say("wins").output
    assert "Congratulated Ada Lovelace: First program." in say("wins", "congratulated", str(win["id"])).output
    assert "nothing new to congratulate on" in say("wins").output
    assert data("wins", "list", "ada")[0]["congratulated_on"] == "2026-11-21"

    say("undo")

    assert data("wins")[0]["is_open"]


def test_a_win_that_is_none_is_gone(say, data, ada):
    number = data("wins", "add", "ada", "A rumour")["win"]
    say("wins", "drop", str(number))

    assert data("wins", "list", "--all") == []
    assert "There is no win of that number" in say("wins", "drop", "999", code=3).stderr


def test_a_brief_is_of_one_whose_name_is_several_words_or_of_several(say, data, ada):
    assert data("brief", "ada", "lovelace")["name"] == "Ada Lovelace"
    assert [one["name"] for one in data("brief", "ada", "charles")] == ["Ada Lovelace", "Charles Babbage"]
    assert [one["name"] for one in data("brief", "ada", "lovelace,", "charles", "babbage")] == ["Ada Lovelace", "Charles Babbage"]


def test_a_brief_says_what_not_to_raise_and_what_to_ask(say, ada):
    say("note", "ada", "--not-to-raise", "Her father")
    say("promise", "add", "ada", "the notes", "--theirs")

    said = " ".join(say("brief", "ada").output.split())

    assert "not to raise Her father" in said
    assert "ask 1 What became of “the notes”?" in said


def test_a_brief_names_people_or_a_meeting(say, ada):
    assert "Name people, or a meeting" in say("brief", code=2).stderr
    assert "Name people or a meeting, one of the two" in say("brief", "ada", "--meeting", "retro", code=2).stderr
    assert "none is planned" in say("brief", "--meeting", "retro", code=3).stderr


def test_what_others_see_is_said_without_words_and_after_each_choice(say, data, owner):
    assert "Your site shows nothing yet" in say("me", "shown").stdout
    assert "Others do not see it yet" in say("me", "add", "skill", "Python").stdout

    assert "Your site shows: skill Python." in say("me", "shown", "skill").stdout
    say("me", "add", "skill", "Rust")

    assert data("me", "shown")["shown"] == ["skill Python"]


def test_words_that_end_in_a_stop_get_no_second_one(capsys):
    printing.line("Founder at Tamarisk Data S.L.. Steady. You said “Hear me out.”. And so on...")

    assert capsys.readouterr().out == "Founder at Tamarisk Data S.L. Steady. You said “Hear me out.”. And so on...\n"


def test_with_nothing_to_draft_from_the_step_named_is_one_that_works(say, owner):
    assert "`kith me pitch family TEXT` says it" in " ".join(say("me").stdout.split())


def test_the_card_is_shown_without_what_only_writing_needs():
    script = "import sys; from kithwork.interfaces.cli.commands import me_card; print('kithwork.store.writes.profile' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
