"""A week as an outline, and questions about what just happened, from a network with a little of everything."""

import subprocess
from datetime import timedelta

import pytest

from kithwork.actions import (
    achieving,
    advising,
    event_lines,
    events,
    feedback,
    imports,
    journal_prompts,
    journaling,
    ledger_entries,
    opportunities,
    private_files,
    promises,
    publishing_moves,
    resource_moves,
    week_drafts,
    words,
)
from kithwork.actions.events import Told
from kithwork.domain.journal import EntryKind

GIT = ["git", "-c", "user.name=Robin Adeyemi", "-c", "user.email=robin@me.example", "-c", "commit.gpgsign=false"]


@pytest.fixture
def ada(owner, now):
    return words.add(owner_id=owner, name="Ada Lovelace", now=now - timedelta(days=400))


@pytest.fixture
def repository(tmp_path, now):
    folder = tmp_path / "engine"
    subprocess.run(["git", "init", "-q", folder], check=True)
    when = (now - timedelta(days=2)).isoformat()
    message = "Count *cards*, once\n\nReviewed-by: Ada Lovelace <ada@home.example>"
    env = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    subprocess.run([*GIT, "commit", "-q", "--allow-empty", "-m", message], cwd=folder, env=env, check=True)
    return folder


def test_a_week_says_what_is_on_file_each_with_its_source(owner, now, ada, repository):
    yesterday = now - timedelta(days=1)
    imports.run(owner_id=owner, paths=[repository], now=now, me=["robin@me.example"])
    events.add(owner_id=owner, told=Told("Leeds Code Dojo #12", place="Leeds", begins_on=yesterday.date()), now=now)
    occasion = event_lines.listed(owner_id=owner)[0]
    events.met(owner_id=owner, event_id=occasion.id, person_ids=[ada], now=now)
    promise = promises.add(owner_id=owner, person_id=ada, text="the paper", is_mine=True, now=yesterday)
    promises.settle(owner_id=owner, promise_id=promise, said="kept", now=now)
    words.note(owner_id=owner, person_id=ada, text="likes engines", now=yesterday)
    words.note(owner_id=owner, person_id=ada, text="is unwell", now=yesterday, is_private=True)
    ledger_entries.enter(owner_id=owner, person_id=ada, is_mine=True, kind="review", text="her talk", now=now)
    advice = advising.said(owner_id=owner, person_id=ada, text="write the test first", is_mine=False, now=yesterday)
    advising.step(owner_id=owner, advice_id=advice, step="applied", text="it works", now=now)
    journaling.write(owner_id=owner, words="# Tests *first*", on=now.date(), kind=EntryKind.LEARNED, now=now)

    told = week_drafts.draft(owner_id=owner, week="", now=now).words

    for line in (
        "### engine\n\n- Count \\*cards\\*, once (git, ",
        "- [[2026-11-20 Leeds Code Dojo #12]], Leeds; met [[Ada Lovelace]] (your events, 20 Nov)",
        "- [[Ada Lovelace]]: the paper (your promise, 21 Nov)",
        "- [[Ada Lovelace]]: likes engines (your note, 20 Nov)",
        "- [[Ada Lovelace]]: review: her talk (your ledger, 21 Nov)",
        "- applied what [[Ada Lovelace]] advised: write the test first (advice, 21 Nov)",
        "- Tests first (your journal, 21 Nov)",
    ):
        assert line in told
    assert "unwell" not in told


def test_a_week_says_what_was_made_public_won_given_used_and_acted_on(owner, now, ada):
    grace = words.add(owner_id=owner, name="Grace Hopper", now=now)
    piece = publishing_moves.add(owner_id=owner, title="Why looms count", now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", now=now, url="https://robin.example/looms")
    win = achieving.add(owner_id=owner, text="Shipped the planner", now=now)
    achieving.helped(owner_id=owner, win_id=win, person_id=ada, now=now)
    said = feedback.keep(owner_id=owner, person_id=ada, text="slow down", now=now)
    feedback.answer(owner_id=owner, feedback_id=said, now=now, text="a pause after each slide")
    advising.said(owner_id=owner, person_id=grace, text="name the bug", is_mine=True, now=now)
    thing = resource_moves.keep(owner_id=owner, text="https://looms.example/book", now=now, person_id=ada)
    resource_moves.move(owner_id=owner, resource_id=thing, state="used", now=now, text="a new index")

    told = week_drafts.draft(owner_id=owner, week="", now=now).words

    for line in (
        "## Made public\n\n- Why looms count: https://robin.example/looms (your publishing, 21 Nov)",
        "- Shipped the planner; helped by [[Ada Lovelace]] (your wins, 21 Nov)",
        "- acted on what [[Ada Lovelace]] said (slow down): a pause after each slide (feedback, 21 Nov)",
        "- [[Grace Hopper]]: advised name the bug (advice, 21 Nov)",
        "- used https://looms.example/book, from [[Ada Lovelace]]: a new index (your learning, 21 Nov)",
    ):
        assert line in told


@pytest.mark.parametrize(("said", "monday"), [("", "2026-11-16"), ("2026-W46", "2026-11-09"), ("2026w1", "2025-12-29"), ("2026-11-15", "2026-11-09")])
def test_a_week_is_named_by_its_number_or_by_a_day(now, said, monday):
    assert week_drafts.monday(said, now.date()).isoformat() == monday


def test_what_is_no_week_or_still_to_come_is_refused(now):
    for said, refusal in (("2026-W60", week_drafts.NoSuchWeek), ("soon", week_drafts.NoSuchWeek), ("2026-12-24", week_drafts.StillToCome)):
        with pytest.raises(refusal):
            week_drafts.monday(said, now.date())


def test_a_draft_goes_into_a_new_file_that_is_the_owners_alone(owner, now, tmp_path):
    found = week_drafts.draft(owner_id=owner, week="", now=now)
    week_drafts.save(found, tmp_path / "week.md")

    assert (tmp_path / "week.md").stat().st_mode & 0o777 == 0o600
    with pytest.raises(private_files.CannotWrite, match="is there already"):
        week_drafts.save(found, tmp_path / "week.md")


def test_a_no_of_yesterday_is_asked_about_until_an_entry_names_it(owner, now):
    of = opportunities.Particulars(organisation="Dovetail", title="Platform engineer")
    number = opportunities.add(owner_id=owner, kind="job", of=of, now=now - timedelta(days=9))
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="rejected", now=now - timedelta(days=1))
    first = journal_prompts.listed(owner_id=owner, now=now)[0]

    assert (first.kind, first.words.split(".")[0], first.begin) == (EntryKind.REJECTION, "Dovetail said no", "[[Platform engineer at Dovetail]]")
    journaling.write(owner_id=owner, words=f"{first.begin} taught me to ask", on=now.date(), now=now)
    assert first.key not in {one.key for one in journal_prompts.listed(owner_id=owner, now=now)}
