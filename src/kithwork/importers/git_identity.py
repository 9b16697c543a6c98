"""Whom do the owner's own settings of git name, and as whom is a clone by itself set to write? `user.name` and `user.email` (git-config(1))."""

import os
import subprocess
from pathlib import Path
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import OF_CLONE, Mention, Origin, OwnerRecord

_PERSONAL: Final = ("--global", "--includes")  # with what they include for some folders


def configured(folder: Path) -> OwnerRecord | None:
    """The owner as their own settings of git name them where this folder lies; None when nobody is set there, or git is not there.

    What a clone itself is set to is not asked: whose it is nobody knows yet.
    """
    address = handles.email(_setting(folder, "user.email", *_PERSONAL))
    if not address:
        return None
    return OwnerRecord(
        Origin("git-config", address.value, "git config --global user.email"), Mention(_setting(folder, "user.name", *_PERSONAL), (address,))
    )


def of_clone(folder: Path) -> OwnerRecord | None:
    """By what address, and under what name of its own, this very clone is set to write; None where it goes by what holds for the whole machine."""
    address = handles.email(_setting(folder, "user.email", "--local"))
    if not address:
        return None
    origin = Origin("git-config", f"{OF_CLONE}{address.value}", "git config --local user.email")
    return OwnerRecord(origin, Mention(_setting(folder, "user.name", "--local"), (address,)))


def _setting(folder: Path, name: str, *where: str) -> str:
    """One setting; reading it runs nothing that the clone names."""
    command = ["git", "-C", str(folder), "config", *where, "--get", name]
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=5, env=environment)  # noqa: S603  no shell, fixed words
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()
