"""What sort of handle is it: one human's, a role's, a list's, a relay's, or a placeholder that machines fill in?

Role names: RFC 2142. Reserved host names: RFC 2606, RFC 6761. Placeholders are those that git and `git svn` write where nothing is configured.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from kithwork.domain.handles import HandleKind
from kithwork.identity.normalise import fold


class Nature(StrEnum):
    """Whose a handle is."""

    PERSONAL = "personal"
    ROLE = "role"
    LIST = "list"
    RELAY = "relay"
    PLACEHOLDER = "placeholder"


_EMAIL: Final = str(HandleKind.EMAIL)  # asked of every handle
_GITHUB: Final = str(HandleKind.GITHUB)
_PROFILE_URL: Final = str(HandleKind.PROFILE_URL)
_NOBODYS: Final = frozenset({Nature.LIST, Nature.RELAY})
ROLES: Final = frozenset(
    "abuse admin administrator billing bounce bounces career careers commits community contact contributors daemon dev developers devnull devs everyone feedback "
    "git github hello help hostmaster hr info invoices jobs list mail mailer mailer-daemon marketing me news no-reply nobody none noreply notifications office "
    "ops postmaster press recruiting reply root sales security service shop staff support svn sysadmin team test unknown unknown-user user users webmaster welcome work "
    "anonymous author autobuild bot build buildbot ci cvs default do-not-reply donotreply email example guest hg localhost name newsletter null system ubuntu www "
    "www-data you your-email your your.email youremail apache pi vagrant docker runner jenkins events".split()
)
_PLACEHOLDER_HOSTS: Final = frozenset(
    "localhost localhost.localdomain (none) none example.com example.org example.net unknown invalid test local".split()
)
_PLACEHOLDER_ENDS: Final = (
    ".local",
    ".localdomain",
    ".lan",
    ".internal",
    ".invalid",
    ".(none)",
    ".home",
    ".home.arpa",
    ".localhost",
    ".box",
    ".fritz.box",
)
_LISTS: Final = ("googlegroups.com", "groups.io", "freelists.org", "lists.sourceforge.net")
_RELAYS: Final = (
    "reply.github.com", "reply.linkedin.com", "privaterelay.appleid.com", "inmail.linkedin.com", "marketplace.amazon.com", "noreply.gitlab.com", "relay.firefox.com",
)  # fmt: skip
_SITES: Final = frozenset("githubcom gitlabcom linkedincom bitbucketorg".split())  # to whom somebody gave the address, which says nothing of them
_PUBLIC: Final = frozenset(
    "126.com 163.com aim.com aol.com att.net bk.ru bluewin.ch btinternet.com comcast.net cox.net earthlink.net fastmail.com fastmail.fm fastmail.org foxmail.com free.fr "
    "freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.net googlemail.com hey.com hotmail.co.uk hotmail.com hotmail.de hotmail.fr hotmail.it hushmail.com icloud.com "
    "inbox.ru laposte.net libero.it list.ru live.com live.de live.fr mac.com mail.com mail.ru mailbox.org me.com msn.com naver.com ntlworld.com o2.pl online.de orange.fr outlook.com "
    "outlook.de outlook.fr pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com riseup.net rocketmail.com sbcglobal.net seznam.cz sfr.fr "
    "sina.com sky.com t-online.de telia.com tutanota.com ukr.net verizon.net wanadoo.fr web.de wp.pl ya.ru yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.br yahoo.de "
    "yahoo.es yahoo.fr yahoo.in yahoo.it yandex.com yandex.ru ymail.com zoho.com".split()
)
_UUID_HOST: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")
_BRIDGED: Final = re.compile(r"\S\s+via\s+\S", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+")
_GAPS: Final = re.compile(r"[\W_]+")
_SECOND_LEVEL: Final = frozenset("ac co com edu gov net org".split())


def nature(kind: str, value: str) -> Nature:
    """Whose is this handle, by its own look?"""
    if kind != _EMAIL:
        return Nature.PERSONAL
    local, _, host = value.rpartition("@")
    found = _of_host(host)
    return found or (Nature.ROLE if _is_of_a_role(_without_label(local)) else Nature.PERSONAL)


def _without_label(local: str) -> str:
    """A local part without what its owner puts behind it: `ada+news`."""
    return local.partition("+")[0] if "+" in local else local


def _is_of_a_role(local: str) -> bool:
    return local in ROLES or ("." in local and local.replace(".", "-") in ROLES)


@lru_cache(maxsize=32_768)
def _of_host(host: str) -> Nature | None:
    """What all addresses of a host are, where they are nobody's own."""
    if "." not in host or host in _PLACEHOLDER_HOSTS or host.endswith(_PLACEHOLDER_ENDS) or _UUID_HOST.match(host):
        return Nature.PLACEHOLDER
    if host.endswith(_RELAYS):
        return Nature.RELAY
    if host.startswith(("lists.", "list.")) or host.endswith(_LISTS):
        return Nature.LIST
    return None


