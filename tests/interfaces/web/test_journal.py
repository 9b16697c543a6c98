"""The journal on its pages."""

import pytest

from kithwork.actions import journal, journal_prompts, words
from kithwork.actions import people as actions
from kithwork.interfaces.web import clock
from kithwork.interfaces.web.presenting import prose

ENTRY = {"words": "Froze when @grace asked *why*.", "kind": "awkward", "on": "2026-11-20"}


@pytest.fixture
def people(owner, now):
    words.add_all(owner_id=owner, names=["Grace Hopper", "Wei Chen"], now=now)
    words.add(owner_id=owner, name="Wei Chen", now=now)
    return owner


@pytest.fixture
def entry(web, people):
    web.post("/journal", ENTRY)
    (one,) = journal.listed(owner_id=people)
    return one


def test_an_entry_is_written_shown_and_changed(web, people, entry):
    page = web.get("/journal").content.decode()
    web.post(f"/journal/{entry.id}", {**ENTRY, "words": "Froze, then laughed", "kind": "surprise"})

    (grace,) = entry.mentions
    assert f'<a href="/people/{grace.target_id}">@grace</a> asked <em>why</em>' in page
    assert "Froze, then laughed" in web.get(f"/journal/{entry.id}").content.decode()


def test_an_entry_stands_on_the_page_of_whom_it_names_and_is_found(web, people, entry):
    (grace,) = entry.mentions

    for address in (f"/people/{grace.target_id}", "/people?q=froze", "/search?q=froze"):
        assert f'href="/journal/{entry.id}"' in web.get(address).content.decode()


def test_who_is_meant_is_asked_and_answered(web, people):
    web.post("/journal", {**ENTRY, "words": "Lunch with @wei"})
    (entry,) = journal.listed(owner_id=people)
    asked = web.get(f"/journal/{entry.id}").content.decode()

    web.post(f"/journal/{entry.id}/who", {"words": "@wei", "person": ""})

    assert "Who is “@wei”?" in asked
    assert "Who is “@wei”?" not in web.get(f"/journal/{entry.id}").content.decode()


def test_a_week_is_shown_and_can_be_kept_as_an_entry(web, people, now):
    words.note(owner_id=people, person_id=journal_person(people, now), text="likes engines", now=now)
    page = web.get("/journal/week").content.decode()

    assert "likes engines (your note, 21 Nov)" in page
    assert web.get("/journal/week?week=2031-01-01").status_code == 422


def test_a_question_begins_an_entry(web, people):
    (asked,) = (one for one in journal_prompts.listed(owner_id=people, now=clock.now()))

    assert asked.words in web.get("/journal").content.decode().replace("&#x27;", "'")
    assert asked.words in web.get(f"/journal?prompt={asked.key}").content.decode().replace("&#x27;", "'")


def journal_person(owner, now):
    return actions.find(owner_id=owner, text="Grace", now=now).id


def test_what_cannot_be_kept_is_given_back(web, people):
    answer = web.post("/journal", {**ENTRY, "words": " ", "on": "2030-01-01"})

    assert answer.status_code == 422
    assert "An entry needs words." in answer.content.decode()
    assert web.post("/journal", {**ENTRY, "on": "2026-11-30"}).status_code == 422


def test_an_entry_that_is_dropped_comes_back_with_undo(web, people, entry):
    web.post(f"/journal/{entry.id}/drop")
    assert "What happened?" in web.get("/journal").content.decode()

    assert web.get(f"/journal/{entry.id}").status_code == 404


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](https://elsewhere.example/x.png)",
        '<img src=x onerror="alert(1)">',
        "[x](data:text/html,hi)",
    ],
)
def test_markdown_runs_nothing_and_loads_nothing(hostile):
    shown = prose.html(hostile, {}).casefold()

    assert not any(mark in shown for mark in ("<script", "<img", 'href="javascript', 'href="data'))


def test_headings_stand_below_those_of_the_page_and_code_names_nobody():
    shown = prose.html("# Day\n\n`@ada` and @ada, [[Ada Lovelace|her]]\n", {"@ada": "/people/1", "[[Ada Lovelace|her]]": "/people/1"})

    assert shown == '<h3>Day</h3>\n<p><code>@ada</code> and <a href="/people/1">@ada</a>, <a href="/people/1">her</a></p>\n'
