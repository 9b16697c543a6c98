"""When does an opportunity call for the owner, and through whom?"""

from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import calling, imports, needs, opportunities, people, prospects, stating, today, words
from kithwork.actions.opportunities import Particulars
from kithwork.store.queries import owners as owner_queries


def ago(now, days):
    return (now - timedelta(days=days)).date()


@pytest.fixture
def grace(network, now):
    return people.find(owner_id=network, text="Grace", now=now).id


@pytest.fixture
def add(network, now):
    def made(title="engineer", *, kind="job", heard=60, person_id=None, **more):
        of = Particulars(organisation="Navy", title=title, **more)
        return opportunities.add(owner_id=network, kind=kind, of=of, person_id=person_id, on=ago(now, heard), now=now)

    return made


@pytest.fixture
def send(network, now):
    return lambda number, days, kind="application": opportunities.sent(owner_id=network, opportunity_id=number, kind=kind, on=ago(now, days), now=now)


def calls(network, now):
    return [(call.person_id, call.gloss, call.why) for call in calling.listed(owner_id=network, now=now)]


def test_a_silent_answer_comes_up_with_whoever_recruits(network, now, add, send, grace):
    alan = words.add(owner_id=network, name="Alan Turing", now=now)
    number = add(person_id=grace)
    opportunities.person(owner_id=network, opportunity_id=number, person_id=alan, part="recruiter", now=now)
    send(number, 11)

    (call,) = calls(network, now)
    (card,) = [card for card in today.day(owner_id=network, now=now).cards if card.reason == "opportunity"]

    assert call[:2] == (alan, "to follow up")
    assert call[2].startswith("Engineer at Navy: 8 working days without an answer: one follow-up")
    assert (card.person.name, card.why) == ("Alan Turing", call[2])


def test_after_the_follow_up_it_is_silent_until_the_next_is_due(network, now, add, send):
    number = add()
    send(number, 11)
    send(number, 0, "follow-up")

    assert calls(network, now) == []
    assert [gloss for _, gloss, _ in calls(network, now + timedelta(days=11))] == ["to follow up"]


def test_who_answered_stops_the_clock(network, now, add, send, tmp_path):
    number = add()
    ada = people.find(owner_id=network, text="Ada", now=now).id
    opportunities.person(owner_id=network, opportunity_id=number, person_id=ada, part="hiring-manager", now=now)
    send(number, 20)
    before = calls(network, now)

    letters = [letter("Ada Lovelace <ada@engines.example>", ME, now - timedelta(days=3), subject="When could you come?")]
    imports.run(owner_id=network, paths=[mbox(tmp_path / "answer.mbox", letters)], now=now)
    found = prospects.of(owner_id=network, opportunity_id=number, now=now)

    assert len(before) == 1
    assert calls(network, now) == []
    assert found.waiting.answered == "Ada Lovelace was in touch on 18 Nov 2026; the clock stands still."


def test_ghosted_is_proposed_beside_the_list_and_never_set(network, now, add, send, grace):
    number = add(person_id=grace)
    send(number, 40)

    (call,) = calls(network, now)

    assert call[0] == 0
    assert "you could call it ghosted" in call[2]
    assert [one.opportunity_id for one in today.day(owner_id=network, now=now).calls] == [number]
    assert prospects.of(owner_id=network, opportunity_id=number, now=now).line.last.stage == "applied"


def test_what_nobody_took_up_may_rest(network, now, add, send):
    send(add(), 40)

    assert calls(network, now + timedelta(days=31)) != []
    assert calls(network, now + timedelta(days=32)) == []


def test_an_end_silences_everything(network, now, add, send):
    number = add()
    send(number, 40)
    opportunities.close(owner_id=network, opportunity_id=number, ending="ghosted", now=now)

    assert calls(network, now) == []


def test_a_next_step_comes_up_the_day_before(network, now, add, grace):
    number = add(person_id=grace)
    opportunities.next_step(owner_id=network, opportunity_id=number, text="send the talk", on=ago(now, -2), now=now)

    assert calls(network, now) == []
    assert calls(network, now + timedelta(days=1)) == [(grace, "next step", "Next for engineer at Navy, by 23 Nov 2026: send the talk.")]


def test_a_place_that_closes_comes_up_with_whom_it_is_for(network, now, grace):
    of = Particulars(organisation="Navy", title="apprenticeship", due_on=ago(now, -5))
    number = opportunities.add(owner_id=network, kind="entrant", of=of, for_id=grace, now=now)

    before = calls(network, now)
    opportunities.stage(owner_id=network, opportunity_id=number, stage="applied", now=now)

    assert before == [(grace, "closes", "Apprenticeship at Navy closes on 26 Nov 2026. Grace Hopper could apply until then.")]
    assert calls(network, now) == []


def test_what_it_requires_is_held_against_what_one_has_to_show(network, now, add):
    own = owner_queries.own_person(network) or 0
    stating.add(owner_id=network, person_id=own, said=needs.Stated("reviews Terraform modules"), is_offer=True, now=now)
    number = add()
    for topic in ("terraform", "Kubernetes"):
        opportunities.say(owner_id=network, opportunity_id=number, kind="topic", text=topic, now=now)

    shown = prospects.of(owner_id=network, opportunity_id=number, now=now).proofs

    assert [(one.required, [(proof.words, proof.source) for proof in one.proofs]) for one in shown] == [
        ("terraform", [("reviews Terraform modules", "your offer, 21 Nov 2026")]),
        ("Kubernetes", []),
    ]


def test_who_there_knows_me_is_found_by_whatever_name_it_goes(network, now, add):
    found = prospects.of(owner_id=network, opportunity_id=add(), now=now)

    assert [one.person.name for one in found.ways.there] == ["Grace Hopper"]
    assert found.ways.ways[0].first.name == "Grace Hopper"


def test_a_clock_goes_on_when_its_person_is_left_in_peace(network, now, add, send, grace):
    alan = words.add(owner_id=network, name="Alan Turing", now=now)
    number = add(person_id=grace)
    opportunities.person(owner_id=network, opportunity_id=number, person_id=alan, part="recruiter", now=now)
    send(number, 11)
    words.set_aside(owner_id=network, person_id=alan, do_not_contact=True, now=now)

    assert [call[0] for call in calls(network, now)] == [grace]
    words.set_aside(owner_id=network, person_id=grace, do_not_contact=True, now=now)
    assert [call[0] for call in calls(network, now)] == [0]
    assert [one.opportunity_id for one in today.day(owner_id=network, now=now).calls] == [number]
