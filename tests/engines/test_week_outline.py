from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kithwork.engines.week_outline import Fact, Part, lay_out, linked, plain

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)


def test_every_fact_stands_with_its_source_and_its_days():
    commits = Part("Commits", (Fact("Mend it", (MONDAY,), "git, abc", "tidewater"), Fact("Test it", (MONDAY, SUNDAY), "git, def", "tidewater")))

    assert lay_out([commits, Part("Talks", ())], since=MONDAY, until=SUNDAY) == (
        "# Week 47 of 2026: 16 Nov to 22 Nov 2026\n\n## Commits\n\n### tidewater\n\n"
        "- Mend it (git, abc, 16 Nov)\n- Test it (git, def, 16 Nov, 22 Nov)\n"
    )


def test_a_week_of_which_nothing_is_on_file_says_so():
    assert lay_out([], since=MONDAY, until=SUNDAY).endswith("\n\nNothing is on file of these days.\n")


def test_a_name_that_no_link_can_hold_stands_as_words():
    assert (linked("Ada Lovelace"), linked("a]] b")) == ("[[Ada Lovelace]]", r"a\]\] b")


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab*_`[]<>#~|\\ \n1.-!&"), min_size=1, max_size=30).filter(lambda text: any(ch.isalnum() for ch in text)))
def test_what_is_quoted_is_no_markdown(text):
    inline = MarkdownIt("commonmark", {"html": True}).parseInline(f"x{plain(text)}")[0].children

    assert {token.type for token in inline} <= {"text", "text_special", "entity"}
