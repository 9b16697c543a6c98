import itertools

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.files import card, vcf

from kithwork.actions import changes, contradictions, decisions, identities, imports, keeping, listings, people, portability, questions, words
from kithwork.actions import person as person_actions
from kithwork.actions.identities import NothingToSplit
from kithwork.actions.words import NoName, NoSuchField, NotADate, SamePerson
from kithwork.domain.errors import Refused
from kithwork.store.queries import contradictions as contradiction_queries
from kithwork.store.queries import neighbourhood
from kithwork.store.queries import people as queries
from kithwork.store.queries import questions as question_queries
from kithwork.store.queries.people import NobodyOfThatName, Several

pytestmark = pytest.mark.usefixtures("network")


@pytest.fixture
def find(owner, now):
    return lambda text: people.find(owner_id=owner, text=text, now=now)


@pytest.fixture
def page(owner, now, find):
    return lambda text: person_actions.page(owner_id=owner, person_id=find(text).id, now=now)


def canonical(owner):
    return portability.canonical(owner_id=owner)


def numbers(owner):
    """Each number, and who has it."""
    return {line.id: line.name for line in queries.everybody(owner)}


def test_one_name_in_two_sources_is_one_person_and_says_why(page):
    ada = page("Ada Lovelace")

    assert {identity.value for identity in ada.identities} == {"ada@engines.example", "ada@home.example"}
    assert [link.words for link in ada.links] == ["the same full name, Ada Lovelace"]


@pytest.mark.parametrize("text", ["ada@home.example", "https://www.linkedin.com/in/grace/", "grace hopper", "Lovel", "@grace"])
def test_people_are_found_by_whatever_names_them(find, text):
    assert find(text).name in {"Ada Lovelace", "Grace Hopper"}


def test_a_number_finds_exactly_one(find):
    assert find(f"#{find('Ada').id}").name == "Ada Lovelace"


def test_two_of_a_name_are_both_named(find):
    with pytest.raises(Several, match=r"Wei Chen is number \d+; Wei Chen"):
        find("Wei Chen")


def test_a_given_name_is_asked_about_also_where_one_is_called_so_and_nothing_else(owner, now, find):
    words.add(owner_id=owner, name="Ada", now=now)

    with pytest.raises(Several, match=r"“ada” could be several people: .*Ada Lovelace .*is number"):
        find("ada")


def test_nobody_is_said_plainly(find):
    with pytest.raises(NobodyOfThatName, match="nobody called “Zoë”"):
        find("Zoë")


def test_merging_joins_and_undo_restores_every_byte(owner, now, find, page):
    before = canonical(owner)

    identities.merge(owner_id=owner, one=find("Ada").id, other=find("Grace").id, now=now)
    merged = page("Ada")
    changes.undo(owner_id=owner, now=now)

    assert len(merged.identities) == 4
    assert canonical(owner) == before


def test_both_have_their_numbers_again_after_a_merge_is_undone(owner, now, find):
    before = numbers(owner)

    for one, other in itertools.permutations(("Ada", "Grace")):
        identities.merge(owner_id=owner, one=find(one).id, other=find(other).id, now=now)
        changes.undo(owner_id=owner, now=now)

    assert numbers(owner) == before


def test_splitting_parts_and_undo_restores_every_byte(owner, now, find, page):
    before = canonical(owner)
    home = next(identity for identity in page("Ada").identities if identity.value == "ada@home.example")

    made = identities.split(owner_id=owner, person_id=find("Ada").id, identity_ids=[home.id], now=now)
    parted = person_actions.page(owner_id=owner, person_id=made.other_id, now=now)
    changes.undo(owner_id=owner, now=now)

    assert [identity.value for identity in parted.identities] == ["ada@home.example"]
    assert canonical(owner) == before


@pytest.mark.parametrize("named", [["ada@engines.example"], ["ada@home.example"], ["ada@engines.example", "a@one.example", "b@one.example"]])
def test_who_is_named_gets_a_new_number_and_who_stays_keeps_number_note_and_pace(owner, now, find, page, named):
    ada = find("Ada").id
    words.edit(owner_id=owner, person_id=ada, fields={}, handles=["a@one.example", "b@one.example"], now=now)
    words.note(owner_id=owner, person_id=ada, text="Likes cheese.", now=now)
    keeping.keep(owner_id=owner, person_id=ada, closeness="close", now=now)
    before = canonical(owner), numbers(owner)

    made = identities.split(owner_id=owner, person_id=ada, identity_ids=[one.id for one in page(f"#{ada}").identities if one.value in named], now=now)
    parted, rest = (person_actions.page(owner_id=owner, person_id=one, now=now) for one in (made.other_id, ada))
    changes.undo(owner_id=owner, now=now)

    assert made.rest_id == ada != made.other_id
    assert sorted(one.value for one in parted.identities) == sorted(named)
    assert [(bool(one.words.notes), bool(one.kept)) for one in (rest, parted)] == [(True, True), (False, False)]
    assert (canonical(owner), numbers(owner)) == before


