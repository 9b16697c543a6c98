"""Cards as telephones and address books write them."""

import random
import re
import time
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from tests.importers import golden
from tests.importers.members import MemoryMember

from kithwork.domain import handles
from kithwork.domain.records import PersonRecord, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.vcard import VCard

READING = Reading(datetime(2026, 6, 1, tzinfo=UTC))


def read(text):
    data = text if isinstance(text, bytes) else text.encode()
    return list(VCard().read(MemoryMember("book.vcf", data), READING))


def one_line_up(item):
    """The same item of a file that has one line less above it."""
    raised = re.sub(r"line (\d+)", lambda found: f"line {int(found[1]) - 1}", item.origin.where)
    origin = replace(item.origin, where=raised, key=raised if item.origin.key == item.origin.where else item.origin.key)
    return (
        replace(item, origin=origin, why=re.sub(r"line (\d+)", lambda found: f"line {int(found[1]) - 1}", item.why))
        if isinstance(item, Unreadable)
        else replace(item, origin=origin)
    )


def card(*lines, version="3.0"):
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def person(*lines, version="3.0"):
    (item,) = read(card(*lines, version=version))
    assert isinstance(item, PersonRecord), item
    return item


@pytest.mark.parametrize("sample", golden.samples_of("vcard"), ids=lambda path: path.name)
def test_the_samples_say_what_a_person_has_checked(sample):
    golden.assert_golden(VCard(), sample, READING)


def test_a_card_belongs_to_the_own_book_and_says_where_it_was():
    record = person("FN:Ada Lovelace", "UID:urn:uuid:1234")

    assert (record.is_entry, record.is_own_book) == (True, True)
    assert (record.origin.key, record.origin.where) == ("1234", "card 1, line 1")


def test_a_card_without_a_uid_has_the_same_key_when_the_book_is_in_another_order():
    ada, grace = card("FN:Ada", "EMAIL:ada@example.org"), card("FN:Grace", "TEL:+47 1")

    assert {item.origin.key for item in read(ada + grace)} == {item.origin.key for item in read(grace + ada)}


def test_line_ends_and_marks_of_encodings_change_nothing():
    text = card("FN:Ada Løvelace", "EMAIL:ada@example.org", "NOTE:a long", "  note")
    plain = read(text)

    for data in (
        text.replace("\r\n", "\n").encode(),
        text.encode("utf-8-sig"),
        text.encode("utf-16"),
        text.encode("utf-16-le"),
        text.encode("latin-1"),
    ):
        assert VCard().recognises(MemoryMember("book", data))
        assert read(data) == plain


def test_the_same_card_twice_is_one_and_two_unlike_cards_with_one_uid_are_two():
    ada, other = card("FN:Ada", "UID:1"), card("FN:Grace", "UID:1")

    assert [type(item) for item in read(ada + ada + other + other)] == [PersonRecord, Skipped, PersonRecord, Skipped]
    assert len({item.origin.key for item in read(ada + other)}) == 2


def test_quoted_printable_goes_on_over_soft_breaks():
    record = person("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98ystein=", "=20=C3=85s", "EMAIL:o@example.org", version="2.1")

    assert record.mention.name == "Øystein Ås"
    assert record.mention.handles == (handles.email("o@example.org"),)


def test_quoted_printable_is_read_in_the_character_set_that_it_names():
    assert person("FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=F8rgen", version="2.1").mention.name == "Jørgen"
    assert person("FN;CHARSET=no-such;QUOTED-PRINTABLE:J=F8rgen", version="2.1").mention.name == "Jørgen"


@pytest.mark.parametrize("folds", [" ", "\t", ""])
def test_a_picture_is_passed_over_and_what_follows_it_is_read(folds):
    record = person("FN:Ada", "PHOTO;ENCODING=BASE64;JPEG:", *[folds + "QUJD" * 18] * 50, "", "EMAIL:ada@example.org", version="2.1")

    assert record.mention.handles == (handles.email("ada@example.org"),)
    assert record.note == ""


