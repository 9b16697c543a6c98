"""Asks on their page: the same deeds, and the same refusals in the same words as in the command line."""

import pytest

from kithwork.actions import asked, asking, changes, introductions, targets, words
from kithwork.actions.guardrails import Held
from kithwork.domain.introducing import Seat


@pytest.fixture
def ada(id_of):
    return id_of("Ada Lovelace")


def test_an_ask_is_kept_takes_its_steps_and_is_undone(web, network, ada):
    web.post("/asks", {"who": "Ada Lovelace", "kind": "review", "text": "review my talk"})
    (line,) = asked.listed(owner_id=network)

    answer = web.post(
        f"/asks/{line.id}", {"step": "answered", "text": "cut half", "next": f"ask-{line.id}"}, headers={"referer": "http://localhost/asks"}
    )
    page = web.get("/asks").content.decode()
    web.post(f"/undo/{changes.listed(owner_id=network)[0][0]}")

    assert answer["Location"] == f"/asks?at=ask-{line.id}#ask-{line.id}"
    assert "answered: cut half" in page
    assert [one.last.step.value for one in asked.listed(owner_id=network)] == ["asked"]


@pytest.mark.parametrize("why", ["asked", "peace", "spared", "no"])
def test_what_the_action_holds_back_the_page_holds_back_in_the_same_words(web, network, now, ada, why):
    if why in {"asked", "no"}:
        made = asking.ask(owner_id=network, person_id=ada, text="review my talk", kind="review", now=now)
        if why == "no":
            asking.step(owner_id=network, ask_id=made.id, step="no", now=now)
    elif why == "peace":
        words.set_aside(owner_id=network, person_id=ada, now=now, do_not_contact=True)
    else:
        asking.spare(owner_id=network, person_id=ada, now=now, is_spared=True)
    with pytest.raises(Held) as held:
        asking.ask(owner_id=network, person_id=ada, text="my slides", kind="help", now=now)

    answer = web.post("/asks", {"who": "Ada Lovelace", "kind": "help", "text": "my slides"})

    assert answer.status_code == 422
    assert str(held.value) in answer.content.decode()
    assert "my slides" in answer.content.decode()


def test_a_step_that_cannot_come_next_is_a_page_with_a_sentence(web, network, now, ada):
    made = asking.ask(owner_id=network, person_id=ada, text="review my talk", kind="review", now=now)

    answer = web.post(f"/asks/{made.id}", {"step": "sent"})

    assert answer.status_code == 422
    assert "cannot come next" in answer.content.decode()


def test_a_word_that_is_no_step_is_refused(web, network, now, ada):
    made = asking.ask(owner_id=network, person_id=ada, text="review my talk", kind="review", now=now)

    assert web.post(f"/asks/{made.id}", {"step": "nonsense"}).status_code == 422


def test_a_problem_stands_on_the_board_until_it_is_solved(web, network, now):
    web.post("/asks/problems", {"text": "Flaky tests"})
    page = web.get("/asks").content.decode()
    (board,) = asked.stuck(owner_id=network, now=now)

    web.post(f"/asks/problems/{board.problem.id}")

    assert "<h3>Flaky tests</h3>" in page
    assert asked.stuck(owner_id=network, now=now) == []


def test_nothing_typed_is_a_sentence(web, network):
    assert "Say what you are stuck on." in web.post("/asks/problems", {"text": ""}).content.decode()
    assert "Say whom you ask." in web.post("/asks", {"kind": "help", "text": "x"}).content.decode()


def test_the_page_of_somebody_leads_to_what_was_asked_of_them_and_to_their_introductions(web, network, now, ada, id_of):
    made = asking.ask(owner_id=network, person_id=ada, text="review my talk", kind="review", now=now)
    number = introductions.begin(owner_id=network, seats={Seat.REQUESTER: ada, Seat.TARGET: id_of("Grace Hopper")}, why="compilers", now=now)

    page, empty = web.get(f"/people/{ada}").content.decode(), web.get(f"/people/{id_of('Wei Chen')}").content.decode()

    assert f'href="/asks?at=ask-{made.id}#ask-{made.id}"' in page
    assert f'href="/introductions?at=intro-{number}#intro-{number}"' in page
    assert "You have asked nothing of them" in empty


@pytest.mark.parametrize(
    ("step", "where"), [("answered", "/asks/{ask}"), ("blurb-ready", "/introductions/{introduction}"), ("", "/targets/{target}/near")]
)
def test_words_that_are_too_long_are_refused_with_a_sentence_and_nothing_is_kept(web, network, now, ada, id_of, step, where):
    seats = {Seat.CONNECTOR: ada, Seat.TARGET: id_of("Grace Hopper")}
    numbers = {
        "ask": asking.ask(owner_id=network, person_id=ada, text="review my talk", kind="review", now=now).id,
        "introduction": introductions.begin(owner_id=network, seats=seats, why="compilers", now=now),
        "target": targets.add(owner_id=network, person_id=ada, now=now),
    }
    before = changes.listed(owner_id=network)

    answer = web.post(where.format(**numbers), {"step": step, "kind": "read", "text": "x" * 501})

    assert answer.status_code == 422
    assert "letters; say it more shortly." in answer.content.decode()
    assert changes.listed(owner_id=network) == before
