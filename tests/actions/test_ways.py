"""Who can get the owner somewhere: by whom, over what, and never over whoever is to be left in peace."""

from datetime import timedelta

import pytest
from tests.files import ME, calendar, card, connections, letter, mbox, meeting, vcf

from kithwork.actions import (
    acquainting,
    changes,
    identities,
    imports,
    organisation_words,
    organisations,
    owners,
    portability,
    tie_answers,
    ways,
    words,
)
from kithwork.domain import dates
from kithwork.store import sqlite
from kithwork.store.queries import people
from kithwork.store.writes import emptying

BEN, MIA, ODA = "Ben Okafor <ben@b.example>", "Mia Novak <mia@m.example>", "Oda Falk <oda@o.example>"


def fill(owner, now, folder):
    letters = [letter(*pair, now - timedelta(days=days)) for days in (400, 90, 20) for pair in ((BEN, ME), (ME, BEN))]
    letters += [letter(BEN, MIA, now - timedelta(days=days), cc=ME, number=f"bm{days}@x.example") for days in (300, 30)]
    there = [("Robin Adeyemi", "robin@adeyemi.example"), ("Mia Novak", "mia@m.example"), ("Oda Falk", "oda@o.example")]
    crowd = [(f"Guest {letters_} Somebody", f"g{number}@crowd.example") for number, letters_ in enumerate("abcdefghijklmnop")]
    paths = [
        mbox(folder / "in.mbox", letters),
        calendar(
            folder / "c.ics",
            [meeting("t1", "Tea", now - timedelta(days=9), there[1:]), meeting("all", "All hands", now - timedelta(days=5), [*there, *crowd])],
        ),
        vcf(folder / "b.vcf", [card("Cara Bell", uid="c1", organisation="Farmer Inc"), card("Dan Eck", uid="c2", organisation="Arm Ltd")]),
        connections(folder / "Connections.csv", [("Ann", "Lee", "ann", "Acme GmbH", "Engineer"), ("Bo", "Rask", "bo", "Acme", "Designer")]),
    ]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])
    acquainting.see_to(owner_id=owner, now=now)


@pytest.fixture
def network(owner, now, tmp_path):
    fill(owner, now, tmp_path)
    return owner


def id_of(owner, name, now):
    return people.find_one(owner, name, ways.people.ranking(now)).id


def to(owner, text, now, **kind):
    acquainting.see_to(owner_id=owner, now=now)
    return ways.find(owner_id=owner, text=text, now=now, **kind)


def names(found):
    return [[hop.person.name for hop in way.hops] for way in found.ways]


def test_a_way_goes_over_another_and_says_why(network, now):
    found = to(network, "Oda Falk", now)

    assert names(found) == [["Oda Falk"], ["Mia Novak", "Oda Falk"]]
    reasons = " ".join(reason for way in found.ways for hop in way.hops for reason in hop.reasons)
    assert "Mia Novak and Oda Falk sat in small meetings together on 1 day, in 2026." in reasons


def test_a_gathering_of_everybody_brings_nobody_together(network, now):
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM acquaintance a JOIN person p ON p.id IN (a.one_id, a.other_id) WHERE p.name LIKE 'Guest%%'")
        (count,) = cursor.fetchone()

    assert count == 0


def test_each_way_has_another_first_hop(network, now):
    firsts = [way.first.name for way in to(network, "Oda Falk", now).ways]

    assert firsts == ["Oda Falk", "Mia Novak"]


def test_whoever_is_not_to_be_contacted_stands_on_no_way_at_once(network, now):
    words.set_aside(owner_id=network, person_id=id_of(network, "Mia Novak", now), do_not_contact=True, now=now)

    assert names(to(network, "Oda Falk", now)) == [["Oda Falk"]]


def test_no_way_is_shown_to_whoever_is_not_to_be_contacted(network, now):
    words.set_aside(owner_id=network, person_id=id_of(network, "Oda Falk", now), do_not_contact=True, now=now)
    found = to(network, "Oda Falk", now)

    assert not found.ways
    assert "not to contact" in found.note


