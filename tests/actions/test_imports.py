"""Reading what the owner has: nothing lost, nothing doubled, everything reversible."""

from datetime import timedelta
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from tests.files import ME, calendar, card, connections, letter, mbox, meeting, vcf, zipped

from kithwork.actions import claims, import_notes, imports, listings, people, portability, words
from kithwork.actions import person as person_actions
from kithwork.actions.import_runs import NoSuchRun
from kithwork.actions.imports import NothingToRead, NotUndoable
from kithwork.domain.runs import UNKNOWN_FORMAT
from kithwork.importers import registry, third_party
from kithwork.store import models

ADA = "Ada Lovelace <ada@engines.example>"


@pytest.fixture
def home(tmp_path):
    return tmp_path


@pytest.fixture
def read(owner, now):
    def read_(*paths, **options):
        return imports.run(owner_id=owner, paths=paths, now=now, **options)

    return read_


def canonical(owner):
    return portability.canonical(owner_id=owner)


def names(owner, now, text="", **options):
    return [one.person.name for one in listings.listing(owner_id=owner, text=text, now=now, order="name", **options).shown]


def test_a_letter_makes_a_person_and_a_moment(owner, now, read, home):
    report = read(mbox(home / "in.mbox", [letter(ADA, ME, now - timedelta(days=3), subject="On engines")]), me=["robin@adeyemi.example"])

    assert report.counts["people_new"] == 1
    assert report.counts["interactions_new"] == 1
    assert names(owner, now) == ["Ada Lovelace"]


def test_the_owner_never_becomes_somebody_they_know(owner, now, read, home):
    read(mbox(home / "in.mbox", [letter(ADA, ME, now), letter(ME, ADA, now)]), me=["robin@adeyemi.example"])

    assert "Robin Adeyemi" not in names(owner, now)


@pytest.mark.parametrize("make", ["same", "renamed", "zipped", "crlf"])
def test_the_same_again_changes_nothing_and_says_so(owner, now, read, home, make):
    original = vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1", email="ada@engines.example"), card("Grace Hopper", email="grace@navy.example")])
    read(original)
    before = canonical(owner)

    again = {
        "same": lambda: original,
        "renamed": lambda: original.rename(home / "other.vcf"),
        "zipped": lambda: zipped(home / "book.zip", original),
        "crlf": lambda: vcf(home / "crlf.vcf", [original.read_text(encoding="utf-8").replace("\r\n", "\n")]),
    }[make]()
    report = read(again)

    assert canonical(owner) == before
    assert (report.counts["records_created"], report.counts["records_updated"], report.counts["records_unchanged"]) == (0, 0, 2)
    assert (report.counts["people_new"], report.counts["people_recognised"]) == (0, 2)


def test_a_newer_export_updates_and_keeps_what_was(owner, now, read, home):
    older = zipped(
        home / "Complete_LinkedInDataExport_03-01-2026.zip", connections(home / "Connections.csv", [("Ada", "Lovelace", "ada", "Acme", "Engineer")])
    )
    read(older)
    newer = zipped(
        home / "Complete_LinkedInDataExport_10-01-2026.zip",
        connections(home / "Connections.csv", [("Ada", "Lovelace", "ada", "Bolt", "Lead engineer")]),
    )

    report = read(newer)

    ada = people.find(owner_id=owner, text="Ada Lovelace", now=now)
    page = person_actions.page(owner_id=owner, person_id=ada.id, now=now)
    assert report.counts["records_updated"] == 1
    assert (ada.organisation, ada.title) == ("Bolt", "Lead engineer")
    assert [(role.organisation, role.is_now) for role in page.roles] == [("Bolt", True), ("Acme", False)]


def test_the_order_in_which_two_exports_come_does_not_matter(owner, now, read, home):
    older = zipped(
        home / "Complete_LinkedInDataExport_03-01-2026.zip", connections(home / "Connections.csv", [("Ada", "Lovelace", "ada", "Acme", "Engineer")])
    )
    newer = zipped(
        home / "Complete_LinkedInDataExport_10-01-2026.zip",
        connections(home / "Connections.csv", [("Ada", "Lovelace", "ada", "Bolt", "Lead engineer")]),
    )
    read(older)
    read(newer)
    one_way = canonical(owner)
    imports.undo(owner_id=owner, number=1, now=now)
    imports.undo(owner_id=owner, number=2, now=now)

    read(newer)
    read(older)

    assert canonical(owner) == one_way


