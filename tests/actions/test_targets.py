"""Goals, targets, the small steps before an ask, and on whom one can call."""

from datetime import timedelta

import pytest

from kithwork.actions import aims, asking, changes, congratulations, identities, imports, organisation_words, people, portability, targets, words
from kithwork.domain.errors import NotFound, Refused


@pytest.fixture
def grace(owner, now):
    return words.add(owner_id=owner, name="Grace Hopper", now=now)


@pytest.fixture
def goal(owner, now):
    return targets.aim(owner_id=owner, text="a role in compilers", kind="job", weekly_hours=3, now=now)


@pytest.fixture
def target(owner, now, grace, goal):
    return targets.add(owner_id=owner, person_id=grace, goal_id=goal, why="leads them", now=now)


@pytest.fixture
def near(owner, now):
    return lambda number, kind, **more: targets.near(owner_id=owner, target_id=number, kind=kind, now=now, **more)


def one(owner, now):
    (found,) = aims.listed(owner_id=owner, now=now)
    return found


def test_an_ask_of_a_stranger_is_called_cold_until_two_small_steps_were_taken(owner, now, grace, target, near):
    cold, hints = one(owner, now), asking.advice(owner_id=owner, person_id=grace, kind="help", now=now)
    near(target, "read", text="her paper")
    near(target, "comment")

    warm = one(owner, now)

    assert (cold.is_cold, cold.next) == (True, "Read something of theirs.")
    assert "cold ask" in hints[0]
    assert (warm.is_cold, warm.next) == (False, "Share something that helps them.")
    assert not any("cold ask" in hint for hint in asking.advice(owner_id=owner, person_id=grace, kind="help", now=now))


def test_every_fact_of_a_dossier_has_its_source(network, now):
    grace = people.find(owner_id=network, text="Grace", now=now).id
    words.met(owner_id=network, person_id=grace, event="the Moore School", now=now)
    number = targets.add(owner_id=network, person_id=grace, now=now)
    targets.near(owner_id=network, target_id=number, kind="news", text="A new machine", now=now)

    known = aims.dossier(owner_id=network, aimed=one(network, now), now=now)

    assert {fact.label for fact in known} >= {"works at", "how you met", "news"}
    assert all(fact.source for fact in known)


def test_an_organisation_is_one_target_and_shows_who_is_there(network, now):
    first = targets.add(owner_id=network, organisation="Navy", now=now)
    again = targets.add(owner_id=network, organisation="the  navy".removeprefix("the "), now=now)

    known = aims.dossier(owner_id=network, aimed=one(network, now), now=now)

    assert first == again
    assert [fact.words for fact in known] == ["Grace Hopper, Rear admiral at Navy"]
    assert not one(network, now).is_cold


def test_an_organisation_is_one_target_by_whatever_name_and_knows_who_is_in_its_parts(network, now):
    organisation_words.say(owner_id=network, name="Navy", also=["Naval Forces"], domains=["navy.example"], part_of=["The Ministry"], now=now)
    numbers = {targets.add(owner_id=network, organisation=name, now=now) for name in ("Naval Forces", "Navy", "navy.example")}
    aimed = one(network, now)
    whole = targets.add(owner_id=network, organisation="The Ministry", now=now)

    known = [aims.dossier(owner_id=network, aimed=found, now=now) for found in aims.listed(owner_id=network, now=now)]

    assert len({*numbers, whole}) == 2
    assert not aimed.is_cold
    assert [[fact.words for fact in facts] for facts in known] == [["Grace Hopper, Rear admiral at Navy"]] * 2


@pytest.mark.parametrize("name", ["***", "!!!", "—"])
def test_an_organisation_without_a_letter_is_no_target(owner, now, name):
    with pytest.raises(Refused, match="needs words"):
        targets.add(owner_id=owner, organisation=name, now=now)


def test_the_next_hour_and_what_went_elsewhere(owner, now, target, near):
    other = targets.add(owner_id=owner, organisation="Acme", now=now)
    near(other, "time", minutes=90)
    near(target, "read", minutes=20)

    hour = aims.next_hour(owner_id=owner, now=now)
    near(target, "time", minutes=160)

    assert hour.target.line.id == target
    assert hour.why.startswith("“a role in compilers” has time left this week: 20 minutes of 3 hours written down so far.")
    assert hour.elsewhere == "90 minutes of this week went to what serves no goal of yours."
    assert aims.next_hour(owner_id=owner, now=now).why == "Each goal got its hours this week."
    assert aims.next_hour(owner_id=owner, now=now + timedelta(days=7)).target


