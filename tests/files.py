"""Small invented files, as people have them: letters, cards, connections, meetings."""

import zipfile
from collections.abc import Collection, Iterable
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

ME = "Robin Adeyemi <robin@adeyemi.example>"


def letter(
    sender: str, to: str, at: datetime, *, subject: str = "Hello", number: str = "", cc: str = "", body: str = "A body.", answers: str = ""
) -> str:
    number = number or f"{abs(hash((sender, to, at.isoformat(), subject))):x}@mail.example"
    head = [
        f"From: {sender}",
        f"To: {to}",
        *([f"Cc: {cc}"] if cc else []),
        f"Subject: {subject}",
        f"Date: {format_datetime(at)}",
        f"Message-ID: <{number}>",
        *([f"References: <{answers}>"] if answers else []),
    ]
    return "\n".join([*head, "", body, ""])


def mbox(path: Path, letters: Iterable[str]) -> Path:
    path.write_text("".join(f"From someone@example Sat Nov 21 09:00:00 2026\n{one}\n" for one in letters), encoding="utf-8")
    return path


def card(name: str, *, uid: str = "", email: str = "", phone: str = "", organisation: str = "", extra: Iterable[str] = ()) -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *([f"UID:{uid}"] if uid else []), *([f"EMAIL:{email}"] if email else [])]
    lines += [*([f"TEL:{phone}"] if phone else []), *([f"ORG:{organisation}"] if organisation else []), *extra, "END:VCARD"]
    return "\r\n".join(lines) + "\r\n"


def vcf(path: Path, cards: Iterable[str]) -> Path:
    path.write_text("".join(cards), encoding="utf-8")
    return path


def connections(path: Path, rows: Iterable[tuple[str, str, str, str, str]], *, notes: str = "") -> Path:
    """Rows: first name, last name, profile, organisation, position."""
    lines = [*([notes, ""] if notes else []), "First Name,Last Name,URL,Email Address,Company,Position,Connected On"]
    lines += [
        f"{first},{last},https://www.linkedin.com/in/{profile},,{organisation},{position},12 Mar 2019"
        for first, last, profile, organisation, position in rows
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def zipped(path: Path, *files: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            archive.write(file, file.name)
    return path


def meeting(uid: str, subject: str, at: datetime, people: Iterable[tuple[str, str]], *, place: str = "", silent: Collection[str] = ()) -> str:
    attendees = [f"ATTENDEE;CN={name};PARTSTAT={'NEEDS-ACTION' if address in silent else 'ACCEPTED'}:mailto:{address}" for name, address in people]
    start = at.strftime("%Y%m%dT%H%M%SZ")
    return "\r\n".join(
        [
            "BEGIN:VEVENT",
            f"UID:{uid}",
            f"SUMMARY:{subject}",
            f"DTSTART:{start}",
            f"DTEND:{start}",
            *([f"LOCATION:{place}"] if place else []),
            *attendees,
            "END:VEVENT",
        ]
    )


def calendar(path: Path, meetings: Iterable[str]) -> Path:
    path.write_text("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Invented//EN", *meetings, "END:VCALENDAR", ""]), encoding="utf-8")
    return path
