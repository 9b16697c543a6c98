"""What has the owner done, and under which names and addresses? Ten years, four employers, freelancing now.

The years until 2021 are fixed, for the lockdown was; what follows is counted back from today.
"""

from datetime import date, timedelta
from typing import Final

from kithwork.domain.errors import Refused
from kithwork.invented.nouns import Face, Kind, Name, Person, Post

EARLIEST: Final = date(2025, 1, 1)  # before it the third employment would have no length
PRIVATE: Final = "robin@adeyemi.example"
OLD_PRIVATE: Final = "radeyemi@postbox.example"
HARBOURLIGHT: Final = "r.adeyemi@harbourlight.example"
BRIGHTWELL: Final = "robin.adeyemi@brightwell.example"
NO_REPLY: Final = "904418207+radeyemi@users.noreply.github.com"
ADDRESSES: Final = (PRIVATE, OLD_PRIVATE, HARBOURLIGHT, BRIGHTWELL)
MOVED_ON: Final = date(2018, 3, 1)  # from the old private address to the own domain
PROFILE: Final = "https://www.linkedin.com/in/robin-adeyemi-kw4410"


class TooEarly(Refused):
    """The invented world begins to make sense in 2025; choose a later day."""


def posts(today: date) -> tuple[Post, ...]:
    """The owner's employments, the last of which goes on."""
    if today < EARLIEST:
        raise TooEarly
    third_end, fourth_end = today - timedelta(days=1120), today - timedelta(days=265)
    return (
        Post("larkfield", "Junior Web Developer", date(2016, 9, 5), date(2018, 10, 31)),
        Post("harbourlight", "PHP Developer", date(2018, 11, 12), date(2021, 5, 28), HARBOURLIGHT),
        Post("fernwick", "Software Engineer", date(2021, 6, 14), third_end),
        Post("brightwell", "Senior Software Engineer", third_end + timedelta(days=10), fourth_end, BRIGHTWELL),
        Post("freelance", "Freelance Software Engineer", fourth_end + timedelta(days=14)),
    )


def owner(today: date) -> Person:
    """The owner as a person of the world."""
    return Person(
        "owner", Kind.OWNER, Name("Robin", "Adeyemi"), posts(today), private=PRIVATE, old_private=OLD_PRIVATE, login="radeyemi",
        account=904418207, slug="robin-adeyemi-kw4410", phone="+447700900001", birthday="1991-03-03", city="Leeds",
    )  # fmt: skip


def tenure(person: Person, organisation: str) -> tuple[date, date]:
    """From when to when somebody was at an organisation; an unfinished post ends far away."""
    held = [post for post in person.posts if post.organisation == organisation]
    return min(post.from_on for post in held), max(post.to_on or date.max for post in held)


def mail_face(person: Person, day: date, *, is_work: bool) -> Face:
    """The owner in mail and calendars: the work address while at work, else the private one of the time."""
    post = person.post_at(day)
    if is_work and post and post.address:
        shown = "Adeyemi, Robin" if post.organisation == "harbourlight" else "Robin Adeyemi"
        return Face(person.key, shown, post.address)
    if day < MOVED_ON:
        return Face(person.key, "Robin A.", OLD_PRIVATE)
    return Face(person.key, "Robin Adeyemi", PRIVATE)


def git_face(day: date, habit: int) -> Face:
    """The owner as an author: at work the work address, on the web the no-reply one."""
    if date(2018, 11, 12) <= day <= date(2021, 5, 28) and habit % 10 < 7:
        return Face("owner", "Robin Adeyemi", HARBOURLIGHT)
    if habit % 3 == 0:
        return Face("owner", "radeyemi", NO_REPLY)
    return Face("owner", "Robin Adeyemi", PRIVATE)


def profile_face() -> Face:
    """The owner on LinkedIn."""
    return Face("owner", "Robin Adeyemi", PROFILE)