def test_a_denied_tie_stands_on_no_way_again_until_that_is_undone(network, now, tmp_path):
    mia, oda = (id_of(network, name, now) for name in ("Mia Novak", "Oda Falk"))
    before = names(to(network, "Oda Falk", now))

    tie_answers.answer(owner_id=network, one=mia, other=oda, is_so=False, now=now)
    again = calendar(
        tmp_path / "d.ics", [meeting("t2", "Tea", now - timedelta(days=2), [("Mia Novak", "mia@m.example"), ("Oda Falk", "oda@o.example")])]
    )
    imports.run(owner_id=network, paths=[again], now=now, me=["robin@adeyemi.example"])

    assert names(to(network, "Oda Falk", now)) == [["Oda Falk"]]
    changes.undo(owner_id=network, now=now, is_past=True)
    assert names(to(network, "Oda Falk", now)) == before


def test_a_declared_tie_carries_without_a_day_in_touch(network, now):
    cara, dan = (id_of(network, name, now) for name in ("Cara Bell", "Dan Eck"))
    words.relate(owner_id=network, one=cara, word="sister", other=dan, now=now)

    found = to(network, "Dan Eck", now)
    assert ["Cara Bell", "Dan Eck"] in names(found)
    assert any("Cara Bell is sister of Dan Eck, by your word." in hop.reasons for way in found.ways for hop in way.hops)


def test_a_relation_on_a_card_is_a_tie_where_only_one_bears_the_name(network, now, tmp_path):
    eve = card("Eve Stone", uid="c9", extra=["item1.X-ABRELATEDNAMES:Dan Eck", "item1.X-ABLabel:_$!<Brother>!$_"])
    imports.run(owner_id=network, paths=[vcf(tmp_path / "e.vcf", [eve])], now=now, me=["robin@adeyemi.example"])
    assert ["Eve Stone", "Dan Eck"] in names(to(network, "Dan Eck", now))

    imports.run(owner_id=network, paths=[vcf(tmp_path / "d.vcf", [card("Dan Eck", uid="c10", email="another@eck.example")])], now=now, me=[])
    dan = id_of(network, "Dan Eck", now)
    other = [one.id for one in identities.parting(owner_id=network, person_id=dan).goes]
    identities.split(owner_id=network, person_id=dan, identity_ids=other, now=now)
    two = [line for line in people.everybody(network) if line.name == "Dan Eck"]
    assert [names(to(network, f"#{line.id}", now)) for line in two] == [[["Dan Eck"]], [["Dan Eck"]]]


def test_a_common_employer_without_dates_is_weak_and_marked_as_inferred(network, now):
    way = next(way for way in to(network, "Ann Lee", now).ways if len(way.hops) == 2)

    assert way.hops[-1].is_inferred
    assert "both list Acme" in way.hops[-1].reasons[0]


@pytest.mark.parametrize("text", ["Acme", "ACME GmbH", "acme"])
def test_an_organisation_is_found_whatever_its_legal_form(network, now, text):
    assert {one.person.name for one in to(network, text, now).there} == {"Ann Lee", "Bo Rask"}


def test_nobody_is_found_by_a_part_of_a_name(network, now):
    assert [one.person.name for one in to(network, "Arm", now, kind="organisation").there] == ["Dan Eck"]
    with pytest.raises(ways.NothingOfThatName):
        to(network, "Farm", now, kind="organisation")


def test_other_names_parts_and_domains_lead_to_an_organisation(network, now):
    organisation_words.say(owner_id=network, name="Acme", also=["Apex Holding"], domains=["m.example"], now=now)
    organisation_words.say(owner_id=network, name="Farmer Inc", part_of=["Acme"], now=now)

    for text in ("Apex Holding", "m.example", "Acme"):
        assert {one.person.name for one in to(network, text, now).there} >= {"Ann Lee", "Bo Rask", "Mia Novak", "Cara Bell"}


@pytest.mark.parametrize("domain", ["gmail.com", "no domain", "x", "ex ample.org"])
def test_what_is_no_domain_of_an_organisation_is_refused(network, now, domain):
    with pytest.raises(organisation_words.NotADomain):
        organisation_words.say(owner_id=network, name="Acme", domains=[domain], now=now)


def test_an_organisation_is_no_part_of_itself_however_far_up(network, now):
    organisation_words.say(owner_id=network, name="Acme", part_of=["Group"], now=now)

    with pytest.raises(organisation_words.InACircle):
        organisation_words.say(owner_id=network, name="Group", part_of=["Acme Ltd"], now=now)


