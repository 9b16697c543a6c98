"""What the owner made reaches their site and CV with one yes for all of it."""

import pytest

from kithwork.actions import proof_shown, proving, showing
from kithwork.store.queries import profile as queries


@pytest.fixture
def made(owner, now):
    for kind, title in (("project", "Signal box"), ("talk", "Trains on time"), ("review", "Their patch")):
        proving.add(owner_id=owner, kind=kind, title=title, on="2026-03", now=now)
    return owner


def test_what_was_made_stands_on_the_site_and_the_cv_after_one_yes(made, now):
    proof_shown.show(owner_id=made, now=now)

    pages = [page(owner_id=made)["index.html"].decode() for page in (showing.site, showing.cv)]

    assert all(title in page for page in pages for title in ("Signal box", "Trains on time"))
    assert not any("Their patch" in page for page in pages)
    assert proof_shown.waiting(owner_id=made) == 0


def test_it_is_hidden_again_and_never_there_twice(made, now):
    proof_shown.show(owner_id=made, now=now)
    proof_shown.show(owner_id=made, now=now, is_on=False)
    hidden = [one.is_public for one in queries.items(made)]
    proof_shown.show(owner_id=made, now=now)

    assert hidden == [False, False]
    assert [one.is_public for one in queries.items(made)] == [True, True]


def test_with_nothing_made_it_says_how_to_keep_something(owner, now):
    with pytest.raises(proof_shown.NoProof, match="kith proof add"):
        proof_shown.show(owner_id=owner, now=now)
