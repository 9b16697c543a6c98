"""The owner in each of the three seats: what they say, what is held back, what the others hear, and what became of it."""

from datetime import timedelta

import pytest

from kithwork.actions import (
    asking,
    changes,
    guardrails,
    identities,
    introduced,
    introduction_moves,
    introductions,
    knowing,
    portability,
    today,
    words,
)
from kithwork.actions.guardrails import Held
from kithwork.domain import dates
from kithwork.domain.asking import WordKind
from kithwork.domain.introducing import Seat
from kithwork.engines.today import Reason

BLURB = "Would you be open to a short talk with Robin about testing schedulers? A no is completely fine."
WAY = ("connector-asked", "connector-yes", "target-asked", "target-yes", "introduced", "met", "closed")


@pytest.fixture
def person(owner, now):
    return lambda name: words.add(owner_id=owner, name=name, now=now, handles=[f"{name.split()[0].lower()}@x.example"])


@pytest.fixture
def ben(person):
    return person("Ben Carter")


@pytest.fixture
def mia(person):
    return person("Mia Wong")


@pytest.fixture
def begin(owner, now):
    def do(days=0, **seats):
        named = {Seat(seat): person_id for seat, person_id in seats.items()}
        return introductions.begin(owner_id=owner, seats=named, why="testing schedulers", blurb=BLURB, now=now + timedelta(days=days))

    return do


@pytest.fixture
def say(owner, now):
    def do(number, *steps, days=0, text=""):
        for step in steps:
            introductions.advance(owner_id=owner, introduction_id=number, step=step, now=now + timedelta(days=days), text=text)

    return do


@pytest.fixture
def standing(owner, now):
    def do(number, days=0):
        found = introduced.listed(owner_id=owner, today=(now + timedelta(days=days)).date())
        return next(one for one in found if one.line.id == number)

    return do


def test_as_requester_one_asks_through_somebody_and_follows_it_for_years(owner, now, ben, mia, begin, say, standing):
    number = begin(connector=ben, target=mia)
    first = standing(number)
    say(number, "blurb-ready", *WAY)
    say(number, "outcome", days=800, text="Two years later she runs the team")

    over = standing(number)

    assert (first.title, first.mover, first.to_do) == ("Mia Wong, through Ben Carter", "you", "Write the words that can be passed on.")
    assert over.is_over
    assert introduction_moves.outcomes(over.line) == ("Two years later she runs the team (29 Jan 2029), thanks to Ben Carter",)


def test_words_that_cannot_be_passed_on_are_not_ready(owner, now, ben, mia, begin, say):
    number = begin(connector=ben, target=mia)
    wrong = introductions.lint(owner_id=owner, introduction_id=number, blurb="You are amazing.", now=now)

    with pytest.raises(introductions.NotReady, match="no easy no"):
        say(number, "blurb-ready")
    assert len(wrong) == 3


def test_as_connector_a_no_reads_as_no_answer_yet(owner, now, person, mia, begin, say, standing):
    sam = person("Sam Po")
    number = begin(requester=sam, target=mia)
    to_sam = lambda: [letter for letter, _ in standing(number).letters if letter.to == (Seat.REQUESTER,)]  # noqa: E731

    before = to_sam()
    say(number, "connector-yes", "target-asked")
    asked = to_sam()
    say(number, "declined")

    assert before == asked == to_sam()
    assert "no introduction" in before[0].words


def test_addresses_of_both_stand_in_one_letter_and_only_after_both_said_yes(person, mia, begin, say, standing):
    number = begin(requester=person("Sam Po"), target=mia)
    seen = []
    for step in WAY[1:4]:
        seen += [addresses for _, addresses in standing(number).letters if len(addresses) > 1]
        say(number, step)

    ((letter, addresses),) = standing(number).letters

    assert seen == []
    assert addresses == ("sam@x.example", "mia@x.example")
    assert letter.words.startswith("Hello Sam, hello Mia,")


def test_as_target_one_says_yes_or_no_to_the_connector(person, ben, begin, say, standing):
    number = begin(requester=person("Sam Po"), connector=ben)

    assert [letter.about for letter, _ in standing(number).letters] == ["to say yes", "to say no"]
    assert standing(number).to_do == "Say yes or no to Ben Carter; a no stays between you two."


def test_a_step_out_of_order_is_refused_with_the_one_that_comes_next(ben, mia, begin, say):
    number = begin(connector=ben, target=mia)

    with pytest.raises(introductions.NotNow, match="“introduced” cannot come next, only “the words are ready”"):
        say(number, "introduced")


