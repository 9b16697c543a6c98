"""What an import says of the files that nobody reads."""

from kithwork.actions.import_notes import by_folder


def test_a_few_files_are_named_one_by_one():
    assert by_folder(["src/a.c", "src/b.c"]) == [("src/a.c", 1), ("src/b.c", 1)]


def test_many_files_are_named_by_the_deepest_folders_of_which_there_are_few():
    places = [f"src/{folder}/{inner}/{number}.c" for folder in ("one", "two") for inner in ("x", "y") for number in range(100)]

    assert by_folder([*places, "src/alone.c"]) == [("src/one/x", 100), ("src/one/y", 100), ("src/two/x", 100), ("src/two/y", 100), ("src/alone.c", 1)]


def test_nothing_is_lost_in_one_folder():
    assert by_folder([f"src/{number}.c" for number in range(5000)]) == [("src", 5000)]
    assert by_folder([]) == []