def test_a_goal_without_hours_is_not_held_against_any(owner, now):
    goal = targets.aim(owner_id=owner, text="a role in engines", kind="job", now=now)
    targets.add(owner_id=owner, organisation="Acme", goal_id=goal, now=now)

    assert aims.next_hour(owner_id=owner, now=now).why == "It leads to “a role in engines”. Read something of theirs."


def test_news_of_those_whom_one_follows_is_what_one_heard_and_what_sources_say(owner, now, grace, target, near):
    congratulations.add(owner_id=owner, person_id=grace, text="Her first compiler", on=(now - timedelta(days=5)).date(), now=now)
    near(target, "news", text="A new machine")
    near(target, "read", text="her paper")

    assert [(one.name, one.words) for one in aims.news(owner_id=owner, now=now)] == [
        ("Grace Hopper", "A new machine"),
        ("Grace Hopper", "Her first compiler"),
    ]
    assert aims.news(owner_id=owner, now=now + timedelta(days=400)) == []


def test_without_a_goal_the_next_hour_asks_for_one(owner, now, goal):
    asked = aims.next_hour(owner_id=owner, now=now).why
    targets.close_goal(owner_id=owner, goal_id=goal, now=now)

    assert asked == "Name somebody, or an organisation, that leads to your goal."
    assert aims.next_hour(owner_id=owner, now=now).why == "Say what you are after first."


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"kind": "nonsense"}, targets.NoSuchKind),
        ({"kind": "time"}, Refused),
        ({"kind": "time", "minutes": 2000}, Refused),
        ({"kind": "news"}, Refused),
    ],
)
def test_what_makes_no_sense_is_refused(near, target, said, refusal):
    with pytest.raises(refusal):
        near(target, **said)


def test_numbers_that_are_not_there_are_refused(owner, now, grace, near):
    with pytest.raises(targets.NoSuchTarget):
        near(9, "read")
    with pytest.raises(targets.NoSuchGoal):
        targets.add(owner_id=owner, person_id=grace, goal_id=9, now=now)
    with pytest.raises(targets.OneOrTheOther):
        targets.add(owner_id=owner, person_id=grace, organisation="Acme", now=now)
    with pytest.raises(targets.OneOrTheOther):
        targets.add(owner_id=owner, now=now)


def test_on_whom_one_can_call_and_not_any_more(owner, now, grace):
    targets.support(owner_id=owner, person_id=grace, text="a  bad week", now=now)
    there = aims.supports(owner_id=owner)
    targets.support(owner_id=owner, person_id=grace, text="a bad week", now=now, is_on=False)

    assert there == [aims.Support("a bad week", grace, "Grace Hopper")]
    assert aims.supports(owner_id=owner) == []
    with pytest.raises(NotFound):
        targets.support(owner_id=owner, person_id=grace, text="a bad week", now=now, is_on=False)


def test_each_deed_can_be_taken_back(owner, now, grace):
    before = portability.canonical(owner_id=owner)
    goal = targets.aim(owner_id=owner, text="a role in compilers", kind="job", now=now)
    number = targets.add(owner_id=owner, person_id=grace, goal_id=goal, now=now)
    targets.near(owner_id=owner, target_id=number, kind="read", now=now)
    targets.support(owner_id=owner, person_id=grace, text="a bad week", now=now)
    targets.close(owner_id=owner, target_id=number, now=now)
    targets.close_goal(owner_id=owner, goal_id=goal, now=now)

    for _ in range(6):
        changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_targets_follow_their_person_through_merge_and_back_and_through_an_export(owner, now, grace, target, near, tmp_path):
    near(target, "read", text="her paper", minutes=20)
    targets.add(owner_id=owner, organisation="Acme", now=now)
    targets.support(owner_id=owner, person_id=grace, text="a bad week", now=now)
    other = words.add(owner_id=owner, name="G. Hopper", now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=other, other=grace, now=now)
    followed = {line.line.name for line in aims.listed(owner_id=owner, now=now)}
    changes.undo(owner_id=owner, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert len(followed) == 2
    assert portability.canonical(owner_id=owner) == before
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    assert portability.canonical(owner_id=owners.only()) == before


def test_an_organisation_that_is_followed_elsewhere_is_named_until_it_is_a_target(owner, now, tmp_path):
    export = tmp_path / "Company Follows.csv"
    export.write_text("Organization,Followed On\nBrightwell,Wed Jun 24 12:43:42 UTC 2026\nAcme,Thu Oct 24 16:49:32 UTC 2024\n")
    imports.run(owner_id=owner, paths=[export], now=now)
    before = [(one.name, one.on) for one in aims.followed(owner_id=owner)]

    targets.add(owner_id=owner, organisation="Brightwell", now=now)

    assert before == [("Brightwell", "2026-06-24"), ("Acme", "2024-10-24")]
    assert [one.name for one in aims.followed(owner_id=owner)] == ["Acme"]
