"""Who took up whose work."""

from datetime import UTC, datetime, timedelta

import pytest

from kithwork.importers import coediting
from kithwork.importers.coediting import LastTouches

MONDAY = datetime(2025, 3, 3, 9, tzinfo=UTC)


def test_a_change_to_a_fresh_file_is_a_link_to_the_last_toucher():
    touches = LastTouches()
    touches.touch(["parser.py"], by="Ada", at=MONDAY)

    assert touches.touch(["parser.py"], by="Grace", at=MONDAY + timedelta(days=30)) == ["Ada"]


def test_after_a_month_it_is_no_link():
    touches = LastTouches()
    touches.touch(["parser.py"], by="Ada", at=MONDAY)

    assert touches.touch(["parser.py"], by="Grace", at=MONDAY + timedelta(days=31)) == []


def test_only_the_last_toucher_counts():
    touches = LastTouches()
    touches.touch(["parser.py"], by="Ada", at=MONDAY)
    touches.touch(["parser.py"], by="Alan", at=MONDAY)

    assert touches.touch(["parser.py"], by="Grace", at=MONDAY) == ["Alan"]


def test_many_files_of_one_person_are_one_link():
    touches = LastTouches()
    touches.touch(["parser.py", "lexer.py"], by="Ada", at=MONDAY)
    touches.touch(["printer.py"], by="Alan", at=MONDAY)

    assert touches.touch(["lexer.py", "parser.py", "printer.py"], by="Grace", at=MONDAY) == ["Ada", "Alan"]


def test_a_commit_older_than_the_one_below_it_is_still_near():
    touches = LastTouches()
    touches.touch(["parser.py"], by="Ada", at=MONDAY)

    assert touches.touch(["parser.py"], by="Grace", at=MONDAY - timedelta(days=2)) == ["Ada"]


@pytest.mark.parametrize(
    "file",
    [
        "uv.lock",
        "web/package-lock.json",
        "CHANGELOG.md",
        "NEWS",
        "docs/changes.rst",
        "vendor/x/y.go",
        "a/node_modules/b.js",
        "app.min.js",
        "v1/api_pb2.py",
    ],
)
def test_what_tools_write_or_everybody_appends_to_is_not_by_hand(file):
    assert coediting.by_hand((file,)) == []


@pytest.mark.parametrize("file", ["src/news.py", "version.go", "history/model.py", "src/vendors.py", "locks.py", "locale/de.po"])
def test_what_only_looks_like_it_is_by_hand(file):
    assert coediting.by_hand((file,)) == [file]


def test_a_sweep_says_nothing():
    assert len(coediting.by_hand(tuple(f"{number}.py" for number in range(50)))) == 50
    assert coediting.by_hand(tuple(f"{number}.py" for number in range(51))) == []
