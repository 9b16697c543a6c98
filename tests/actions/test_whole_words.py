"""What the owner typed is kept whole, or refused with a sentence; never cut, and never lost because something else was there before."""

import pytest

from kithwork.actions import aims, asked, asking, changes, drafting, encouraging, introduced, introductions, shares, stating, targets, words
from kithwork.actions.needs import Stated
from kithwork.domain.errors import Refused
from kithwork.domain.introducing import Seat

LONG = "word " * 500
BLURB = "Would you be open to a short talk with Robin about testing schedulers? A no is completely fine."


@pytest.fixture
def ada(owner, now):
    return words.add(owner_id=owner, name="Ada Lovelace", now=now)


@pytest.fixture
def ben(owner, now):
    return words.add(owner_id=owner, name="Ben Carter", now=now)


def refused(do, **said):
    with pytest.raises(Refused, match=r"has [0-9,]+ letters at most"):
        do(**said)


def test_words_of_an_ask_and_of_its_steps_are_refused_when_too_long(owner, now, ada):
    number = asking.ask(owner_id=owner, person_id=ada, text="review my talk", kind="review", now=now).id

    refused(asking.ask, owner_id=owner, person_id=ada, text=LONG, kind="review", now=now)
    refused(asking.step, owner_id=owner, ask_id=number, step="answered", text=LONG, now=now)
    asking.step(owner_id=owner, ask_id=number, step="answered", text="x" * asking.LONGEST, now=now)

    assert [row.words for row in asked.listed(owner_id=owner)[0].steps] == ["", "x" * asking.LONGEST]


def test_words_of_an_introduction_and_of_its_steps_are_refused_when_too_long(owner, now, ada, ben):
    seats = {Seat.CONNECTOR: ben, Seat.TARGET: ada}
    refused(introductions.begin, owner_id=owner, seats=seats, why=LONG, now=now)
    refused(introductions.begin, owner_id=owner, seats={Seat.CONNECTOR: ben}, aim=LONG, why="ships", now=now)
    number = introductions.begin(owner_id=owner, seats=seats, why="x" * introductions.LONGEST, blurb=BLURB, now=now)

    refused(introductions.advance, owner_id=owner, introduction_id=number, step="blurb-ready", text=LONG, now=now)

    (found,) = introduced.listed(owner_id=owner, today=now.date())
    assert found.line.why == "x" * introductions.LONGEST


def test_words_of_goals_targets_and_steps_towards_them_are_refused_when_too_long(owner, now, ada):
    number = targets.add(owner_id=owner, person_id=ada, why="leads them", now=now)

    refused(targets.aim, owner_id=owner, text=LONG, kind="job", now=now)
    refused(targets.add, owner_id=owner, organisation=LONG, now=now)
    refused(targets.add, owner_id=owner, organisation="Acme", why=LONG, now=now)
    refused(targets.add, owner_id=owner, person_id=ada, why=LONG, now=now)
    for kind in ("read", "news"):
        refused(targets.near, owner_id=owner, target_id=number, kind=kind, text=LONG, now=now)

    assert [(one.line.name, one.line.why, one.line.nearings) for one in aims.listed(owner_id=owner, now=now)] == [("Ada Lovelace", "leads them", ())]


def test_why_one_turns_to_a_target_is_told_anew_and_stays_when_it_is_not(owner, now, ada):
    number = targets.add(owner_id=owner, person_id=ada, why="leads them", now=now)
    again = targets.add(owner_id=owner, person_id=ada, now=now)
    kept = targets.numbered(owner_id=owner, target_id=number).why
    anew = targets.add(owner_id=owner, person_id=ada, why="hires now", now=now)
    told = targets.numbered(owner_id=owner, target_id=number).why
    changes.undo(owner_id=owner, now=now)

    assert number == again == anew
    assert (kept, told, targets.numbered(owner_id=owner, target_id=number).why) == ("leads them", "hires now", "leads them")


def test_a_goal_that_is_said_again_keeps_the_hours_that_were_not(owner, now):
    def hours():
        return [one.weekly_hours for one in aims.goals(owner_id=owner)]

    targets.aim(owner_id=owner, text="an SRE role", kind="job", weekly_hours=3, now=now)
    targets.aim(owner_id=owner, text="an SRE role", kind="job", now=now)
    kept = hours()
    targets.aim(owner_id=owner, text="an SRE role", kind="job", weekly_hours=0, now=now)
    none = hours()
    changes.undo(owner_id=owner, now=now)

    assert (kept, none, hours()) == ([3], [0], [3])


def test_what_is_passed_on_and_what_became_of_it_is_refused_when_too_long(owner, now, ada):
    refused(shares.thing, text=LONG)
    refused(shares.thing, text="https://example.org/x", about=LONG)
    number = shares.pass_on(owner_id=owner, of=shares.thing("https://example.org/x"), person_id=ada, now=now)

    refused(shares.tell, owner_id=owner, share_id=number, outcome=LONG, now=now)

    assert [line.outcome for line in shares.listed(owner_id=owner)] == [""]


def test_a_step_towards_a_dream_is_refused_when_too_long(owner, now, ben):
    dream = stating.add(owner_id=owner, person_id=ben, said=Stated("a honey shop", is_dream=True), is_offer=False, now=now).id

    refused(encouraging.step, owner_id=owner, dream_id=dream, text=LONG, is_mine=True, now=now)


def test_what_a_letter_is_about_stands_in_it_or_is_refused(owner, now, ada):
    refused(drafting.draft, owner_id=owner, to=[ada], kind="thanks", about=LONG, now=now)

    assert "the slides" in drafting.draft(owner_id=owner, to=[ada], kind="thanks", about="the slides", now=now).letter.words
