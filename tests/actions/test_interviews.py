"""Rounds, interviewers who become people, debriefs, and one thank-you each."""

from datetime import UTC, timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import (
    briefs,
    changes,
    debriefs,
    drafting,
    identities,
    imports,
    interviews,
    openings,
    opportunities,
    people,
    portability,
    practice,
    prep,
    promises,
    rounds,
    telling,
    today,
    words,
)
from kithwork.actions.debriefs import Answered, Debrief, ToLearn
from kithwork.actions.opportunities import Particulars
from kithwork.actions.rounds import Anew, Seat
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.practice import QuestionKind
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import words as typed
from kithwork.store.writes import emptying
from kithwork.store.writes import owners as owner_writes


@pytest.fixture
def acme(owner, now):
    return opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme", title="platform engineer"), now=now - timedelta(days=20))


@pytest.fixture
def grace(owner, now):
    return words.add(owner_id=owner, name="Grace Hopper", now=now)


@pytest.fixture
def held(owner, now, acme, grace):
    """Yesterday, with Grace, and Mia who is new."""
    yesterday = (now - timedelta(days=1)).date()
    return rounds.add(owner_id=owner, opportunity_id=acme, on=yesterday, at="14:30", seats=[Seat(grace), Seat(name="Mia Chen")], now=now)


def one(owner, held):
    return interviews.numbered(owner_id=owner, round_id=held)


def mia(owner, now):
    return people.find(owner_id=owner, text="Mia", now=now).id


def debrief(owner, held, now, **said):
    return debriefs.write(owner_id=owner, round_id=held, said=Debrief(**said), now=now)


def whys(owner, now):
    return {card.person.id: card.why for card in today.day(owner_id=owner, now=now).cards}


def test_an_interviewer_becomes_a_person_whom_one_met_in_the_interview(owner, now, held):
    story = typed.words(owner, mia(owner, now)).story

    assert story.words == "interviewed me at Acme"
    assert people.line_of(owner, mia(owner, now)).organisation == "Acme"


def test_somebody_whom_one_knew_keeps_how_one_met(owner, now, acme, tmp_path):
    letters = [letter("Ada Lovelace <ada@engines.example>", ME, now - timedelta(days=day)) for day in (40, 300)]
    letters += [letter(ME, "Ada Lovelace <ada@engines.example>", now - timedelta(days=day)) for day in (39, 299)]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    ada = people.find(owner_id=owner, text="Ada", now=now).id
    told = words.add(owner_id=owner, name="Joan Clarke", now=now)
    words.met(owner_id=owner, person_id=told, event="a chess club", now=now)
    rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), seats=[Seat(ada), Seat(told)], now=now)

    assert typed.words(owner, ada).story is None
    assert typed.words(owner, told).story.event == "a chess club"


def test_an_invitation_moves_what_was_sent_to_the_talks_and_names_the_interviewer(owner, now, acme, held):
    line = openings.numbered(owner_id=owner, opportunity_id=acme)

    assert line.last.stage == "interview"
    assert {(row.person, row.part) for row in line.parts} == {("Grace Hopper", "interviewer"), ("Mia Chen", "interviewer")}


def test_a_round_that_is_told_twice_is_one_and_seats_whoever_is_new(owner, now, acme, held):
    yesterday = (now - timedelta(days=1)).date()
    again = rounds.add(
        owner_id=owner, opportunity_id=acme, on=yesterday, at="14:30", seats=[Seat(name="Mia Chen"), Seat(name="Joan Clarke")], now=now
    )

    assert again == held
    assert [row.person for row in one(owner, held).people] == ["Grace Hopper", "Mia Chen", "Joan Clarke"]


def test_a_round_of_today_is_over_once_its_hour_has_come(owner, now, acme):
    made = rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), at="14:30", seats=[Seat(name="Mia Chen")], now=now)

    def to_thank(hour):
        at = now.astimezone().replace(hour=hour)
        return [line.id for line, _ in interviews.standing(owner_id=owner, now=at.astimezone(UTC), is_hour_told=True).to_thank]

    assert (to_thank(14), to_thank(15)) == ([], [made])
    assert [one.id for one in interviews.standing(owner_id=owner, now=now, is_hour_told=True).coming] == [made]


