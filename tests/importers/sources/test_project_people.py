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
