"""Events, communities, a team and the inbox on their pages."""

import re
from datetime import timedelta

import pytest
from tests.files import calendar, meeting

from kithwork.actions import changes, communities, event_after, event_lines, imports, inbox
from kithwork.store.queries import events as queries


@pytest.fixture
def dojo(web, network):
    web.post("/events", {"name": "Leeds Code Dojo #12", "begins_on": "2026-11-20", "place": "Leeds"})
    (line,) = event_lines.listed(owner_id=network)
    return line.id


def page(web, path):
    answer = web.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_whom_one_met_waits_for_an_answer(web, network, now, dojo, id_of):
    web.post("/capture", {"line": "coffee with @ada, promised her the slides", "event": str(dojo)})
    shown, listed = page(web, f"/events/{dojo}"), page(web, "/events")

    answer = web.post(
        f"/events/{dojo}/answer",
        {"answer": "written", "person": str(id_of("Ada Lovelace")), "next": "after"},
        headers={"referer": f"http://localhost/events/{dojo}"},
    )

    assert "You promised the slides." in shown
    assert "It was good to talk with you at Leeds Code Dojo #12." in shown
    assert "Somebody waits for a word" in listed
    assert answer["Location"] == f"/events/{dojo}?at=after#after"
    assert event_after.open_ones(owner_id=network, now=now) == []


def test_before_an_event_three_people_and_what_to_say(web, network, dojo):
    web.post("/events", {"name": "Leeds Code Dojo #13", "begins_on": "2026-11-25"})
    number = event_lines.listed(owner_id=network)[0].id
    web.post(f"/events/{number}", {"form": "who", "who": "Grace Hopper", "said": "want", "why": "ask her about schedulers"})
    web.post(f"/events/{number}", {"form": "before", "goal": "find two speakers", "questions": "Who runs your CI?\nWhat broke last?"})

    shown = page(web, f"/events/{number}")

    assert "Ask her about schedulers." in shown
    assert "find two speakers" in shown
    assert "What broke last?" in shown
    assert 'id="after"' not in shown


def test_an_event_of_today_is_offered_first_wherever_one_captures(web, network, dojo):
    web.post("/events", {"name": "Festival", "begins_on": "2026-11-21"})
    today = event_lines.listed(owner_id=network)[0]

    assert f'<option value="{today.id}">Festival</option>' in page(web, "/people")
    web.post("/capture", {"line": "met @grace", "event": str(today.id)})
    assert queries.notes(network, today.id)[0][1] == "met @grace"


def test_it_is_dropped_and_comes_back(web, network, dojo):
    web.post(f"/events/{dojo}/drop")
    assert event_lines.listed(owner_id=network) == []

    web.post(f"/undo/{changes.listed(owner_id=network)[0][0]}")

    assert [line.id for line in event_lines.listed(owner_id=network)] == [dojo]


