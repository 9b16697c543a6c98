"""What is written to be handed on: never over the owner's files without a word, and what reaches them for their eyes alone."""

import stat
import sys

import pytest


@pytest.fixture
def robin(say):
    say("init", "--name", "Robin Adeyemi")
    say("me", "say", "work", "Test engineer")
    say("me", "add", "email", "robin@adeyemi.example")
    say("me", "shown", "work")


def test_a_site_replaces_no_file_of_the_owners_unless_told_to(say, robin, tmp_path):
    page = tmp_path / "site" / "index.html"
    page.parent.mkdir()
    page.write_text("mine")

    assert "is there already; --force writes over it." in " ".join(say("me", "export", str(page.parent), code=2).stderr.split())
    assert (page.read_text(), page.with_name("style.css").exists()) == ("mine", False)
    say("me", "export", str(page.parent), "--force")
    assert "Test engineer" in page.read_text()


def test_a_cv_replaces_no_file_of_the_owners(say, robin, tmp_path):
    path = tmp_path / "resume.json"
    path.write_text("mine")

    say("me", "export", str(path), code=2)
    assert path.read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_what_holds_an_address_is_for_the_owners_eyes_alone(say, robin, tmp_path):
    (tmp_path / "cv.html").write_text("older")
    (tmp_path / "cv.html").chmod(0o644)
    say("me", "export", str(tmp_path / "resume.json"))
    say("me", "export", str(tmp_path / "cv.html"), "--as", "cv", "--force")
    say("me", "export", str(tmp_path / "site.html"))
    open_ = stat.S_IMODE((tmp_path / "site.html").stat().st_mode)
    say("me", "shown", "email")
    say("me", "export", str(tmp_path / "reached.html"))

    assert open_ & 0o400
    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("resume.json", "cv.html", "reached.html")} == {0o600}