def test_a_picture_of_twenty_megabytes_costs_no_memory():
    data = b"BEGIN:VCARD\nFN:Ada\nPHOTO;ENCODING=b:" + b"\n ".join([b"A" * 74] * 270_000) + b"\nTEL:+47 1\nEND:VCARD\n"
    member = MemoryMember("big.vcf", data)

    tracemalloc.start()
    (record,) = VCard().read(member, READING)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert record.mention.phones == ("+47 1",)
    assert peak < 16 * 1024**2


def test_an_organisation_is_not_a_person():
    for lines in (("FN:Fjord AS", "ORG:Fjord AS"), ("ORG:Fjord AS",), ("FN:Fjord", "KIND:org"), ("N:;;;;", "FN:Fjord", "X-ABShowAs:COMPANY")):
        (item,) = read(card(*lines, "EMAIL:post@example.org"))
        assert (type(item), item.why) == (Skipped, "an organisation, not a person")


def test_somebody_shown_by_the_name_of_their_firm_is_still_a_person():
    assert person("N:Lovelace;Ada;;;", "FN:Fjord AS", "ORG:Fjord AS", "X-ABShowAs:COMPANY").mention.name == "Ada Lovelace"


def test_without_a_formatted_name_the_parts_are_put_together():
    assert person("N:Lovelace;Ada;;;").mention.name == "Ada Lovelace"


def test_an_address_is_not_a_name():
    record = person("FN:ada@example.org")

    assert (record.mention.name, record.mention.handles) == ("", (handles.email("ada@example.org"),))


def test_an_empty_card_is_passed_over():
    assert read(card("N:;;;;"))[0].why == "an empty card"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1980-03-22", "1980-03-22"),
        ("19800322", "1980-03-22"),
        ("--0415", "--04-15"),
        ("--04-15", "--04-15"),
        ("1604-03-15", "--03-15"),
        ("1985-04", "1985-04"),
        ("1985", "1985"),
        ("2019-02-10T00:00:33Z", "2019-02-10"),
        ("2019-02-31", ""),
        ("circa 1800", ""),
    ],
)
def test_a_birthday_claims_no_more_than_was_said(written, said):
    assert person("FN:Ada", f"BDAY:{written}").birthday == said


def test_numbers_that_are_not_theirs_are_left_out():
    record = person(
        "FN:Ada", "TEL;TYPE=FAX:+47 1", "TEL;TYPE=work,pager:+47 2", "item1.TEL:+47 3", "item1.X-ABLabel:_$!<AssistantPhone>!$_", "TEL:+47 4"
    )

    assert record.mention.phones == ("+47 4",)


def test_profiles_are_handles_and_other_pages_are_links():
    record = person(
        "FN:Ada", "URL:https://github.com/ada", "URL:https://social.example/@ada", "URL:https://ada.example/", "URL:https://github.com/ada/loom"
    )

    assert record.mention.handles == (handles.github("ada"), handles.profile_url("social.example/@ada"))
    assert record.links == ("https://ada.example/", "https://github.com/ada/loom")


def test_relations_are_a_word_and_a_name():
    record = person("FN:Ada", "item1.X-ABRELATEDNAMES:Per", "item1.X-ABLabel:_$!<Spouse>!$_", "X-MS-MANAGER:Grace", "RELATED;TYPE=friend:urn:uuid:1")

    assert record.relations == (("spouse", "Per"), ("manager", "Grace"))


def test_the_name_of_an_agent_is_kept_and_their_card_is_not_ours():
    nested = person("FN:Ada", "AGENT:", "BEGIN:VCARD", "FN:Alan", "TEL:+47 1", "END:VCARD", "TITLE:Boss", version="2.1")
    inline = person("FN:Ada", r"AGENT:BEGIN:VCARD\nFN:Alan\nTEL:+47 1\nEND:VCARD\n", "TITLE:Boss")

    for record in (nested, inline):
        assert (record.relations, record.mention.phones, record.title) == ((("agent", "Alan"),), (), "Boss")


