from tests.house.reference import COMMANDS

from kithwork.interfaces.cli import reference


def test_the_page_of_commands_is_what_the_program_says():
    assert COMMANDS.read_text(encoding="utf-8") == reference.markdown(), "run `make docs` and read the diff"
