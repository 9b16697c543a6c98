import pytest

from kithwork.actions import opening


@pytest.fixture
def folder(say, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "home", lambda: tmp_path / "home")
    say("init", "--name", "Robin Adeyemi")
    say("add", "Ada Lovelace")
    assert "Wrote 1 file into" in " ".join(say("vault", "export", str(tmp_path / "v")).stdout.split())
    return tmp_path / "v"


@pytest.fixture
def edited(folder):
    path = folder / "People/Ada Lovelace.md"
    path.write_text(path.read_text() + "\nlikes tea\n")
    return folder


def test_changes_are_named_and_taken_in_with_a_yes(say, data, edited):
    assert "adds a note of" in say("vault", str(edited)).stdout
    assert data("vault", "import", str(edited), "--dry-run")["changes"][0]["changes"] == ["adds a note of 21 Nov 2026: “likes tea”"]
    assert say("vault", "import", str(edited), typed="n\n").stdout.endswith("Nothing was changed.\n")
    assert "Took in 1 change from 1 file." in say("vault", "import", str(edited), "--yes").stdout
    assert [one["words"] for one in data("show", "ada")["notes"]] == ["likes tea"]
    assert "Nothing new in 1 file." in say("vault", str(edited)).stdout


def test_a_file_that_is_saved_before_the_yes_is_named_again_and_not_taken_in(say, data, edited, monkeypatch):
    def confirm(*_, **__):
        (edited / "People/Grace Hopper.md").write_text("tea")
        return True

    monkeypatch.setattr("click.confirm", confirm)
    answer = say("vault", "import", str(edited), code=1)

    assert "adds Grace Hopper" in answer.stdout
    assert "after their changes were shown" in answer.stderr
    assert data("show", "ada")["notes"] == []


def test_a_folder_that_holds_something_else_needs_a_word(say, folder, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.md").write_text("mine")

    assert "--here" in say("vault", "export", str(tmp_path / "full"), code=1).stderr
    assert "Wrote 1 file" in say("vault", "export", str(tmp_path / "full"), "--here").stdout


def test_what_cannot_be_done_is_one_sentence(say, folder, tmp_path):
    (folder / "People/Broken.md").write_text("---\nname: [\n---\n")

    assert "People/Broken.md, line" in say("vault", str(folder)).stdout
    assert say("vault", str(tmp_path / "nowhere"), code=1).stderr.startswith("There is no folder")


def test_a_file_that_is_named_and_for_which_nothing_can_be_done_is_no_success(say, folder):
    (folder / "People/Empty day.md").write_text("### 2026-02-31\n\nx")

    assert "Not taken in" in say("vault", "import", str(folder), "--yes", "--take", "People/Empty day.md", code=1).stdout
    assert "There is no file People/Nobody.md" in say("vault", "import", str(folder), "--take", "People/Nobody.md", code=3).stderr
