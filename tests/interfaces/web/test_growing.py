"""Months beside each other on their page."""

from kithwork.actions import ledger_entries


def test_the_picture_has_a_table_beside_it_and_what_it_was_behind_one_press(web, network, id_of, now):
    ledger_entries.enter(owner_id=network, person_id=id_of("Ada Lovelace"), is_mine=True, kind="review", text="her paper", now=now)
    page = web.get("/growth").content.decode()

    assert all(part in page for part in ("given most in Nov 2026", "<table", "review: her paper", "Those whom you helped"))


def test_an_empty_network_names_the_next_step(web, owner):
    assert "Nothing of these twelve months is on file yet." in web.get("/growth").content.decode()


def test_a_month_without_anything_stands_there_as_empty(web, network, id_of, now):
    ledger_entries.enter(owner_id=network, person_id=id_of("Ada Lovelace"), is_mine=True, kind="review", text="her paper", now=now)

    page = web.get("/growth").content.decode()

    assert page.count('<th scope="row">') == 12
    assert page.count("nothing on file") > 12


def test_the_picture_has_a_form_for_a_narrow_screen(web, network, id_of, now):
    ledger_entries.enter(owner_id=network, person_id=id_of("Ada Lovelace"), is_mine=True, kind="review", text="her paper", now=now)

    _, _, narrow = web.get("/growth").content.decode().partition('class="fig--narrow"')

    width = float(narrow.partition('viewBox="0 0 ')[2].split()[0])
    assert width <= 330
