"""From an idea over a draft to what is out, who noticed it, and how often one wants to."""

from datetime import timedelta

import pytest

from kithwork.actions import (
    advising,
    artifact_proposals,
    artifacts,
    asking,
    changes,
    imports,
    noticing,
    people,
    portability,
    profiling,
    proving,
    publishing,
    publishing_moves,
    today,
    visible,
    words,
)
from kithwork.actions.publishing_moves import Told
from kithwork.domain.artifacts import Span
from kithwork.store import models


@pytest.fixture
def ada(network, now):
    return people.find(owner_id=network, text="Ada Lovelace", now=now).id


@pytest.fixture
def piece(owner, now):
    told = Told("what broke, and why", ["testing, queues"], "juniors", step="an outline", by=now.date() + timedelta(days=3))
    return publishing_moves.add(owner_id=owner, title="Queues, explained", told=told, now=now)


def of(owner, number):
    return publishing.numbered(owner_id=owner, piece_id=number)


def test_an_idea_becomes_a_draft_comes_out_and_is_shown_with_one_press(owner, now, piece):
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="draft", now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", url="https://robin.example/queues", now=now)
    made = publishing_moves.prove(owner_id=owner, piece_id=piece, now=now)
    again = publishing_moves.prove(owner_id=owner, piece_id=piece, now=now)

    one, line = artifacts.numbered(owner_id=owner, artifact_id=made), of(owner, piece)

    assert (line.stage, line.out_on, line.next_step, line.artifact_id, again) == ("out", now.date(), "", made, made)
    assert (one.kind, one.title, one.url, one.skills) == ("post", "Queues, explained", "https://robin.example/queues", ("testing", "queues"))


def test_who_noticed_it_stands_with_it(owner, now, piece, ada):
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", now=now)
    made = publishing_moves.prove(owner_id=owner, piece_id=piece, kind="talk", now=now)
    noticing.noticed(owner_id=owner, artifact_id=made, person_id=ada, now=now)

    assert publishing.noticed(owner_id=owner, line=of(owner, piece)) == ["Ada Lovelace"]


def test_what_is_not_out_proves_nothing_and_what_went_back_forgets_its_day(owner, now, piece):
    with pytest.raises(publishing_moves.NotOut):
        publishing_moves.prove(owner_id=owner, piece_id=piece, now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="draft", now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="draft", now=now)

    assert (of(owner, piece).out_on, of(owner, piece).drafted_on) == (None, now.date())


def test_the_same_title_takes_what_is_new_and_a_day_to_come_is_refused(owner, now, piece, ada):
    again = publishing_moves.add(owner_id=owner, title="queues, EXPLAINED", told=Told(audience="everybody", people=[ada]), now=now)
    with pytest.raises(asking.StillToCome):
        publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", on=now.date() + timedelta(days=1), now=now)

    line = of(owner, piece)

    assert (again, line.audience, line.words, [name for _, name in line.people]) == (piece, "everybody", "what broke, and why", ["Ada Lovelace"])
    publishing_moves.meant_for(owner_id=owner, piece_id=piece, person_id=ada, is_so=False, now=now)
    assert of(owner, piece).people == ()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("one a month", (1, Span.MONTH)),
        ("Two posts a quarter", (2, Span.QUARTER)),
        ("3 per year", (3, Span.YEAR)),
        ("every week", (1, Span.WEEK)),
        ("once a month", (1, Span.MONTH)),
    ],
)
def test_how_often_is_read_as_one_says_it(said, read):
    assert publishing.read_pace(said) == read


@pytest.mark.parametrize("said", ["often", "0 a week", "one a decade", "a lot a month", "99 a week"])
def test_what_is_no_rhythm_is_refused_with_examples(owner, now, said):
    with pytest.raises(publishing.NotAPace, match="one a month"):
        publishing_moves.say_pace(owner_id=owner, text=said, now=now)


def test_the_rhythm_is_said_changed_taken_away_and_undone(owner, now):
    publishing_moves.say_pace(owner_id=owner, text="one a month", now=now)
    publishing_moves.say_pace(owner_id=owner, text="two a year", now=now)
    publishing_moves.say_pace(owner_id=owner, text="", now=now)
    without = publishing.pace(owner_id=owner)
    changes.undo(owner_id=owner, now=now)

    assert without is None
    assert publishing.pace_in_words(publishing.pace(owner_id=owner)) == "two a year"


def test_advice_that_was_applied_is_proposed_and_a_no_is_kept(owner, now, ada):
    advice = advising.said(owner_id=owner, person_id=ada, text="write the test first", is_mine=False, now=now)
    before = publishing.proposals(owner_id=owner)
    advising.step(owner_id=owner, advice_id=advice, step="applied", text="I did", now=now)
    (one,) = publishing.proposals(owner_id=owner)
    made = publishing_moves.accept(owner_id=owner, key=one.key, now=now)
    publishing_moves.drop(owner_id=owner, piece_id=made, now=now)

    assert before == []
    assert (one.title, one.evidence) == ("write the test first", "Ada Lovelace advised it, and you did it 21 Nov 2026")
    assert publishing.proposals(owner_id=owner) == []