def test_undoing_a_run_leaves_what_the_others_alone_give(owner, now, read, home):
    cards = vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1", email="ada@engines.example")])
    letters = mbox(home / "in.mbox", [letter(ADA, ME, now), letter("Grace Hopper <grace@navy.example>", ME, now)])
    read(letters, me=["robin@adeyemi.example"])
    letters_alone = canonical(owner)
    read(cards)

    imports.undo(owner_id=owner, number=2, now=now)

    assert canonical(owner) == letters_alone


def test_what_two_runs_say_goes_only_with_the_second(owner, now, read, home):
    cards = vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1", email="ada@engines.example")])
    read(cards)
    before = canonical(owner)
    read(cards)

    imports.undo(owner_id=owner, number=1, now=now)
    after_one = canonical(owner)
    imports.undo(owner_id=owner, number=2, now=now)

    assert after_one == before
    assert b"Ada" not in canonical(owner)


def test_somebody_whom_the_owner_wrote_about_stays(owner, now, read, home):
    read(vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1", email="ada@engines.example"), card("Grace Hopper", uid="2")]))
    ada = people.find(owner_id=owner, text="Ada", now=now)
    words.note(owner_id=owner, person_id=ada.id, text="Likes long walks.", now=now)

    imports.undo(owner_id=owner, number=1, now=now)

    assert names(owner, now) == ["Ada Lovelace"]


def test_words_about_somebody_move_to_what_is_left_of_them(owner, now, read, home):
    read(mbox(home / "in.mbox", [letter(ADA, ME, now)]), me=["robin@adeyemi.example"])
    read(vcf(home / "cards.vcf", [card("Ada Lovelace", email="ada@engines.example", extra=["URL:https://www.linkedin.com/in/ada"])]))
    ada = people.find(owner_id=owner, text="Ada", now=now)
    words.note(owner_id=owner, person_id=ada.id, text="Likes long walks.", now=now)

    imports.undo(owner_id=owner, number=2, now=now)

    left = people.find(owner_id=owner, text="Ada", now=now)
    assert [note.words for note in person_actions.page(owner_id=owner, person_id=left.id, now=now).words.notes] == ["Likes long walks."]
    assert names(owner, now) == ["Ada Lovelace"]


def test_a_dry_run_says_the_same_and_writes_nothing(owner, now, read, home):
    cards = vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1")])
    before = canonical(owner)

    dry = read(cards, is_dry=True)

    assert canonical(owner) == before
    assert not models.ImportRun.objects.exists()
    assert read(cards).counts == dry.counts


def test_words_are_stored_only_when_asked_for(owner, now, read, home):
    letters = mbox(home / "in.mbox", [letter(ADA, ME, now, body="The secret of the engine.")])

    read(letters, me=["robin@adeyemi.example"])
    without = canonical(owner)
    read(letters, has_words=True)

    assert b"secret of the engine" not in without
    assert b"secret of the engine" in canonical(owner)


def test_directions_are_derived_again_when_an_address_is_added(owner, now, read, home):
    read(mbox(home / "in.mbox", [letter(ADA, "robin@old.example", now), letter("robin@old.example", ADA, now)]), me=["robin@adeyemi.example"])
    assert names(owner, now) == []

    claims.claim(owner_id=owner, text="robin@old.example")
    imports.beliefs.renew(owner_id=owner, now=now)

    ada = people.find(owner_id=owner, text="Ada", now=now)
    assert {moment.own_part for moment in person_actions.page(owner_id=owner, person_id=ada.id, now=now).moments} == {"from", "to"}


def test_strangers_in_sources_are_found_by_search_and_not_listed(owner, now, read, home):
    strangers = letter("Grace Hopper <grace@navy.example>", "Alan Turing <alan@bombe.example>", now)
    read(mbox(home / "in.mbox", [letter(ADA, ME, now), strangers]), me=["robin@adeyemi.example"])

    assert names(owner, now) == ["Ada Lovelace"]
    assert names(owner, now, "grace") == ["Grace Hopper"]


def test_what_cannot_be_read_is_named_with_its_place(owner, now, read, home):
    report = read(vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1"), "BEGIN:VCARD\r\nFN:Half\r\n"]))

    unreadable = [item for item in report.items if item.outcome == "unreadable"]
    assert len(unreadable) == 1
    assert unreadable[0].place == "cards.vcf"
    assert "line" in unreadable[0].where


def test_a_meeting_to_come_stands_apart_from_what_happened(owner, now, read, home):
    who = [("Robin", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")]
    days = [meeting("1", "Lunch", now - timedelta(days=9), who), meeting("2", "Dinner", now + timedelta(days=3), who)]
    read(calendar(home / "all.ics", days), me=["robin@adeyemi.example"])

    page = person_actions.page(owner_id=owner, person_id=people.find(owner_id=owner, text="ada", now=now).id, now=now)

    assert [[one.subject for one in some] for some in (page.to_come, page.moments)] == [["Dinner"], ["Lunch"]]
    assert page.moments_total == 1


def test_a_table_that_only_wants_its_columns_explained_is_said_to_be_one(owner, now, read, home):
    (home / "pals.csv").write_text("Pal,Ping\nSam Reed,sam@reed.example\n", encoding="utf-8")
    (home / "stock.csv").write_text("Item,Count\nPaper,3\n", encoding="utf-8")
    vcf(home / "book.vcf", [card("Ada Lovelace", uid="1")])

    report = read(home)

    assert {one.place: one.why for one in report.items if one.outcome == "unrecognised"} == {
        f"{home.name}/pals.csv": import_notes.UNEXPLAINED,
        f"{home.name}/stock.csv": UNKNOWN_FORMAT,
    }


def test_a_connection_of_long_ago_does_not_keep_somebody_from_being_who_writes_today(owner, now, read, home):
    rows = [("Tomasz", "Wojcik", "tomasz-w", "Vipps", "Director")]
    read(connections(home / "Connections.csv", rows))
    read(mbox(home / "mail.mbox", [letter("Tomasz Wojcik <tomasz@vipps.example>", ME, now)]), me=["robin@adeyemi.example"])

    assert names(owner, now, "tomasz") == ["Tomasz Wojcik"]


def test_nothing_readable_is_refused_in_a_sentence(read, home):
    (home / "notes.txt").write_text("nothing in here", encoding="utf-8")

    with pytest.raises(NothingToRead, match=r"was found \(notes\.txt: not a format that Kithwork reads\)\."):
        read(home / "notes.txt")


def test_a_path_that_is_not_there_is_named(read, home):
    with pytest.raises(NothingToRead, match="absent"):
        read(home / "absent.vcf")


def test_only_runs_that_exist_are_undone_and_only_once(owner, now, read, home):
    read(vcf(home / "cards.vcf", [card("Ada Lovelace", uid="1")]))
    imports.undo(owner_id=owner, number=1, now=now)

    with pytest.raises(NotUndoable):
        imports.undo(owner_id=owner, number=1, now=now)
    with pytest.raises(NoSuchRun):
        imports.undo(owner_id=owner, number=7, now=now)


def test_a_meeting_to_come_does_not_count_until_it_has_been(owner, now, read, home):
    people_there = [("Robin", "robin@adeyemi.example"), ("Ada Lovelace", "ada@engines.example")]
    read(calendar(home / "c.ics", [meeting("m1", "Lunch", now + timedelta(days=2), people_there)]), me=["robin@adeyemi.example"])
    ada = people.find(owner_id=owner, text="Ada", now=now)
    assert ada.tie is None

    imports.beliefs.refresh(owner_id=owner, now=now + timedelta(days=3))

    assert people.find(owner_id=owner, text="Ada", now=now).tie.days_count == 1


def on_a_list(sender, at, number, *, answers=""):
    head = [
        "List-Id: PyLeeds <talk.pyleeds.example>",
        *([f"References: <{answers}@x.example>", f"In-Reply-To: <{answers}@x.example>"] if answers else []),
    ]
    return "\n".join([*head, letter(sender, "talk@pyleeds.example", at, number=f"{number}@x.example", subject="Backpressure")])


def test_who_answers_on_a_list_in_a_conversation_of_the_owners_is_known(owner, now, read, home):
    theirs = mbox(home / "theirs.mbox", [on_a_list(ADA, now, "2", answers="1"), on_a_list("Grace Hopper <grace@navy.example>", now, "9")])
    read(theirs, me=["robin@adeyemi.example"])
    before = names(owner, now)

    read(mbox(home / "mine.mbox", [on_a_list(ME, now - timedelta(days=1), "1")]))
    joined = names(owner, now)
    imports.undo(owner_id=owner, number=2, now=now)

    assert before == []
    assert joined == ["Ada Lovelace"]
    assert names(owner, now) == []


def test_a_format_that_another_package_brings_is_read_and_what_is_broken_in_one_is_said(owner, now, read, home, monkeypatch):
    example = Path(__file__).parents[2] / "docs" / "examples" / "kithwork-guest-book"
    monkeypatch.syspath_prepend(str(example / "src"))
    offered = {"guest-book": "kithwork_guest_book:GuestBook", "old": "kithwork_nowhere:Reader"}
    points = [EntryPoint(name, value, third_party.GROUP) for name, value in offered.items()]
    monkeypatch.setattr(third_party, "entry_points", lambda **_: points)

    report = read(example / "tests" / "dojo.txt")

    assert [source for _, source, _ in report.sources] == ["guest-book"]
    assert [one.why for one in report.items if one.outcome == "unreadable"] == ["it names no guest"]
    assert next(one.why for one in report.items if one.outcome == "remark").startswith("old, an importer of another package, is left out")
    assert sorted(names(owner, now, "is:seen")) == ["Ada Lovelace", "Grace Hopper"]


def test_two_files_of_the_same_bytes_whose_names_say_different_things_are_both_read(owner, now, read, home):
    said = '[{"login": "ada", "id": 1, "type": "User", "html_url": "https://github.com/ada", "url": "https://api.github.com/users/ada"}]'
    for name in ("followers.json", "following.json"):
        (home / name).write_text(said)

    report = read(home / "followers.json", home / "following.json")

    assert [records for _, _, records in report.sources] == [1, 1]
    assert report.counts["records_created"] == 2


def test_a_file_that_two_of_our_importers_claim_is_named_and_the_rest_is_read(owner, now, read, home, monkeypatch):
    usual = registry.recognising
    monkeypatch.setattr(registry, "recognising", lambda member: usual(member) * (2 if member.name == "odd.vcf" else 1))

    report = read(vcf(home / "odd.vcf", [card("Ada Lovelace")]), vcf(home / "book.vcf", [card("Grace Hopper")]))

    assert [one.why for one in report.items if one.outcome == "unreadable"] == [
        "two formats fit it (vcard and vcard), which is an error of ours; it is not read"
    ]
    assert names(owner, now) == ["Grace Hopper"]


def test_a_blank_bracket_in_a_name_stops_neither_an_import_nor_what_is_written_after_it(owner, now, read, home):
    written = "Ada ( ) King <ada@engines.example>"

    read(mbox(home / "in.mbox", [letter(written, ME, now)]), vcf(home / "b.vcf", [card("Ada ( ) King", uid="c1", email="ada@home.example")]))
    words.add_all(owner_id=owner, names=["Grace Hopper"], now=now)

    assert "Grace Hopper" in names(owner, now)
    assert any(name.startswith("Ada") for name in names(owner, now))


def test_two_files_that_say_one_thing_differently_change_nothing_when_they_are_read_again(read, home):
    one, other = home / "one.csv", home / "other.csv"
    for path, firm in ((one, "Engines"), (other, "Looms")):
        path.write_text(f"Name,Email,Company\nAda Lovelace,ada@engines.example,{firm}\n")
    first, second = read(one, other), read(one, other)
    before = portability.canonical(owner_id=models.Owner.objects.get().id)

    third = read(other, one)

    assert [run.counts["records_updated"] for run in (first, second, third)] == [1, 0, 0]
    assert second.counts["records_unchanged"] == 2
    assert portability.canonical(owner_id=models.Owner.objects.get().id) == before


def test_a_number_without_its_country_is_the_same_after_the_owner_s_own_is_known(read, owner, now, home, monkeypatch):
    for name in ("LC_ALL", "LC_TELEPHONE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    talk = home / "WhatsApp Chat with Salsa.txt"
    talk.write_text(
        "".join(f"{day}/10/24, 10:00 - 0151 23456789: a\n{day}/10/24, 10:01 - Ada: b\n{day}/10/24, 10:02 - Me: c\n" for day in range(13, 16))
    )
    read(talk)
    claims.claim_all(owner_id=owner, texts=["+4915123450000"], now=now)

    again = read(talk)

    assert (again.counts["records_created"], again.counts["records_updated"], again.counts["records_unchanged"]) == (0, 0, 9)


def test_the_doctor_tells_what_was_cut_off_until_the_same_was_read_again(owner, now, tmp_path):
    def doctor():
        return portability.doctor(owner_id=owner)[-1]

    paths = [mbox(tmp_path / f"{name}.mbox", [letter(f"{name} <{name}@n.example>", ME, now)]) for name in ("ada", "grace")]
    fine = doctor().words
    for path in paths:
        imports.run(owner_id=owner, paths=[path], now=now)
    models.ImportRun.objects.filter(owner_id=owner, number=1).update(state="interrupted")

    cut = doctor()
    imports.run(owner_id=owner, paths=paths, now=now)

    assert fine == "No import was interrupted."
    assert (cut.is_fine, cut.words.partition(";")[0]) == (False, "Run 1 did not come to its end")
    assert (doctor().is_fine, doctor().words) == (True, "Every import that was interrupted has been read again since.")
