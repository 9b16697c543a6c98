"""Coming in: the link that `kith serve` prints opens the door once, and leaves a session behind."""

import hmac
import os
from hashlib import blake2b

from django.http import HttpRequest

from kithwork.actions import opening

_MARK = "is_in"


def is_in(request: HttpRequest) -> bool:
    """Has this browser come in by a link?"""
    return bool(request.session.get(_MARK))


def come_in(request: HttpRequest, key: str) -> bool:
    """Open the door for this browser, when the key fits and nobody has used it."""
    secret = os.environ.get("KITH_LINK_SECRET", "")  # `kith serve` makes it, prints it, and hands it on
    if not secret or not hmac.compare_digest(key.encode(), secret.encode()) or not _spend(key):
        return False
    request.session[_MARK] = True
    return True


def _spend(key: str) -> bool:
    """Mark a key as used, once and for all processes; marks of earlier keys go."""
    home = opening.home()
    mark = home / f"link-{blake2b(key.encode(), digest_size=12).hexdigest()}.used"
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    for other in home.glob("link-*.used"):
        if other != mark:
            other.unlink(missing_ok=True)
    return True
