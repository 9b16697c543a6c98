"""Monica's export: what a golden file hides."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionKind, InteractionRecord, OwnerRecord, Part, PersonRecord, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.monica import Monica

SAMPLES = Path(__file__).parents[1] / "samples" / "monica"
NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def book():
    return json.loads((SAMPLES / "monica.json").read_text())


def read(book, *, with_words=False):
    return list(Monica().read(MemoryMember("monica.json", json.dumps(book).encode()), Reading(NOW, with_words)))


def of(items, kind):
    return [item for item in items if isinstance(item, kind)]


def test_types_in_the_plural_say_the_same():
    one, other = ((SAMPLES / f"{name}.json.expected.json").read_text() for name in ("monica", "other-program"))

    assert one == other


def test_parts_in_another_order_say_the_same(book):
    before = {repr(item) for item in of(read(book), InteractionRecord)}
    book["account"]["data"].reverse()

    assert {repr(item) for item in of(read(book), InteractionRecord)} == before


def test_the_account_is_the_owner_and_its_own_entry_is_nobody_else(book):
    items = read(book)

    assert [item.mention.name for item in of(items, OwnerRecord)] == ["Robin Adeyemi"]
    assert "Robin Adeyemi" not in {item.mention.name for item in of(items, PersonRecord)}


def test_who_called_whom_is_as_it_was(book):
    (call,) = (item for item in of(read(book), InteractionRecord) if item.kind is InteractionKind.CALL)

    assert [(one.mention.name, one.part) for one in call.participants] == [("Ada Lovelace", Part.FROM), ("Robin Adeyemi", Part.TO)]


def test_words_are_kept_only_when_asked_for(book):
    assert not any(item.words for item in of(read(book), InteractionRecord))
    assert {"about the engine", "we spoke of looms"} <= {item.words for item in of(read(book, with_words=True), InteractionRecord)}


def test_who_died_or_is_only_named_is_not_of_the_owners_book(book):
    assert {item.mention.name: item.is_own_book for item in of(read(book), PersonRecord)} == {
        "Ada Lovelace": True,
        "Grace Hopper": True,
        "Byron": False,
        "Alan Turing": False,
    }


def test_a_file_that_breaks_off_says_after_whom():
    data = (SAMPLES / "monica.json").read_bytes()
    items = list(Monica().read(MemoryMember("monica.json", data[: len(data) // 2]), Reading(NOW)))

    assert isinstance(items[-1], Unreadable)
