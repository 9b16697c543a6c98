"""How fast is it? A table of medians, with budgets and what the plain way takes, on this machine now.

    python bench/run.py --home ~/kith-large        (made by bench/generate.py; without it, it is made first)

Options: --rounds 5, --messages 50000, --only commands,ties,pages,imports,peers. Needs about ten minutes with everything.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import volumes

HERE = Path(__file__).parent
KITH = Path(sys.executable).with_name("kith")
ME = "robin@adeyemi.example"
COMMANDS = (
    *(["--version"], ["today"], ["people"], ["find", "payment"], ["show", "beatriz"], ["path", "moorhen systems 3"]),
    *([noun] for noun in ("opportunities", "interview", "candidate", "story", "practice", "event", "community", "inbox")),
    *([noun] for noun in ("led", "advice", "idea", "mentoring", "need", "offer", "matches", "promise", "keep", "questions", "imports")),
    *(["ledger", "beatriz"], ["team", "design and go"]),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `budget` says what the figure must be."""

    what: str
    figures: list[float]
    unit: str
    budget: str = ""
    beside: str = ""

    def __str__(self) -> str:
        digits = 0 if self.unit.endswith("/s") or min(self.figures) >= 100 else 1
        middle, low, high = (f"{number:,.{digits}f}" for number in (median(self.figures), min(self.figures), max(self.figures)))
        return f"{self.what:<46}{middle:>9}{low:>9}{high:>9}  {self.unit:<6}{self.budget:<12}{self.beside}"


def machine() -> str:
    """What it was measured on, and how busy that was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}, Python {platform.python_version()}, load {load:.1f}"


def commands(home: Path, rounds: int) -> Iterator[Row]:
    """From pressing Enter to the first byte of the answer, and to the end of the command."""
    for words in COMMANDS:
        found = [_first_output(home, words) for _ in range(rounds + 1)][1:]  # the first one warms the file cache
        yield Row(f"kith {' '.join(words)}, first output", found, "ms", "< 300")


def rebuilding(home: Path, rounds: int) -> Iterator[Row]:
    """Every tie made anew from the file and written into it, the start of the process included."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run([KITH, "ties", "rebuild"], env={**os.environ, "KITH_HOME": str(home)}, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - began)
    yield Row("kith ties rebuild, whole", taken, "s", "< 5")


def _first_output(home: Path, words: list[str]) -> float:
    began = time.perf_counter()
    environment = os.environ | {"KITH_HOME": str(home), "PYTHONDONTWRITEBYTECODE": ""}
    with subprocess.Popen([KITH, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout
        process.stdout.read(1)
        seen = time.perf_counter() - began
        process.stdout.read()
    return seen * 1000


def pages(home: Path, rounds: int) -> Iterator[Row]:
    """What the server works on a page."""
    for name, figures in _told("pages.py", home, str(rounds)).items():
        yield Row(name, figures, "ms", "< 2,000" if name.startswith("Map") else "< 200" if name.startswith("Insight") else "< 100")


def imports(home: Path, files: Path, rounds: int, messages: int) -> Iterator[Row]:
    """From the file to the network: recognised, parsed, stored, resolved, ties made."""
    plain = _told("peers.py", home, "linkedin", str(files / "linkedin.zip"))["seconds"]
    for name, path, budget in (
        ("LinkedIn, 30,000 connections", files / "connections.zip", "< 10"),
        ("LinkedIn, 30,000 and 200,000 messages", files / "linkedin.zip", "< 30"),
        ("git, 20,000 commits", files / "repo.git", "< 20"),
    ):
        found = [_import(path) for _ in range(rounds)]
        beside = f"csv into SQLite {plain:.1f} s" if path.name == "linkedin.zip" else ""
        yield Row(name, [one["seconds"] for one in found], "s", budget, beside)
        yield Row("  its peak memory", [one["peak"] for one in found], "MiB", "< 300")
    found = [_import(files / "mail.mbox") for _ in range(rounds)]
    headers = _told("peers.py", home, "mail", str(files / "mail.mbox"))
    beside = f"mailbox + email, headers counted: {headers['count'] / headers['seconds']:,.0f}/s"
    yield Row(f"mail, {messages:,} messages, headers only", [messages / one["seconds"] for one in found], "/s", ">= 5,000", beside)
    yield Row("  its peak memory", [one["peak"] for one in found], "MiB", "< 300")
    found = [_import(files / "cards.vcf") for _ in range(rounds)]
    yield Row("cards, 10,000", [10_000 / one["seconds"] for one in found], "/s", ">= 3,333")
    yield Row("  its peak memory", [one["peak"] for one in found], "MiB", "< 300")
    found = [_import(files / "little.mbox", home) for _ in range(rounds)]
    yield Row("1,000 new messages into the large network", [one["seconds"] for one in found], "s")
    yield Row("  its peak memory", [one["peak"] for one in found], "MiB", "< 300")


def _import(path: Path, home: Path | None = None) -> dict:
    """Into an empty network, or into a copy of one."""
    with tempfile.TemporaryDirectory() as folder:
        if home:
            shutil.copy(home / "network.db", folder)
        return _told("reading.py", Path(folder), str(path), ME)


def _told(script: str, home: Path, *words: str) -> dict:
    done = subprocess.run(
        [sys.executable, HERE / script, *words], env=os.environ | {"KITH_HOME": str(home)}, stdout=subprocess.PIPE, check=True, text=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def make_files(folder: Path, messages: int) -> None:
    """The volume files, from fixed seeds."""
    volumes.mbox(folder / "mail.mbox", messages)
    volumes.mbox(folder / "little.mbox", 1000, seed=8)
    volumes.linkedin(folder / "connections.zip", 30_000, 0)
    volumes.linkedin(folder / "linkedin.zip", 30_000, 200_000)
    volumes.git(folder / "repo.git", 20_000)
    volumes.vcards(folder / "cards.vcf", 10_000)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, help="a network of bench/generate.py")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--messages", type=int, default=50_000)
    parser.add_argument("--only", default="commands,ties,pages,imports")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as scratch:
        home = given.home or Path(scratch) / "large"
        if not (home / "network.db").exists():
            subprocess.run([sys.executable, HERE / "generate.py"], env=os.environ | {"KITH_HOME": str(home)}, check=True)
        print(machine())
        print(f"{'':<46}{'median':>9}{'least':>9}{'most':>9}  {'unit':<6}{'budget':<12}", flush=True)
        parts = given.only.split(",")
        if "commands" in parts:
            _print(commands(home, given.rounds))
        if "ties" in parts:
            _print(rebuilding(home, given.rounds))
        if "pages" in parts:
            _print(pages(home, given.rounds))
        if "imports" in parts:
            make_files(Path(scratch), given.messages)
            _print(imports(home, Path(scratch), given.rounds, given.messages))
        print(machine())


def _print(rows: Iterator[Row]) -> None:
    for row in rows:
        print(row, flush=True)


if __name__ == "__main__":
    main()