def test_what_was_said_of_somebody_before_a_merge_goes_with_them_in_a_split(owner, now, find):
    ada, grace = find("Ada").id, find("Grace").id
    words.note(owner_id=owner, person_id=grace, text="Likes boats.", now=now)
    before = [one.id for one in person_actions.page(owner_id=owner, person_id=grace, now=now).identities]

    one = identities.merge(owner_id=owner, one=ada, other=grace, now=now)
    words.note(owner_id=owner, person_id=one, text="Likes cheese.", now=now)
    made = identities.split(owner_id=owner, person_id=one, identity_ids=before, now=now)

    said = [[note.words for note in person_actions.page(owner_id=owner, person_id=who, now=now).words.notes] for who in (made.other_id, made.rest_id)]
    assert said == [["Likes boats."], ["Likes cheese."]]


def test_a_later_word_takes_the_place_of_an_earlier_one(owner, now, find, page):
    ada, grace = find("Ada").id, find("Grace").id
    one = identities.merge(owner_id=owner, one=ada, other=grace, now=now)
    apart = [identity.id for identity in person_actions.page(owner_id=owner, person_id=one, now=now).identities if "grace" in identity.value]

    identities.split(owner_id=owner, person_id=one, identity_ids=apart, now=now)

    assert find("grace@navy.example").id != find("ada@home.example").id


def test_everything_or_nothing_cannot_be_split(owner, now, find, page):
    with pytest.raises(NothingToSplit):
        identities.split(owner_id=owner, person_id=find("Ada").id, identity_ids=[one.id for one in page("Ada").identities], now=now)
    with pytest.raises(SamePerson):
        identities.merge(owner_id=owner, one=find("Ada").id, other=find("Ada").id, now=now)


def test_the_owners_word_wins_over_sources_and_can_be_taken_back(owner, now, find):
    words.edit(owner_id=owner, person_id=find("Grace").id, fields={"organisation": "Yale", "city": "New Haven"}, now=now)
    told = find("Grace")
    words.edit(owner_id=owner, person_id=told.id, fields={"organisation": ""}, now=now)

    assert (told.organisation, told.city) == ("Yale", "New Haven")
    assert find("Grace").organisation == "Navy"


def test_how_one_met_is_told_in_a_sentence(owner, now, find, page):
    words.met(owner_id=owner, person_id=find("Grace").id, through=[find("Ada").id], event="salsa class", on="2022-03", now=now)

    assert person_actions.story_in_words(page("Grace").words.story) == "You met through Ada Lovelace at salsa class, Mar 2022."


def test_somebody_named_by_hand_is_known_at_once(owner, now, find):
    words.add(owner_id=owner, name="Priya Raman", now=now, handles=["priya@class.example"], fields={"birthday": "--03-14"}, tags=["salsa"])

    priya = find("priya@class.example")
    assert (priya.name, priya.birthday, priya.standing) == ("Priya Raman", "--03-14", "known")
    assert [one.person.name for one in listings.listing(owner_id=owner, text="tag:salsa", now=now).shown] == ["Priya Raman"]


@pytest.mark.parametrize(
    ("title", "headline"),
    [("Data Scientist @ DNB", "Data Scientist @ DNB"), ("Lead at DNB Bank", "Lead at DNB Bank"), ("Engineer at heart", "Engineer at heart at DNB")],
)
def test_a_title_that_names_the_organisation_is_not_said_twice(owner, now, find, title, headline):
    words.add(owner_id=owner, name="Fatima Zahra", now=now, fields={"title": title, "organisation": "DNB"})

    assert people.headline(find("Fatima Zahra")) == headline


def test_a_label_of_an_address_book_is_found_as_a_tag(owner, now, tmp_path):
    book = vcf(tmp_path / "book.vcf", [card("Priya Raman", uid="1", extra=["CATEGORIES:Salsa class,Neighbours"]), card("Salsa Class", uid="2")])

    imports.run(owner_id=owner, paths=[book], now=now)

    found = [[one.person.name for one in listings.listing(owner_id=owner, text=text, now=now).shown] for text in ('tag:"salsa class"', "tag:salsa")]
    assert found == [["Priya Raman"], []]


def test_two_people_of_one_name_can_be_named_by_hand(owner, now):
    one = words.add(owner_id=owner, name="Ana", now=now)
    other = words.add(owner_id=owner, name="Ana", now=now)

    assert one != other


@pytest.mark.parametrize(
    ("fields", "refusal"), [({"birthday": "yesterday"}, NotADate), ({"birthday": "2021-02-30"}, NotADate), ({"shoe": "44"}, NoSuchField)]
)
def test_what_cannot_stand_is_refused_and_nothing_is_kept(owner, now, find, fields, refusal):
    before = canonical(owner)

    with pytest.raises(refusal):
        words.edit(owner_id=owner, person_id=find("Ada").id, fields={"city": "Leeds", **fields}, now=now)

    assert canonical(owner) == before