def test_what_was_told_of_an_organisation_can_be_undone(network, now):
    organisation_words.say(owner_id=network, name="Acme", also=["Apex"], now=now)
    changes.undo(owner_id=network, now=now)

    assert organisations.find(owner_id=network, text="Apex", today=dates.day_of(now)) is None


def test_what_is_taken_back_and_told_of_an_organisation_at_once_is_one_deed(network, now):
    def standing():
        found = organisations.find(owner_id=network, text="Acme", today=dates.day_of(now))
        return found.also, found.domains

    organisation_words.say(owner_id=network, name="Acme", also=["Apex"], now=now)
    with pytest.raises(organisation_words.NotADomain):
        organisation_words.say(owner_id=network, name="Acme", forget=["Apex"], domains=["gmail.com"], now=now)
    refused = standing()
    organisation_words.say(owner_id=network, name="Acme", forget=["apex"], domains=["acme.example"], now=now)
    told = standing()
    changes.undo(owner_id=network, now=now)

    assert (refused, told, standing()) == ((("Apex",), ()), ((), ("acme.example",)), (("Apex",), ()))
    with pytest.raises(organisation_words.NotSaid, match="never said “Zyx” of Acme"):
        organisation_words.say(owner_id=network, name="Acme", forget=["Zyx"], now=now)


def test_what_is_on_file_nowhere_is_said_in_a_sentence(network, now):
    with pytest.raises(ways.NothingOfThatName, match="no person, organisation or topic called “Zyx”"):
        to(network, "Zyx", now)


def test_where_there_is_no_way_the_nearest_thing_is_named(network, now):
    both = words.add_all(owner_id=network, names=["Eve Stone", "Finn Moor"], now=now)
    for person_id in both:
        words.edit(owner_id=network, person_id=person_id, fields={"organisation": "Halcyon Rail"}, now=now)
    words.set_aside(owner_id=network, person_id=both[0], archived=True, now=now)
    words.set_aside(owner_id=network, person_id=both[1], archived=True, now=now)

    found = to(network, "Halcyon Rail", now)
    assert (found.ways, found.there, found.people_count) == ((), (), 2)


@pytest.mark.parametrize("text", ["'; DROP TABLE person; --", "\x00", "%", "\u202eevil", "a" * 5000, '"*'])
def test_hostile_names_find_nobody_and_break_nothing(network, now, text):
    with pytest.raises(ways.NothingOfThatName):
        to(network, text, now)


def test_a_topic_leads_to_whoever_has_to_do_with_it(network, now):
    words.tag(owner_id=network, person_id=id_of(network, "Mia Novak", now), add=["rust"], now=now)

    assert [one.person.name for one in to(network, "Rust", now).there] == ["Mia Novak"]


def test_two_owners_see_nothing_of_each_other(network, now, tmp_path):
    other = owners.writes.make(name="Other", now=now)
    folder = tmp_path / "other"
    folder.mkdir()
    imports.run(owner_id=other, paths=[mbox(folder / "o.mbox", [letter(BEN, "Zoe Quist <zoe@z.example>", now)])], now=now, me=["zoe@z.example"])

    assert {line.person.id for line in to(network, "Acme", now).there} & {line.id for line in people.everybody(other)} == set()
    with pytest.raises(ways.NothingOfThatName):
        to(other, "Acme", now)


def test_what_was_said_of_ties_and_organisations_goes_out_and_comes_back(network, now, tmp_path):
    mia, oda = (id_of(network, name, now) for name in ("Mia Novak", "Oda Falk"))
    tie_answers.answer(owner_id=network, one=mia, other=oda, is_so=False, now=now)
    organisation_words.say(owner_id=network, name="Acme", also=["Apex"], domains=["acme.example"], part_of=["Group"], now=now)
    before = portability.canonical(owner_id=network)
    portability.export(owner_id=network, path=tmp_path / "out.zip", now=now)

    emptying.empty(network)
    portability.restore(path=tmp_path / "out.zip", now=now)
    again = owners.begin(now=now)

    assert portability.canonical(owner_id=again) == before
    assert names(to(again, "Oda Falk", now)) == [["Oda Falk"]]
