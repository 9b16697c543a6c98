"""A skill is named by its own words, whole, or by another name of its topic; not by letters inside another word."""

import pytest

from kithwork.engines.matching import naming, vocabulary


@pytest.mark.parametrize(
    ("text", "typed", "skills", "skill"),
    [
        ("a topic of theirs: mutation testing", (), ["mutation testing"], "mutation testing"),
        ("wants to hear of test automation", (), ["gardening", "test automation"], "test automation"),
        ("would love to learn k8s", (), ["Kubernetes"], "Kubernetes"),
        ("looks for a reader", ("Rust",), ["Rust"], "Rust"),
        ("is at Google, long ago", (), ["Go"], ""),
        ("trusts nobody", (), ["Rust"], ""),
        ("", (), ["Rust"], ""),
        ("anything", (), ["!"], ""),
    ],
)
def test_a_skill_is_named_whole_or_by_another_name(text, typed, skills, skill):
    surely, found = naming.named(text, typed, naming.sought(skills, vocabulary.ours()), vocabulary.ours())

    assert found == skill
    assert (surely >= 0.5) is bool(skill)
