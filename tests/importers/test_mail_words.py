"""The words of a letter, as the standard library finds them, and sooner."""

import email
from email.message import EmailMessage

import pytest

from kithwork.importers import mail_words


def of(raw):
    head, _, body = raw.partition(b"\n\n")
    return mail_words.of(head + b"\n", body)


def letter(text="", **headers):
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def by_the_library(raw):
    for part in email.message_from_bytes(raw).walk():
        if part.get_content_type() == "text/plain" and not part.get_filename():
            return part.get_payload(decode=True).decode(part.get_content_charset("utf-8")).strip()
    return ""


def nested():
    inner = letter("Deep words — in two lines\nand no more.")
    outer = EmailMessage()
    outer.make_mixed()
    outer.attach(inner)
    return outer


@pytest.mark.parametrize(
    "message",
    [
        letter("Plain words."),
        letter("Grüße aus Leeds — und ein langer Satz, der in kurzen Zeilen steht, wie es quoted-printable will." * 3),
        nested(),
    ],
)
def test_it_finds_what_the_library_finds(message):
    raw = message.as_bytes()

    assert of(raw) == by_the_library(raw) != ""


def test_the_plain_one_of_two_forms_is_taken_and_no_attachment():
    message = letter("The words.")
    message.add_alternative("<p>The words.</p>", subtype="html")
    message.add_attachment("col1,col2", filename="notes.txt")

    assert of(message.as_bytes()) == "The words."


def test_a_letter_of_nothing_but_a_file_has_no_words():
    message = EmailMessage()
    message.add_attachment("col1,col2", filename="notes.txt")

    assert of(message.as_bytes()) == ""


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"Subject: x\n\nNo type at all.\n", "No type at all."),
        (b"Content-Type: text/html\n\n<p>x</p>", ""),
        (b"Content-Type: text/plain; charset=no-such\n\ncaf\xe9", "café"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8s\nIHdvcmxk\n", "Hello, world"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8sIHdvcmxkI", "Hello, world"),
        (b'Content-Type: multipart/mixed;\n boundary="a b"\n\npreamble\n--a b\n\nNo headers here.\n--a b--\nepilogue', "No headers here."),
        (b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nCut sho", "Cut sho"),
        (b"Content-Type: multipart/mixed\n\nno boundary", ""),
        (b"Content-Type: multipart/mixed; boundary=x\n\nno such boundary", ""),
    ],
)
def test_what_mailers_write(raw, words):
    assert of(raw.replace(b"\r\n", b"\n") if b"\r" in raw else raw) == words


def test_nesting_without_end_ends():
    raw = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(500)) + b"\nwords"

    assert of(raw) == ""


def test_what_is_too_long_is_cut():
    assert len(of(b"Subject: x\n\n" + b"word " * 100_000)) == mail_words.LONGEST