def test_a_round_is_taken_back_with_whoever_it_brought(owner, now, acme, held):
    changes.undo(owner_id=owner, now=now)

    assert interviews.standing(owner_id=owner, now=now).to_debrief == ()
    assert openings.numbered(owner_id=owner, opportunity_id=acme).parts == ()
    with pytest.raises(NotFound):
        mia(owner, now)


def test_each_question_is_practised_and_what_somebody_cares_about_stands_with_them(owner, now, held):
    asked = [Answered("How does a hash map grow?", "by doubling"), Answered("Tell me of a conflict", kind=QuestionKind.PERSONAL)]
    debrief(owner, held, now, asked=asked, cares=[(mia(owner, now), "tests first")], to_learn=[ToLearn("CRDTs", now.date())])

    drills = practice.listed(owner_id=owner, now=now)

    assert [(drill.line.words, drill.line.kind, drill.line.heard) for drill in drills] == [
        ("How does a hash map grow?", "technical", "round 1 at Acme, 20 Nov 2026"),
        ("Tell me of a conflict", "personal", "round 1 at Acme, 20 Nov 2026"),
    ]
    assert [said.words for said in interviews.cares(owner, mia(owner, now))] == ["tests first"]
    assert [said.words for said in briefs.of(owner_id=owner, person_id=mia(owner, now), now=now).interviews] == [
        "interviewed you: round 1 at Acme",
        "cares about tests first",
    ]
    assert [row.words for row in interviews.learnings(owner_id=owner)] == ["CRDTs"]


def test_a_debrief_is_added_to_and_says_nothing_twice(owner, now, held):
    debrief(owner, held, now, learned=["they deploy daily"])
    debrief(owner, held, now, learned=["They deploy daily", "no night shifts"])

    assert [row.words for row in one(owner, held).heard] == ["they deploy daily", "no night shifts"]


def test_a_debrief_is_one_change(owner, now, held):
    before = portability.canonical(owner_id=owner)
    debrief(owner, held, now, asked=[Answered("Why?")], learned=["x"], cares=[(mia(owner, now), "y")], to_learn=[ToLearn("z")])
    changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_what_is_still_to_come_or_called_off_is_not_debriefed(owner, now, acme, held):
    ahead = rounds.add(owner_id=owner, opportunity_id=acme, on=now.date() + timedelta(days=3), now=now)
    rounds.edit(owner_id=owner, round_id=held, to=Anew(is_called_off=True), now=now)

    with pytest.raises(debriefs.NotHeldYet, match="still to come"):
        debrief(owner, ahead, now, learned=["x"])
    with pytest.raises(debriefs.NotHeldYet, match="called off"):
        debrief(owner, held, now, learned=["x"])


def test_only_an_interviewer_of_the_round_cares(owner, now, held):
    other = words.add(owner_id=owner, name="Joan Clarke", now=now)

    with pytest.raises(NotFound, match="Grace Hopper, Mia Chen"):
        debrief(owner, held, now, cares=[(other, "x")])


def test_today_asks_for_thanks_from_each_interviewer_until_each_is_thanked(owner, now, grace, held):
    debrief(owner, held, now, learned=["they deploy daily"], cares=[(mia(owner, now), "tests first")])
    asked = whys(owner, now)
    debriefs.thank(owner_id=owner, round_id=held, person_id=grace, now=now)
    left = whys(owner, now + timedelta(hours=1))

    assert {grace, mia(owner, now)} <= asked.keys()
    assert "no thank-you yet" in asked[grace]
    assert grace not in left
    assert "no thank-you yet" in left[mia(owner, now)]


def test_no_two_interviewers_are_thanked_with_the_same_words(owner, now, held):
    debrief(owner, held, now, asked=[Answered("How does a hash map grow?")], learned=["they deploy daily"])
    found = one(owner, held)

    letters = [interviews.thanks_for(found, row) for row in found.people]

    assert len(set(letters)) == 2
    assert all("20 Nov 2026" in words for words in letters)


def test_thanks_that_were_marked_as_sent_anywhere_count_once(owner, now, grace, held):
    drafting.sent(owner_id=owner, to=[grace], kind="thanks", about="the talk", now=now)
    before = len(changes.listed(owner_id=owner))

    said = debriefs.thank(owner_id=owner, round_id=held, person_id=grace, now=now)

    assert said == "Grace Hopper was thanked on 21 Nov 2026"
    assert len(changes.listed(owner_id=owner)) == before


