"""Where does the first element of an XML or HTML file begin? After a byte-order mark, declarations, instructions and comments (XML 1.0, 2.8).

Stepped through, and no pattern: one that steps back over comments takes twice as long for each of them.
"""

from typing import Final

_BOM: Final = b"\xef\xbb\xbf"
_SKIPPED: Final = ((b"<!--", b"-->"), (b"<?", b"?>"))


def skipped(head: bytes) -> bytes:
    """What is left of a head from its first element or doctype on; empty when the head ends before."""
    at = len(_BOM) if head.startswith(_BOM) else 0
    while True:
        at += len(head) - at - len(head[at:].lstrip()) if head[at : at + 1].isspace() else 0
        end = next((mark for begin, mark in _SKIPPED if head.startswith(begin, at)), b"")
        if not end:
            return head[at:]
        stop = head.find(end, at + 2)
        if stop < 0:
            return b""
        at = stop + len(end)
