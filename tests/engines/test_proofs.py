"""What speaks for what is required."""

import pytest

from kithwork.engines import proofs
from kithwork.engines.matching import vocabulary
from kithwork.engines.proofs import Proof

OURS = vocabulary.ours()


@pytest.mark.parametrize(
    ("required", "words", "speaks"),
    [
        ("code review", "reviews code on Fridays", True),
        ("k8s", "runs Kubernetes clusters", True),
        ("Kubernetes", "knows Docker", False),
        ("Java", "wrote much JavaScript", False),
        ("public speaking", "spoke once", False),
        ("", "anything", False),
    ],
)
def test_a_proof_has_all_the_telling_words_or_names_the_same_topic(required, words, speaks):
    (shown,) = proofs.held_against([required], [Proof(words, "here")], OURS)

    assert bool(shown.proofs) is speaks
