"""What does a clone remember? git is asked, as a process of its own, and its answer is streamed commit by commit, from old to new.

A clone may come from a stranger, and its `.git/config` can name programs to run (git-config(1): `core.fsmonitor`, `core.pager`, `gpg.program`,
`diff.external`, `textconv`, hooks, remotes). So the arguments are fixed, the environment is made here, every such setting is overruled, and
no transport is allowed: a partial clone is never completed over the network (git(1): `GIT_ALLOW_PROTOCOL`, `GIT_NO_LAZY_FETCH`).

Read are HEAD, the local branches and the remote ones: what people work on. Left out are stashes and notes, which nobody wrote for others,
commits that only a tag leads to, which are dead ends, and `refs/pull/*` of mirrors, where every rebase of a proposal would be told again.
`--date-order` shows parents before children and lines up parallel branches by time, so "who touched this file last" means what it says.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import IO, Final

from kithwork.domain.errors import Refused
from kithwork.importers.signatures import Signature

_ENVIRONMENT: Final = {
    "GIT_ALLOW_PROTOCOL": "none",  # unlike `protocol.allow`, the clone cannot overrule it
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_INHERITED: Final = ("PATH", "SYSTEMROOT")
_SETTINGS: Final = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.sshCommand=false"),
    *("-c", f"core.attributesFile={os.devnull}"),
    *("-c", "credential.helper="),
    *("-c", "log.showRoot=true"),
    *("-c", "mailmap.blob=HEAD:.mailmap"),  # also where nothing is checked out
    *("-c", f"mailmap.file={os.devnull}"),
)
_FIELDS: Final = ("%H", "%P", "%an", "%ae", "%aN", "%aE", "%ad", "%cd", "%B")
_LOG: Final = (
    "log",
    "-z",
    "--reverse",
    "--date-order",
    "--format=" + "".join(f"%x00{field}" for field in _FIELDS),
    "--date=raw",
    "--encoding=UTF-8",
    "--name-only",
    "--no-renames",
    "--no-relative",
    "--diff-merges=off",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-notes",
    "--no-color",
    f"-O{os.devnull}",
)
_TAG: Final = "%1f".join(f"%({field})" for field in ("objecttype", "refname:strip=2", "taggername", "taggeremail", "taggerdate:raw"))
_BRANCHES: Final = ("--branches", "--remotes")
_BLOCK: Final = 1 << 18  # bytes read at once
_PATIENCE: Final = 120  # seconds for a small question
_WHY_LENGTH: Final = 160
_ESCAPES: Final = re.compile(r"[^\x20-\x7e]+")


class HistoryUnread(Refused):
    """The history could not be read."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: `written` is its author as it says itself, `author` as the project's `.mailmap` says."""

    sha: str
    is_merge: bool
    written: Signature
    author: Signature
    authored_at: datetime | None
    committed_at: datetime | None
    message: str
    files: tuple[str, ...]


def commits(folder: Path) -> Iterator[Commit]:
    """Every commit, from old to new. Raises HistoryUnread after the last one that could be read."""
    head = _ask(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    command = _command(folder, *_LOG, *([head] if head else []), *_BRANCHES, "--")
    with tempfile.TemporaryFile() as complaints, _started(command, folder, complaints) as process:
        try:
            if process.stdout:
                yield from _parsed(_tokens(process.stdout))
            if process.wait():
                raise HistoryUnread(_first_line(complaints))
        finally:
            process.kill()  # for a reader that stops half-way; an ended process is left alone


def root(folder: Path) -> str:
    """Find the first commit, by which two clones know that they are one repository; empty when there is none.

    Followed along first parents: a project that is merged in later brings a root of its own, and must not change the answer.
    """
    found = _ask(folder, "rev-list", "--first-parent", "--max-parents=0", "HEAD", "--")
    found = found or _ask(folder, "rev-list", "--max-parents=0", *_BRANCHES, "--")
    return min(found.split(), default="")


@dataclass(frozen=True, slots=True)
class Tag:
    """An annotated tag: who put it there, and when; a lightweight one says neither."""

    name: str
    tagger: Signature
    at: datetime | None


def tags(folder: Path) -> list[Tag]:
    """Every annotated tag."""
    answer = _ask(folder, "for-each-ref", f"--format={_TAG}", "refs/tags")
    lines = [line.split("\x1f") for line in answer.splitlines()]
    return [Tag(line[1], Signature(line[2], line[3].strip("<>")), _moment(line[4])) for line in lines if len(line) == 5 and line[0] == "tag"]


def is_shallow(folder: Path) -> bool:
    """Say whether it was cloned with a limited depth."""
    return _ask(folder, "rev-parse", "--is-shallow-repository") == "true"


def label(folder: Path) -> str:
    """Name the repository: the last part of where it was cloned from, else its folder; never a server or a password."""
    url = re.split(r"[?#]", _ask(folder, "config", "--get", "remote.origin.url"), maxsplit=1)[0]
    path = re.sub(r"^[a-z][a-z0-9+.-]*://[^/]*", "", url, flags=re.IGNORECASE)
    path = re.sub(r"^[^/\\]*@[^/\\:]*:?", "", path)
    last = re.split(r"[/\\:]", path.rstrip("/\\"))[-1].removesuffix(".git")
    return last or folder.resolve().name.removesuffix(".git") or folder.resolve().parent.name


def _command(folder: Path, *arguments: str) -> list[str]:
    git = shutil.which("git")
    if git is None:
        raise HistoryUnread("git is not installed")
    place = folder.resolve()
    # Naming the repository keeps git from looking in the folders above, and from believing the clone about where its files lie.
    repository = place / ".git" if (place / ".git").exists() else place
    return [git, f"--git-dir={repository}", f"--work-tree={place}", *_SETTINGS, *arguments]


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _INHERITED if name in os.environ} | _ENVIRONMENT