def test_dropping_a_piece_is_undone_and_everything_comes_back_byte_for_byte(owner, now, piece, ada, tmp_path):
    publishing_moves.meant_for(owner_id=owner, piece_id=piece, person_id=ada, now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", now=now)
    publishing_moves.prove(owner_id=owner, piece_id=piece, now=now)
    publishing_moves.say_pace(owner_id=owner, text="one a month", now=now)
    before = portability.canonical(owner_id=owner)
    publishing_moves.drop(owner_id=owner, piece_id=piece, now=now)
    changes.undo(owner_id=owner, now=now)
    undone = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert undone == before
    assert portability.canonical(owner_id=models.Owner.objects.get().id) == before


def test_silence_is_said_against_ones_own_wish_and_ends_with_anything_that_others_can_see(owner, now, piece):
    publishing_moves.say_pace(owner_id=owner, text="one a month", now=now)
    publishing_moves.move(owner_id=owner, piece_id=piece, stage="out", on=now.date() - timedelta(days=80), now=now)
    before = visible.quiet(owner_id=owner, today=now.date())

    proving.add(owner_id=owner, kind="talk", title="At the meetup", on=now.date().isoformat(), now=now)

    assert before.last.words == "“Queues, explained”"
    assert visible.quiet(owner_id=owner, today=now.date()) is None


@pytest.fixture
def feed(owner, now, tmp_path):
    """A feed of two posts that names no author, and a note of the owner's that nobody sees."""
    item = "<item><title>{0}</title><link>https://blog.example/{0}</link><pubDate>{1} May 2026 10:00:00 GMT</pubDate></item>"
    items = item.format("Queues", "Thu, 07") + item.format("Locks", "Fri, 08")
    (tmp_path / "feed.xml").write_text(f"<rss version='2.0'><channel><title>Somebody Else’s Blog</title>{items}</channel></rss>", encoding="utf-8")
    (tmp_path / "bob.md").write_text("---\ntitle: Meeting note with Bob (private)\ndate: 2026-06-01\n---\nHush.\n", encoding="utf-8")
    imports.run(owner_id=owner, paths=[tmp_path / "feed.xml", tmp_path / "bob.md"], now=now)
    publishing_moves.say_pace(owner_id=owner, text="one a month", now=now)
    return {one.title: one.key for one in artifact_proposals.listed(owner_id=owner, today=now.date())}


def last_seen(owner, now):
    found = visible.quiet(owner_id=owner, today=now.date())
    return found and found.last.words


def test_a_feed_that_names_nobody_counts_after_a_yes_to_a_post_of_it_and_a_note_never(owner, now, feed):
    before = last_seen(owner, now)
    proving.accept(owner_id=owner, key=feed["Queues"], now=now)

    assert (before, last_seen(owner, now)) == (None, "“Locks”")
    proving.decline(owner_id=owner, key=feed["Locks"], now=now)
    assert last_seen(owner, now) == "“Queues”"


@pytest.mark.parametrize(
    ("link", "seen"), [("https://www.blog.example", "“Locks”"), ("https://blog.example/somebody", None), ("https://x.example", None)]
)
def test_a_feed_to_which_an_own_link_leads_counts(owner, now, feed, link, seen):
    profiling.add(owner_id=owner, kind="link", name=link, now=now)

    assert last_seen(owner, now) == seen


@pytest.fixture
def shown(owner, now, ada):
    words.tag(owner_id=owner, person_id=ada, add=["mutation testing"], now=now)
    parts = {"url": "https://robin.example/mutants"}
    return proving.add(owner_id=owner, kind="post", title="Mutants in our build", parts=parts, skills=["mutation testing"], now=now)


def fitting(owner, now):
    return [(one.artifact.title, [fit.person.name for fit in one.fits]) for one in visible.ready(owner_id=owner, now=now)]


def test_what_was_made_is_ready_for_whom_it_fits_and_never_twice(owner, now, ada, shown):
    before = fitting(owner, now)
    (one,) = visible.ready(owner_id=owner, now=now)
    proving.pass_on(owner_id=owner, artifact_id=shown, person_id=ada, now=now)

    assert before == [("Mutants in our build", ["Ada Lovelace"])]
    assert one.fits[0].draft.words.startswith("Hello Ada,\n\nI made something, and thought of you: Mutants in our build (mutation testing).")
    assert fitting(owner, now) == []


def test_who_noticed_it_is_not_told_of_it(owner, now, ada, shown):
    noticing.noticed(owner_id=owner, artifact_id=shown, person_id=ada, now=now)

    assert fitting(owner, now) == []


def test_today_thinks_of_one_person_whom_it_fits_and_of_nobody_where_a_guardrail_holds(owner, now, ada, shown):
    said = [why for card in today.day(owner_id=owner, now=now).cards for why in (card.why, *card.also) if "Mutants in our build" in why]
    asking.ask(owner_id=owner, person_id=ada, text="a look", kind="feedback", now=now)
    after = [why for card in today.day(owner_id=owner, now=now).cards for why in (card.why, *card.also) if "Mutants in our build" in why]

    assert len(said) == 1
    assert said[0].startswith("Something that you made fits them: “Mutants in our build”, 21 Nov 2026; ")
    assert after == []
