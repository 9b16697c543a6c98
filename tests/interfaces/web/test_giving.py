"""Needs, offers and matches on the pages."""

import pytest

from kithwork.actions import matching, needs, stating

HELP, OFFERED = "help getting her Elixir release onto Kubernetes", "looks at anybody's Elixir deployment on Kubernetes"
GIVE = {"headers": {"referer": "http://localhost/give"}}


@pytest.fixture(autouse=True)
def _nothing_read():
    matching.forget()


@pytest.fixture
def pair(web, network, id_of):
    web.post(f"/people/{id_of('Ada Lovelace')}/need", {"side": "need", "text": HELP, "until": "2027-01-31"})
    web.post("/give", {"who": "Grace Hopper", "side": "offer", "text": OFFERED, "urgency": "sometime"})
    return network


def test_a_need_and_an_offer_are_written_down_and_shown_together(web, pair, id_of):
    page = web.get("/give").content.decode()
    person = web.get(f"/people/{id_of('Ada Lovelace')}").content.decode()

    assert "One need could be met." in page
    assert "Ask Grace Hopper whether it still holds, then Ada Lovelace whether you may introduce them." in page
    assert "until 31 Jan 2027" in page
    assert HELP in person


@pytest.mark.parametrize("answer", ["done", "declined"])
def test_a_match_is_answered_and_never_shown_again(web, pair, answer):
    sent = web.post("/give/match", {"need": "1", "offer": "2", "answer": answer, "next": "matches"}, **GIVE)

    assert sent.url.endswith("#matches")
    assert "could be met" not in web.get("/give").content.decode()


