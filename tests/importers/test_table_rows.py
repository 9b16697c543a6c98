import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.importers import table_rows

PIECES = st.sampled_from(["a", "b", ",", ",", '"', '"', "\n", "\n", "\r\n", '"\n', '","', '""', " ", "é", "\ufeff", "\r", "\0", "\u2028", ";"])


def by_csv(data, encoding):
    text = io.TextIOWrapper(io.BytesIO(data), encoding=encoding, errors="replace", newline="")
    reader = csv.reader(line.replace("\0", "") for line in text)
    return [(reader.line_num, cells or [""]) for cells in reader]


def by_blocks(data, encoding="utf-8-sig"):
    found = []
    with suppress(table_rows.LeftOut):
        for block in table_rows.blocks(io.BytesIO(data), encoding, ","):
            found += [(line, list(cells)) for line, cells in zip(block.lines, block.rows(), strict=True)]
    return found


@given(st.lists(PIECES, max_size=40), st.sampled_from(["utf-8-sig", "cp1252"]), st.sampled_from([3, 4, 7, 64 * 1024]))
def test_rows_end_where_csv_ends_them_wherever_a_block_does(pieces, encoding, size):
    data = "".join(pieces).encode()
    usual = table_rows._BYTES, table_rows._APART

    try:
        table_rows._BYTES, table_rows._APART = size, 0
        assert by_blocks(data, encoding) == by_csv(data, encoding)
    finally:
        table_rows._BYTES, table_rows._APART = usual


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_what_programs_write_is_read_without_csv(monkeypatch, end, quoting):
    text = io.StringIO(newline="")
    rows = [["Ada", 'says "hello",\nand goes', ""], ["", "Grace", "x"]]
    csv.writer(text, lineterminator=end, quoting=quoting).writerows(rows)
    monkeypatch.setattr(table_rows, "_APART", 0)
    monkeypatch.setattr(table_rows, "_carefully", lambda *_: iter(()))

    assert by_blocks(text.getvalue().encode()) == [(2, rows[0]), (3, rows[1])]


@pytest.mark.parametrize("cell", ["x" * 40, '"' + "x" * 40 + '"', '"' + "x,\n" * 20 + '"', '"' + 'x""\n' * 20 + '"'])
@pytest.mark.parametrize(("size", "apart"), [(64 * 1024, 10**9), (16, 0)])  # read by csv from the first row on, or from the long one on
def test_a_row_with_a_field_that_is_too_long_is_left_out_and_the_others_are_read(monkeypatch, cell, size, apart):
    for name, value in (("_BYTES", size), ("_LONGEST", 20), ("_APART", apart)):
        monkeypatch.setattr(table_rows, name, value)
    data = f'a,b\n1,"y\nz"\n2,{cell}\n3,"c"\n'.encode()
    usual, found, left = csv.field_size_limit(30), [], ""
    try:
        for block in table_rows.blocks(io.BytesIO(data), "utf-8-sig", ","):
            found += [(line, list(cells)) for line, cells in zip(block.lines, block.rows(), strict=True)]
    except table_rows.LeftOut as error:
        left = error.where
    finally:
        csv.field_size_limit(usual)

    assert found == [(1, ["a", "b"]), (3, ["1", "y\nz"]), (5 + cell.count("\n"), ["3", "c"])]
    assert left == "line 4"


@pytest.fixture
def by_csv_alone(monkeypatch):
    monkeypatch.setattr(table_rows, "_APART", 10**9)


def by_blocks_with_a_limit(data, limit=30):
    """The rows, and the place and words of what was left out."""
    usual, found, left = csv.field_size_limit(limit), [], ("", "")
    try:
        for block in table_rows.blocks(io.BytesIO(data), "utf-8-sig", ","):
            found += [list(cells) for cells in block.rows()]
    except table_rows.LeftOut as error:
        left = error.where, str(error)
    finally:
        csv.field_size_limit(usual)
    return found, left


@pytest.mark.parametrize("cell", ['5" disk ' + "x" * 40, '"' + "x" * 40 + '" 5" disk', '"x""' + "x" * 40 + '\n5"" ,"" \n"', 'x\0"' + "x" * 40])
def test_a_mark_within_a_field_that_is_too_long_takes_no_rows_with_it(by_csv_alone, cell):
    rows = [[str(number), "usual"] for number in range(50)]

    found, (where, why) = by_blocks_with_a_limit(f"a,b\n1,{cell}\n{''.join(','.join(row) + chr(10) for row in rows)}".encode())

    assert found == [["a", "b"], *rows]
    assert where == "line 2"
    assert why.endswith("million letters; the row was left out, and the others were read")


def test_a_mark_that_is_never_closed_is_told_with_where_reading_ended(by_csv_alone):
    head = f"a,b\n1,{'y' * 40}\n2,x\n"

    found, (where, why) = by_blocks_with_a_limit((head + '3,"never\n' + "4,usual\n" * 50).encode())

    assert found == [["a", "b"], ["2", "x"]]
    assert where == "line 2; after line 3"
    assert why.endswith("a quotation mark of the row that begins on line 4 is never closed: nothing from there on could be read")


@pytest.mark.parametrize("end", ["", "\n"])
def test_rows_that_a_mark_took_into_one_field_are_told_of(end):
    data = b'a,b\n1,x\n2,"never\n3,usual\n4,usual' + end.encode()

    found, (where, why) = by_blocks_with_a_limit(data, limit=10**6)

    assert found == [["a", "b"], ["1", "x"], ["2", f"never\n3,usual\n4,usual{end}"]]
    assert (where, why[-56:]) == ("line 3", "never closed: whatever stands behind it was read as one field"[-56:])
    assert by_blocks_with_a_limit(b'a,b\n1,"x\ny"\n2,"cut', limit=10**6)[1] == ("", "")


def test_nothing_is_said_of_others_behind_the_last_row(by_csv_alone):
    assert by_blocks_with_a_limit(f'a,b\n1,"{"y" * 40}"\n'.encode())[1][1].endswith("million letters; the row was left out")


@given(st.lists(st.sampled_from(["a", ",", '"', '""', '",', ',"', " "])), st.booleans())
def test_a_field_goes_on_behind_a_line_where_csv_says_so(pieces, is_open):
    line = "".join([*pieces, "\n"])

    rows = list(csv.reader(['"\n', line, "end"] if is_open else [line, "end"]))

    assert table_rows._stays_open(line, ",", is_open) == (rows[-1] != ["end"])
