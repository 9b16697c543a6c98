"""Values of which there are millions."""

from dataclasses import replace

from kithwork.domain.handles import Handle, HandleKind, email
from kithwork.domain.records import Mention, Origin, Skipped, Unreadable

ADA = Handle(HandleKind.EMAIL, "ada@example.org")


def test_two_that_say_the_same_are_one_in_a_set():
    assert len({Mention("Ada", (ADA,)), Mention("Ada", (Handle(HandleKind.EMAIL, "ada@example.org"),))}) == 1


def test_what_was_skipped_is_not_what_could_not_be_read():
    origin = Origin("mail", "a", "message 1")

    assert Skipped(origin, "spam") != Unreadable(origin, "spam")


def test_handles_have_an_order():
    assert Handle(HandleKind.EMAIL, "a@example.org") < ADA


def test_another_origin_is_a_copy():
    assert replace(Origin("mail", "a", "message 1"), key="b") == Origin("mail", "b", "message 1")


def test_an_address_is_the_same_read_quickly_and_slowly():
    written = [
        "ada@example.org",
        "a.l+x@x-y.example",
        "1+ada@users.noreply.github.com",
        "ada@example.org.",
        "-ada@example.org",
        "mailto@example.org",
        "ada@example",
    ]

    assert [email(text) for text in written] == [email(f" {text} ") for text in written]
