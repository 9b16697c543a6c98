"""Entries of the journal name people, events and opportunities; the names survive merging, undo and restoring."""

from datetime import date, timedelta

import pytest

from kithwork.actions import changes, doubts, events, identities, journal, journaling, listings, opportunities, people, portability
from kithwork.actions import words as word_actions
from kithwork.actions.events import Told
from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.store.queries import owners
from kithwork.store.writes import emptying


@pytest.fixture
def network(owner, now):
    """Grace, Ada, and two Wei Chens, by hand."""
    word_actions.add_all(owner_id=owner, names=["Grace Hopper", "Ada Lovelace", "Wei Chen"], now=now)
    word_actions.add(owner_id=owner, name="Wei Chen", now=now)
    return owner


@pytest.fixture
def write(network, now):
    def written(words, *, days=0, kind=EntryKind.NOTE):
        number = journaling.write(owner_id=network, words=words, on=(now - timedelta(days=days)).date(), kind=kind, now=now)
        return journal.numbered(owner_id=network, entry_id=number)

    return written


def names(entry):
    return [(one.kind.value, one.name) for one in entry.mentions]


def test_an_entry_names_people_events_opportunities_and_topics(network, write, now):
    events.add(owner_id=network, told=Told("Leeds Code Dojo #12", begins_on=now.date()), now=now)
    of = opportunities.Particulars(organisation="Dovetail", title="Platform engineer")
    opportunities.add(owner_id=network, kind="job", of=of, now=now)

    entry = write("At Leeds Code Dojo #12 @grace told me of Platform engineer at Dovetail. #rust")

    assert set(names(entry)) == {
        ("event", "Leeds Code Dojo #12"),
        ("person", "Grace Hopper"),
        ("opportunity", "Platform engineer at Dovetail"),
        ("topic", "rust"),
    }


def test_who_could_be_several_stays_open_until_the_owner_says(network, write, now):
    entry = write("Lunch with @wei")
    (doubt,) = doubts.of_entry(owner_id=network, entry=entry, now=now)

    assert (names(entry), [one.name for one in doubt.candidates]) == ([("open", "@wei")], ["Wei Chen", "Wei Chen"])

    journaling.means(owner_id=network, entry_id=entry.id, words="@wei", person_id=doubt.candidates[1].id, now=now)
    journaling.edit(owner_id=network, entry_id=entry.id, words="A long lunch with @wei", now=now)

    (said,) = journal.numbered(owner_id=network, entry_id=entry.id).mentions
    assert (said.kind, said.target_id) == (MentionKind.PERSON, doubt.candidates[1].id)


def test_a_mark_may_be_nobody(network, write, now):
    entry = write("@cache is fast")
    journaling.means(owner_id=network, entry_id=entry.id, words="@cache", person_id=None, now=now)

    assert doubts.of_entry(owner_id=network, entry=journal.numbered(owner_id=network, entry_id=entry.id), now=now) == []


def test_a_mention_follows_whoever_is_merged(network, write, now):
    one = word_actions.add(owner_id=network, name="Augusta King", now=now)
    entry = write("Long walk with Augusta King.")
    ada = next(line for line in listings.listing(owner_id=network, text="lovelace", now=now).shown).person

    identities.merge(owner_id=network, one=ada.id, other=one, now=now)

    found = people.find(owner_id=network, text="Augusta King", now=now)
    assert [row.id for row in journal.of_person(owner_id=network, person_id=found.id)] == [entry.id]


def test_writing_changing_and_dropping_can_each_be_taken_back(network, write, now):
    entry = write("Paired with @grace")
    journaling.edit(owner_id=network, entry_id=entry.id, words="Paired alone", kind=EntryKind.LEARNED, now=now)
    journaling.drop(owner_id=network, entry_id=entry.id, now=now)

    for expected in (("Paired alone", EntryKind.LEARNED, []), ("Paired with @grace", EntryKind.NOTE, [("person", "Grace Hopper")])):
        changes.undo(owner_id=network, now=now)
        found = journal.numbered(owner_id=network, entry_id=entry.id)
        assert (found.words, found.kind, names(found)) == expected
    changes.undo(owner_id=network, now=now)

    assert journal.listed(owner_id=network) == []


def test_a_journal_is_the_same_after_export_and_restore(network, write, now, tmp_path):
    write("Talked to @grace about @wei\n\n---\n\n> quoted: “yes” 🎉", days=3, kind=EntryKind.SURPRISE)
    write("#rust again", days=1)
    before = portability.canonical(owner_id=network)
    portability.export(owner_id=network, path=tmp_path / "all.zip", now=now)

    emptying.empty(network)
    portability.restore(path=tmp_path / "all.zip", now=now)

    assert portability.canonical(owner_id=owners.only()) == before
    assert b'"type":"entry"' in before


def test_what_is_written_is_kept_but_for_how_its_lines_end(write):
    assert write("  \r\n\r\n    code\r\nlast  \nline\ufeff\n\n").words == "    code\nlast  \nline"


def test_no_words_a_day_to_come_and_a_book_are_refused(network, now):
    for words, on, refusal in (
        (" \n--- ", now.date(), journaling.NoWords),
        ("soon", now.date() + timedelta(days=1), journaling.StillToCome),
        ("x" * 20_001, now.date(), journaling.TooLong),
    ):
        with pytest.raises(refusal):
            journaling.write(owner_id=network, words=words, on=on, now=now)


def test_entries_are_found_by_their_days_kind_and_words(network, write, now):
    write("Grace Hopper and compilers", days=9)
    kept = write("Compilers are loops", days=2, kind=EntryKind.LEARNED)

    assert journal.listed(owner_id=network, since=date(2026, 11, 15)) == [kept]
    assert journal.listed(owner_id=network, text="COMPILERS loops") == [kept]
    assert journal.listed(owner_id=network, kind=EntryKind.LEARNED) == [kept]
