"""Opportunities on their pages."""

import pytest

from kithwork.actions import changes, openings

NEW = {"title": "platform engineer", "organisation": "Navy", "kind": "job", "who": "Ada Lovelace"}


@pytest.fixture
def number(web, network):
    return int(web.post("/opportunities", NEW)["Location"].rsplit("/", 1)[1])


def one(network, number):
    return openings.numbered(owner_id=network, opportunity_id=number)


def test_its_page_says_first_who_there_knows_you(web, network, number):
    page = web.get(f"/opportunities/{number}").content.decode()

    places = [page.index(f">{heading}</h2>") for heading in ("Who there knows you", "What people told you of it", "Where it stands", "People in it")]
    assert places == sorted(places)
    assert "Grace Hopper" in page[places[0] : places[1]]


def test_it_is_moved_by_a_menu_from_the_list_and_from_the_board(web, network, number):
    back = {"headers": {"referer": "http://localhost/opportunities/board"}}
    answer = web.post(f"/opportunities/{number}/stage", {"stage": "applied", "next": f"opportunity-{number}"}, **back)
    board = web.get("/opportunities/board").content.decode()

    assert answer["Location"] == f"/opportunities/board?at=opportunity-{number}#opportunity-{number}"
    assert one(network, number).last.stage == "applied"
    assert board.index('data-stage="applied"') < board.index("platform engineer at Navy") < board.index('data-stage="interview"')
    assert '<option value="interview">Interview</option>' in board


@pytest.mark.parametrize(
    ("what", "typed", "shown"),
    [
        ("next", {"text": "send the talk", "on": "2026-11-27"}, "Next: send the talk, by 27 Nov 2026."),
        ("person", {"who": "Grace Hopper", "part": "recruiter", "text": "rings on Fridays"}, "recruits for it"),
        ("said", {"kind": "topic", "text": "compilers"}, "Nothing of yours on file speaks for it."),
        ("sent", {"kind": "application", "version": "cv-7", "way": "their form"}, "cv-7, their form"),
        ("told", {"who": "Grace Hopper", "kind": "culture", "text": "they pair on everything"}, "“they pair on everything”"),
        ("edit", {"title": "platform engineer", "organisation": "Navy", "terms": "45 k"}, "45 k"),
    ],
)
def test_what_is_told_stands_on_the_page_and_can_be_undone(web, network, number, what, typed, shown):
    before = one(network, number)
    answer = web.post(f"/opportunities/{number}/{what}", typed)
    page = web.get(f"/opportunities/{number}").content.decode()

    assert answer["Location"] == f"/opportunities/{number}#{what}"
    assert shown in page
    web.post(f"/undo/{next(change[0] for change in changes.listed(owner_id=network) if not change[3])}")
    assert one(network, number) == before


def test_what_was_told_and_required_is_taken_back(web, network, number):
    web.post(f"/opportunities/{number}/told", {"who": "Grace Hopper", "kind": "culture", "text": "they pair"})
    web.post(f"/opportunities/{number}/said", {"kind": "topic", "text": "compilers"})
    (told,) = openings.insights(owner_id=network, organisation="Navy")

    web.post(f"/opportunities/{number}/unsaid", {"insight": str(told.id)})
    web.post(f"/opportunities/{number}/said", {"kind": "topic", "text": "compilers", "is_off": "on"})

    assert openings.insights(owner_id=network, organisation="Navy") == []
    assert one(network, number).words == ()


def test_somebody_is_taken_off_it(web, network, number):
    (row,) = one(network, number).parts
    web.post(f"/opportunities/{number}/off", {"person": str(row.person_id), "part": row.part})

    assert one(network, number).parts == ()


@pytest.mark.parametrize(
    ("path", "typed", "sentence"),
    [
        ("", {"kind": "job"}, "An opportunity needs words."),
        ("", NEW | {"who": "Nobody"}, "There is nobody called"),
        ("/{}/person", {"who": "Nobody", "part": "client"}, "There is nobody called"),
        ("/{}/sent", {"kind": "follow-up"}, "Nothing was sent that could be followed up"),
        ("/{}/next", {"on": "2026-11-27"}, "A day alone is no step"),
        ("/{}/said", {"kind": "topic"}, "Say what it is."),
        ("/{}/edit", {}, "An opportunity needs words."),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, number, path, typed, sentence):
    answer = web.post(f"/opportunities{path.format(number)}", typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_stages_of_ones_own_and_those_that_come_with_it_again(web, network, number):
    web.post("/opportunities/stages", {"kind": "job", "text": "heard\ntrial day = talking\naccepted"})
    own = web.get("/opportunities/board?kind=job").content.decode()
    web.post("/opportunities/stages", {"kind": "job", "text": "x", "reset": "yes"})

    assert 'data-stage="trial day"' in own
    assert 'data-stage="preparing"' in web.get("/opportunities/board?kind=job").content.decode()


def test_one_that_is_not_there_is_a_page_with_a_sentence(web, network):
    for path in ("/opportunities/9",):
        assert web.get(path).status_code == 404
    assert web.post("/opportunities/9/stage", {"stage": "applied"}).status_code == 404
    assert web.post("/opportunities/9/next", {"text": "x"}).status_code == 404


def test_without_one_the_page_says_how_to_begin(web, network):
    assert "What could you have?" in web.get("/opportunities").content.decode()
    assert "Nothing is open." in web.get("/opportunities/board").content.decode()


def test_a_stage_with_a_wrong_day_keeps_the_words(web, number):
    answer = web.post(f"/opportunities/{number}/stage", {"stage": "offer", "on": "2027-11-25", "text": "by telephone"})

    page = answer.content.decode()

    assert answer.status_code == 422
    assert "That day is still to come" in page
    assert [said in page for said in ('value="by telephone"', 'value="offer" selected', 'value="2027-11-25"')] == [True, True, True]


def test_stages_that_cannot_be_read_stay_in_their_form(web, network):
    answer = web.post("/opportunities/stages", {"kind": "job", "text": "seen = nowhere"})

    assert (answer.status_code, "seen = nowhere" in answer.content.decode()) == (422, True)
