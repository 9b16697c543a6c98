"""Imports in the background: the page that waits, what is left of them after a restart, and a disk that is full."""

import errno
import os
import re
import threading

import pytest
from django.utils.html import escape
from tests.files import card, vcf

from kithwork.actions import demo, imports, invented_network, listings, steps
from kithwork.domain.errors import StorageFailed
from kithwork.interfaces.web import readings, uploads
from kithwork.store import models
from kithwork.store.queries import owners, runs
from kithwork.store.writes import owners as owner_writes

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alan Turing\r\nEMAIL:alan@bletchley.example\r\nEND:VCARD\r\n"


class NotYet:
    """A thread that has not come to its first byte."""

    def __init__(self, target, args, **_):
        self.target, self.args = target, args

    def start(self):
        pass


class AtOnce(NotYet):
    """A thread that is through before anybody looks; the connection stays, for it is the test's own."""

    def start(self):
        self.target.__self__.go(*self.args)


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """No test sees the readings of another."""
    monkeypatch.setattr(readings, "_READINGS", {})


@pytest.fixture
def background(monkeypatch):
    """Everything is large enough to be read in the background, by such a thread."""

    def set_(thread):
        monkeypatch.setattr(readings, "AT_ONCE", 0)
        monkeypatch.setattr(readings, "Thread", thread)

    return set_


@pytest.fixture
def restart(monkeypatch):
    """The server is started anew."""

    def again():
        readings._READINGS.clear()
        monkeypatch.setattr(readings, "AT_ONCE", 10**9)

    return again


@pytest.fixture
def drop(web, tmp_path):
    def send(plan="keep", text=CARD):
        path = tmp_path / "alan.vcf"
        path.write_text(text, encoding="utf-8")
        with path.open("rb") as file:
            return web.post("/import", {"files": file, "plan": plan})

    return send


def test_the_page_that_waits_says_how_far_it_is_how_fast_and_how_long_it_takes(web, owner, drop, background):
    background(NotYet)
    url = drop()["Location"]
    reading = readings.of(url.rsplit("/", 1)[-1], owner)
    reading._take(steps.Step("reading", "All.mbox", 20_000_000, 80_000_000, 12_000))
    reading.first_step -= 10

    page = web.get(url).content.decode()

    assert "20.0 MB of 80.0 MB are read." in page
    assert "12,000 records so far, 2.0 MB a second, about 30 seconds of reading to go" in page
    assert 'value="20000000" max="80000000"' in page
    assert f'http-equiv="refresh" content="2; url={url}"' in page


def test_the_page_that_waits_says_of_how_many_names_it_is_worked_out_who_they_are(web, owner, drop, background):
    background(NotYet)
    url = drop()["Location"]
    readings.of(url.rsplit("/", 1)[-1], owner)._take(steps.Step(steps.RESOLVING, "", 80, 80, 12_000, 4_000, 9_500))

    page = web.get(url).content.decode()

    assert "Everything is read. Now Kithwork is working out who is who." in page
    assert "4,000 of 9,500 names and handles looked at" in page
    assert 'value="4000" max="9500"' in page


def test_a_file_that_cannot_be_read_is_said_on_the_page_that_waited(web, owner, drop, background, home):
    background(AtOnce)

    answer = web.post("/import", {"files": _broken_zip(home.parent)})

    assert answer.status_code == 422
    assert "broken.zip" in answer.content.decode()
    assert 'class="drop' in answer.content.decode()
    assert not list((home / "uploads").iterdir())


def _broken_zip(folder):
    path = folder / "broken.zip"
    path.write_bytes(b"PK\x03\x04" + b"\0" * 3000)
    return path.open("rb")


def test_a_preview_outlives_a_restart_and_can_still_be_kept(web, owner, drop, restart, home):
    url = drop("look")["Location"]
    before = web.get(url).content.decode()
    restart()

    assert "Nothing is kept yet" in before
    assert _without_token(web.get(url).content.decode()) == _without_token(before)
    assert web.post(url)["Location"] == "/import/1"
    assert not list((home / "uploads").iterdir())


def _without_token(page):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


def test_a_preview_is_kept_for_an_hour(web, owner, drop, restart, home):
    url = drop("look")["Location"]
    restart()
    (folder,) = (home / "uploads").iterdir()
    os.utime(folder, (0, 0))

    assert web.get(url).status_code == 404
    drop("look")
    assert not folder.exists()


