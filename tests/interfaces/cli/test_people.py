import pytest
from tests.files import card, letter, mbox, vcf

HOSTILE = "Mal\x1b[31mlory\x1b]0;owned\x07 \u202eevil\x9b2J"


@pytest.fixture
def ada(say, owner):
    say("add", "Ada Lovelace", "--organisation", "Analytical Engines", "--email", "ada@engines.example")


def test_somebody_added_by_hand_is_listed_with_their_number(say, ada):
    assert "Ada Lovelace #" in say("people").output


def test_a_person_is_shown_by_the_beginning_of_a_name_an_address_and_a_number(say, data, ada):
    number = data("people")["people"][0]["id"]

    pages = {say("show", word).output for word in ("ada", "ada@engines.example", f"#{number}")}

    assert len(pages) == 1


def test_a_page_with_more_moments_says_the_number_that_shows_them(say, ada):
    for line in ("call with Ada Lovelace", "lunch with Ada Lovelace yesterday"):
        say("log", line)

    assert "1 of 2 moments; `--moments 2` shows more." in say("show", "ada", "--moments", "1").output


def test_data_are_data_even_about_people_with_quotes_in_their_names(say, data, owner):
    say("add", 'Grace "Amazing" Hopper')

    assert [one["name"] for one in data("people")["people"]] == ['Grace "Amazing" Hopper']


def test_data_hold_no_score(data, ada):
    assert not {"tie", "strength", "faded", "mutuality"} & data("people")["people"][0].keys()


def test_what_a_terminal_would_obey_is_never_printed(say, owner):
    say("add", HOSTILE)

    for words in (["people"], ["people", "--json"], ["show", "#1"], ["undo", "--list"], ["find", "zzz\x1b[31m"]):
        result = say(*words, code=3 if words[0] == "find" else 0)
        assert not {ch for ch in result.output if ch in "\x1b\x9b\x07\u202e"}, words


def test_somebody_unknown_ends_in_one_sentence_and_code_3(say, ada):
    result = say("show", "nobody", code=3)

    assert result.stdout == ""
    assert result.stderr == "There is nobody called “nobody” here.\n"


def test_a_first_name_is_worth_more_than_an_address_or_the_beginning_of_another_name(say, data, ada):
    say("add", "Grace Hopper", "--email", "ada.fan@navy.example")
    say("add", "Adam Smith")

    assert data("show", "ada")["name"] == "Ada Lovelace"


def test_several_candidates_are_named_with_their_numbers(say, ada):
    say("add", "Ada Yonath")

    result = say("brief", "ada", code=1)

    assert result.stderr.count("is number ") == 2
    assert "#" not in result.stderr


def test_find_ends_with_code_3_when_nobody_fits(say, ada):
    say("find", "tag:php", code=3)


def test_a_filter_that_does_not_exist_is_refused_in_a_sentence(say, ada):
    assert "no filter" in say("people", "colour:red", code=1).stderr


def test_merging_is_taken_back_by_undo(say, data, ada):
    say("add", "A. Lovelace")
    say("people", "merge", "ada@engines.example", "A. Lovelace")
    merged = data("people")["total"]

    say("undo")

    assert (merged, data("people")["total"]) == (1, 2)


def test_a_number_that_became_somebody_elses_says_whose_and_a_merge_which_two_are_one(say, data, ada):
    gone = data("add", "A. Lovelace")["id"]
    say("people", "merge", "ada@engines.example", f"#{gone}")
    kept = data("show", "ada@engines.example")["id"]

    assert f"{gone} is A. Lovelace now: #{kept}." in say("people", "merge", "ada@engines.example", f"#{gone}", code=3).stderr
    assert "Ada Lovelace and A. Lovelace are one person" in say("undo", "--list").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("path", "{gone}"),
        ("path", "#{gone}"),
        ("led", "{gone}", "to", "1"),
        ("log", "coffee with #{gone}"),
        ("interview", "add", "1", "--on", "2026-11-20", "--with", "{gone}"),
        ("brief", "{gone}", "ada@engines.example"),
    ],
)
def test_every_command_says_whose_a_number_is_now(say, data, ada, words):
    gone = data("add", "A. Lovelace")["id"]
    say("opportunity", "add", "SRE", "--at", "Acme")
    say("people", "merge", "ada@engines.example", f"#{gone}")

    refused = say(*(word.format(gone=gone) for word in words), code=3)

    assert f"{gone} is A. Lovelace now: #{data('show', 'ada@engines.example')['id']}." in refused.stderr


