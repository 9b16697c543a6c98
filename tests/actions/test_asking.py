"""What is asked, what becomes of it, and what is held back."""

from datetime import timedelta

import pytest
from django.db import connection
from tests.files import ME, letter, mbox

from kithwork.actions import (
    asked,
    asking,
    capture,
    changes,
    drafting,
    guardrails,
    identities,
    imports,
    introductions,
    people,
    portability,
    stating,
    today,
    words,
)
from kithwork.actions.guardrails import Held
from kithwork.actions.needs import Stated
from kithwork.domain.errors import Refused
from kithwork.domain.introducing import Seat
from kithwork.engines.today import Reason


@pytest.fixture
def ada(owner, now):
    return words.add(owner_id=owner, name="Ada Lovelace", now=now, handles=["ada@engines.example"])


@pytest.fixture
def grace(owner, now):
    return words.add(owner_id=owner, name="Grace Hopper", now=now)


@pytest.fixture
def ask(owner, now):
    def do(person, text="review my talk", *, kind="review", days=0, **more):
        return asking.ask(owner_id=owner, person_id=person, text=text, kind=kind, now=now + timedelta(days=days), **more)

    return do


@pytest.fixture
def say(owner, now):
    return lambda number, step, days=0, text="": asking.step(owner_id=owner, ask_id=number, step=step, now=now + timedelta(days=days), text=text)


def states(owner):
    return [(line.person, line.last.step.value) for line in asked.listed(owner_id=owner, is_open=False)]


def test_an_ask_takes_its_steps_each_with_its_day(owner, now, ada, ask, say):
    number = ask(ada).id
    say(number, "answered", 3, "Cut the second half")
    say(number, "acted", 10)

    (line,) = asked.listed(owner_id=owner)

    assert asked.in_words(line) == "asked 21 Nov 2026, answered 24 Nov 2026 (“Cut the second half”), acted on it 1 Dec 2026"
    assert asked.due(line, today=(now + timedelta(days=12)).date()) == "Tell them what became of it."


def test_each_step_can_be_taken_back(owner, now, ada, ask, say):
    before = portability.canonical(owner_id=owner)
    number = ask(ada).id
    for step in ("answered", "acted", "told", "thanked"):
        say(number, step)
    reached = states(owner)

    undone = []
    for _ in range(5):
        changes.undo(owner_id=owner, now=now)
        undone.append(states(owner))

    assert reached == [("Ada Lovelace", "thanked")]
    assert undone == [[("Ada Lovelace", "told")], [("Ada Lovelace", "acted")], [("Ada Lovelace", "answered")], [("Ada Lovelace", "asked")], []]
    assert portability.canonical(owner_id=owner) == before


def test_a_step_that_cannot_come_next_is_refused_with_those_that_can(ada, ask, say):
    number = ask(ada).id
    say(number, "told")

    with pytest.raises(asking.NotNow, match="cannot come next, only: thanked"):
        say(number, "answered")


@pytest.mark.parametrize("text", ["", " ?! ", "x" * 501])
def test_an_ask_needs_words_and_not_too_many(ada, ask, text):
    with pytest.raises(Refused):
        ask(ada, text)


def test_a_second_ask_is_held_back_and_one_of_the_past_is_written_down(owner, now, ada, ask):
    ask(ada)

    with pytest.raises(Held, match="a second ask waits 90 days: possible from 19 Feb 2027 on"):
        ask(ada, "and my slides", days=30)
    ask(ada, "an earlier one", on=(now - timedelta(days=20)).date())

    assert len(asked.listed(owner_id=owner)) == 2


def test_after_a_no_nothing_is_asked_for_a_year(ada, ask, say):
    say(ask(ada).id, "no", 2)

    with pytest.raises(Held, match="a no holds for a year"):
        ask(ada, days=300)
    assert ask(ada, days=367).id


