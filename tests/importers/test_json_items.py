"""Items of JSON files: lists, pages, lines, and what breaks off."""

import io
import json

import pytest

from kithwork.importers import json_items


def read(data):
    return list(json_items.items(io.BytesIO(data)))


@pytest.mark.parametrize(
    "data",
    [b'[{"a": 1}, {"a": 2}]', b'[{"a": 1}][{"a": 2}]', b'[[{"a": 1}], [{"a": 2}]]', b'{"a": 1}\n{"a": 2}\n', b'\xef\xbb\xbf{"a": 1}\r\n\r\n{"a": 2}'],
    ids=["list", "lists one after another", "pages", "lines", "lines of Windows"],
)
def test_every_way_of_saving_pages_gives_the_same_items(data):
    assert read(data) == [{"a": 1}, {"a": 2}]


def test_what_a_terminal_of_windows_saves_is_read():
    data = '[{"a": "ü"}]'.encode("utf-16")

    assert read(data) == [{"a": "ü"}]
    assert json_items.opening(data) == {"a": "ü"}


def test_an_item_may_be_longer_than_a_block():
    long = {"a": "ü" * 300_000, "b": [1.5] * 100_000}

    assert read(json.dumps([long, {"a": 1}]).encode()) == [long, {"a": 1}]


def test_a_number_at_the_end_of_a_block_is_read_whole(monkeypatch):
    monkeypatch.setattr(json_items, "_BLOCK", 4)

    assert read(b"[123456789, 12]") == [123456789, 12]


@pytest.mark.parametrize("rest", [b'{"a": ', b'{"a": nothing}', b"{]", b"[" * 100 + b'{"a":' * 100_000, b"9" * 5000])
def test_what_is_damaged_is_read_as_far_as_it_goes(rest):
    found = json_items.items(io.BytesIO(b'[{"a": 1}, ' + rest))

    assert next(found) == {"a": 1}
    with pytest.raises(json_items.Damaged):
        list(found)


def test_the_opening_knows_the_fields_before_the_head_ends():
    assert json_items.opening(b'\xef\xbb\xbf [ {"a": {"b": 1}, "c": "cut o') == {"a": {"b": 1}, "c": None}
    assert json_items.opening(b"a,b\n1,2") == {}


def test_text_is_what_can_be_stored():
    assert json_items.text({"a": "\ud800x\0 "}, "a") == "?x"
    assert json_items.text({"a": None, "b": True, "c": 7}, "a", "b", "c") == "7"
