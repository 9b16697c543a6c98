"""Mentorships, advice and ideas on their pages."""

import pytest

from kithwork.actions import advised, changes, ideas, mentored

BEGUN = {"who": "Ada Lovelace", "side": "mentor", "goal": "a first talk", "kinds": ["teach"], "every": "4 weeks"}


@pytest.fixture
def mentorship(web, network, now):
    web.post("/mentoring", BEGUN)
    return lambda: mentored.listed(owner_id=network, today=now.date(), is_open=False)[0].line


def test_a_mentorship_from_the_form_to_its_kind_end(web, mentorship):
    number = mentorship().id
    url = f"/mentoring/{number}"
    web.post(url, {"form": "session", "text": "slides, nerves", "notes": "breathes too fast", "on": "2026-11-01"})
    web.post(url, {"form": "agree", "text": "five minutes to the cat", "whose": "them", "due_on": "2026-11-24"})
    web.post(url, {"form": "plan", "text": "a dry run", "on": "2026-11-25"})
    web.post(url, {"form": "mark", "text": "spoke at the club", "kind": "progress"})
    page, listed = web.get(url).content.decode(), web.get("/mentoring").content.decode()
    web.post(f"{url}/steps/{mentorship().actions[0].id}", {"answer": "kept"})
    web.post(f"/mentoring/sessions/{mentorship().planned[0].id}", {"next": "sessions"})
    web.post(url, {"form": "end", "text": "I learnt to listen"})
    over = web.get(url).content.decode()

    assert "Before the session on 25 Nov 2026" in page
    assert all(part in page for part in ("slides, nerves", "breathes too fast", "five minutes to the cat", "spoke at the club", "every four weeks"))
    assert "What did you try by yourself, and where did it stop?" in page
    assert "the next on 25 Nov 2026" in listed
    assert not mentorship().open_actions
    assert "What it gave me: I learnt to listen." in over
    assert "mailto:ada@" in over


def test_what_was_done_has_an_undo(web, network, mentorship):
    assert web.post(f"/undo/{changes.listed(owner_id=network)[0][0]}").status_code == 302
    assert "that is all it takes" in web.get("/mentoring").content.decode()


def test_the_page_of_a_person_names_the_next_session_and_what_is_to_be_done_together(web, mentorship):
    line = mentorship()
    web.post(f"/mentoring/{line.id}", {"form": "plan", "text": "a dry run", "on": "2026-11-25"})
    web.post("/ideas", {"text": "a zine about looms", "partners": "Ada Lovelace", "step": "a cover"})
    page = web.get(f"/people/{line.person_id}").content.decode()

    assert "no session yet, the next on 25 Nov 2026" in page
    assert "Your idea: a zine about looms" in page


