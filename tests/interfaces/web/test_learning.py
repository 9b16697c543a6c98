"""What the owner learns, on its pages."""

import pytest

from kithwork.actions import changes, needs, resources, skill_moves, stating, targets, told, words
from kithwork.store.queries import learning as queries


@pytest.fixture
def skill(network, now):
    return skill_moves.learn(owner_id=network, text="kubernetes", now=now)


def test_a_skill_from_the_form_to_somebody_who_could_teach_it(web, network, id_of, now):
    goal = targets.aim(owner_id=network, text="an SRE role", kind="job", now=now)
    stating.add(owner_id=network, person_id=id_of("Ada Lovelace"), said=needs.Stated("teaches Kubernetes"), is_offer=True, now=now)
    web.post("/learning", {"form": "skill", "text": "kubernetes", "serves": [goal]})
    (line,) = queries.skill_goals(network)
    url = f"/learning/skills/{line.id}"
    page = web.get(url).content.decode()
    web.post(url, {"form": "teacher", "who": f"#{id_of('Ada Lovelace')}", "why": "teaches it"})
    web.post(url, {"form": "serves", "goal": goal, "is_not": "on"})

    assert "Offers “teaches Kubernetes”" in page
    assert "kind=advice" in page
    assert "an SRE role" in web.get("/targets").content.decode()
    assert "Ada Lovelace" in web.get("/learning").content.decode()
    assert queries.skill_goals(network)[0].serves == ()


def test_a_skill_that_was_learned_rests_below(web, network, skill):
    web.post(f"/learning/skills/{skill}", {"form": "reached"})

    assert queries.skill_goals(network)[0].closed_on
    assert "What you learned" in web.get("/learning").content.decode()


def test_feedback_is_kept_answered_and_taken_back(web, network):
    web.post("/learning", {"form": "feedback", "who": "Ada Lovelace", "text": "ask more", "about": "teaching"})
    waiting = web.get("/learning").content.decode()
    (one,) = told.listed(owner_id=network)
    web.post(f"/learning/told/{one.id}", {"answer": "did", "text": "waited", "next": "told"})

    assert "ask more" in waiting
    assert "about teaching" in waiting
    assert told.listed(owner_id=network) == []
    web.post(f"/undo/{changes.listed(owner_id=network)[0][0]}")
    assert len(told.listed(owner_id=network)) == 1


def test_what_was_given_is_found_kept_and_used(web, network, id_of, now):
    words.note(owner_id=network, person_id=id_of("Ada Lovelace"), text="sent https://example.org/pods to read", now=now)
    (found,) = resources.lying_about(owner_id=network)
    page = web.get("/learning").content.decode()
    web.post(f"/learning/found/{found.key}", {"state": "to-read"})
    (kept,) = resources.kept(owner_id=network)
    web.post(f"/learning/resources/{kept.id}", {"state": "used", "text": "restarts"})

    assert 'href="https://example.org/pods"' in page
    assert "Keep it" in page
    assert "restarts" in web.get("/learning/exchange").content.decode()
    assert web.post(f"/learning/resources/{kept.id}", {"state": "eaten"}).status_code == 422


def test_why_one_looks_up_to_somebody_stands_on_their_page(web, network, id_of):
    web.post("/learning/exchange", {"who": "Ada Lovelace", "why": "explains engines"})
    person = web.get(f"/people/{id_of('Ada Lovelace')}").content.decode()
    web.post("/learning/exchange", {"form": "no-more", "who": f"#{id_of('Ada Lovelace')}"})

    assert "You look up to them: explains engines" in person
    assert queries.looked_up_to(network) == []


@pytest.mark.parametrize(
    ("url", "typed", "sentence"),
    [
        ("/learning", {"form": "skill"}, "Say what you want to learn."),
        ("/learning", {"form": "feedback", "who": "Nobody", "text": "x"}, "There is nobody called"),
        ("/learning", {"form": "resource", "text": "http://[half"}, "is no web address"),
        ("/learning/exchange", {"who": "Ada Lovelace"}, "Say why."),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, url, typed, sentence):
    answer = web.post(url, typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_form_of_no_kind_is_refused_with_a_sentence(web, network, skill):
    assert web.post("/learning", {"form": "x"}).status_code == 422
    assert web.post(f"/learning/skills/{skill}", {"form": "x"}).status_code == 422
    assert web.get("/learning/skills/99").status_code == 404
