"""An introduction on every path that there is: consent first, and a no that looks like silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.introducing import IntroductionStep as Step
from kithwork.domain.introducing import Seat
from kithwork.engines import blurbs, introduction_letters, introductions
from kithwork.engines.introduction_letters import Scene

BLURB = "Would you be open to a short talk with Robin about testing schedulers? A no is completely fine."


@st.composite
def paths(draw):
    """A seat, and steps that may follow each other, as far as somebody likes to go."""
    seat = draw(st.sampled_from(Seat))
    taken = list(introductions.BEGINS[seat])
    for _ in range(draw(st.integers(0, 14))):
        ahead = introductions.ahead(taken)
        if not ahead:
            break
        taken.append(draw(st.sampled_from(ahead)))
    return seat, taken


def scene(seat, taken):
    return Scene(seat, "Robin", "Ben Carter", "Sam Po", "Mia Wong", "testing schedulers", BLURB, tuple(taken))


@given(paths())
def test_nobody_is_introduced_before_both_have_said_yes(path):
    _, taken = path
    introduced = [number for number, step in enumerate(taken) if step in {Step.INTRODUCED, Step.MET, Step.CLOSED}]

    for number in introduced:
        assert introductions.has_both_yes(taken[:number])


@given(paths())
def test_a_letter_to_both_exists_only_when_both_have_said_yes(path):
    seat, taken = path
    letters = introduction_letters.letters(scene(seat, taken))

    assert all(len(letter.to) == 1 for letter in letters) or introductions.has_both_yes(taken)
    assert all(seat not in letter.to for letter in letters)


@given(paths())
def test_after_a_no_nothing_comes_but_silence(path):
    _, taken = path
    if Step.DECLINED in taken:
        assert taken[-1] is Step.DECLINED
        assert introductions.ahead(taken) == ()
        assert introductions.mover(taken) is None


@given(paths())
def test_silence_ends_it_until_an_answer_comes_and_is_nobodys_no(path):
    _, taken = path
    if introductions.state(taken) is Step.SILENCE:
        assert introductions.mover(taken) is None
        assert introductions.declined_by(taken) is None
        assert Step.DECLINED in introductions.ahead(taken)
        assert Step.SILENCE not in introductions.ahead(taken)


def test_silence_is_said_of_whoever_was_asked():
    asked = [step for step in Step if step not in {Step.OUTCOME, Step.SILENCE} and Step.SILENCE in introductions.ahead([step])]

    assert asked == [Step.CONNECTOR_ASKED, Step.TARGET_ASKED]
    assert introductions.ahead([Step.CONNECTOR_ASKED], own=Seat.CONNECTOR) == (Step.CONNECTOR_YES, Step.DECLINED)
    assert introductions.ahead([Step.CONNECTOR_ASKED], own=Seat.REQUESTER) == (Step.CONNECTOR_YES, Step.DECLINED, Step.SILENCE)


def test_a_no_is_that_of_whoever_was_asked_last_and_after_both_yes_nobodys():
    way = [Step.CONNECTOR_ASKED, Step.CONNECTOR_YES, Step.TARGET_ASKED, Step.TARGET_YES]

    assert [introductions.declined_by([*way[:count], Step.DECLINED]) for count in range(1, 5)] == [Seat.CONNECTOR, Seat.CONNECTOR, Seat.TARGET, None]
    assert introductions.declined_by(way) is None


@given(paths())
def test_the_letter_to_the_requester_is_the_same_after_a_no_and_before_an_answer(path):
    seat, taken = path
    if seat is not Seat.CONNECTOR or Step.INTRODUCED in taken:
        return
    to_requester = [one for one in introduction_letters.letters(scene(seat, taken)) if one.to == (Seat.REQUESTER,)]
    before = [one for one in introduction_letters.letters(scene(seat, [Step.CONNECTOR_ASKED])) if one.to == (Seat.REQUESTER,)]

    assert to_requester in ([], before)
    assert to_requester or taken[-1] is Step.TARGET_YES


def test_what_became_of_it_can_be_said_for_years_and_moves_nothing():
    taken = [Step.CONNECTOR_ASKED, Step.CONNECTOR_YES, Step.TARGET_ASKED, Step.TARGET_YES, Step.INTRODUCED, Step.MET, Step.CLOSED, Step.OUTCOME]

    assert introductions.ahead(taken) == (Step.OUTCOME,)
    assert introductions.state(taken) is Step.CLOSED


def test_words_that_stand_by_themselves_pass():
    assert blurbs.lint(BLURB) == ()
    assert blurbs.lint("Hättest du Zeit für ein Gespräch mit Robin über Scheduler? Ein Nein ist völlig in Ordnung.") == ()


def test_each_fault_of_the_words_is_named():
    wrong = blurbs.lint(f"You are an amazing guru. See my attached cv.pdf. {'word ' * 120}")

    assert [one.split()[0] for one in wrong] == ["It", "It", "It", "“amazing”", "“attached”"]
    assert blurbs.lint("  ") == ("There are no words yet.",)


def test_a_link_asks_nothing_and_is_no_attachment():
    links = "https://me.example/cv.pdf, www.v.example/watch?v=1 and v.example/a.zip?x=2"

    assert blurbs.lint(f"{BLURB} My work: {links}.") == ()
    assert blurbs.lint("Have you seen https://me.example/talk? A no is completely fine.") == ()
    assert blurbs.lint(f"See {links}. A no is completely fine.") == ("It asks for nothing: say in one question what you would like.",)
    assert [one.split()[0] for one in blurbs.lint(f"{BLURB} My cv.pdf.")] == ["“cv.pdf”"]


def test_one_question_is_enough():
    assert blurbs.lint(f"Are you well? {BLURB}") == ("It asks more than one question; one is answered sooner.",)


def test_what_is_offered_to_begin_with_passes():
    assert blurbs.lint(introduction_letters.blurb(scene(Seat.REQUESTER, [Step.WISH]))) == ()


@pytest.mark.parametrize("taken", [[Step.WISH], [Step.WISH, Step.BLURB_READY]])
def test_a_wish_can_be_let_go_before_anybody_was_asked_and_that_is_nobodys_no(taken):
    assert Step.DECLINED in introductions.ahead(taken)
    assert introductions.declined_by([*taken, Step.DECLINED]) is None
    assert introductions.mover([*taken, Step.DECLINED]) is None
