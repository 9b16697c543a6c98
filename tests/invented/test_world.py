from collections import Counter
from datetime import date, timedelta

import pytest

from kithwork.domain import handles
from kithwork.domain.errors import Refused
from kithwork.invented import truth, world
from kithwork.invented.nouns import Kind


def of_kind(a_world, kind):
    return {person.key for person in a_world.people if person.kind is kind}


def moments_with(a_world, key):
    for mail in a_world.mails:
        if key in {face.person for face in (mail.sender, *mail.to, *mail.cc)} and mail.kind == "conversation":
            yield mail.at.date()
    for event in a_world.events:
        if key in {face.person for face, _ in event.guests} and not event.rule:
            yield event.starts_at.date()
    for message in a_world.exports[1].messages:
        if key in {message.sender.person, *(face.person for face in message.to)}:
            yield message.at.date()


def test_the_same_seed_and_day_give_the_same_world(small_world):
    assert world.build(7, small_world.today) == small_world


def test_another_seed_gives_another_world(small_world):
    assert world.build(8, small_world.today) != small_world


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2028, 2, 29), date(2031, 12, 31)])
def test_a_world_can_be_built_on_other_days(today):
    built = world.build(1, today)

    assert 10_500 <= len(built.mails) <= 14_500
    assert len(built.calling.changed) >= 12


def test_a_day_before_2025_is_refused_in_words():
    with pytest.raises(Refused, match="2025"):
        world.build(7, date(2024, 12, 31))


def test_the_counts_are_those_of_a_working_life(small_world):
    commits = {repository.name: len(repository.commits) for repository in small_world.repositories}

    assert 550 <= len(of_kind(small_world, Kind.KNOWN)) <= 650
    assert len(of_kind(small_world, Kind.STRANGER)) == 150
    assert 11_000 <= len(small_world.mails) <= 13_500
    assert 800 <= len(small_world.events) <= 1300
    assert commits == {"tidewater": 1150, "sugo": 260, "quillforge": 1680}
    assert 380 <= len(small_world.exports[1].connections) <= 470


def test_mail_has_a_heavy_tail(small_world):
    written = Counter(mail.sender.person for mail in small_world.mails if mail.kind == "conversation" and mail.sender.person != "owner")
    counts = sorted(written.values(), reverse=True)

    assert sum(counts[: len(counts) // 10]) > 0.45 * sum(counts)


def test_every_person_is_shown_by_some_source(small_world):
    shown = {face.person for _, face in truth.faces(small_world)}

    assert of_kind(small_world, Kind.KNOWN) | of_kind(small_world, Kind.STRANGER) | {"owner"} <= shown


def test_every_face_belongs_to_somebody(small_world):
    assert {face.person for _, face in truth.faces(small_world)} <= {person.key for person in small_world.people}


def test_nobody_shares_a_name_but_the_planted_namesakes(small_world):
    names = Counter(person.name.western for person in small_world.people if person.kind in {Kind.KNOWN, Kind.STRANGER})
    by_key = {person.key: person.name.western for person in small_world.people}

    assert len(small_world.homonyms) == 10
    assert {name for name, count in names.items() if count > 1} == {by_key[one] for one, _ in small_world.homonyms}


def test_only_the_family_address_is_shared(small_world):
    holders = {}
    for _, face in truth.faces(small_world):
        handle = handles.email(face.handle)
        if handle:
            holders.setdefault(handle, set()).add(face.person)

    assert [people for people in holders.values() if len(people) > 1] == [{"ngozi", "chidi"}]


def test_every_address_is_of_a_domain_that_cannot_exist(small_world):
    domains = {face.handle.partition("@")[2] for _, face in truth.faces(small_world) if "@" in face.handle}
    forge = {"users.noreply.github.com", "github.com"}

    assert {name for name in domains - forge if not name.endswith((".example", ".test", ".example.org"))} == set()


def test_everything_lies_before_today_but_what_is_planned(small_world):
    today = small_world.today

    assert max(mail.at.date() for mail in small_world.mails) < today
    assert max(commit.at.date() for repository in small_world.repositories for commit in repository.commits) < today
    assert {event.summary for event in small_world.events if event.starts_at.date() >= today} == set(small_world.calling.tomorrow)
    assert all(message.at.date() < export.on for export in small_world.exports for message in export.messages)


def test_strangers_never_touch_the_owner(small_world):
    strangers = of_kind(small_world, Kind.STRANGER)
    own_paths, their_paths = set(), set()
    for commit in small_world.repositories[2].commits:
        there = {commit.author.person, *(face.person for _, face in commit.trailers)}
        paths = {path for path, _ in commit.changes}
        own_paths |= paths if "owner" in there else set()
        their_paths |= paths if there & strangers else set()

        assert not ("owner" in there and there & strangers)
    assert own_paths
    assert not own_paths & their_paths
    assert not any(mail.sender.person in strangers for mail in small_world.mails if mail.kind != "list")


def test_drifting_ties_were_close_and_are_silent(small_world):
    for key in small_world.calling.drifting:
        days = sorted(moments_with(small_world, key))

        assert len(days) > 60
        assert days[-1] < small_world.today - timedelta(days=180)


def test_the_new_person_was_met_last_week_and_never_before(small_world):
    days = list(moments_with(small_world, "zanele"))

    assert len(days) == 1
    assert small_world.today - timedelta(days=7) <= days[0] < small_world.today


def test_two_birthdays_of_the_inner_circle_are_near(small_world):
    near = {f"{small_world.today + timedelta(days=days):%m-%d}" for days in range(8)}
    by_key = {person.key: person for person in small_world.people}

    assert all(by_key[key].birthday[-5:] in near for key in small_world.calling.birthdays)


def test_a_dozen_people_changed_roles_between_the_exports(small_world):
    assert 12 <= len(small_world.calling.changed) <= 30
    assert {"marisol", "kwabena", "giulia"} <= set(small_world.calling.changed)
