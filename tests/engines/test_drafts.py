from datetime import date, timedelta

import pytest

from kithwork.engines import drafts, reasons
from kithwork.engines.drafts import Facts

TODAY = date(2026, 3, 12)
FACTS = Facts("Ada Lovelace", "Robin Adeyemi", "Re: Engines", "November")
EVERY = [
    reasons.promise(1, is_mine=True, words="the pytest link", made_on=TODAY, due_on=TODAY, today=TODAY),
    reasons.promise(1, is_mine=False, words="photos of the board", made_on=TODAY, due_on=TODAY, today=TODAY),
    reasons.birthday(1, on=TODAY, today=TODAY),
    reasons.win(1, words="the launch of Tidemark", on=TODAY, today=TODAY),
    reasons.new_role(1, post="Lead at Bolt", before="", seen_on=TODAY, today=TODAY),
    reasons.newly_met(1, first_on=TODAY - timedelta(days=1), today=TODAY),
    reasons.follow_up(1, subject="TDD evening", met_on=TODAY - timedelta(days=1), today=TODAY),
    reasons.thanks(1, words="recommending you", on=TODAY, today=TODAY),
    reasons.gone_quiet(1, last_on=date(2025, 11, 4), gap=14, strength_rank=1, today=TODAY),
    reasons.dormant(1, last_on=date(2023, 3, 10), days_count=9, occasion="It is 3 years ago this week.", warmth_rank=1, today=TODAY),
]


@pytest.mark.parametrize("candidate", EVERY, ids=lambda candidate: candidate.reason)
def test_a_draft_is_short_to_one_person_and_says_what_it_is_made_of(candidate):
    draft = drafts.write(candidate, FACTS)

    assert draft.words.startswith("Hello Ada,\n\n")
    assert draft.words.endswith("\n\nRobin")
    assert len(draft.words.split()) <= 60
    assert draft.made_of.startswith("Made of ")
    assert draft.made_of.endswith(", and nothing else.")


@pytest.mark.parametrize("candidate", EVERY, ids=lambda candidate: candidate.reason)
def test_a_draft_says_nothing_that_is_not_on_file(candidate):
    plain = drafts.write(candidate, Facts("Ada Lovelace", "Robin Adeyemi"))

    assert "Engines" not in plain.words
    assert "{" not in plain.words
    assert "November" not in plain.words


def test_the_last_talk_is_gone_on_from_when_there_is_one():
    assert "Last time, in November, it was about “Engines”; what became of it?" in drafts.write(EVERY[8], FACTS).words


def test_a_fact_that_is_no_phrase_goes_into_no_sentence():
    long = reasons.promise(1, is_mine=True, words="a word " * 30, made_on=TODAY, due_on=TODAY, today=TODAY)

    assert drafts.write(long, FACTS) is None


def test_a_wish_is_written_on_the_day_only():
    assert drafts.write(reasons.birthday(1, on=TODAY + timedelta(days=2), today=TODAY), FACTS) is None


def test_what_asks_for_no_letter_has_no_draft():
    assert drafts.write(reasons.doubt(1, one="Ada", other="A. L.", because="the same name"), FACTS) is None
    assert drafts.write(reasons.tomorrow(1, hour="10:00", subject="TDD"), FACTS) is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Released engines v1.0", "I heard the news: Released engines v1.0. Well done"),
        ("got\r\nmarried!", "I heard the news: got married. Well done"),
        ("{about} <b>bold</b>", "I heard the news: {about} <b>bold</b>. Well done"),
    ],
)
def test_whatever_words_a_win_has_the_sentence_around_them_holds(words, sentence):
    assert sentence in drafts.write(reasons.win(1, words=words, on=TODAY, today=TODAY), FACTS).words


def test_an_organisation_alone_is_no_title():
    post = reasons.new_role(1, post="Tidemark", before="Bolt", seen_on=TODAY, today=TODAY)

    assert "I saw your news: Tidemark. Congratulations!" in drafts.write(post, FACTS).words


@pytest.mark.parametrize("name", ["ada@engines.example", ""])
def test_nobody_is_greeted_by_an_address(name):
    assert drafts.write(EVERY[0], Facts(name, "")).words.startswith("Hello,\n\n")


@pytest.mark.parametrize(
    ("name", "greeted"), [("A. Lovelace", "A. Lovelace"), ("Dr. Ada Lovelace", "Dr. Ada Lovelace"), ("Ada", "Ada"), ("愛", "愛")]
)
def test_an_initial_is_no_name_to_greet_by(name, greeted):
    assert drafts.write(EVERY[0], Facts(name, "")).words.startswith(f"Hello {greeted},")
