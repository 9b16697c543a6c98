"""The review of the week on its pages: every step a page with forms, and a quiet link on the owner's day."""

import pytest

from kithwork.actions import journal, promises, reviewing


@pytest.fixture
def promised(network, id_of, now):
    return promises.add(owner_id=network, person_id=id_of("Ada Lovelace"), text="the paper", is_mine=True, now=now)


def test_the_review_goes_by_forms_from_its_begin_to_who_was_looked_after(web, network, promised):
    before = web.get("/review").content.decode()
    begun = web.post("/review/begin")
    step = web.get("/review/due").content.decode()
    said = web.post("/review/answer", {"item": f"promise:{promised}", "answer": "done", "step": "due", "next": "on"})
    empty = web.get("/review/due").content.decode()
    web.post("/review/end")
    after = web.get("/review").content.decode()

    assert "Twenty minutes for the week." in before
    assert begun.url == "/review/due"
    assert all(part in step for part in ("Who waits for something of yours?", "the paper", 'data-key="d"', 'data-minutes="5"'))
    assert said.url == "/review/due?at=on"
    assert "Nothing stands here" in empty
    assert "1 person looked after: Ada Lovelace." in after


def test_every_step_is_a_page_and_the_last_one_ends_it(web, network, promised):
    web.post("/review/begin")
    pages = [web.get(f"/review/{step}").content.decode() for step in ("inbox", "due", "gives", "reach-outs", "next", "reflection")]

    assert all('data-key="n"' in page for page in pages[:-1])
    assert 'data-key="n"' not in pages[-1]  # one press too many closes no week
    assert "Keep it in the journal, and end" in pages[-1]
    assert "data-minutes" not in pages[-1]


def test_a_step_of_what_has_not_begun_leads_to_the_begin_and_of_none_nowhere(web, network):
    assert web.get("/review/due").url == "/review"
    assert web.get("/review/never").status_code == 404


def test_what_cannot_be_answered_is_said(web, network, promised):
    web.post("/review/begin")

    assert web.post("/review/answer", {"item": "promise:99", "answer": "done", "step": "due"}).status_code == 404
    assert web.post("/review/answer", {"item": "promise:99", "answer": "perhaps", "step": "due"}).status_code == 422
    assert web.post("/review/day", {"day": "Noday"}).status_code == 422


def test_today_has_a_quiet_link_on_the_owners_day_alone(web, network):
    saturday = web.get("/").content.decode()
    web.post("/review/day", {"day": "Saturday"})
    chosen = web.get("/").content.decode()

    assert "Look back on the week" not in saturday
    assert "Look back on the week" in chosen


def test_a_review_that_ended_says_what_waits(web, network, promised, now):
    reviewing.begin(owner_id=network, now=now)
    reviewing.act(owner_id=network, key=f"promise:{promised}", answer="later", now=now)
    reviewing.end(owner_id=network, now=now)
    page = web.get("/review").content.decode()

    assert "Waits kindly" in page
    assert "Ada Lovelace" in page


def test_a_reflection_is_kept_in_the_journal_and_one_without_a_word_is_not(web, network, promised, now):
    web.post("/review/begin")
    web.post("/review/answer", {"item": f"promise:{promised}", "answer": "done", "step": "due"})
    page = web.get("/review/reflection").content.decode()
    empty = web.post("/review/reflect", {"well": " "})
    web.post("/review/reflect", {"well": "The talk", "thanks": "Ada Lovelace"})
    (entry,) = journal.listed(owner_id=network)

    assert "You kept a promise: the paper" in page
    assert empty.status_code == 422
    assert "Write a word to one of the questions" in empty.content.decode()
    assert (entry.kind, [one.name for one in entry.mentions]) == ("reflection", ["Ada Lovelace"])
    assert "The week is looked back on." in web.get("/review").content.decode()


def test_a_reflection_without_a_review_under_way_is_not_kept_and_no_more_so_the_second_time(web, network):
    answers = [web.post("/review/reflect", {"well": "The talk"}).status_code for _ in range(2)]

    assert answers == [422, 422]
    assert journal.listed(owner_id=network) == []
