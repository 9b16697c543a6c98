"""The network as files and back: an export that is read back changes nothing, and what the owner changed comes in as one change."""

import re

import pytest

from kithwork.actions import beliefs, changes, events, journal, journaling, opening, people, portability, vault, vault_import, vault_taking
from kithwork.actions import words as word_actions
from kithwork.actions.events import Told
from kithwork.actions.vault_files import NoSuchFile, NotAVault
from kithwork.domain.journal import EntryKind
from kithwork.store import models
from kithwork.store.queries import words as typed

HOSTILE = "---\n# no\n\n## Notes\n\n### 2026-01-01\n\n\\# x: {y}\r\n🎉 \u2028 é\n\n---"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "home", lambda: tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def ada(owner, now):
    number = word_actions.add(owner_id=owner, name="Ada Lovelace", now=now, fields={"city": "no", "birthday": "1815-12-10"}, tags=["engines", "yes"])
    word_actions.note(owner_id=owner, person_id=number, text=HOSTILE, now=now)
    word_actions.note(owner_id=owner, person_id=number, text="unwell", now=now, is_private=True)
    return number


@pytest.fixture
def full(owner, now, ada):
    """Somebody, somebody left in peace, two of one name, an event, and two entries."""
    quiet, *_ = word_actions.add_all(owner_id=owner, names=["Quiet Person", "CON", "con"], now=now)
    word_actions.set_aside(owner_id=owner, person_id=quiet, now=now, do_not_contact=True)
    events.add(owner_id=owner, told=Told("Leeds: Code/Dojo #12", begins_on=now.date()), now=now)
    journaling.write(owner_id=owner, words=HOSTILE, on=now.date(), kind=EntryKind.SURPRISE, now=now)
    journaling.write(owner_id=owner, words="At Leeds: Code/Dojo #12 with @ada", on=now.date(), now=now)
    return owner


@pytest.fixture
def folder(full, tmp_path):
    vault.export(owner_id=full, path=tmp_path / "vault")
    return tmp_path / "vault"


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def planned(owner, folder, now, **more):
    return vault_import.plan(owner_id=owner, path=folder, now=now, **more)


def words_of(plan):
    return [words for one in plan.planned for words in one.words]


def test_an_export_that_is_read_back_changes_nothing_and_is_written_once(full, folder, now):
    before = portability.canonical(owner_id=full)
    taken = vault_taking.take_in(owner_id=full, path=folder, now=now)
    again = vault.export(owner_id=full, path=folder)

    assert (taken.planned, taken.conflicts, taken.troubles) == ((), (), ())
    assert portability.canonical(owner_id=full) == before
    assert (again.written, again.stale, again.unchanged_count) == ((), (), 6)


def test_files_are_the_owners_alone_and_called_so_that_every_system_bears_them(full, folder):
    found = {path.relative_to(folder).as_posix(): path.stat().st_mode & 0o777 for path in folder.rglob("*.md")}

    assert set(found.values()) == {0o600}
    assert {"People/_CON.md", "People/_con 2.md", "Events/2026-11-21 Leeds Code Dojo 12.md"} <= set(found)
    assert "Quiet Person" not in str(found)
    assert "unwell" not in (folder / "People/Ada Lovelace.md").read_text()
    assert "[[2026-11-21 Leeds Code Dojo 12]]" in (folder / "Journal/2026-11-21 At Leeds Code Dojo 12 with @ada.md").read_text()


def test_what_is_private_is_written_when_asked_for_and_comes_back_as_such(full, ada, folder, now):
    vault.export(owner_id=full, path=folder, is_private=True)
    path = folder / "People/Ada Lovelace.md"
    edit(path, "### 2026-11-21 (private)\n\nunwell", "### 2026-11-21 (private)\n\nbetter\n\n### 2026-11-20 (not to raise)\n\nthe trial")
    vault_taking.take_in(owner_id=full, path=folder, now=now)

    notes = {one.words: (one.is_private, one.is_not_to_raise) for one in typed.words(full, ada).notes}
    assert (notes["better"], notes["the trial"]) == ((True, False), (True, True))
    assert (folder / "People/Quiet Person.md").exists()


