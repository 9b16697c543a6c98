import json

import pytest
from click.testing import CliRunner

from kithwork.interfaces.cli.entry import kith


@pytest.fixture
def say(db, now, monkeypatch):
    """Say something to `kith`; gives the result, whose exit code must be the one expected."""
    monkeypatch.setenv("KITH_NOW", now.isoformat())
    monkeypatch.setenv("COLUMNS", "80")

    def ask(*words, code=0, typed=None):
        result = CliRunner().invoke(kith, words, input=typed, catch_exceptions=False)
        assert result.exit_code == code, result.output
        return result

    return ask


@pytest.fixture
def data(say):
    """What `kith ... --json` prints, read again."""
    return lambda *words: json.loads(say(*words, "--json").stdout)
