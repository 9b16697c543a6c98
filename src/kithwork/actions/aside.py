"""Who works things out while this process asks and writes the file? Where there is much of it, a second process (ADR 0014).

It is a fresh Python that is told a function and its argument over a pipe, and answers. It never opens the network file. When this process dies in whatever
way, the pipe breaks and it ends; when it dies itself, this one goes on alone.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Self, TypeVar

from kithwork.actions import sweeps

A = TypeVar("A")
B = TypeVar("B")

_ASKED: Final = "kithwork.actions.blocks, kithwork.actions.merging, kithwork.actions.portraits"  # loaded before it is asked anything
MUCH: Final = 4000  # identities; with fewer, a process takes longer to start than it saves: ours, ADR 0014


class Aside:
    """A second process, begun when there is much to do and ended with the block that it is made for."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._is_worth = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._is_worth = False
        self._end()

    def expect(self, count: int) -> None:
        """So much there is to do; from `MUCH` on it is worth a process, where there is a processor for it."""
        if count >= MUCH and not self._is_worth and (os.cpu_count() or 1) > 1:
            self._is_worth = True
            self._process = begin(f"import {_ASKED}; from kithwork.actions.aside import main; main()")

    def each(self, function: Callable[[A], B], portions: Iterable[A]) -> Iterator[B]:
        """What the function makes of every portion, in order. While one is worked on, the next is asked for and the last is written."""
        sent: list[A] = []
        for portion in portions:
            made = [self.answer(function, one) for one in sent]
            sent = [portion]
            self.ask(function, portion)
            yield from made
        for one in sent:
            yield self.answer(function, one)

    def ask(self, function: Callable[[A], B], portion: A) -> None:
        """Begin with a portion, of which one at a time may be under way."""
        if self._process:
            try:
                assert self._process.stdin  # noqa: S101  it was asked for
                pickle.dump((function, portion), self._process.stdin, pickle.HIGHEST_PROTOCOL)
                self._process.stdin.flush()
            except BrokenPipeError:
                self._end()

    def answer(self, function: Callable[[A], B], portion: A) -> B:
        """What the function makes of the portion that was asked about."""
        if self._process:
            try:
                assert self._process.stdout  # noqa: S101  it was asked for
                made: B = pickle.load(self._process.stdout)  # noqa: S301  from our own process
            except (EOFError, pickle.UnpicklingError):
                self._end()
            else:
                return made
        return function(portion)

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def begin(code: str) -> subprocess.Popen[bytes]:
    """Start a Python that runs this code of ours; in a session of its own, so that Ctrl-C is for this process to answer."""
    same_code = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(  # noqa: S603  ourselves
        [sys.executable, "-P", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True, env=same_code
    )


def main() -> None:
    """Answer until the other process is gone. What fails here is for the other process to meet: it tries itself, and says."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that prints may stand between answers
    with sweeps.few():
        while True:
            try:
                function, portion = pickle.load(sys.stdin.buffer)  # noqa: S301  from our own process
                made = pickle.dumps(function(portion), pickle.HIGHEST_PROTOCOL)
                out.write(made)
                out.flush()
            except (EOFError, BrokenPipeError):
                os._exit(0)
            except Exception:  # noqa: BLE001  whatever it is, the other process meets it too
                os._exit(1)
