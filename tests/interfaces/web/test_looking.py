"""The page on which the owner says that they are looking."""

import pytest

from kithwork.actions import searching

BACK = {"headers": {"referer": "http://localhost/opportunities/looking"}}


@pytest.fixture
def search(web, network):
    web.post("/opportunities/looking", {"form": "begin", "text": "a post in compilers", "constraints": "far from the sea"})


def test_from_choosing_to_an_opening(web, network, id_of, now, search):
    grace = id_of("Grace Hopper")
    web.post("/opportunities/looking", {"form": "choose", "who": f"#{grace}"})
    chosen = web.get("/opportunities/looking").content.decode()
    web.post(f"/opportunities/looking/{grace}", {"step": "told", "next": f"told-{grace}"}, **BACK)
    web.post(f"/opportunities/looking/{grace}", {"step": "replied", "text": "ask the Navy"}, **BACK)
    answer = web.post(f"/opportunities/looking/{grace}", {"step": "opening", "title": "compiler writer", "organisation": "Navy"}, **BACK)
    page = web.get("/opportunities/looking").content.decode()

    assert f"/people/{grace}/draft?kind=ask&amp;about=I+am+looking+for+a+post+in+compilers" in chosen
    assert answer["Location"].startswith("/opportunities/")
    assert "One person knows that you are looking, and one opening came of it." in page
    assert "replied 21 Nov 2026 (“ask the Navy”)" in page


def test_somebody_is_let_be_and_the_search_is_closed(web, network, id_of, now, search):
    grace = id_of("Grace Hopper")
    web.post("/opportunities/looking", {"form": "choose", "who": "Grace Hopper"})
    web.post(f"/opportunities/looking/{grace}", {"step": "let-go"}, **BACK)
    assert searching.looking(owner_id=network, now=now).told == ()

    web.post("/opportunities/looking/close")

    page = web.get("/opportunities/looking").content.decode()
    assert "Are you looking for something?" in page
    assert "21 Nov 2026 to 21 Nov 2026" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"form": "begin"}, "Say what you look for."),
        ({"form": "choose"}, "Say who is to hear of it."),
        ({"form": "choose", "who": "Nobody"}, "There is nobody called"),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, search, typed, sentence):
    answer = web.post("/opportunities/looking", typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_what_cannot_come_next_is_a_page_with_a_sentence(web, network, id_of, search):
    answer = web.post(f"/opportunities/looking/{id_of('Grace Hopper')}", {"step": "told"})

    assert answer.status_code in {400, 409, 422}
    assert "You have not chosen Grace Hopper" in answer.content.decode()
