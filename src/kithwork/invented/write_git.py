"""How do the world's repositories come onto disk? As real clones, each made by one stream of `git fast-import`, with fixed days and authors."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from kithwork.domain.errors import StorageFailed
from kithwork.invented.nouns import Commit, Face, Repository


class NoGit(StorageFailed):
    """Making the invented clones needs git, which is not installed here."""


def write(repositories: tuple[Repository, ...], folder: Path) -> list[Path]:
    """Every clone; they have no files checked out, the history is what matters."""
    return [_write(repository, folder / repository.name) for repository in repositories]


def stream(repository: Repository) -> Iterator[bytes]:
    """The history in the words of git-fast-import(1)."""
    yield b"feature done\n"
    for commit in repository.commits:
        yield b"commit refs/heads/main\n"
        yield _signed("author", commit.author, commit)
        yield _signed("committer", commit.committer, commit)
        yield _data(message(commit))
        for path, text in commit.changes:
            yield f"M 100644 inline {path}\n".encode()
            yield _data(text)
    yield b"done\n"


def message(commit: Commit) -> str:
    """The message with its trailers (git-interpret-trailers(1))."""
    trailers = "".join(f"{word}: {face.name} <{face.handle}>\n" for word, face in commit.trailers)
    return f"{commit.message}\n" + (f"\n{trailers}" if trailers else "")


def _write(repository: Repository, folder: Path) -> Path:
    git = shutil.which("git")
    if git is None:
        raise NoGit
    folder.mkdir(parents=True, exist_ok=True)
    alone = {"PATH": str(Path(git).parent), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": str(folder)}
    subprocess.run([git, "init", "-q", "--template=", "-b", "main", str(folder)], env=alone, check=True)  # noqa: S603  all words are ours
    with (folder / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write("[core]\n\tlogAllRefUpdates = false\n")  # the log of a ref holds the hour of writing
        config.write(f'[remote "origin"]\n\turl = {repository.url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n')
    words = [git, "-C", str(folder), "fast-import", "--quiet", "--date-format=raw"]
    subprocess.run(words, input=b"".join(stream(repository)), env=alone, check=True)  # noqa: S603  all words are ours
    return folder


def _signed(part: str, face: Face, commit: Commit) -> bytes:
    return f"{part} {face.name} <{face.handle}> {int(commit.at.timestamp())} +0000\n".encode()


def _data(text: str) -> bytes:
    raw = text.encode()
    return b"data %d\n%b\n" % (len(raw), raw)
