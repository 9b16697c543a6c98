from kithwork.domain.blocks import number
from kithwork.identity.census import Census, rarity
from kithwork.identity.normalise import IdentityKey


def network(*names):
    return Census.of(IdentityKey("email", f"q{i}@x.example", name) for i, name in enumerate(names))


def test_one_human_with_many_addresses_counts_once():
    assert network("Ada Lovelace", "Ada Lovelace", "Lovelace, Ada").classes == network("Ada Lovelace").classes


def test_the_more_bear_a_name_the_less_it_says():
    few, many = network("Ada Lovelace"), network(*(f"Ada {letter}{letter}ka" for letter in "bcdefghijklmnop"))

    assert rarity(few.namesakes(("ada", "lovelace"))) > rarity(many.namesakes(("ada", "lovelace")))


def test_a_frequent_name_says_little_in_a_small_network_too():
    census = network("Ada Lovelace")

    assert rarity(census.namesakes(("james", "smith"))) < rarity(census.namesakes(("ada", "lovelace")))


def test_a_little_change_of_the_network_changes_no_class():
    names = [f"Ada {letter}{letter}ka" for letter in "bcdefgh"]

    assert network(*names).known("w:ada") == network(*names[:-1]).known("w:ada")


def test_names_that_the_two_bear_themselves_are_not_counted_against_them():
    census = network("Ada Lovelace", "Ada Byron", "Ada King")

    assert rarity(census.namesakes(("ada",), lambda _: 3.0)) > rarity(census.namesakes(("ada",)))


def test_a_crowd_compares_nobody():
    census = network(*(f"{letter}{other}ko Lovelace" for letter in "bcdfghklmn" for other in "aeiou"))

    assert census.is_crowd(number("w:lovelace"))
    assert not census.is_crowd(number("w:ada"))
