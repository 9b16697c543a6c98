"""The page that looks back: what it says without a past, with one, and after it was asked again."""

from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import imports

NAMES = ("Ada", "Bea", "Cleo", "Dora", "Elsa", "Flora", "Gina", "Hedy", "Ines", "Jean", "Kate", "Lise")


@pytest.fixture
def past(owner, now, tmp_path):
    written = [
        letter(ME, f"{name} Byron <{name.lower()}@one.example>", now - timedelta(days=100 + 20 * place + 30 * again), subject=f"{again}")
        for place, name in enumerate(NAMES)
        for again in range(3)
    ]
    written.append(letter("Ada Byron <ada@one.example>", ME, now - timedelta(days=7)))
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", written)], now=now, me=["robin@adeyemi.example"])


def test_too_little_to_go_by_leads_to_import(web, owner):
    page = web.get("/people/lookback").content.decode()

    assert "too little to go by" in page
    assert "Ask it now" in page


def test_each_list_is_a_row_of_dots_beside_what_happened(web, past):
    page = web.get("/people/lookback").content.decode()

    assert page.count('class="hits"') == 8
    assert "of the 6 who stood first here, with 1." in page
    assert "One of six have been in touch since" in page
    assert "in touch on 14 Nov 2026" in page


def test_the_past_is_asked_again_by_a_form(web, past):
    answer = web.post("/people/lookback", follow=True)

    assert answer.redirect_chain[-1][0] == "/people/lookback"
    assert "Your past was asked again." in answer.content.decode()
