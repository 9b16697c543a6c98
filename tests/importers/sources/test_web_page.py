"""People on web pages: what golden files hide."""

from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import PersonRecord, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.web_page import WebPage

READING = Reading(datetime(2026, 11, 21, tzinfo=UTC))


def read(text, name="page.html"):
    return list(WebPage().read(MemoryMember(name, text.encode()), READING))


def people(text):
    return [one for one in read(text) if isinstance(one, PersonRecord)]


@pytest.mark.parametrize(
    "card",
    [
        '<a class="h-card" href="https://ada.example">Ada Lovelace</a>',
        '<div class="h-card"><a href="https://ada.example"><img alt="Ada Lovelace" src="a.jpg"></a></div>',
        '<div class="h-card"><a href="https://ada.example" class="u-url"></a><p class="p-name">Ada <i>Lovelace</i></p></div>',
        '<div class="vcard"><a class="fn url" href="https://ada.example">Ada Lovelace</a></div>',
        '<p class=h-card><a class="p-name u-url" href=https://ada.example>Ada Lovelace</a><p>Grace',
    ],
)
def test_however_a_card_is_written_it_names_the_same(card):
    (found,) = people(card)

    assert (found.mention.name, found.links) == ("Ada Lovelace", ("https://ada.example",))


def test_what_belongs_to_a_card_inside_a_card_is_not_the_outer_ones():
    inner = '<div class="h-card p-author"><span class="p-name">Grace Hopper</span><span class="p-job-title">Admiral</span></div>'
    found = people(f'<div class="h-card"><span class="p-name">Ada Lovelace</span>{inner}</div>')

    assert [(one.mention.name, one.title) for one in found] == [("Ada Lovelace", ""), ("Grace Hopper", "Admiral")]


def test_the_same_person_in_linked_data_and_on_a_card_is_one():
    page = """<html><script type="application/ld+json">{"@type": "Person", "name": "Ada Lovelace", "url": "https://ada.example"}</script>
    <p class="h-card">Ada Lovelace</p></html>"""

    (found,) = people(page)

    assert found.links == ("https://ada.example",)


def test_entities_are_not_unfolded():
    rdf = '<!DOCTYPE x [<!ENTITY a "aa">]><rdf:RDF xmlns:rdf="r" xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>'
    page = '<?xml version="1.0"?>' + rdf.partition("]>")[2]

    assert WebPage().recognises(MemoryMember("a.rdf", page.encode()))
    assert not WebPage().recognises(MemoryMember("a.rdf", rdf.encode()))
    assert not people(page.replace("<foaf:Person/>", "<!-- <!ENTITY a> --><foaf:Person><foaf:name>Ada L</foaf:name></foaf:Person>"))


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>Ada Lovelace wrote about class and h-card.</p></body></html>",
        '<html><script type="application/ld+json">{"@type": "Recipe", "name": "Soup"}</script></html>',
        '{"name": "package", "author": {"@type": "x"}}',
        '{"basics": "of cooking"}',
        '# h-card\n\nclass="h-card" in a text about it',
        "@prefix ex: <http://example.org/> .\nex:a ex:b ex:c .",
    ],
)
def test_a_page_without_people_is_left_alone(text):
    assert not WebPage().recognises(MemoryMember("page", text.encode()))


def test_deep_nesting_ends_somewhere():
    page = '<div class="h-card">' + "<div>" * 50_000 + "Ada Lovelace"

    assert people(page)[0].mention.name == "Ada Lovelace"
    linked = '<html><script type="application/ld+json">{"@type": "Person", "a": ' + "[" * 5000 + "</script></html>"
    assert isinstance(read(linked)[0], Unreadable)


def test_a_post_that_ended_is_not_where_somebody_works():
    resume = '{"basics": {"name": "Ada Lovelace"}, "work": [{"name": "Old", "position": "x", "startDate": "2010", "endDate": "2012"}]}'

    (found,) = people(resume)

    assert (found.organisation, found.title) == ("", "")


def test_references_of_a_cv_are_not_read():
    resume = '{"basics": {"name": "Ada Lovelace"}, "work": [], "references": [{"name": "Charles Babbage", "reference": "An enchantress of numbers"}]}'

    assert "Babbage" not in str(read(resume))


def test_a_cv_that_gets_a_profile_and_a_day_put_right_is_of_the_same_person_and_posts():
    before = (
        '{"basics": {"name": "Ada Lovelace", "email": "ada@engines.example"}, "work": [{"name": "Engines", "position": "Poet", "startDate": "2020"}]}'
    )
    after = before.replace('"2020"', '"2020-03"').replace('.example"}', '.example", "profiles": [{"network": "GitHub", "username": "ada-l"}]}')

    assert [item.origin.key for item in read(before)] == [item.origin.key for item in read(after)]


def test_who_came_back_to_a_post_has_it_twice_however_a_cv_orders_them():
    first, again = '{"name": "Engines", "position": "Poet", "startDate": "2010"}', '{"name": "Engines", "position": "Poet", "startDate": "2020"}'
    old, new = (f'{{"basics": {{"name": "Ada Lovelace"}}, "work": [{work}]}}' for work in (first, f"{again}, {first}"))

    keys = {item.from_on: item.origin.key for item in read(new)[1:]}
    assert len(set(keys.values())) == 2
    assert keys["2010"] == read(old)[1].origin.key
