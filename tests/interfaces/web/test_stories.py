"""Stories and practice on their pages."""

import pytest

from kithwork.actions import changes, practice, stories

STORY = {"title": "The build", "situation": "Builds took an hour", "proof": "https://example.org/build", "topics": "ci, tdd"}


@pytest.fixture
def story(web, owner):
    web.post("/stories", STORY)
    (one,) = stories.listed(owner_id=owner)
    return one


@pytest.fixture
def question(web, owner, now):
    web.post("/practice", {"text": "How would you speed up CI?", "kind": "technical", "topics": ""})
    (one,) = practice.listed(owner_id=owner, now=now)
    return one.line


def test_a_story_is_told_found_and_told_anew(web, owner, story):
    found = web.get("/stories?q=How+would+you+speed+up+CI").content.decode()
    web.post(f"/stories/{story.id}", {**STORY, "result": "six minutes"})

    page = web.get(f"/stories/{story.id}").content.decode()

    assert "both speak of" in found
    assert "six minutes" in page
    assert 'href="https://example.org/build"' in page


def test_a_story_without_its_situation_is_refused_above_the_form(web, owner, story):
    answers = [web.post("/stories", {"title": "x"}), web.post("/stories", STORY), web.post(f"/stories/{story.id}", {"title": ""})]

    assert [answer.status_code for answer in answers] == [422, 422, 422]
    assert "begins with its situation" in answers[0].content.decode()
    assert "There is a story “The build” already" in answers[1].content.decode()


def test_a_link_that_runs_something_is_no_link(web, owner):
    web.post("/stories", {**STORY, "proof": "javascript:alert(1)"})

    assert 'href="javascript' not in web.get("/stories").content.decode()


def test_a_question_is_practised_answered_by_a_story_and_let_go(web, owner, now, story, question):
    place = {"headers": {"referer": "http://localhost/practice"}}
    web.post(f"/practice/{question.id}", {"form": "story", "story": str(story.id)}, **place)
    answer = web.post(f"/practice/{question.id}", {"went": "well", "text": "the figure first", "next": f"question-{question.id}"}, **place)
    page = web.get("/practice").content.decode()

    assert answer["Location"] == f"/practice?at=question-{question.id}#question-{question.id}"
    assert "Nothing to practise today." in page
    assert "Went well: the figure first" in page
    assert "your choice" in page
    web.post(f"/practice/{question.id}", {"form": "drop"})
    assert practice.listed(owner_id=owner, now=now, is_due=False) == []


def test_a_dropped_story_is_undone_from_its_toast(web, owner, story):
    web.post(f"/stories/{story.id}/drop")
    web.post(f"/undo/{changes.listed(owner_id=owner)[0][0]}")

    assert [one.title for one in stories.listed(owner_id=owner)] == ["The build"]


def test_what_is_not_there_is_a_page_with_a_sentence(web, owner):
    assert web.get("/stories/9").status_code == 404
    assert web.post("/practice/9", {"went": "well"}).status_code == 404
