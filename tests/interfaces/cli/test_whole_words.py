import pytest

LONG = "x" * 2001


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "ada", LONG),
        ("asks", "answered", "1", LONG),
        ("target", "goal", LONG),
        ("target", "add", "ada", "--why", LONG),
        ("target", "add", "--organisation", LONG),
        ("target", "near", "1", "read", LONG),
        ("share", LONG),
        ("share", "told", "1", LONG),
        ("draft", "ada", "--about", LONG),
        ("intro", "new", "--through", "ada", "--to", "grace", "--about", LONG),
    ],
)
def test_words_that_are_too_long_are_refused_with_a_sentence_and_nothing_is_kept(say, data, words):
    say("add", "Ada Lovelace")
    say("add", "Grace Hopper")
    say("ask", "ada", "review my talk", "--on", "2026-01-01")
    say("target", "add", "grace")
    say("share", "to", "grace", "https://example.org/compilers")
    before = data("undo", "--list")

    said = say(*words, code=1)

    assert "letters at most" in " ".join(said.output.split())
    assert data("undo", "--list") == before