def test_today_prepares_a_round_of_tomorrow_and_asks_for_the_debrief_afterwards(owner, now, acme, grace):
    rounds.add(owner_id=owner, opportunity_id=acme, on=now.date() + timedelta(days=1), at="9:30", seats=[Seat(grace)], now=now)

    before, after = whys(owner, now)[grace], whys(owner, now + timedelta(days=2))[grace]

    assert before == "You have round 1 at Acme tomorrow at 09:30."
    assert "Nothing is written down of round 1 at Acme yet" in after


def test_the_prep_pack_says_who_asks_what_is_likely_and_which_story_answers(owner, now, acme, held, grace):
    opportunities.edit(owner_id=owner, opportunity_id=acme, texts={"posting": "You know Kafka and CI.", "posting_source": "a board"}, now=now)
    telling.tell(owner_id=owner, title="The queue", parts={"situation": "Kafka lost messages", "proof": "https://example.org/queue"}, now=now)
    debrief(owner, held, now, asked=[Answered("Why Acme?")], cares=[(grace, "tests first")])
    rounds.edit(owner_id=owner, round_id=held, to=Anew(technical="draw the queue", personal="why I left"), now=now)
    ahead = rounds.add(owner_id=owner, opportunity_id=acme, on=now.date() + timedelta(days=3), seats=[Seat(grace)], now=now)

    pack = prep.of(owner_id=owner, round_id=ahead, now=now)

    assert [(seat.row.person, [said.words for said in seat.cares]) for seat in pack.interviewers] == [("Grace Hopper", ["tests first"])]
    assert ["The queue"] in [[fit.story.title for fit in topic.fits] for topic in pack.topics]
    assert all(said.source for said in (*pack.to_ask, *pack.asked_before))
    assert [said.words for said in pack.asked_before] == ["Why Acme?"]
    assert "Grace Hopper cares about tests first" in pack.to_ask[0].words
    assert "Mia Chen" in [row.person.name for row in pack.there]
    assert (one(owner, held).technical, one(owner, held).personal) == ("draw the queue", "why I left")


def test_a_round_follows_its_interviewers_through_merge_and_split(owner, now, held, grace):
    debrief(owner, held, now, cares=[(mia(owner, now), "tests first")])
    identities.merge(owner_id=owner, one=grace, other=mia(owner, now), now=now)
    together = [row.person for row in one(owner, held).people]
    changes.undo(owner_id=owner, now=now)

    assert len(together) == 1
    assert len(one(owner, held).people) == 2


def test_interviews_are_in_the_export_and_come_back(owner, now, held, tmp_path):
    debrief(owner, held, now, asked=[Answered("Why?", "so")], cares=[(mia(owner, now), "tests first")], to_learn=[ToLearn("CRDTs", now.date())])
    debriefs.thank(owner_id=owner, round_id=held, person_id=mia(owner, now), now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    emptying.empty(owner)

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=owner_queries.only()) == before


def test_an_interviewer_stays_when_the_import_that_named_them_is_taken_back(owner, now, acme, tmp_path):
    letters = [letter("Ada Lovelace <ada@engines.example>", ME, now), letter(ME, "Ada Lovelace <ada@engines.example>", now)]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    ada = people.find(owner_id=owner, text="Ada", now=now).id
    number = rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), seats=[Seat(ada)], now=now)

    imports.undo(owner_id=owner, number=1, now=now)

    assert [row.person for row in one(owner, number).people] == ["Ada Lovelace"]


def test_rounds_of_another_owner_cannot_be_reached(owner, now, held):
    other = owner_writes.make(name="Two", now=now)

    with pytest.raises(NotFound):
        rounds.edit(owner_id=other, round_id=held, to=Anew(words="x"), now=now)
    assert interviews.standing(owner_id=other, now=now).to_thank == ()
    assert interviews.learnings(owner_id=other) == []


@pytest.mark.parametrize(("said", "sentence"), [({"form": "séance"}, "in-person"), ({"at": "noon"}, "14:30"), ({"text": "x" * 301}, "300 letters")])
def test_what_makes_no_sense_is_one_sentence(owner, now, acme, said, sentence):
    with pytest.raises(Refused, match=sentence):
        rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), now=now, **said)


