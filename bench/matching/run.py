"""How far do plain searches come on the labelled set of needs and offers?

    python bench/matching/run.py --halves A B C1 --crowd 100000

Beside the project's engine stand three rankers that know nothing of matching, each bare and with the hard rules in front (what is expired, confidential, one's own or declined is taken
away first): SQLite's FTS5 with BM25; the same with offers of the need's own kind in front; cosine of tf-idf weighted runs of three to five letters, own
kind in front. The set and its scorer are in `tests/engines/matching`.
"""

import argparse
import math
import random
import sqlite3
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.engines.matching import labelled, ours
from tests.engines.matching.labelled import Ranker, Said

from kithwork.engines.matching import index, matches, vocabulary
from kithwork.engines.matching.said import Kind
from kithwork.engines.matching.said import Said as OurSaid

Weights = dict[str, float]
Ordering = Callable[[Said, Sequence[Said]], list[str]]
GRAMS = (3, 4, 5)


def bm25(offers: Sequence[Said]) -> Ordering:
    """FTS5 as it comes, with its Porter stemmer; any word of the need may be found, and stop words are not asked for."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE offer USING fts5(id UNINDEXED, words, tokenize = 'porter unicode61')")
    index.executemany("INSERT INTO offer VALUES (?, ?)", ((offer.id, labelled.text(offer)) for offer in offers))

    def order(need: Said, allowed: Sequence[Said]) -> list[str]:
        asked = [word for word in labelled.WORD.findall(labelled.text(need).lower()) if word not in labelled.STOP_WORDS]
        query = " OR ".join(f'"{word}"' for word in asked)
        may = {offer.id for offer in allowed}
        return [id_ for (id_,) in index.execute("SELECT id FROM offer WHERE offer MATCH ? ORDER BY rank", (query,)) if id_ in may]

    return order


def grams(text: str) -> Counter[str]:
    padded = " ".join(("", *labelled.WORD.findall(text.lower()), ""))
    return Counter(padded[start : start + size] for size in GRAMS for start in range(len(padded) - size + 1))


def cosine(offers: Sequence[Said]) -> Ordering:
    counted = {offer.id: grams(labelled.text(offer)) for offer in offers}
    seen = Counter(gram for found in counted.values() for gram in found)
    rarity = {gram: math.log((1 + len(offers)) / (1 + count)) + 1 for gram, count in seen.items()}

    def weights(found: Counter[str]) -> Weights:
        raw = {gram: (1 + math.log(count)) * rarity.get(gram, 0.0) for gram, count in found.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {gram: weight / length for gram, weight in raw.items() if weight}

    weighed = {id_: weights(found) for id_, found in counted.items()}

    def order(need: Said, allowed: Sequence[Said]) -> list[str]:
        asked = weights(grams(labelled.text(need)))
        alike = {offer.id: sum(weight * weighed[offer.id].get(gram, 0.0) for gram, weight in asked.items()) for offer in allowed}
        return sorted(alike, key=lambda id_: -alike[id_])

    return order


def own_kind_first(ordering: Ordering, offers: Sequence[Said]) -> Ordering:
    kinds = {offer.id: offer.kind for offer in offers}
    return lambda need, allowed: sorted(ordering(need, allowed), key=lambda id_: kinds[id_] != need.kind)


def bare(ordering: Ordering) -> Ranker:
    return lambda need, offers, declined: ordering(need, offers)  # noqa: ARG005  the rules are what is left out


def ruled(ordering: Ordering) -> Ranker:
    return lambda need, offers, declined: ordering(need, [offer for offer in offers if not labelled.broken_rules(need, offer, declined)])


WAYS = ("BM25", "BM25, own kind first", "3-5 letters, own kind first")


def crowd(count: int, seed: int = 7) -> list[OurSaid]:
    """Invented offers: words of the topics, a few of one topic and the rest of any."""
    chance = random.Random(seed)
    topics = [topic for topic in vocabulary.maintained() if topic.heard]
    phrases = [heard for topic in topics for heard in (*topic.aliases, *topic.heard)]
    kinds = list(Kind)

    def words() -> str:
        topic = chance.choice(topics)
        own = chance.choices((topic.name, *topic.aliases, *topic.heard), k=4)
        return " ".join(("I can help with", *own, "and", *chance.choices(phrases, k=8)))

    places = [None, None, None, "Leeds", "Berlin", "Lisbon"]
    return [
        OurSaid(
            number,
            number % 5000 + 10,
            words(),
            chance.choice(kinds),
            labelled.TODAY - timedelta(days=chance.randrange(700)),
            place=chance.choice(places),
        )
        for number in range(count)
    ]


def show_speed(count: int) -> None:
    known_topics = vocabulary.ours()
    offers = crowd(count)
    began = time.process_time()
    known = index.index(offers, known_topics)
    print(f"\n{count} invented offers are indexed in {time.process_time() - began:.1f} s")
    translation, taken = ours.Translation(), []
    for need in (need for need in labelled.needs() if need.half == "A"):
        began = time.process_time()
        matches.offers_for(translation.said(need.said), known, today=labelled.TODAY)
        taken.append(1000 * (time.process_time() - began))
    print(f"one need: {statistics.median(taken):.0f} ms median, {max(taken):.0f} ms at most, of {len(taken)} needs of half A")


def rankers(offers: Sequence[Said]) -> dict[str, Ranker]:
    words, letters = bm25(offers), cosine(offers)
    orderings = dict(zip(WAYS, (words, own_kind_first(words, offers), own_kind_first(letters, offers)), strict=True))
    plain = {f"{label} (bare)": bare(ordering) for label, ordering in orderings.items()}
    with_rules = {f"{label} (hard rules first)": ruled(ordering) for label, ordering in orderings.items()}
    return {**plain, **with_rules, "Kithwork": ours.ranker(offers)}


def show_scores(halves: Sequence[str]) -> None:
    print(f"{'':48}{'half':>5}{'recall@5':>10}{'honest':>8}{'mute':>6}{'hard':>6}{'forbidden':>11}{'seconds':>9}")
    for pile in ("", labelled.MORE):
        needs, offers = labelled.needs(pile), labelled.offers(pile)
        asked = {half: [need for need in needs if need.half == half] for half in halves}
        for label, ranker in rankers(offers).items():
            for half, some in asked.items():
                if some:
                    show_score(f"{label:48}{half:>5}", ranker, some, offers)


def show_score(label: str, ranker: Ranker, needs: Sequence[labelled.Need], offers: Sequence[Said]) -> None:
    began = time.process_time()
    got = labelled.score(ranker, needs, offers)
    seconds = time.process_time() - began
    forbidden = sum(got.shown_against_rules.values())
    print(f"{label}{got.recall:10.3f}{got.honest:8.2f}{got.mute:6.2f}{got.shown_hard:6}{forbidden:11}{seconds:9.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--halves", nargs="+", default=["A", "B", "C1"], choices=["A", "B", "C1", "C2"], help="which halves to score: C2 for the verdict alone"
    )
    parser.add_argument("--crowd", type=int, default=0, help="measure how long one need takes against so many invented offers")
    asked = parser.parse_args()
    show_scores(asked.halves)
    if asked.crowd:
        show_speed(asked.crowd)


if __name__ == "__main__":
    main()
