"""Exports of conversations in a network: whose side is whose, who becomes known, and that reading again changes nothing."""

import shutil
from itertools import permutations

import pytest
from tests.importers.golden import SAMPLES

from kithwork.actions import claims, handles, imports, listings, own_names, owners, portability
from kithwork.importers import chats
from kithwork.interfaces.web.presenting import moments
from kithwork.store import models
from kithwork.store.queries import moments as moment_queries

CHATS = ("discord", "facebook", "instagram", "mastodon", "signal", "slack", "telegram", "telephone", "whatsapp", "x-archive")


@pytest.fixture
def export(tmp_path):
    def export_(*sources):
        for source in sources:
            shutil.copytree(SAMPLES / source, tmp_path / source, ignore=shutil.ignore_patterns("*.expected.json"))
        return tmp_path

    return export_


@pytest.fixture
def read(owner, now):
    return lambda *paths: imports.run(owner_id=owner, paths=paths, now=now)


def named(owner, now, **options):
    return {one.person.name: one.person.id for one in listings.listing(owner_id=owner, text="", now=now, order="name", **options).shown}


def test_whose_telephone_it_is_needs_no_address(owner, now, read, export):
    report = read(export("telephone"))

    assert report.has_owner
    assert report.counts["people_new"] == 2


def test_all_of_them_again_change_nothing(owner, now, read, export):
    folder = export(*CHATS)
    read(folder)
    before = portability.canonical(owner_id=owner)

    report = read(folder)

    assert report.counts["people_new"] == report.counts["interactions_new"] == 0
    imports.undo(owner_id=owner, number=2, now=now)
    assert portability.canonical(owner_id=owner) == before


def test_who_was_only_followed_is_nobody_whom_the_owner_knows(owner, now, read, export):
    read(export("instagram", "mastodon"))

    assert "al_t" not in named(owner, now)
    assert "@alan" not in named(owner, now)


def test_a_word_in_a_talk_of_two_has_two_sides(owner, now, read, export):
    read(export("whatsapp"))
    grace = named(owner, now)["Grace Hopper"]

    parts = {moment.own_part for moment in moment_queries.moments(owner, grace, limit=50) if moment.kind == "message"}

    assert parts == {"from", "to"}


def test_a_message_to_a_group_says_which(owner, now, read, export):
    read(export("telegram"))
    alan = named(owner, now)["Alan Turing"]

    items = moments.timeline(moment_queries.moments(owner, alan, limit=50))

    assert any("Analytical Engines" in item.title for item in items)


TALKS = {
    "whatsapp": ("WhatsApp Chat with Grace Hopper.txt", "grace 2.txt", "1/20/24, 9:00 PM - {}: {}\n"),
    "signal": ("Grace Hopper.md", "signal old.md", "[2024-01-20 21:00] {}: {}\n"),
}


@pytest.fixture
def talk(tmp_path):
    """A talk of two, in a file of any name, with as many words as wanted; in WhatsApp the other's name is its title."""

    def write(source, name, words):
        path = tmp_path / source / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(TALKS[source][2].format(("Me", "Grace Hopper")[one % 2], f"word {one}") for one in range(words)))
        return path

    return write


@pytest.mark.parametrize("source", TALKS)
@pytest.mark.parametrize("first", [0, 1])
def test_a_talk_of_two_whose_file_was_renamed_is_the_same_talk(read, talk, source, first):
    names = TALKS[source][:2]
    read(talk(source, names[first], 4))

    more = read(talk(source, names[1 - first], 6))

    assert (more.counts["interactions_new"], more.counts["interactions_unchanged"]) == (2, 4)


@pytest.mark.parametrize("source", TALKS)
@pytest.mark.parametrize("name", [0, 1])
def test_a_talk_that_is_on_file_by_the_name_of_its_file_is_known_again(read, talk, monkeypatch, source, name):
    """As files were read before talks were known by who speaks."""
    with monkeypatch.context() as before:
        before.setattr(chats, "of_two", lambda _senders, title, _began: ((title,),))
        read(talk(source, TALKS[source][name], 4))

    again, renamed = read(talk(source, TALKS[source][name], 4)), read(talk(source, TALKS[source][1 - name], 4))

    assert again.counts["records_created"] == again.counts["records_updated"] == again.counts["interactions_new"] == 0
    assert renamed.counts["interactions_new"] == 0


def test_a_third_who_joins_in_doubles_nothing(read, talk):
    path = talk("whatsapp", "_chat.txt", 4)
    read(path)
    with path.open("a") as file:
        file.write(TALKS["whatsapp"][2].format("Alan", "hello").replace("9:00", "9:01"))

    assert read(path).counts["interactions_new"] == 1


SHARED = "1/20/24, 9:00 PM - Grace Hopper: yes\n1/20/24, 9:01 PM - Me: yes\n"
THIRD = "1/20/24, 9:02 PM - Alan: and I\n"
TALKED = {"WhatsApp Chat with Grace Hopper.txt": SHARED, "WhatsApp Chat with Salsa.txt": SHARED + THIRD, "_chat.txt": SHARED + THIRD}


def test_conversations_that_share_a_minute_and_its_words_are_kept_apart_in_any_order(db, now, tmp_path):
    """Were one known by what another was once known by, a line of the one would take the place of the other's."""
    for name, text in TALKED.items():
        (tmp_path / name).write_text(text)
    outcomes = set()
    for order in permutations(TALKED):
        mine = owners.writes.make(name="Robin", now=now)
        for name in (*order, *order):
            imports.run(owner_id=mine, paths=[tmp_path / name], now=now)
        outcomes.add(portability.canonical(owner_id=mine))

    assert len(outcomes) == 1
    assert models.Interaction.objects.filter(owner_id=mine, is_current=True).count() == 8


