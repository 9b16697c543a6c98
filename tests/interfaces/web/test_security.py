"""Who comes in, from where, and what every page says to the browser."""

import pytest
from django.test import Client

from kithwork.actions import portability
from kithwork.server import web_key

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PAGES = ["/", "/people", "/import", "/questions", "/data", "/capture", "/search?q=a", "/people/1", "/data/export/everything", "/nothing"]


def test_every_answer_carries_the_whole_policy_and_nothing_more(web, network):
    for page in [*PAGES, "/people?q=foo:bar"]:
        assert set(web.get(page)["Content-Security-Policy"].split("; ")) == set(CSP.split("; ")), page


def test_every_answer_says_nosniff_same_origin_and_no_store(web, network):
    answer = web.get("/")

    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cache-Control"] == "no-store"


def test_without_a_session_every_page_is_closed_and_says_how_to_get_in(stranger, network):
    for page in PAGES:
        answer = stranger.get(page)
        assert answer.status_code == 403, page
        assert "kith serve" in answer.content.decode()
        assert "Ada" not in answer.content.decode()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "kithwork"])
def test_another_name_for_this_machine_is_refused(web, network, host):
    assert web.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8765", "[::1]:8765"])
def test_our_own_names_are_not(web, network, host):
    assert web.get("/", headers={"host": host}).status_code == 200


UNSAFE = [
    "/begin/names",
    "/capture",
    "/capture/heard",
    "/import",
    "/people/1/note",
    "/people/1/today",
    "/promises/1",
    "/questions/1",
    "/undo/1",
    "/data/me",
]


@pytest.mark.parametrize("path", UNSAFE)
@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://evil.example"}, {"origin": "null"}, {}]
)
def test_what_another_site_sends_is_refused(session, network, path, headers):
    browser = Client(headers={"host": "localhost", **headers})
    browser.cookies[session[0]] = session[1]

    assert browser.post(path).status_code == 403


def test_a_foreign_origin_does_not_hide_behind_our_own_port(session, network):
    browser = Client(headers={"host": "localhost:8765", "origin": "http://localhost:9999"})
    browser.cookies[session[0]] = session[1]

    assert browser.post("/capture", {"line": "coffee with @ada"}).status_code == 403


def test_a_form_without_its_token_is_refused_even_from_our_own_page(session, network):
    browser = Client(enforce_csrf_checks=True, headers={"host": "localhost", "sec-fetch-site": "same-origin"})
    browser.cookies[session[0]] = session[1]

    assert browser.post("/begin/names", {"names": "Ada"}).status_code == 403


@pytest.mark.parametrize("path", [path for path in UNSAFE if path not in {"/capture", "/import"}])
def test_reading_never_writes(web, network, path):
    before = portability.canonical(owner_id=network)

    answer = web.get(path)

    assert answer.status_code == 302  # to the page on which its form stands
    assert portability.canonical(owner_id=network) == before


def test_the_link_opens_the_door_once(stranger, network, monkeypatch):
    monkeypatch.setenv("KITH_LINK_SECRET", "a-long-secret")

    first = stranger.get("/enter?key=a-long-secret")
    second = Client(headers={"host": "localhost"}).get("/enter?key=a-long-secret")

    assert (first.status_code, first["Location"]) == (302, "/")
    assert stranger.get("/").status_code == 200
    assert second.status_code == 403


def test_the_session_cookie_is_hidden_from_scripts_and_other_sites(stranger, network, monkeypatch, settings):
    monkeypatch.setenv("KITH_LINK_SECRET", "a-long-secret")

    cookie = stranger.get("/enter?key=a-long-secret").cookies[settings.SESSION_COOKIE_NAME]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


@pytest.mark.parametrize("key", ["", "wrong", "a-long-secre", "ключ"])
def test_a_wrong_key_opens_nothing(stranger, network, monkeypatch, key):
    monkeypatch.setenv("KITH_LINK_SECRET", "a-long-secret")

    assert stranger.get("/enter", {"key": key}).status_code == 403


def test_without_a_secret_no_key_opens_anything(stranger, network, monkeypatch):
    monkeypatch.delenv("KITH_LINK_SECRET", raising=False)

    assert stranger.get("/enter?key=").status_code == 403


def test_what_was_dropped_is_for_nobody_elses_eyes_and_goes_when_it_is_read(web, network, home, tmp_path):
    card = tmp_path / "one.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alan Turing\r\nEMAIL:alan@bletchley.example\r\nEND:VCARD\r\n", encoding="utf-8")

    with card.open("rb") as file:
        web.post("/import", {"files": file, "plan": "look"})
    (drop,) = (home / "uploads").iterdir()

    assert (home / "uploads").stat().st_mode & 0o077 == 0
    assert drop.stat().st_mode & 0o077 == 0
    assert (drop / "0" / "one.vcf").stat().st_mode & 0o077 == 0

    with card.open("rb") as file:
        web.post("/import", {"files": file, "plan": "keep"})

    assert list((home / "uploads").iterdir()) == [drop]


def test_the_key_of_the_cookies_is_made_once_for_the_owners_eyes_only(home):

    web_key.make(home)
    first = web_key.kept(home)
    web_key.make(home)

    assert web_key.kept(home) == first
    assert len(first) >= 50
    assert web_key.path(home).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in home.iterdir()] == ["web.key"]
