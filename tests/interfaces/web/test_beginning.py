"""As whom one begins, on the first page and later."""

from tests.files import letter, mbox

from kithwork.actions import imports, starting, starting_moves
from kithwork.domain.starting import Starting
from kithwork.store.queries import playbooks


def test_before_anybody_has_begun_it_says_what_would_change_and_then_does(web, db):
    first = web.get("/").content.decode()
    plan = web.get("/beginning?as=student").content.decode()
    web.post("/beginning", {"as": "student"})

    assert "/beginning?as=student" in first
    assert "online test" in plan
    assert playbooks.starting(1) is Starting.STUDENT


def test_first_steps_stand_on_today_until_they_are_taken(web, network, now):
    starting_moves.begin(owner_id=network, wanted=Starting.HIRING, now=now)

    assert "Write the post down that is open." in web.get("/").content.decode()
    assert "You begin as an engineer who hires." in web.get("/beginning").content.decode()


def test_a_rhythm_is_changed_and_what_is_none_is_said(web, network, id_of):
    web.post("/beginning", {"form": "rhythm", "closeness": "active", "every": "60d", "at_most": "120d"})
    wrong = web.post("/beginning", {"form": "rhythm", "closeness": "active", "every": "often"})
    person = web.get(f"/people/{id_of('Ada Lovelace')}").content.decode()

    assert next(one.wanted.every for one in starting.rhythms(owner_id=network) if one.closeness == "active") == 60
    assert (wrong.status_code, "is no interval" in wrong.content.decode()) == (422, True)
    assert "Active: every two months or so" in person


def test_a_beginning_that_is_none_is_refused(web, network):
    assert web.post("/beginning", {"as": "pirate"}).status_code == 422
    assert web.get("/beginning?as=pirate").status_code == 200


def test_where_nobody_says_who_the_owner_is_today_and_people_say_that_and_lead_there(web, owner, now, tmp_path):
    path = mbox(tmp_path / "in.mbox", [letter("Ada <ada@engines.example>", "Robin <robin@adeyemi.example>", now)])
    imports.run(owner_id=owner, paths=[path], now=now)

    for page in ("/", "/people"):
        told = web.get(page).content.decode()
        assert "does not know yet which addresses are yours" in told
        assert "/data#me" in told
        assert "Nobody is waiting" not in told
