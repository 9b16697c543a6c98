"""Out and back in: the lossless export and its restore, address cards, tables, backups; and a doctor who looks at the file."""

import csv
import hashlib
import io
import json
import os
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import IntegrityError, transaction

from kithwork.actions import beliefs, cards, owners
from kithwork.domain import zones
from kithwork.domain.errors import Refused, StorageFailed
from kithwork.identity import normalise
from kithwork.store.queries import export as export_queries
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import people
from kithwork.store.writes import locks, upkeep
from kithwork.store.writes.restore import Restorer

FORMAT: Final = "kithwork-export"
_FILES: Final = ("network.jsonl", "runs.jsonl")
_SQLITE: Final = b"SQLite format 3\0"  # SQLite, Database File Format, 1.3
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\0")  # what a spreadsheet takes for a formula (OWASP ASVS 1.2.10)


class NotEmpty(Refused):
    """There is a network here already; a restore goes into an empty one. Name another place with KITH_HOME."""


class NotAnExport(Refused):
    """That is no Kithwork export, or it is damaged; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the doctor looked at."""

    is_fine: bool
    words: str


def canonical(*, owner_id: int) -> bytes:
    """The canonical export: the same content gives the same bytes."""
    return b"".join(export_queries.canonical(owner_id))


def export(*, owner_id: int, path: Path, now: datetime) -> None:
    """Everything, as one archive of documented JSON lines. Written beside and moved into place. Raises StorageFailed."""
    part = path.with_name(path.name + ".part")
    try:
        with transaction.atomic(), _private(part) as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            sums = {name: _write(archive, name, lines) for name, lines in zip(_FILES, _streams(owner_id), strict=True)}
            manifest = {"format": FORMAT, "version": export_queries.VERSION, "made_at": zones.floating(now), "sha256": sums}
            archive.writestr("manifest.json", json.dumps(manifest, indent=2))
        part.replace(path)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise StorageFailed(f"The export could not be written to {path}: {problem.strerror}.") from problem


def _private(path: Path) -> io.BufferedWriter:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _streams(owner_id: int) -> tuple[Iterator[bytes], Iterator[bytes]]:
    return export_queries.canonical(owner_id), export_queries.runs(owner_id)


def _write(archive: zipfile.ZipFile, name: str, lines: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as out:
        for line in lines:
            digest.update(line)
            out.write(line)
    return digest.hexdigest()


def restore(*, path: Path, now: datetime) -> dict[str, int]:
    """Put an export into an empty network; all of it or nothing. Returns how many lines of each kind. Raises NotEmpty, NotAnExport."""
    if owner_queries.only() is not None and not _is_empty(owner_queries.only()):
        raise NotEmpty
    _refuse_copy(path)
    try:
        with zipfile.ZipFile(path) as archive, locks.only_one(), transaction.atomic():
            _check(archive)
            restorer = Restorer(owners.begin(now=now), now, normalise.name_key, normalise.organisation_key)
            with archive.open(_FILES[0]) as lines:
                restorer.network(lines)
            with archive.open(_FILES[1]) as lines:
                restorer.runs(lines)
            beliefs.renew(owner_id=restorer.owner_id, now=now)
            return restorer.counts
    except FileNotFoundError as problem:
        raise Refused(f"There is no file {path}.") from problem
    except (IntegrityError, zipfile.BadZipFile, KeyError, ValueError, IndexError, TypeError, EOFError) as problem:
        raise NotAnExport(f"{path} is no Kithwork export, or it is damaged ({problem}); nothing was changed.") from problem


def _refuse_copy(path: Path) -> None:
    """A copy of the file itself is no export. Raises NotAnExport."""
    if path.is_file():
        with path.open("rb") as file:
            is_copy = file.read(len(_SQLITE)) == _SQLITE
        if is_copy:
            raise NotAnExport(
                f"{path} is no export but a copy of the network file itself, as `kith backup` makes it. To go back to it, put it in the place of "
                f"{upkeep.path()} while nothing runs; nothing was changed."
            )


def _is_empty(owner_id: int | None) -> bool:
    return owner_id is not None and not any(people.counts(owner_id)[name] for name in ("known", "seen", "interactions", "runs"))


def _check(archive: zipfile.ZipFile) -> None:
    manifest = json.loads(archive.read("manifest.json"))
    if manifest.get("format") != FORMAT:
        raise NotAnExport("The archive is not one of Kithwork's; nothing was changed.")
    if int(manifest["version"]) > export_queries.VERSION:
        raise NotAnExport("The export was made by a newer Kithwork; this one cannot read it. Nothing was changed.")
    for name in _FILES:
        digest = hashlib.sha256()
        with archive.open(name) as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
        if digest.hexdigest() != manifest["sha256"][name]:
            raise NotAnExport(f"{name} in the archive is damaged; nothing was changed.")


def vcards(*, owner_id: int) -> str:
    """Everybody in the network as vCard 4.0 (RFC 6350)."""
    return "".join(cards.card(one) for one in _everybody(owner_id))


def _everybody(owner_id: int) -> Iterator[cards.Contents]:
    yield from cards.contents(owner_id)


COLUMNS: Final = ("Name", "Organisation", "Title", "City", "Birthday", "E-mail", "Phone", "Profiles", "Tags", "Groups", "Notes", "Last in touch")


def table(*, owner_id: int, is_guarded: bool) -> str:
    """Everybody as a table of commas (RFC 4180). Guarded: no cell that a spreadsheet would take for a formula; else every cell as it is."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in _everybody(owner_id):
        cells = [
            one.name,
            one.organisation,
            one.title,
            one.city,
            one.birthday,
            *map("; ".join, (one.emails, one.phones, one.links, one.tags, one.groups)),
        ]
        cells += [" / ".join(one.notes), one.last_on]
        writer.writerow([_guard(cell) for cell in cells] if is_guarded else cells)
    return out.getvalue()


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def backup(*, path: Path) -> None:
    """A consistent copy of the network file, made while others may read and write. Raises StorageFailed."""
    upkeep.backup(path)


def doctor(*, owner_id: int | None) -> list[Finding]:
    """Look at the file: is it whole, private, up to date?"""
    path = upkeep.path()
    found = upkeep.integrity()
    findings = [Finding(found == "ok", "The file is whole." if found == "ok" else f"The file is damaged: {found}. Restore the last backup.")]
    if path.exists():
        mode = stat.S_IMODE(path.stat().st_mode)
        private = not mode & 0o077
        words = (
            f"Nobody else can read it ({mode:04o})."
            if private
            else f"Others on this machine can read it ({mode:04o}); `chmod 600 {path}` mends that."
        )
        findings.append(Finding(private, words))
    if owner_id is not None:
        waiting = owner_queries.waiting(owner_id)
        words = (
            "Beliefs are up to date."
            if not waiting
            else f"{waiting} identities wait to be looked at again; the next import or `kith doctor --mend` does it."
        )
        findings.append(Finding(not waiting, words))
        broken = owner_queries.interrupted(owner_id)
        said = (
            f"Run {broken} did not come to its end; unless it is still under way, importing the same again completes it."
            if broken
            else "Every import that was interrupted has been read again since."
            if owner_queries.was_interrupted(owner_id)
            else "No import was interrupted."
        )
        findings.append(Finding(not broken, said))
    return findings
