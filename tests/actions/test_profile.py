"""Who the owner is, in their words: what is proposed waits for a yes, what they said is never replaced, and skills have proof."""

import json
from datetime import date

import pytest

from kithwork.actions import (
    aims,
    changes,
    curiosity,
    drafting,
    imports,
    own_proposals,
    people,
    portability,
    profile,
    profiling,
    proving,
    targets,
)
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.own import Asking
from kithwork.engines.pitches import fit
from kithwork.store.queries import owners
from kithwork.store.queries import profile as queries
from kithwork.store.writes import emptying

ME = "robin@adeyemi.example"
CV = {
    "basics": {
        "name": "Robin Adeyemi",
        "label": "Test engineer",
        "email": ME,
        "url": "https://robin.example",
        "summary": "I test what makes trains run.",
        "location": {"city": "Leeds"},
        "profiles": [{"network": "GitHub", "username": "robin", "url": "https://github.com/robin"}],
    },
    "work": [{"name": "Dovetail", "position": "Engineer", "startDate": "2021-04", "summary": "Built the bench.", "highlights": ["Ten rigs"]}],
    "education": [{"institution": "Wrenhall", "studyType": "BSc", "startDate": "2013", "endDate": "2016"}],
    "skills": [{"name": "Python", "level": "daily"}, {"name": "Rigging"}],
    "projects": [{"name": "Signal box", "description": "A simulator in Python", "url": "https://robin.example/box", "startDate": "2024"}],
    "languages": [{"language": "English", "fluency": "native"}],
}


@pytest.fixture
def cv(owner, now, tmp_path):
    def read(said=CV, of=owner, me=ME):
        path = tmp_path / "resume.json"
        path.write_text(json.dumps(said), encoding="utf-8")
        imports.run(owner_id=of, paths=[path], now=now, me=[me])

    return read


def of(proposals, kind):
    return [one for one in proposals if one.kind == kind]


def test_an_own_cv_is_proposed_piece_by_piece_and_nothing_of_it_stands_before_a_yes(owner, cv):
    cv()

    found = own_proposals.listed(owner_id=owner)

    assert queries.profile(owner) is None
    assert {str(one.kind) for one in found} >= {"work", "story", "place", "email", "link", "skill", "post", "education", "project", "language"}
    assert all(one.source for one in found)
    (post,) = of(found, "post")
    assert (post.name, post.by, post.from_on, post.words) == ("Engineer", "Dovetail", "2021-04", "Built the bench.\nTen rigs")


def test_what_was_taken_and_called_otherwise_since_is_not_proposed_again(owner, now, cv):
    cv()
    for kind, name in (("skill", "Rig building"), ("project", "Signal house")):
        one = next(one for one in own_proposals.listed(owner_id=owner) if one.kind == kind and one.name in {"Rigging", "Signal box"})
        profiling.accept(owner_id=owner, keys=[one.key], now=now)
        item = next(item for item in queries.items(owner) if item.name == one.name)
        profiling.change(owner_id=owner, item_id=item.id, name=name, now=now)
    cv()

    assert not {"Rigging", "Signal box"} & {one.name for one in own_proposals.listed(owner_id=owner)}


def test_somebody_elses_cv_proposes_nothing(owner, now, cv):
    cv({**CV, "basics": {"name": "Ada Lovelace", "email": "ada@engines.example", "summary": "I think."}}, me=ME)

    assert {one.kind for one in own_proposals.listed(owner_id=owner)} <= {"email"}


def test_what_the_owner_said_is_not_replaced_and_a_no_is_kept(owner, now, cv):
    profiling.say(owner_id=owner, kind="story", text="My own words.", now=now)
    cv()
    rigging = next(one for one in own_proposals.listed(owner_id=owner) if one.name == "Rigging")

    profiling.refuse(owner_id=owner, keys=[rigging.key], now=now)
    profiling.accept(owner_id=owner, keys=(), is_all=True, now=now)
    cv({**CV, "basics": {**CV["basics"], "summary": "Other words."}})

    held = queries.profile(owner)
    assert held.story == "My own words."
    assert [one.name for one in held.skills] == ["Python"]
    assert own_proposals.listed(owner_id=owner) == []


def test_a_post_that_the_owner_put_right_is_not_proposed_again(owner, now, cv):
    cv()
    profiling.accept(owner_id=owner, keys=(), is_all=True, now=now)
    (post,) = queries.profile(owner).of("post")

    profiling.change(owner_id=owner, item_id=post.id, parts={"from_on": "2020-11"}, now=now)

    assert own_proposals.listed(owner_id=owner) == []
    assert queries.profile(owner).of("post")[0].from_on == "2020-11"


