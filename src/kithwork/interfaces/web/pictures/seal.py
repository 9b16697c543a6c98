"""Who it is: initials in a ring. A closed ring: met face to face. A broken ring: only online."""

from django.utils.html import format_html
from django.utils.safestring import SafeString


def seal(initials: str, has_met: bool) -> SafeString:  # noqa: FBT001 - a template passes by position
    """Draw the ring; it stands beside the name, so it is hidden from a screen reader."""
    return format_html(
        '<svg class="seal" viewBox="0 0 44 44" aria-hidden="true"><circle class="{}" cx="22" cy="22" r="20.5"/><text class="t-in" x="22" y="27">{}</text></svg>',
        "ring" if has_met else "ring ring--online",
        initials[:3],
    )
