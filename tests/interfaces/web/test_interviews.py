"""Interviews and candidates on their pages."""

import re
from datetime import timedelta

import pytest
from tests.files import calendar, meeting

from kithwork.actions import imports, in_mind, interviews, opening, opportunities, people, practice, round_proposals
from kithwork.actions.opportunities import Particulars

BACK = {"headers": {"referer": "http://localhost/interviews"}}


@pytest.fixture
def acme(network, now):
    return opportunities.add(owner_id=network, kind="job", of=Particulars(organisation="Acme", title="platform engineer"), now=now)


@pytest.fixture
def held(web, network, now, acme):
    yesterday = (now - timedelta(days=1)).date().isoformat()
    what = {"opportunity": str(acme), "on": yesterday, "at": "14:30", "form": "video", "words": "Kafka", "who": "Grace Hopper, Mia Chen"}
    answer = web.post("/interviews", what)
    assert answer.status_code == 302, answer.content.decode()
    return int(answer["Location"].rpartition("/")[2])


def person(network, name, now):
    return people.find(owner_id=network, text=name, now=now).id


def test_a_round_names_whom_one_knows_and_makes_people_of_the_others(web, network, now, held):
    page = web.get("/interviews").content.decode()
    one = web.get(f"/interviews/{held}").content.decode()

    assert [row.person for row in interviews.numbered(owner_id=network, round_id=held).people] == ["Grace Hopper", "Mia Chen"]
    assert "To debrief" in page
    assert "Mia Chen" in one
    assert "Round 1 at Acme" in web.get(f"/opportunities/{interviews.numbered(owner_id=network, round_id=held).opportunity_id}").content.decode()


def test_a_debrief_is_kept_line_by_line_and_what_each_cares_about(web, network, now, held):
    mia = person(network, "Mia", now)
    said = {"form": "debrief", "asked": "How does a hash map grow? | by doubling\nWhy Go?", "learned": "daily deploys", "learn": "CRDTs | 2026-12-01"}
    answer = web.post(f"/interviews/{held}", {**said, f"cares-{mia}": "tests first"})

    page = web.get(f"/interviews/{held}").content.decode()

    assert answer["Location"] == f"/interviews/{held}#debrief"
    assert "How does a hash map grow? — by doubling" in page
    assert "Cares about tests first" in page
    assert len(practice.listed(owner_id=network, now=now)) == 2
    assert str(interviews.learnings(owner_id=network)[0].due_on) == "2026-12-01"
    assert "cares about tests first" in web.get(f"/people/{mia}").content.decode()


def test_each_interviewer_is_thanked_alone(web, network, now, held):
    grace, mia = person(network, "Grace", now), person(network, "Mia", now)
    page = web.get("/interviews").content.decode()
    answer = web.post(f"/interviews/{held}/thanked", {"number": str(mia), "next": f"seat-{mia}"}, **BACK)

    assert f"/people/{grace}/draft?kind=thanks" in page
    assert answer["Location"].startswith("/interviews?at=")
    assert [row.person for _, row in interviews.standing(owner_id=network, now=now).to_thank] == ["Grace Hopper"]


def test_the_prep_pack_is_a_sheet_and_what_is_prepared_stands_on_it(web, network, now, held):
    web.post(f"/interviews/{held}", {"form": "prepare", "technical": "draw the queue", "personal": "why I left"})

    page = web.get(f"/interviews/{held}/prep").content.decode()

    assert "draw the queue" in page
    assert "why I left" in page
    assert "Whom you know there" in page


def test_a_round_moves_and_is_called_off(web, network, now, held):
    form = web.get(f"/interviews/{held}").content.decode().partition('action="#change"')[2].partition("</form>")[0]
    typed = {"on": "2026-12-01", "at": "10:00", "is_called_off": "on"}
    filled = [(name, typed.get(name, "change" if name == "form" else "")) for name in re.findall(r'<(?:input|select)[^>]* name="(\w+)"', form)]
    posted = {name: [said or "call" for other, said in filled if other == name] for name, _ in filled}
    answer = web.post(f"/interviews/{held}", posted)
    moved = interviews.numbered(owner_id=network, round_id=held)
    wrong = web.post(f"/interviews/{held}", {"form": "change", "on": "2026-12-01", "at": "10:00", "words": "", "is_called_off": ""})
    web.post(f"/interviews/{held}", {"form": "seat", "who": "Joan Clarke", "words": "CTO"})

    assert answer.status_code == 302, answer.content.decode()
    assert (str(moved.on), moved.at, moved.form, moved.is_called_off) == ("2026-12-01", "10:00", "call", True)
    assert wrong.status_code == 422
    assert [row.words for row in interviews.numbered(owner_id=network, round_id=held).people][-1] == "CTO"


def test_after_a_no_the_page_says_what_is_due_and_keeps_what_came(web, network, now, acme, held):
    opportunities.close(owner_id=network, opportunity_id=acme, ending="rejected", now=now)
    page = web.get("/interviews").content.decode()
    web.post(f"/interviews/after/{acme}", {"step": "feedback", "text": "more SQL", "learn": "window functions"}, **BACK)
    learning = interviews.learnings(owner_id=network)[0]

    assert "Ask for feedback, and thank them." in page
    assert "kind=follow-up" in page
    assert "Feedback came: more SQL" in web.get("/interviews").content.decode()
    web.post(f"/interviews/learned/{learning.id}", {}, **BACK)
    assert interviews.learnings(owner_id=network) == []


