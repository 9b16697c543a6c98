import pytest

from kithwork.domain.asking import WordKind
from kithwork.engines.letters import Letter, Line
from kithwork.engines.wording import as_text, is_too_long, messages, read, unfounded

DRAFT = Letter("Thanks", tuple(Line(words, ()) for words in ("Dear Ada,", "Thank you for the link on pytest of 3 May.", "Robin")))


def test_what_leaves_is_the_draft_and_the_task_and_nothing_else():
    sent = messages(DRAFT, kind=WordKind.THANKS, language="en", is_near=True)

    assert [one["role"] for one in sent] == ["system", "user"]
    assert sent[1]["content"] == DRAFT.words
    assert as_text(sent).endswith(DRAFT.words)


@pytest.mark.parametrize(
    ("answer", "doubts"),
    [
        ("Dear Ada,\n\nThank you so much for the link on pytest. It helped.\n\nRobin", ()),
        ("Dear Ada,\n\nWhat a link! Thank you, Ada's pytest advice of 3 May was good.", ()),
        ("Dear Ada, since we met in Berlin in 2019 at PyCon, thank you.", ("Berlin", "2019", "PyCon")),
        ("Dear Ada, see https://evil.example/x or write to me@evil.example by Tuesday.", ("https://evil.example/x", "me@evil.example", "Tuesday")),
        ("Dear Ada, I'm glad. Grace will be, too. So is Grace.", ("Grace",)),
        ("Dear Ada, thank you for 4 links.", ("4",)),
        ("Dear Ada,\n\nBerlin was great. Thank you for ten links.\n\nRobin", ("Berlin", "ten")),
        ("Liebe Ada,\n\nvielen Dank für deine Zeit und deine Mühe. Ich freue mich auf das Gespräch in Bremen.\n\nHerzliche Grüße", ("Bremen",)),
    ],
)
def test_what_looks_like_a_fact_and_was_not_given_is_named(answer, doubts):
    assert unfounded(answer, [DRAFT.words]) == doubts


def test_the_answer_is_a_letter_by_paragraphs_with_the_drafts_subject():
    letter = read("Dear Ada,\n\n  thank\n  you  \n\n\nRobin", DRAFT)

    assert letter.subject == "Thanks"
    assert letter.words == "Dear Ada,\n\nthank\n  you\n\nRobin"


def test_a_long_answer_is_too_long():
    assert is_too_long("word " * 121)
    assert not is_too_long("word " * 120)