def test_each_change_is_named_taken_in_as_the_owners_word_and_undone_as_one(full, ada, folder, now):
    before = portability.canonical(owner_id=full)
    edit(folder / "People/Ada Lovelace.md", "city: 'no'", "city: yes")
    edit(folder / "People/Ada Lovelace.md", "- engines", "- rust")
    edit(folder / "People/Ada Lovelace.md", "## Notes\n", "## Notes\n\nlikes tea\n")
    edit(folder / "Journal/2026-11-21 At Leeds Code Dojo 12 with @ada.md", "with @ada", "with @ada, late")
    edit(folder / "Events/2026-11-21 Leeds Code Dojo 12.md", "# Leeds: Code/Dojo #12", "# Leeds: Code/Dojo #12\n\nloud room")
    (folder / "People/Grace Hopper.md").write_text("tea and compilers", encoding="utf-8")
    (folder / "Journal/2026-11-19.md").write_text("---\nkind: learned\nmood: fine\n---\nAsk first.", encoding="utf-8")

    plan = planned(full, folder, now)
    assert sorted(words_of(plan)) == sorted(
        [
            "city is “yes” instead of “no”",
            "adds the tag “rust”",
            "takes off the tag “engines”",
            "adds a note of 21 Nov 2026: “likes tea”",
            "adds Grace Hopper",
            "adds a note of 21 Nov 2026: “tea and compilers”",
            "adds an entry of 19 Nov 2026: “Ask first.”",
            "other words in the entry: “At Leeds: Code/Dojo #12 with @ada, late”",
            "adds a note of 21 Nov 2026: “loud room”",
        ]
    )
    assert portability.canonical(owner_id=full) == before

    vault_taking.take_in(owner_id=full, path=folder, now=now)
    said = typed.words(full, ada)
    assert (said.fields["city"], said.tags, said.notes[0].words) == ("yes", ("rust", "yes"), "likes tea")
    assert [one.words for one in journal.listed(owner_id=full, kind=EntryKind.LEARNED)] == ["Ask first."]
    assert people.find(owner_id=full, text="Grace Hopper", now=now)
    assert planned(full, folder, now).planned == ()
    assert "mood: fine" in (folder / "Journal/2026-11-19.md").read_text()
    assert vault.export(owner_id=full, path=folder).left == ()

    changes.undo(owner_id=full, now=now)
    assert portability.canonical(owner_id=full) == before


def test_people_whom_only_sources_name_are_written_when_asked_for(full, ada, folder, now):
    models.Person.objects.filter(id=ada).update(standing=models.Standing.SEEN)

    assert vault.export(owner_id=full, path=folder, is_tidy=True).removed_count == 1
    vault.export(owner_id=full, path=folder, is_seen=True)
    assert (folder / "People/Ada Lovelace.md").exists()


def test_a_file_that_is_gone_deletes_nothing(full, ada, folder, now):
    for path in folder.rglob("*.md"):
        path.unlink()

    assert planned(full, folder, now).planned == ()
    assert len(vault.export(owner_id=full, path=folder).written) == 6


def test_what_was_changed_here_and_there_is_shown_and_waits(full, ada, folder, now):
    path = folder / "People/Ada Lovelace.md"
    edit(path, "city: 'no'", "city: London")
    word_actions.edit(owner_id=full, person_id=ada, fields={"city": "Paris"}, now=now)

    plan = planned(full, folder, now)
    assert (plan.planned, plan.conflicts) == ((), (("People/Ada Lovelace.md", "was changed here as well since it was written (front matter)"),))
    assert vault.export(owner_id=full, path=folder).left == (("People/Ada Lovelace.md", "has changes that were not taken in"),)
    assert words_of(planned(full, folder, now, take=["People/Ada Lovelace.md"])) == ["city is “London” instead of “Paris”"]
    vault.export(owner_id=full, path=folder, over=["People/Ada Lovelace.md"])
    assert "city: Paris" in path.read_text()


