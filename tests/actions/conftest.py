"""A small network: Ada twice over, Grace, two Wei Chens, and the owner among them."""

from datetime import timedelta

import pytest
from tests.files import ME, card, connections, letter, mbox, vcf

from kithwork.actions import imports

ADA = "Ada Lovelace <ada@engines.example>"
GRACE = "Grace Hopper <grace@navy.example>"


@pytest.fixture
def network(owner, now, tmp_path):
    letters = [letter(ADA, ME, now - timedelta(days=days), subject=f"Engines {days}") for days in (400, 380, 360, 345)]
    letters += [letter(ME, ADA, now - timedelta(days=days)) for days in (399, 379, 359)]
    letters += [letter(GRACE, ME, now - timedelta(days=4)), letter("Wei Chen <wei@one.example>", ME, now)]
    book = [card("Ada Lovelace", uid="c1", email="ada@home.example"), card("Wei Chen", uid="c2", email="wei@two.example")]
    paths = [
        mbox(tmp_path / "in.mbox", letters),
        vcf(tmp_path / "book.vcf", book),
        connections(tmp_path / "Connections.csv", [("Grace", "Hopper", "grace", "Navy", "Rear admiral")]),
    ]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    return owner


@pytest.fixture
def crowds(owner, now, tmp_path):
    """Three Byrons at one address, three Wei Chens at three, and Grace, whose card has two."""
    home = [letter(f"{name} Byron <home@byron.example>", ME, now - timedelta(days=i)) for i, name in enumerate(["Ada", "Anne", "Ralph"])]
    weis = [
        letter(f"Wei Chen <{address}>", ME, now - timedelta(days=i))
        for i, address in enumerate(["wei@one.example", "chen@two.example", "wc@three.example"])
    ]
    book = [card("Grace Hopper", uid="c1", email="grace@navy.example", extra=["EMAIL:hopper@home.example"])]
    paths = [mbox(tmp_path / "crowds.mbox", home + weis), vcf(tmp_path / "crowds.vcf", book)]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    return owner