def test_whoever_is_spared_is_not_asked_and_can_be_asked_again(owner, now, ada, ask):
    asking.spare(owner_id=owner, person_id=ada, now=now, is_spared=True)
    with pytest.raises(Held, match="is not for asks"):
        ask(ada)

    asking.spare(owner_id=owner, person_id=ada, now=now, is_spared=False)

    assert ask(ada).id


def test_whoever_is_left_in_peace_is_not_asked(owner, now, ada, ask):
    words.set_aside(owner_id=owner, person_id=ada, now=now, do_not_contact=True)

    with pytest.raises(Held, match="left in peace"):
        ask(ada)


def test_a_sixth_ask_on_one_day_waits_for_the_next(owner, now, ask):
    everybody = words.add_all(owner_id=owner, names=["Ada", "Grace", "Alan", "Edsger", "Barbara", "Tony"], now=now)
    for person in everybody[:5]:
        ask(person)

    with pytest.raises(Held, match="enough for one day: possible from 22 Nov 2026 on"):
        ask(everybody[5])


def test_a_fourth_introduction_asked_for_waits_until_one_is_over(owner, now, ask, say):
    everybody = words.add_all(owner_id=owner, names=["Ada", "Grace", "Alan", "Edsger"], now=now)
    made = [ask(person, kind="introduction").id for person in everybody[:3]]
    with pytest.raises(Held, match="3 introductions that you asked for are open"):
        ask(everybody[3], kind="introduction")

    say(made[0], "silence")

    assert ask(everybody[3], kind="introduction").id


def test_done_on_today_and_a_word_marked_as_sent_are_one_rule(owner, now, ada):
    from kithwork.actions import answers  # noqa: PLC0415
    from kithwork.domain.asking import WordKind  # noqa: PLC0415

    answers.mark(owner_id=owner, person_id=ada, answer="done", now=now)

    with pytest.raises(Held, match="a second word unasked waits 14 days"):
        guardrails.before_word(owner_id=owner, person_id=ada, kind=WordKind.HELLO, now=now + timedelta(days=3))


@pytest.mark.parametrize("kind", ["thanks", "follow-up", "congrats"])
def test_a_word_that_something_asks_for_starts_no_clock(owner, now, ada, ask, kind):
    drafting.sent(owner_id=owner, to=[ada], kind=kind, now=now)

    drafting.sent(owner_id=owner, to=[ada], kind="hello", now=now + timedelta(days=1))
    with pytest.raises(Held, match="You wrote to Ada Lovelace on 22 Nov 2026"):
        drafting.sent(owner_id=owner, to=[ada], kind="hello", now=now + timedelta(days=2))


def test_thanks_do_not_stop_the_clock_of_an_earlier_word(owner, now, ada):
    drafting.sent(owner_id=owner, to=[ada], kind="hello", now=now)
    drafting.sent(owner_id=owner, to=[ada], kind="thanks", now=now + timedelta(days=1))

    with pytest.raises(Held, match="You wrote to Ada Lovelace on 21 Nov 2026"):
        drafting.sent(owner_id=owner, to=[ada], kind="hello", now=now + timedelta(days=2))


@pytest.mark.django_db(transaction=True)
def test_what_is_checked_is_checked_while_nobody_else_can_write(monkeypatch, owner, now, ada, grace):
    seen = []
    known = guardrails.past
    monkeypatch.setattr(guardrails, "past", lambda **more: seen.append(connection.in_atomic_block) or known(**more))
    blurb = "Would you be open to a short talk with Robin about ships? A no is completely fine."
    number = introductions.begin(owner_id=owner, seats={Seat.CONNECTOR: ada, Seat.TARGET: grace}, why="ships", blurb=blurb, now=now)

    drafting.sent(owner_id=owner, to=[ada], kind="thanks", now=now)
    introductions.advance(owner_id=owner, introduction_id=number, step="blurb-ready", now=now)
    introductions.advance(owner_id=owner, introduction_id=number, step="connector-asked", now=now)
    asking.ask(owner_id=owner, person_id=grace, text="my talk", kind="review", now=now)

    assert seen == [True, True, True]
    assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_letter_of_theirs_makes_the_next_word_a_reply(owner, now, tmp_path, ask):
    imports.run(
        owner_id=owner,
        paths=[mbox(tmp_path / "m.mbox", [letter("Ada Lovelace <ada@engines.example>", ME, now)])],
        now=now,
        me=["robin@adeyemi.example"],
    )
    ada = people.find(owner_id=owner, text="Ada", now=now).id
    known = guardrails.past(owner_id=owner, person_id=ada, now=now + timedelta(days=1))

    assert known.answered == [now.date()]


