"""What the owner says that they can, held against what shows it."""

import pytest

from kithwork.actions import credibility, imports, journaling, needs, proving, publishing, publishing_moves, stating
from kithwork.domain.journal import EntryKind

SKILLS = "Name\nKubernetes\nPHP\n"


@pytest.fixture
def claims(network, owner, now, tmp_path):
    (tmp_path / "Skills.csv").write_text(SKILLS)
    imports.run(owner_id=owner, paths=[tmp_path / "Skills.csv"], now=now)
    stating.add(owner_id=owner, person_id=0, said=needs.Stated("an hour of help with mutation testing"), is_offer=True, now=now)


def check(owner, now):
    return credibility.check(owner_id=owner, today=now.date())


def test_without_anything_there_is_nothing_to_hold(owner, now):
    assert check(owner, now).is_empty


def test_what_nothing_shows_stands_first_with_where_it_is_said(owner, now, claims):
    found = check(owner, now)

    assert {one.words: one.source for one in found.bare} == {
        "Kubernetes": "your LinkedIn profile",
        "PHP": "your LinkedIn profile",
        "an hour of help with mutation testing": "your offer, 21 Nov 2026",
    }
    assert (found.shown, found.unsaid) == ((), ())


def test_the_same_topic_by_another_name_shows_it_and_what_is_never_said_is_named(owner, now, claims):
    parts = {"url": "https://robin.example/k8s"}
    proving.add(owner_id=owner, kind="talk", title="Small clusters", parts=parts, skills=["k8s", "beekeeping"], now=now)

    found = check(owner, now)

    assert [(one.words, one.proofs[0].source) for one in found.shown] == [("Kubernetes", "your talk, 21 Nov 2026, https://robin.example/k8s")]
    assert [(one.skill, [made.title for made in one.shown_by]) for one in found.unsaid] == [("beekeeping", ["Small clusters"])]
    assert "Kubernetes" not in {one.words for one in found.bare}


def test_what_the_journal_says_was_learned_is_an_idea_to_write_of(owner, now):
    journaling.write(owner_id=owner, words="Queues need a dead letter\n\nMore of it.", on=now.date(), kind=EntryKind.LEARNED)
    journaling.write(owner_id=owner, words="Rain", on=now.date())
    (one,) = publishing.proposals(owner_id=owner)
    made = publishing_moves.accept(owner_id=owner, key=one.key, now=now)

    assert (one.title, one.evidence) == ("Queues need a dead letter", "your journal, 21 Nov 2026")
    assert publishing.numbered(owner_id=owner, piece_id=made).title == "Queues need a dead letter"
    assert publishing.proposals(owner_id=owner) == []