def test_nobody_is_kept_on_the_page_without_consent(web, network, now):
    kept = {"form": "keep", "who": "Grace Hopper", "position": "backend developer", "reasons": "knows Kafka", "consent_on": "2026-11-20"}
    refused = web.post("/candidates", kept)
    web.post("/candidates", {**kept, "consent_how": "yes, by mail"})
    web.post("/candidates", {"form": "position", "text": "A developer for Kafka"})
    page = web.get("/candidates").content.decode()
    (one,) = in_mind.listed(owner_id=network)

    assert (refused.status_code, "without their consent" in refused.content.decode()) == (422, True)
    assert "Agreed on 20 Nov 2026: yes, by mail" in page
    assert "both speak of" in page
    web.post(f"/candidates/{one.id}", {"step": "told", "text": "by telephone"})
    web.post(f"/candidates/positions/{in_mind.positions(owner_id=network)[0].id}")
    assert in_mind.positions(owner_id=network) == []
    web.post(f"/candidates/{one.id}", {"form": "forget"})
    assert in_mind.listed(owner_id=network) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Say on which day."),
        ({"on": "2026-11-20", "at": "noon"}, "That is no time of day"),
        ({"on": "x"}, "That is no day"),
        ({"on": "1026-11-20"}, "look at the year"),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, acme, typed, sentence):
    answer = web.post("/interviews", {"opportunity": str(acme), "form": "video", **typed})

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_one_that_is_not_there_is_a_page_with_a_sentence(web, network):
    assert [web.get(page).status_code for page in ("/interviews/9", "/interviews/9/prep")] == [404, 404]
    assert web.post("/interviews/9/thanked", {"number": "1"}).status_code == 404
    assert web.post("/candidates/9", {"step": "told"}).status_code == 404


def test_what_mail_and_calendars_say_waits_for_an_answer(web, network, now, acme, tmp_path):
    there = [("Robin", "robin@adeyemi.example"), ("Mia Chen", "mia@acme.example")]
    imports.run(owner_id=network, paths=[calendar(tmp_path / "i.ics", [meeting("m1", "Interview: SRE", now + timedelta(days=3), there)])], now=now)
    (one,) = round_proposals.listed(owner_id=network, now=now)
    page = web.get("/interviews").content.decode()
    web.post("/interviews/heard", {"key": one.key, "answer": "yes"})

    assert "Your mail and calendars say" in page
    assert "“Interview: SRE”" in page
    assert [row.person for row in interviews.of_opportunity(owner_id=network, opportunity_id=acme)[0].people] == ["Mia Chen"]
    assert web.post("/interviews/heard", {"key": one.key, "answer": "no"}).status_code == 404


def test_the_cycle_with_an_organisation_is_a_page(web, network, held):
    page = web.get("/interviews/cycle?q=Acme").content.decode()

    assert "Interview → networking" in page
    assert web.get("/interviews/cycle?q=Nowhere").status_code == 404
    assert web.get("/interviews/cycle").status_code == 404


def test_an_interviewer_who_is_named_twice_sits_there_once(web, network, now, acme):
    what = {"opportunity": str(acme), "on": "2026-11-20", "form": "video", "who": "Ada Lovelace, Ada, Zoe Lee, zoe lee"}
    answer = web.post("/interviews", what)

    (one,) = interviews.of_opportunity(owner_id=network, opportunity_id=acme)

    assert answer.status_code == 302
    assert [row.person for row in one.people] == ["Ada Lovelace", "Zoe Lee"]


def test_the_owner_does_not_interview_themselves(web, network, now, acme):
    answer = web.post("/interviews", {"opportunity": str(acme), "on": "2026-11-20", "form": "video", "who": "Robin Adeyemi"})

    assert (answer.status_code, "That is you." in answer.content.decode()) == (422, True)
    assert interviews.of_opportunity(owner_id=network, opportunity_id=acme) == []


def test_a_debrief_that_cannot_be_kept_loses_no_word(web, network, now, held):
    mia = person(network, "Mia", now)
    answer = web.post(f"/interviews/{held}", {"form": "debrief", "learn": "CRDTs | soon", f"cares-{mia}": "tests first"})

    page = answer.content.decode()

    assert answer.status_code == 422
    assert [word in page for word in ("CRDTs | soon", 'value="tests first"')] == [True, True]


def test_an_answer_that_says_nothing_declines_nothing(web, network, now, acme):
    rows = [("Robin", "robin@adeyemi.example"), ("Mia Chen", "mia@acme.example")]
    from_calendar = meeting("m1", "Interview: Acme", now + timedelta(days=3), rows)
    imports.run(owner_id=network, paths=[calendar(opening.home() / "in.ics", [from_calendar])], now=now)
    (one,) = round_proposals.listed(owner_id=network, now=now)

    assert web.post("/interviews/heard", {"key": one.key}, **BACK).status_code == 422
    assert round_proposals.listed(owner_id=network, now=now) == [one]