def test_a_promise_beside_an_interview_stays_a_promise(owner, now, grace, held):
    promises.add(owner_id=owner, person_id=grace, text="the slides", is_mine=True, now=now, due_on=now.date())

    found = next(card for card in today.day(owner_id=owner, now=now).cards if card.person.id == grace)

    assert any("the slides" in why for why in (found.why, *found.also))
    assert any("round 1 at Acme" in why for why in (found.why, *found.also))


def test_a_round_that_was_before_it_was_written_down_moves_it_to_the_talks(owner, now):
    number = opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme", title="SRE"), now=now)
    rounds.add(owner_id=owner, opportunity_id=number, on=(now - timedelta(days=2)).date(), now=now)

    assert openings.numbered(owner_id=owner, opportunity_id=number).last.stage == "interview"


def test_an_answer_that_comes_back_later_is_kept_with_its_question(owner, now, held):
    debrief(owner, held, now, asked=[Answered("How does a hash map grow?"), Answered("Why Go?", "it is plain")])
    debrief(
        owner,
        held,
        now,
        asked=[Answered("how does a hash map grow?", "by doubling"), Answered("Why Go?", "and quick"), Answered("Why Go?", "it is plain")],
    )

    assert [(row.words, row.answer) for row in one(owner, held).heard] == [
        ("How does a hash map grow?", "by doubling"),
        ("Why Go?", "it is plain; and quick"),
    ]
    changes.undo(owner_id=owner, now=now)
    assert [row.answer for row in one(owner, held).heard] == ["", "it is plain"]


def test_a_round_that_is_told_again_takes_the_words_it_lacks_and_refuses_others(owner, now, acme, held):
    again = {"owner_id": owner, "opportunity_id": acme, "on": one(owner, held).on, "at": "14:30", "now": now}
    rounds.add(**again, text="Kafka")

    assert one(owner, held).words == "Kafka"
    with pytest.raises(Refused, match="is on file already, about “Kafka”"):
        rounds.add(**again, text="Go")


def test_a_round_whose_interviewer_nobody_named_stands_beside_today(owner, now, acme):
    number = rounds.add(owner_id=owner, opportunity_id=acme, on=(now + timedelta(days=1)).date(), at="09:00", now=now)
    (call,) = today.day(owner_id=owner, now=now).calls

    assert (call.person_id, call.why) == (0, "You have round 1 at Acme tomorrow at 09:00.")
    (late,) = today.day(owner_id=owner, now=now + timedelta(days=2)).calls
    assert late.gloss == "to debrief"
    rounds.seat(owner_id=owner, round_id=number, who=Seat(name="Mia Chen"), now=now)
    assert today.day(owner_id=owner, now=now).calls == ()


@pytest.mark.parametrize(("at", "kept"), [("14.30", "14:30"), ("9:05", "09:05"), (" 14:30 ", "14:30"), ("", "")])
def test_a_time_is_kept_as_it_is_said(owner, now, acme, at, kept):
    number = rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), at=at, now=now)

    assert one(owner, number).at == kept


@pytest.mark.parametrize("at", ["9", "2pm", "24:00", "14:60", "14:30:15", "noon"])
def test_what_is_no_time_is_refused(owner, now, acme, at):
    with pytest.raises(rounds.NotATime):
        rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), at=at, now=now)


def test_whoever_is_unseated_interviews_for_it_only_where_they_sit_in_another_round(owner, now, acme, held, grace):
    again = rounds.add(owner_id=owner, opportunity_id=acme, on=now.date(), seats=[Seat(grace)], now=now)
    for number, person_id in ((held, mia(owner, now)), (again, grace)):
        rounds.unseat(owner_id=owner, round_id=number, person_id=person_id, now=now)

    assert [row.person for row in openings.numbered(owner_id=owner, opportunity_id=acme).parts if row.part == "interviewer"] == ["Grace Hopper"]


def test_where_there_is_one_thing_to_say_only_one_is_thanked_with_it(owner, now, held):
    debrief(owner, held, now, learned=["daily deploys"])
    found = one(owner, held)
    said = [interviews.thanks_for(found, row) for row in found.people]

    assert ["daily deploys" in words for words in said] == [True, False]
