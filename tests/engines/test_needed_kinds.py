import pytest

from kithwork.engines import needed_kinds
from kithwork.engines.matching.said import Kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a more senior engineer to ask about leading her first small project", Kind.SKILL),
        ("a designer who could explain colours", Kind.SKILL),
        ("a Rust developer for three months", Kind.WORK),
        ("an engineer to build the shop", Kind.WORK),
    ],
)
def test_somebody_to_ask_is_not_paid_work(words, kind):
    assert needed_kinds.guess(words) is kind
