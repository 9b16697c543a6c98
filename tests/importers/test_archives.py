"""What comes out of paths, and what does not."""

import gzip
import io
import os
import stat
import subprocess
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kithwork.domain.records import Unreadable
from kithwork.importers import archives, fingerprints, tars, unpacking
from kithwork.importers.unpacking import Damaged

TABLE = b"First Name,Last Name\nAda,Lovelace\n"


def zipped(at: Path, files: dict[str, bytes]) -> Path:
    at.write_bytes(zip_bytes(files))
    return at


def zip_bytes(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(at: Path, files: dict[str, bytes], *extra: tarfile.TarInfo, mode: str = "w:gz") -> Path:
    with tarfile.open(at, mode) as archive:
        for info in extra:
            archive.addfile(info)
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return at


def maildir(at: Path) -> Path:
    for part in ("cur", "new", "tmp"):
        (at / part).mkdir(parents=True)
    return at


def read(path: Path) -> dict[str, bytes]:
    return {member.place: member.open().read() for member in archives.members(path) if not isinstance(member, Unreadable)}


def refused(path: Path) -> dict[str, str]:
    return {item.origin.where: item.why for item in archives.members(path) if isinstance(item, Unreadable)}


def only(path: Path):
    (member,) = archives.members(path)
    return member


def test_a_file_is_one_member(tmp_path):
    (tmp_path / "book.vcf").write_bytes(b"BEGIN:VCARD")

    member = only(tmp_path / "book.vcf")

    assert (member.name, member.place, member.size, member.folder) == ("book.vcf", "book.vcf", 11, None)
    assert member.head() == b"BEGIN:VCARD"


def test_a_zip_is_its_files_whatever_it_is_called(tmp_path):
    path = zipped(tmp_path / "export.zip.zip", {"a/Connections.csv": TABLE, "b/": b"", "c.csv": b"x"})

    assert read(path) == {"export.zip.zip/a/Connections.csv": TABLE, "export.zip.zip/c.csv": b"x"}
    assert read(path.rename(tmp_path / "export")) == {"export/a/Connections.csv": TABLE, "export/c.csv": b"x"}


def test_members_can_be_listed_first_and_read_later(tmp_path):
    files = {f"{number}.csv": str(number).encode() for number in range(5)}

    for path in (zipped(tmp_path / "a.zip", files), tarred(tmp_path / "a.tgz", files), tarred(tmp_path / "a.tar", files, mode="w")):
        listed = list(archives.members(path))
        assert [(member.name, member.head(), member.open().read()) for member in reversed(listed)] == [
            (name, data, data) for name, data in reversed(files.items())
        ]


def test_a_zip_in_a_zip_is_opened_once_and_no_further(tmp_path):
    innermost = zip_bytes({"c.csv": b"c"})
    path = zipped(tmp_path / "outer.zip", {"inner.zip": zip_bytes({"b.csv": b"b", "deep.zip": innermost}), "a.csv": b"a"})

    assert read(path) == {"outer.zip/inner.zip/b.csv": b"b", "outer.zip/a.csv": b"a"}
    assert list(refused(path)) == ["outer.zip/inner.zip/deep.zip"]


def test_a_packed_tar_is_its_files_and_its_heads_cost_no_second_pass(tmp_path):
    path = tarred(tmp_path / "export.tar.gz", {"a.csv": TABLE, "b.csv": os.urandom(300_000)})

    for member in archives.members(path):
        assert member.open().read().startswith(member.head())
        assert len(member.open().read()) == member.size
        assert len(member.fingerprint()) == 64
    assert list(read(path)) == ["export.tar.gz/a.csv", "export.tar.gz/b.csv"]


def test_a_lone_gzip_is_the_file_under_it(tmp_path):
    (tmp_path / "2019-April.txt.gz").write_bytes(gzip.compress(b"From ada"))

    member = only(tmp_path / "2019-April.txt.gz")

    assert (member.name, member.open().read()) == ("2019-April.txt", b"From ada")


def test_documents_that_are_zips_inside_stay_files(tmp_path):
    path = zipped(tmp_path / "notes.docx", {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})

    assert only(path).name == "notes.docx"


@pytest.mark.parametrize("name", ["../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "\\\\host\\share\\evil.csv", "a\\..\\..\\evil.csv"])
def test_names_that_lead_out_are_refused_and_the_rest_is_read(tmp_path, name):
    zipped(tmp_path / "slip.zip", {name: b"x", "good.csv": b"good"})
    tarred(tmp_path / "slip.tgz", {name: b"x", "good.csv": b"good"})

    for path in (tmp_path / "slip.zip", tmp_path / "slip.tgz"):
        assert list(read(path).values()) == [b"good"]
        assert len(refused(path)) == 1


def test_a_name_with_a_nul_is_refused(tmp_path):
    path = tmp_path / "nul.zip"
    path.write_bytes(zip_bytes({"evilX.csv": b"x", "good.csv": b"good"}).replace(b"evilX.csv", b"evil\0.csv"))

    assert list(read(path)) == ["nul.zip/good.csv"]
    assert refused(path) == {"nul.zip/evil\ufffd.csv": "its name holds a NUL byte"}


def test_backslashes_between_folders_are_only_old_fashioned(tmp_path):
    member = only(zipped(tmp_path / "old.zip", {"Folder\\Connections.csv": TABLE}))

    assert member.name == "Connections.csv"


def test_links_and_devices_in_archives_are_refused(tmp_path):
    link = zipfile.ZipInfo("link.csv")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "links.zip", "w") as archive:
        archive.writestr(link, "/etc/hostname")
        archive.writestr("good.csv", "good")
    special = []
    for name, kind in (("sym", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("device", tarfile.CHRTYPE), ("pipe", tarfile.FIFOTYPE)):
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, "/etc/hostname"
        special.append(info)
    tarred(tmp_path / "links.tgz", {"good.csv": b"good"}, *special)

    assert read(tmp_path / "links.zip") == {"links.zip/good.csv": b"good"}
    assert read(tmp_path / "links.tgz") == {"links.tgz/good.csv": b"good"}
    assert len(refused(tmp_path / "links.zip")) == 1
    assert len(refused(tmp_path / "links.tgz")) == 4


def test_an_encrypted_member_is_named(tmp_path):
    data = bytearray(zip_bytes({"secret.csv": b"x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "secret.zip").write_bytes(data)

    assert "password" in refused(tmp_path / "secret.zip")["secret.zip/secret.csv"]


def test_a_bomb_in_a_zip_is_refused_unopened_and_the_rest_is_read(tmp_path):
    path = zipped(tmp_path / "bomb.zip", {"bomb.csv": bytes(20_000_000), "good.csv": b"good"})

    assert list(read(path)) == ["bomb.zip/good.csv"]
    assert list(refused(path)) == ["bomb.zip/bomb.csv"]


def test_files_that_lie_over_one_another_are_a_bomb(tmp_path):
    data = zip_bytes({"kernel.csv": os.urandom(1000)})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    directory = data[start:end] * 50
    tail = data[end : end + 8] + (50).to_bytes(2, "little") * 2 + len(directory).to_bytes(4, "little") + start.to_bytes(4, "little") + b"\0\0"
    (tmp_path / "overlap.zip").write_bytes(data[:start] + directory + tail)

    assert "over one another" in refused(tmp_path / "overlap.zip")["overlap.zip/kernel.csv"]


def test_a_bomb_under_a_gzip_stops_while_it_unfolds(tmp_path):
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    tarred(tmp_path / "bomb.tgz", {"bomb.csv": bytes(50_000_000), "late.csv": b""})

    with pytest.raises(Damaged, match="bomb"):
        only(tmp_path / "bomb.gz").open().read()
    assert "bomb" in refused(tmp_path / "bomb.tgz")["bomb.tgz"]


def test_an_archive_of_too_many_files_is_cut_short(tmp_path, monkeypatch):
    monkeypatch.setattr(unpacking, "MAX_ENTRIES", 3)
    path = zipped(tmp_path / "many.zip", {f"{number}.csv": b"" for number in range(9)})

    assert len(read(path)) == 3
    assert len(refused(path)) == 1


def test_damaged_archives_are_refused_in_a_sentence(tmp_path):
    whole = zip_bytes({"a.csv": os.urandom(5000)})
    (tmp_path / "short.zip").write_bytes(whole[:2000])
    packed = tarred(tmp_path / "whole.tgz", {"a.csv": os.urandom(5000)}).read_bytes()
    (tmp_path / "short.tgz").write_bytes(packed[:2000])
    wrong = bytearray(whole)
    wrong[100] ^= 255
    (tmp_path / "wrong.zip").write_bytes(wrong)

    assert "cannot be opened" in refused(tmp_path / "short.zip")["short.zip"]
    assert "short.tgz" in refused(tmp_path / "short.tgz")
    with pytest.raises(Damaged):
        only(tmp_path / "wrong.zip").open().read()


def test_every_cut_of_an_archive_is_survived(tmp_path):
    files = {"a.csv": os.urandom(400), "inner.zip": zip_bytes({"b.csv": TABLE})}
    for whole in (zip_bytes(files), tarred(tmp_path / "w.tgz", files).read_bytes(), tarred(tmp_path / "w.tar", files, mode="w").read_bytes()):
        for cut in range(0, len(whole), max(1, len(whole) // 60)):
            (tmp_path / "cut").write_bytes(whole[:cut] + whole[cut + 3 :])
            for item in archives.members(tmp_path / "cut"):
                if not isinstance(item, Unreadable):
                    try:
                        item.head()
                        item.open().read()
                    except Damaged:
                        pass


def test_what_file_managers_leave_behind_is_passed_over(tmp_path):
    path = zipped(tmp_path / "mac.zip", {"__MACOSX/._a.csv": b"", ".DS_Store": b"", "x/._a.csv": b"", "a.csv": b"a"})

    assert list(archives.members(path)) != []
    assert list(read(path)) == ["mac.zip/a.csv"]
    assert refused(path) == {}


@pytest.mark.parametrize("question", ["is_clone", "is_maildir"])
def test_a_folder_that_is_closed_to_us_is_named_and_the_rest_is_read(tmp_path, monkeypatch, question):
    for name in ("closed/x.csv", ".closed/x.csv", "open/y.csv"):
        (tmp_path / "in" / name).parent.mkdir(parents=True)
        (tmp_path / "in" / name).write_bytes(TABLE)
    ask = getattr(fingerprints, question)

    def refuse(folder):
        if folder.name.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return ask(folder)

    monkeypatch.setattr(fingerprints, question, refuse)

    assert read(tmp_path / "in") == {"in/open/y.csv": TABLE}
    assert refused(tmp_path / "in") == {"in/closed": "we have no permission to read it"}


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path):
    for name in ("b.csv", "a/z.csv", "a/y.csv", ".hidden/x.csv", ".secret", ".DS_Store"):
        (tmp_path / "top" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "top" / name).write_bytes(b"x")
    zipped(tmp_path / "top" / "c.zip", {"d.csv": b"d"})

    assert list(read(tmp_path / "top")) == ["top/a/y.csv", "top/a/z.csv", "top/b.csv", "top/c.zip/d.csv"]


def test_clones_and_maildirs_in_a_folder_are_one_member_each(tmp_path):
    (tmp_path / "src/one/.git").mkdir(parents=True)
    (tmp_path / "src/one/file.csv").write_bytes(b"x")
    for part in ("objects", "refs"):
        (tmp_path / "src/two.git" / part).mkdir(parents=True)
    (tmp_path / "src/two.git/HEAD").write_text("ref: refs/heads/main\n")
    maildir(tmp_path / "src/mail")
    maildir(tmp_path / "src/mail/.Sent")
    maildir(tmp_path / "src/account/.INBOX")

    found = list(archives.members(tmp_path / "src"))

    assert [member.place for member in found] == ["src/account/.INBOX", "src/mail", "src/one", "src/two.git"]
    assert all(member.folder for member in found)


def test_a_clone_hands_on_the_files_in_which_its_project_names_people(tmp_path):
    for name in (".git/HEAD", ".github/CODEOWNERS", "MAINTAINERS", "src/MAINTAINERS", ".all-contributorsrc"):
        (tmp_path / "src/one" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "src/one" / name).write_bytes(b"x")
    (tmp_path / "src/one/CODEOWNERS").symlink_to("/etc/hostname")

    found = [member.place for member in archives.members(tmp_path / "src")]

    assert found == ["src/one", "src/one/.all-contributorsrc", "src/one/.github/CODEOWNERS", "src/one/MAINTAINERS"]


def test_what_tools_fill_with_other_peoples_code_is_passed_over(tmp_path):
    for name in ("app/node_modules/a/a.csv", "app/env/pyvenv.cfg", "app/env/lib/b.csv", "app/__pycache__/c.csv", "app/d.csv"):
        (tmp_path / "top" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "top" / name).write_bytes(b"x")

    assert list(read(tmp_path / "top")) == ["top/app/d.csv"]


def test_a_tar_of_many_files_is_searched_once_for_what_lies_beside(tmp_path, monkeypatch):
    path = tmp_path / "export.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for number in range(50):
            info = tarfile.TarInfo(f"./part_{number}.json")
            info.size = 4
            archive.addfile(info, io.BytesIO(f"[{number:2}]".encode()))
    opened = []
    monkeypatch.setattr(tars, "_unpack", lambda at, unpack=tars._unpack: opened.append(at) or unpack(at))
    first = next(archives.members(path))

    others = [first.beside(f"part_{number}.json") for number in range(51)]

    assert [other.open().read() for other in others[:-1] if other] == [f"[{number:2}]".encode() for number in range(50)]
    assert others[-1] is None
    assert len(opened) == 2  # the walk, and the search


def test_links_out_of_a_folder_are_not_followed(tmp_path):
    (tmp_path / "private").mkdir()
    (tmp_path / "private/keys.csv").write_bytes(b"secret")
    (tmp_path / "top").mkdir()
    (tmp_path / "top/a.csv").write_bytes(b"a")
    (tmp_path / "top/out").symlink_to(tmp_path / "private")
    (tmp_path / "top/file").symlink_to(tmp_path / "private/keys.csv")
    (tmp_path / "top/again.csv").symlink_to(tmp_path / "top/a.csv")
    (tmp_path / "top/round").symlink_to(tmp_path / "top")

    assert read(tmp_path / "top") == {"top/a.csv": b"a"}
    assert list(refused(tmp_path / "top")) == ["top/file", "top/out"]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    assert refused(tmp_path) == {f"{tmp_path.name}/pipe": "it is not a regular file"}


def test_a_path_that_is_not_there_is_said_in_a_sentence(tmp_path):
    assert refused(tmp_path / "gone.zip") == {"gone.zip": "there is nothing at this path"}


def test_progress_counts_every_byte_once(tmp_path):
    seen = []
    path = zipped(tmp_path / "a.zip", {"a.csv": os.urandom(700_000)})

    (member,) = archives.members(path, on_bytes=seen.append)
    member.head()
    with member.open() as stream:
        stream.read(10)
        stream.seek(0)
        stream.read()

    assert sum(seen) == member.size


def test_a_file_has_the_fingerprint_of_its_bytes_wherever_it_lies(tmp_path):
    (tmp_path / "b.csv").write_bytes(TABLE)
    places = (tmp_path / "b.csv", zipped(tmp_path / "a.zip", {"a.csv": TABLE}), tarred(tmp_path / "a.tgz", {"a.csv": TABLE}))

    assert len({only(path).fingerprint() for path in places}) == 1


def test_a_clone_has_a_new_fingerprint_only_when_a_ref_moves(tmp_path):
    def git(*words):
        subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "one")
    first = only(tmp_path).fingerprint()
    git("pack-refs", "--all")
    packed = only(tmp_path).fingerprint()
    git("commit", "-q", "--allow-empty", "-m", "two")

    assert first == packed != only(tmp_path).fingerprint()


def test_a_maildir_has_a_new_fingerprint_only_when_a_message_comes_or_goes(tmp_path):
    box = maildir(tmp_path / "box")
    (box / "new/1.a.host").write_bytes(b"hello")
    first = only(box).fingerprint()
    (box / "new/1.a.host").rename(box / "cur/1.a.host:2,RS")
    flagged = only(box).fingerprint()
    (box / "new/2.b.host").write_bytes(f"{datetime(2026, 1, 1, tzinfo=UTC)}".encode())

    assert first == flagged != only(box).fingerprint()


EXPORT = {"export/user.json": b"me", "export/c1/messages.json": b"said", "export/c1/channel.json": b"who"}


def export_at(tmp_path: Path, how: str) -> Path:
    match how:
        case "zip":
            return zipped(tmp_path / "export.zip", EXPORT)
        case "tar":
            return tarred(tmp_path / "export.tar", EXPORT, mode="w")
        case "tgz":
            return tarred(tmp_path / "export.tgz", EXPORT)
        case _:
            for name, data in EXPORT.items():
                (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name).write_bytes(data)
            return tmp_path / "export"


@pytest.mark.parametrize("how", ["zip", "tar", "tgz", "folder"])
def test_a_member_finds_what_lies_beside_it_in_the_same_export_and_nothing_outside(tmp_path, how):
    (tmp_path / "outside.json").write_bytes(b"not part of it")
    path = export_at(tmp_path, how)
    messages = next(member for member in archives.members(path) if member.name == "messages.json")

    found = {name: messages.beside(name) for name in ("channel.json", "../user.json", "none.json", "../../outside.json", "../../../outside.json")}

    assert {name: member.open().read() for name, member in found.items() if member} == {"channel.json": b"who", "../user.json": b"me"}
    assert found["../user.json"].beside("c1/channel.json").place == "/".join(
        (path.name, *(("export",) if how != "folder" else ()), "c1", "channel.json")
    )


def test_a_link_beside_a_member_that_leads_out_is_not_followed(tmp_path):
    (tmp_path / "secret").write_bytes(b"secret")
    export = export_at(tmp_path, "folder")
    (export / "c1" / "link.json").symlink_to(tmp_path / "secret")

    messages = next(one for one in archives.members(export) if not isinstance(one, Unreadable) and one.name == "messages.json")

    assert messages.beside("link.json") is None


def test_what_tools_fill_is_passed_over_also_when_a_pattern_names_it(tmp_path):
    (tmp_path / "node_modules" / "left-pad").mkdir(parents=True)
    (tmp_path / "node_modules" / "left-pad" / "people.csv").write_bytes(TABLE)

    assert list(archives.members(tmp_path / "node_modules")) == []


def test_a_dot_is_called_by_the_name_of_its_folder(tmp_path, monkeypatch):
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "a.csv").write_bytes(TABLE)
    monkeypatch.chdir(tmp_path / "exports")

    assert list(read(Path())) == ["exports/a.csv"]