def test_a_target_may_be_words_and_only_when_the_owner_asks(owner, now, ben, begin):
    number = introductions.begin(owner_id=owner, seats={Seat.CONNECTOR: ben}, aim="somebody who hires at Acme", why="SRE roles", now=now)

    (one,) = introduced.listed(owner_id=owner, today=now.date())

    assert (one.line.id, one.title) == (number, "somebody who hires at Acme, through Ben Carter")
    with pytest.raises(introductions.Seated):
        introductions.begin(owner_id=owner, seats={Seat.REQUESTER: ben}, aim="somebody", why="SRE roles", now=now)


@pytest.mark.parametrize("seats", [[], [Seat.CONNECTOR], [Seat.CONNECTOR, Seat.TARGET, Seat.REQUESTER]])
def test_two_of_three_seats_are_named(owner, now, person, seats):
    named = {seat: person(f"{seat} Somebody") for seat in seats}

    with pytest.raises(introductions.Seated):
        introductions.begin(owner_id=owner, seats=named, why="SRE roles", now=now)


def test_nobody_is_introduced_to_themselves(owner, now, ben):
    with pytest.raises(introductions.Seated, match="to themselves"):
        introductions.begin(owner_id=owner, seats={Seat.CONNECTOR: ben, Seat.TARGET: ben}, why="SRE roles", now=now)


def test_whoever_is_left_in_peace_is_in_no_introduction(owner, now, ben, mia, begin):
    words.set_aside(owner_id=owner, person_id=mia, now=now, do_not_contact=True)

    with pytest.raises(Held, match="Mia Wong is left in peace"):
        begin(connector=ben, target=mia)


def test_a_third_introduction_is_not_asked_of_one_connector_within_a_year(person, ben, begin, say):
    for days in (0, 100):
        number = begin(days, connector=ben, target=person(f"Target{days} Somebody"))
        say(number, "blurb-ready", "connector-asked", "connector-yes", "target-asked", "target-yes", "introduced", days=days)
    third = begin(200, connector=ben, target=person("Third Somebody"))
    say(third, "blurb-ready", days=200)

    with pytest.raises(Held, match="2 introductions within a year, which is enough: possible from 21 Nov 2027 on"):
        say(third, "connector-asked", days=200)


def test_a_fourth_open_request_waits(person, begin, say):
    for number in range(3):
        say(begin(connector=person(f"Connector{number} X"), target=person(f"Target{number} Y")), "blurb-ready", "connector-asked")
    fourth = begin(connector=person("Fourth X"), target=person("Another Y"))
    say(fourth, "blurb-ready")

    with pytest.raises(Held, match="3 introductions that you asked for are open"):
        say(fourth, "connector-asked")


def test_whoever_declined_is_not_asked_again_for_a_year(owner, now, person, mia, begin, say):
    first = begin(requester=person("Sam Po"), target=mia)
    say(first, "connector-yes", "target-asked", "declined")
    second = begin(30, requester=person("Kim Lee"), target=mia)
    say(second, "connector-yes", days=30)

    with pytest.raises(Held, match="Mia Wong said no on 21 Nov 2026"):
        say(second, "target-asked", days=30)
    assert guardrails.past(owner_id=owner, person_id=mia, now=now).noes == [now.date()]


def test_connectors_who_never_answer_lock_nobody_out_and_said_no_no(owner, now, person, begin, say, standing):
    silent = [person(f"Connector{number} X") for number in range(3)]
    numbers = [begin(connector=one, target=person(f"Target{one} Y")) for one in silent]
    for number in numbers:
        say(number, "blurb-ready", "connector-asked")
    fourth = begin(200, connector=person("Fourth X"), target=person("Another Y"))
    say(fourth, "blurb-ready", days=200)
    with pytest.raises(Held, match=r"as soon as one of them is over \(silence is an answer, too\)"):
        say(fourth, "connector-asked", days=200)
    before = chances(owner, now, silent[0])

    say(numbers[0], "silence", days=200)
    say(fourth, "connector-asked", days=200)

    assert standing(numbers[0]).is_over
    assert guardrails.past(owner_id=owner, person_id=silent[0], now=now).noes == []
    assert chances(owner, now, silent[0]) < before
    say(numbers[0], "connector-yes", days=201)
    assert standing(numbers[0]).mover == "Connector0 X"


