"""What notes, letters and headlines propose, and that a no is kept."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.files import ME, connections, letter, mbox

from kithwork.actions import changes, identities, imports, need_choices, need_proposals, needs, portability, words
from kithwork.actions.need_choices import NoSuchProposal
from kithwork.engines import said_wishes
from kithwork.store.queries import said

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def ada(owner):
    return words.add(owner_id=owner, name="Ada Lovelace", now=NOW)


def proposed(owner):
    return [(one.person, one.label, one.words) for one in need_proposals.listed(owner_id=owner, now=NOW)]


def test_a_sentence_of_a_note_is_proposed_and_kept_with_a_yes(owner, ada):
    words.note(owner_id=owner, person_id=ada, text="Nice lunch. Looking for a reviewer for her book! Can teach Latin.", on=date(2026, 11, 1), now=NOW)
    first = need_proposals.listed(owner_id=owner, now=NOW)[0]

    need_choices.keep(owner_id=owner, key=first.key[:6], now=NOW)
    (kept,) = needs.listed(owner_id=owner, now=NOW)

    assert first.evidence == "your note, 1 Nov 2026"
    assert (kept.words, kept.source, kept.said_on, kept.kind) == ("a reviewer for her book", "note", date(2026, 11, 1), "feedback")
    assert proposed(owner) == [("Ada Lovelace", "offer", "Can teach Latin")]


def test_a_no_is_kept_and_can_be_taken_back(owner, ada, tmp_path):
    words.note(owner_id=owner, person_id=ada, text="Looking for a reviewer", now=NOW)
    key = need_proposals.listed(owner_id=owner, now=NOW)[0].key
    before = portability.canonical(owner_id=owner)
    need_choices.decline(owner_id=owner, key=key, now=NOW)
    words.note(owner_id=owner, person_id=ada, text="still looking for a reviewer.", now=NOW)

    assert proposed(owner) == []
    with pytest.raises(NoSuchProposal):
        need_choices.keep(owner_id=owner, key=key, now=NOW)
    changes.undo(owner_id=owner, now=NOW)
    changes.undo(owner_id=owner, now=NOW)
    assert (proposed(owner), portability.canonical(owner_id=owner)) == ([("Ada Lovelace", "need", "a reviewer")], before)


@pytest.mark.parametrize("has_words", [True, False])
def test_letters_speak_only_where_their_words_are_stored_and_headlines_always(owner, tmp_path, monkeypatch, has_words):
    letters = [letter("Grace Hopper <grace@navy.example>", ME, NOW - timedelta(days=3), body="Hi. I'm looking for a flat in Leeds. Bye.")]
    letters += [letter(ME, "Grace Hopper <grace@navy.example>", NOW - timedelta(days=2), body="I am looking for a job.")]
    paths = [
        mbox(tmp_path / "m.mbox", letters),
        connections(
            tmp_path / "Connections.csv",
            [("Wei", "Chen", "wei", "Acme", "Engineer | Open to work"), ("Alan", "Turing", "alan", "Acme", "We are hiring!")],
        ),
    ]
    imports.run(owner_id=owner, paths=paths, now=NOW, me=["robin@adeyemi.example"], has_words=has_words)

    headlines = [("Wei Chen", "need", "Open to work"), ("Alan Turing", "offer", "hiring")]

    assert proposed(owner) == ([("Grace Hopper", "need", "a flat in Leeds")] if has_words else []) + headlines
    monkeypatch.setattr(said, "FEW", 0)  # as where very many letters have a cue
    assert proposed(owner) == ([("Grace Hopper", "need", "a flat in Leeds")] if has_words else []) + headlines


def test_private_notes_and_people_left_in_peace_propose_nothing(owner, ada):
    words.note(owner_id=owner, person_id=ada, text="Looking for a reviewer", is_private=True, now=NOW)
    private = proposed(owner)
    words.note(owner_id=owner, person_id=ada, text="Looking for a flat", now=NOW)
    words.set_aside(owner_id=owner, person_id=ada, do_not_contact=True, now=NOW)

    assert private == proposed(owner) == []


@pytest.mark.parametrize(
    "text",
    [
        "Are you looking for a job?",
        "She is not looking for anything",
        "If you are hiring, call me",
        "No longer looking for a flat",
        "Looking forward to it",
        "We can go",
    ],
)
def test_questions_noes_and_what_is_said_of_the_reader_propose_nothing(text):
    assert said_wishes.find(text) == []


def test_a_no_to_a_headline_holds_when_another_address_of_theirs_comes(owner, tmp_path):
    paths = [connections(tmp_path / "Connections.csv", [("Wei", "Chen", "wei", "Acme", "Engineer | looking for a cofounder in Berlin")])]
    imports.run(owner_id=owner, paths=paths, now=NOW, me=["robin@adeyemi.example"])
    (one,) = need_proposals.listed(owner_id=owner, now=NOW)
    need_choices.decline(owner_id=owner, key=one.key, now=NOW)
    other = words.add(owner_id=owner, name="Wei Chen", handles=["aaa@chen.example"], now=NOW)
    identities.merge(owner_id=owner, one=one.person_id, other=other, now=NOW)

    assert proposed(owner) == []


def test_a_no_to_words_of_one_is_none_to_the_same_words_of_another(owner, ada):
    ben = words.add(owner_id=owner, name="Ben Carter", now=NOW)
    for person in (ada, ben):
        words.note(owner_id=owner, person_id=person, text="Looking for a reviewer", now=NOW)
    first = next(one for one in need_proposals.listed(owner_id=owner, now=NOW) if one.person_id == ada)
    need_choices.decline(owner_id=owner, key=first.key, now=NOW)

    assert proposed(owner) == [("Ben Carter", "need", "a reviewer")]


@pytest.mark.parametrize(
    "text",
    [
        "I am looking for a flat. I need a reviewer.",
        "I'd love to help her",
        "We can help with the move",
        "My sister is looking for a job",
        "Her brother is looking for a job",
        "Ada's brother still needs a flat",
        "Ben Carter is looking for a flat",
        "Ben can help with Rust",
        "A friend of hers wants to move",
    ],
)
def test_a_note_that_speaks_of_the_writer_or_of_others_proposes_nothing(owner, ada, text):
    words.note(owner_id=owner, person_id=ada, text=text, now=NOW)

    assert proposed(owner) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada is looking for a flat",
        "Ada's looking for a flat",
        "Ada Lovelace is still looking for a flat",
        "She's looking for a flat",
        "Met her at the fair, she is looking for a flat",
        "Still looking for a flat",
        "In her talk she said she is looking for a flat",
        "left the navy and is looking for a flat",
    ],
)
def test_a_note_on_somebody_proposes_what_is_theirs(owner, ada, text):
    words.note(owner_id=owner, person_id=ada, text=text, now=NOW)

    assert proposed(owner) == [("Ada Lovelace", "need", "a flat")]
