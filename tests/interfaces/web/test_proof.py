"""What the owner has to show, on its pages."""

import pytest

from kithwork.actions import artifacts, changes, imports, opportunities, telling
from kithwork.store.queries.artifacts import ArtifactLine

POST = {
    "kind": "post",
    "title": "Queues that fail",
    "url": "https://robin.example/queues",
    "skills": "testing, queues",
    "result": "three teams use it",
}


def listed(owner) -> list[ArtifactLine]:
    return artifacts.listed(owner_id=owner)


@pytest.fixture
def post(web, network):
    web.post("/proof", POST)
    (one,) = listed(network)
    return one


def test_without_anything_the_page_says_what_could_be_the_first(web, owner):
    page = web.get("/proof").content.decode()

    assert "What have you made that one can see?" in page
    assert 'aria-current="page">Proof</a>' in page


def test_something_is_written_down_said_in_other_words_and_dropped(web, network, now, post):
    shown = web.get("/proof").content.decode()
    web.post(f"/proof/{post.id}", {**POST, "form": "words", "result": "four teams", "on": "2026-09"})
    page = web.get(f"/proof/{post.id}").content.decode()
    answer = web.post(f"/proof/{post.id}/drop")

    assert "One thing to show." in shown
    assert 'href="https://robin.example/queues"' in shown
    assert "four teams" in page
    assert "Post, Sep 2026" in page
    assert (answer["Location"], listed(network)) == ("/proof", [])
    changes.undo(owner_id=network, now=now)
    assert listed(network)[0].result == "four teams"


def test_what_cannot_be_kept_is_refused_above_the_form(web, network, post):
    answers = [
        web.post("/proof", {**POST, "title": "x", "url": "javascript:alert(1)"}),
        web.post("/proof", POST),
        web.post("/proof", {"kind": "poem"}),
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 422]
    assert "begins with https://" in answers[0].content.decode()
    assert "among your artifacts already" in answers[1].content.decode()
    assert "It needs a name." in answers[2].content.decode()


def test_who_noticed_it_and_what_came_of_it_are_said_and_taken_away(web, network, now, post):
    number = opportunities.add(owner_id=network, kind="job", of=opportunities.Particulars("Brightwell", "engineer"), now=now)
    page = f"/proof/{post.id}"
    place = {"headers": {"referer": f"http://localhost{page}"}}
    web.post(page, {"form": "noticed", "who": "Ada Lovelace", "place": "PyLeeds", "text": "she uses it"})
    web.post(page, {"form": "led", "kind": "referral", "who": "Ada Lovelace", "opportunity": str(number), "text": "put in a word"})
    shown = web.get(page).content.decode()
    led = web.get(f"/opportunities/{number}").content.decode()
    (one,) = listed(network)

    assert "she uses it" in shown
    assert f'href="/opportunities/{number}"' in shown
    assert "Queues that fail" in led
    answer = web.post(f"/proof/noticed/{one.noticed[0].id}", {"next": "noticed"}, **place)
    web.post(f"/proof/led/{one.came[0].id}", {"next": "led"}, **place)
    assert answer["Location"] == f"{page}?at=noticed#noticed"
    assert (listed(network)[0].noticed, listed(network)[0].came) == ((), ())


def test_nobody_of_that_name_is_said_in_the_form(web, network, post):
    answer = web.post(f"/proof/{post.id}", {"form": "noticed", "who": "Nobody Whatever"})

    assert answer.status_code == 422
    assert listed(network)[0].noticed == ()


def test_a_story_names_what_proves_it_and_the_other_way_round(web, network, now, post):
    story = telling.tell(owner_id=network, title="The queue", parts={"situation": "It failed"}, now=now)
    web.post(f"/proof/{post.id}", {"form": "story", "story": str(story)})
    told, shown = web.get(f"/stories/{story}").content.decode(), web.get(f"/proof/{post.id}").content.decode()
    web.post(f"/proof/{post.id}", {"form": "unproved", "story": str(story)})

    assert f'href="/proof/{post.id}"' in told
    assert "Nothing proves it yet" not in told
    assert f'href="/stories/{story}"' in shown
    assert listed(network)[0].stories == ()


def test_what_was_imported_is_proposed_and_a_no_holds(web, network, now, tmp_path):
    (tmp_path / "Certifications.csv").write_text("Name,Url,Authority,Started On\nCKA,,CNCF,Mar 2024\nCKAD,,CNCF,Mar 2025\n")
    imports.run(owner_id=network, paths=[tmp_path / "Certifications.csv"], now=now)
    place = {"headers": {"referer": "http://localhost/proof"}}
    shown = web.get("/proof")
    first, second = shown.context["page"].proposed
    answer = web.post("/proof/proposed", {"key": first.key, "answer": "no", "next": "proposed"}, **place)
    web.post("/proof/proposed", {"key": second.key, "answer": "yes"}, **place)

    assert "Found in what you imported" in shown.content.decode()
    assert answer["Location"] == "/proof?at=proposed#proposed"
    assert [one.title for one in listed(network)] == ["CKA"]
    assert web.get("/proof").context["page"].proposed == ()
    assert web.get("/proof?kind=talk").context["page"].shown == ()
