"""Who has to do with a topic: by the owner's word, by an offer, by an endorsement, by a title; never by what is confidential."""

import pytest

from kithwork.actions import imports, needs, people, stating, words
from kithwork.store.queries import topics


@pytest.fixture
def ada(owner, now):
    return words.add(owner_id=owner, name="Ada Lovelace", now=now)


def who(owner, topic):
    return topics.people_of(owner, topic, limit=10)


def test_an_offer_that_names_it_counts_as_long_as_it_is_open(owner, now, ada):
    number = stating.add(owner_id=owner, person_id=ada, said=needs.Stated("can explain Rust to anybody"), is_offer=True, now=now).id
    before = who(owner, "rust")

    stating.settle(owner_id=owner, need_id=number, said="withdrawn", now=now)

    assert before == {ada: "offers “can explain Rust to anybody”"}
    assert who(owner, "rust") == {}


@pytest.mark.parametrize("said", [{"is_confidential": True}, {}])
def test_a_need_and_what_is_confidential_name_nobody(owner, now, ada, said):
    stating.add(owner_id=owner, person_id=ada, said=needs.Stated("a mentor for Rust", **said), is_offer=bool(said), now=now)

    assert who(owner, "rust") == {}


def test_whom_the_owner_endorsed_for_it_has_to_do_with_it_and_whoever_endorsed_the_owner_has_not(owner, now, tmp_path):
    head = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status"
    (tmp_path / "Endorsement_Given_Info.csv").write_text(
        f"{head}\n2025/02/03 10:00:00 UTC,Rust,Grace,Hopper,https://www.linkedin.com/in/grace,ACCEPTED\n"
    )
    back = head.replace("Endorsee", "Endorser")
    (tmp_path / "Endorsement_Received_Info.csv").write_text(
        f"{back}\n2025/02/03 10:00:00 UTC,Rust,Alan,Turing,https://www.linkedin.com/in/alan,ACCEPTED\n"
    )
    imports.run(owner_id=owner, paths=[tmp_path], now=now)

    found = who(owner, "rust")

    assert {people.line_of(owner, person_id).name: words_ for person_id, words_ in found.items()} == {"Grace Hopper": "endorsed by you"}