def test_a_need_is_met_on_the_page(web, pair, now):
    web.post("/give/1", {"answer": "met", "next": "needs"}, **GIVE)

    assert [line.id for line in needs.listed(owner_id=pair, now=now)] == [2]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"who": "", "side": "need", "text": "x"}, "Say whose it is."),
        ({"who": "Nobody Known", "side": "need", "text": "x"}, "nobody"),
        ({"who": "Ada", "side": "", "text": "x"}, "Say whether they look for it or can give it."),
        ({"who": "Ada", "side": "need", "text": ""}, "Say what they look for or can give."),
        ({"who": "Ada", "side": "need", "text": "x", "until": "2020-01-01"}, "lies behind us"),
        ({"who": "Ada", "side": "need", "text": "x", "kind": "love"}, "Choose one of the sorts"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_the_form(web, network, typed, sentence):
    answer = web.post("/give", typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


@pytest.mark.parametrize(("where", "data"), [("/give/match", {"answer": "maybe"}), ("/give/1", {"answer": "maybe"}), ("/give/99", {"answer": "met"})])
def test_an_answer_that_is_none_is_refused_in_a_sentence(web, network, where, data):
    assert web.post(where, data).status_code in {404, 422, 400, 409}


def test_hostile_words_are_shown_and_never_run(web, network, id_of):
    web.post("/give", {"who": "Ada Lovelace", "side": "need", "text": "<script>alert(1)</script>", "place": '"><img src=x>'})

    for page in ("/give", f"/people/{id_of('Ada Lovelace')}"):
        shown = web.get(page).content.decode()
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert "&lt;script&gt;alert(1)" in shown


def test_what_went_to_and_fro_is_written_thanked_and_struck_on_the_page(web, network, id_of):
    ada = id_of("Ada Lovelace")
    web.post(f"/people/{ada}/ledger", {"side": "received", "kind": "review", "text": "<b>my talk</b>", "on": "2026-11-19"})
    web.post(f"/people/{ada}/ledger", {"side": "gave", "kind": "listened"})

    before = web.get(f"/people/{ada}").content.decode()
    sent = web.post(f"/people/{ada}/ledger/answer", {"answer": "thanked"})
    web.post(f"/people/{ada}/ledger/answer", {"answer": "strike", "number": "2"})
    after = web.get(f"/people/{ada}").content.decode()

    assert "They reviewed something of yours (&lt;b&gt;my talk&lt;/b&gt;)." in before
    assert "I thanked them" in before
    assert "You listened." in before
    assert sent.url == f"/people/{ada}#ledger"
    assert "I thanked them" not in after
    assert "You listened." not in after


def test_of_family_no_ledger_is_kept_when_the_owner_says_so(web, network, id_of):
    ada = id_of("Ada Lovelace")
    web.post(f"/people/{ada}/ledger/answer", {"answer": "off"})

    assert "You keep no ledger between the two of you." in web.get(f"/people/{ada}").content.decode()
    web.post(f"/people/{ada}/ledger/answer", {"answer": "on"})
    assert "Keep none with them" in web.get(f"/people/{ada}").content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"side": "gave", "kind": ""}, "Say what it was."),
        ({"side": "", "kind": "help"}, "Say who did something for whom."),
        ({"side": "gave", "kind": "help", "on": "2027-01-01"}, "is still to come"),
        ({"side": "gave", "kind": "help", "on": "x"}, "That is no day"),
    ],
)
def test_a_line_of_the_ledger_that_cannot_be_kept_is_said_beside_its_form(web, id_of, typed, sentence):
    answer = web.post(f"/people/{id_of('Ada Lovelace')}/ledger", typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_captured_need_is_asked_about_and_kept_as_one_when_it_is_ticked(web, network, now):
    line = "Ada Lovelace is looking for <b>a reviewer"
    asked = web.post("/capture", {"line": line})
    told = {"line": line, "asked": "yes", "name": ["Ada Lovelace"], "who-0": ""}

    assert asked.status_code == 422
    assert "A need, or only a note?" in asked.content.decode()
    assert "“&lt;b&gt;a reviewer”" in asked.content.decode()
    web.post("/capture", told)
    assert needs.listed(owner_id=network, now=now) == []
    web.post("/capture", {**told, "wish-0": "on"})
    assert [line.person for line in needs.listed(owner_id=network, now=now)] == ["Ada Lovelace"]


URL = "https://example.org/elixir-on-kubernetes?a=1&b=<script>"


@pytest.fixture
def noted(web, network, id_of):
    web.post(f"/people/{id_of('Ada Lovelace')}/note", {"text": "fights with Elixir deployments on Kubernetes"})
    return id_of("Ada Lovelace")


def test_something_is_passed_on_from_its_page_and_remembered(web, network, noted):
    page = web.get("/give/share", {"thing": URL}).content.decode()
    web.post("/give/share/to", {"thing": URL, "about": "", "person": str(noted)})
    again = web.get("/give/share", {"thing": URL}).content.decode()
    web.post("/give/share/1", {"outcome": "she <i>used</i> it"})
    listed = web.get("/give").content.decode()

    assert "Whom it fits." in page
    assert "I came across this and thought of you" in page
    assert "b=<script>" not in page
    assert "It fits nobody" in again
    assert "she &lt;i&gt;used&lt;/i&gt; it" in listed
    assert web.post("/give/share/to", {"thing": URL, "about": "", "person": str(noted)}).status_code in {409, 422, 400}


@pytest.mark.parametrize("asked", ["/give/share", "/give/share?thing=", "/give/share?thing=" + "x" * 2500])
def test_the_page_of_something_seen_stands_without_anything_in_it(web, network, asked):
    assert web.get(asked).status_code in {200, 422}


def test_a_dream_is_encouraged_on_the_page(web, network, id_of, now):
    web.post("/capture", {"line": "Ada Lovelace dreams of a flying machine", "asked": "yes", "wish-0": "on"})
    web.post("/give/dream/1", {"text": "that her drawings fly", "answer": "told"})

    assert "You said on 21 Nov 2026: that her drawings fly." in web.get("/give").content.decode()
    assert web.post("/give/dream/1", {"text": "", "answer": "told"}).status_code in {400, 409, 422}


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("/give/match", {"need": "9" * 30, "offer": "2", "answer": "done"}),
        ("/give/share/to", {"thing": "a talk", "person": "9" * 30}),
        ("/give/share/to", {"thing": "http://[x", "person": "1"}),
        ("/ways/answer", {"one": "9" * 30, "other": "2", "answer": "yes"}),
    ],
)
def test_what_no_number_or_address_can_be_is_refused_and_breaks_nothing(web, network, address, form):
    assert web.post(address, form, **GIVE).status_code == 422


def test_a_number_too_large_for_the_ledger_and_a_broken_address_to_share_are_refused(web, network, id_of):
    sent = web.post(f"/people/{id_of('Ada Lovelace')}/ledger/answer", {"answer": "strike", "number": "9" * 30}, **GIVE)
    page = web.get("/give/share", {"thing": "http://[x"})

    assert (sent.status_code, page.status_code) == (422, 422)
    assert "is no web address" in page.content.decode()


def test_a_long_list_is_shown_in_part_and_whole_when_asked_for(web, network, id_of, now):
    for number in range(23):
        stating.add(owner_id=network, person_id=id_of("Ada Lovelace"), said=needs.Stated(f"book number {number}"), is_offer=True, now=now)

    page, whole = (web.get(address).content.decode() for address in ("/give", "/give?all=1"))

    assert '<a href="?all=1#needs">3 more that people look for or can give</a>' in page
    assert page.count("book number") < whole.count("book number")
    assert "more that people look for" not in whole
