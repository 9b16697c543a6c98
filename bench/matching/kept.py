"""How long does it take to write a need down and to match it with very many offers on file, in a running server?

    python bench/matching/kept.py --offers 100000 --folder FOLDER        (a new network is made there)

The offers are those of the labelled set, over and over, each with a word of its own, spoken by a thousand invented people. The first question of a process
reads them all; what counts is the need that is written down after that: the action's transaction and the matches that are shown.
"""

import argparse
import json
import os
import resource
import statistics
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAID = ROOT / "tests" / "engines" / "matching"
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ASKED = argparse.ArgumentParser(description=__doc__)
ASKED.add_argument("--offers", type=int, default=100_000)
ASKED.add_argument("--folder", type=Path, required=True)
TOLD = ASKED.parse_args()
os.environ.update(KITH_HOME=str(TOLD.folder), DJANGO_SETTINGS_MODULE="kithwork.server.settings")
sys.path.insert(0, str(ROOT / "src"))

import django

django.setup()

from kithwork.actions import matching, needs, networks, stating, words
from kithwork.store import models


def main():
    owner = networks.begin(now=NOW, name="Robin Adeyemi")
    people = words.add_all(owner_id=owner, names=[f"Invented Person{n}" for n in range(1001)], now=NOW)
    fill(owner, TOLD.offers)
    asks = [json.loads(line)["words"] for line in (SAID / "needs.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()][:40]
    started = time.process_time()
    matching.all_of(owner_id=owner, now=NOW)
    first = stating.add(owner_id=owner, person_id=people[-1], said=needs.Stated(asks[0]), is_offer=False, now=NOW)
    matching.of_need(owner_id=owner, need_id=first, now=NOW)
    print(f"reading {TOLD.offers:,} offers for the first question: {time.process_time() - started:.1f} s of processor time")
    kept, matched = [], []
    for text in asks[1:]:
        began = time.process_time()
        number = stating.add(owner_id=owner, person_id=people[-1], said=needs.Stated(text), is_offer=False, now=NOW)
        middle = time.process_time()
        matching.of_need(owner_id=owner, need_id=number, now=NOW)
        kept.append(1000 * (middle - began))
        matched.append(1000 * (time.process_time() - middle))
    for name, found in (("written down", kept), ("matched", matched), ("both", [a + b for a, b in zip(kept, matched, strict=True)])):
        print(f"{name}: processor time, median {statistics.median(found):.0f} ms, slowest {max(found):.0f} ms")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def fill(owner, count):
    offers = [json.loads(line) for line in (SAID / "offers.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
    anchors = list(models.Identity.objects.filter(owner_id=owner).order_by("id").values_list("id", flat=True))[:-1]
    rows = (
        models.NeedOffer(
            owner_id=owner,
            anchor_id=anchors[n % len(anchors)],
            key=f"bench-{n}",
            is_offer=True,
            words=f"{offers[n % len(offers)]['words']} ({n})",
            kind=offers[n % len(offers)]["kind"],
            place=offers[n % len(offers)].get("place") or "",
            urgency="sometime",
            said_on=date(2026, 11, 1 + n % 20),
            source="typed",
            state="open",
        )
        for n in range(count)
    )
    models.NeedOffer.objects.bulk_create(rows, batch_size=2000)


if __name__ == "__main__":
    main()
