"""What went to and fro: by hand, by itself, in words, and never a score."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.files import ME, connections, letter, mbox
from tests.importers.clones import ADA, Clone

from kithwork.actions import changes, identities, imports, ledger, ledger_entries, people, portability, promises, stating, today, words
from kithwork.actions.ledger_entries import NoKind, NoSuchEntry
from kithwork.actions.ledgering import account
from kithwork.actions.needs import Stated
from kithwork.domain.errors import StillToCome
from kithwork.engines.ledger import Side
from kithwork.store.queries import owners
from kithwork.store.writes import emptying

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def ada(owner):
    return words.add(owner_id=owner, name="Ada Lovelace", now=NOW)


@pytest.fixture
def enter(owner):
    def one(person_id, kind, *, is_mine=True, **rest):
        return ledger_entries.enter(owner_id=owner, person_id=person_id, is_mine=is_mine, kind=kind, now=NOW, **rest)

    return one


def of(owner, person_id):
    return account.of(owner_id=owner, person_id=person_id, now=NOW)


def test_one_word_is_enough_for_either_side(owner, ada, enter):
    enter(ada, "listening")
    enter(ada, "reviewed", is_mine=False, text="my talk", on=date(2026, 11, 2))
    found = of(owner, ada)

    assert [one.words for one in found.given] == ["You listened"]
    assert [(one.words, one.on) for one in found.received] == [("They reviewed something of yours (my talk)", date(2026, 11, 2))]


def test_a_word_of_ones_own_is_kept_as_it_is(owner, ada, enter):
    enter(ada, "soup")

    assert of(owner, ada).given[0].words == "You gave them: soup"


def test_thanks_hold_for_everything_up_to_their_day(owner, ada, enter):
    enter(ada, "advice", is_mine=False, on=date(2026, 11, 1))
    due = of(owner, ada).prompts
    ledger_entries.thank(owner_id=owner, person_id=ada, now=NOW)
    thanked = of(owner, ada)

    assert due[0] == "Thanks are not on file yet: they gave you advice, 1 Nov 2026."
    assert thanked.received[0].is_thanked
    assert not any("Thanks" in prompt for prompt in thanked.prompts)


def test_kept_promises_are_in_it_and_open_ones_stand_beside(owner, ada):
    kept = promises.add(owner_id=owner, person_id=ada, text="the TDD link", is_mine=True, now=NOW)
    promises.add(owner_id=owner, person_id=ada, text="two names", is_mine=False, now=NOW)
    promises.settle(owner_id=owner, promise_id=kept, said="kept", now=NOW)
    found = of(owner, ada)

    assert [one.words for one in found.given] == ["You kept a promise (the TDD link)"]
    assert [one.words for one in found.promised] == ["two names"]


def test_she_asked_twice_and_nothing_answers_it(owner, ada):
    for text in ("a mentor", "a reviewer"):
        stating.add(owner_id=owner, person_id=ada, said=Stated(text), is_offer=False, now=NOW)

    assert of(owner, ada).prompts == ("They said twice what they look for, and nothing of yours answers it yet.",)


def test_who_gave_and_asked_for_nothing_hears_of_a_good_moment(owner, ada, enter):
    enter(ada, "help")

    assert of(owner, ada).prompts == ("You gave this year and asked for nothing: a good moment to ask, should you need something.",)


def test_of_whoever_is_exempt_nothing_is_counted_or_prompted(owner, ada, enter):
    enter(ada, "advice", is_mine=False)
    ledger_entries.exempt(owner_id=owner, person_id=ada, is_exempt=True, now=NOW)
    asked = ledger.before_asking(owner_id=owner, person_id=ada, now=NOW)
    off = of(owner, ada)
    ledger_entries.exempt(owner_id=owner, person_id=ada, is_exempt=False, now=NOW)

    assert (off.received, off.prompts, asked.is_exempt, asked.gives) == ((), (), True, ())
    assert len(of(owner, ada).received) == 1


def test_before_asking_three_gives_fit_this_person_where_nothing_was_given(owner, ada, enter):
    enter(ada, "advice", is_mine=False, on=date(2026, 11, 1))
    stating.add(owner_id=owner, person_id=ada, said=Stated("a reviewer for her talk"), is_offer=False, now=NOW)

    found = ledger.before_asking(owner_id=owner, person_id=ada, now=NOW)

    assert found.words == "Nothing of yours for them is on file in the last twelve months. They gave you advice."
    assert [one.kind for one in found.gives] == ["thanks", "answer", "encouragement"]
    assert "a reviewer for her talk" in found.gives[1].words


def test_before_asking_whom_one_gave_lately_nothing_more_is_proposed(owner, ada, enter):
    enter(ada, "review", on=NOW.date() - timedelta(days=300))
    enter(ada, "help", on=NOW.date() - timedelta(days=500))

    found = ledger.before_asking(owner_id=owner, person_id=ada, now=NOW)

    assert found.words == "In the last twelve months: You reviewed something of theirs."
    assert (found.gives, found.is_to_give_first) == ((), False)


def test_nothing_on_file_gives_three_small_things_all_the_same(owner, ada):
    found = ledger.before_asking(owner_id=owner, person_id=ada, now=NOW)

    assert found.words == "In the last twelve months nothing is on file that either of you did for the other."
    assert len(found.gives) == 3


@pytest.mark.parametrize(("kind", "on", "refusal"), [(" ", None, NoKind), ("x" * 25, None, NoKind), ("help", date(2026, 11, 22), StillToCome)])
def test_what_cannot_be_kept_is_refused(ada, enter, kind, on, refusal):
    with pytest.raises(refusal):
        enter(ada, kind, on=on)


def test_each_deed_can_be_taken_back_and_a_line_struck(owner, ada, enter):
    before = portability.canonical(owner_id=owner)
    enter(ada, "help")
    number = of(owner, ada).given[0].number
    ledger_entries.strike(owner_id=owner, entry_id=number, now=NOW)
    struck = portability.canonical(owner_id=owner)
    changes.undo(owner_id=owner, now=NOW)
    again = of(owner, ada).given[0].words
    changes.undo(owner_id=owner, now=NOW)
    ledger_entries.thank(owner_id=owner, person_id=ada, now=NOW)
    changes.undo(owner_id=owner, now=NOW)

    assert (struck, again, portability.canonical(owner_id=owner)) == (before, "You helped", before)
    with pytest.raises(NoSuchEntry):
        ledger_entries.strike(owner_id=owner, entry_id=99, now=NOW)


def test_today_asks_for_thanks_until_they_are_given(owner, ada, enter):
    enter(ada, "review", is_mine=False, text="my talk", on=date(2026, 11, 19))

    def reasons():
        return [card.why for card in today.day(owner_id=owner, now=NOW).cards]

    before = reasons()
    ledger_entries.thank(owner_id=owner, person_id=ada, now=NOW)

    assert before == ["Thanks for the review (my talk) (19 Nov 2026) are not on file yet."]
    assert reasons() == []


def test_recommendations_and_reviews_on_file_fill_it_by_themselves(owner, tmp_path):
    (tmp_path / "Recommendations_Received.csv").write_text(
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Grace,Hopper,Navy,Rear admiral,"Robin is thorough.","11/01/26, 09:00 AM",VISIBLE\n',
        encoding="utf-8",
    )
    paths = [
        connections(tmp_path / "Connections.csv", [("Grace", "Hopper", "grace", "Navy", "Rear admiral")]),
        tmp_path / "Recommendations_Received.csv",
    ]
    imports.run(
        owner_id=owner,
        paths=[*paths, mbox(tmp_path / "m.mbox", [letter(ME, "Grace Hopper <grace@navy.example>", NOW)])],
        now=NOW,
        me=["robin@adeyemi.example"],
    )
    grace = people.find(owner_id=owner, text="Grace Hopper", now=NOW).id

    found = of(owner, grace)

    assert [(one.side, one.words) for one in found.received] == [(Side.RECEIVED, "They wrote a recommendation for you")]


def test_reviews_of_all_years_are_told_as_such_and_of_the_last_twelve_months_only_that_there_were_some(owner, tmp_path):
    clone = Clone(tmp_path / "engines")
    for days in (1900, 1800, 1700, 20):
        clone.commit(ADA, f"Mend {days}\n\nReviewed-by: {ME}", at=NOW - timedelta(days=days), files=["a.py"])
    imports.run(owner_id=owner, paths=[clone.path], now=NOW, me=["robin@adeyemi.example"])
    ada = people.find(owner_id=owner, text="Ada Lovelace", now=NOW).id

    assert [one.words for one in of(owner, ada).given] == ["You reviewed 4 changes of theirs in all"]
    assert ledger.before_asking(owner_id=owner, person_id=ada, now=NOW).words == "In the last twelve months: You reviewed a change of theirs."


def test_the_ledger_follows_its_person_and_comes_back_from_an_export(owner, ada, enter, tmp_path):
    grace = words.add(owner_id=owner, name="Grace Hopper", now=NOW)
    enter(ada, "help")
    enter(grace, "advice", is_mine=False)
    ledger_entries.thank(owner_id=owner, person_id=grace, now=NOW)
    before = portability.canonical(owner_id=owner)
    identities.merge(owner_id=owner, one=ada, other=grace, now=NOW)
    together = of(owner, people.find(owner_id=owner, text="Ada", now=NOW).id)
    changes.undo(owner_id=owner, now=NOW)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=NOW)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=NOW)

    assert (len(together.given), len(together.received)) == (1, 1)
    assert portability.canonical(owner_id=owners.only()) == before
