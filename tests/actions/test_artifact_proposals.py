"""What sources say that the owner made: proposed, kept with a yes, and never proposed again after a no."""

from datetime import timedelta

import pytest
from tests.files import ME
from tests.importers.clones import GRACE, MONDAY, Clone

from kithwork.actions import artifact_proposals, artifacts, changes, events, imports, people, portability, proving
from kithwork.store import models
from kithwork.store.queries import owners

CERTIFICATES = "Name,Url,Authority,Started On,Finished On,License Number\nKubernetes Administrator,https://cert.example/1,CNCF,Mar 2024,,X1\n"


def proposed(owner, now):
    return artifact_proposals.listed(owner_id=owner, today=now.date())


@pytest.fixture
def certificate(network, owner, now, tmp_path):
    (tmp_path / "Certifications.csv").write_text(CERTIFICATES)
    imports.run(owner_id=owner, paths=[tmp_path / "Certifications.csv"], now=now)
    (one,) = proposed(owner, now)
    return one


def test_a_certificate_is_proposed_with_its_day_its_skill_and_its_source(certificate):
    assert (certificate.kind, certificate.title, certificate.words, certificate.on, certificate.url) == (
        "certificate",
        "Kubernetes Administrator",
        "By CNCF",
        "2024-03",
        "https://cert.example/1",
    )
    assert "kubernetes" in certificate.skills
    assert certificate.evidence == "Mar 2024, your LinkedIn profile"


def test_nothing_is_kept_before_a_yes_and_nothing_is_proposed_after_it(owner, now, certificate):
    before = artifacts.listed(owner_id=owner)

    number = proving.accept(owner_id=owner, key=certificate.key, title="CKA", skills=["kubernetes"], now=now)

    assert before == []
    assert artifacts.numbered(owner_id=owner, artifact_id=number).title == "CKA"
    assert proposed(owner, now) == []


@pytest.mark.parametrize("is_dropped", [False, True])
def test_a_no_is_kept_whatever_is_imported_again_and_undone_as_any_word(owner, now, certificate, tmp_path, is_dropped):
    if is_dropped:
        number = proving.accept(owner_id=owner, key=certificate.key, now=now)
        proving.drop(owner_id=owner, artifact_id=number, now=now)
    else:
        proving.decline(owner_id=owner, key=certificate.key, now=now)
    imports.run(owner_id=owner, paths=[tmp_path / "Certifications.csv"], now=now)
    after = proposed(owner, now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    changes.undo(owner_id=owner, now=now, is_past=True)

    assert after == []
    assert len(proposed(owner, now)) == (0 if is_dropped else 1)
    with pytest.raises(proving.NoSuchProposal):
        proving.accept(owner_id=owner, key="nothing", now=now)


def test_a_name_is_known_by_its_first_letters(owner, now, certificate):
    assert proving.key_of(owner_id=owner, beginning=certificate.key[:4], now=now) == certificate.key


def test_reviews_and_releases_in_a_repository_are_proposed_with_their_count(network, owner, now, tmp_path):
    clone = Clone(tmp_path / "harbour")
    for i in range(artifact_proposals.REVIEWS):
        clone.commit(GRACE, f"Change {i}\n\nReviewed-by: {ME}", at=MONDAY + timedelta(days=i), files=["dock.py"])
    name, _, email = ME.rstrip(">").partition(" <")
    for tag in ("v1.0", "v1.1"):
        clone.git("tag", "-a", tag, "-m", tag, GIT_COMMITTER_NAME=name, GIT_COMMITTER_EMAIL=email, GIT_COMMITTER_DATE="@1741000000 +0000")
    imports.run(owner_id=owner, paths=[tmp_path / "harbour"], now=now)

    found = {one.title: one for one in proposed(owner, now)}

    assert found["Reviews in harbour"].words == "10 commits of others that you reviewed, 2025"
    assert found["Reviews in harbour"].commit.startswith("harbour@")
    assert found["Releases of harbour"].words == "2 releases that you tagged, the newest v1.1"


def test_a_talk_that_the_owner_gave_at_an_event_is_proposed(network, owner, now):
    told = events.Told("PyLeeds #12", begins_on=now.date() - timedelta(days=9))
    event = events.add(owner_id=owner, told=told, now=now)
    events.talk(owner_id=owner, event_id=event, title="Queues that fail", person_id=owners.own_person(owner), now=now)
    events.talk(owner_id=owner, event_id=event, title="Somebody else’s", person_id=people.find(owner_id=owner, text="Ada", now=now).id, now=now)

    (one,) = proposed(owner, now)

    assert (one.kind, one.title, one.words) == ("talk", "Queues that fail", "At PyLeeds #12")


def test_everything_comes_back_with_the_noes(owner, now, certificate, tmp_path):
    proving.decline(owner_id=owner, key=certificate.key, now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    again = models.Owner.objects.get().id
    assert portability.canonical(owner_id=again) == before
    assert proposed(again, now) == []


def test_own_posts_are_proposed_once_and_those_of_others_never(network, owner, now, tmp_path):
    items = "".join(
        f"<item><title>{title}</title><guid>{i}</guid><link>https://blog.example/{i}</link><pubDate>Thu, 07 May 2026 10:00:00 GMT</pubDate>{author}</item>"
        for i, (title, author) in enumerate(
            [("Queues", ""), ("Of a guest", "<author>g@x.example (Grace Hopper)</author>"), ("By me", "<author>r@x.example (Robin Adeyemi)</author>")]
        )
    )
    (tmp_path / "feed.xml").write_text(f"<rss version='2.0'><channel><title>Notes</title>{items}</channel></rss>")
    (tmp_path / "Shares.csv").write_text("Date,ShareLink,ShareCommentary\n2026-05-08 10:00:00,https://li.example/1,Queues!\n")
    imports.run(owner_id=owner, paths=[tmp_path / "feed.xml", tmp_path / "Shares.csv"], now=now)

    assert sorted(one.title.strip("!") for one in proposed(owner, now)) == ["By me", "Queues"]