def test_a_cold_ask_and_an_old_tie_are_said_and_nothing_is_refused(owner, now, ada, ask, tmp_path):
    cold = ask(ada).hints
    old = [letter("Alan Turing <alan@acm.example>", ME, now - timedelta(days=days)) for days in (400, 300)]
    imports.run(
        owner_id=owner,
        paths=[mbox(tmp_path / "m.mbox", [*old, letter(ME, "Alan Turing <alan@acm.example>", now - timedelta(days=299))])],
        now=now,
        me=["robin@adeyemi.example"],
    )
    stale = ask(people.find(owner_id=owner, text="Alan", now=now).id, "a referral", kind="referral").hints

    assert "this would be a cold ask" in cold[0]
    assert stale[0].endswith("Catch up first?")
    assert "ask first whether they could vouch" in stale[1]


def test_today_says_what_an_answer_is_owed(owner, now, ada, ask, say):
    number = ask(ada, kind="advice").id
    say(number, "answered", 1)
    say(number, "acted", 5)
    cards = lambda days: [(card.reason, card.why) for card in today.day(owner_id=owner, now=now + timedelta(days=days)).cards]  # noqa: E731

    early, owed = cards(6), cards(8)
    say(number, "told", 8)
    thanks = cards(10)

    assert early == []
    assert owed == [(Reason.ASK, "They answered when you asked “review my talk”, and have not heard what became of it.")]
    assert thanks == [(Reason.THANKS, "Thanks for their help with “review my talk” are not on file yet.")]
    assert cards(70) == []


def test_a_problem_knows_who_was_asked_who_helped_and_who_could(owner, now, ada, grace, ask, say):
    alan = words.add(owner_id=owner, name="Alan Turing", now=now, tags=["flaky"])
    say(ask(ada, "how to find them", kind="help", problem="Flaky tests").id, "answered")
    ask(grace, "how to find them", kind="help", problem="Flaky tests")

    (board,) = asked.stuck(owner_id=owner, now=now)

    assert [line.person for line in board.asked] == ["Grace Hopper", "Ada Lovelace"]
    assert [line.person for line in board.helped] == ["Ada Lovelace"]
    assert [(line.id, why) for line, why in board.could] == [(alan, "tagged by you: flaky")]


def test_words_that_everybody_says_name_nobody_and_a_topic_names_who_means_it(owner, now, ada, grace):
    words.note(owner_id=owner, person_id=ada, text="wants to find the time and know when to help people", now=now)
    words.note(owner_id=owner, person_id=grace, text="tunes Postgres indexes for a living", now=now)
    asking.start(owner_id=owner, problem="How do I find the time, and when should I know?", now=now)
    asking.start(owner_id=owner, problem="slow queries in our PostgreSQL", now=now)

    could = {one.problem.words: [(line.id, why) for line, why in one.could] for one in asked.stuck(owner_id=owner, now=now)}

    assert could["How do I find the time, and when should I know?"] == []
    assert could["slow queries in our PostgreSQL"] == [
        (grace, "your note of 21 Nov 2026: “tunes Postgres indexes for a living” (both are about postgres)")
    ]


