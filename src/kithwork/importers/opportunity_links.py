"""Which posting is meant? Web addresses of postings in the one form under which two of them compare equal."""

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

_LINKEDIN: Final = re.compile(r"/jobs/view/(?:[^/]*-)?(\d+)")
_TRACES: Final = frozenset({"refid", "trackingid", "trk", "src", "source", "ref", "gh_src", "lever-source"})  # who sent the reader, not which posting


def key(link: str) -> str:
    """The address without scheme, `www.` and what only traces the reader; LinkedIn's by their number; nothing where it is no address."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:  # "http://[careers": half an address of IPv6
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    host = parts.netloc.casefold().removeprefix("www.")
    if host == "linkedin.com" or host.endswith(".linkedin.com"):
        number = _LINKEDIN.search(parts.path)
        current = dict(parse_qsl(parts.query)).get("currentJobId", "")
        if number or current.isdigit():
            return f"linkedin.com/jobs/view/{number[1] if number else current}"
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name.casefold() not in _TRACES and not name.casefold().startswith("utm_")]
    path = parts.path.rstrip("/")
    return f"{host}{path}{'?' + urlencode(sorted(kept)) if kept else ''}"
