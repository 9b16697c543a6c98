"""How fast is reading alone, from the file to the records, nothing stored? Beside what others need for the same files, in one run.

    python bench/alone.py --vobject ~/vobject/bin/python      (a Python that has vobject; notmuch is found on the path)

Files are made by volumes.py unless they are given: --mail MBOX --maildir FOLDER --cards FILE --linkedin FOLDER. Seconds of a processor, user and system: ours
within the process, as an import runs it; the others' of the whole process, since they take the work apart as they like. --large 5 reads so many GiB of mail.
"""

import argparse
import json
import mailbox
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import volumes

from kithwork.actions import sweeps
from kithwork.importers import archives, registry
from kithwork.importers.protocol import Reading

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
VOBJECT = "import sys, vobject; print(sum(1 for _ in vobject.readComponents(open(sys.argv[1], encoding='utf-8', newline=''))))"
NOTMUCH = "[database]\npath={0}\n[user]\nprimary_email=robin@adeyemi.example\n[new]\ntags=\n[maildir]\nsynchronize_flags=false\n"
WANTED = {"linkedin-connections", "linkedin-messages", "mail", "vcard"}


def read(path: Path, *, with_words: bool) -> None:
    """Everything at a path, as an import reads it; prints the seconds of a processor, MiB and items."""
    reading, count = Reading(NOW, with_words=with_words), 0
    with sweeps.few():
        began = time.process_time()
        for member in archives.members(path):
            for importer in registry.recognising(member):
                if importer.source in WANTED:
                    count += sum(1 for _ in importer.read(member, reading))
        seconds = time.process_time() - began
    print(json.dumps({"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "count": count}))


def ours(path: Path, *words: str) -> dict:
    """In a fresh process."""
    done = subprocess.run([sys.executable, __file__, "--read", str(path), *words], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout)


def spent(command: list[str], **environment: str) -> dict:
    """The seconds of a processor that a command takes with whatever it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"seconds": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, "peak": 0, "count": 0}


def notmuch(maildir: Path) -> dict:
    """`notmuch new` and `notmuch address` into an empty index."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "config").write_text(NOTMUCH.format(folder))
        (Path(folder) / "mail").symlink_to(maildir.resolve())
        told = {"NOTMUCH_CONFIG": str(Path(folder) / "config")}
        new = spent(["notmuch", "new", "--quiet"], **told)
        people = spent(["notmuch", "address", "--output=sender", "--output=recipients", "--output=count", "--deduplicate=address", "*"], **told)
    return new | {"seconds": new["seconds"] + people["seconds"]}


def rows(given: argparse.Namespace, folder: Path) -> Iterator[tuple[str, Callable[[], dict]]]:
    """What is measured, each beside what others do with the same file."""
    mail, cards = given.mail or _made(folder / "mail.mbox", "mbox", 10_000), given.cards or _made(folder / "cards.vcf", "vcards", 10_000)
    yield "mail, headers", lambda: ours(mail)
    yield "mail, headers and words", lambda: ours(mail, "--words")
    if shutil.which("notmuch"):
        maildir = given.maildir or _maildir(mail, folder / "Maildir")
        yield "  notmuch, index and people", lambda: notmuch(maildir)
    yield "cards", lambda: ours(cards)
    if given.vobject:
        yield "  vobject", lambda: spent([given.vobject, "-c", VOBJECT, str(cards)])
    linkedin = given.linkedin or _linkedin(folder / "linkedin")
    yield "LinkedIn, connections and messages", lambda: ours(linkedin)
    for what, how in (("  csv by column into SQLite, indexed", "linkedin-columns"), ("  csv as it is into SQLite", "linkedin-files")):
        yield what, lambda how=how: spent([sys.executable, str(HERE / "peers.py"), how, str(linkedin)])
    if given.large:
        large = _repeated(mail, folder / "large.mbox", given.large)
        yield f"mail, {given.large} GiB, headers", lambda: ours(large)


def _made(path: Path, kind: str, count: int) -> Path:
    {"mbox": volumes.mbox, "vcards": volumes.vcards}[kind](path, count)
    return path


def _linkedin(folder: Path) -> Path:
    volumes.linkedin(folder.with_suffix(".zip"), 30_000, 200_000)
    with zipfile.ZipFile(folder.with_suffix(".zip")) as archive:
        archive.extractall(folder)
    return folder


def _maildir(mbox: Path, folder: Path) -> Path:
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True)
    for number, message in enumerate(mailbox.mbox(mbox)):
        (folder / "cur" / f"{number}.M{number}.host:2,S").write_bytes(message.as_bytes())
    return folder


def _repeated(mbox: Path, path: Path, gigabytes: int) -> Path:
    """The same messages under other ids, until there are so many GiB."""
    data = mbox.read_bytes()
    with path.open("wb") as out:
        for turn in range(gigabytes * 2**30 // len(data) + 1):
            out.write(data.replace(b"Message-ID: <", b"Message-ID: <%d." % turn))
    return path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("mail", "maildir", "cards", "linkedin", "read"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--vobject")
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", type=int, default=0)
    given = parser.parse_args()
    if given.read:
        read(given.read, with_words=given.words)
        return
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as scratch:
        print(f"load {os.getloadavg()[0]:.1f}\n{'':<40}{'median':>8}{'least':>8}  s   {'MiB':>5}{'items':>10}", flush=True)
        for what, measure in rows(given, Path(scratch)):
            found = [measure() for _ in range(1 if "notmuch" in what or "GiB" in what else given.rounds)]
            seconds = [one["seconds"] for one in found]
            print(f"{what:<40}{median(seconds):>8.2f}{min(seconds):>8.2f}  s   {found[0]['peak']:>5.0f}{found[0]['count']:>10,}", flush=True)
        print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
