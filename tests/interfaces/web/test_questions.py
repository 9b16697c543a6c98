"""The pages on which the owner says who is who."""

import re
from datetime import timedelta

import pytest
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import changes, decisions, identities, imports, portability, questions
from kithwork.domain import dates
from kithwork.store import models
from kithwork.store.queries import contradictions, people, person
from kithwork.store.queries import questions as queries


@pytest.fixture
def crowds(owner, now, tmp_path):
    """Byrons and Kings at one address, and Grace, whose card has two."""
    home = [letter(f"{name} Byron <home@byron.example>", ME, now - timedelta(days=i + 1)) for i, name in enumerate(["Ada", "Anne", "Ralph"])]
    book = [card("Grace Hopper", uid="c1", email="grace@navy.example", organisation="Navy", extra=["EMAIL:hopper@home.example"])]
    paths = [mbox(tmp_path / "m.mbox", home), vcf(tmp_path / "b.vcf", book)]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    return owner


@pytest.fixture
def grace(crowds, now):
    """Grace, whom the owner parted although one card holds both."""
    line = next(one for one in people.everybody(crowds) if one.name == "Grace Hopper")
    home = next(one.id for one in person.identities(crowds, line.id) if one.value == "hopper@home.example")
    identities.split(owner_id=crowds, person_id=line.id, identity_ids=[home], now=now)
    return line.id


def text(web, path):
    return web.get(path).content.decode()


HOME = {"thread": "handle", "about": "home@byron.example"}


def test_pairs_that_hang_together_have_one_form_and_one_each(web, crowds):
    page = text(web, "/questions")

    assert "Two pairs under one handle, home@byron.example" in page
    assert page.count('action="/questions/together"') == 1
    assert page.count('data-key="s">One human') == 2


def test_both_sides_stand_beside_each_other_with_what_agrees(web, crowds):
    page = text(web, "/questions")

    assert '<th scope="row">handles</th>' in page
    assert 'home@byron.example<span class="sr"> (on both sides)</span>' in page
    assert "says much" in page
    assert "All in all:" in page


def test_of_the_owner_it_says_that_it_is_they(web, owner, now, tmp_path):
    letters = [
        letter(ME, "Ida Holm <ida@acme.example>", now - timedelta(days=3)),
        letter("R. Adeyemi <adeyemi@other.example>", ME, now - timedelta(days=9)),
    ]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])

    (row,) = re.findall(r'<th scope="row">with you</th>(.*?)</tr>', text(web, "/questions"), re.DOTALL)

    assert row.count("This is you") == 1
    assert "nothing on file" not in row


def test_one_press_answers_all_and_one_takes_it_back(web, crowds):
    numbers = [one.id for one in queries.in_short(crowds)]

    answer = web.post("/questions/together", {"questions": " ".join(map(str, numbers)), "answer": "shared", "next": "", **HOME})
    after = text(web, "/questions")

    assert answer.status_code == 302
    assert "home@byron.example is nobody’s alone: 2 pairs." in after
    assert "No question is open." in after


@pytest.mark.parametrize("sent", [{"questions": "1", "answer": "perhaps"}, {"questions": "", "answer": "same"}, {"thread": ""}])
def test_what_is_no_answer_is_a_page_with_a_sentence(web, crowds, sent):
    assert web.post("/questions/together", HOME | {"questions": "1", "answer": "same"} | sent).status_code == 422


def test_a_question_that_is_gone_is_not_found(web, crowds):
    assert web.post("/questions/together", {"questions": "987654321", "answer": "same", **HOME}).status_code == 404


def test_a_form_that_was_answered_in_another_tab_leads_back(web, crowds):
    numbers = [one.id for one in queries.in_short(crowds)]
    web.post(f"/questions/{numbers[0]}", {"answer": "different"})
    web.post(f"/questions/{numbers[1]}", {"answer": "different"})
    text(web, "/questions")

    for path, sent in ((f"/questions/{numbers[0]}", {}), ("/questions/together", {"questions": " ".join(map(str, numbers)), **HOME})):
        answer = web.post(path, {"answer": "same", **sent})

        assert answer["Location"] == "/questions"
        assert "That was answered already." in text(web, "/questions")


