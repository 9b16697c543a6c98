"""Parts of a large JSON document, one after another."""

import io
import json
import random

import pytest

from kithwork.importers import json_parts

BOOK = {"version": "1", "people": [{"name": "Ada", "tags": ["a", "b"]}, {"name": "Grace “Amazing”"}], "rest": {"n": -1.5e3, "none": None}}


def every_person(path):
    return len(path) == 2 and path[0] == "people"


def read(data: bytes, wanted=every_person):
    return [(part.path, part.value) for part in json_parts.parts(io.BytesIO(data), data[:100], wanted)]


def test_a_wanted_part_is_given_whole_with_its_path():
    assert read(json.dumps(BOOK).encode()) == [(("people", 0), BOOK["people"][0]), (("people", 1), BOOK["people"][1])]


def test_the_whole_document_may_be_wanted():
    assert read(b" [1, 2] ", lambda path: path == ()) == [((), [1, 2])]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_letter(encoding):
    assert len(read(json.dumps(BOOK, ensure_ascii=False).encode(encoding))) == 2


def test_values_are_read_over_the_edges_of_blocks(monkeypatch):
    monkeypatch.setattr(json_parts, "_BLOCK", 3)
    monkeypatch.setattr(json_parts, "_AT_THE_EDGE", 16)

    assert read(json.dumps(BOOK, indent=1).encode(), lambda path: path == ()) == [((), BOOK)]
    assert read(json.dumps([100, 2000]).encode(), lambda path: len(path) == 1) == [((0,), 100), ((1,), 2000)]


@pytest.mark.parametrize(
    "data", [b"", b"{", b'{"people": [', b'{"people": [{"name": "A"}, {"na', b"[1 2]", b"{1: 2}", b'{"a" 1}', b"[" * 100_000, b"nope"]
)
def test_what_breaks_off_is_damaged_and_says_where(data):
    with pytest.raises(json_parts.Damaged, match="from letter"):
        read(data)


def test_what_came_before_the_damage_is_given():
    parts = json_parts.parts(io.BytesIO(b'{"people": [{"name": "Ada"}, {"name'), b"", every_person)

    assert next(parts).value == {"name": "Ada"}
    with pytest.raises(json_parts.Damaged):
        next(parts)


def test_a_part_that_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(json_parts, "LARGEST", 1000)
    monkeypatch.setattr(json_parts, "_BLOCK", 100)

    with pytest.raises(json_parts.Damaged, match="longer than"):
        read(b'["' + b"a" * 10_000 + b'"]')


def test_mutilated_documents_raise_nothing_else():
    text, chance = json.dumps(BOOK).encode(), random.Random(7)
    for _ in range(300):
        data = bytearray(text)
        for _ in range(chance.randrange(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read(bytes(data))
        except json_parts.Damaged:
            continue
