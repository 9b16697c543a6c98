"""`kith work` reads what is dropped into the inbox folder."""

import json
import signal
import subprocess
import sys
import time

import pytest
from tests.files import card, vcf
from tests.interfaces.cli.test_start import kith_in_a_process


def test_once_reads_what_lies_there_and_says_what_stays(tmp_path):
    (tmp_path / "inbox").mkdir()
    vcf(tmp_path / "inbox" / "book.vcf", [card("Ada Lovelace", uid="1")])
    (tmp_path / "inbox" / "x.bin").write_bytes(b"\0")
    (tmp_path / "inbox" / "2026-11-20.txt").write_text("coffee with @ada\n")

    said = kith_in_a_process(tmp_path, "work", "--once")

    assert said.returncode == 0, said.stderr
    assert said.stdout.splitlines() == [
        "book.vcf: 1 person and 0 moments in touch new. `kith imports show 1`.",
        "x.bin stays where it is: not a format that Kithwork reads.",
        "1 line from 2026-11-20.txt: `kith inbox` asks about them.",
    ]
    assert "Ada Lovelace" in kith_in_a_process(tmp_path, "people").stdout


def test_an_empty_folder_is_no_mistake_and_begins_no_network(tmp_path):
    said = kith_in_a_process(tmp_path, "work", "--once")

    assert (said.returncode, said.stdout[:13]) == (0, "Nothing lies ")
    assert kith_in_a_process(tmp_path, "people").returncode == 3


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_works_until_it_is_told_to_end(tmp_path, how):
    command = [sys.executable, "-m", "kithwork", "work", "--every", "0.1"]
    process = subprocess.Popen(
        command,
        env={"KITH_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  which is ignored where the suite itself runs in the background
    )
    try:
        while "ends it" not in process.stdout.readline():
            pass
        (tmp_path / "inbox").mkdir()
        vcf(tmp_path / "inbox" / "book.vcf", [card("Ada Lovelace", uid="1")])
        said = process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(how)

        assert (said.split(":")[0], process.wait(10)) == ("book.vcf", 0)
    finally:
        process.kill()
        process.communicate()


def test_an_import_says_what_it_found_before_it_writes_and_beside_what_programs_read(tmp_path):
    vcf(tmp_path / "book.vcf", [card("Ada Lovelace", uid="1")])
    (tmp_path / "x.bin").write_bytes(b"\0")

    said = kith_in_a_process(tmp_path / "home", "import", "--json", str(tmp_path / "book.vcf"), str(tmp_path / "x.bin"))

    assert said.stderr == "Found 1 × Address books; 1 file in no format that is read.\n"
    assert json.loads(said.stdout)["counts"]["people_new"] == 1
