"""Nobody is their own connection."""

from datetime import timedelta

from tests.files import connections, letter, mbox

from kithwork.actions import imports
from kithwork.store.queries import neighbourhood


def test_a_connection_of_the_owner_s_name_is_somebody_else(owner, now, tmp_path):
    me, ida = "Lena Quillfeather <lena@vogt.example>", "Ida Holm <ida@acme.example>"
    letters = mbox(tmp_path / "own.mbox", [letter(me, ida, now - timedelta(days=3)), letter(ida, me, now - timedelta(days=2))])
    rows = [("Lena", "Quillfeather", "lena-other", "Ministry of Tea", "Clerk"), ("Ida", "Holm", "ida-holm", "Acme", "Engineer")]
    imports.run(owner_id=owner, paths=[letters, connections(tmp_path / "Connections.csv", rows)], now=now, me=["lena@vogt.example"])

    assert ("profile-url", "linkedin.com/in/lena-other") not in neighbourhood.own_handles(owner)