def chances(owner, now, person_id):
    return knowing.own_chances(owner, [person_id], today=dates.day_of(now))[person_id]


def test_after_both_said_yes_letting_it_go_is_nobodys_no(owner, now, person, mia, begin, say):
    number = begin(requester=person("Sam Po"), target=mia)
    say(number, "connector-yes", "target-asked", "target-yes", "declined")

    assert guardrails.past(owner_id=owner, person_id=mia, now=now).noes == []
    assert guardrails.in_the_way(owner_id=owner, person_id=mia, kind=WordKind.ASK, now=now) is None


@pytest.mark.parametrize("steps", [(), ("connector-yes", "target-asked", "target-yes")])
def test_no_letter_goes_to_whoever_is_left_in_peace_and_why_stands_in_its_place(owner, now, person, mia, begin, say, standing, steps):
    number = begin(requester=person("Sam Po"), target=mia)
    say(number, *steps)
    before = standing(number)

    words.set_aside(owner_id=owner, person_id=mia, now=now, do_not_contact=True)
    after = standing(number)

    assert any(Seat.TARGET in letter.to for letter, _ in before.letters)
    assert not any(Seat.TARGET in letter.to for letter, _ in after.letters)
    assert after.to_do == "Mia Wong is left in peace; nothing is written to them until you take that back."


def test_no_letter_asks_whoever_is_not_for_asks_and_thanks_go_out(owner, now, ben, mia, begin, say, standing):
    number = begin(connector=ben, target=mia)
    say(number, "blurb-ready")
    asking.spare(owner_id=owner, person_id=ben, now=now, is_spared=True)
    held = standing(number)
    asking.spare(owner_id=owner, person_id=ben, now=now, is_spared=False)
    say(number, *WAY[:6])
    asking.spare(owner_id=owner, person_id=ben, now=now, is_spared=True)

    assert (held.letters, held.to_do) == ((), "Ben Carter is not for asks; nothing is asked of them until you take that back.")
    assert [letter.about for letter, _ in standing(number).letters] == ["to thank"]


def test_today_says_whose_turn_it_is_and_checks_in_after_three_weeks(owner, now, person, mia, begin, say):
    sam = person("Sam Po")
    number = begin(requester=sam, target=mia)
    cards = lambda days: [(card.person.id, card.reason, card.say) for card in today.day(owner_id=owner, now=now + timedelta(days=days)).cards]  # noqa: E731

    asked = cards(0)
    say(number, "connector-yes", "target-asked")
    waiting = cards(0)
    say(number, "target-yes", "introduced")

    assert asked == [(sam, Reason.INTRODUCTION, "Decide whether to ask Mia Wong; Sam Po sees the same either way.")]
    assert waiting == cards(20) == []
    assert cards(21) == [(sam, Reason.INTRODUCTION, "It has been three weeks: ask Sam Po how it went.")]
    assert cards(100) == []


def test_the_connector_is_credited_on_today_for_what_came_of_it(owner, now, ben, mia, begin, say):
    number = begin(connector=ben, target=mia)
    say(number, "blurb-ready", *WAY)
    say(number, "outcome", days=700, text="we work together")

    (card,) = today.day(owner_id=owner, now=now + timedelta(days=701)).cards

    assert (card.person.id, card.reason) == (ben, Reason.THANKS)


def test_each_deed_can_be_taken_back(owner, now, ben, mia, begin, say):
    before = portability.canonical(owner_id=owner)
    number = begin(connector=ben, target=mia)
    introductions.lint(owner_id=owner, introduction_id=number, blurb=f"{BLURB} Thank you.", now=now)
    say(number, "blurb-ready", *WAY, "outcome")

    for _ in range(11):
        changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_an_introduction_follows_its_people_through_merge_and_back_and_through_an_export(owner, now, person, ben, mia, begin, say, tmp_path):
    number = begin(connector=ben, target=mia)
    say(number, "blurb-ready", "connector-asked", text="over lunch")
    other = person("Benjamin Carter")
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=other, other=ben, now=now)
    together = introduced.listed(owner_id=owner, today=now.date(), person_id=other) or introduced.listed(
        owner_id=owner, today=now.date(), person_id=ben
    )
    changes.undo(owner_id=owner, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert [one.line.id for one in together] == [number]
    assert portability.canonical(owner_id=owner) == before
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    assert portability.canonical(owner_id=owners.only()) == before
