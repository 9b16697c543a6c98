"""Letters on their page: the same words, and the same refusals, as in the command line."""

import html
import re

import pytest

from kithwork.actions import changes, drafting, phrases, words
from kithwork.actions.guardrails import Held
from kithwork.fetchers import language_model


@pytest.fixture
def ada(id_of):
    return id_of("Ada Lovelace")


def test_a_letter_can_be_copied_opened_and_kept_as_a_file(web, ada):
    page = web.get(f"/people/{ada}/draft?kind=hello").content.decode()
    file = web.get(f"/people/{ada}/draft.eml?kind=hello")

    assert 'data-copies="draft-' in page
    assert "mailto:" in page
    assert 'data-mails="draft-' in page
    assert f'formaction="/people/{ada}/draft.eml"' in page
    assert file["Content-Type"] == "message/rfc822"
    assert b"X-Unsent: 1" in file.content


def test_what_the_owner_made_of_it_is_what_the_file_says(web, ada):
    file = web.post(f"/people/{ada}/draft.eml", {"kind": "hello", "words": "Dear Ada,\r\n\r\nin my own words."})
    too_long = web.post(f"/people/{ada}/draft.eml", {"kind": "hello", "words": "x" * 20_001})

    assert b"in my own words." in file.content
    assert too_long.status_code == 422
    assert "20,000 letters at most" in too_long.content.decode()


@pytest.fixture
def model(monkeypatch):
    """A language model that says what it is told to say."""
    asked = []
    monkeypatch.setenv("KITH_MODEL_URL", "http://localhost:9/v1")
    monkeypatch.setenv("KITH_MODEL", "small")
    monkeypatch.setattr(language_model, "ask", lambda _, messages: asked.append(messages) or "Dear Ada,\n\nsee you in Berlin.")
    return asked


def test_without_a_model_of_ones_own_nothing_speaks_of_one(web, ada):
    assert "In other words" not in web.get(f"/people/{ada}/draft").content.decode()
    assert web.post(f"/people/{ada}/draft/words", {"kind": "hello"}).status_code == 422


def test_a_model_is_asked_by_the_button_and_what_it_adds_is_named(web, ada, model):
    before = web.get(f"/people/{ada}/draft").content.decode()
    assert not model
    after = web.post(f"/people/{ada}/draft/words", {"kind": "hello"}).content.decode()

    assert "What would leave" in before
    assert "see you in Berlin." in after
    assert "On no file of yours, look twice: Berlin." in after
    assert model[0][1]["content"] in html.unescape(before)


def test_sent_after_the_model_worded_it_asks_nobody_and_is_kept(web, network, ada, model):
    page = web.post(f"/people/{ada}/draft/words", {"kind": "hello"}).content.decode()
    web.post(re.search(r'<form method="post" action="([^"]+)"', page)[1], {"kind": "hello", "words": "as it is"})

    assert len(model) == 1
    assert changes.listed(owner_id=network)[0][2] == "Sent Ada Lovelace a hello"


@pytest.mark.parametrize("url", ["ftp://x", "http://far.example/v1", "http://[::1/v1"])
def test_a_model_that_cannot_be_asked_takes_no_letter_away(web, ada, monkeypatch, url):
    monkeypatch.setenv("KITH_MODEL_URL", url)
    monkeypatch.setenv("KITH_MODEL", "small")
    answer = web.get(f"/people/{ada}/draft")

    assert answer.status_code == 200
    assert "data-copies" in answer.content.decode()
    assert "KITH_MODEL_URL" in answer.content.decode()


def test_a_model_that_does_not_answer_leaves_the_draft_as_it_was(web, ada, monkeypatch):
    monkeypatch.setenv("KITH_MODEL_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("KITH_MODEL", "small")
    answer = web.post(f"/people/{ada}/draft/words", {"kind": "hello"})

    assert answer.status_code == 422
    assert "did not answer" in answer.content.decode()
    assert "data-copies" in answer.content.decode()


def test_sent_is_kept_and_undone(web, network, now, ada):
    web.post(f"/people/{ada}/draft", {"kind": "hello"})
    kept = changes.listed(owner_id=network)[0]

    page = web.get(f"/people/{ada}/draft").content.decode()

    assert kept[2] == "Sent Ada Lovelace a hello"
    assert "possible from 5 Dec 2026 on." in page


@pytest.mark.parametrize("why", ["peace", "sent", "two"])
def test_what_the_action_holds_back_the_page_holds_back_in_the_same_words(web, network, now, ada, id_of, why):
    to = [ada]
    if why == "peace":
        words.set_aside(owner_id=network, person_id=ada, now=now, do_not_contact=True)
    elif why == "sent":
        drafting.sent(owner_id=network, to=to, kind="hello", now=now)
    else:
        to.append(id_of("Grace Hopper"))
    with pytest.raises(Exception) as refused:  # noqa: PT011  which one is compared below
        drafting.sent(owner_id=network, to=to, kind="hello", now=now)

    more = f"?to={to[1]}" if why == "two" else ""
    answer = web.post(f"/people/{ada}/draft{more}", {"kind": "hello"})

    assert isinstance(refused.value, Held | drafting.guardrails.OneRecipient)
    assert answer.status_code == 422
    assert str(refused.value) in answer.content.decode()


@pytest.mark.parametrize("asked", ["kind=nonsense", "kind=congrats", "to=x&to=999999999999999999999"])
def test_what_cannot_be_written_is_a_page_with_a_sentence(web, ada, asked):
    assert web.get(f"/people/{ada}/draft?{asked}").status_code in {200, 422}


@pytest.mark.parametrize("path", ["draft", "draft.eml"])
def test_what_it_is_about_is_refused_with_its_own_sentence_when_it_is_too_long(web, ada, path):
    answer = web.get(f"/people/{ada}/{path}", {"kind": "thanks", "about": "x" * 401})

    assert answer.status_code == 422
    assert "longer than 400 letters" in answer.content.decode()


def test_own_words_are_kept_and_wrong_ones_are_not_lost(web, network):
    web.post("/phrases", {"key": "who-i-am", "words": "I am Robin."})

    answer = web.post("/phrases", {"key": "form/hello/en", "words": "Ahoy\n{nobody}"})

    assert phrases.own(network) == {"who-i-am": "I am Robin."}
    assert answer.status_code == 422
    assert "{nobody} stands for no fact" in answer.content.decode()
    assert "Ahoy\n{nobody}" in answer.content.decode()


def test_the_page_of_a_person_leads_to_a_letter(web, ada):
    assert f'href="/people/{ada}/draft"' in web.get(f"/people/{ada}").content.decode()


def test_the_page_of_own_words_says_when_nothing_can_be_learnt(web, network):
    assert "Nothing to learn" in web.get("/phrases").content.decode()
