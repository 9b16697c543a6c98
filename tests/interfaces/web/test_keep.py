"""Whom the owner wants near, on the pages; and what a card of Today has on it."""

import re

import pytest

from kithwork.actions import changes, closeness, words

KEEP = {"headers": {"referer": "http://localhost/keep"}}


@pytest.fixture
def ada(id_of):
    return id_of("Ada Lovelace")


def kept(owner, now):
    return [(one.person.name, one.closeness, one.wanted.every) for one in closeness.kept(owner_id=owner, now=now)]


def test_somebody_is_kept_near_on_their_page_and_stands_on_the_list(web, network, now, ada):
    web.post(f"/people/{ada}/keep", {"closeness": "close", "every": "3 weeks", "at_most": ""})

    page, listed = web.get(f"/people/{ada}").content.decode(), web.get("/keep").content.decode()

    assert kept(network, now) == [("Ada Lovelace", "close", 21)]
    assert "You want to be in touch about every three weeks, and after six weeks at the latest." in page
    assert 'value="three weeks"' in page
    assert "about every three weeks" in listed


def test_it_is_let_go_and_undone(web, network, now, ada):
    web.post(f"/people/{ada}/keep", {"closeness": "inner"})
    web.post(f"/people/{ada}/keep", {"closeness": ""})
    assert kept(network, now) == []

    web.post(f"/undo/{changes.listed(owner_id=network)[0][0]}")

    assert kept(network, now) == [("Ada Lovelace", "inner", 14)]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"closeness": "close", "every": "soon"}, "is no interval"),
        ({"closeness": "close", "every": "6w", "at_most": "1w"}, "cannot be shorter than the ideal one"),
        ({"closeness": "", "every": "6w"}, "Say how near you want them first"),
        ({"closeness": "dear"}, "Say inner, close, active or wide"),
    ],
)
def test_what_cannot_be_kept_is_said_above_the_form_and_not_lost(web, network, now, ada, typed, sentence):
    answer = web.post(f"/people/{ada}/keep", typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert kept(network, now) == []


def test_a_proposal_is_taken_by_one_press_and_leads_back_to_the_list(web, network, now, ada):
    assert f"/people/{ada}/keep" in web.get("/keep").content.decode()

    answer = web.post(f"/people/{ada}/keep", {"closeness": "active"}, **KEEP)

    assert answer["Location"] == "/keep"
    assert kept(network, now) == [("Ada Lovelace", "active", 90)]


def test_a_proposal_leads_on_to_the_next_one(web, network, now, ada):
    page = web.get("/keep").content.decode()
    places = re.findall(r'<li id="(offer-\d+)"', page)
    nexts = re.findall(r'name="next" value="([a-z]+(?:-\d+)?)"', page)
    assert nexts == [*places[1:], "proposals"]

    answer = web.post(f"/people/{ada}/keep", {"closeness": "active", "next": places[-1]}, headers={"referer": "http://localhost/keep?at=offer-1"})

    assert answer["Location"] == f"/keep?at={places[-1]}#{places[-1]}"


def test_a_fold_lies_open_when_an_answer_leads_into_it(web, network, ada):
    folded, led = web.get("/keep").content.decode(), web.get(f"/keep?at=offer-{ada}").content.decode()

    assert (folded.count('class="more" open'), led.count('class="more" open')) == (0, 1)


def test_an_answer_on_today_leads_on_to_the_next_card_then_to_the_end(web, network, now, ada):
    page = web.get("/").content.decode()
    places = re.findall(r'<article class="card" id="(card-\d+)"', page)
    nexts = re.findall(r'name="next" value="((?:card|rest)[^"]*)"', page)
    assert nexts == [*places[1:], "rest"]
    assert 'id="rest" tabindex="-1"' in page

    answer = web.post(f"/people/{ada}/today", {"answer": "done", "next": "rest"}, headers={"referer": "http://localhost/"})

    assert answer["Location"] == "/?at=rest#rest"
    assert 'id="rest" tabindex="-1"' in web.get("/").content.decode()


def test_a_promise_and_a_win_lead_on_to_the_next_one(web, network, now, ada):
    for number in (1, 2):
        web.post(f"/people/{ada}/promise", {"side": "mine", "text": f"link {number}", "due_on": str(now.date())})
        web.post(f"/people/{ada}/win", {"text": f"Talk {number}", "on": str(now.date())})

    today, wins = web.get("/").content.decode(), web.get("/wins").content.decode()

    for page, noun, end in ((today, "promise", "promises"), (wins, "win", "congratulated")):
        first, second = re.findall(rf'<li[^>]* id="({noun}-\d+)"', page)
        assert re.findall(rf'name="next" value="({noun}-\d+|{end})"', page) == [second, end]
        path = f"/{noun}s/{first.rsplit('-')[-1]}"
        said = "kept" if noun == "promise" else "congratulated"
        home = "/" if noun == "promise" else "/wins"
        answer = web.post(path, {"answer": said, "next": second}, headers={"referer": f"http://localhost{home}"})
        assert answer["Location"] == f"{home}?at={second}#{second}"
        assert f'id="{second}"' in web.get(home).content.decode()


def test_with_nobody_near_the_list_says_what_it_is_for(web, owner, now):
    page = web.get("/keep").content.decode()

    assert "Nobody yet." in page
    assert "Look at your people" in page


def test_a_card_has_a_draft_that_begins_in_the_owners_own_mail(web, network, ada):
    page = web.get("/").content.decode()

    (mail_url,) = re.findall(r'href="(mailto:ada[^"]+)"', page)

    assert mail_url.startswith("mailto:ada@engines.example?subject=How%20are%20you%3F&amp;body=Hello%20Ada%2C%0D%0A%0D%0A")
    assert "and nothing else." in page
    assert "mostly by mail of late" in page


def test_words_that_were_typed_cannot_break_out_of_a_draft(web, owner, now):
    person_id = words.add(owner_id=owner, name='Ada "<b>" Lovelace', now=now, handles=["ada&x=1@engines.example"])

    web.post(f"/people/{person_id}/promise", {"side": "mine", "text": "<script>alert(1)</script> & more", "due_on": str(now.date())})
    page = web.get("/").content.decode()

    assert "<script>alert" not in page
    assert "mailto:ada%26x%3D1@engines.example?" in page


def test_no_page_blames(web, network, ada):
    web.post(f"/people/{ada}/keep", {"closeness": "inner"})

    for page in ("/", "/keep", f"/people/{ada}"):
        text = web.get(page).content.decode().lower()
        assert not re.search(r"overdue|neglect|days late|too long|you should|lost touch", text), page