def test_an_organisation_that_is_called_like_a_number_of_before_is_found(say, data, ada):
    gone = data("add", "A. Lovelace")["id"]
    say("people", "merge", "ada@engines.example", f"#{gone}")
    say("edit", "ada@engines.example", "--organisation", str(gone))

    assert data("path", str(gone))["kind"] == "organisation"


def test_splitting_without_identities_lists_them_with_their_numbers(say, data, ada):
    numbers = [identity["id"] for part in data("people", "split", "ada") for identity in part]

    said = say("people", "split", "ada").output

    assert all(str(number) in said for number in numbers)
    assert len(numbers) > 1


def test_of_somebody_with_one_identity_it_is_said_that_there_is_nothing_to_split(say, owner):
    say("add", "Ada Lovelace")

    assert "known by 1 identity. There is nothing to split:" in say("people", "split", "ada").stdout
    assert say("people", "split", "ada", "Ada Lovelace", code=1).stderr.startswith("This person is known by one identity only")


@pytest.mark.parametrize("part", [0, 1])
def test_a_split_names_both_by_the_numbers_that_they_have_now(say, data, ada, part):
    say("add", "A. Lovelace", "--email", "a@home.example")
    say("people", "merge", "ada@engines.example", "a@home.example")
    of = {identity["value"]: identity["id"] for one in data("people", "split", "ada") for identity in one if identity["kind"] == "email"}
    goes, stays = sorted(of)[:: 1 if part else -1]

    said = " ".join(say("people", "split", "ada", str(of[goes])).output.split())

    assert f"is #{data('show', goes)['id']} now, apart from" in said
    assert f"#{data('show', stays)['id']}. " in said


@pytest.mark.parametrize("named", ["a@home.example", "A@Home.example", "a. lovelace"])
def test_a_split_takes_addresses_and_names_as_it_takes_numbers(say, data, ada, named):
    say("add", "A. Lovelace", "--email", "a@home.example")
    say("people", "merge", "ada@engines.example", "a@home.example")
    whole = data("show", "ada@engines.example")["id"]

    said = [say("people", "split", str(whole), named).output for _ in range(2 if "@" in named else 1)]

    assert data("show", "a@home.example")["id"] != data("show", "ada@engines.example")["id"]
    assert "apart from" in said[0]
    refused = say("people", "split", "ada@engines.example", "nobody at all", code=3).output
    assert "none of their identities" in refused


def test_the_owners_word_is_edited_and_taken_back(say, data, owner, tmp_path):
    say("import", str(vcf(tmp_path / "a.vcf", [card("Ada Lovelace", uid="1", organisation="Engines")])))
    say("edit", "ada", "--organisation", "Elsewhere", "--birthday=--12-10")
    edited = data("show", "ada")

    say("edit", "ada", "--organisation", "")

    assert (edited["organisation"], edited["birthday"]) == ("Elsewhere", "--12-10")
    assert data("show", "ada")["organisation"] == "Engines"


def test_an_edit_of_nothing_is_misread(say, ada):
    say("edit", "ada", code=2)


def test_archived_people_leave_the_list_and_come_back(say, data, ada):
    say("archive", "ada")
    without = data("people")["total"]
    say("unarchive", "ada")

    assert (without, data("people")["total"]) == (0, 1)


def test_who_is_left_in_peace_is_marked_so(say, data, ada):
    say("quiet", "ada")
    on = data("show", "ada")["is_do_not_contact"]
    say("quiet", "ada", "off")

    assert (on, data("show", "ada")["is_do_not_contact"]) == (True, False)


@pytest.mark.parametrize("words", [("opportunity", "show"), ("interview", "prep"), ("event", "show"), ("need", "met"), ("what-led-to",)])
def test_a_number_that_no_file_can_hold_is_nothing_here(say, owner, words):
    assert "no" in say(*words, "99999999999999999999", code=3).stderr.lower()


def test_a_week_with_nobody_is_no_dot_in_the_weeks_of_a_year(say, tmp_path, now):
    path = mbox(tmp_path / "in.mbox", [letter("Ada <ada@engines.example>", "Robin <robin@adeyemi.example>", now)])
    say("import", str(path), "--me", "robin@adeyemi.example")

    told = say("insight", "rhythm").stdout.partition("Week by week")[2]

    assert "·" not in told
    assert "•" not in told