@pytest.mark.parametrize(
    ("url", "typed", "sentence"),
    [
        ("/mentoring", {}, "Say with whom."),
        ("/mentoring", {**BEGUN, "who": "Nobody"}, "There is nobody called"),
        ("/mentoring", {**BEGUN, "every": "often"}, "is no interval"),
        ("/advice", {"who": "Ada Lovelace", "side": "theirs"}, "Say what was advised."),
        ("/ideas", {"text": "an article", "partners": "Nobody"}, "There is nobody called"),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, url, typed, sentence):
    answer = web.post(url, typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_form_of_one_mentorship_says_what_is_wrong_and_stays_open(web, mentorship):
    answer = web.post(f"/mentoring/{mentorship().id}", {"form": "plan", "on": "2026-01-01"})

    assert answer.status_code == 422
    assert "1 Jan 2026 is past" in answer.content.decode()
    assert web.post(f"/mentoring/{mentorship().id}", {"form": "nonsense"}).status_code == 422


def test_a_mentor_is_looked_for_by_a_topic(web, network):
    web.post("/give", {"who": "Ada Lovelace", "side": "offer", "text": "can explain parsers and grammars to anybody"})

    assert "can explain parsers" in web.get("/mentoring/seek?q=parsers").content.decode()
    assert "Nobody on file has to do with it" in web.get("/mentoring/seek?q=cobol").content.decode()
    assert web.get("/mentoring/seek?q=***").status_code == 200


def test_advice_is_kept_applied_and_told(web, network):
    web.post("/advice", {"who": "Ada Lovelace", "side": "theirs", "text": "write the test first", "on": "2026-10-01"})
    (line,) = advised.listed(owner_id=network)
    back = {"headers": {"referer": "http://localhost/advice"}}
    web.post(f"/advice/{line.id}", {"step": "applied", "text": "it has tests", "on": "2026-10-02", "next": f"advice-{line.id}"}, **back)
    page = web.get("/advice").content.decode()
    web.post(f"/advice/{line.id}", {"step": "told"}, **back)

    assert "One piece of advice worked, and they do not know yet." in page
    assert "Tell Ada Lovelace how it worked, by 1 Nov 2026." in page
    assert advised.listed(owner_id=network) == []


def test_an_idea_its_partners_and_its_end(web, network):
    answer = web.post("/ideas", {"text": "an article", "partners": "Ada Lovelace", "topics": "testing", "lacks": "drawing", "step": "an outline"})
    url = answer["Location"]
    web.post(url, {"form": "join", "who": "Grace Hopper"})
    web.post(url, {"form": "next", "text": "a draft", "by": "2026-11-30"})
    page = web.get(url).content.decode()
    refused = web.post(url, {"form": "join", "who": "Nobody"})
    web.post(url, {"form": "leave", "who": "Grace Hopper"})
    web.post(url, {"form": "end", "text": "published"})

    assert "Next: a draft, by 30 Nov 2026." in page
    assert "Grace Hopper" in page
    assert refused.status_code == 422
    (line,) = ideas.listed(owner_id=network, is_open=False)
    assert ([name for _, name in line.partners], line.outcome) == (["Ada Lovelace"], "published")
    assert "What came of others" in web.get("/ideas").content.decode()


@pytest.mark.parametrize("url", ["/mentoring/9", "/ideas/9"])
def test_one_that_is_not_there_is_a_page_with_a_sentence(web, network, url):
    assert web.get(url).status_code == 404


def test_a_persons_page_says_what_the_two_learn_from_each_other(web, network, id_of, mentorship):
    web.post("/advice", {"who": "Ada Lovelace", "side": "theirs", "text": "write the test first"})

    page = web.get(f"/people/{id_of('Ada Lovelace')}").content.decode()

    assert f'<a href="/mentoring/{mentorship().id}">You mentor Ada Lovelace: a first talk</a>' in page
    assert "They advised: write the test first" in page


def test_a_session_is_put_off_but_not_onto_another(web, mentorship):
    url = f"/mentoring/{mentorship().id}"
    for on in ("2026-11-25", "2026-12-02"):
        web.post(url, {"form": "plan", "text": "a dry run", "on": on})
    first = mentorship().planned[0]
    refused = web.post(f"/mentoring/sessions/{first.id}", {"on": "2026-12-02", "next": "sessions"})
    nowhere = web.post(f"/mentoring/sessions/{first.id}", {"on": "", "next": "sessions"})
    web.post(f"/mentoring/sessions/{first.id}", {"on": "2026-11-27", "next": "sessions"})

    assert "is planned for" in refused.content.decode()
    assert "Say to which day." in nowhere.content.decode()
    assert [one.on.isoformat() for one in mentorship().planned] == ["2026-11-27", "2026-12-02"]


def test_a_step_is_let_go_on_the_page(web, mentorship):
    url = f"/mentoring/{mentorship().id}"
    web.post(url, {"form": "agree", "text": "read the book", "whose": "me"})
    (step,) = mentorship().actions
    shown = web.get(url).content.decode()
    web.post(f"{url}/steps/{step.id}", {"answer": "dropped"})

    assert 'value="dropped"' in shown
    assert not mentorship().open_actions


def test_an_agreement_that_is_emptied_is_none(web, mentorship):
    url = f"/mentoring/{mentorship().id}"
    web.post(url, {"form": "change", "agreement": "an hour a month"})
    agreed = mentorship().agreement
    web.post(url, {"form": "change", "agreement": ""})

    assert (agreed, mentorship().agreement) == ("an hour a month", "")


def test_nothing_is_written_to_a_mentee_who_is_left_in_peace(web, network, mentorship, id_of):
    url = f"/mentoring/{mentorship().id}"
    web.post(url, {"form": "end", "text": "I learnt to listen"})
    web.post(f"/people/{id_of('Ada Lovelace')}/aside", {"answer": "leave-alone"})

    shown = web.get(url).content.decode()

    assert "I learnt to listen" in shown
    assert "is left in peace" in shown
    assert "mailto:" not in shown
