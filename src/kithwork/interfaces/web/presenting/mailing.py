"""An address by which a letter begins in the owner's own mail: nothing is sent from here."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode


def mail_url(emails: Sequence[str], subject: str, words: str) -> str:
    """RFC 6068: all but the @ is escaped, and lines end as they do in mail; nothing without an address."""
    if not emails:
        return ""
    asked = urlencode({"subject": subject, "body": words.replace("\n", "\r\n")}, quote_via=quote)
    return f"mailto:{','.join(map(_address, emails))}?{asked}"


def _address(email: str) -> str:
    mailbox, _, domain = email.rpartition("@")
    return f"{quote(mailbox, safe='')}@{quote(domain, safe='')}"