def test_what_hangs_on_something_else_by_now_is_not_answered(web, crowds):
    numbers = " ".join(str(one.id) for one in queries.in_short(crowds))
    before = portability.canonical(owner_id=crowds)

    answer = web.post("/questions/together", {"questions": numbers, "answer": "same", **HOME, "about": "elsewhere@byron.example"})

    assert answer["Location"] == "/questions"
    assert "What hung together has changed since; nothing was answered." in text(web, "/questions")
    assert portability.canonical(owner_id=crowds) == before


@pytest.mark.parametrize(
    ("path", "answer", "to", "sentence"),
    [
        ("contradictions/987654321", "take-back", "/questions", "That contradiction is settled, or gone."),
        ("joins/987654321", "different", "/questions/joins", "These two are not joined any more."),
    ],
)
def test_a_form_whose_object_is_gone_leads_back_with_a_sentence(web, crowds, path, answer, to, sentence):
    assert web.post(f"/questions/{path}", {"answer": answer})["Location"] == to
    assert sentence in text(web, to)


@pytest.mark.parametrize(("path", "to"), [("12", ""), ("together", ""), ("contradictions/3", ""), ("joins/4", "/joins")])
def test_the_address_of_an_answer_that_is_loaded_again_leads_back(web, crowds, path, to):
    assert web.get(f"/questions/{path}")["Location"] == f"/questions{to}"


def test_all_at_once_and_one_by_one_have_one_order(web, crowds):
    page = text(web, "/questions")
    order = [value for value in re.findall(r'name="answer" value="(\w+)"', page) if value != "shared"]

    assert order == ["same", "different", "later"] * 3


def test_an_answer_leads_on_to_the_next_and_opens_what_it_stands_in(web, crowds):
    first, second = sorted(one.id for one in questions.listed(owner_id=crowds).bundles[0].questions)

    answer = web.post(f"/questions/{first}", {"answer": "later", "next": f"q-{second}"}, headers={"referer": "http://localhost/questions?at=q-1"})

    assert answer["Location"] == f"/questions?at=q-{second}#q-{second}"


def test_where_an_answer_leads_on_is_nobody_elses_to_say(web, crowds):
    (first, *_) = [one.id for one in queries.in_short(crowds)]

    answer = web.post(f"/questions/{first}", {"answer": "later", "next": "//evil.example"}, headers={"referer": "http://localhost/questions"})

    assert answer["Location"] == "/questions"


@pytest.mark.parametrize(("said", "is_one"), [("take-back", True), ("keep-apart", False)])
def test_a_contradiction_is_shown_with_two_ways_out(web, crowds, grace, said, is_one):
    (told,) = contradictions.listed(crowds)
    pages = [text(web, path) for path in ("/questions", f"/people/{grace}", f"/people/{told.other.person.id}")]

    web.post(f"/questions/contradictions/{told.id}", {"answer": said}, headers={"referer": "http://localhost/questions"})

    assert all("Where your word goes against something certain" in page for page in pages)
    assert contradictions.listed(crowds) == []
    assert (len({one.id for one in people.everybody(crowds) if one.name == "Grace Hopper"}) == 1) == is_one


def test_a_contradiction_takes_no_other_answer(web, crowds, grace):
    (told,) = contradictions.listed(crowds)

    assert web.post(f"/questions/contradictions/{told.id}", {"answer": "shrug"}).status_code == 422


def test_the_page_of_somebody_leads_to_how_they_came_together(web, crowds, grace):
    page, history = text(web, f"/people/{grace}"), text(web, f"/people/{grace}/history")

    assert f'href="/people/{grace}/history"' in page
    assert "How Grace Hopper came together" in history
    assert "Split Grace Hopper." in history