def test_what_they_look_for_or_were_promised_is_no_ability(owner, now, ada, grace):
    capture.keep(owner_id=owner, line="call with Ada Lovelace about kubernetes, promised her a talk on kubernetes by friday", now=now)
    stating.add(owner_id=owner, person_id=grace, said=Stated("somebody who explains kubernetes"), is_offer=False, now=now)
    words.note(owner_id=owner, person_id=grace, text="needs somebody who explains kubernetes", now=now)
    alan = words.add(owner_id=owner, name="Alan Turing", now=now, tags=["kubernetes"])
    asking.start(owner_id=owner, problem="kubernetes", now=now)

    (board,) = asked.stuck(owner_id=owner, now=now)

    assert [line.id for line, _ in board.could] == [alan]


def test_what_the_owner_keeps_to_themselves_is_no_reason(owner, now, ada):
    words.note(owner_id=owner, person_id=ada, text="debugs kubernetes", is_private=True, now=now)
    asking.start(owner_id=owner, problem="kubernetes", now=now)

    assert [one.could for one in asked.stuck(owner_id=owner, now=now)] == [()]


def test_a_solved_problem_leaves_the_board_and_comes_back_when_it_is_said_again(owner, now):
    asking.start(owner_id=owner, problem="Flaky tests", now=now)
    (board,) = asked.stuck(owner_id=owner, now=now)
    asking.solve(owner_id=owner, problem_id=board.problem.id, now=now)
    solved = asked.stuck(owner_id=owner, now=now)

    asking.start(owner_id=owner, problem="Flaky  tests", now=now)

    assert solved == []
    assert [one.problem.id for one in asked.stuck(owner_id=owner, now=now)] == [board.problem.id]


def test_asks_follow_their_person_through_merge_and_back(owner, now, ada, grace, ask):
    ask(ada)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=grace, other=ada, now=now)
    together = [line.person_id for line in asked.listed(owner_id=owner)]
    with pytest.raises(Held):
        ask(together[0], days=20)
    changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before
    assert [line.person_id for line in asked.listed(owner_id=owner)] == [ada]


def test_what_was_asked_is_in_the_export_and_comes_back(owner, now, ada, ask, say, tmp_path):
    number = ask(ada, problem="Flaky tests").id
    say(number, "answered", 2, "Look at the clock")
    asking.start(owner_id=owner, problem="A name for it", now=now)
    asking.spare(owner_id=owner, person_id=ada, now=now, is_spared=True)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=owners.only()) == before


def test_what_was_asked_stays_when_the_import_that_named_them_is_taken_back(owner, now, tmp_path, ask):
    imports.run(
        owner_id=owner,
        paths=[
            mbox(tmp_path / "m.mbox", [letter("Ada Lovelace <ada@engines.example>", ME, now), letter(ME, "Ada Lovelace <ada@engines.example>", now)])
        ],
        now=now,
        me=["robin@adeyemi.example"],
    )
    ask(people.find(owner_id=owner, text="Ada", now=now).id)

    imports.undo(owner_id=owner, number=1, now=now)

    assert states(owner) == [("Ada Lovelace", "asked")]


def test_who_can_vouch_for_what_and_where_they_said_it(owner, now, tmp_path):
    table = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Lovelace,Engines,Lead,Robin reads before writing.,"11/02/24, 09:30 AM",VISIBLE\n'
    (tmp_path / "Recommendations_Received.csv").write_text(table)
    imports.run(owner_id=owner, paths=[tmp_path / "Recommendations_Received.csv"], now=now, has_words=True)

    (one,) = asked.vouchers(owner_id=owner)

    assert (one.person, one.words) == ("Ada Lovelace", "recommended you: “Robin reads before writing.”")
    assert "LinkedIn" in one.source
    assert "line 2" in one.source


def test_other_parts_of_the_product_advise_before_an_ask(monkeypatch, owner, now, ada, ask):
    def advise(*, owner_id, person_id, now):
        return [f"Give {person_id} something first."]

    monkeypatch.setattr(asking, "ADVISERS", (advise,))

    assert ask(ada).hints[-1] == f"Give {ada} something first."
