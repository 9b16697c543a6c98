"""The owner's own wins, who helped, and the thanks that are due once; birthdays once a year; and nobody is congratulated twice on one thing."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import (
    achieving,
    answers,
    birthdays,
    changes,
    congratulations,
    drafting,
    fitting_now,
    imports,
    ledger_entries,
    opportunities,
    own_wins,
    portability,
    promises,
    today,
    wins,
    words,
)
from kithwork.actions.ledgering import account
from kithwork.actions.proposing import thanked
from kithwork.domain.errors import Refused
from kithwork.store.queries import owners, profile
from kithwork.store.writes import emptying

OWN = "robin@adeyemi.example"
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
YEAR_ON = NOW.replace(year=2027)


@pytest.fixture
def ada(owner):
    return words.add(owner_id=owner, name="Ada Lovelace", now=NOW)


@pytest.fixture
def offer(owner, ada):
    """A post that Ada told of, and that the owner took."""
    of = opportunities.Particulars(organisation="Eckert", title="developer")
    number = opportunities.add(owner_id=owner, kind="job", of=of, now=NOW - timedelta(days=60))
    opportunities.person(owner_id=owner, opportunity_id=number, person_id=ada, part="heard-from", now=NOW - timedelta(days=60))
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="accepted", now=NOW - timedelta(days=5))
    return number


def own(owner, at=NOW):
    return own_wins.everything(owner_id=owner, now=at)


def test_a_win_in_the_owners_words_is_kept_even_where_nothing_is_on_file_of_them(owner):
    number = achieving.add(owner_id=owner, text="Shipped the planner", now=NOW)

    (one,) = own(owner).kept
    assert (one.line.id, one.line.words, one.line.is_mine) == (number, "Shipped the planner", True)
    assert wins.listed(owner_id=owner, now=NOW, is_open=False) == []


def test_an_offer_taken_is_proposed_and_none_before_the_owners_yes(owner, offer):
    before = own(owner)
    number = achieving.say_yes(owner_id=owner, ref=before.proposed[0].ref, now=NOW)
    after = own(owner)

    assert [one.win.words for one in before.proposed] == ["An offer, taken: developer at Eckert"]
    assert not before.kept
    assert [one.line.id for one in after.kept] == [number]
    assert not after.proposed


def test_a_post_says_which_source_names_it_and_keeps_its_name_when_another_is_read(owner, tmp_path):
    def read(*work):
        (tmp_path / "resume.json").write_text(json.dumps({"basics": {"name": "Robin Adeyemi", "email": OWN}, "work": list(work)}), encoding="utf-8")
        imports.run(owner_id=owner, paths=[tmp_path / "resume.json"], now=NOW, me=[OWN])
        return {one.win.words: one for one in own(owner).proposed}

    eckert = {"name": "Eckert", "position": "Engineer", "startDate": "2026-03"}
    before = read(eckert)["Engineer at Eckert"]
    after = read({"name": "Dovetail", "position": "Lead", "startDate": "2026-09-01"}, eckert)["Engineer at Eckert"]
    number = achieving.say_yes(owner_id=owner, ref=before.ref, now=NOW)

    assert after.ref == before.ref
    assert "LinkedIn" not in before.evidence
    assert [(one.line.id, one.line.words) for one in own(owner).kept] == [(number, "Engineer at Eckert")]


def test_what_is_none_is_never_proposed_again(owner, offer):
    achieving.say_no(owner_id=owner, ref=own(owner).proposed[0].ref, now=NOW)

    assert not own(owner).proposed
    assert not own(owner).kept
    with pytest.raises(own_wins.NoSuchProposal):
        achieving.say_yes(owner_id=owner, ref=f"offer-{offer}", now=NOW)


def test_who_told_of_it_is_proposed_as_helper_and_stored_only_after_a_yes(owner, offer, ada, now):
    number = achieving.say_yes(owner_id=owner, ref=f"offer-{offer}", now=NOW)
    (before,) = own(owner).kept
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, now=NOW)
    (after,) = own(owner).kept

    assert [hint.evidence for hint in before.hints] == ["told you of it, 22 Sep 2026"]
    assert not before.helpers
    assert [one.person for one in after.helpers] == ["Ada Lovelace"]
    assert not after.hints


def test_who_had_no_part_is_not_proposed_again_and_owed_nothing(owner, offer, ada):
    number = achieving.say_yes(owner_id=owner, ref=f"offer-{offer}", now=NOW)
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, is_so=False, now=NOW)

    (one,) = own(owner).kept
    assert not one.hints
    assert not one.helpers
    assert not own(owner).thanks_due


def test_thanks_to_a_helper_are_due_on_today_until_they_are_given_once(owner, ada):
    number = achieving.add(owner_id=owner, text="Shipped the planner", now=NOW)
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, now=NOW)
    due = [helper.person for helper, _ in own(owner).thanks_due]
    (card,) = today.day(owner_id=owner, now=NOW).cards
    ledger_entries.thank(owner_id=owner, person_id=ada, now=NOW)

    assert due == ["Ada Lovelace"]
    assert "their part in a win of yours (Shipped the planner)" in card.why
    assert not own(owner).thanks_due
    assert not today.day(owner_id=owner, now=NOW).cards
    assert [one.is_thanked for one in account.of(owner_id=owner, person_id=ada, now=NOW).received] == [True]


def test_thanks_that_are_due_for_a_win_are_what_the_letter_the_guide_and_today_speak_of(owner, ada):
    promise = promises.add(owner_id=owner, person_id=ada, text="the old slides", is_mine=False, now=NOW - timedelta(days=50))
    promises.settle(owner_id=owner, promise_id=promise, said="kept", now=NOW - timedelta(days=40))
    number = achieving.add(owner_id=owner, text="Shipped the planner", now=NOW, on=NOW.date() - timedelta(days=30))
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, text="read it first", now=NOW)

    letter = drafting.draft(owner_id=owner, to=[ada], kind="thanks", now=NOW).letter.words
    (fit,) = fitting_now.fits(owner_id=owner, key="thank", now=NOW)

    assert "Thank you for your part in “Shipped the planner” (read it first)." in letter
    assert "their part in a win of yours (Shipped the planner, 22 Oct 2026)" in fit.why
    ledger_entries.thank(owner_id=owner, person_id=ada, now=NOW)
    assert fitting_now.fits(owner_id=owner, key="thank", now=NOW) == []


def test_today_asks_for_thanks_to_a_helper_whatever_was_written_since(owner, ada, tmp_path):
    number = achieving.add(owner_id=owner, text="Shipped the planner", now=NOW, on=NOW.date() - timedelta(days=3))
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, now=NOW)
    mine = letter(ME, "Ada Lovelace <ada@engines.example>", NOW - timedelta(days=1), subject="Lunch")
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", [mine])], now=NOW, me=["robin@adeyemi.example"])

    assert "Shipped the planner" in str([one.why for one in thanked.propose(owner_id=owner, now=NOW)])


def test_nobody_helps_themselves_and_no_win_of_somebody_else_has_helpers(owner, ada):
    number = achieving.add(owner_id=owner, text="Shipped the planner", now=NOW)
    theirs = congratulations.add(owner_id=owner, person_id=ada, text="First program", now=NOW)
    me = own(owner).kept[0].line.person_id

    with pytest.raises(achieving.TheOwner):
        achieving.helped(owner_id=owner, win_id=number, person_id=me, now=NOW)
    with pytest.raises(wins.NoSuchWin):
        achieving.helped(owner_id=owner, win_id=theirs, person_id=ada, now=NOW)


def test_a_win_and_its_helper_can_be_taken_back_in_turn(owner, ada):
    empty = portability.canonical(owner_id=owner)
    number = achieving.add(owner_id=owner, text="Shipped the planner", now=NOW)
    achieving.helped(owner_id=owner, win_id=number, person_id=ada, now=NOW)

    changes.undo(owner_id=owner, now=NOW)
    alone = own(owner).kept
    changes.undo(owner_id=owner, now=NOW)

    assert not alone[0].helpers
    assert portability.canonical(owner_id=owner) == empty


def test_a_win_still_to_come_or_without_words_is_refused(owner):
    with pytest.raises(congratulations.StillToCome):
        achieving.add(owner_id=owner, text="A prize", on=NOW.date() + timedelta(days=1), now=NOW)
    with pytest.raises(Refused):
        achieving.add(owner_id=owner, text="...", now=NOW)


@pytest.fixture
def born(owner, ada):
    """Ada, whose birthday is in two days."""
    words.edit(owner_id=owner, person_id=ada, fields={"birthday": "1990-11-23"}, now=NOW)
    return ada


def test_a_birthday_counts_once_in_its_year(owner, born):
    congratulations.greet(owner_id=owner, person_id=born, now=NOW)
    again = birthdays.near(owner_id=owner, now=NOW + timedelta(days=2))
    next_year = birthdays.near(owner_id=owner, now=YEAR_ON)

    assert again == []
    assert not today.day(owner_id=owner, now=NOW + timedelta(days=2)).cards
    assert [one.on.isoformat() for one in next_year] == ["2027-11-23"]
    with pytest.raises(birthdays.NoBirthday):
        congratulations.greet(owner_id=owner, person_id=born, now=NOW + timedelta(days=3))


def test_a_card_done_on_the_birthday_counts_as_the_wish(owner, born):
    answers.mark(owner_id=owner, person_id=born, answer="done", now=NOW + timedelta(days=2))

    assert birthdays.near(owner_id=owner, now=NOW + timedelta(days=2)) == []
    (kept,) = wins.listed(owner_id=owner, now=NOW + timedelta(days=2), is_open=False)
    assert (kept.words, kept.is_open) == ("Their birthday", False)


def test_a_birthday_that_may_go_by_comes_again_with_undo(owner, born):
    congratulations.greet(owner_id=owner, person_id=born, is_dropped=True, now=NOW)
    without = birthdays.near(owner_id=owner, now=NOW)
    changes.undo(owner_id=owner, now=NOW)

    assert without == []
    assert [one.person.id for one in birthdays.near(owner_id=owner, now=NOW)] == [born]


def test_the_same_news_told_twice_in_other_words_is_congratulated_on_once(owner, ada):
    first = congratulations.add(owner_id=owner, person_id=ada, text="Her first talk at PyCon Berlin", now=NOW - timedelta(days=3))
    congratulations.congratulate(owner_id=owner, win_id=first, now=NOW - timedelta(days=2))
    again = congratulations.add(owner_id=owner, person_id=ada, text="Talk at PyCon in Berlin", now=NOW)

    assert again == first
    assert wins.listed(owner_id=owner, now=NOW) == []
    assert not [card for card in today.day(owner_id=owner, now=NOW).cards if card.reason == "win"]
    with pytest.raises(congratulations.CongratulatedAlready):
        congratulations.congratulate(owner_id=owner, win_id=again, now=NOW)


def test_wins_of_ones_own_helpers_and_birthdays_come_back_from_an_export(owner, offer, born, tmp_path):
    number = achieving.say_yes(owner_id=owner, ref=f"offer-{offer}", now=NOW)
    achieving.helped(owner_id=owner, win_id=number, person_id=born, text="told me of it", now=NOW)
    congratulations.greet(owner_id=owner, person_id=born, now=NOW)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=NOW)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=NOW)

    restored = owners.only()
    (one,) = own(restored).kept
    assert portability.canonical(owner_id=restored) == before
    assert [(helper.person, helper.words) for helper in one.helpers] == [("Ada Lovelace", "told me of it")]
    assert birthdays.near(owner_id=restored, now=NOW) == []


def test_a_post_of_ones_own_is_at_nobody(owner, monkeypatch):
    posts = [profile.PostRow("Self-employed", "Freelance Engineer", "2026-01", "", "work", "", "linkedin-positions")]
    monkeypatch.setattr(own_wins.profile, "posts", lambda _: posts)

    assert [one.win.words for one in own_wins._posts(owner)] == ["Freelance Engineer, self-employed"]
