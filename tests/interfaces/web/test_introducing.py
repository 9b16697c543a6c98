"""Introductions on their page."""

import pytest

from kithwork.actions import introduced, words

BLURB = "Would you be open to a short talk with Robin about testing? A no is completely fine."
BACK = {"headers": {"referer": "http://localhost/introductions"}}


@pytest.fixture
def one(web, network, now):
    """Robin would like to meet Grace, through Ada."""
    web.post("/introductions", {"connector": "Ada Lovelace", "target": "Grace Hopper", "why": "testing"})
    return lambda: introduced.listed(owner_id=network, today=now.date())[0]


def test_it_is_begun_worded_and_moved_by_a_menu(web, one):
    number = one().line.id
    web.post(f"/introductions/{number}/words", {"blurb": BLURB}, **BACK)
    answer = web.post(f"/introductions/{number}", {"step": "blurb-ready", "next": f"intro-{number}"}, **BACK)

    page = web.get("/introductions").content.decode()

    assert answer["Location"] == f"/introductions?at=intro-{number}#intro-{number}"
    assert '<option value="connector-asked">' in page
    assert "mailto:ada%40" not in page
    assert "mailto:" in page
    assert "Your move" in page


def test_what_is_in_the_way_of_the_words_stands_above_them(web, one):
    web.post(f"/introductions/{one().line.id}/words", {"blurb": "You are amazing."}, **BACK)

    page = web.get("/introductions").content.decode()

    assert "It has no easy no" in page
    assert web.post(f"/introductions/{one().line.id}", {"step": "blurb-ready"}).status_code == 422


def test_a_guardrail_is_said_in_the_same_words_as_in_the_action(web, network, now, id_of, one):
    number = one().line.id
    web.post(f"/introductions/{number}/words", {"blurb": BLURB}, **BACK)
    web.post(f"/introductions/{number}", {"step": "blurb-ready"}, **BACK)
    words.set_aside(owner_id=network, person_id=id_of("Ada Lovelace"), now=now, do_not_contact=True)

    answer = web.post(f"/introductions/{number}", {"step": "connector-asked"})
    page = web.get("/introductions").content.decode()

    assert answer.status_code == 422
    assert "Ada Lovelace is left in peace; nothing is written to them until you take that back." in answer.content.decode()
    assert "Ada Lovelace is left in peace; nothing is written to them until you take that back." in page
    assert "mailto:" not in page


def test_who_is_missing_is_said_above_the_form(web, network):
    answer = web.post("/introductions", {"connector": "Ada Lovelace", "why": "testing"})

    assert answer.status_code == 422
    assert "name the other two" in answer.content.decode()
