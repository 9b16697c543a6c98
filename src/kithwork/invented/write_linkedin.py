"""How does LinkedIn hand it out? As zips of tables, each with date formats of its own."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from kithwork.domain.dates import MONTHS
from kithwork.invented import career, chance, organisations
from kithwork.invented.faces import LINKEDIN
from kithwork.invented.nouns import Endorsement, Export, Face, Person

_PREAMBLE: Final = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for '
    'connections who have allowed their connections to see or download their email address."\n\n'
)
_MESSAGES: Final = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER",
    "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
)  # fmt: skip
_PROFILE: Final = (
    "First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry", "Zip Code", "Geo Location", "Twitter Handles",
    "Websites", "Instant Messengers",
)  # fmt: skip
_APPLIED: Final = (
    "Application Date", "Contact Email", "Contact Phone Number", "Company Name", "Job Title", "Job Url", "Resume Name", "Question And Answers",
)  # fmt: skip
_RECOMMENDED: Final = ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")


def write(exports: Sequence[Export], owner: Person, folder: Path) -> list[Path]:
    """The archives, older first."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(export, owner, folder, is_last=export is exports[-1]) for export in exports]


def _write(export: Export, owner: Person, folder: Path, *, is_last: bool) -> Path:
    path = folder / f"Complete_LinkedInDataExport_{export.on:%m-%d-%Y}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (*_network(export).items(), *(_opportunities(export) if is_last else {}).items(), *_owner(owner, export.on).items()):
            entry = zipfile.ZipInfo(name, (export.on.year, export.on.month, export.on.day, 6, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode())
    return path


def _network(export: Export) -> dict[str, str]:
    return {
        "Connections.csv": _PREAMBLE + _connections(export),
        "messages.csv": _messages(export),
        "Invitations.csv": _invitations(export),
        "Endorsement_Received_Info.csv": _endorsements("Endorser", (one for one in export.endorsements if not one.is_given)),
        "Endorsement_Given_Info.csv": _endorsements("Endorsee", (one for one in export.endorsements if one.is_given)),
        "Recommendations_Received.csv": _recommendations(export, is_given=False),
        "Recommendations_Given.csv": _recommendations(export, is_given=True),
        "Shares_904418207.csv": _table(
            ("Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility"),
            (
                (f"{one.at:%Y-%m-%d %H:%M:%S}", f"{LINKEDIN}post/{number}", one.text, "", "", "MEMBER_NETWORK")
                for number, one in enumerate(export.shares)
            ),
        ),
    }


def _opportunities(export: Export) -> dict[str, str]:
    """Posts that the owner saved lately, and one for which they applied and never heard of again."""
    saved, applied = export.on - timedelta(days=9), export.on - timedelta(days=58)
    rows = (
        (
            f"{_american(chance.at(saved, 9))}, 9:00 AM",
            "https://www.linkedin.com/jobs/view/4011223344",
            "Staff Engineer, billing",
            "Silverbirch Robotics",
        ),
        (f"{_american(chance.at(saved, 9))}, 9:05 AM", "https://www.linkedin.com/jobs/view/4011223355", "Backend Engineer", "Ironbark Logistics"),
    )
    form = (
        f"{_american(chance.at(applied, 20))}, 8:12 PM",
        "",
        "",
        "Bluebriar Insurance plc",
        "Lead Engineer",
        "https://www.linkedin.com/jobs/view/3911223300",
        "cv-two-pages.pdf",
        "",
    )
    return {
        "Jobs/Saved Jobs.csv": _table(("Saved Date", "Job Url", "Job Title", "Company Name"), rows),
        "Jobs/Job Applications.csv": _table(_APPLIED, (form,)),
    }


def _connections(export: Export) -> str:
    header = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    return _table(
        header,
        (
            (one.first, one.last, one.face.handle if one.face else "", one.address, one.organisation, one.title, _day(one.on))
            for one in export.connections
        ),
    )


def _messages(export: Export) -> str:
    rows = (
        (
            one.conversation, one.title, one.sender.name, one.sender.handle, ", ".join(face.name for face in one.to), ",".join(face.handle for face in one.to),
            f"{one.at:%Y-%m-%d %H:%M:%S} UTC", one.subject, one.content, one.folder, "", "No", "No",
        )
        for one in reversed(export.messages)
    )  # fmt: skip
    return _table(_MESSAGES, rows, is_quoted=True)


def _invitations(export: Export) -> str:
    header = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
    rows = (
        (
            one.sender.name, one.receiver.name, f"{_american(one.at)}, {_clock(one.at)}", one.message,
            "OUTGOING" if one.sender.person == "owner" else "INCOMING", one.sender.handle, one.receiver.handle,
        )
        for one in export.invitations
    )  # fmt: skip
    return _table(header, rows)


def _endorsements(who: str, endorsements: Iterable[Endorsement]) -> str:
    header = ("Endorsement Date", "Skill Name", f"{who} First Name", f"{who} Last Name", f"{who} Public Url", "Endorsement Status")
    rows = ((f"{one.at:%Y/%m/%d %H:%M:%S} UTC", one.skill, one.first, one.last, _bare(one.face), one.status) for one in endorsements)
    return _table(header, rows)


def _recommendations(export: Export, *, is_given: bool) -> str:
    rows = (
        (one.first, one.last, one.organisation, one.title, one.text, f"{one.at:%m/%d/%y}, {_clock(one.at, '02d')}", "VISIBLE")
        for one in export.recommendations
        if one.is_given == is_given
    )
    return _table(_RECOMMENDED, rows)


def _owner(owner: Person, on: date) -> dict[str, str]:
    posts = [
        ("Self-employed" if post.organisation == "freelance" else organisations.BY_KEY[post.organisation].name, post.title, "", "Leeds, England",
         _month(post.from_on), _month(post.to_on) if post.to_on and post.to_on < on else "")
        for post in reversed(owner.posts) if post.from_on < on
    ]  # fmt: skip
    summary = "I like small functions, large pans of sauce\nand people who ask questions."
    profile = ("Robin", "Adeyemi", "", "", "Mar 3", "Freelance software engineer", summary, "Software Development", "", "Leeds, England", "", "", "")
    addresses = ((one, "Yes", "Yes" if one == career.PRIVATE else "No", "1/9/26, 8:15 AM") for one in career.ADDRESSES)
    return {
        "Positions.csv": _table(("Company Name", "Title", "Description", "Location", "Started On", "Finished On"), posts),
        "Education.csv": _table(
            ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"),
            [("University of Wrenhall", "2013", "2016", "", "BSc Computer Science", "Salsa society")],
        ),
        "Profile.csv": _table(_PROFILE, [profile]),
        "Email Addresses.csv": _table(("Email Address", "Confirmed", "Primary", "Updated On"), addresses),
    }


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], *, is_quoted: bool = False) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL if is_quoted else csv.QUOTE_MINIMAL)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _bare(face: Face) -> str:
    return unquote(f"www.{face.handle.partition('www.')[2]}")


def _day(day: date) -> str:
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _american(at: datetime) -> str:
    return f"{at.month}/{at.day}/{at:%y}"


def _clock(at: datetime, width: str = "d") -> str:
    return f"{(at.hour % 12 or 12):{width}}:{at.minute:02d} {'AM' if at.hour < 12 else 'PM'}"