def test_a_history_of_nobody_is_not_found(web, crowds):
    assert web.get("/people/999999/history").status_code == 404


def test_the_parts_of_a_split_can_be_changed_before_it_is_done(web, network):
    ada = next(one.id for one in people.everybody(network) if one.name == "Ada Lovelace")
    ids = [one.id for one in person.identities(network, ada)]
    page = text(web, f"/people/{ada}/split")

    nobody = web.post(f"/people/{ada}/split", {f"identity-{number}": "stays" for number in ids})

    assert page.count('value="goes" checked') == 1
    assert nobody.status_code == 422
    assert "Name some identities of this person" in nobody.content.decode()


def test_a_second_press_leads_on_quietly_and_is_no_second_change(web, crowds):
    (first, *_) = [one.id for one in queries.in_short(crowds)]

    answers = [web.post(f"/questions/{first}", {"answer": "same"}, headers={"referer": "http://localhost/questions"}) for _ in range(2)]

    assert [(one.status_code, one["Location"]) for one in answers] == [(302, "/questions")] * 2
    assert len(changes.listed(owner_id=crowds)) == 1


def test_who_else_somebody_is_shows_by_which_addresses_namesakes_are_told_apart(web, owner, now, tmp_path):
    letters = [letter(f"Wei Chen <{address}>", ME, now - timedelta(days=1)) for address in ("wei@one.example", "chen@two.example")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    one, other = (one.id for one in people.everybody(owner) if one.name == "Wei Chen")

    page = text(web, f"/people/{one}/merge")

    assert f'value="{other}"' in page
    assert [address in page for address in ("wei@one.example", "chen@two.example")] == [
        address == person.identities(owner, other)[0].value for address in ("wei@one.example", "chen@two.example")
    ]


def test_a_second_press_on_merge_or_split_is_no_second_change(web, network):
    ada, grace = (next(one.id for one in people.everybody(network) if one.name == name) for name in ("Ada Lovelace", "Grace Hopper"))
    home = next(one.id for one in person.identities(network, ada) if one.value == "ada@home.example")

    merged = [web.post(f"/people/{ada}/merge", {"other": grace})["Location"] for _ in range(2)]
    parted = [web.post(f"{merged[0]}/split", {f"identity-{home}": "goes"})["Location"] for _ in range(2)]

    assert (merged[0], parted[0]) == (merged[1], parted[1])
    assert len(changes.listed(owner_id=network)) == 2


def test_a_merge_against_an_earlier_word_takes_a_second_press(web, network, now):
    (asked,) = questions.listed(owner_id=network).bundles[0].questions
    one, other = asked.one.person.id, asked.other.person.id
    decisions.answer(owner_id=network, question_id=asked.id, said="different", now=now)

    first = web.post(f"/people/{one}/merge", {"other": other})
    second = web.post(f"/people/{one}/merge", {"other": other, "anyway": "yes"})

    assert first.status_code == 422
    assert "You said on 21 Nov 2026 that Wei Chen and Wei Chen are two people." in first.content.decode()
    assert 'name="anyway" value="yes"' in first.content.decode()
    assert second.status_code == 302


def test_the_number_of_somebody_who_was_merged_leads_to_who_they_are_now(web, crowds, now):
    ada, grace = (next(one.id for one in people.everybody(crowds) if one.name == name) for name in ("Ada Byron", "Grace Hopper"))
    kept = identities.merge(owner_id=crowds, one=ada, other=grace, now=now)
    (gone,) = {ada, grace} - {kept}

    assert web.get(f"/people/{gone}")["Location"] == f"/people/{kept}"
    assert web.get("/people/987654").status_code == 404


def test_a_trace_alone_is_not_called_no_days_with_a_last_one(web, crowds, now):
    models.Tie.objects.update(days_count=0, talk_day=0)

    page = text(web, "/questions")

    assert f"not talked yet, a trace on {dates.day_in_words((now - timedelta(days=1)).date())}" in page
    assert "no days" not in page
