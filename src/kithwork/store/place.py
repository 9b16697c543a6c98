"""Where the owner's network lies: `KITH_HOME`, else the platform's data folder."""

import os
from pathlib import Path

from platformdirs import user_data_path


def home() -> Path:
    """The folder that holds everything of this installation's owner."""
    named = os.environ.get("KITH_HOME")
    return Path(named).expanduser() if named else user_data_path("kithwork", appauthor=False)


def database_path() -> Path:
    """The one file."""
    return home() / "network.db"
