"""The owner's own wins on their page, and birthdays on that of wins."""

import pytest

from kithwork.actions import achieving, own_wins, words


@pytest.fixture
def own(network, now):
    return lambda: own_wins.everything(owner_id=network, now=now)


def test_a_win_is_written_down_a_helper_named_and_thanked(web, network, own, id_of):
    web.post("/wins/mine", {"text": "Shipped the planner", "on": "2026-11-01"})
    number = own().kept[0].line.id
    web.post(f"/wins/{number}/helped", {"who": "Ada Lovelace", "text": "read it first", "next": f"own-{number}"})
    page = web.get("/wins/mine").content.decode()
    web.post(f"/wins/thanked/{id_of('Ada Lovelace')}", {"next": "thanks"})
    after = web.get("/wins/mine").content.decode()

    assert all(part in page for part in ("One win of yours this year.", "Shipped the planner", "read it first", "Thanks that are due"))
    assert "Thanks that are due" not in after


@pytest.mark.parametrize(
    ("url", "typed", "sentence", "status"),
    [
        ("/wins/mine", {"text": ""}, "Say what you achieved.", 422),
        ("/wins/mine", {"text": "A prize", "on": "2026-12-24"}, "That day is still to come", 422),
        ("/wins/mine/offer-7", {"answer": "yes"}, "Nothing of that name is proposed", 404),
        ("/wins/99/helped", {"who": "Ada Lovelace"}, "There is no win of that number", 404),
    ],
)
def test_what_cannot_be_kept_is_said(web, network, url, typed, sentence, status):
    answer = web.post(url, typed)

    assert answer.status_code == status
    assert sentence in answer.content.decode()


def test_a_birthday_stands_on_the_page_until_the_wish(web, network, now, id_of):
    ada = id_of("Ada Lovelace")
    words.edit(owner_id=network, person_id=ada, fields={"birthday": "1990-11-23"}, now=now)
    before = web.get("/wins").content.decode()
    web.post(f"/wins/birthday/{ada}", {"answer": "congratulated", "next": "congratulated"})
    after = web.get("/wins").content.decode()

    assert "Birthdays" in before
    assert "Birthdays" not in after
    assert "congratulated on 21 Nov 2026" in after or "congratulated 21 Nov" in after


def test_a_page_without_any_win_names_the_next_step(web, network):
    assert "Small things count" in web.get("/wins/mine").content.decode()


def test_the_number_of_a_win_is_that_of_its_helpers(network, now, id_of, own):
    number = achieving.add(owner_id=network, text="Shipped", now=now)
    achieving.helped(owner_id=network, win_id=number, person_id=id_of("Ada Lovelace"), now=now)

    assert [helper.person for helper in own().kept[0].helpers] == ["Ada Lovelace"]
