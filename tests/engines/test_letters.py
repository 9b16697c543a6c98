"""A letter says what is on file, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.asking import WordKind
from kithwork.engines import forms, letters
from kithwork.engines.letters import Fact

EVERY = {name: Fact(f"«{name}»", f"source of {name}") for name in forms.FACTS}
KINDS = pytest.mark.parametrize("kind", list(WordKind))
LANGUAGES = pytest.mark.parametrize("language", forms.LANGUAGES)


@KINDS
@LANGUAGES
@pytest.mark.parametrize("is_near", [True, False])
def test_every_form_names_facts_that_there_are(kind, language, is_near):
    assert letters.unknown(forms.form(kind, language, is_near=is_near)) == ()


@given(st.sampled_from(WordKind), st.sampled_from(forms.LANGUAGES), st.booleans(), st.sets(st.sampled_from(sorted(forms.FACTS))))
def test_whatever_is_known_no_brace_and_no_unknown_fact_is_left(kind, language, is_near, known):
    letter = letters.write(forms.form(kind, language, is_near=is_near), {name: EVERY[name] for name in known}, language=language, is_near=is_near)

    said = f"{letter.subject} {letter.words}"
    assert not re.search(r"[{}]|\|", said)
    assert set(re.findall(r"«(\w+)»", said)) <= known


@given(st.sampled_from(WordKind), st.sampled_from(forms.LANGUAGES), st.booleans())
def test_each_line_names_the_sources_of_all_facts_in_it(kind, language, is_near):
    letter = letters.write(forms.form(kind, language, is_near=is_near), EVERY, language=language, is_near=is_near)

    for line in letter.lines[1:-1]:
        assert line.sources == tuple(f"source of {name}" for name in re.findall(r"«(\w+)»", line.words))


@KINDS
def test_somebody_who_is_not_near_is_called_sie(kind):
    assert not re.search(r"\b(du|dich|dir|euch|dein\w*)\b", forms.form(kind, "de", is_near=False), re.IGNORECASE)


def test_a_line_of_which_a_fact_is_missing_falls_away_and_the_first_complete_way_is_taken():
    letter = letters.write("Subject\n{win}!\n{win} || {about} || nothing\nalways", {"about": Fact("A talk", "typed")}, language="en", is_near=False)

    assert [line.words for line in letter.lines] == ["Hello,", "A talk.", "always"]


def test_the_subject_is_the_first_way_that_is_short():
    facts = {"about": Fact("x" * 80, "")}

    assert letters.write("{about} || A question", facts, language="en", is_near=True).subject == "A question"
    assert letters.write("{about}", facts, language="en", is_near=True).subject == "x" * 80


def test_a_fact_that_is_too_long_for_a_line_is_left_out():
    assert letters.write("S\n{about}", {"about": Fact("x" * 401, "")}, language="en", is_near=True).words == "Hi,"


def test_an_ask_says_who_i_am_what_i_do_and_why_you():
    words = letters.write(forms.form(WordKind.ASK, "en", is_near=False), EVERY, language="en", is_near=False).words

    for name in ("who_i_am", "what_i_do", "why_you", "about"):
        assert f"«{name}»" in words
    assert "a no is completely fine" in words
