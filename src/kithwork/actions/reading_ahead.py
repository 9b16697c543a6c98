"""Who reads on while a batch is written? For a large file, a second process: it parses, names and fingerprints; this one writes (ADR 0014).

It is a fresh Python that is told a path and answers with batches over a pipe. It never opens the network file. When this process dies in
whatever way, the pipe breaks and it ends; when it dies itself, the member counts as broken off and is read again the next time.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from kithwork.actions import aside, batches, sweeps
from kithwork.actions.batches import BROKEN_OFF, Batch, Terms
from kithwork.domain.records import Origin, Unreadable
from kithwork.importers import archives
from kithwork.importers.protocol import Importer, Member

LARGE: Final = 1024 * 1024  # bytes; below, a process takes longer to start than it saves: ours, ADR 0014


@dataclass(frozen=True, slots=True)
class _Errand:
    """What the other process is asked to read."""

    path: Path
    ordinal: int  # of the member among all that is at the path: two may have one place
    place: str
    importer: Importer  # itself, so that no other format's module is loaded there
    terms: Terms


def read(path: Path, ordinal: int, member: Member, importer: Importer, terms: Terms) -> Generator[Batch]:
    """Everything that a member holds, which is the how-manieth thing at that path."""
    if member.size < LARGE or (os.cpu_count() or 1) < 2:
        yield from batches.of(member, importer, terms)
        return
    with _begun(_Errand(path, ordinal, member.place, importer, terms)) as process:
        try:
            yield from _received(process, importer.source, member.place)
        finally:
            process.kill()


def _begun(errand: _Errand) -> subprocess.Popen[bytes]:
    process = aside.begin(f"from {__name__} import main; main()")
    assert process.stdin  # noqa: S101  it was asked for
    with process.stdin as stream:
        pickle.dump(errand, stream)
    return process


def _received(process: subprocess.Popen[bytes], source: str, place: str) -> Generator[Batch]:
    assert process.stdout  # noqa: S101  it was asked for
    try:
        while batch := pickle.load(process.stdout):  # noqa: S301  from our own process
            yield batch
    except (EOFError, pickle.UnpicklingError):
        why = "the process that read it ended before the file did"
        yield Batch([], [Unreadable(Origin(source, place, BROKEN_OFF), why)])


def _serve(errand: _Errand, out: BinaryIO) -> None:
    """Send every batch, and None at the end."""
    read_bytes: list[int] = []
    member = next(islice(archives.members(errand.path, on_bytes=read_bytes.append), errand.ordinal, None), None)
    if member is None or isinstance(member, Unreadable) or member.place != errand.place:
        pickle.dump(Batch([], [Unreadable(Origin(errand.importer.source, errand.place, BROKEN_OFF), "it is not there any more")]), out)
    else:
        for batch in batches.of(member, errand.importer, errand.terms, is_awaited=True):
            pickle.dump(batch._replace(bytes_read=sum(read_bytes)), out, pickle.HIGHEST_PROTOCOL)
            out.flush()
            read_bytes.clear()
    pickle.dump(None, out)
    out.flush()


def main() -> None:
    """Read what the other process asks for."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that prints may stand between batches
    try:
        with sweeps.few():
            _serve(pickle.load(sys.stdin.buffer), out)  # noqa: S301  from our own process
    except BrokenPipeError:
        os._exit(1)
