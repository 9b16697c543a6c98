"""What a letter or a calendar entry says of a round or a stage: plainly said, or not heard."""

from datetime import date

import pytest

from kithwork.domain.interviews import RoundForm
from kithwork.engines import said_rounds as engine
from kithwork.engines.said_rounds import Heard

DAY = date(2026, 11, 20)  # a Friday


def heard(text):
    return [(one.what, one.on, one.at, one.form, one.names) for one in engine.hear(text, on=DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hi Robin. We would like to invite you to a technical interview on 26 November at 14:30 with Mia Chen and Joan Clarke.",
            (Heard.ROUND, date(2026, 11, 26), "14:30", RoundForm.VIDEO, ("Mia Chen", "Joan Clarke")),
        ),
        ("Shall we do the phone screen on 2026-12-01 at 3pm?", (Heard.ROUND, date(2026, 12, 1), "15:00", RoundForm.CALL, ())),
        (
            "Wir laden dich zum Vorstellungsgespräch am 3.12.2026 um 10:00 Uhr mit Mia Chen ein.",
            (Heard.ROUND, date(2026, 12, 3), "10:00", RoundForm.VIDEO, ("Mia Chen",)),
        ),
        (
            "Das Kennenlerngespräch wäre am 3. Dezember um 10 Uhr, per Telefon.",
            (Heard.ROUND, date(2026, 12, 3), "10:00", RoundForm.CALL, ()),
        ),
    ],
)
def test_an_invitation_says_when_how_and_with_whom(text, expected):
    assert heard(text) == [expected]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Unfortunately we will not be moving forward with your application.", Heard.NO),
        ("We have decided to proceed with other candidates at this time.", Heard.NO),
        ("Leider müssen wir dir heute eine Absage schicken.", Heard.NO),
        ("We are delighted to offer you the role!", Heard.OFFER),
        ("Thank you for applying to Acme.", Heard.ACKNOWLEDGED),
        ("We received your application and will be in touch.", Heard.ACKNOWLEDGED),
    ],
)
def test_a_stage_is_heard_with_its_sentence(text, what):
    (one,) = engine.hear(f"Dear Robin, how are you. {text}\nBest, Mia", on=DAY)

    assert (one.what, one.quote) == (what, text)


@pytest.mark.parametrize(
    "text",
    [
        "I read an interview with a chef last week.",
        "Unfortunately the train was late.",
        "Would you like to offer feedback?",
        "The next round is on me!",
        "We met on 3 November for lunch with Mia Chen.",
        "",
    ],
)
def test_what_is_said_of_something_else_is_not_heard(text):
    assert heard(text) == []


def test_a_no_outweighs_the_thanks_for_applying():
    text = "Thank you for applying. We enjoyed the interview on 26 November. Unfortunately we will not be moving forward."

    assert [one.what for one in engine.hear(text, on=DAY)] == [Heard.NO]


def test_a_calendar_entry_is_a_round_by_its_name():
    assert engine.is_round("Interview: Robin / Acme")
    assert engine.is_round("Final round with the team")
    assert not engine.is_round("Overview of the interviewers")
    assert engine.entry("Pairing session", on=DAY).form is RoundForm.PAIRING


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately we need to move your interview to another day. The interview is on 1 December at 14:00.",
        "Unfortunately Mia is not available, so we have to reschedule. The interview is on 1 December at 14:00.",
        "Leider müssen wir das Gespräch auf einen anderen Tag verschieben. The interview is on 1 December at 14:00.",
    ],
)
def test_another_day_is_no_no(text):
    assert [(one.what, one.on) for one in engine.hear(text, on=DAY)] == [(Heard.ROUND, date(2026, 12, 1))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Your interview with Mia Chen, Engineering Manager is on 1 December.", ("Mia Chen",)),
        ("Your interview with Acme Ltd is on 1 December.", ()),
        ("Your interview with Hiring Team is on 1 December.", ()),
    ],
)
def test_a_post_or_a_firm_is_nobodys_name(text, names):
    assert [one.names for one in engine.hear(text, on=DAY)] == [names]


def test_an_hour_alone_is_a_time_in_german():
    assert heard("Das Bewerbungsgespräch ist am 3.12.2026 um 14 Uhr.")[0][2] == "14:00"


@pytest.mark.parametrize(
    "text",
    [
        "We have decided not to move forward.",
        "We decided against it.",
        "We will not be moving forward at this time.",
        "We are not going ahead.",
        "We will be moving forward with other candidates.",
        "We are pleased to make you an offer.",
        "We are happy to offer you the role.",
        "Here is your offer letter.",
        "Wir möchten dir ein Angebot machen.",
        "Thank you for applying.",
        "Wir bestätigen den Eingang deiner Bewerbung.",
        "Shall we do the telephone screen on 1 December?",
        "The screening call is on 1 December.",
        "The second round is on 1 December.",
    ],
)
def test_what_can_be_heard_can_be_searched(text):
    assert engine.hear(text, on=DAY)
    assert any(cue in text.casefold() for cue in engine.CUES)


def test_an_entry_that_names_the_day_beside_its_own_is_of_that_day_and_of_no_hour():
    assert engine.entry("Interview, 24 November 5pm PST", on=date(2026, 11, 25)).on == date(2026, 11, 24)
    assert engine.entry("Interview, 24 November 5pm PST", on=date(2026, 11, 25), at="02:00").at == ""
    assert engine.entry("Interview", on=date(2026, 11, 25), at="14:00").at == "14:00"
    assert engine.entry("Interview", "as agreed on 12 November", on=date(2026, 11, 25)).on == date(2026, 11, 25)
