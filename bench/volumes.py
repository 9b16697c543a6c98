"""Large files in every format, seeded: an mbox, a LinkedIn archive, a git repository, address cards. Invented people only.

python bench/volumes.py mbox 100000 mail.mbox --seed 7      (also: linkedin, git, vcards)
"""

import argparse
import csv
import io
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from itertools import accumulate
from pathlib import Path
from random import Random

from names import Called, people

from kithwork.invented import organisations, sentences
from kithwork.invented.chance import dice

OWNER = Called("Robin", "Adeyemi", "robin.adeyemi")
OWNER_ADDRESS = "robin@adeyemi.example"
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
_DOMAINS = [one.domain for one in organisations.EVERY]
_PADDING = "".join(f" d{i}=b2f{i:013x}" for i in range(18))  # signatures and traces, which real headers mostly are


def weights(count: int) -> list[float]:
    """How often each of so many people is met, added up: a power law."""
    return list(accumulate((rank + 10) ** -0.95 for rank in range(count)))


def address(who: Called, throw: Random) -> str:
    """Somebody's address."""
    return f"{who.slug}@{throw.choice(_DOMAINS)}"


def mbox(path: Path, count: int, seed: int = 7) -> None:
    """So many messages to and from the owner, a tenth as many people, lists and newsletters among them."""
    throw = dice(seed, "mbox")
    cast = [(who, address(who, throw)) for who in people(max(50, count // 10), throw)]
    scale = weights(len(cast))
    with path.open("wb") as out:
        threads: list[tuple[str, str]] = []
        for number in range(count):
            at = NOW - timedelta(days=5500 * (1 - number / count), seconds=throw.randrange(86_400))
            out.write(_message(throw, number, at, [cast[i] for i in _some(throw, scale, 3)], threads))


def _some(throw: Random, scale: list[float], count: int) -> list[int]:
    return throw.choices(range(len(scale)), cum_weights=scale, k=count)


def _message(throw: Random, number: int, at: datetime, near: list[tuple[Called, str]], threads: list[tuple[str, str]]) -> bytes:
    dice_ = throw.random()
    is_own, is_list, is_news = dice_ < 0.35, 0.35 <= dice_ < 0.5, 0.5 <= dice_ < 0.58
    (who, their), *others = near
    sender, receiver = _header(who.full, their), f"Robin Adeyemi <{OWNER_ADDRESS}>"
    if is_own:
        sender, receiver = receiver, sender
    if is_list:
        receiver = f"php-leeds{number % 5} <php-leeds{number % 5}@lists.brightwell.example>"
    tone = "list" if is_list else "work"
    before = threads[throw.randrange(len(threads))] if threads and throw.random() < 0.6 else None
    subject = before[1] if before else f"{sentences.subject(throw, tone)} {number}"
    message_id = f"<{number:08d}.{throw.getrandbits(48):012x}@{their.partition('@')[2]}>"
    lines = [
        f"From {their} {at:%a %b %d %H:%M:%S %Y}",
        *(f"Received: from mx{hop}.{their.partition('@')[2]} (mx{hop} [192.0.2.{hop}])\n by mx.example with ESMTPS id {number}{hop}\n for <{OWNER_ADDRESS}>; {format_datetime(at)}" for hop in range(3)),
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\n{_PADDING}",
        f"X-Spam-Status: No, score={throw.random():.2f}\n tests=[{_PADDING}]",
        f"Message-ID: {message_id}",
        f"From: {sender}",
        f"To: {receiver}",
        f"Subject: {'Re: ' if before else ''}{subject}",
        f"Date: {format_datetime(at)}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ]  # fmt: skip
    if throw.random() < 0.23:
        lines.append(f"Cc: {', '.join(_header(other.full, mail) for other, mail in others)}")
    if before:
        lines += [f"In-Reply-To: {before[0]}", f"References: {before[0]}"]
    if is_list:
        lines += ["List-Id: PHP Leeds <php-leeds.lists.brightwell.example>", "List-Post: <mailto:php-leeds@lists.brightwell.example>"]
    if is_news:
        lines += ["List-Unsubscribe: <https://news.example/u>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Precedence: bulk"]
    threads.append((message_id, subject))
    if len(threads) > 500:
        del threads[:250]
    return "\n".join([*lines, "", *_body(throw), "", ""]).encode()


def _header(name: str, mail: str) -> str:
    return f"{name if name.isascii() else Header(name, 'utf-8', maxlinelen=200).encode()} <{mail}>"


def _body(throw: Random) -> Iterator[str]:
    for _ in range(throw.randint(8, 50)):
        yield throw.choice(_SENTENCES)


_SENTENCES = [f"{sentences.subject(dice(i), 'work')}: I had another look and I think that we can make it smaller." for i in range(200)]


def linkedin(path: Path, connections: int, messages: int, seed: int = 7) -> None:
    """An archive with so many connections and messages."""
    throw = dice(seed, "linkedin")
    cast = people(connections, throw)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", _connections(throw, cast))
        archive.writestr("messages.csv", _messages(throw, cast, messages))


def _url(who: Called) -> str:
    return f"https://www.linkedin.com/in/{who.slug.replace('.', '-')}"


def _connections(throw: Random, cast: list[Called]) -> str:
    out = io.StringIO("Notes:\n\n")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"))
    for who in cast:
        firm, title = f"{throw.choice(organisations.OTHERS).name} {throw.randrange(100)}", throw.choice(organisations.ENGINEERING)
        mail = address(who, throw) if throw.random() < 0.1 else ""
        on = NOW - timedelta(days=throw.randrange(5000))
        writer.writerow((who.given, who.family, _url(who), mail, firm, title, f"{on:%d %b %Y}"))
    return out.getvalue()


def _messages(throw: Random, cast: list[Called], count: int) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(
        (
            "CONVERSATION ID",
            "CONVERSATION TITLE",
            "FROM",
            "SENDER PROFILE URL",
            "TO",
            "RECIPIENT PROFILE URLS",
            "DATE",
            "SUBJECT",
            "CONTENT",
            "FOLDER",
        )
    )
    scale, left, number = weights(len(cast)), count, 0
    while left > 0:
        number += 1
        who = cast[_some(throw, scale, 1)[0]]
        at = NOW - timedelta(days=throw.randrange(5000))
        for _ in range(min(left, throw.randint(1, 12))):
            left -= 1
            at += timedelta(hours=throw.random() * 50)
            sides = [(who.full, _url(who)), (OWNER.full, _url(OWNER))]
            throw.shuffle(sides)
            (sender, from_url), (receiver, to_url) = sides
            words = " ".join(throw.choices(_SENTENCES, k=2))
            writer.writerow((f"2-{number}==", "", sender, from_url, receiver, to_url, f"{at:%Y-%m-%d %H:%M:%S} UTC", "", words, "INBOX"))
    return out.getvalue()


def git(path: Path, count: int, seed: int = 7) -> None:
    """A bare repository of so many commits by four hundred people, with trailers."""
    throw = dice(seed, "git")
    cast = [(OWNER, OWNER_ADDRESS), *((who, address(who, throw)) for who in people(400, throw))]
    scale = weights(len(cast))
    subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", str(path)], check=True)
    with subprocess.Popen(["git", "-C", str(path), "fast-import", "--quiet"], stdin=subprocess.PIPE) as process:
        assert process.stdin
        for number in range(count):
            process.stdin.write(_commit(throw, number, count, [cast[i] for i in _some(throw, scale, 2)]))
        process.stdin.close()


def _commit(throw: Random, number: int, count: int, near: list[tuple[Called, str]]) -> bytes:
    at = int((NOW - timedelta(hours=4 * (count - number))).timestamp())
    (who, mail), (other, their) = near
    message = f"{sentences.subject(throw, 'work')} {number}\n\n{throw.choice(_SENTENCES)}\n"
    if throw.random() < 0.3:
        verb = throw.choice(("Reviewed-by", "Co-authored-by", "Tested-by", "Signed-off-by"))
        message += f"\n{verb}: {other.full} <{their}>\n"
    files = "".join(
        f"M 100644 inline src/part{throw.randrange(60)}/file{throw.randrange(40)}.php\ndata {len(str(number))}\n{number}\n"
        for _ in range(throw.randint(1, 3))
    )
    who_ = f"{who.full} <{mail}> {at} +0000"
    return f"commit refs/heads/main\nauthor {who_}\ncommitter {who_}\ndata {len(message.encode())}\n{message}{files}\n".encode()


def vcards(path: Path, count: int, seed: int = 7) -> None:
    """So many cards in one file."""
    throw = dice(seed, "vcards")
    with path.open("w", encoding="utf-8", newline="") as out:
        for number, who in enumerate(people(count, throw)):
            firm, title = throw.choice(organisations.OTHERS).name, throw.choice(organisations.ENGINEERING)
            lines = [
                "BEGIN:VCARD", "VERSION:3.0", f"UID:card-{number}", f"FN:{who.full}", f"N:{who.family};{who.given};;;",
                f"EMAIL;TYPE=INTERNET,HOME:{address(who, throw)}", f"TEL;TYPE=CELL:+44 7{number:09d}", f"ORG:{firm}", f"TITLE:{title}",
                f"ADR;TYPE=HOME:;;{number} High Street;{throw.choice(organisations.CITIES)};;;", f"NOTE:{throw.choice(_SENTENCES)}",
                f"BDAY:{throw.randint(1950, 2005)}-{throw.randint(1, 12):02d}-{throw.randint(1, 28):02d}", "END:VCARD", "",
            ]  # fmt: skip
            out.write("\r\n".join(lines))


def main() -> None:
    """Write one file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("mbox", "linkedin", "git", "vcards"))
    parser.add_argument("count", type=int, help="messages, connections (and seven messages each), commits, cards")
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    if given.kind == "linkedin":
        linkedin(given.path, given.count, given.count * 20 // 3, given.seed)
    else:
        {"mbox": mbox, "git": git, "vcards": vcards}[given.kind](given.path, given.count, given.seed)


if __name__ == "__main__":
    main()
