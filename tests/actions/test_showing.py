"""What others see of the owner is what the owner ticked, reads back as it was written, and bears nothing of others by itself."""

import json
import re
from datetime import UTC, datetime

import pytest

from kithwork.actions import imports, own_proposals, portability, profiling, showing
from kithwork.domain.errors import Refused
from kithwork.importers.archives import members
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.vcard import VCard
from kithwork.importers.sources.web_page import WebPage
from kithwork.store.queries import owners
from kithwork.store.queries import profile as queries
from kithwork.store.writes import emptying
from kithwork.store.writes import profile as writes
from kithwork.store.writes.changes import Journal

ME = "robin@adeyemi.example"
ITEMS = [
    ("email", ME, {}),
    ("phone", "+447700900123", {}),
    ("link", "https://robin.example", {}),
    ("link", "GitHub", {"link": "https://github.com/robin"}),
    ("skill", "Python", {"level": "daily"}),
    ("skill", "C & <C++>", {}),
    ("post", "Engineer", {"by": "Dovetail", "from_on": "2021-04", "words": "Built the bench.\nTen rigs\nTwo labs"}),
    ("post", "Tester", {"by": "Larkfield", "from_on": "2016", "to_on": "2021-03"}),
    ("education", "BSc", {"by": "Wrenhall", "from_on": "2013", "to_on": "2016"}),
    ("project", "Signal box", {"link": "https://robin.example/box", "from_on": "2024", "words": "A simulator"}),
    ("publication", "On rigs", {"by": "Gazette", "from_on": "2025-02-03", "link": "https://gazette.example/7"}),
    ("certificate", "Rigging", {"by": "Guild", "from_on": "2020"}),
    ("honour", "Best bench", {"by": "Guild", "from_on": "2022"}),
    ("language", "English", {"level": "native"}),
    ("volunteering", "Mentor", {"by": "Code Club", "from_on": "2019", "words": "Every Tuesday"}),
    ("membership", "Member", {"by": "Guild", "from_on": "2018"}),
    ("course", "Welding", {"by": "Wrenhall"}),
]
WORDS = {"work": "Test engineer", "story": "I test.", "values": "Care.", "availability": "Now.", "place": "Leeds", "pronouns": "they"}


@pytest.fixture
def said(owner, now):
    profiling.say_all(owner_id=owner, words=WORDS, now=now)
    for kind, name, parts in ITEMS:
        profiling.add(owner_id=owner, kind=kind, name=name, parts=dict(parts), now=now)
    journal = Journal(owner)
    writes.item(journal, {"kind": "reference", "name": "Grace Hopper", "words": "Trust Robin."})
    journal.close("Quoted", now=now)
    return owner


def read(importer, path):
    (member,) = members(path)
    return list(importer().read(member, Reading(now=datetime(2026, 11, 21, tzinfo=UTC))))


def test_a_cv_in_json_resumes_form_gives_the_same_profile_again(said, now, tmp_path):
    profiling.show_more(owner_id=said, what=["phone"], now=now)
    first = showing.resume(owner_id=said)
    path = tmp_path / "resume.json"
    path.write_bytes(first)
    emptying.empty(said)
    from kithwork.actions import owners as begun  # noqa: PLC0415  after the first owner has gone

    owner = begun.begin(now=now, name="Robin Adeyemi")
    imports.run(owner_id=owner, paths=[path], now=now, me=[ME, "+447700900123"])

    profiling.accept(owner_id=owner, keys=(), is_all=True, now=now)
    profiling.show_more(owner_id=owner, what=["phone"], now=now)

    assert showing.resume(owner_id=owner) == first
    assert own_proposals.listed(owner_id=owner) == []


