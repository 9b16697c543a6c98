"""An address that takes answers, loaded again, leads back to the page where its form stands."""

import pytest
from django.urls import reverse

from kithwork.interfaces.web.urls import urlpatterns

NUMBERS = (
    *("person_id", "win_id", "promise_id", "view_id", "number", "link_id", "question_id", "change_id"),
    *(
        "ask_id",
        "opportunity_id",
        "problem_id",
        "introduction_id",
        "goal_id",
        "target_id",
        "need_id",
        "share_id",
        "dream_id",
        "story_id",
        "round_id",
        "learning_id",
        "candidate_id",
        "position_id",
    ),
)


def address(pattern, person_id):
    said = {name: person_id for name in NUMBERS if name in pattern.pattern.converters}
    words = {name: "everything" for name in ("token", "what") if name in pattern.pattern.converters}
    return reverse(pattern.name, kwargs={**said, **words})


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_no_address_is_an_empty_page_when_it_is_loaded(web, id_of, pattern):
    assert web.get(address(pattern, id_of("Ada Lovelace"))).status_code != 405


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("edit", "change"),
        ("note", "note"),
        ("promise", "promises"),
        ("met", "met"),
        ("labels", "change"),
        ("aside", "change"),
        ("keep", "keep"),
        ("win", "wins"),
        ("need", "give"),
        ("ledger", "ledger"),
    ],
)
def test_a_form_of_somebodys_page_that_was_not_kept_leads_back_to_its_place(web, id_of, form, place):
    ada = id_of("Ada Lovelace")

    again = web.get(f"/people/{ada}/{form}")

    assert again["Location"] == f"/people/{ada}#{place}"
    assert f'id="{place}"' in web.get(f"/people/{ada}").content.decode()


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("wins/3", "/wins"),
        ("give/3", "/give"),
        ("give/match", "/give#matches"),
        ("give/proposed", "/give#proposed"),
        ("give/share/3", "/give#shares"),
        ("give/share/to", "/give/share"),
        ("give/dream/3", "/give#dreams"),
        ("promises/3", "/"),
        ("people/3/today", "/"),
        ("undo/3", "/data"),
        ("data/me", "/data#me"),
        ("data/invented", "/data#invented"),
        ("people/views/3/forget", "/people"),
        ("import/3/undo", "/import"),
        ("begin/names", "/"),
        ("begin/invented", "/"),
        ("capture/heard", "/capture"),
        ("asks/3", "/asks"),
        ("asks/problems/3", "/asks#stuck"),
        ("introductions/3/words", "/introductions"),
        ("targets/3/near", "/targets"),
    ],
)
def test_other_forms_lead_back_as_well(web, network, path, to):
    assert web.get(f"/{path}")["Location"] == to


def test_nothing_else_than_an_answer_is_taken(web, network):
    assert web.put("/wins/3").status_code == 405
    assert web.head("/wins/3").status_code == 302
