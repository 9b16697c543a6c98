"""Files in which a project names its people: what golden files hide."""

from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import PersonRecord, Skipped
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.project_people import ProjectPeople

READING = Reading(datetime(2026, 11, 21, tzinfo=UTC))


def read(name, text, place=""):
    return list(ProjectPeople().read(MemoryMember(name, text.encode(), place or f"mill/{name}"), READING))


def handles(items):
    return [handle.value for one in items if isinstance(one, PersonRecord) for handle in one.mention.handles]


def test_whoever_owns_many_paths_is_one_person_with_one_part():
    (found,) = read("CODEOWNERS", "/a @ada-l\n/b @Ada-L\n/c @ada-l\n/d @ada-l\n/e @ada-l\n")

    assert (found.organisation, found.title) == ("mill", "code owner of /a, /b, /c and 2 more")


@pytest.mark.parametrize(
    "place", ["src/mill/.github/CODEOWNERS", "src/mill/docs/CODEOWNERS", "mill-main.zip/mill-main/CODEOWNERS", "mill/CODEOWNERS"]
)
def test_a_project_is_called_as_its_folder_is(place):
    (found,) = read("CODEOWNERS", "* @ada-l", place)

    assert found.organisation == "mill"


def test_a_login_of_a_server_that_is_not_known_is_no_account_on_github():
    assert handles(read("CODEOWNERS", "[Wheels] @ada\n/wheels/\n")) == ["project-people:mill/ada"]
    assert handles(read("CODEOWNERS", "/wheels/ @ada\n")) == ["ada"]


def test_an_orphaned_part_has_nobody():
    (found,) = read("MAINTAINERS", "OLD\nM:\tAda Lovelace <ada@example.org>\nS:\tOrphan\n")

    assert isinstance(found, Skipped)


@pytest.mark.parametrize("text", ["", "# Maintainers\n\nWrite to help@example.org, or ask @ada in the channel.\n", "\0\0@ada"])
def test_a_text_that_names_nobody_is_no_list(text):
    assert not ProjectPeople().recognises(MemoryMember("MAINTAINERS.md", text.encode()))


def test_a_programs_own_list_of_contributors_is_left_alone():
    assert not ProjectPeople().recognises(MemoryMember("package.json", b'{"name": "mill", "contributors": ["Ada"], "author": "Ada"}'))


def test_a_part_in_a_project_without_a_name_is_a_label():
    (found,) = read("MAINTAINERS", "PARSER\nM:\tAda Lovelace <ada@example.org>\nS:\tMaintained\n", "MAINTAINERS")

    assert (found.organisation, found.title, found.labels) == ("", "", ("maintainer of PARSER",))


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("| Maintainer | GitHub ID | Affiliation |", "| Ada Lovelace | [ada-l](https://github.com/ada-l) | Engines |"),
        ("| Affiliation | Name | GitHub |", "| Engines | Ada Lovelace | ada-l |"),
        ("| GitHub | Name | Email |", "| @ada-l | Ada Lovelace | ada@engines.example |"),
        ("| Who | Reach |", "| [Ada Lovelace](https://github.com/ada-l) | https://ada.example |"),
    ],
)
def test_a_row_of_a_table_is_read_cell_by_cell(header, row):
    (found,) = read("MAINTAINERS.md", f"# Maintainers\n\n{header}\n|---|---|---|\n{row}\n")

    assert found.mention.name == "Ada Lovelace"
    assert "ada-l" in handles([found])


def test_an_address_in_a_row_does_not_take_the_bars_into_the_name():
    (found,) = read("MAINTAINERS.md", "| Ada Lovelace | ada@engines.example | Engines |\n")

    assert (found.mention.name, handles([found])) == ("Ada Lovelace", ["ada@engines.example"])


@pytest.mark.parametrize("heading", ["## Emeritus", "## Former maintainers", "Alumni\n------", "**Past maintainers**"])
def test_whoever_stands_below_a_heading_of_the_past_is_no_maintainer_now(heading):
    text = f"# Maintainers\n\n- Ada Lovelace <ada@engines.example>\n\n{heading}\n\n- Grace Hopper <grace@navy.example>\n\n## Reviewers\n\n- Alan Turing (@alan-t)\n"

    items = read("MAINTAINERS.md", text)

    assert handles(items) == ["ada@engines.example", "alan-t"]
    assert [one.why for one in items if isinstance(one, Skipped)] == ["somebody who was a maintainer once"]


@pytest.mark.parametrize(
    ("name", "text"), [("MAINTAINERS.md", "- Us <{0}>\n"), ("MAINTAINERS", "X\nM:\tUs <{0}>\nS:\tMaintained\n"), ("CODEOWNERS", "/a {0}\n")]
)
@pytest.mark.parametrize("address", ["security@engines.example", "team@engines.example", "info@engines.example", "mill-dev@engines.example"])
def test_a_roles_address_is_nobody(name, text, address):
    (found,) = read(name, text.format(address))

    assert isinstance(found, Skipped)


def test_prose_about_the_past_is_no_heading():
    items = read("MAINTAINERS.md", "# Maintainers\n\nIn the past nobody wrote them down\n\n- Ada Lovelace <ada@engines.example>\n")

    assert handles(items) == ["ada@engines.example"]
