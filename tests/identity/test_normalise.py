import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain import handles
from kithwork.domain.records import Mention
from kithwork.identity import phones
from kithwork.identity.addresses import is_certain
from kithwork.identity.mentions import identities
from kithwork.identity.normalise import clean_name, fold, name_key
from kithwork.identity.phones import phone


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("Ada Lovelace (She/Her)", "Ada Lovelace"),
        ("Tan, PMP®", "Tan"),
        ("Lovelace, Ada", "Ada Lovelace"),
        ("Dr. Grace Hopper, PhD", "Grace Hopper"),
        ("Işıl Çelikkol 🚀", "Işıl Çelikkol"),
        ("Ludwig van der Berg", "Ludwig van der Berg"),
        ("O'Dwyer, Deirdre", "Deirdre O'Dwyer"),
        ("  Ada   Lovelace ", "Ada Lovelace"),
    ],
)
def test_a_name_is_freed_of_what_is_no_name(written, clean):
    assert clean_name(written) == clean


def test_names_compare_in_any_order_and_without_diacritics():
    assert name_key("Nguyễn Văn An") == name_key("an van nguyen")
    assert name_key("Lovelace, Ada") == name_key("Ada Lovelace")


@pytest.mark.parametrize("name", ["Ada", "A. Lovelace", "ada99 lovelace", "", "ops"])
def test_what_is_no_full_name_compares_with_nothing(name):
    assert name_key(name) == ""


@pytest.mark.parametrize(
    "address",
    [
        "info@acme.example",
        "root@localhost",
        "dev@lists.acme.example",
        "team+x@acme.example",
        "ada@(none)",
        "x@0d1c4b9e-0000-4000-8000-000000000000",
        "a@b.local",
    ],
)
def test_role_list_and_placeholder_addresses_are_nobodys_for_certain(address):
    assert not is_certain("email", address)


def test_an_address_of_ones_own_is_certain():
    assert is_certain("email", "ada@engines.example")


def test_a_number_is_one_however_it_is_written():
    assert phone("07700 900123") == phone("+44 (0)7700 900123") == phone("0044 7700 900 123")


def test_a_number_of_an_unknown_country_is_one_of_the_usual_region_only_if_somebody_there_can_have_it():
    assert phone("0117 496 0123", "") == phone("+44 117 496 0123")
    assert phone("0171 2345678", "").value == "01712345678"
    assert phone("0171 2345678", "DE").value == "+491712345678"
    assert phone("207 946 0958", "").value == "2079460958"


def test_two_noughts_stand_for_a_plus_wherever_one_is():
    assert phone("0049 30 123456", "US") == phone("+49 30 123456")


def test_what_is_no_number_is_none():
    assert phone("extension 12") is None


@given(
    st.sampled_from(["1", "44", "49", "33", "39", "52", "54", "55", "7", "61", "800", "979", "999"]),
    st.text("0123456789", min_size=3, max_size=14),
    st.data(),
)
def test_a_plain_number_is_looked_at_and_found_as_the_library_finds_it(code, national, data):
    gaps = data.draw(st.lists(st.sampled_from(["", " ", "-"]), min_size=len(national), max_size=len(national)))
    text = f"+{code}{''.join(gap + figure for gap, figure in zip(gaps, national, strict=True))}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phones, "_plain", lambda _: None)
        found = phones.phone.__wrapped__(text, "")

    assert phones.phone.__wrapped__(text, "") == found


def test_somebody_without_a_handle_is_an_entry_of_the_source():
    (alone,) = identities(Mention("Ada Lovelace"), "cards", "7")

    assert (alone.kind, alone.value, alone.name) == ("entry", "cards:7", "Ada Lovelace")


def test_one_handle_under_two_names_is_two_identities():
    address = handles.email("the.okafors@post.example")

    ngozi, chidi = (identities(Mention(name, (address,)), "mail", "1")[0] for name in ("Ngozi Okafor", "Chidi Okafor"))

    assert ngozi != chidi
    assert (ngozi.kind, ngozi.value) == (chidi.kind, chidi.value)


@given(st.text(max_size=200))
def test_any_text_can_be_a_name(text):
    assert fold(clean_name(text)) == fold(clean_name(text))
    assert name_key(text) == name_key(text)
