"""Repositories for tests, built on the spot by invented people."""

import os
import subprocess
from datetime import UTC, datetime

MONDAY = datetime(2025, 3, 3, 9, tzinfo=UTC)
ADA = "Ada Lovelace <ada@example.org>"
GRACE = "Grace Hopper <grace@example.org>"
ALAN = "Alan Turing <alan@example.test>"


class Clone:
    """A repository, told in sentences."""

    def __init__(self, path, *, bare=False):
        self.path = path
        path.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main", *(["--bare"] if bare else []))
        self.made = 0

    def git(self, *arguments, said=None, **environment):
        safe = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        safe |= {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "Forge", "GIT_COMMITTER_EMAIL": "noreply@github.com"}
        ran = subprocess.run(["git", *arguments], cwd=self.path, env=safe | environment, input=said, check=True, capture_output=True)
        return ran.stdout.decode(errors="replace").strip()

    def commit(self, author, message="Change", *, at=MONDAY, committed_at=None, files=()):
        for file in files:
            self.made += 1
            place = self.path / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(f"{self.made}\n")
        self.git("add", "--all")
        name, _, email = author.rstrip(">").partition(" <")
        who = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email}
        dates = {"GIT_AUTHOR_DATE": _raw(at), "GIT_COMMITTER_DATE": _raw(committed_at or at)}
        self.git("commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "-m", message, **who, **dates)
        return self.git("rev-parse", "HEAD")

    def raw_commit(self, payload):
        """A commit as only another tool would write it."""
        tree = self.git("hash-object", "-t", "tree", "-w", os.devnull).encode()
        sha = self.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", said=b"tree %s\n%s" % (tree, payload))
        self.git("update-ref", "refs/heads/main", sha)


def _raw(moment):
    return f"@{int(moment.timestamp())} +0100"
