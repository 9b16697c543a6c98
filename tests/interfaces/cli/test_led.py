from datetime import timedelta

import pytest

from kithwork.actions import opportunities


@pytest.fixture
def interview(owner, now):
    of = opportunities.Particulars("Dovetail", "developer")
    number = opportunities.add(owner_id=owner, kind="job", of=of, now=now - timedelta(days=30))
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="interview", now=now - timedelta(days=5))
    return str(number)


def test_what_is_unknown_is_said_to_be_and_the_owner_says_what_led_there(say, data, interview):
    unknown = say("what-led-to", interview).stdout
    say("add", "Sorcha Breathnach")
    say("met", "sorcha", "--at", "Remote PHP meetup #3")
    say("led", "sorcha", "to", interview)
    say("led", "say", "my post", "to", interview, "--as-channel", "--how", "she read it", "--on", "2026-11-01")

    told = say("what-led-to", interview).stdout

    assert "Unknown: nothing on file says what led there." in unknown
    assert "Sorcha Breathnach (led to it); Remote PHP meetup #3 (met there); Remote PHP meetup" in " ".join(told.split())
    assert "2 ways led there. First touch: " in told
    assert data("what-led-to", interview)["is_contested"]
    assert "Remote PHP meetup: 1 of 1 interview; 1 of them by another route as well" in " ".join(say("led").stdout.split())
    assert data("led")["mine"]["series"][0]["count"] == 1


def test_links_are_listed_and_taken_away_and_people_get_their_credit(say, data, interview):
    say("add", "Sorcha Breathnach")
    say("led", "say", "sorcha", "to", interview)

    assert "Sorcha Breathnach led to developer at Dovetail" in say("led", "links").stdout
    assert data("led", "credit", "sorcha")[0]["title"] == "developer at Dovetail"
    say("led", "drop", "1")
    assert data("led", "links") == data("led", "credit", "sorcha") == []
    assert "stands on no way" in say("led", "credit", "sorcha").stdout


def test_an_event_on_file_is_found_by_its_name(say, data, interview):
    say("add", "Ada Lovelace")
    say("met", "ada", "--at", "Leeds meetup #7")
    say("led", "say", "leeds", "meetup", "#7", "to", interview)

    assert data("what-led-to", interview)["routes"][0][0]["kind"] == "event"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("led", "say", "sorcha"), 2, "Say what led to which opportunity: kith led say sorcha to 4."),
        (("led", "say", "nobody", "to", "1"), 3, "Nobody is called “nobody”, and no event on file; --as-event or --as-channel keeps it by its name."),
        (("led", "say", "intro", "9", "to", "1"), 3, "There is no introduction of that number. `kith intro` lists them."),
        (("led", "drop", "9"), 3, "There is no link of yours with that number. `kith led links` lists them."),
        (("what-led-to", "9"), 3, "There is no opportunity of that number. `kith opportunities` lists them."),
    ],
)
def test_what_makes_no_sense_is_one_clear_sentence(say, interview, words, code, sentence):
    assert say(*words, code=code).stderr.strip().startswith(sentence)


def test_with_nothing_it_says_how_to_begin(say, owner):
    assert "Nothing has come of anything yet." in say("led").stdout
    assert "kith led say" in say("led", "links").stdout
