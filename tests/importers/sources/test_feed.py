"""Own posts in feeds, in a blog's folder and in LinkedIn's archive: by what a file is known, and what is taken of it."""

from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain import zones
from kithwork.domain.records import FactRecord, Skipped, Unreadable
from kithwork.importers import own_posts
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.feed import Feed
from kithwork.importers.sources.linkedin_posts import LinkedInPosts

NOW = datetime(2026, 11, 21, tzinfo=UTC)
RSS = "<rss version='2.0'><channel><title>B</title>{}</channel></rss>"
ITEM = "<item><title>{}</title><guid>{}</guid><pubDate>Thu, 07 May 2026 16:41:18 +0100</pubDate></item>"


def read(name, text, place=""):
    return list(Feed().read(MemoryMember(name, text.encode(), place or name), Reading(NOW)))


def knows(name, text):
    return Feed().recognises(MemoryMember(name, text.encode()))


@pytest.mark.parametrize(
    ("name", "text", "is_one"),
    [
        ("post.md", "---\ntitle: A\ndate: 2026-05-01\n---\n", True),
        ("2026-05-01-a.md", "---\ntitle: A\n---\n", True),
        ("zola.md", "+++\ntitle = 'A'\ndate = 2026-05-01\n+++\n", True),
        ("note.md", "---\ntitle: A\n---\n", False),
        ("ada.md", "---\ntitle: Ada\ndate: 2026-05-01\ntype: person\n---\n", False),
        ("readme.md", "# A\n", False),
        ("post.txt", "---\ntitle: A\ndate: 2026-05-01\n---\n", False),
        ("page.html", "<html><feed></feed></html>", False),
        ("other.xml", "<feed xmlns='urn:something-else'></feed>", False),
        ("other.json", '{"version": "1.1", "items": []}', False),
    ],
)
def test_a_post_is_known_by_what_it_says_of_itself(name, text, is_one):
    assert knows(name, text) is is_one


def test_the_key_stays_the_same_when_an_entry_moves_and_its_title_changes():
    first = read("a.xml", RSS.format(ITEM.format("One", "g1") + ITEM.format("Two", "g2")))
    later = read("a.xml", RSS.format(ITEM.format("Two, mended", "g2") + ITEM.format("One", "g1")))

    assert {one.origin.key for one in first} == {one.origin.key for one in later} == {"g1", "g2"}


def test_a_page_bundle_is_known_by_its_folder():
    text = "---\ntitle: A\ndate: 2026-05-01\n---\n"

    assert [read("index.md", text, f"blog/{name}/index.md")[0].origin.key for name in ("one", "two")] == ["one", "two"]


@pytest.mark.parametrize("date", ["2026-05-01", "2026-05-01T10:00:00Z", "2026-05-01 10:00:00 +0200", "'2026-05-01 10:00'"])
def test_a_day_is_read_as_its_author_wrote_it(date):
    (one,) = read("a.md", f"---\ntitle: A\ndate: {date}\n---\n")

    assert one.on == "2026-05-01"


def test_an_entity_of_ones_own_is_not_read():
    (one,) = read("a.xml", "<!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss version='2.0'><channel><item><title>&a;</title></item></channel></rss>")

    assert isinstance(one, Unreadable)


def test_yaml_that_would_make_an_object_is_refused():
    (one,) = read("2026-05-01-a.md", "---\ntitle: !!python/object/apply:os.system ['true']\n---\n")

    assert isinstance(one, Unreadable)


def test_a_post_on_linkedin_is_its_first_line_and_one_without_words_is_left_out():
    rows = 'Date,ShareLink,ShareCommentary\n2026-05-07 16:41:18,https://li.example/1,"One. #go\n#tests"\n2026-05-07 16:41:18,https://li.example/2,\n'
    post, silent = LinkedInPosts().read(MemoryMember("Shares.csv", rows.encode()), Reading(NOW))

    assert isinstance(post, FactRecord)
    assert (post.name, post.topics, post.on) == ("One.", ("go", "tests"), "2026-05-07")
    assert isinstance(silent, Skipped)


def test_a_post_of_the_evening_is_of_that_day_where_the_owner_lives():
    rows = "Date,ShareLink,ShareCommentary\n2026-05-07 01:41:18,https://li.example/1,One.\n"
    reading = Reading(NOW, zone=zones.of("America/New_York"))

    assert [post.on for post in LinkedInPosts().read(MemoryMember("Shares.csv", rows.encode()), reading)] == ["2026-05-06"]


def test_a_long_first_line_is_cut_between_words():
    said = own_posts.title_of("word " * 60)

    assert len(said) <= own_posts.LONGEST
    assert said.endswith("word…")
