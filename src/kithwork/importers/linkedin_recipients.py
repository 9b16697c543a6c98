"""To whom did a LinkedIn message go?

`TO` joins names with ", " while names hold commas themselves ("Jane Doe, Ph.D."), and `RECIPIENT PROFILE URLS` leaves out deleted accounts
or, before mid-2023, is not there. A name is cut off only where its end is certain: as many names as URLs, or a name that somebody in the
same file writes under.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from kithwork.domain.records import Mention
from kithwork.importers.linkedin_files import NOBODY, mention

_LONGEST: Final = 6  # commas of one name


@dataclass(frozen=True, slots=True)
class Writers:
    """The people who write in one file: all names, and the name that goes with a URL."""

    names: frozenset[str]
    name_of: dict[str, str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """The writers of these pairs of name and URL; of two names at one URL the later in the alphabet, so that it is always the same."""
        writers = [mention(name, url) for name, url in sorted(pairs)]
        return cls(frozenset(who.name for who in writers), {who.handles[0].value: who.name for who in writers if who.handles})


def plainly(names: str, urls: str) -> tuple[Mention, ...] | None:
    """The recipients where the row alone tells them apart, else None."""
    if names and urls and "," not in names and "," not in urls and names != NOBODY:
        return (mention(names, urls),)
    addresses, parts = _addresses(urls), _parts(names)
    if len(parts) == len(addresses):
        return tuple(map(mention, parts, addresses))
    if not parts:
        return tuple(mention("", address) for address in addresses)
    return (mention(parts[0], ""),) if len(parts) == 1 and not addresses else None


def by_writers(names: str, urls: str, writers: Writers) -> tuple[Mention, ...]:
    """The recipients as far as the other rows of the file help to tell them apart; an uncut rest stays one name."""
    runs = _runs(_parts(names), writers.names)
    recipients = [mention("", address) for address in _addresses(urls)]
    if not recipients:
        return tuple(mention(run, "") for run in runs)
    named = [writers.name_of.get(who.handles[0].value, "") if who.handles else "" for who in recipients]
    left = [run for run in runs if run not in named]
    if len(left) == named.count(""):
        rest = iter(left)
        named = [name or next(rest) for name in named]
    return tuple(Mention(name, who.handles) for name, who in zip(named, recipients, strict=True))


def is_only_nobody(names: str, urls: str) -> bool:
    """Did it go to deleted accounts and to nobody else?"""
    return NOBODY in names and not _parts(names) and not _addresses(urls)


def _addresses(urls: str) -> list[str]:
    return [url.strip() for url in urls.split(",") if url.strip()] if "," in urls else [urls] if urls else []


def _parts(names: str) -> list[str]:
    if "," not in names:
        return [names] if names and names != NOBODY else []
    return [part for part in map(str.strip, names.split(", ")) if part and part != NOBODY]


def _runs(parts: Sequence[str], known: frozenset[str]) -> list[str]:
    """The parts joined again into names: known ones, longest first, and whatever stands between them as it is."""
    runs: list[str] = []
    pending: list[str] = []
    at = 0
    while at < len(parts):
        length = next((size for size in range(min(_LONGEST, len(parts) - at), 0, -1) if ", ".join(parts[at : at + size]) in known), 0)
        if length:
            runs += [", ".join(pending)] * bool(pending) + [", ".join(parts[at : at + length])]
            pending = []
        else:
            pending.append(parts[at])
        at += length or 1
    return runs + [", ".join(pending)] * bool(pending)