def test_after_an_undo_the_words_of_the_owner_count_as_changed_again_and_no_export_writes_over_them(full, ada, folder, now):
    path = folder / "People/Ada Lovelace.md"
    edit(path, "## Notes\n", "## Notes\n\nlikes tea\n")
    edit(path, "city: 'no'", "city: London")
    vault_taking.take_in(owner_id=full, path=folder, now=now)
    assert (planned(full, folder, now).planned, vault.export(owner_id=full, path=folder).written) == ((), ())
    changes.undo(owner_id=full, now=now)

    assert words_of(planned(full, folder, now)) == ["city is “London” instead of “no”", "adds a note of 21 Nov 2026: “likes tea”"]
    assert vault.export(owner_id=full, path=folder, is_tidy=True).left == (("People/Ada Lovelace.md", "has changes that were not taken in"),)
    assert "likes tea" in path.read_text()
    word_actions.edit(owner_id=full, person_id=ada, fields={"city": "Paris"}, now=now)
    assert planned(full, folder, now).conflicts
    vault.export(owner_id=full, path=folder, over=["People/Ada Lovelace.md"])
    assert "likes tea" not in path.read_text()


def test_what_was_changed_here_after_it_was_taken_in_is_brought_up_to_date_and_still_known_to_be_taken_back(full, ada, folder, now):
    path = folder / "People/Ada Lovelace.md"
    edit(path, "## Notes\n", "## Notes\n\nlikes tea\n")
    vault_taking.take_in(owner_id=full, path=folder, now=now)
    word_actions.edit(owner_id=full, person_id=ada, fields={"city": "Paris"}, now=now)
    assert planned(full, folder, now).older_count == 1
    assert vault.export(owner_id=full, path=folder).written == ("People/Ada Lovelace.md",)
    changes.undo(owner_id=full, now=now)
    changes.undo(owner_id=full, now=now)

    assert "adds a note of 21 Nov 2026: “likes tea”" in words_of(planned(full, folder, now))


def test_somebody_new_is_added_again_after_an_undo_and_an_entry_too(full, folder, now):
    (folder / "People/Grace Hopper.md").write_text("tea and compilers", encoding="utf-8")
    (folder / "Journal/2026-11-19.md").write_text("Ask first.", encoding="utf-8")
    vault_taking.take_in(owner_id=full, path=folder, now=now)
    changes.undo(owner_id=full, now=now)

    plan = planned(full, folder, now)
    assert (plan.conflicts, len(plan.planned)) == ((), 2)
    assert "adds Grace Hopper" in words_of(plan)
    vault_taking.take_in(owner_id=full, path=folder, now=now)
    assert people.find(owner_id=full, text="Grace Hopper", now=now)
    assert (planned(full, folder, now).planned, vault.export(owner_id=full, path=folder).left) == ((), ())


def test_an_edited_file_of_what_is_gone_is_made_again_or_removed_as_the_owner_says(full, folder, now):
    first, second = sorted(path.relative_to(folder).as_posix() for path in folder.glob("Journal/*.md"))
    for place in (first, second):
        edit(folder / place, "\n---\n\n", "\n---\n\nmine ")
    for one in journal.listed(owner_id=full):
        journaling.drop(owner_id=full, entry_id=one.id, now=now)
    assert len(planned(full, folder, now).conflicts) == 2

    vault_taking.take_in(owner_id=full, path=folder, now=now, take=[first])
    done = vault.export(owner_id=full, path=folder, over=[second])

    assert [one.words.startswith("mine ") for one in journal.listed(owner_id=full)] == [True]
    assert (done.removed_count, (folder / first).exists(), (folder / second).exists()) == (1, True, False)
    with pytest.raises(NoSuchFile, match=r"People/Nobody\.md"):
        vault.export(owner_id=full, path=folder, over=["People/Nobody.md"])


def test_a_private_note_that_the_owner_wrote_into_a_file_stays_in_it_also_after_an_undo(full, ada, folder, now):
    paths = folder / "People/Grace Hopper.md", folder / "People/Ada Lovelace.md"
    paths[0].write_text("### 2026-11-20 (private)\n\nher trial\n", encoding="utf-8")
    edit(paths[1], "## Notes\n", "## Notes\n\n### 2026-11-20 (not to raise)\n\nher trial\n")
    vault_taking.take_in(owner_id=full, path=folder, now=now)
    assert ["her trial" in path.read_text() for path in paths] == [True, True]
    assert planned(full, folder, now).planned == ()
    changes.undo(owner_id=full, now=now)

    assert ["her trial" in path.read_text() for path in paths] == [True, True]
    assert sorted(words_of(planned(full, folder, now))) == ["adds Grace Hopper", *["adds a note of 20 Nov 2026: “her trial”"] * 2]


