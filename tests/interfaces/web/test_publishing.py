"""From an idea to what is out, on its pages."""

import pytest

from kithwork.actions import advising, artifacts, people, publishing

PIECE = {
    "title": "Queues, explained",
    "topics": "testing, queues",
    "audience": "juniors",
    "who": "Ada Lovelace",
    "step": "an outline",
    "by": "2026-11-27",
}


def listed(owner):
    return publishing.listed(owner_id=owner)


@pytest.fixture
def piece(web, network):
    web.post("/publishing", PIECE)
    (one,) = listed(network)
    return one


def test_without_anything_the_page_says_what_is_enough_to_begin(web, owner):
    assert "A note on what you learned this week is enough to begin with." in web.get("/publishing").content.decode()


def test_an_idea_is_kept_with_for_whom_and_what_comes_next(web, network, piece):
    page = web.get("/publishing").content.decode()

    assert "One idea on its way." in page
    assert "Next: an outline, by 27 Nov 2026" in page
    assert "juniors" in page
    assert "Ada Lovelace" in page


def test_a_menu_moves_it_and_one_press_makes_it_proof(web, network, piece):
    place = {"headers": {"referer": "http://localhost/publishing"}}
    move = {"stage": "out", "url": "https://robin.example/queues", "next": f"piece-{piece.id}"}
    answer = web.post(f"/publishing/{piece.id}/move", move, **place)
    page = web.get("/publishing").content.decode()
    made = web.post(f"/publishing/{piece.id}/proof")
    (one,) = artifacts.listed(owner_id=network)

    assert answer["Location"] == f"/publishing?at=piece-{piece.id}#piece-{piece.id}"
    assert "Keep it among what I show" in page
    assert made["Location"] == f"/proof/{one.id}"
    assert "Who noticed it?" in web.get("/publishing").content.decode()


def test_its_words_its_step_and_its_readers_change_on_its_page(web, network, piece):
    page = f"/publishing/{piece.id}"
    web.post(page, {"form": "words", "title": "Queues", "words": "what broke", "topics": "", "audience": "", "url": ""})
    web.post(page, {"form": "next", "text": "two readers", "by": ""})
    web.post(page, {"form": "not-for", "who": f"#{piece.people[0][0]}"})
    wrong = web.post(page, {"form": "for", "who": ""})
    (one,) = listed(network)

    assert (one.title, one.words, one.topics, one.next_step, one.next_on, one.people) == ("Queues", "what broke", (), "two readers", None, ())
    assert (wrong.status_code, "Say for whom." in wrong.content.decode()) == (422, True)
    web.post(f"{page}/drop")
    assert listed(network) == []


def test_the_rhythm_is_kept_and_what_is_none_is_refused_beside_its_field(web, network):
    web.post("/publishing", {"form": "pace", "pace": "two a quarter"})
    wrong = web.post("/publishing", {"form": "pace", "pace": "often"})

    assert 'value="two a quarter"' in web.get("/publishing").content.decode()
    assert (wrong.status_code, "one a month, two a quarter" in wrong.content.decode()) == (422, True)


def test_what_was_learned_is_proposed_and_decided(web, network, now):
    ada = people.find(owner_id=network, text="Ada Lovelace", now=now).id
    for text in ("write the test first", "cut the second half"):
        advice = advising.said(owner_id=network, person_id=ada, text=text, is_mine=False, now=now)
        advising.step(owner_id=network, advice_id=advice, step="applied", text="I did", now=now)
    first, second = web.get("/publishing").context["page"].proposed
    web.post("/publishing/proposed", {"key": first.key, "answer": "yes"})
    web.post("/publishing/proposed", {"key": second.key, "answer": "no"})

    assert [one.title for one in listed(network)] == [first.title]
    assert web.get("/publishing").context["page"].proposed == ()


def test_what_was_made_goes_to_whom_it_fits_once(web, network, now):
    ada = people.find(owner_id=network, text="Ada Lovelace", now=now).id
    web.post(f"/people/{ada}/labels", {"tags": "mutation testing", "groups": ""})
    web.post("/proof", {"kind": "post", "title": "Mutants", "url": "https://robin.example/mutants", "skills": "mutation testing"})
    (one,) = artifacts.listed(owner_id=network)
    ready, page = web.get("/publishing").content.decode(), web.get(f"/proof/{one.id}?fits=1").content.decode()
    web.post(f"/proof/{one.id}/shared", {"person": str(ada)})
    again = web.get(f"/proof/{one.id}?fits=1").content.decode()

    assert "fits <a" in ready
    assert "I made something, and thought of you" in page
    assert "Nobody who does not know it yet" in again
