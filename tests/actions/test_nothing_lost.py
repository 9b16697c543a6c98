"""Taking one thing back takes nothing else: undo, overlapping runs, readings that broke off, words, addresses."""

from datetime import timedelta

import pytest
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import beliefs, capture, changes, claims, imports, listings, people, person, portability, words
from kithwork.importers.sources.mail import Mail
from kithwork.store import models
from kithwork.store.writes.changes import ChangedSince

ADA = "Ada Lovelace <ada@engines.example>"


@pytest.fixture
def read(owner, now):
    return lambda *paths, **options: imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"], **options)


@pytest.fixture
def find(owner, now):
    return lambda text: people.find(owner_id=owner, text=text, now=now)


def letters(now, *numbers):
    return [letter(ADA, ME, now - timedelta(days=number), number=f"{number}@x.example", subject=f"Letter {number}") for number in numbers]


def moments(owner):
    return models.Interaction.objects.filter(owner_id=owner).count()


def test_undoing_somebody_named_by_hand_keeps_what_sources_say_of_their_address(owner, now, read, find, tmp_path):
    words.add(owner_id=owner, name="Ada Lovelace", now=now, handles=["ada@engines.example"])
    read(mbox(tmp_path / "m.mbox", letters(now, 1, 2)), vcf(tmp_path / "c.vcf", [card("Ada Lovelace", email="ada@engines.example")]))

    changes.undo(owner_id=owner, now=now, is_past=True)

    assert person.page(owner_id=owner, person_id=find("ada@engines.example").id, now=now).moments_total == 2


def test_what_later_words_stand_on_is_not_taken_away(owner, now, find):
    words.add(owner_id=owner, name="Alan Turing", now=now)
    added = changes.listed(owner_id=owner)[0][0]
    words.note(owner_id=owner, person_id=find("Alan").id, text="Runs marathons.", now=now)

    with pytest.raises(ChangedSince):
        changes.undo(owner_id=owner, change_id=added, now=now)

    assert models.Note.objects.count() == 1


def test_a_group_that_others_joined_is_not_taken_from_them(owner, now, find):
    for name in ("Ada", "Grace"):
        words.add(owner_id=owner, name=name, now=now)
    words.group(owner_id=owner, person_id=find("Ada").id, join=["Leeds"], now=now)
    made = changes.listed(owner_id=owner)[0][0]
    words.group(owner_id=owner, person_id=find("Grace").id, join=["Leeds"], now=now)

    with pytest.raises(ChangedSince):
        changes.undo(owner_id=owner, change_id=made, now=now)

    assert models.Membership.objects.count() == 2


def test_a_tag_put_on_again_is_not_put_on_twice(owner, now, find):
    words.add(owner_id=owner, name="Ada", now=now)
    for deed in ({"add": ["go"]}, {"remove": ["go"]}, {"add": ["go"]}):
        words.tag(owner_id=owner, person_id=find("Ada").id, now=now, **deed)
    taken_off = changes.listed(owner_id=owner)[1][0]

    with pytest.raises(ChangedSince):
        changes.undo(owner_id=owner, change_id=taken_off, now=now)


def test_a_mailbox_read_beside_another_that_overlaps_stands_on_its_own(owner, now, read, tmp_path):
    inbox, archive = mbox(tmp_path / "in.mbox", letters(now, 1, 2, 3)), mbox(tmp_path / "out.mbox", letters(now, 2, 3, 4))
    read(inbox, archive)
    read(archive)

    imports.undo(owner_id=owner, number=1, now=now)

    assert moments(owner) == 3


def test_a_reading_that_broke_off_is_begun_again(owner, now, read, tmp_path, monkeypatch):
    path, whole = mbox(tmp_path / "m.mbox", letters(now, 1, 2, 3, 4, 5)), Mail.read

    def breaking(self, member, reading):
        for number, item in enumerate(whole(self, member, reading)):
            if number == 2:
                raise OSError("the disk went away")
            yield item

    monkeypatch.setattr(Mail, "read", breaking)
    broken = read(path)
    monkeypatch.setattr(Mail, "read", whole)
    again = read(path)

    assert broken.counts["items_unreadable"] == 1
    assert again.counts["records_created"] == 3
    assert moments(owner) == 5


def test_words_once_asked_for_are_not_lost_to_a_reading_without_them(owner, now, read, tmp_path):
    read(mbox(tmp_path / "m.mbox", letters(now, 1, 2)), has_words=True)
    grown = read(mbox(tmp_path / "grown.mbox", letters(now, 1, 2, 3)))
    kept = models.Interaction.objects.exclude(words="").count()
    imports.undo(owner_id=owner, number=1, now=now)

    assert grown.counts["records_updated"] == 0
    assert kept == 2
    assert not models.Interaction.objects.exclude(words="").exists()


def test_a_talk_written_down_stays_the_owners_whoever_an_address_is_claimed_for(owner, now, read, find, tmp_path):
    read(mbox(tmp_path / "m.mbox", letters(now, 1)))
    capture.keep(owner_id=owner, line="coffee with Ada Lovelace", now=now)
    before = portability.canonical(owner_id=owner)

    claims.claim_all(owner_id=owner, texts=["ada@engines.example"], now=now)
    claims.disclaim_all(owner_id=owner, texts=["ada@engines.example"], now=now)
    beliefs.renew(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_a_run_that_never_ended_can_be_undone(owner, now, read, tmp_path):
    read(mbox(tmp_path / "m.mbox", letters(now, 1)))
    models.ImportRun.objects.update(state="running")

    imports.undo(owner_id=owner, number=1, now=now)

    assert moments(owner) == 0


def test_an_old_export_read_again_after_its_undo_does_not_become_the_newest(owner, now, read, find, tmp_path):
    one = vcf(tmp_path / "one.vcf", [card("Ada Lovelace", uid="1", organisation="Acme")])
    two = vcf(tmp_path / "two.vcf", [card("Ada Lovelace", uid="1", organisation="Bolt")])
    for day, path in enumerate((one, two)):
        imports.run(owner_id=owner, paths=[path], now=now + timedelta(days=day))
    imports.undo(owner_id=owner, number=1, now=now)

    imports.run(owner_id=owner, paths=[one], now=now + timedelta(days=5))

    assert find("Ada").organisation == "Bolt"


def test_search_does_not_find_what_was_renamed(owner, now, read, tmp_path):
    for subject in ("Zebra", "Giraffe"):
        read(mbox(tmp_path / f"{subject}.mbox", [letter(ADA, ME, now, number="1@x.example", subject=subject)]))

    found = {word: [one.person.name for one in listings.listing(owner_id=owner, text=word, now=now).shown] for word in ("zebra", "giraffe")}

    assert found == {"zebra": [], "giraffe": ["Ada Lovelace"]}


def test_undoing_an_import_leaves_the_questions_that_the_others_give(owner, now, read, tmp_path):
    def questions():
        return {(q.one.value, q.other.value) for q in models.Question.objects.filter(owner_id=owner)}

    def smiths(path, *addresses):
        return mbox(
            path, [letter(f"John Smith <{address}>", ME, now - timedelta(days=i), number=f"{address}") for i, address in enumerate(addresses)]
        )

    read(smiths(tmp_path / "one.mbox", "js@a.example"))
    read(smiths(tmp_path / "two.mbox", "q@b.example", "x@c.example"))

    imports.undo(owner_id=owner, number=1, now=now)

    assert questions() == {("q@b.example", "x@c.example")}