def test_a_cv_has_the_shape_of_the_schema(said):
    found = json.loads(showing.resume(owner_id=said))

    days = re.findall(r'"(?:startDate|endDate|date|releaseDate)": "([^"]*)"', showing.resume(owner_id=said).decode())
    parts = {"work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "references", "projects"}
    assert set(found) <= {"$schema", "basics", "meta"} | parts
    assert all(re.fullmatch(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?", day) for day in days)
    assert found["work"][0] == {
        "name": "Dovetail",
        "position": "Engineer",
        "startDate": "2021-04",
        "summary": "Built the bench.",
        "highlights": ["Ten rigs", "Two labs"],
    }
    assert "references" not in found


def test_a_site_shows_what_is_ticked_and_nothing_else(said, now):
    with pytest.raises(Refused, match="Nothing is chosen"):
        showing.site(owner_id=said)
    profiling.show_more(owner_id=said, what=["work", "skill", "link"], now=now)

    page = showing.site(owner_id=said)["index.html"].decode()

    assert "Python" in page
    assert "C &amp; &lt;C++&gt;" in page
    assert not any(word in page for word in (ME, "Dovetail", "I test.", "Trust Robin.", "<script", "src="))


def test_a_skill_names_what_on_the_site_shows_it(said, now):
    profiling.add(owner_id=said, kind="project", name="Crane", parts={"words": "Written in Python"}, now=now)
    profiling.show_more(owner_id=said, what=["skill"], now=now)
    bare = showing.site(owner_id=said)["index.html"].decode()

    profiling.show_more(owner_id=said, what=["project"], now=now)

    assert "Crane" not in bare
    assert '<span class="p-category">Python</span> <small>daily; Crane</small>' in showing.site(owner_id=said)["index.html"].decode()


def test_words_of_others_stand_only_where_they_are_ticked_one_by_one(said, now):
    profiling.show_more(owner_id=said, what=["all"], now=now)
    before = showing.site(owner_id=said)["index.html"].decode() + showing.cv(owner_id=said)["index.html"].decode()
    (quoted,) = [one for one in queries.items(said) if one.kind == "reference"]

    profiling.show_more(owner_id=said, what=[str(quoted.id)], now=now)

    assert "Trust Robin." not in before
    assert "Trust Robin." in showing.site(owner_id=said)["index.html"].decode()
    assert json.loads(showing.resume(owner_id=said))["references"] == [{"name": "Grace Hopper", "reference": "Trust Robin."}]


def test_a_cv_names_the_telephone_number_only_where_it_is_ticked(said, now):
    before = showing.cv(owner_id=said)["index.html"] + showing.resume(owner_id=said)

    profiling.show_more(owner_id=said, what=["phone"], now=now)

    assert b"+447700900123" not in before
    assert b"+447700900123" in showing.cv(owner_id=said)["index.html"]
    assert b"+447700900123" in showing.resume(owner_id=said)


def test_strangers_read_the_headings_that_they_know(said, now):
    profiling.show_more(owner_id=said, what=["all"], now=now)

    pages = [made(owner_id=said)["index.html"].decode() for made in (showing.site, showing.cv)]

    assert all(f"<h2>{title}</h2>" in page for page in pages for title in ("Experience", "Projects", "Publications", "Education"))


def test_the_head_of_a_site_says_a_title_once(owner, now):
    profiling.say(owner_id=owner, kind="work", text="Test Engineer", now=now)
    profiling.add(owner_id=owner, kind="post", name="Test engineer", parts={"by": "Dovetail", "from_on": "2021"}, now=now)
    profiling.show_more(owner_id=owner, what=["all"], now=now)

    head = showing.site(owner_id=owner)["index.html"].decode().partition("</header>")[0]

    assert head.casefold().count("test engineer") == 1
    assert '<span class="p-org">Dovetail</span>' in head


def test_a_title_that_bears_the_name_of_a_skill_is_not_said_beside_it(owner, now):
    profiling.add(owner_id=owner, kind="skill", name="PHP", now=now)
    profiling.add(owner_id=owner, kind="post", name="PHP Developer", parts={"by": "Dovetail", "from_on": "2018"}, now=now)
    profiling.show_more(owner_id=owner, what=["all"], now=now)

    assert '<span class="p-category">PHP</span></li>' in showing.site(owner_id=owner)["index.html"].decode()


def test_the_site_reads_back_as_a_card(said, now, tmp_path):
    profiling.show_more(owner_id=said, what=["all"], now=now)
    path = tmp_path / "index.html"
    path.write_bytes(showing.site(owner_id=said, is_one_file=True)["index.html"])

    (one,) = read(WebPage, path)

    assert (one.mention.name, one.organisation, one.title, one.city) == ("Robin Adeyemi", "Dovetail", "Engineer", "Leeds")
    assert {handle.value for handle in one.mention.handles} == {ME, "robin"}
    assert one.links == ("https://robin.example",)
    assert one.labels == ("C & <C++>", "Python")
    assert len(one.mention.phones) == 1


def test_a_card_holds_what_was_chosen_for_it_and_reads_back(said, now, tmp_path):
    profiling.show_more(owner_id=said, what=["work", "email", "link"], is_card=True, now=now)
    card = showing.card(owner_id=said)
    path = tmp_path / "robin.vcf"
    path.write_bytes(card.vcard.encode())

    (one,) = read(VCard, path)

    assert (one.mention.name, one.title) == ("Robin Adeyemi", "Test engineer")
    assert ME in {handle.value for handle in one.mention.handles}
    assert "+447700900123" not in card.vcard
    assert card.svg.startswith("<svg")
    assert len({len(row) for row in card.blocks.splitlines()}) == 1


def test_a_name_can_add_nothing_to_a_card(owner, now):
    profiling.add(owner_id=owner, kind="skill", name="x\nTEL:+1", now=now)
    profiling.show_more(owner_id=owner, what=["skill"], is_card=True, now=now)

    assert "\nTEL" not in showing.card(owner_id=owner).vcard


def test_who_has_no_name_is_told_how_to_say_it(owner, now):
    from kithwork.store import models  # noqa: PLC0415  no action takes a name away

    models.Owner.objects.update(name="")

    with pytest.raises(Refused, match="kith owner name"):
        showing.resume(owner_id=owners.only())


def test_what_was_chosen_is_in_the_export(said, now):
    profiling.show_more(owner_id=said, what=["story"], now=now)

    assert b'"is_public":true' in portability.canonical(owner_id=said)