def test_a_skill_shows_what_was_made_with_it_and_naming_it_proves_nothing(owner, now, cv):
    cv()
    profiling.accept(owner_id=owner, keys=(), is_all=True, now=now)
    profiling.add(owner_id=owner, kind="project", name="Crane", parts={"words": "Rigging for a crane"}, now=now)

    shown = {one.item.name: [proof.words for proof in one.shown] for one in profile.whole(owner_id=owner, now=now).skills}

    assert shown == {"Python": [], "Rigging": ["Crane Rigging for a crane"]}


def test_a_goal_says_why_and_until_when(owner, now):
    number = targets.aim(owner_id=owner, text="a role in rail", kind="career", why="trains matter", until_on=date(2027, 6, 30), now=now)
    targets.say_of_goal(owner_id=owner, goal_id=number, why="many people need trains", now=now)

    (goal,) = aims.goals(owner_id=owner)

    assert (goal.kind, goal.why, goal.until_on) == ("career", "many people need trains", date(2027, 6, 30))
    with pytest.raises(Refused, match="gone by"):
        targets.say_of_goal(owner_id=owner, goal_id=number, until_on=date(2026, 1, 1), now=now)


def test_a_letter_says_who_i_am_with_the_pitch_for_a_mail(network, now):
    grace = people.find(owner_id=network, text="Grace", now=now).id
    profiling.pitch(owner_id=network, to="mail", text="I test what makes trains run.", now=now)

    letter = drafting.draft(owner_id=network, to=[grace], kind="ask", about="how do you test?", now=now).letter

    assert "I test what makes trains run." in letter.words


def test_own_questions_take_the_place_of_ours_and_go_again(owner, now):
    profiling.ask(owner_id=owner, occasion="coffee", questions="What now?\n\n  And then? ", now=now)
    mine = curiosity.questions(owner_id=owner, occasion=Asking.COFFEE)
    profiling.ask(owner_id=owner, occasion="coffee", questions="", now=now)

    assert mine == ("What now?", "And then?")
    assert curiosity.questions(owner_id=owner, occasion=Asking.COFFEE) == curiosity.OURS[Asking.COFFEE]


@pytest.mark.parametrize(
    ("kind", "name", "parts"),
    [
        ("nonsense", "x", {}),
        ("reference", "Ada", {}),
        ("skill", "  ", {}),
        ("link", "robin.example", {}),
        ("link", "site", {"link": "javascript:alert(1)"}),
        ("email", "robin", {}),
        ("post", "Engineer", {"from_on": "spring"}),
        ("post", "Engineer", {"from_on": "--04-12"}),
    ],
)
def test_what_cannot_stand_there_is_refused(owner, now, kind, name, parts):
    with pytest.raises(Refused):
        profiling.add(owner_id=owner, kind=kind, name=name, parts=parts, now=now)


def test_a_number_of_nobody_is_not_found(owner, now):
    with pytest.raises(NotFound):
        profiling.drop(owner_id=owner, item_id=7, now=now)
    with pytest.raises(NotFound):
        profiling.accept(owner_id=owner, keys=["abcd"], now=now)


def test_every_deed_is_taken_back(owner, now, cv):
    cv()
    before = portability.canonical(owner_id=owner)
    deeds = len([one for one in changes.listed(owner_id=owner) if not one[3]])
    profiling.accept(owner_id=owner, keys=(), is_all=True, now=now)
    profiling.say_all(owner_id=owner, words={"story": "Mine.", "values": "Care."}, now=now)
    profiling.show_more(owner_id=owner, what=["all"], now=now)
    profiling.drop(owner_id=owner, item_id=queries.items(owner)[0].id, now=now)

    while len([one for one in changes.listed(owner_id=owner) if not one[3]]) > deeds:
        changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_all_of_it_is_in_the_export_and_comes_back(owner, now, cv, tmp_path):
    cv()
    profiling.accept(owner_id=owner, keys=(), is_all=True, now=now)
    profiling.pitch(owner_id=owner, to="people who teach", text="I explain.", now=now)
    profiling.show_more(owner_id=owner, what=["story", "skill"], now=now)
    profiling.drop(owner_id=owner, item_id=queries.items(owner)[0].id, now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    emptying.empty(owner)

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=owners.only()) == before


def test_what_one_made_is_proposed_for_the_profile(owner, now):
    proving.add(owner_id=owner, kind="talk", title="Trains that test themselves", parts={"url": "https://talks.example/7"}, now=now)

    (found,) = own_proposals.listed(owner_id=owner)

    assert (found.kind, found.name, found.link) == ("publication", "Trains that test themselves", "https://talks.example/7")


def test_a_second_is_said_as_one():
    assert profile.length(fit("pitch/x", "Hello there")) == "2 words, about a second."
