"""Whom do git's own settings call the owner: those of clones that are imported, and where nothing else is known those of the machine?"""

from collections.abc import Iterator
from pathlib import Path

from kithwork.actions.discovery import Discovery
from kithwork.domain.records import OwnerRecord
from kithwork.identity import addresses
from kithwork.importers import git_identity
from kithwork.store.queries import owners


def of_clones(discovery: Discovery) -> Iterator[OwnerRecord]:
    """As whom the bearers of these clones write there. Whether that is the owner is told by what else is on file (`owned.own_identities`); a role or a machine never is."""
    for folder in _clones(discovery):
        record = git_identity.of_clone(folder)
        if record and all(addresses.is_certain(handle.kind, handle.value) for handle in record.mention.handles):
            yield record


def of_machine(owner_id: int, discovery: Discovery) -> OwnerRecord | None:
    """Without a word from the owner or a source about who they are: as git has it where the first of these clones lies."""
    if any(kind == "email" for kind, _, _ in owners.addresses(owner_id)):
        return None
    return next((found for folder in _clones(discovery) if (found := git_identity.configured(folder))), None)


def _clones(discovery: Discovery) -> list[Path]:
    return [one.member.folder for one in discovery.recognised if one.importer and one.importer.source == "git-history" and one.member.folder]