GROUP = "".join(
    f"1/{day}/24, 9:0{at} PM - {name}: word {day}\n"
    for day in range(9, 16)
    for at, name in enumerate(("Robin Adeyemi", "Grace Hopper", "Alan Turing"))
)


@pytest.mark.parametrize("later", ["WhatsApp Chat with Tango.txt", "_chat.txt", "notes.txt"])
def test_a_group_is_the_same_whatever_its_file_is_called(owner, read, tmp_path, later):
    (tmp_path / "WhatsApp Chat with Salsa.txt").write_text(GROUP)
    read(tmp_path / "WhatsApp Chat with Salsa.txt")
    before = portability.canonical(owner_id=owner)
    (tmp_path / later).write_text(GROUP)

    again = read(tmp_path / later)

    assert again.counts["interactions_new"] == 0
    assert portability.canonical(owner_id=owner) == before

    (tmp_path / later).write_text(GROUP + "1/16/24, 9:00 PM - Edsger Dijkstra: word 16\n")

    assert read(tmp_path / later).counts["interactions_new"] == 1
    assert models.Context.objects.filter(owner_id=owner, kind="group").count() == 1


def test_a_group_that_says_other_things_is_another_group(owner, read, tmp_path):
    for name, words in (("Salsa", "word"), ("Tango", "song")):
        (tmp_path / f"WhatsApp Chat with {name}.txt").write_text(GROUP.replace("word", words))
        read(tmp_path / f"WhatsApp Chat with {name}.txt")

    assert models.Context.objects.filter(owner_id=owner, kind="group").count() == 2
    assert models.Interaction.objects.filter(owner_id=owner, is_current=True).count() == 2 * GROUP.count("\n")


def test_what_one_of_them_sends_to_every_group_makes_no_two_groups_one(owner, read, tmp_path):
    greetings = "".join(f"12/{day}/23, 9:00 PM - Robin Adeyemi: greetings {day}\n" for day in range(20, 25))
    thanks = "".join(f"1/20/24, 9:0{at} PM - {name}: thanks\n" for at, name in enumerate(("Edsger Dijkstra", "Barbara Liskov")))
    for name, text in {"Salsa": GROUP, "Family": thanks}.items():
        (tmp_path / f"WhatsApp Chat with {name}.txt").write_text(greetings + text)
        read(tmp_path / f"WhatsApp Chat with {name}.txt")

    assert set(models.Context.objects.filter(owner_id=owner, kind="group").values_list("label", flat=True)) == {"Salsa", "Family"}
    assert models.Interaction.objects.filter(owner_id=owner, is_current=True).count() == (greetings + GROUP + greetings + thanks).count("\n")


NEWS = '1/1/24, 8:00 AM - Grace Hopper created group "News"\n' + "".join(f"1/{day}/24, 9:00 PM - Grace Hopper: news {day}\n" for day in range(9, 21))


def test_a_group_in_which_one_person_writes_is_the_same_whatever_its_file_is_called(owner, read, tmp_path):
    for name in ("News", "Old news"):
        (tmp_path / f"WhatsApp Chat with {name}.txt").write_text(NEWS)
    read(tmp_path / "WhatsApp Chat with News.txt")
    before = portability.canonical(owner_id=owner)

    assert read(tmp_path / "WhatsApp Chat with Old news.txt").counts["interactions_new"] == 0
    assert portability.canonical(owner_id=owner) == before


@pytest.mark.parametrize(("elsewhere", "more"), [(["Salsa", "Tango"], ""), (["Salsa"], "1/21/24, 9:00 PM - Grace Hopper: for the family\n")])
def test_what_one_sends_to_several_groups_or_with_more_is_a_group_of_its_own(owner, read, tmp_path, elsewhere, more):
    talk = "".join(
        f"1/2/24, 9:0{at} PM - {name}: NAME\n" for at, name in enumerate(("Grace Hopper", "Alan Turing", "Edsger Dijkstra", "Barbara Liskov"))
    )
    for name in elsewhere:
        (tmp_path / f"WhatsApp Chat with {name}.txt").write_text(talk.replace("NAME", name) + NEWS)
        read(tmp_path / f"WhatsApp Chat with {name}.txt")
    (tmp_path / "WhatsApp Chat with Family.txt").write_text(NEWS + more)
    read(tmp_path / "WhatsApp Chat with Family.txt")

    assert set(models.Context.objects.filter(owner_id=owner, kind="group").values_list("label", flat=True)) == {*elsewhere, "Family"}


def test_of_a_group_alone_the_owner_says_by_which_name_they_stand_in_it(db, now, tmp_path):
    mine = owners.writes.make(name="", now=now)
    path = tmp_path / "WhatsApp Chat with Salsa.txt"
    path.write_text(GROUP)
    report = imports.run(owner_id=mine, paths=[path], now=now)
    assert not report.has_owner

    found = claims.claim_all(owner_id=mine, texts=["Robin Adeyemi"], now=now)

    assert [own_names.words_of(one) for one in found] == ["robin adeyemi in WhatsApp"]
    assert {one.name for one in models.Person.objects.filter(owner_id=mine, standing="known")} == {"Grace Hopper", "Alan Turing"}
    assert imports.run(owner_id=mine, paths=[path], now=now).has_owner
    claims.disclaim_all(owner_id=mine, texts=["robin adeyemi in WhatsApp"], now=now)
    assert not models.Person.objects.filter(owner_id=mine, standing__in=("known", "own")).exists()


def test_a_name_that_nobody_bears_is_no_address(owner, now):
    with pytest.raises(handles.NotAHandle):
        claims.claim_all(owner_id=owner, texts=["Nobody Atall"], now=now)