@pytest.mark.parametrize(
    ("path", "typed", "sentence"),
    [
        ("/events", {}, "Say what it is called."),
        ("/events", {"name": "Dojo", "begins_on": "2026-11-20", "ends_on": "2026-11-01"}, "An event ends on the day"),
        ("/events/{}", {"form": "who", "who": "Nobody", "said": "met"}, "There is nobody called"),
        ("/events/{}", {"form": "talk"}, "Say what the talk is called."),
        ("/communities", {}, "Say what it is called."),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, dojo, path, typed, sentence):
    answer = web.post(path.format(dojo), typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_what_is_not_there_is_a_page_with_a_sentence(web, network):
    assert web.get("/events/9").status_code == 404
    assert web.get("/communities/9").status_code == 404
    assert web.post("/events/9/answer", {"answer": "met", "person": "1"}).status_code == 404
    assert web.post("/inbox/9/drop").status_code == 404
    assert web.post("/events/proposed", {"answer": "take", "number": "99"}).status_code == 404


def test_a_community_and_which_one_to_ask(web, network):
    where = web.post("/communities", {"name": "Leeds PHP", "about": "PHP, testing"})["Location"]
    web.post(where, {"form": "did", "kind": "asked", "text": "how do you test queues?"})
    web.post("/communities/deeds/1", {"text": "a fake clock"})

    assert "1 of 1 of your questions came to something" in page(web, where)
    assert "It is about PHP, testing." in page(web, "/communities?q=testing")
    assert "None of your communities" in page(web, "/communities?q=sourdough")
    web.post(f"{where}/forget")
    assert "Where do you ask and answer?" in page(web, "/communities")


def test_a_team_for_what_is_needed(web, network, id_of):
    web.post(f"/people/{id_of('Grace Hopper')}/labels", {"tags": "go"})

    assert "tagged so by you" in page(web, "/team?q=needs+go")
    assert web.get("/team?q=and").status_code == 422
    assert "What does it need?" in page(web, "/team")


def test_lines_wait_and_are_kept_or_let_go(web, network, now, home):
    folder = home / "inbox"
    folder.mkdir()
    (folder / "notes.txt").write_text("coffee with @ada\nmet somebody called Priya Natarajan\n", encoding="utf-8")
    web.post("/inbox")
    first, second = (one.line.id for one in inbox.listed(owner_id=network, now=now))

    assert "Two lines wait for your yes." in page(web, "/inbox")
    web.post("/capture", {"line": "coffee with @ada", "waiting": str(first)})
    web.post(f"/inbox/{second}/drop")
    assert "No line waits." in page(web, "/inbox")


def test_a_line_that_cannot_be_kept_keeps_its_event_and_its_place_in_the_inbox(web, network, now, home, dojo):
    (home / "inbox").mkdir()
    (home / "inbox" / "2026-11-03.txt").write_text("retro went well\n", encoding="utf-8")
    web.post("/inbox")
    (waiting,) = inbox.listed(owner_id=network, now=now)

    answer = web.post("/capture", {"line": "retro went well", "waiting": str(waiting.line.id), "event": str(dojo)})

    assert answer.status_code == 422
    assert f'name="waiting" value="{waiting.line.id}"' in answer.content.decode()
    assert f'name="event" value="{dojo}"' in answer.content.decode()


def test_to_name_a_community_again_takes_nothing_from_it(web, network):
    web.post("/communities", {"name": "Leeds PHP", "about": "PHP, testing", "place": "Leeds", "role": "regular"})
    web.post("/communities", {"name": "leeds php", "role": "organiser"})

    (line,) = communities.listed(owner_id=network)

    assert (line.about, line.place, line.role) == ("PHP, testing", "Leeds", "organiser")


def test_a_day_that_nobody_can_mean_is_a_sentence(web, network, dojo):
    for path, more in (("/events", {}), (f"/events/{dojo}", {"form": "event"})):
        answer = web.post(path, {"name": "Far away", "begins_on": "9999-12-31", **more})

        assert answer.status_code == 422
        assert "31 Dec 9999 is too far ahead to be meant; look at the year." in answer.content.decode()


def test_what_is_typed_of_an_event_on_file_is_filled_in_or_asked_about(web, network, dojo):
    same = {"name": "leeds code dojo #12", "begins_on": "2026-11-20"}
    web.post("/events", {**same, "region": "Yorkshire"})
    answer = web.post("/events", {**same, "place": "York"})

    assert event_lines.numbered(owner_id=network, event_id=dojo).region == "Yorkshire"
    assert answer.status_code == 422
    assert "is written down for that day already, with Leeds" in answer.content.decode()
    assert 'value="York"' in answer.content.decode()


def test_today_names_what_has_begun_with_until_when_and_the_brief_of_it_opens(web, owner, now, tmp_path):
    there = [("Ada", "ada@engines.example"), ("Robin", "robin@adeyemi.example")]
    told = meeting("1", "Congress", now - timedelta(days=1), there).replace("DTEND:20261120", "DTEND:20261123")
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "own.ics", [told])], now=now, me=["robin@adeyemi.example"])

    page = web.get("/").content.decode()
    number = re.search(r"meeting=([0-9]+)", page)[1]

    assert page.count("Congress, until 23 Nov 2026, with") == 2
    assert "goes on" in page
    assert "Ada" in web.get(f"/brief?meeting={number}").content.decode()