def test_only_what_was_shown_is_taken_in(full, ada, folder, now):
    edit(folder / "People/Ada Lovelace.md", "## Notes\n", "## Notes\n\nlikes tea\n")
    shown = planned(full, folder, now).digest
    (folder / "People/Grace Hopper.md").write_text("tea and compilers", encoding="utf-8")

    with pytest.raises(vault_taking.ChangedSince):
        vault_taking.take_in(owner_id=full, path=folder, now=now, shown=shown)
    assert len(planned(full, folder, now).planned) == 2
    vault_taking.take_in(owner_id=full, path=folder, now=now, shown=planned(full, folder, now).digest)
    assert planned(full, folder, now).planned == ()


def test_a_file_that_is_saved_while_changes_are_taken_in_is_not_written_over(full, ada, folder, now, monkeypatch):
    path = folder / "People/Ada Lovelace.md"
    edit(path, "## Notes\n", "## Notes\n\nlikes tea\n")
    refresh = beliefs.refresh

    def saved_meanwhile(*, owner_id, now):
        refresh(owner_id=owner_id, now=now)
        edit(path, "likes tea\n", "likes tea\n\nand cake\n")

    monkeypatch.setattr(beliefs, "refresh", saved_meanwhile)
    vault_taking.take_in(owner_id=full, path=folder, now=now)

    assert "and cake" in path.read_text()
    assert planned(full, folder, now).conflicts


def test_words_at_the_end_of_a_file_come_in_as_notes(full, ada, folder, now):
    path = folder / "People/Ada Lovelace.md"
    path.write_text(path.read_text() + "\n### 2026-11-20\n\nlikes tea\n")
    event = folder / "Events/2026-11-21 Leeds Code Dojo 12.md"
    event.write_text(event.read_text() + "\nloud room\n")

    assert sorted(words_of(planned(full, folder, now))) == ["adds a note of 20 Nov 2026: “likes tea”", "adds a note of 21 Nov 2026: “loud room”"]
    vault_taking.take_in(owner_id=full, path=folder, now=now)
    assert path.read_text().index("likes tea") < path.read_text().index("## On file")
    assert (planned(full, folder, now).planned, vault.export(owner_id=full, path=folder).written) == ((), ())


def test_a_file_that_was_changed_where_nothing_is_read_is_named_and_left(full, ada, folder, now):
    path = folder / "People/Ada Lovelace.md"
    edit(path, "# Ada Lovelace", "# Countess of Lovelace")
    edit(path, "## Notes\n", "## Notes\n\nlikes tea\n")
    word_actions.edit(owner_id=full, person_id=ada, fields={"city": "Paris"}, now=now)

    plan = planned(full, folder, now, take=["People/Ada Lovelace.md"])
    assert (plan.planned, plan.troubles) == ((), (("People/Ada Lovelace.md", vault.DIFFERS),))
    edit(path, "\nlikes tea\n", "")
    assert vault.export(owner_id=full, path=folder, is_tidy=True).left == (("People/Ada Lovelace.md", vault.DIFFERS),)
    assert "# Countess of Lovelace" in path.read_text()
    vault.export(owner_id=full, path=folder, over=["People/Ada Lovelace.md"])
    assert "# Ada Lovelace" in path.read_text()


def test_what_was_changed_only_here_is_no_conflict(full, ada, folder, now):
    word_actions.edit(owner_id=full, person_id=ada, fields={"city": "Paris"}, now=now)

    plan = planned(full, folder, now)
    assert (plan.planned, plan.conflicts, plan.older_count) == ((), (), 1)


def test_a_broken_file_stops_only_itself_and_its_line_is_named(full, folder, now):
    edit(folder / "People/Ada Lovelace.md", "city: 'no'", "city: [no")
    edit(folder / "People/_CON.md", "# CON", "# CON\n\nnew")
    (folder / "People/latin.md").write_bytes(b"\xff\xfe")

    plan = planned(full, folder, now)
    assert words_of(plan) == ["adds a note of 21 Nov 2026: “new”"]
    (ada, why), latin = plan.troubles
    assert (ada, bool(re.match(r"line \d+: the front matter is no YAML", why))) == ("People/Ada Lovelace.md", True)
    assert latin == ("People/latin.md", "is no UTF-8")