def test_nobody_and_nothing_cannot_be_written_down(owner, now, find):
    with pytest.raises(NoName):
        words.add(owner_id=owner, name="  ", now=now)
    with pytest.raises(Refused, match="needs words"):
        words.note(owner_id=owner, person_id=find("Ada").id, text=" ", now=now)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("works:navy", ["Grace Hopper"]),
        ("role:admiral", ["Grace Hopper"]),
        ("last>90d", ["Ada Lovelace", "Wei Chen"]),
        ("-last>90d engines", []),
        ("source:vcard ada", ["Ada Lovelace"]),
        ("hopp", ["Grace Hopper"]),
        ("engines", ["Ada Lovelace"]),
        ('"Engines 345"', ["Ada Lovelace"]),
        ("is:met", []),
    ],
)
def test_queries_find_whom_they_describe(owner, now, query, found):
    assert [one.person.name for one in listings.listing(owner_id=owner, text=query, now=now).shown] == found


def test_archived_people_are_out_of_the_way_and_not_gone(owner, now, find):
    words.set_aside(owner_id=owner, person_id=find("Ada").id, archived=True, now=now)

    everyone = [one.person.name for one in listings.listing(owner_id=owner, text="", now=now).shown]
    archived = [one.person.name for one in listings.listing(owner_id=owner, text="is:archived", now=now).shown]
    assert "Ada Lovelace" not in everyone
    assert archived == ["Ada Lovelace"]


NUMBERS = itertools.count()
deeds = st.lists(
    st.sampled_from(
        ["merge", "split", "note", "tag", "edit", "archive", "met", "add", "answer", "together", "review", "share", "take back", "keep apart"]
    ),
    min_size=1,
    max_size=5,
)


@given(deeds)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_restores_every_byte(owner, now, crowds, some):
    with transaction.atomic():  # one example leaves nothing to the next
        before = canonical(owner), numbers(owner)
        for deed in some:
            _do(deed, owner, now)
        while any(not is_undone for *_, is_undone in changes.listed(owner_id=owner)):
            changes.undo(owner_id=owner, now=now)
        after = canonical(owner), numbers(owner)
        transaction.set_rollback(True)

    assert after == before


def _do(deed, owner, now):
    listed = [one.person for one in listings.listing(owner_id=owner, text="", now=now, order="name").shown]
    first, last = listed[0].id, listed[-1].id
    if deed == "split":
        parts = [identity.id for identity in person_actions.page(owner_id=owner, person_id=first, now=now).identities]
        if len(parts) < 2:
            return 0
        identities.split(owner_id=owner, person_id=first, identity_ids=parts[:1], now=now)
        return 1
    if deed in {"answer", "together", "review", "take back", "keep apart"}:
        return _settle(deed, owner, now)
    act = {
        "merge": lambda: first != last and identities.merge(owner_id=owner, one=first, other=last, now=now, is_anyway=True),
        "note": lambda: words.note(owner_id=owner, person_id=first, text="A word.", now=now) or True,
        "tag": lambda: words.tag(owner_id=owner, person_id=first, add=[f"t{next(NUMBERS)}"], now=now) or True,
        "edit": lambda: words.edit(owner_id=owner, person_id=last, fields={"city": "Leeds", "name": "Other Name"}, now=now) or True,
        "archive": lambda: words.set_aside(owner_id=owner, person_id=first, archived=True, now=now) or True,
        "met": lambda: words.met(owner_id=owner, person_id=first, through=[last], event="class", now=now) or True,
        "share": lambda: _share(owner, now),
        "add": lambda: words.add(owner_id=owner, name="Priya Raman", now=now, handles=["ada@home.example"]),
    }[deed]
    return 1 if act() else 0


def _share(owner, now):
    is_shared = bool(neighbourhood.shared_handles(owner))
    return identities.share(owner_id=owner, text="ada@home.example", is_shared=not is_shared, now=now)


def _settle(deed, owner, now):
    """Answer whatever is asked; 1 when something was."""
    if deed == "review":
        (join, *_) = question_queries.doubtful_joins(owner) or [None]
        return 1 if join and decisions.review(owner_id=owner, link_id=join.id, said="different", now=now) else 0
    if deed in {"take back", "keep apart"}:
        (told, *_) = contradiction_queries.listed(owner) or [None]
        do = contradictions.take_back if deed == "take back" else contradictions.keep_apart
        return 1 if told and do(owner_id=owner, number=told.id, now=now) else 0
    (bundle, *_) = questions.listed(owner_id=owner).bundles or [None]
    if not bundle:
        return 0
    numbers = [one.id for one in bundle.questions]
    if deed == "together":
        decisions.answer_together(owner_id=owner, question_ids=numbers, said=bundle.answers[0], now=now)
    else:
        decisions.answer(owner_id=owner, question_id=numbers[0], said="same", now=now)
    return 1
