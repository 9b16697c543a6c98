import csv
import io

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
    blocks = table_rows.blocks(io.BytesIO(data), encoding, ",")
    return [(line, list(cells)) for block in blocks for line, cells in zip(block.lines, block.rows(), strict=True)]


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
    except table_rows.TooLong as error:
        left = error.where
    finally:
        csv.field_size_limit(usual)

    assert found == [(1, ["a", "b"]), (3, ["1", "y\nz"]), (5 + cell.count("\n"), ["3", "c"])]
    assert left == "line 4"
