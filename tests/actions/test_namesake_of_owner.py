"""Nobody is their own connection, in whatever order files are read."""

from datetime import timedelta
from itertools import permutations

from tests.files import card, connections, letter, mbox, vcf

from kithwork.actions import imports, portability
from kithwork.store.queries import neighbourhood
from kithwork.store.writes import owners

ME, IDA = "Lena Quillfeather <lena@vogt.example>", "Ida Holm <ida@acme.example>"
CONNECTED = [("Lena", "Quillfeather", "lena-other", "Ministry of Tea", "Clerk"), ("Ida", "Holm", "ida-holm", "Acme", "Engineer")]


def test_a_connection_of_the_owner_s_name_is_somebody_else(owner, now, tmp_path):
    letters = mbox(tmp_path / "own.mbox", [letter(ME, IDA, now - timedelta(days=3)), letter(IDA, ME, now - timedelta(days=2))])
    imports.run(owner_id=owner, paths=[letters, connections(tmp_path / "Connections.csv", CONNECTED)], now=now, me=["lena@vogt.example"])

    assert ("profile-url", "linkedin.com/in/lena-other") not in neighbourhood.own_handles(owner)


def test_namesakes_of_the_owner_are_the_same_people_in_every_order(db, now, tmp_path):
    namesake = letter("Lena Quillfeather <lena@other.example>", ME, now - timedelta(days=2))
    files = (
        mbox(tmp_path / "own.mbox", [letter(ME, IDA, now - timedelta(days=3)), letter(IDA, ME, now - timedelta(days=2)), namesake]),
        connections(tmp_path / "Connections.csv", CONNECTED),
        vcf(
            tmp_path / "c.vcf", [card("Lena Quillfeather", uid="1", email="lena@third.example"), card("Ida Holm", uid="2", email="ida@acme.example")]
        ),
    )
    outcomes = set()
    for runs in [*([[path] for path in order] for order in permutations(files)), [list(files)]]:
        owner = owners.make(name="Lena", now=now)
        for paths in runs:
            imports.run(owner_id=owner, paths=paths, now=now, me=["lena@vogt.example"])
        outcomes.add(portability.canonical(owner_id=owner))

    assert len(outcomes) == 1
