"""Where the first element of a file begins; and that no file made to be slow keeps an import."""

import time

import pytest
from tests.importers.members import MemoryMember

from kithwork.importers import prologues, registry


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"\xef\xbb\xbf",
        b" \r\n\t",
        b"<?xml version='1.0'?>",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -- b -->\n<?xml-stylesheet href='x'?> <!---->",
        b"<!-- <calls> -->" * 3,
    ],
)
def test_what_stands_before_the_first_element_is_stepped_over(before):
    assert prologues.skipped(before + b"<calls count='1'>") == b"<calls count='1'>"


@pytest.mark.parametrize("head", [b"", b"  ", b"<!-- never ends", b"<?xml never ends"])
def test_a_head_that_ends_before_has_none(head):
    assert prologues.skipped(head) == b""


@pytest.mark.parametrize("unit", [b"<!-- x -->\n", b"<?x y?>", b"<!-- ", b"application/ld+json '", b"<p class='"])
def test_a_file_made_to_be_slow_is_recognised_or_not_in_no_time(unit):
    member = MemoryMember("slow.xml", b"<?xml version='1.0'?>\n" + unit * 4000 + b"<project/>")
    began = time.process_time()

    assert registry.recognising(member) == []
    assert time.process_time() - began < 2
