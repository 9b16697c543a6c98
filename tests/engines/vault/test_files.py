"""What stands in a file of a vault is read as it was written, whatever it says and whatever editor saved it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.engines.vault import comparing, names
from kithwork.engines.vault.comparing import What
from kithwork.engines.vault.pages import FIELDS, Editable, NoteText, Page, PageKind, Part, normal, seal
from kithwork.engines.vault.reading import Broken, read
from kithwork.engines.vault.writing import text

HOSTILE = [
    "---",
    "...",
    "# x",
    "## Notes",
    "### 2026-01-01",
    "\\# y",
    "key: value",
    "- item",
    "no",
    "yes",
    "null",
    "~",
    "1e3",
    "0o17",
    "2026-11-20",
    "🎉",
    "é",
    "\u2028",
    "\r\n",
    "\ufeff",
    "\x85",
    "'",
    '"',
    "{a: b}",
    "[[x]]",
    "#tag",
    "%",
    "!!python/object",
    "&a",
    "*a",
    "\t",
    "\x07",
    "  ",
    "\n",
    "## On file",
]
STRANGE = st.lists(st.sampled_from([*HOSTILE, *"abc é", "🙂"]), max_size=6).map("".join)
LINE = STRANGE.map(lambda said: " ".join(said.split()))
NOTES = st.lists(
    st.builds(NoteText, st.sampled_from(["2026-11-20", "2019-01-31"]), st.sampled_from(["", "private", "told by Ada (x)"]), STRANGE), max_size=3
)
PEOPLE = st.builds(
    lambda fields, tags, topics, notes: Page(
        PageKind.PERSON,
        "0" * 16,
        fields.get("name", "x"),
        normal(Editable(tuple(fields.items()), (("tags", tuple(tags)), ("topics", tuple(topics))), tuple(notes))),
        ((Part.EVENTS, ("[[x]]",)),),
    ),
    st.dictionaries(st.sampled_from(FIELDS), LINE, max_size=4),
    st.lists(LINE, max_size=3),
    st.lists(LINE, max_size=3),
    NOTES,
)
ENTRIES = st.builds(
    lambda words: Page(PageKind.ENTRY, "1" * 16, "t", normal(Editable((("day", "2026-11-20"), ("kind", "note")), words=words)), links=("Ada",)),
    STRANGE,
)


def saved(kind, written):
    """As an editor on another system saves it: with a mark of byte order, other ends of lines, and none at the end."""
    return read("\ufeff" + written.rstrip("\n").replace("\n", "\r\n"), kind=kind)


@settings(max_examples=30, deadline=None)
@given(st.one_of(PEOPLE, ENTRIES))
def test_a_file_says_what_was_written_into_it_and_its_seal_fits(page):
    found = read(text(page), kind=page.kind)

    assert found.editable.loose == ()
    assert seal(found.editable) == seal(page.editable)
    assert (found.kind, found.key, found.is_edited, found.is_frame_edited) == (page.kind, page.key, False, False)
    assert comparing.steps(page.editable, found.editable) == ()
    assert not saved(page.kind, text(page)).is_edited
    assert not saved(page.kind, text(page)).is_frame_edited


@settings(max_examples=30, deadline=None)
@given(STRANGE, st.sampled_from(list(PageKind)))
def test_any_file_is_read_or_refused_with_its_line(said, kind):
    for written in (said, f"---\n{said}\n---\n{said}"):
        try:
            assert read(written, kind=kind).kind in {None, *PageKind}
        except Broken as problem:
            found = (problem.line, problem.why)
            assert found >= (1, "a")


def person(front, body=""):
    return read(f"---\n{front}\n---\n{body}", kind=PageKind.PERSON)


def test_words_that_yaml_takes_for_something_else_stay_words():
    found = person("name: Null\ncity: no\norganisation: 1e3\nbirthday: 1815-12-10\ntitle: ~\ntags: [yes, 007]").editable

    assert dict(found.fields) == {"name": "Null", "city": "no", "organisation": "1e3", "birthday": "1815-12-10", "title": ""}
    assert found.list("tags") == ("yes", "007")


@pytest.mark.parametrize(
    ("front", "line", "why"),
    [
        ("name: Ada\ncity: [London", 3, "no YAML"),
        ("name: Ada\nname: Grace", 3, "stands twice"),
        ("- Ada", 2, "no list of names"),
        ("name:\n- Ada", 2, "one value and no list"),
        ("{name: Ada}", 2, "in braces"),
        ("kith: person/12", 2, "not as Kithwork wrote it"),
        ("a: " + "[" * 900, 2, "nested too deeply"),
    ],
)
def test_broken_front_matter_is_one_sentence_with_its_line(front, line, why):
    with pytest.raises(Broken) as refusal:
        person(front)

    assert refusal.value.line == line or why == "no YAML"
    assert why in refusal.value.why
    assert "\n" not in refusal.value.why


def test_front_matter_without_an_end_is_said_to_have_none():
    with pytest.raises(Broken, match="has no end"):
        read("---\nname: Ada\n", kind=PageKind.PERSON)


def test_a_day_that_is_none_is_named():
    with pytest.raises(Broken) as refusal:
        person("name: Ada", "## Notes\n\n### 2026-02-30\n\nx\n")

    assert (refusal.value.line, refusal.value.why) == (6, "“2026-02-30” is no day")


def test_words_under_a_heading_of_ones_own_are_a_note_and_what_is_shown_is_not_read():
    found = person("name: Ada", "# Ada\n\nfirst\n\n## Ideas\n\nsecond\n\n## On file\n\n### Events\n\n- [[x]]\n").editable

    assert (found.loose, found.notes) == (("first", "Ideas\n\nsecond"), ())


def test_words_and_days_that_are_appended_below_what_is_shown_are_notes():
    found = person("name: Ada", "# Ada\n\n## On file\n\n### Events\n\n- [[x]]\nlikes tea\n- green\n\n### 2026-01-01 (private)\n\nunwell\n").editable

    assert found.loose == ("likes tea\n- green",)
    assert found.notes == (NoteText("2026-01-01", "private", "unwell"),)


@pytest.mark.parametrize(
    ("old", "new"), [("# Ada", "# Countess"), ("- [[x]]", "- [[x]], twice"), ("- [[x]]", "- [[x]]\n\n- tea"), ("- '[[y]]'", "- '[[y]]'\n- Grace")]
)
def test_what_is_changed_where_nothing_is_read_is_noticed(old, new):
    written = text(Page(PageKind.PERSON, "0" * 16, "Ada", Editable(), ((Part.EVENTS, ("[[x]]",)),), links=("y",)))

    assert read(written.replace(old, new), kind=PageKind.PERSON).is_frame_edited
    assert not read(written.replace("[[x]]", "[[Meetups/z|x]]"), kind=PageKind.PERSON).is_frame_edited


def test_comments_in_the_front_matter_are_kept():
    found = person("# of March\nname: Ada # as she signs\ntags:\n- '#engines' # her word\ncssclass: wide  # mine\n# last")

    assert found.extras == ("# of March", "# as she signs", "# her word", "cssclass: wide  # mine", "# last")
    again = read(text(Page(PageKind.PERSON, "0" * 16, "Ada", found.editable), found.extras), kind=PageKind.PERSON)
    assert (again.extras, again.editable) == (found.extras, found.editable)


def test_what_the_owner_has_in_the_front_matter_is_kept_as_it_stands():
    found = person("aliases:\n  - Countess\nname: Ada\ncssclass: wide  # mine")

    assert found.extras == ("aliases:", "  - Countess", "cssclass: wide  # mine")
    page = Page(PageKind.PERSON, "0" * 16, "Ada", found.editable)
    assert read(text(page, found.extras), kind=PageKind.PERSON).extras == found.extras


def test_a_note_in_other_words_is_changed_and_one_of_another_day_is_new():
    old, new, other = NoteText("2026-11-20", "", "one"), NoteText("2026-11-20", "", "two"), NoteText("2026-11-21", "", "one")

    assert [step.what for step in comparing.steps(Editable(notes=(old,)), Editable(notes=(new,)))] == [What.NOTE_CHANGED]
    assert [step.what for step in comparing.steps(Editable(notes=(old,)), Editable(notes=(other,)))] == [What.NOTE, What.NOTE_GONE]


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        STRANGE, st.text(max_size=300), st.sampled_from(["CON", "nul.txt", "aux", "..", ".hidden", "a/b", "x" * 400, "é" * 300, "Com¹", "a\u202eb"])
    )
)
def test_a_file_can_be_called_so_everywhere(name):
    found = names.readable(name, otherwise="Somebody")

    assert found == unicodedata.normalize("NFC", found)
    assert found.strip(" .")
    assert not set(found) & set('\\/:*?"<>|#^[]%')
    assert all(unicodedata.category(ch)[0] != "C" for ch in found)
    assert len(f"{found} 12.md".encode()) <= 255
    assert found.split(".")[0].casefold() not in {"con", "nul", "aux", "com¹"}


def test_two_names_that_differ_only_by_case_or_composition_get_numbers():
    taken = {names.compared("Zoë Müller")}

    assert names.free("zoë MÜLLER", taken) == "zoë MÜLLER 2"
    assert names.free(unicodedata.normalize("NFD", "Zoë Müller"), taken).endswith(" 2")
