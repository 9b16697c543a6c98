"""What waits to be made again is seen to before a command that writes, and said."""

import io

import pytest
from rich.console import Console
from tests.files import card, vcf

from kithwork.actions import catching_up
from kithwork.actions.steps import READING, RESOLVING, Step
from kithwork.interfaces.cli import progress
from kithwork.interfaces.cli.waiting import SENTENCE
from kithwork.store import models
from kithwork.store.queries import unsettled


@pytest.fixture
def behind(say, tmp_path, monkeypatch):
    """A network of one friend, who waits."""
    say("import", str(vcf(tmp_path / "b.vcf", [card("Ada Lovelace", uid="c1", email="ada@one.example")])))
    owner = models.Owner.objects.get().id
    models.Touched.objects.bulk_create([models.Touched(owner_id=owner, identity_id=one.id) for one in models.Identity.objects.all()])
    monkeypatch.setattr(catching_up, "MANY", 0)
    return owner


def test_a_command_brings_up_to_date_what_waits_and_says_so_once(say, behind):
    first, second = say("note", "ada", "Met at the mill"), say("note", "ada", "Likes engines")

    assert SENTENCE in first.stderr
    assert SENTENCE not in second.stderr
    assert not unsettled.touched_count(behind)


def test_the_bar_counts_bytes_first_and_names_then(monkeypatch):
    seen = io.StringIO()
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(progress, "Console", lambda **_: Console(file=seen, force_terminal=True, width=120))

    with progress.shown() as on_step:
        on_step(Step(READING, "All.mbox", 20_000_000, 80_000_000, 12_000))
        on_step(Step(RESOLVING, "", 80_000_000, 80_000_000, 12_000, 4_000, 9_500))

    assert "working out who is who" in seen.getvalue()
    assert "4,000 of 9,500 identities" in seen.getvalue()
