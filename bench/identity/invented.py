"""How well does the project tell who is who in invented networks, where there is an owner? A line for each seed.

    python bench/identity/invented.py [--seeds 1 2 3] [--brackets] [--fit]

Each network is written as files and imported through the ordinary door, in a folder that is thrown away. Counted are pairs of identities whose human the
generator knows. The prediction is what was merged, with questions at least as likely as not. With --brackets every third person's letters bear a word in brackets
between their names, as directories of firms and telephones write it. With --fit the weights that only an owner's network can teach are
fitted on these networks by logistic regression, all others held: choose seeds on which nothing is judged.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from kithwork.invented import nouns

TODAY = date(2026, 11, 21)
OWNERS = ("met", "namesake-met", "common", "in-life", "organisation", "circle")  # traits that tables of names and addresses cannot teach


BRACKETS = ("Work", "External", "Google", "Contractor", "David", "Ford", "Mobile")


def plant_brackets() -> None:
    """Let every third person write as `Ada (Work) King`; many people share a word, and whoever has one has it always."""
    from kithwork.invented import faces  # noqa: PLC0415

    plain = faces.mail

    def mail(person: nouns.Person, day: date, *, is_work: bool) -> nouns.Face:
        face = plain(person, day, is_work=is_work)
        first, gap, rest = face.name.partition(" ")
        if person.habit % 3 or not gap or "," in face.name:
            return face
        return replace(face, name=f"{first} ({BRACKETS[person.habit // 3 % len(BRACKETS)]}) {rest}")

    faces.mail = mail


def network(seed: int) -> dict[str, object]:
    """Make one, and say how it was told apart; to be called once in a process, in whose KITH_HOME it lies."""
    import django  # noqa: PLC0415  the settings read KITH_HOME

    django.setup()
    from kithwork.actions import demo, invented_network  # noqa: PLC0415
    from kithwork.store import models  # noqa: PLC0415

    demo.build(seed=seed, today=TODAY, now=datetime(2026, 11, 21, 12, tzinfo=UTC))
    told = json.loads((invented_network.place() / "truth.json").read_text(encoding="utf-8"))
    who = truth(told, list(models.Identity.objects.values_list("id", "kind", "value", "name")))
    believed = dict(models.Identity.objects.values_list("id", "person_id"))
    asked = models.Question.objects.values_list("one_id", "other_id", "probability")
    likely = joined(believed, [(one, other) for one, other, probability in asked if probability >= 0.5])
    homonyms = [
        {person for i, person in believed.items() if who.get(i) == one} & {person for i, person in believed.items() if who.get(i) == other}
        for one, other in told["homonyms"]
    ]
    return {
        "merged": measures(who, believed), "likely": measures(who, likely), "homonyms": sum(map(bool, homonyms)), "asked": len(asked),
        "identities": len(believed), "records": models.Record.objects.filter(is_current=True).count(), "pairs": pairs(who),
    }  # fmt: skip


def truth(told: Mapping[str, list[dict[str, list[dict[str, str]]]]], rows: Iterable[tuple[int, str, str, str]]) -> dict[int, str]:
    """The human of each identity, as far as the generator knows it; a name left out counts where a handle is one human's."""
    from kithwork.domain import handles  # noqa: PLC0415
    from kithwork.identity import phones  # noqa: PLC0415

    exact, holders = {}, defaultdict(set)
    for person in told["people"]:
        for face in person["faces"]:
            written = face["handle"]
            handle = handles.email(written) or handles.profile_url(written) or phones.phone(written)
            if handle:
                exact[handle.kind.value, handle.value, face["name"].strip()] = person["key"]
                holders[handle.kind.value, handle.value].add(person["key"])
    alone = {handle: next(iter(keys)) for handle, keys in holders.items() if len(keys) == 1}
    found = {i: exact.get((kind, value, name.strip())) or alone.get((kind, value)) for i, kind, value, name in rows}
    return {i: key for i, key in found.items() if key}


