"""What does `--json` print of an identity?"""

from dataclasses import asdict

from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.person import IdentityLine


def identity(one: IdentityLine) -> dict[str, Data]:
    """A handle."""
    return asdict(one)
