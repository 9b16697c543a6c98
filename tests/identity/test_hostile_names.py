"""Whatever stands in a name, it is read: a name that raised would stop an import, and every write after it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.blocks import number
from kithwork.domain.handles import HandleKind
from kithwork.identity import blocking, census, names, normalise, profiles
from kithwork.identity.evidence import Node
from kithwork.identity.normalise import IdentityKey

MARKS = "()[]{}<>«»'\"’.,;:/|+-_·&@#*?!~^`´ \0\t\n\r\x1f\x7f\u00a0\u200b\u200f\u202e\ufeff\ufe0f\u0301\ud800\udfff²0"
WORDS = "🚀 👩🏽‍💻 🏳️‍🌈 née geb. ex formerly born via dr PhD de Ada KING a Ж İ ß ﬁ 陈伟 עדה مريم ã Ã¶"
PIECES = st.sampled_from([*MARKS, *WORDS.split()])
NAMES = st.one_of(st.text(st.characters(), max_size=24), st.lists(PIECES, max_size=9).map("".join), st.lists(PIECES, max_size=7).map(" ".join))
HANDLES = st.one_of(
    st.tuples(st.just(HandleKind.EMAIL.value), st.one_of(st.just("ada.king@x.example"), NAMES)),
    st.tuples(st.sampled_from([kind.value for kind in HandleKind]), NAMES),
)


def read(name, other="Ada (Addie) King", kind="email", value="ada.king@x.example"):
    """All that is asked of a name before and while it is compared."""
    key = IdentityKey(kind, value, name)
    mine, theirs = names.parse(name), names.parse(other)
    if mine.is_full and theirs.is_full:
        names.likeness(mine, theirs)
    return (
        names.beside(name), names.bracketed(name), blocking.entries(key), number(f"n:{census.bearer(key)}"), profiles.of([Node(0, key)]),
        normalise.clean_name(name), normalise.fold(name), normalise.name_key(name), normalise.organisation_key(name),
    )  # fmt: skip


@settings(max_examples=300)
@given(NAMES, NAMES, HANDLES)
def test_no_name_and_no_handle_is_too_strange_to_be_read(name, other, handle):
    assert read(name, other, *handle)


@settings(max_examples=150)
@given(*[st.lists(PIECES, max_size=3).map(" ".join)] * 3)
def test_whatever_stands_in_and_around_brackets_is_read(before, inside, after):
    assert read(f"{before}({inside}){after}")


@pytest.mark.parametrize(
    "name", ["Ada ( ) King", "Ada (\u00a0) King", " (née Byron)", "Ada ( . ) King", "Ada () King", "(Ada) King", "Ada (\ud800) King"]
)
def test_a_blank_bracket_says_nothing(name):
    assert read(name)[0] == ()
