"""The pages about ways say who can get one there, take an answer, and break nothing when what is asked is hostile."""

from datetime import timedelta

import pytest
from tests.files import ME, connections, letter, mbox

from kithwork.actions import imports, words
from kithwork.interfaces.web.presenting import said
from kithwork.store.queries import acquaintances, people

BEN, MIA = "Ben Okafor <ben@b.example>", "Mia Novak <mia@m.example>"


@pytest.fixture
def world(owner, now, tmp_path):
    letters = [letter(*pair, now - timedelta(days=days)) for days in (90, 20) for pair in ((BEN, ME), (ME, BEN))]
    letters += [letter(BEN, MIA, now - timedelta(days=days), number=f"bm{days}@x.example") for days in (300, 30)]
    paths = [
        mbox(tmp_path / "in.mbox", letters),
        connections(tmp_path / "Connections.csv", [("Ann", "Lee", "ann", "Acme GmbH", "Engineer"), ("Bo", "Rask", "bo", "Acme", "Designer")]),
    ]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    return owner


def ids(owner):
    return {line.name: line.id for line in people.everybody(owner)}


def test_without_a_question_the_page_asks_one(web, owner):
    page = web.get("/ways")

    assert page.status_code == 200
    assert "Name a person, an organisation or a topic" in page.content.decode()


def test_a_way_is_drawn_and_told(web, world):
    page = web.get("/ways", {"q": "Mia Novak"}).content.decode()

    assert "Through Ben Okafor to Mia Novak" in page
    assert "Ben Okafor and Mia Novak wrote to each other on 2 days, in 2026." in page
    assert 'class="hopline"' in page
    assert f'<b><a href="/people/{ids(world)["Ben Okafor"]}">Ben Okafor</a></b>' in page


def test_an_organisation_says_who_is_there_and_takes_another_name(web, world):
    assert "Whom you know there" in web.get("/ways", {"q": "Acme"}).content.decode()

    told = web.post("/ways/organisation", {"name": "Acme", "also": "Apex"}, follow=True).content.decode()
    assert "Apex" in told
    assert "Ann Lee" in web.get("/ways", {"q": "Apex"}).content.decode()


def test_what_cannot_be_kept_of_an_organisation_is_said_where_the_form_stands(web, world):
    page = web.post("/ways/organisation", {"name": "Acme", "domain": "gmail.com"})

    assert page.status_code == 422
    assert "is no domain of an organisation" in page.content.decode()


def test_an_inferred_step_can_be_denied(web, world):
    people_ = ids(world)
    page = web.get("/ways", {"q": "Ann Lee"}).content.decode()
    assert "Do Bo Rask and Ann Lee know each other?" in page

    web.post("/ways/answer", {"one": people_["Ann Lee"], "other": people_["Bo Rask"], "answer": "no", "back": "q=Ann+Lee"})

    assert list(acquaintances.answers(world).values()) == [False]
    assert "Do Bo Rask" not in web.get("/ways", {"q": "Ann Lee"}).content.decode()


def test_an_answer_leads_back_to_the_question_and_to_no_other_site(web, world):
    people_ = ids(world)
    answer = {"one": people_["Ann Lee"], "other": people_["Bo Rask"], "answer": "yes", "back": "//evil.example"}

    assert web.post("/ways/answer", answer)["Location"] == "/ways?//evil.example"


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\x00", "'; DROP TABLE person; --", "a" * 3000])
def test_a_hostile_question_is_answered_in_a_sentence(web, world, text):
    page = web.get("/ways", {"q": text})

    assert page.status_code in {200, 404}
    assert "<script>alert" not in page.content.decode()


def test_a_topic_has_its_page(web, world, now):
    words.tag(owner_id=world, person_id=ids(world)["Ben Okafor"], add=["rust"], now=now)

    assert "Who knows about rust?" in web.get("/ways", {"q": "rust"}).content.decode()


def test_a_persons_page_says_what_both_share(web, world, now):
    people_ = ids(world)
    words.relate(owner_id=world, one=people_["Ben Okafor"], word="brother", other=people_["Ann Lee"], now=now)
    web.get("/ways", {"q": "Ann Lee"})

    page = web.get(f"/people/{people_['Ann Lee']}").content.decode()
    assert "You and Ann Lee both know Ben Okafor" in page
    assert "Ben Okafor is brother of Ann Lee, by your word." in page


def test_a_post_that_ends_in_a_stop_gets_no_second_one():
    assert said.sentences("Founder at Tamarisk Data S.L.", "", "Steady") == "Founder at Tamarisk Data S.L. Steady."
