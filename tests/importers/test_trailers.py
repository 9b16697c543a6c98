"""Trailers as people write them."""

import time

import pytest

from kithwork.importers import trailers
from kithwork.importers.signatures import Signature
from kithwork.importers.trailers import Trailer

ADA = Signature("Ada Lovelace", "ada@example.org")
GRACE = Signature("Grace Hopper", "grace@example.org")


def verbs(message):
    return [trailer.verbs for trailer in trailers.read(message)]


def test_trailers_of_any_case_are_found_in_the_last_paragraph():
    message = "Fix\n\nWhy.\n\nREVIEWED-BY: Ada Lovelace <ada@example.org>\nco-authored-by: Grace Hopper <grace@example.org>\n"

    assert trailers.read(message) == [
        Trailer(("reviewed",), "Ada Lovelace <ada@example.org>"),
        Trailer(("co-authored",), "Grace Hopper <grace@example.org>"),
    ]


def test_a_line_in_the_middle_of_the_text_is_not_a_trailer():
    assert verbs("Fix\n\nReviewed-by: Ada <ada@example.org>\nis what the old template asked for, and\nnobody ever filled in.\n\nMore text.") == []


def test_the_title_is_not_a_trailer():
    assert verbs("Reviewed-by: Ada <ada@example.org>") == []


def test_a_paragraph_of_text_with_one_trailer_among_many_lines_is_text():
    assert verbs("Fix\n\nIt was\nquite a\nlong way\nto go\nReviewed-by: Ada <ada@example.org>") == []


def test_a_signed_paragraph_may_hold_remarks():
    message = "Fix\n\nSigned-off-by: Ada <ada@example.org>\n[grace: spelling]\nReviewed-by: Grace <grace@example.org>"

    assert verbs(message) == [("signed-off",), ("reviewed",)]


def test_a_tool_s_own_paragraph_does_not_hide_the_trailers_above_it():
    assert verbs("Fix\n\nReviewed-by: Ada <ada@example.org>\n\ngit-svn-id: https://svn.example.org/trunk@7 00-11") == [("reviewed",)]


def test_a_folded_trailer_is_one():
    assert trailers.read("Fix\n\nReviewed-by: Ada Lovelace\n  <ada@example.org>") == [Trailer(("reviewed",), "Ada Lovelace <ada@example.org>")]


def test_one_line_may_say_two_things():
    assert verbs("Fix\r\n\r\nReported-and-tested-by: Ada <ada@example.org>\r\n") == [("reported", "tested")]


def test_a_repeated_trailer_is_read_once():
    assert len(trailers.read("Fix\n\nAcked-by: Ada <ada@example.org>\nAcked-by: Ada <ada@example.org>")) == 1


def test_an_empty_trailer_says_nothing():
    assert trailers.read("Fix\n\nReviewed-by:\nAcked-by: Ada <ada@example.org>") == [Trailer(("acked",), "Ada <ada@example.org>")]


def test_an_empty_message_has_no_trailers_and_no_title():
    assert trailers.read("") == []
    assert trailers.subject("") == ""
    assert trailers.body("") == ""


def test_a_title_on_two_lines_is_one():
    assert trailers.subject("Fix the\nparser\n\nWhy.") == "Fix the parser"
    assert trailers.body("Fix the\nparser\n\nWhy.\n\nAnd how.\n") == "Why.\n\nAnd how."


@pytest.mark.parametrize(
    "value",
    [
        "Ada Lovelace <ada@example.org>",
        '"Ada Lovelace" <ada@example.org>',
        "Ada Lovelace <ada@example.org> # v2",
        "Ada Lovelace <ada@example.org> [on arm64]",
        "Ada Lovelace <ada@example.org> (maintainer)",
        "Ada  Lovelace <ada@example.org",
        "Ada Lovelace <ada at example dot org>",
        "Ada Lovelace <ada[at]example.org>",
        "Ada Lovelace <ada <at> example.org>",
        "Ada Lovelace ada at example dot org",
        "Ada Lovelace ada@example.org",
        "ada@example.org (Ada Lovelace)",
    ],
)
def test_somebody_is_read_however_they_are_spelled(value):
    assert trailers.people(value) == (ADA,)


@pytest.mark.parametrize(
    "value",
    [
        "Ada Lovelace <ada@example.org>, Grace Hopper <grace@example.org>",
        "Ada Lovelace <ada@example.org> and Grace Hopper <grace@example.org>",
        "Ada Lovelace <ada@example.org>; Grace Hopper <grace@example.org>;",
        "ada@example.org (Ada Lovelace), grace@example.org (Grace Hopper)",
    ],
)
def test_two_people_on_one_line_are_two(value):
    assert trailers.people(value) == (ADA, GRACE)


def test_a_nickname_in_a_quoted_name_stays():
    assert trailers.people('"Priya (Fjord) Raman" <priya@fjord.example>') == (Signature("Priya (Fjord) Raman", "priya@fjord.example"),)


def test_a_family_name_first_stays():
    assert trailers.people("Hopper, Grace <grace@example.org>") == (Signature("Hopper, Grace", "grace@example.org"),)


def test_an_address_alone_has_no_name():
    assert trailers.people("<ada@example.org>") == (Signature("", "ada@example.org"),)


def test_a_bot_keeps_its_mark():
    assert trailers.people("helper[bot] <1+helper[bot]@users.noreply.github.com>")[0].name == "helper[bot]"


@pytest.mark.parametrize("value", ["Grace Hopper", "someone at the meetup", "Scanner (CID 1234)", "Ada <ada>", "@ada", "<>"])
def test_nobody_is_named_without_an_address(value):
    assert trailers.people(value) == ()


def test_a_monstrous_message_is_read_in_no_time():
    message = "Fix\n\n" + "why " * 300_000 + "\n\nReviewed-by: x" + "\n y" * 300_000

    started = time.process_time()
    trailers.read(message)
    trailers.people(" at " * 200_000)

    assert time.process_time() - started < 1
