"""What is found when two are compared, trait by trait."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kithwork.identity import compare, profiles
from kithwork.identity.census import Census
from kithwork.identity.evidence import Node
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.traits import Trait

CARD = frozenset({("vcard", 1, "1")})
EMAIL, GITHUB, PHONE = "email", "github", "phone"
GIVEN, SURNAMES = (
    ("Ada", "Addie", "A.", "Augusta", "Thi Mai", "Jon", ""),
    ("Lovelace", "L.", "Lovelacce", "Byron King", "Garcia", "Garcia Marquez", ""),
)
LOGINS = ("adalovelace", "alovelace", "adalovel", "lovelace.ada", "mai", "ada1815", "q7")
faces = st.builds(
    lambda kind, login, first, last, host: (kind, f"{login}@{host}.example" if kind == EMAIL else login, f"{first} {last}".strip()),
    st.sampled_from((EMAIL, GITHUB)),
    st.sampled_from(LOGINS),
    st.sampled_from(GIVEN),
    st.sampled_from(SURNAMES),
    st.sampled_from("ab"),
)


def sketch(*faces, entries=frozenset(), met=None):
    """Somebody with these handles, under these names."""
    nodes = [Node(place, IdentityKey(*face), met=met) for place, face in enumerate(faces)]
    return profiles.of(nodes, frozenset(), entries)


def found(one, other):
    """The traits of two, each with what it is about and how much it says."""
    return {finding.trait: finding for finding in compare.findings(one, other, Census())}


def test_given_names_of_two_words_in_the_owners_telephone_are_a_part_of_the_whole_name():
    whole = sketch((EMAIL, "x7@a.example", "Thanh Huong Pham"))

    in_a_book = found(sketch((PHONE, "+441", "Thanh Huong"), entries=CARD), whole)
    elsewhere = found(sketch((PHONE, "+441", "Thanh Huong")), whole)

    assert Trait.GIVENS in in_a_book
    assert Trait.CUT in elsewhere


@pytest.mark.parametrize("surname", ["Garcia", "Chen", "Silva", "Lee"])
def test_a_given_name_and_a_surname_that_many_bear_are_a_whole_name(surname):
    called = sketch((PHONE, "+441", f"Juan {surname}"), entries=CARD)

    assert Trait.GIVENS not in found(called, sketch((EMAIL, "x7@a.example", f"Juan {surname} Marquez")))


@given(st.lists(faces, min_size=1, max_size=3), st.lists(faces, min_size=1, max_size=3))
@example([(EMAIL, "q1@a.example", "Ada L.")], [(EMAIL, "q2@b.example", "Addie Lovelace")])
@example([(EMAIL, "adalovel@a.example", "Ada Byron")], [(EMAIL, "adalovelace@b.example", "Augusta King")])
def test_it_does_not_matter_who_is_compared_with_whom(one, other):
    a, b = sketch(*one), sketch(*other, met=20_000)

    assert {(f.trait, f.amount) for f in compare.findings(a, b, Census())} == {(f.trait, f.amount) for f in compare.findings(b, a, Census())}


def test_given_names_of_whom_the_whole_name_is_known_say_nothing_of_another_surname():
    known = sketch((EMAIL, "x7@a.example", "Thanh Huong Pham"), (PHONE, "+441", "Thanh Huong"), entries=CARD)

    assert Trait.OTHER_FAMILY in found(known, sketch((EMAIL, "y8@b.example", "Thanh Huong Dang")))


def test_a_first_name_that_ones_own_full_name_explains_is_no_agreement_with_another():
    hannah = sketch((EMAIL, "hannah.yarwood@a.example", "Hannah Yarwood"))

    assert Trait.SINGLE_PART not in found(hannah, sketch((EMAIL, "q1@b.example", "Hannah Barraclough"), (PHONE, "+441", "Hannah")))


def test_an_initial_may_stand_for_what_looks_like_a_particle():
    spelled = sketch((EMAIL, "vandung_bui@a.example", "V. Bui"))

    assert Trait.OTHER_NAME not in found(spelled, sketch((GITHUB, "q7", "Bui Van Dung")))


@pytest.mark.parametrize("login", ["ryarwood", "yarwood12", "yarwoodr"])
def test_a_first_name_and_a_login_of_the_surname_say_the_whole_name(login):
    finding = found(sketch((EMAIL, f"{login}@a.example", "Rosalind")), sketch((GITHUB, "q7", "Rosalind Yarwood")))[Trait.HIDDEN]

    assert finding.about == f"{login} and Rosalind Yarwood"


def test_a_first_name_and_a_login_of_another_surname_speak_twice_against_it():
    finding = found(sketch((EMAIL, "bnguyen@a.example", "Bridget")), sketch((GITHUB, "q7", "Bridget Hoang")))[Trait.OTHER_WORD]

    assert finding.amount == 2.0


def test_a_short_form_in_a_telephone_is_a_part_of_the_name_that_it_is_short_for():
    fred = sketch((PHONE, "+441", "Fred"), entries=CARD)

    assert found(fred, sketch((EMAIL, "q7@a.example", "Frederick Lovelace")))[Trait.SINGLE_NICK].about == "fred and Frederick Lovelace"
    assert not found(fred, sketch((EMAIL, "q7@a.example", "Frida Lovelace")))


def test_a_login_of_the_longer_name_is_no_other_name():
    tim = sketch((EMAIL, "timothy15@a.example", "Tim"))

    assert not sketch((EMAIL, "timothylovelace@a.example", "Tim")).hidden
    assert Trait.OTHER_WORD not in found(tim, sketch((GITHUB, "q7", "Tim"), (GITHUB, "q7", "Timothy Lovelace")))


def test_given_names_with_a_hyphen_and_a_firm_in_brackets_are_no_whole_name():
    called = sketch((EMAIL, "donghyunyoon@a.example", "Dong-hyun (Engines)"))

    assert Trait.WHOLE in found(called, sketch((EMAIL, "q7@b.example", "Dong-hyun Yoon")))


def test_given_names_stand_behind_a_surname_too():
    called = sketch((PHONE, "+441", "Thanh Huong"), entries=CARD)

    assert Trait.GIVENS in found(called, sketch((EMAIL, "x7@a.example", "Pham Thanh Huong")))


def test_one_organisation_written_in_two_ways_is_one():
    held = frozenset({"university of oslo", "oslo"})
    ada = Node(1, IdentityKey(EMAIL, "ada@a.example", "Ada Lovelace"), organisations=held)

    assert found(profiles.of([ada]), profiles.of([replace(ada, id=2)]))[Trait.ORGANISATION].amount == 1.0


def test_two_organisations_say_twice_as_much_as_one():
    one, two = frozenset({"engines"}), frozenset({"engines", "looms"})
    ada = Node(1, IdentityKey(EMAIL, "ada@a.example", "Ada Lovelace"), organisations=two)
    amounts = [found(profiles.of([ada]), profiles.of([replace(ada, id=2, organisations=held)]))[Trait.ORGANISATION].amount for held in (one, two)]

    assert amounts[1] == 2 * amounts[0]


def test_a_login_with_figures_is_no_name_that_somebody_is_called_by():
    known = sketch((EMAIL, "q7@a.example", "Wilhelmina Lovelace"))

    assert Trait.PART in found(sketch((GITHUB, "wilhelmina97", "wilhelmina97")), known)
    assert Trait.SINGLE_PART in found(sketch((GITHUB, "x9", "wilhelmina")), known)


def test_an_address_tells_which_of_those_with_one_initial_it_is_although_both_write_it():
    cathal = sketch((EMAIL, "x7@a.example", "Cathal O'Riordan"), (EMAIL, "x7@a.example", "C. O'Riordan"))
    traits = found(cathal, sketch((EMAIL, "cathal12@b.example", "C. O'Riordan")))

    assert Trait.HIDDEN in traits
    assert Trait.SAME_NAME not in traits


def test_other_numbers_speak_against_it_and_one_in_common_does_not():
    one, other = (PHONE, "+441", "Ada Lovelace"), (PHONE, "+442", "Ada Lovelace")

    theirs = frozenset({("google-csv", 1, "1")})
    assert found(sketch(one, entries=CARD), sketch(other, entries=theirs))[Trait.OTHER_NUMBER].about == "+441 and +442"
    assert Trait.OTHER_NUMBER not in found(sketch(one, entries=CARD), sketch(one, other, entries=theirs))
    assert Trait.OTHER_NUMBER not in found(sketch(one, entries=CARD), sketch(other))


def test_whom_the_owner_deals_with_is_less_likely_a_stranger_of_the_same_first_name():
    stranger = sketch((GITHUB, "x9", "wilhelmina"))
    full = (EMAIL, "q7@a.example", "Wilhelmina Lovelace")

    assert Trait.STRANGER in found(sketch(full, met=20_000), stranger)
    assert Trait.STRANGER not in found(sketch(full), stranger)
    assert Trait.STRANGER not in found(sketch(full, met=20_000), sketch((GITHUB, "x9", "Wilhelmina Lovelace")))


def test_two_accounts_of_a_platform_speak_louder_than_two_cards_of_a_book():
    def apart(source):
        one, other = (sketch((EMAIL, f"{key}@a.example", "Ada Lovelace"), entries=frozenset({(source, 1, key)})) for key in "xy")
        return found(one, other)[Trait.BOOKS].amount

    assert apart("linkedin-connections") > apart("vcard")
