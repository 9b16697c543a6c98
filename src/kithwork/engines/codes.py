"""How does a text look as a code that a phone reads? QR codes (ISO/IEC 18004), drawn for a page and for a terminal.

Correction level M, which a screen needs no more than; four modules of light around it, as the standard asks.
"""

from io import BytesIO
from typing import Final

import segno

from kithwork.domain.errors import Refused

_QUIET: Final = 4  # modules
_HALVES: Final = {(True, True): " ", (True, False): "▄", (False, True): "▀", (False, False): "█"}  # dark above, dark below: light is drawn


class TooMuch(Refused):
    """That is too much for one code; choose fewer fields."""


def svg(text: str) -> str:
    """A picture of it, dark on light whatever surrounds it. Raises TooMuch."""
    stream = BytesIO()
    _code(text).save(stream, kind="svg", border=_QUIET, dark="#000", light="#fff", xmldecl=False, omitsize=True, nl=False)
    return stream.getvalue().decode()


def terminal(text: str) -> str:
    """The same in half blocks, for light letters on a dark screen. Raises TooMuch."""
    rows = [[bool(cell) for cell in row] for row in _code(text).matrix_iter(border=_QUIET)]
    rows += [[False] * len(rows[0])] * (len(rows) % 2)
    return "\n".join("".join(_HALVES[pair] for pair in zip(*two, strict=True)) for two in zip(rows[::2], rows[1::2], strict=True))


def _code(text: str) -> segno.QRCode:
    try:
        return segno.make_qr(text, error="m")
    except segno.DataOverflowError as problem:
        raise TooMuch from problem
