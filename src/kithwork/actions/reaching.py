"""How does somebody like to be reached? By what the owner typed, else by what the two used most of late."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.store.queries.moments import Moment

_BY_KIND: Final = {
    Kind.IN_PERSON: "face to face",
    Kind.CALL: "on the telephone",
    Kind.MEETING: "in meetings",
    Kind.MESSAGE: "by mail",
    Kind.GROUP_MESSAGE: "in groups",
    Kind.CO_AUTHORED: "over code",
    Kind.REVIEWED: "over code",
    Kind.TESTED: "over code",
    Kind.REPORTED: "over code",
}
_SERVICES: Final = {
    "discord": "on Discord",
    "facebook": "on Facebook",
    "instagram": "on Instagram",
    "linkedin-messages": "on LinkedIn",
    "mastodon": "on Mastodon",
    "signal": "on Signal",
    "slack": "on Slack",
    "telegram": "on Telegram",
    "telephone": "by text message",
    "whatsapp": "on WhatsApp",
    "x-archive": "on X",
}
_TYPED: Final = "typed"


def in_words(channel: str, moments: Sequence[Moment]) -> str:
    """The end of a sentence, or nothing when it is not known. `moments`: the last ones, the newest first."""
    if channel:
        return f"by {channel}, as you noted"
    used = [_channel(moment) for moment in moments]
    counts = Counter(one for one in used if one)
    if not counts:
        return ""
    most = max(counts, key=lambda one: (counts[one], -used.index(one)))
    return f"mostly {most} of late"


def _channel(moment: Moment) -> str:
    if moment.source in _SERVICES and moment.kind in {Kind.MESSAGE, Kind.GROUP_MESSAGE}:
        return _SERVICES[moment.source]
    if moment.kind == Kind.MESSAGE and moment.source == _TYPED:
        return ""  # a message, and nobody knows by what
    return _BY_KIND.get(Kind(moment.kind), "")
