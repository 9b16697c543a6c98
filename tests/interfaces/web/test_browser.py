"""Hostile words in every field, and a real browser that opens every page: nothing runs, nothing leaves, nothing overflows, no console speaks."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from tests.files import ME, calendar, card, letter, mbox, meeting, vcf

from kithwork.actions import capture, congratulations, imports, insights, openings, opportunities, promises, saved_views, searches, words
from kithwork.domain.errors import Refused
from kithwork.store.queries import people as queries

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next((path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome") if Path(path).exists()), None)
HOSTILE = (
    "<img src=x onerror=window.__pwned=1>",
    "</script><script>window.__pwned=1</script>",
    '"><svg onload=window.__pwned=1>',
    "'-window.__pwned=1-'",
    "javascript:window.__pwned=1",
    "</title></textarea><iframe srcdoc='<script>parent.__pwned=1</script>'>",
    "{{7*7}}{% now 'Y' %}",
    "<a href=javascript:window.__pwned=1 id=x autofocus onfocus=window.__pwned=1>x</a>",
    "<link rel=stylesheet href=https://evil.example/x.css><img src=https://evil.example/x.png>",
    "A" * 200,
    "\u202egnirts\u202c \u200b\u0000\u0007",
)
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def hostile(owner, now, tmp_path):
    """A network in which every field that somebody else or the owner can fill holds hostile words."""
    cards, letters = [], []
    for number, text in enumerate(HOSTILE):
        plain = "".join(ch for ch in text if ch >= " ")
        extra = [f"TITLE:{plain}", f"NOTE:{plain}", f"CATEGORIES:{plain}", f"URL:{plain}", f"ADR:;;;{plain};;;"]
        cards.append(card(plain, uid=plain, email=f"h{number}@evil.example", organisation=plain, extra=extra))
        quoted = plain.replace('"', r"\"")
        letters.append(letter(f'"{quoted}" <h{number}@evil.example>', ME, now, subject=plain, body=plain))
        letters.append(letter(ME, f'"{quoted}" <h{number}@evil.example>', now, subject=plain, body=plain))
    odd = tmp_path / "<img src=x onerror=window.__pwned=1>.vcf"
    odd.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:<script>window.__pwned=1", encoding="utf-8")
    paths = [vcf(tmp_path / "book.vcf", cards), mbox(tmp_path / "in.mbox", letters), odd]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"], has_words=True)
    for text in HOSTILE:
        by_hand(owner, text.replace("\0", ""), now)
    return owner


def by_hand(owner, text, now):
    ada = words.add(owner_id=owner, name=text, now=now, tags=[text])
    fields = dict.fromkeys(("organisation", "title", "city", "pronouns", "language", "channel", "avoid"), text)
    words.edit(owner_id=owner, person_id=ada, fields=fields, now=now)
    words.note(owner_id=owner, person_id=ada, text=text, now=now)
    words.met(owner_id=owner, person_id=ada, event=text, text=text, now=now)
    words.group(owner_id=owner, person_id=ada, join=[text], now=now)
    promises.add(owner_id=owner, person_id=ada, text=text, is_mine=True, now=now)
    of = opportunities.Particulars(text, text, text, text, text, text, posting=text, posting_source=text)
    number = opportunities.add(owner_id=owner, kind="client", of=of, person_id=ada, now=now)
    opportunities.say(owner_id=owner, opportunity_id=number, kind="need", text=text, now=now)
    opportunities.sent(owner_id=owner, opportunity_id=number, kind="proposal", version=text, link=text, way=text, now=now)
    insights.tell(owner_id=owner, opportunity_id=number, person_id=ada, kind="culture", text=text, now=now)
    searches.begin(owner_id=owner, text=text, constraints=text, now=now)
    try:
        searches.choose(owner_id=owner, person_id=ada, now=now)
        saved_views.save(owner_id=owner, name=text, query="is:met", now=now)
        capture.keep(owner_id=owner, line=f"coffee with Ada Lovelace re {text}", now=now, is_sure=True)
    except Refused:
        pass  # what is refused is not stored, and cannot be shown


@pytest.fixture
def chromium(monkeypatch):
    if not CHROMIUM:
        message = "NO CHROMIUM HERE: hostile words were not tried in a real browser"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the test's own thread runs the browser's loop
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, live_server, session):
    """Opens pages one after the other, and collects whatever is amiss."""
    amiss = []
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    context.add_cookies([{"name": session[0], "value": session[1], "url": live_server.url}])
    page = context.new_page()
    page.on("console", lambda message: amiss.append(message.text))
    page.on("pageerror", lambda error: amiss.append(str(error)))
    page.on("dialog", lambda dialog: amiss.append(dialog.message))
    page.on("request", lambda request: None if request.url.startswith((live_server.url, "data:")) else amiss.append(request.url))

    def go(path):
        page.goto(f"{live_server.url}{path}")
        if page.evaluate("window.__pwned"):
            amiss.append(f"{path} ran it")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            amiss.append(f"{path} is wider than the window")
        return page

    yield go, amiss
    context.close()


def test_hostile_words_run_nowhere(hostile, visit):
    go, amiss = visit
    everybody = [line.id for line in queries.everybody(hostile)]
    pages = ["/", "/people", "/people?q=script", "/import", "/import/1", "/questions", "/data", "/capture"]
    pages += [f"/people/{person_id}{part}" for person_id in everybody for part in ("", "/merge")]
    pages += [f"/people/{person_id}{part}" for person_id in everybody[:6] for part in ("/moments", "/split")]
    pages += [f"/ways?q=%23{person_id}" for person_id in everybody[:8]]
    pages += ["/insight", "/insight/map", "/insight/map?cluster=1", "/insight/year/2026", "/insight/sameness", "/insight/odd"]
    pages += [
        "/opportunities",
        "/opportunities/board",
        "/opportunities/looking",
        *(f"/opportunities/{number}" for number in range(1, len(HOSTILE) + 1)),
    ]

    for path in pages:
        go(path)

    assert not amiss


def test_a_card_is_moved_by_a_drag_and_by_the_keyboard_alike(owner, now, visit):
    go, amiss = visit
    of = opportunities.Particulars("Navy", "compiler writer")
    number = opportunities.add(owner_id=owner, kind="job", of=of, now=now)
    page = go("/opportunities/board")

    page.locator(f"#opportunity-{number} h3").drag_to(page.locator("[data-stage=preparing]"))
    page.wait_for_url("**/opportunities/board?at=**")
    dragged = openings.numbered(owner_id=owner, opportunity_id=number).last.stage
    page.locator(f"#opportunity-{number} summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"#opportunity-{number}-stage").focus()
    page.keyboard.type("app")  # as a select lets one choose by its first letters
    page.locator(f"#opportunity-{number} button").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-stage=applied] li")

    assert dragged == "preparing"
    assert openings.numbered(owner_id=owner, opportunity_id=number).last.stage == "applied"
    assert not [said for said in amiss if "Autofocus" not in said]


def test_what_is_typed_finds_people_without_running_them(hostile, visit):
    go, amiss = visit
    page = go("/people")

    page.locator("#look-for").type("img")
    page.wait_for_selector("#found a", state="visible")
    page.locator("#query").type("script")
    page.wait_for_timeout(500)
    go("/capture").locator("#capture-line").type("coffee with <img src=x onerror=window.__pwned=1>")
    page.wait_for_timeout(500)

    assert not page.evaluate("window.__pwned")
    assert not amiss


def let_fall(page, *paths):
    """What the system tells the browser when files are dragged over the drop zone and let go."""
    box = page.locator("form[data-drop]").bounding_box()
    where = {"x": box["x"] + box["width"] / 2, "y": box["y"] + 40}
    devtools = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver"):
        devtools.send(
            "Input.dispatchDragEvent", {"type": kind, **where, "data": {"items": [], "files": list(map(str, paths)), "dragOperationsMask": 1}}
        )
    is_seen = page.locator("form[data-drop].is-over").count() == 1
    devtools.send(
        "Input.dispatchDragEvent", {"type": "drop", **where, "data": {"items": [], "files": list(map(str, paths)), "dragOperationsMask": 1}}
    )
    return is_seen


def test_files_that_fall_on_the_page_are_read(owner, visit, tmp_path):
    go, amiss = visit
    page = go("/import")
    books = [vcf(tmp_path / f"{name}.vcf", [card(f"{name} Lovelace", uid=name)]) for name in ("ada", "byron")]

    assert let_fall(page, *books)
    assert page.locator(".chosen").inner_text().startswith("ada.vcf, byron.vcf: ")
    assert page.locator("form[data-drop].is-over").count() == 0
    page.get_by_role("button", name="Read them").click()
    page.wait_for_url("**/import/1")

    assert "Two people new to you." in page.locator("h1").inner_text()
    assert not amiss


def test_a_folder_that_falls_on_the_page_is_told_where_it_is_read(owner, visit, tmp_path):
    go, amiss = visit
    page = go("/import")
    (tmp_path / "mail").mkdir()

    let_fall(page, tmp_path / "mail")

    assert "That is a folder" in page.locator(".chosen").inner_text()
    assert page.evaluate("document.querySelector('#files').files.length") == 0
    assert not amiss


@pytest.fixture
def crowds(owner, now, tmp_path):
    """Three Byrons at one address, and two Wei Chens."""
    home = [letter(f"{name} Byron <home@byron.example>", ME, now) for name in ("Ada", "Anne", "Ralph")]
    weis = [letter(f"Wei Chen <{address}>", ME, now) for address in ("wei@one.example", "chen@two.example")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", home + weis)], now=now, me=["robin@adeyemi.example"])
    return owner


def test_questions_are_answered_by_keys_and_the_next_one_has_the_focus(crowds, visit):
    go, amiss = visit
    page = go("/questions")
    places = page.locator("main .cards > [data-row]").evaluate_all("rows => rows.map(row => row.id)")

    page.keyboard.press("l")  # the press goes there, since nothing has the focus
    page.keyboard.press("l")
    page.wait_for_url("**/questions?at=**")
    focused = page.evaluate("document.activeElement.id")
    left = page.locator("h1").inner_text()
    page.keyboard.press("d")
    page.wait_for_selector("text=No question is open.")

    assert focused == places[1]
    assert left.startswith(("One pair", "Two pairs"))
    assert not [said for said in amiss if "Autofocus" not in said]  # the capture line would like the focus, and rightly does not get it


def test_a_key_answers_nothing_that_is_not_looked_at(crowds, visit):
    go, amiss = visit
    page = go("/questions")
    page.set_viewport_size({"width": 1280, "height": 800})
    together = page.locator(".together")
    hints = page.locator(".question .keys:visible")
    assert hints.count() == 1

    page.keyboard.press("s")
    focused = page.evaluate("document.activeElement.id")
    first = page.locator(".cards > [data-row]").first.get_attribute("id")
    page.evaluate("document.querySelector('.together > details').open = false")
    together.focus()
    page.keyboard.press("s")
    page.wait_for_timeout(300)

    assert focused == first
    assert together.locator("> details").evaluate("one => one.open")
    assert together.locator("> form .keys").is_visible()
    assert hints.count() == 1
    assert page.locator("h1").inner_text().startswith("Three pairs")
    together.locator("> details .question").nth(1).focus()
    assert hints.count() == 1
    assert not together.locator("> form .keys").is_visible()
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == together.locator("> details .question").first.get_attribute("id")
    assert not amiss


def test_a_key_answers_what_has_the_focus_and_nothing_beside_it(crowds, visit):
    go, amiss = visit
    page = go("/questions")
    alone = page.locator("article:not(.together)[data-row]:visible")
    alone.first.focus()

    page.keyboard.press("n")  # no answer of one pair; beside it stands a bundle that takes it
    page.wait_for_timeout(300)

    assert page.locator("h1").inner_text().startswith("Three pairs")
    assert not amiss


def test_on_paper_a_brief_is_dark_on_white_and_without_the_frame(network, visit, tmp_path):
    go, amiss = visit
    people = [line.id for line in queries.everybody(network)][:2]
    page = go(f"/brief?person={people[0]}&person={people[1]}")

    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")

    seen = page.evaluate("[...document.body.children].filter(one => one.checkVisibility()).map(one => one.className)")
    inks = page.evaluate("[...document.querySelectorAll('h1, h2 a, dd, dd .ev, .hint .ev')].map(one => getComputedStyle(one).color)")
    grounds = page.evaluate("['body', 'main'].map(one => getComputedStyle(document.querySelector(one)).backgroundColor)")
    assert seen == ["desk"]
    assert not page.locator(".aside").is_visible()
    assert set(grounds) == {"rgb(255, 255, 255)"}
    assert set(inks) <= {"rgb(0, 0, 0)", "rgb(34, 34, 34)", "rgb(68, 68, 68)"}
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert not amiss


@pytest.mark.parametrize("has_scripts", [True, False])
def test_after_an_answer_the_next_one_is_in_view_and_has_the_focus(network, now, chromium, live_server, session, has_scripts):
    ada = next(line.id for line in queries.everybody(network) if line.name == "Ada Lovelace")
    for number in range(12):
        congratulations.add(owner_id=network, person_id=ada, text=f"Talk {number}", now=now)
    context = chromium.new_context(viewport={"width": 390, "height": 500}, java_script_enabled=has_scripts)
    context.add_cookies([{"name": session[0], "value": session[1], "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/wins")
    place = page.locator("#main .move").nth(8).get_attribute("id")

    page.locator("#main .move").nth(7).get_by_role("button", name="Congratulated").click()
    page.wait_for_url(f"**/wins?at={place}#{place}")

    assert 0 <= page.locator(f"#{place}").evaluate("one => one.getBoundingClientRect().top") < 500
    assert page.locator(f"#{place}").evaluate("one => one === document.activeElement")
    context.close()


def test_no_name_of_the_map_lies_on_another_and_the_years_only_show_and_hide(owner, now, tmp_path, visit):
    guests = [
        (f"{name} Somerville-Lovelace", f"{name.lower()}@people.example") for name in ("Ada", "Grace", "Alan", "Emmy", "Sofia", "Mary", "Edsger")
    ]
    me = ("Robin Adeyemi", "robin@adeyemi.example")
    some = [meeting(f"m{i}", f"Club {i % 3}", now - timedelta(days=150 * i + 3), [me, *guests[i % 3 * 2 : i % 3 * 2 + 3]]) for i in range(12)]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "c.ics", some)], now=now, me=["robin@adeyemi.example"])
    go, amiss = visit
    page = go("/insight/map")
    boxes = page.evaluate(
        "[...document.querySelectorAll('.map--wide text')].map((t) => { const b = t.getBoundingClientRect(); return [b.x, b.y, b.right, b.bottom] })"
    )
    spots = "[...document.querySelectorAll('.map--wide circle')].map((c) => [c.getAttribute('cx'), c.getAttribute('cy')]).join()"
    before = page.evaluate(spots)

    page.get_by_role("button", name="Let the years go by").click()
    page.wait_for_function("document.querySelector('[data-said]').textContent.includes(':')")

    assert len(boxes) >= 7
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    assert page.locator(".map--wide .is-off").count() > 0
    assert page.evaluate(spots) == before
    assert not amiss


def test_the_review_of_the_week_goes_by_keys_alone_and_its_time_rests_at_a_press(owner, visit, now):
    ada = words.add(owner_id=owner, name="Ada Lovelace", now=now)
    for text in ("the paper", "the book"):
        promises.add(owner_id=owner, person_id=ada, text=text, is_mine=True, now=now)
    go, amiss = visit
    page = go("/")
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url("**/review")
    page.keyboard.press("n")
    page.wait_for_url("**/review/due")
    page.keyboard.press("p")
    rests = page.locator("[data-timer-pause]").get_attribute("aria-pressed")
    page.keyboard.press("d")  # the first one has the focus
    page.wait_for_url("**/review/due?at=**")
    left = page.locator("main [data-row]").all_inner_texts()
    page.keyboard.press("l")
    page.wait_for_selector("text=Nothing stands here any more.")
    for step in ("gives", "reach-outs", "next", "reflection"):
        page.keyboard.press("n")
        page.wait_for_url(f"**/review/{step}")
    page.keyboard.press("n")  # one press too many ends nothing
    page.get_by_role("button", name="End without words").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=1 person looked after: Ada Lovelace.")

    assert rests == "true"
    assert len(left) == 1
    assert "the book" in left[0]
    assert not [said for said in amiss if "Autofocus" not in said]