def _ask(folder: Path, *arguments: str) -> str:
    """Answer a small question; empty when git has no answer."""
    command = _command(folder, *arguments)
    try:
        answer = subprocess.run(  # noqa: S603  # a fixed list, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=folder,
            env=_environment(),
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise HistoryUnread("git could not be run here") from failure
    return answer.stdout.decode("utf-8", errors="replace").strip() if answer.returncode == 0 else ""


def _started(command: list[str], folder: Path, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  # a fixed list, no shell
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=complaints, cwd=folder, env=_environment()
        )
    except OSError as failure:
        raise HistoryUnread("git could not be run here") from failure


def _tokens(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield what stands between the NULs."""
    pieces: list[bytes] = []
    while block := stream.read(_BLOCK):
        first, *others = block.split(b"\0")
        pieces.append(first)
        if others:
            yield b"".join(pieces)
            yield from others[:-1]
            pieces = [others[-1]]


def _parsed(tokens: Iterator[bytes]) -> Iterator[Commit]:
    """Read an empty token, the fields, then the files: no file has an empty name, and no message a NUL."""
    next(tokens, None)
    while len(fields := [field for _, field in zip(_FIELDS, tokens, strict=False)]) == len(_FIELDS):
        files = list(iter(lambda: next(tokens, b""), b""))
        if files:
            files[0] = files[0].removeprefix(b"\n")
        yield _commit([_text(field) for field in fields], tuple(_text(file) for file in files))


def _commit(fields: list[str], files: tuple[str, ...]) -> Commit:
    sha, parents, name, email, mapped_name, mapped_email, authored, committed, message = fields
    return Commit(
        sha=sha,
        is_merge=" " in parents,
        written=Signature(name, email),
        author=Signature(mapped_name, mapped_email),
        authored_at=_moment(authored),
        committed_at=_moment(committed),
        message=message,
        files=files,
    )


def _text(field: bytes) -> str:
    """UTF-8, else Latin-1: older commits do not say what they are written in."""
    try:
        return field.decode("utf-8")
    except UnicodeDecodeError:
        return field.decode("latin-1")


def _moment(raw: str) -> datetime | None:
    """`1741075200 +0100`; a zone that no place on Earth has is read as UTC."""
    seconds, _, zone = raw.partition(" ")
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC)
        offset = timedelta(hours=int(zone[:3]), minutes=int(zone[0] + zone[3:5]))
        return moment.astimezone(timezone(offset)) if abs(offset) <= timedelta(hours=15) else moment
    except (ValueError, IndexError, OverflowError, OSError):
        return None


def _first_line(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    lines = complaints.read(1 << 16).decode("utf-8", errors="replace").splitlines()
    said = next((line for line in lines if line.strip() and not line.startswith(("warning:", "hint:"))), "git gave up")
    return "git says: " + _ESCAPES.sub(" ", re.sub(r"^(?:fatal|error): ", "", said)).strip()[:_WHY_LENGTH]
