"""What is dropped into the inbox folder is read once it lies still, and moved; what cannot be read stays."""

import pytest
from tests.files import ME, card, connections, letter, mbox, vcf, zipped

from kithwork.actions import dropped, imports, inbox_moves, listings, opening, portability
from kithwork.store.writes import locks

ADA = "Ada Lovelace <ada@engines.example>"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    place = tmp_path / "home" / "inbox"
    place.mkdir(parents=True)
    monkeypatch.setattr(opening, "home", lambda: place.parent)
    return place


def take(owner, now, path):
    return dropped.take(owner_id=owner, path=path, now=now, region="GB")


def lying(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_thing_is_taken_once_it_looks_the_same_twice(folder, now):
    path = mbox(folder / "in.mbox", [letter(ADA, ME, now)])
    before = dropped.look()
    mbox(path, [letter(ADA, ME, now), letter(ME, ADA, now)])

    growing = dropped.settled(before, dropped.look())

    assert (growing, dropped.settled(dropped.look(), dropped.look())) == ([], [path])


def test_a_folder_that_still_grows_is_left_alone(folder, now):
    (folder / "export" / "mail").mkdir(parents=True)
    before = dropped.look()
    mbox(folder / "export" / "mail" / "in.mbox", [letter(ADA, ME, now)])

    assert dropped.settled(before, dropped.look()) == []


def test_what_was_read_is_in_the_network_and_lies_in_a_folder_of_the_day(owner, now, folder):
    taken = take(owner, now, vcf(folder / "book.vcf", [card("Ada Lovelace", uid="1")]))

    assert taken.report.counts["people_new"] == 1
    assert lying(folder) == ["2026-11-21/book.vcf"]
    assert dropped.look() == {}


def test_a_second_file_of_that_name_keeps_both(owner, now, folder):
    for name in ("Ada Lovelace", "Grace Hopper"):
        take(owner, now, vcf(folder / "book.vcf", [card(name, uid=name)]))

    assert lying(folder) == ["2026-11-21/book-2.vcf", "2026-11-21/book.vcf"]
    assert listings.listing(owner_id=owner, text="", now=now).total == 2


def test_what_is_in_no_known_format_stays_and_says_why(owner, now, folder):
    (folder / "notes.bin").write_bytes(b"\x00\x01\x02")

    taken = take(owner, now, folder / "notes.bin")

    assert (taken.report, taken.why) == (None, "not a format that Kithwork reads")
    assert lying(folder) == ["notes.bin"]


def test_what_shrank_stays_until_the_owner_reads_it_by_hand(owner, now, folder, tmp_path):
    for count in (100, 30):
        rows = [(f"Ada{number}", "Lovelace", f"ada-{number}", "Acme", "Engineer") for number in range(count)]
        taken = take(owner, now, zipped(folder / "Complete_LinkedInDataExport_10-01-2026.zip", connections(tmp_path / "Connections.csv", rows)))

    assert "less than half as large" in taken.why
    assert lying(folder)[-1] == "Complete_LinkedInDataExport_10-01-2026.zip"


def test_cut_off_between_reading_and_moving_it_is_read_again_and_nothing_doubles(owner, now, folder, tmp_path):
    path = vcf(folder / "book.vcf", [card("Ada Lovelace", uid="1")])
    imports.run(owner_id=owner, paths=[path], now=now)
    before = portability.canonical(owner_id=owner)

    taken = take(owner, now, path)

    assert taken.report.counts["records_unchanged"] == 1
    assert portability.canonical(owner_id=owner) == before


def test_while_another_import_is_under_way_it_waits(owner, now, folder, monkeypatch):
    path = vcf(folder / "book.vcf", [card("Ada Lovelace", uid="1")])

    def busy(**_):
        raise locks.Busy

    monkeypatch.setattr(imports, "run", busy)

    with pytest.raises(dropped.Waits):
        take(owner, now, path)
    assert lying(folder) == ["book.vcf"]


def test_lines_of_the_owners_are_no_import_and_an_import_is_no_lines(owner, now, folder):
    (folder / "train.txt").write_text("coffee with @ada\n")
    vcf(folder / "cards.txt", [card("Ada Lovelace", uid="1")])

    assert [path.name for path in dropped.look()] == ["cards.txt"]
    assert inbox_moves.collect(owner_id=owner, now=now).files == ("train.txt",)
    assert lying(folder) == ["2026-11-21/train.txt", "cards.txt"]


@pytest.mark.parametrize("name", [".hidden.vcf", "half.part", "2026-11-20/book.vcf"])
def test_what_is_hidden_half_there_or_read_already_is_passed_over(folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    vcf(folder / name, [card("Ada Lovelace", uid="1")])

    assert dropped.look() == {}
