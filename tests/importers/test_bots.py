"""Programs that sign commits, and people who only look like them."""

import pytest

from kithwork.importers import bots
from kithwork.importers.signatures import Signature


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
        ("Renovate Bot", "renovate@whitesourcesoftware.example"),
        ("pre-commit-ci[bot]", "66853113+pre-commit-ci[bot]@users.noreply.github.com"),
        ("GitHub", "noreply@github.com"),
        ("GitHub Actions", "actions@github.com"),
        ("release-bot", "release@example.org"),
        ("Release", "release-bot@example.org"),
        ("Claude", "noreply@anthropic.com"),
        ("Copilot", "175728472+Copilot@users.noreply.github.com"),
        ("Cursor Agent", "cursoragent@cursor.com"),
        ("devin-ai-integration[bot]", "158243242+devin-ai-integration[bot]@users.noreply.github.com"),
        ("aider (some-model)", "noreply@aider.chat"),
        ("kernel test robot", "lkp@intel.com"),
    ],
)
def test_a_program_is_a_bot(name, email):
    assert bots.is_bot(Signature(name, email))


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Claude Lovelace", "claude@example.org"),
        ("Devin Hopper", "devin@example.org"),
        ("Alan Talbot", "talbot@example.org"),
        ("Abbott", "abbott@example.org"),
        ("Grace Hopper", "12+grace@users.noreply.github.com"),
        ("Grace Hopper", "12-grace@users.noreply.gitlab.example"),
        ("root", "root@localhost"),
        ("", ""),
    ],
)
def test_a_person_is_not(name, email):
    assert not bots.is_bot(Signature(name, email))
