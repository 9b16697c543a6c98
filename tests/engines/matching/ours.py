"""The project's own engine, as a ranker of the labelled set."""

from collections.abc import Sequence

from tests.engines.matching import labelled
from tests.engines.matching.labelled import Ranker, Said

from kithwork.engines.matching import index, matches
from kithwork.engines.matching.said import Kind
from kithwork.engines.matching.said import Said as OurSaid
from kithwork.engines.matching.vocabulary import Vocabulary, ours


class Translation:
    """The set names offers and people by words, the engine by numbers."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.names: list[str] = []

    def number(self, name: str) -> int:
        if name not in self.numbers:
            self.numbers[name] = len(self.names)
            self.names.append(name)
        return self.numbers[name]

    def said(self, one: Said) -> OurSaid:
        return OurSaid(
            id=self.number(one.id),
            person=self.number(one.person),
            words=one.words,
            kind=Kind(one.kind),
            said_on=one.said_on,
            topics=one.topics,
            place=one.place,
            expires_on=one.expires_on,
            is_confidential=one.is_confidential,
        )


def ranker(offers: Sequence[Said], vocabulary: Vocabulary | None = None) -> Ranker:
    """All offers are indexed once; which of them are handed over with a need is not looked at again."""
    translation = Translation()
    known = index.index([translation.said(offer) for offer in offers], vocabulary or ours())

    def rank(need: Said, offers: Sequence[Said], declined: frozenset[str]) -> list[str]:
        said_no = {translation.number(id_) for id_ in declined}
        found = matches.offers_for(translation.said(need), known, today=labelled.TODAY, declined=said_no)
        return [translation.names[match.offer.id] for match in found]

    return rank
