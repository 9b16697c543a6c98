"""Practice guides on their pages, and beside the pages that they speak of."""

import pytest

from kithwork.actions import mentoring, playbooks
from kithwork.engines.playbooks import BESIDE, ORDER


@pytest.mark.parametrize("key", ORDER)
def test_a_guide_has_a_page_in_an_empty_network_and_in_a_full_one(web, network, key):
    assert "Whom it fits now" in web.get(f"/playbooks/{key}").content.decode()


def test_whom_it_fits_stands_there_with_why_and_a_link(web, network, id_of, now):
    mentoring.begin(owner_id=network, person_id=id_of("Ada Lovelace"), side="mentor", goal="a first talk", now=now)

    page = web.get("/playbooks/mentor").content.decode()

    assert "You mentor them: a first talk." in page
    assert "To the mentorship" in page


def test_the_owners_words_are_shown_as_words_and_the_original_comes_back(web, owner):
    web.post("/playbooks/thank", {"title": "Thank", "text": "## Soon\n\n- <b>bold</b> **now**"})
    page = web.get("/playbooks/thank").content.decode()
    web.post("/playbooks/thank", {"form": "back"})

    assert "&lt;b&gt;bold&lt;/b&gt; <strong>now</strong>" in page
    assert playbooks.named(owner_id=owner, key="thank").changed_on is None
    assert "Say thank you" in web.get("/playbooks/thank").content.decode()


def test_one_is_added_and_dropped_and_words_that_miss_are_asked_for(web, owner):
    added = web.post("/playbooks", {"title": "Move abroad", "text": "Pack light."})
    missing = web.post("/playbooks", {"title": "Another"})
    dropped = web.post("/playbooks/move-abroad", {"form": "back"})

    assert added["Location"] == "/playbooks/move-abroad"
    assert (missing.status_code, "A playbook needs words." in missing.content.decode()) == (422, True)
    assert dropped["Location"] == "/playbooks"
    assert web.get("/playbooks/move-abroad").status_code == 404


@pytest.mark.parametrize("page", sorted(BESIDE))
def test_a_page_leads_to_the_guides_that_speak_of_it(web, network, page):
    assert f'href="/playbooks/{BESIDE[page][0]}"' in web.get(f"/{page}").content.decode()