@pytest.mark.parametrize("token", ["..", "%2e%2e", "0" * 16, "reading.json", "../../network.db"])
def test_only_a_folder_that_was_dropped_is_a_reading(web, owner, token):
    assert web.get(f"/import/reading/{token}").status_code == 404


def test_an_import_that_a_restart_cut_off_goes_on_when_it_is_told_to(web, owner, drop, background, restart):
    background(NotYet)
    url = drop()["Location"]
    restart()

    assert "It was cut off half-way." in web.get(url).content.decode()
    assert web.post(url)["Location"] == "/import/1"
    assert runs.listed(owner)[0].state == "finished"


def test_what_has_to_wait_for_another_import_is_kept_and_tried_again(web, owner, drop, monkeypatch):
    def busy(**_):
        raise StorageFailed("Another import is under way.")

    with monkeypatch.context() as patch:
        patch.setattr(readings.imports, "run", busy)
        url = drop()["Location"]
        assert "Another import is under way." in web.get(url).content.decode()

    assert web.post(url)["Location"] == "/import/1"


def test_a_disk_that_is_full_is_said_and_what_had_arrived_goes(web, owner, drop, home, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(uploads.PrivateFile, "write", full, raising=False)

    answer = drop()

    assert answer.status_code == 507
    assert "No space left on device" in answer.content.decode()
    assert not list((home / "uploads").iterdir())


@pytest.fixture
def inventing(monkeypatch, home, background):
    """A demo of one card instead of a whole world, made at once."""

    place = home / "invented"
    monkeypatch.setattr(invented_network, "place", lambda: place)

    def build(*, seed, today, now, on_step):
        place.mkdir()
        owner_writes.call_invented(1)
        book = [card("Ada Lovelace", uid="c1", email="ada@home.example")]
        return 1, imports.run(owner_id=1, paths=[vcf(place / "phone.vcf", book)], now=now, on_step=on_step)

    monkeypatch.setattr(demo, "build", build)
    background(AtOnce)


def test_the_first_day_offers_an_invented_network_which_says_so_and_can_be_left(web, owner, now, inventing, drop):
    assert "Look around in an invented network" in web.get("/").content.decode()

    assert web.post("/begin/invented")["Location"] == "/"

    for path in ("/people", "/data", "/import"):
        assert "Everybody here is invented." in web.get(path).content.decode()
    assert "Look around in an invented network" not in web.get("/").content.decode()
    refused = drop()
    assert refused.status_code == 422
    assert escape("so that the two are never mixed") in refused.content.decode()

    assert web.post("/data/invented")["Location"] == "/"

    assert "Look around in an invented network" in web.get("/").content.decode()
    assert "Everybody here is invented." not in web.get("/").content.decode()
    assert drop()["Location"].startswith("/import/")


def test_the_invented_network_is_made_once_however_often_it_is_asked_for(web, owner, background):
    background(NotYet)

    first, second = web.post("/begin/invented")["Location"], web.post("/begin/invented")["Location"]

    assert first == second
    assert "An engineer is being invented." in web.get(first).content.decode()


def test_a_network_with_people_does_not_become_the_invented_one(web, network, now, background):
    background(AtOnce)

    answer = web.post("/begin/invented")

    assert answer.status_code == 422
    assert listings.listing(owner_id=network, text="", now=now).total


def test_a_network_of_ones_own_cannot_be_left(web, network):
    assert web.post("/data/invented").status_code == 422


def test_what_was_left_out_is_told_once_for_each_reason(web, owner, tmp_path, now):
    group = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nUID:{0}\r\nFN:Supper {0}\r\nMEMBER:urn:uuid:1\r\nEND:VCARD\r\n"
    paths = [tmp_path / f"{name}.vcf" for name in ("one", "two")]
    for number, path in enumerate(paths):
        path.write_text(CARD + group.format(number), encoding="utf-8")
    imports.run(owner_id=owner, paths=paths, now=now)

    page = web.get("/import/1").content.decode()

    assert page.count("a group of cards") == 1
    assert "2 × a group of cards" in page


def test_what_was_looked_at_and_left_is_gone_from_the_disk(web, owner, drop):
    url = drop("look")["Location"]
    page = web.get(url).content.decode()
    assert any(uploads.folder().iterdir())

    answer = web.post(url, {"answer": "leave"}, follow=True)

    assert "What you dropped lies beside your network" in page
    assert "what you dropped is gone" in answer.content.decode()
    assert not any(uploads.folder().iterdir())
    assert web.get(url).status_code == 404
    assert not models.Person.objects.filter(owner_id=owner).exists()


def test_what_nobody_comes_back_to_goes_when_its_hour_is_over(web, drop, monkeypatch):
    clocks = []
    monkeypatch.setattr(uploads, "_WAITING", threading.Lock())
    monkeypatch.setattr(uploads.threading, "Timer", lambda seconds, then: clocks.append((seconds, then)) or threading.Thread())
    drop("look")
    ((seconds, then),) = clocks
    (left,) = uploads.folder().iterdir()
    os.utime(left, (0, 0))

    then()

    assert seconds == pytest.approx(uploads.KEPT_SECONDS + 1, abs=60)
    assert not any(uploads.folder().iterdir())


@pytest.fixture
def clocks(monkeypatch):
    """The clocks that are set, none of which runs."""
    set_so_far = []
    monkeypatch.setattr(uploads, "_WAITING", threading.Lock())
    monkeypatch.setattr(uploads.threading, "Timer", lambda _, then: set_so_far.append(then) or threading.Thread())
    return set_so_far


def test_files_that_come_and_go_meanwhile_stop_no_clock(web, drop, clocks):
    names, is_over = [uploads.folder() / f"arriving-{number}" for number in range(40)], threading.Event()

    def come_and_go():
        while not is_over.is_set():
            for name in names:
                name.touch()
            for name in names:
                name.unlink(missing_ok=True)

    others = [threading.Thread(target=come_and_go) for _ in range(2)]
    for other in others:
        other.start()
    try:
        for _ in range(100):
            uploads.sweep_in_time()
            clocks.pop()()
    finally:
        is_over.set()
        for other in others:
            other.join()

    assert uploads._WAITING.locked() == bool(clocks)


def test_a_clock_that_cannot_be_set_or_finds_no_folder_leaves_room_for_the_next(clocks, monkeypatch):
    monkeypatch.setattr(threading.Thread, "start", lambda _: (_ for _ in ()).throw(RuntimeError("can't start new thread")))
    with pytest.raises(RuntimeError):
        uploads.sweep_in_time()
    monkeypatch.undo()
    uploads.sweep_in_time()
    monkeypatch.setattr(uploads, "folder", lambda: uploads.opening.home() / "nowhere")

    clocks[-1]()

    assert not uploads._WAITING.locked()


def test_the_page_of_imports_leads_back_to_a_preview_that_waits_until_it_is_kept_or_left(web, owner, drop, restart):
    kept, left = drop("look")["Location"], drop("look", CARD.replace("Alan", "Ada"))["Location"]
    restart()
    waiting = web.get("/import").content.decode()
    web.post(kept)
    web.post(left, {"answer": "leave"})
    after = web.get("/import").content.decode()

    assert all(f'<a href="{url}">alan.vcf</a>' in waiting for url in (kept, left))
    assert "looked at, and nothing is kept yet" in waiting
    assert not any(url in after for url in (kept, left))


def test_what_another_owner_looked_at_is_not_shown(web, owner, drop, restart, monkeypatch):
    url = drop("look")["Location"]
    monkeypatch.setattr(owners, "only", lambda: owner + 1)

    for begin_again in (lambda: None, restart):
        begin_again()
        assert url not in web.get("/import").content.decode()
        assert web.get(url).status_code == 404


def test_a_folder_that_goes_while_it_is_asked_for_is_gone_and_the_page_stands(web, owner, drop, restart, monkeypatch):
    url = drop("look")["Location"]
    restart()

    def gone(_):
        raise FileNotFoundError

    monkeypatch.setattr(uploads, "_is_old", gone)

    assert url not in web.get("/import").content.decode()
    assert web.get(url).status_code == 404


def test_a_file_in_no_format_that_is_read_is_no_unreadable_entry_and_is_counted_all_the_same(web, owner, tmp_path):
    (tmp_path / "alan.vcf").write_text(CARD, encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    with (tmp_path / "alan.vcf").open("rb") as cards, (tmp_path / "photo.jpg").open("rb") as photo:
        page = web.get(web.post("/import", {"files": [cards, photo], "plan": "look"})["Location"]).content.decode()

    assert "entries unreadable in what was read" in page
    assert "1 file was not read at all." in page
    assert "photo.jpg" in page
