"""What do machines send? Newsletters, builds, tickets, notifications of a forge, automatic replies and bounces: mail that is no tie."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kithwork.invented import career, chance
from kithwork.invented.correspondence import reply_id
from kithwork.invented.nouns import Cast, Event, Face, Mail

_NEWSLETTERS: Final = (("robot-newsletter-php", 10), ("robot-newsletter-shop", 12), ("robot-newsletter-jobs", 17), ("robot-newsletter-food", 21))
_ROBOTS: Final = (
    ("robot-ci", 9, "Build {n} of tidewater: {how}"), ("robot-trains", 33, "Your tickets, booking {n}"), ("robot-bank", 30, "Your statement {n} is ready"),
    ("robot-linkedin", 16, "You have {n} new notifications"),
)  # fmt: skip
_REASONS: Final = ("review_requested", "author", "mention", "subscribed", "comment")


def newsletters(seed: int, cast: Cast) -> Iterator[Mail]:
    """Bulk mail with all its marks (RFC 8058)."""
    for key, days in _NEWSLETTERS:
        throw, robot = chance.dice(seed, key), cast[key]
        sender = Face(key, robot.name.given, robot.private)
        host = robot.private.partition("@")[2]
        for number, day in enumerate(_every(days, date(2017, 1, 5), cast.today)):
            extra = (
                ("List-Unsubscribe", f"<https://{host}/u/{number}>, <mailto:leave@{host}>"), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                ("Feedback-ID", f"{number}:{host}:weekly"), ("Precedence", "bulk"),
            )  # fmt: skip
            words = f"{robot.name.given}, issue {number}.\n\nRead it on the web.\n"
            yield Mail(
                chance.moment(throw, day, 5, 7), sender, (_owner(cast, day),), f"{robot.name.given} #{number}", words, reply_id(throw, sender),
                headers=extra, html=_page(robot.name.given, number), kind="newsletter",
            )  # fmt: skip


def robots(seed: int, cast: Cast) -> Iterator[Mail]:
    """Builds, tickets, statements."""
    for key, days, subject in _ROBOTS:
        throw, robot = chance.dice(seed, key), cast[key]
        sender = Face(key, robot.name.given, robot.private)
        for number, day in enumerate(_every(days, date(2019, 1, 14), cast.today)):
            title = subject.format(n=1000 + number * 7, how=throw.choice(("passed", "passed", "failed")))
            extra = (("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"))
            words = f"{title}\n\nPlease do not reply to this message.\n"
            yield Mail(
                chance.moment(throw, day, 0, 23), sender, (_owner(cast, day),), title, words, reply_id(throw, sender), headers=extra, kind="robot"
            )


def notifications(seed: int, cast: Cast) -> Iterator[Mail]:
    """A forge writing in people's names: the name is a person's, the address is the forge's."""
    throw = chance.dice(seed, "forge")
    people = cast.by_way("open-source") + cast.lasting("harbourlight")[:12] + [cast["giulia"]]
    for day in _every(3, date(2019, 3, 1), cast.today):
        author, number = throw.choice(people), throw.randint(1, 900)
        sender = Face("robot-github", author.name.western, "notifications@github.com")
        extra = (
            ("List-ID", "tidewater/tidewater <tidewater.tidewater.github.com>"), ("X-GitHub-Sender", author.login),
            ("X-GitHub-Reason", throw.choice(_REASONS)), ("Precedence", "list"), ("X-Auto-Response-Suppress", "All"),
        )  # fmt: skip
        words = f"@{author.login} commented on this pull request.\n\nLooks good to me.\n\n-- \nReply to this email directly or view it on the web.\n"
        seen = (Face(author.key, author.name.western, f"https://github.com/{author.login}"),)
        yield Mail(
            chance.moment(throw, day, 6, 22), sender, (_owner(cast, day),), f"Re: [tidewater/tidewater] Tides by harbour (#{number})", words,
            f"<tidewater/tidewater/pull/{number}/c{throw.getrandbits(40)}@github.com>", headers=extra, shown=seen, kind="notification",
        )  # fmt: skip


def replies_of_machines(seed: int, cast: Cast, sent: list[Mail]) -> Iterator[Mail]:
    """Automatic replies and bounces to what the owner wrote (RFC 3834, RFC 3464)."""
    throw = chance.dice(seed, "automatic")
    robot = cast["robot-bounce"]
    for number, mail in enumerate(chance.some(throw, sent, 210)):
        to = mail.to[0]
        if number % 10 < 7:
            sender, subject, kind = to, f"Automatic reply: {mail.subject}", "auto-reply"
            words = "I am away from my desk until Monday and read mail now and then.\n"
            extra: tuple[tuple[str, str], ...] = (("Auto-Submitted", "auto-replied"), ("X-Autoreply", "yes"), ("Precedence", "auto_reply"))
        else:
            sender, subject, kind = Face(robot.key, robot.name.given, robot.private), "Undelivered Mail Returned to Sender", "bounce"
            words = f"The message to <{to.handle}> could not be delivered: mailbox full.\n"
            extra = (("Return-Path", "<>"), ("Auto-Submitted", "auto-replied"))
        yield Mail(
            mail.at + timedelta(minutes=1), sender, (mail.sender,), subject, words, reply_id(throw, sender), references=(mail.message_id,),
            headers=extra, kind=kind,
        )  # fmt: skip


def invitations(seed: int, cast: Cast, events: list[Event]) -> Iterator[Mail]:
    """Meetings that came by mail (RFC 6047)."""
    throw = chance.dice(seed, "invitations")
    able = [
        event for event in events if event.organiser and event.organiser.person != "owner" and "@" in event.organiser.handle and not event.replaces_at
    ]
    for event in chance.some(throw, able, 330):
        organiser = event.organiser and replace(event.organiser, name=event.organiser.name if "@" not in event.organiser.name else "")
        day = min(event.starts_at.date(), cast.today) - timedelta(days=throw.randint(1, 6))
        if organiser:
            yield Mail(
                chance.moment(throw, day), organiser, (_owner_of(event) or _owner(cast, day),), f"Invitation: {event.summary}", event.note + "\n",
                reply_id(throw, organiser), invitation=replace(event, except_at=()), kind="invitation",
            )  # fmt: skip


def _owner_of(event: Event) -> Face | None:
    return next((face for face, _ in event.guests if face.person == "owner"), None)


def _owner(cast: Cast, day: date) -> Face:
    return career.mail_face(cast.owner, day, is_work=False)


def _every(days: int, first: date, today: date) -> Iterator[date]:
    day = first
    while day < today:
        yield day
        day += timedelta(days=days)


def _page(title: str, number: int) -> str:
    rows = "".join(
        f'<tr><td style="padding:12px"><a href="https://news.example/{number}/{row}">Story {row} of {title}</a></td></tr>\n' for row in range(24)
    )
    return f'<html><body><h1>{title}</h1><table width="600">\n{rows}</table></body></html>\n'


def desks(seed: int, cast: Cast) -> Iterator[Mail]:
    """An organisation's shared addresses writing to the owner."""
    for key in ("desk-info", "desk-team", "desk-accounts", "desk-hello", "desk-careers"):
        throw, desk = chance.dice(seed, key), cast[key]
        sender = Face(key, desk.name.given, desk.private)
        for number in range(18):
            at = chance.moment(throw, chance.day_between(throw, cast.today - timedelta(days=300), cast.today - timedelta(days=2)))
            words = "Thank you for your message. Somebody of the team will look at it this week.\n"
            yield Mail(at, sender, (_owner(cast, at.date()),), f"Your enquiry {4100 + number}", words, reply_id(throw, sender), kind="desk")