def test_a_card_that_is_not_closed_is_named_and_the_others_are_read():
    items = read("BEGIN:VCARD\nFN:Alan\n" + card("FN:Ada") + "BEGIN:VCARD\nFN:Grace\n")

    assert [type(item) for item in items] == [Unreadable, PersonRecord, Unreadable]
    assert [item.origin.where for item in items] == ["card 1, line 1", "card 2, line 3", "card 3, line 7"]


def test_a_line_break_that_nobody_escaped_stays_in_the_note():
    record = person("FN:Ada", "NOTE:first line", "second line", "EMAIL:ada@example.org")

    assert record.note == "first line\nsecond line"


def test_mutated_books_are_read_or_refused_and_never_slow():
    seeds = [path.read_bytes() for path in golden.samples_of("vcard")]
    for seed in range(300):
        data = mutated(seeds[seed % len(seeds)], random.Random(seed))
        begun = time.process_time()
        golden.dump(read(data)).encode()
        assert time.process_time() - begun < 2


def mutated(data, chance):
    cuts = sorted(chance.randrange(len(data)) for _ in range(chance.randint(1, 8)))
    pieces = [data[start:end] for start, end in pairwise([0, *cuts, len(data)])]
    match chance.randrange(4):
        case 0:
            chance.shuffle(pieces)
        case 1:
            pieces = [piece for piece in pieces if chance.random() < 0.7]
        case 2:
            pieces = [piece + bytes(chance.randrange(256) for _ in range(chance.randint(1, 4))) for piece in pieces]
        case _:
            pieces = [piece * chance.randint(1, 3) + chance.choice([b"\r\n", b":", b";", b"=", b"\\", b'"', b"\0", b"\n "]) for piece in pieces]
    return b"".join(pieces)


USUAL = [
    card(f"UID:{number}", f"FN:Ada {number}", "EMAIL;TYPE=INTERNET,WORK:ada@example.org", f"NOTE:It goes on\r\n  {number} here")
    for number in range(400)
]


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "\r\n\r\n",
        "stray\r\n",
        card("FN:Grace", "AGENT:", "BEGIN:VCARD", "FN:Alan", "END:VCARD"),
        "BEGIN:VCARD\r\nFN:Grace\r\n",
        "begin:vcard\r\nFN:Grace\r\nend:vcard\r\n",
        "BEGIN:VCARD\r\nEND:VCARD\r\n",
        card("FN;ENCODING=QUOTED-PRINTABLE:Gr=61ce"),
        card("FN:Gr\udce4ce").encode("utf-8", "surrogateescape"),
        card("X-MARK:VCARD", "FN:Grace"),
        card("FN:Grace", "LABEL;HOME;ENCODING=QUOTED-PRINTABLE:12 High=0D=0A=", "TEL:999"),
        card("fn:Grace", "item1.EMAIL:grace@example.org", "item1.X-ABLabel:work", "item2.TEL:1906", "item2.X-ABLabel:fax"),
        card("FN:Grace", "END:of it", "BEGIN:again"),
        card("FN:Grace", "NOTE:x", "END:VC", " ARD", "BEGIN:VC", "\tARD", "NOTE:y"),
    ],
    ids=range(14),
)
def test_cards_read_by_the_block_say_what_they_say_read_by_the_line(odd):
    odd = odd if isinstance(odd, bytes) else odd.encode()
    usual = ["".join(USUAL[:200]).encode(), "".join(USUAL[200:]).encode()]

    quickly = read(odd.join(usual))
    slowly = read(b"a line that is no card's\r\n" + odd.join(usual))

    assert quickly == [one_line_up(item) for item in slowly]
