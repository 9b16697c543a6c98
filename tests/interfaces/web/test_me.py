"""The owner's profile on its pages."""

import pytest

from kithwork.actions import aims, own_proposals, profiling, proving, targets
from kithwork.store.queries import profile as queries


def test_words_are_said_on_the_page_and_stand_on_it(web, network):
    web.post("/me", {"form": "words", "work": "Test engineer", "story": "I test.", "values": "", "availability": "", "place": "", "pronouns": ""})

    page = web.get("/me").content.decode()

    assert "Test engineer." in page
    assert "I test." in page


def test_what_is_proposed_is_taken_or_left(web, network):
    proposed = own_proposals.listed(owner_id=network)
    assert proposed
    web.post("/me/proposals", {"key": [proposed[0].key], "do": "take"})
    web.post("/me/proposals", {"key": [one.key for one in proposed[1:]], "do": "leave"})

    assert own_proposals.listed(owner_id=network) == []
    assert len(queries.items(network)) == 1


def test_an_item_is_added_changed_and_taken_out(web, network):
    web.post("/me", {"form": "item", "kind": "skill", "name": "Python"})
    (item,) = queries.items(network)
    web.post(f"/me/items/{item.id}", {"name": "Python", "level": "daily"})
    changed = queries.items(network)[0].level
    web.post(f"/me/items/{item.id}/drop")

    assert (changed, queries.items(network)) == ("daily", [])


def test_a_goal_gets_its_reason(web, network, now):
    number = targets.aim(owner_id=network, text="a role in rail", kind="career", now=now)

    web.post("/me", {"form": "goal", "goal": str(number), "why": "trains matter", "until_on": "2027-06-30"})

    (goal,) = aims.goals(owner_id=network)
    assert (goal.why, str(goal.until_on)) == ("trains matter", "2027-06-30")
    assert "until 30 Jun 2027" in web.get("/me").content.decode()


def test_a_pitch_says_how_long_it_takes(web, network):
    web.post("/me/pitches", {"to": "meetup", "words": " ".join(["word"] * 80)})

    assert "80 words, about 32 seconds; 75 words fit." in web.get("/me/pitches").content.decode()


@pytest.mark.parametrize(
    ("path", "typed", "sentence"),
    [
        ("/me", {"form": "item", "kind": "skill", "name": ""}, "Say what it is called."),
        ("/me", {"form": "item", "kind": "link", "name": "here"}, "begins with https:// or http://"),
        ("/me", {"form": "goal", "goal": "999", "why": "x"}, "no open goal"),
        ("/me/pitches", {"to": "", "words": "x"}, "required"),
        ("/me/pitches", {"occasion": "dinner", "words": "x"}, "Occasions are"),
    ],
)
def test_what_cannot_be_kept_is_said(web, network, path, typed, sentence):
    answer = web.post(path, typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_an_empty_profile_names_the_next_step(web, owner, now):
    assert "Import one" in web.get("/me").content.decode()


def test_words_of_others_stay_as_they_are(web, network, now):
    from kithwork.store.writes import profile as writes  # noqa: PLC0415  no action makes one without a recommendation on file
    from kithwork.store.writes.changes import Journal  # noqa: PLC0415

    journal = Journal(network)
    number = writes.item(journal, {"kind": "reference", "name": "Grace Hopper", "words": "Trust Robin."})
    journal.close("Quoted", now=now)

    page = web.get(f"/me/items/{number}").content.decode()

    assert "Trust Robin." in page
    assert 'name="words"' not in page
    profiling.show_more(owner_id=network, what=["all"], now=now)
    assert not queries.items(network)[0].is_public


def test_what_is_ticked_is_on_the_site_and_on_the_card(web, network, now):
    profiling.say(owner_id=network, kind="story", text="I test what makes trains run.", now=now)
    number = profiling.add(owner_id=network, kind="email", name="robin@adeyemi.example", now=now)
    before = web.get("/me/site/").status_code
    web.post("/me/shown", {"on": "site", "what": ["story"]})
    web.post("/me/shown", {"on": "card", "what": [str(number)]})

    site, style, card = web.get("/me/site/"), web.get("/me/site/style.css"), web.get("/me/card").content.decode()

    assert before != 200
    assert "I test what makes trains run." in site.content.decode()
    assert "robin@adeyemi.example" not in site.content.decode()
    assert style["Content-Type"].startswith("text/css")
    assert "robin@adeyemi.example" in card
    assert "<svg" in card


@pytest.mark.parametrize("kind", ["resume.json", "cv.html", "card.vcf", "code.svg"])
def test_each_is_taken_as_a_file(web, network, kind):
    answer = web.get(f"/me/taken/{kind}")

    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="{kind}"'


def test_what_is_none_of_them_is_not_found(web, network):
    assert web.get("/me/taken/secrets").status_code == web.get("/me/cv/secrets").status_code == 404


def test_what_is_ready_has_its_next_step(web, network, now):
    profiling.add(owner_id=network, kind="skill", name="Rigging", now=now)

    page = web.get("/me/ready").content.decode()

    assert "Say your work, story and availability." in page
    assert "nobody on file worked on it with you" in page


def test_what_was_made_is_shown_with_one_press(web, owner, now):
    proving.add(owner_id=owner, kind="project", title="Signal box", now=now)
    assert 'value="proof"' in web.get("/me/shown").content.decode()

    web.post("/me/shown", {"on": "proof"})

    assert "Signal box" in web.get("/me/site/").content.decode()
    assert 'value="proof"' not in web.get("/me/shown").content.decode()
