import pytest

from kithwork.actions import capture, names, owners, words

LONG = "Ada " + "b" * 200


def test_a_name_is_one_line():
    assert names.in_one_line("  Ada \n Lovelace ") == "Ada Lovelace"


def test_the_owners_name_does_not_flood_pages(owner, now):
    with pytest.raises(names.NameTooLong):
        owners.rename(owner_id=owner, name=LONG, now=now)
    with pytest.raises(names.NameTooLong):
        owners.begin(now=now, name=LONG)


def test_nobody_is_named_by_a_name_that_floods_lists(owner, now):
    with pytest.raises(names.NameTooLong):
        words.add_all(owner_id=owner, names=[LONG], now=now)
    with pytest.raises(names.NameTooLong):
        capture.keep(owner_id=owner, line=f"coffee with @{'b' * 201}", now=now, is_sure=True)
