import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines.openers import MOST, Fact, FactKind, choose, is_looking, subject

facts = st.lists(
    st.builds(Fact, st.sampled_from(list(FactKind)), st.sampled_from(["engines", "Engines.", "the wire", "", " "]), st.just("mail")), max_size=9
)


def words(found):
    return [opener.words for opener in found]


def test_what_they_promised_is_asked_before_what_they_work_on():
    found = choose([Fact(FactKind.WORKS_ON, "engines", "git"), Fact(FactKind.PROMISED, "the wire", "they said so")])

    assert words(found) == ["What became of “the wire”?", "What is moving in engines?"]
    assert found[0].because == "they said so"


def test_each_sort_of_fact_is_asked_about_before_a_second_of_one_sort():
    some = [Fact(FactKind.PROMISED, one, "") for one in ("a", "b", "c")]

    assert words(choose([*some, Fact(FactKind.TOPIC, "go", "")])) == ["What became of “a”?", "What is new in go?", "What became of “b”?"]


@given(facts)
def test_never_more_than_three_nothing_twice_and_nothing_that_is_not_on_file(some):
    found = choose(some)

    assert len(found) <= MOST
    assert len({one.words for one in found}) == len(found)
    assert all(any(fact.words.strip().rstrip(".") in one.words for fact in some if fact.words.strip()) for one in found)


def test_of_nothing_nothing_is_asked():
    assert choose([]) == choose([Fact(FactKind.TALKED, "  ", "mail")]) == []


@pytest.mark.parametrize(
    ("note", "is_looked"),
    [
        ("Looks for a second QA engineer", True),
        ("She asked about on-call rotas", True),
        ("hiring two people", True),
        ("Plays the harp", False),
        ("Wanton", False),
    ],
)
def test_a_note_says_whether_they_look_for_something(note, is_looked):
    assert is_looking(note) is is_looked


@pytest.mark.parametrize("text", ["Re: Engines", "RE: Fwd: Engines", "AW: Engines", "Engines"])
def test_a_subject_loses_its_reply_marks(text):
    assert subject(text) == "Engines"


@pytest.mark.parametrize("text", ["Invitation: seat map demo", "Re: Accepted: retro", "Updated invitation: retro @ Fri", "Einladung: Retro"])
def test_what_a_calendar_sends_is_no_talk(text):
    assert subject(text) == ""


def test_a_letter_about_an_invitation_is_one():
    assert subject("Re: Your invitation to speak") == "Your invitation to speak"
