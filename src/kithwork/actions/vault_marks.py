"""Is a folder the vault of this network? A small hidden file in it says of which, and of what an export wrote files there."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from kithwork.actions import vault_files as files
from kithwork.actions.vault_files import NotAVault
from kithwork.engines.vault.pages import PageKind
from kithwork.store.queries import owners

PLACE: Final = ".kithwork-vault"
_BESIDE: Final = frozenset(
    {PLACE, ".git", ".obsidian", ".DS_Store", ".stfolder", ".directory", "desktop.ini"}
)  # in a folder that its owner calls empty
_LARGEST: Final = 20_000_000


class NotOurs(NotAVault):
    """The folder holds something else."""

    terminal_hint = "--here writes the folders People, Journal and Events beside it."


@dataclass(frozen=True, slots=True)
class Mark:
    """Of which network a vault is, and which files (by kind and key) were written into it."""

    network: str
    written: frozenset[str] = frozenset()


def claimed(root: Path, owner_id: int, *, is_here: bool) -> Mark:
    """The mark of a folder that may be written into: it has ours, or is empty, or the owner says so. Raises NotOurs."""
    network = _network(owner_id)
    mark = _read(root)
    if mark and mark.network == network:
        return mark
    if is_here:
        return Mark(network)
    if mark:
        raise NotOurs(f"{root} is the vault of another network; name another folder, or say that it is to be this one's from now on.")
    try:
        is_empty = all(one.name in _BESIDE for one in root.iterdir())
    except OSError as problem:
        raise NotAVault(f"{root} cannot be used: {problem.strerror}.") from problem
    if not is_empty:
        raise NotOurs(f"{root} holds something else already; name a new or empty folder, or say that it is to be this one.")
    return Mark(network)


def named(kind: PageKind, key: str) -> str:
    """A file, as the mark names it."""
    return f"{kind}/{key}"


def put(root: Path, mark: Mark, written: Collection[str]) -> None:
    """The mark, with what is written now."""
    new = Mark(mark.network, mark.written | frozenset(written))
    if new != _read(root):
        files.write(root, PLACE, json.dumps({"network": new.network, "written": sorted(new.written)}) + "\n")


def _network(owner_id: int) -> str:
    return blake2b(f"{owner_id} {owners.begun_at(owner_id)}".encode(), digest_size=8).hexdigest()


def _read(root: Path) -> Mark | None:
    """None where there is none, or nothing that we wrote."""
    path = root / PLACE
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("network"), str) or not isinstance(said.get("written"), list):
        return None
    return Mark(said["network"], frozenset(one for one in said["written"] if isinstance(one, str)))
