"""A code in the terminal holds the very modules that a phone reads, light around it."""

import pytest
import segno

from kithwork.engines import codes

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nEND:VCARD"
PAIRS = {" ": (1, 1), "▄": (1, 0), "▀": (0, 1), "█": (0, 0)}


def test_the_blocks_are_the_modules_two_rows_at_a_time():
    expected = [list(row) for row in segno.make_qr(CARD, error="m").matrix_iter(border=4)]
    rows = [[PAIRS[block][half] for block in line] for line in codes.terminal(CARD).splitlines() for half in (0, 1)]

    assert rows[: len(expected)] == expected


def test_a_picture_is_dark_on_light_and_has_no_style_of_its_own():
    found = codes.svg(CARD)

    assert 'fill="#fff"' in found
    assert "style=" not in found


def test_what_does_not_fit_is_refused_in_a_sentence():
    with pytest.raises(codes.TooMuch, match="choose fewer"):
        codes.svg("x" * 4000)
