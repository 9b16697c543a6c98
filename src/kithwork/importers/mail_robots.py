"""Does a person write from this address? Local parts that only machines have, places where mail is handed on, and names that are no name.

The words are those that senders use in English and in the languages around us; a shared inbox such as `info@` may well be a person and is kept,
except where something was sent to many.
"""

import re
from functools import lru_cache
from typing import Final

from kithwork.domain.records import Mention

_NO_REPLY: Final = re.compile(
    r"no[-_.]?reply|do[-_.]?not[-_.]?reply|no[-_.]?responder|ne[-_.]?pas[-_.]?repondre|(?:nicht|no)[-_.]?antwort|no[-_.]?answer|undisclosed-recipient|unlisted-recipient"
)
_PARTS: Final = re.compile(r"[-_.+=]")
_ANYWHERE: Final = frozenset("alert alerts autoresponder bounce bounces daemon mailer notification notifications notifier notify robot".split())
_WHOLE: Final = frozenset(
    """accounts billing bot briefing build builds buildbot ci confirm confirmation cron deals digest donotreply enews helpdesk insider invoice invoices
    jenkins jira listserv mailman majordomo marketing monitoring news newsletter newsletters offers order orders pagerduty postmaster promo
    promotions receipt receipts root sentry service statuspage support survey surveys system update updates verification verify weekly""".split()
)
_SENT_TO_MANY: Final = frozenset(
    """admin careers community contact crew editor editors email events hello hey hi info jobs mail marketing members membership office press
    sales team welcome""".split()
)
_ROBOT_HOSTS: Final = frozenset("bounce bounces mailer no-reply noreply notification notifications notify".split())
_NEWS_HOSTS: Final = frozenset("campaign campaigns mailing mailings marketing news newsletter newsletters promo promotions".split())
_HANDED_ON: Final = re.compile(
    r"(?:reply|incoming|unsubscribe|unsub)\+.*|.*@(?:reply|noreply)\.github\.com|notifications@github\.com"
    r"|.*@(?:lists?|groups)\.[^@]+|.*@(?:vger\.kernel\.org|googlegroups\.com|groups\.io|freelists\.org)"
)
_LINKEDIN: Final = re.compile(r".*(?:no-?reply|hit-reply|invitations|member|listings|security)@(?:[a-z]+\.)?linkedin\.com")
_NO_NAME: Final = frozenset(
    """account accounts ag alert alerts app billing bv care club community company conference customer daily deals digest events foundation gmbh
    group inc info insider jobs limited llc ltd magazine marketing media monthly news newsletter notification notifications offers orders press
    sales service services shop store summit support team the update updates weekly""".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)
def is_robot(value: str) -> bool:
    """Is this handle an address, or an account, from which only machines write?"""
    local, at, host = value.partition("@")
    if not at:
        return value.endswith("[bot]")
    parts = _PARTS.split(local)
    is_named = local.partition("+")[0] in _WHOLE or (parts[0] in _WHOLE and len(parts[0]) >= 5)  # `ci.lin@` is somebody
    is_machine = bool(_NO_REPLY.search(local)) or local.endswith(("-bot", "_bot")) or not _ANYWHERE.isdisjoint(parts)
    return is_named or is_machine or host.partition(".")[0] in _ROBOT_HOSTS


@lru_cache(maxsize=8192)
def is_nobody(value: str) -> bool:
    """Is this an address behind which nobody stands: no-reply, a hand-on of a platform, a list?"""
    return "@" in value and bool(_NO_REPLY.search(value) or _HANDED_ON.fullmatch(value))


def is_linkedin(value: str) -> bool:
    """Is this one of the addresses from which LinkedIn writes about others? Those who work there have addresses too."""
    return bool(_LINKEDIN.fullmatch(value)) if value.endswith("linkedin.com") else False


def is_named_person(mention: Mention) -> bool:
    """May somebody of this name have written something that went to many? Two words at least, none of them a firm's."""
    words = [word.casefold() for word in _WORD.findall(mention.name)]
    handle = mention.handles[0] if mention.handles else None
    local, _, host = handle.value.partition("@") if handle else ("", "", "")
    is_place = local.partition("+")[0] in _SENT_TO_MANY or host.partition(".")[0] in _NEWS_HOSTS
    return len(words) >= 2 and _NO_NAME.isdisjoint(words) and not any(letter.isdigit() for letter in mention.name) and not is_place