def joined(believed: Mapping[int, int], likely: Iterable[tuple[int, int]]) -> dict[int, int]:
    """What is believed, were all these questions answered with yes."""
    parent = {person: person for person in believed.values()}

    def root(person: int) -> int:
        while parent[person] != person:
            person = parent[person]
        return person

    for one, other in likely:
        parent[root(believed[one])] = root(believed[other])
    return {i: root(person) for i, person in believed.items()}


def measures(who: Mapping[int, str], believed: Mapping[int, int]) -> list[float]:
    """Precision, recall and F1 over pairs; pairs wrongly joined, and pairs missed."""
    groups: dict[int, Counter[str]] = defaultdict(Counter)
    for i, key in who.items():
        groups[believed[i]][key] += 1
    right = sum(_pairs(count) for group in groups.values() for count in group.values())
    found = sum(_pairs(group.total()) for group in groups.values())
    true = sum(map(_pairs, Counter(who.values()).values()))
    return [right / found, right / true, 2 * right / (found + true), found - right, true - right]


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def pairs(who: Mapping[int, str]) -> list[tuple[list[tuple[int, float]], bool]]:
    """Every two profiles that share a block, as `fit.py` counts them, and whether they are one human."""
    import fit  # noqa: PLC0415  Django is ready now

    from kithwork.actions import merging  # noqa: PLC0415
    from kithwork.identity import compare, encounters, resolve  # noqa: PLC0415
    from kithwork.identity.census import Census  # noqa: PLC0415
    from kithwork.identity.clusters import Clusters  # noqa: PLC0415
    from kithwork.store import models  # noqa: PLC0415
    from kithwork.store.queries import owned  # noqa: PLC0415

    owner = models.Owner.objects.get().id
    found, _ = merging.around(owner, sorted(who), owned.own_identities(owner))
    nodes = merging._nodes(found, found.identities)  # noqa: SLF001  as an import would compare them
    clusters = Clusters(sorted(nodes, key=resolve.in_order))
    shared, entries = resolve.certain_of(clusters, merging._claims(found), merging._rulings(found))  # noqa: SLF001
    census = Census.of(node.key for node in nodes)
    groups = encounters.gather(clusters, shared, entries)
    people = {first: {who[node.id] for node in group.nodes if node.id in who} for first, group in groups.items()}
    told = []
    for one, other in sorted(fit.met(groups, census)):
        if people[one] and people[other]:
            said = compare.findings(groups[one].profile, groups[other].profile, census)
            told.append((list(fit.columns(said)), bool(people[one] & people[other])))
    return told


def line(label: str, found: Mapping[str, list[float]]) -> str:
    """One line of the table."""
    p, r, f1, *_ = found["merged"]
    figures = "".join(f"{figure:8.4f}" for figure in (p, r, f1, *found["likely"][:3]))
    wrong, missed = found["likely"][3:]
    return f"{label:8}{figures}{wrong:7.0f}{missed:8.0f}{found['homonyms']:10}{found['asked']:7}{found['identities']:12}{found['records']:9}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=list(range(1, 9)))
    parser.add_argument("--brackets", action="store_true")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one is not None:
        if options.brackets:
            plant_brackets()
        json.dump(network(options.one), sys.stdout)
        return
    print(
        f"{'':8}{'P':>8}{'R':>8}{'F1':>8}{'P':>8}{'R':>8}{'F1':>8}{'wrong':>7}{'missed':>8}{'homonyms':>10}{'asked':>7}{'identities':>12}{'records':>9}"
    )
    together = []
    for seed in options.seeds:
        with tempfile.TemporaryDirectory() as home:
            there = os.environ | {"KITH_HOME": home, "DJANGO_SETTINGS_MODULE": "kithwork.server.settings"}
            asked = [sys.executable, str(Path(__file__)), "--one", str(seed), *(["--brackets"] if options.brackets else [])]
            said = subprocess.run(asked, env=there, check=True, stdout=subprocess.PIPE)
        found = json.loads(said.stdout)
        together += found.pop("pairs")
        print(line(f"seed {seed}", found), flush=True)
    if options.fit:
        import fit  # noqa: PLC0415  its tables are not wanted else

        fit.show_owners([fit.Pair(tuple((at, amount) for at, amount in columns), is_same) for columns, is_same in together], OWNERS)


if __name__ == "__main__":
    main()
