"""Which words in a message open doors? Tokens, keys and signed addresses that people paste are masked before anything is kept.

Forms are those that GitHub, Slack and Amazon publish for the scanning of secrets, and what addresses carry as token, key or signature.
"""

import re
from typing import Final

MASK: Final = "…"
_WHOLE: Final = re.compile(
    r"\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|(?:xox[a-z]\.)?xox[a-z]-[\w-]+|xapp-[\w-]{8,}|(?:AKIA|ASIA)[0-9A-Z]{16}\b)", re.ASCII
)
_VALUE: Final = re.compile(
    r"([?&#;](?:[\w.-]{0,40}[_.-]|api|access|auth|refresh|id)?(?:token|key|signature|sig|secret)=)[^\s&#;\"'<>()\[\]|]+", re.ASCII | re.IGNORECASE
)
_HOOK: Final = re.compile(r"(hooks\.slack\.com/(?:services|workflows|triggers)/)[\w/-]+", re.ASCII | re.IGNORECASE)


def masked(text: str) -> str:
    """The text without what opens a door; that something stood there stays to be seen."""
    text = _WHOLE.sub(MASK, text)
    if "=" in text:
        text = _VALUE.sub(rf"\1{MASK}", text)
    return _HOOK.sub(rf"\1{MASK}", text) if "/" in text else text