def is_bridged(name: str) -> bool:
    """Does a mailing list write in somebody's name ("Ada Lovelace via engines")?"""
    return " " in name and ("via" in name.lower() or "ı" in name or "İ" in name) and _BRIDGED.search(name) is not None


def is_certain(kind: str, value: str) -> bool:
    """Does this handle belong to one human only? Role, list, relay and placeholder addresses do not."""
    return nature(kind, value) is Nature.PERSONAL


def word(text: str) -> str:
    """A login or local part as it compares: letters and digits alone."""
    folded = fold(text).replace(".", "").replace("-", "")
    return folded if folded.isalnum() else _GAPS.sub("", folded)


def bare(text: str) -> str:
    """The same without its figures."""
    plain = text.rstrip("0123456789")  # where nearly all of them stand
    return plain if plain.isalpha() else _DIGITS.sub("", text)


def words(kind: str, value: str) -> tuple[str, ...]:
    """The words of one's own choosing in a handle: login or local part; none in that of a role or machine."""
    if kind == _EMAIL:
        return _local_words(value)
    if kind == _GITHUB:
        return (word(value),)
    return _path_words(value) if kind == _PROFILE_URL else ()


def _local_words(value: str) -> tuple[str, ...]:
    local, _, host = value.rpartition("@")
    local, of_host = _without_label(local), _of_host(host)
    if of_host in _NOBODYS or local in ROLES or len(local) > 40 or (not of_host and _is_of_a_role(local)):
        return ()
    found = word(local)
    return () if found in _SITES else (found,)


_SPELLED: Final = re.compile(r"([^\W\d_]+(?:[._-][^\W\d_]+)+)\d*\Z")


def spelled(kind: str, value: str) -> str:
    """A local part or login that consists of several words, of a handle that has any (`words`); empty when it does not."""
    if kind == _EMAIL:
        text = _without_label(value.rpartition("@")[0])
    elif kind == _GITHUB:
        text = value
    else:
        return ""
    found = None if text.isalnum() else _SPELLED.match(text)
    return found[1] if found else ""


_SLUG_END: Final = re.compile(r"-(?=[0-9a-z]*\d)[0-9a-z]{5,12}\Z")


def _path_words(value: str) -> tuple[str, ...]:
    _, _, path = value.partition("/")
    last = path.removeprefix("in/").rpartition("/")[2].lstrip("@~")
    return (word(_SLUG_END.sub("", last)),) if last else ()


def domain(kind: str, value: str) -> str:
    """The registered domain of an address that is an organisation's or somebody's own; empty for mail providers and placeholders."""
    return _registered(value.rpartition("@")[2]) if kind == _EMAIL else ""


@lru_cache(maxsize=32_768)
def _registered(host: str) -> str:
    if _of_host(host) is Nature.PLACEHOLDER:
        return ""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    found = ".".join(labels[-keep:])
    return "" if found in _PUBLIC or ".".join(labels) in _PUBLIC else found
