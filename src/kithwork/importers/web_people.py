"""What does the web say of somebody? The same few facts, whether they stand in a page as microformats, in it as JSON-LD, or in a file of RDF."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kithwork.domain import dates, handles
from kithwork.domain.records import Mention, Origin, PersonRecord, Skipped
from kithwork.importers import profiles

_DAY: Final = re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?(?:T.*)?\Z")
_YEAR: Final = re.compile(r"\d{4}\Z")


@dataclass(slots=True)
class Told:
    """Somebody, as one place has them; `form` is how that is written, `own` an address by which that place calls them."""

    where: str
    form: str
    name: str = ""
    own: str = ""
    urls: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    organisation: str = ""
    title: str = ""
    city: str = ""
    birthday: str = ""
    labels: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    why: str = ""  # they are nobody
    by: str = ""  # by what they are known again, before an address


def item(told: Told, source: str) -> PersonRecord | Skipped:
    """The record: known again as the place says, else by the address of their own, a profile or an e-mail address, else by what is said of them."""
    known, links = profiles.apart(_absolute(told.urls))
    mails = tuple(dict.fromkeys(handle for text in told.emails if (handle := handles.email(text))))
    name = _line(told.name)
    by = [*(handle.value for handle in known), told.own.casefold(), *(handle.value for handle in mails), *(link.casefold() for link in links)]
    said = "\n".join((name.casefold(), told.organisation.casefold(), told.title.casefold(), *told.phones))
    key = (
        _line(told.by).casefold()
        or next(filter(None, by), "")
        or "named:" + hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=16).hexdigest()
    )
    origin = Origin(source, f"{told.form}:{key[:500]}", told.where)
    if told.why or not (name or known or mails):
        return Skipped(origin, told.why or "nobody is named")
    if not (any(by) or told.organisation or told.title or told.phones or " " in name):
        return Skipped(origin, "one word for a name, and nothing else")
    organisation = _line(told.organisation)
    if organisation and name.casefold() == organisation.casefold():  # hCard 1.0: a name that is the organisation's
        return Skipped(origin, "an organisation, not a person")
    mention = Mention(name if "@" not in name else "", (*known, *mails), told.phones) if known or mails or told.phones else Mention(name)
    return PersonRecord(
        origin,
        mention,
        organisation=organisation,
        title=_line(told.title),
        city=_line(told.city),
        birthday=_birthday(told.birthday),
        labels=tuple(dict.fromkeys(filter(None, map(_line, told.labels)))),
        relations=tuple(("knows", one) for one in dict.fromkeys(filter(None, map(_line, told.knows)))),
        links=links,
        other_names=tuple(dict.fromkeys(one for one in map(_line, told.other_names) if one and one != name)),
    )


def _absolute(urls: Iterable[str]) -> list[str]:
    return [url for url in (one.strip() for one in urls) if url and not url.lower().startswith(("mailto:", "tel:", "javascript:", "data:"))]


def _line(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode().replace("\0", "").split())[:300]


def _birthday(text: str) -> str:
    found = _DAY.match(text.strip())
    if not found:
        return dates.partial(int(text)) or "" if _YEAR.match(text.strip()) else ""
    year = None if found[1] == "-" else int(found[1])
    return dates.partial(year, int(found[2]), int(found[3]) if found[3] else None) or ""