UNFIT = {
    "Journal/thoughts.md": ("no day", "says no day"),
    "Journal/2026-11-30.md": ("soon", "is still to come"),
    "Journal/2026-11-01.md": ("---\nkind: dream\n---\nx", "is no kind of entry"),
    "People/Ada Lovelace 2.md": ("---\nname: Ada Lovelace\n---\n", "is known already"),
    "People/Mary.md": ("---\nbirthday: soon\n---\n", "is no date"),
    "Events/party.md": ("x", "is of no event"),
}


def test_a_file_that_cannot_be_taken_in_says_why(full, folder, now):
    for place, (text, _) in UNFIT.items():
        (folder / place).write_text(text, encoding="utf-8")

    plan = planned(full, folder, now)
    assert plan.planned == ()
    assert {place: UNFIT[place][1] in why for place, why in plan.troubles} == dict.fromkeys(UNFIT, True)


def test_somebody_who_is_renamed_keeps_their_file_and_one_who_is_renamed_by_hand_keeps_theirs(full, ada, folder, now):
    word_actions.edit(owner_id=full, person_id=ada, fields={"name": "Augusta King"}, now=now)
    (folder / "People/_CON.md").rename(folder / "People/Con artist.md")

    assert "People/Ada Lovelace.md" in vault.export(owner_id=full, path=folder).written
    assert not (folder / "People/Augusta King.md").exists()
    assert not (folder / "People/_CON.md").exists()


def test_nothing_is_written_or_read_through_a_link_and_nothing_foreign_is_touched(full, now, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "Mary.md").write_text("x")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/People").symlink_to(outside)
    (tmp_path / "vault/Journal").mkdir(parents=True)
    (tmp_path / "vault/Journal/link.md").symlink_to(outside / "Mary.md")
    (tmp_path / "vault/mine.md").write_text("mine")

    with pytest.raises(NotAVault, match="leads out of"):
        vault.export(owner_id=full, path=tmp_path / "other", is_here=True)
    vault.export(owner_id=full, path=tmp_path / "vault", is_here=True, is_tidy=True)

    assert [path.name for path in outside.iterdir()] == ["Mary.md"]
    assert (planned(full, tmp_path / "vault", now).planned, (tmp_path / "vault/mine.md").read_text()) == ((), "mine")


def test_a_folder_that_holds_something_else_or_another_network_is_refused_unless_the_owner_says_here(full, folder, now, tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "mine.md").write_text("mine")
    (folder / ".kithwork-vault").write_text('{"network": "0123456789abcdef", "written": []}')

    for place, why in ((notes, "holds something else"), (folder, "of another network")):
        with pytest.raises(NotAVault, match=why):
            vault.export(owner_id=full, path=place)
        vault.export(owner_id=full, path=place, is_here=True)
        assert vault.export(owner_id=full, path=place).written == ()
    assert (notes / ".kithwork-vault").stat().st_mode & 0o777 == 0o600


def test_a_file_of_another_vault_is_never_tidied_away(full, folder, now):
    entry = min(folder.glob("Journal/*.md"))
    other = folder / "Journal/of another.md"
    key = re.search(r"entry/([0-9a-f]{16})", entry.read_text())[1]
    other.write_text(entry.read_text().replace(key, "0" * 16))
    vault.export(owner_id=full, path=folder, is_tidy=True)

    assert other.exists()


def test_only_files_that_an_export_wrote_and_nobody_edited_are_tidied_away(full, folder, now):
    entries = sorted(folder.glob("Journal/*.md"))
    for one in journal.listed(owner_id=full):
        journaling.drop(owner_id=full, entry_id=one.id, now=now)
    edit(entries[0], "\n---\n\n", "\n---\n\nmine ")
    (folder / "Journal/notes.md").write_text("mine")

    done = vault.export(owner_id=full, path=folder, is_tidy=True)

    assert done.removed_count == 1
    assert sorted(path.name for path in folder.glob("Journal/*.md")) == sorted([entries[0].name, "notes.md"])
    assert "no longer here" in str(planned(full, folder, now).conflicts)


def test_the_folder_of_the_network_and_one_that_is_not_there_are_refused(full, home, now, tmp_path):
    home.mkdir()
    for path, deed in ((home / "vault", vault.export), (home, vault.export)):
        with pytest.raises(NotAVault, match="where your network lies"):
            deed(owner_id=full, path=path)
    with pytest.raises(NotAVault, match="There is no folder"):
        planned(full, tmp_path / "nowhere", now)
