"""Pictures: well-formed, escaped, without style attributes, and saying in their title what they show."""

from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import (
    Bar,
    Day,
    Firmness,
    Hop,
    ImportCounts,
    Moment,
    Month,
    Stop,
    Strip,
    Way,
    hits,
    hopline,
    how_met,
    import_bar,
    key,
    led,
    rhythm,
    seal,
    tie_strip,
    week,
)
from kithwork.interfaces.web.presenting import years
from kithwork.store.queries.glances import MonthRow, RhythmRow

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 3, 12)
SPITEFUL = '<script>alert("Ada")</script>&'


def parsed(drawing):
    assert isinstance(drawing, SafeString)
    return ET.fromstring(drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def title(drawing):
    return parsed(drawing).findtext(f"{SVG}title")


def marks(drawing, tag, css):
    return [mark for mark in parsed(drawing).iter(f"{SVG}{tag}") if css in mark.get("class", "").split()]


def texts(drawing):
    return [mark.text for mark in parsed(drawing).iter(f"{SVG}text")]


def months(count, *, begins_on=date(2024, 4, 1), **kept):
    first = begins_on.year * 12 + begins_on.month - 1
    return [Month(date((first + index) // 12, (first + index) % 12 + 1, 1), **kept) for index in range(count)]


def strip(**changes):
    filled = {"name": "Grace", "begins_on": date(2021, 9, 1), "today_on": TODAY, **changes}
    return Strip(**filled)


def every_picture(words):
    hops = [Hop("You", "you", words, Firmness.FIRM), Hop(words, words, words, Firmness.FAINT, has_met=False), Hop(words, words)]
    years = strip(
        name=words,
        months=months(54, begins_on=date(2021, 9, 1), sent_count=2, received_count=1),
        faces=[Moment(date(2022, 5, 1), words)],
        events=[Moment(date(2023, 5, 1), words)],
        rows=[[Bar(words, date(2022, 1, 1), None, words)]],
    )
    return [
        seal(words, True),
        rhythm(words, months(24, face_count=1, sent_count=1)),
        how_met(hops, is_wide=True),
        how_met(hops, is_wide=False),
        hopline(hops),
        tie_strip(years, is_wide=True),
        tie_strip(years, is_wide=False),
        week([Day(TODAY, 1, 1, is_today=True)]),
        import_bar(ImportCounts(1, 1, 1, 1, 1)),
        key("f-new"),
    ]


@pytest.mark.parametrize("drawing", every_picture(SPITEFUL))
def test_words_from_outside_stay_words(drawing):
    assert "<script" not in drawing
    assert not list(parsed(drawing).iter(f"{SVG}script"))


@pytest.mark.parametrize("drawing", every_picture("Ada"))
def test_no_picture_carries_a_style_a_colour_or_a_script(drawing):
    names = {name for mark in parsed(drawing).iter() for name in mark.attrib}

    assert names <= {"aria-hidden", "class", "cx", "cy", "d", "height", "preserveAspectRatio", "r", "role", "rx", "viewBox", "width", "x", "y"}


@pytest.mark.parametrize("drawing", every_picture("Ada"))
def test_a_picture_is_either_named_or_hidden_from_a_screen_reader(drawing):
    root = parsed(drawing)

    assert (root.get("role") == "img" and root.findtext(f"{SVG}title")) or root.get("aria-hidden") == "true"


def test_a_ring_is_broken_for_somebody_never_met():
    assert marks(seal("KM", False), "circle", "ring--online")
    assert not marks(seal("AB", True), "circle", "ring--online")


def test_a_rhythm_says_its_finding():
    kept = [*months(22), Month(date(2026, 2, 1), face_count=1, sent_count=2), Month(date(2026, 3, 1), face_count=1)]

    assert title(rhythm("Ada", kept)) == "Ada, two years: twice face to face, last in March 2026; letters in one month"


def test_an_empty_rhythm_is_a_line_and_a_fine_answer():
    drawing = rhythm("Alan", [])

    assert title(drawing) == "Alan, two years: no talk"
    assert len(marks(drawing, "path", "axis")) == 1


def test_a_rhythm_shows_the_last_24_months_and_the_newest_stands_at_the_right():
    drawing = rhythm("Ada", months(54, face_count=1))

    assert len(marks(drawing, "circle", "face")) == 24
    assert marks(drawing, "circle", "face")[-1].get("cx") == marks(rhythm("Ada", months(1, face_count=1)), "circle", "face")[0].get("cx")


def test_every_row_has_the_same_scale():
    lonely, lively = months(1, sent_count=1), [Month(date(2024, 4, 1), sent_count=1), Month(date(2024, 5, 1), sent_count=500)]

    def strokes(drawing):
        return [stroke.partition(" ")[2] for stroke in marks(drawing, "path", "talk")[0].get("d").split("M")[1:]]

    assert strokes(rhythm("Ada", lonely)) == strokes(rhythm("Grace", lively))[:1]


def test_no_part_of_an_import_is_too_thin_to_be_seen():
    widths = [float(part.get("width")) for part in parsed(import_bar(ImportCounts(1_000_000, 0, 0, 0, 1))).iter(f"{SVG}rect")]

    assert min(widths) >= 5
    assert sum(widths) == pytest.approx(998)


def test_an_import_of_nothing_is_an_empty_bar():
    assert not list(parsed(import_bar(ImportCounts())).iter(f"{SVG}rect"))


def test_a_week_stands_people_on_their_day():
    drawing = week([Day(date(2026, 3, 9), 0, 1), Day(date(2026, 3, 10), 1, 1), Day(TODAY, is_today=True)])

    assert title(drawing) == "This week: one person on Monday and two people on Tuesday"
    assert len(marks(drawing, "circle", "face")) == 1
    assert len(marks(drawing, "path", "now")) == 1


def test_a_crowded_day_says_how_many_more_there_were():
    drawing = week([Day(date(2026, 3, 9), 2, 2), Day(TODAY, 3, 4)])

    assert [one.text for one in marks(drawing, "text", "t-mono") if one.text.startswith("+")] == ["+3"]


def test_a_crowded_day_stays_within_its_picture():
    crowded = marks(week([Day(TODAY, 30, 30)]), "circle", "face")

    assert all(float(dot.get("cy")) >= 4.5 for dot in crowded)


def test_a_line_of_people_lies_where_its_words_fit_and_stands_up_where_they_do_not():
    hops = [Hop("You", "you", "your aunt", Firmness.FIRM), Hop("Hedda", "H", "choir in Sülz, September 2021"), Hop("Mirela", "MO")]

    lying, upright = how_met(hops, is_wide=True), how_met(hops, is_wide=False)

    assert parsed(lying).get("viewBox") == "0 0 600 92"
    assert len({ring.get("cx") for ring in marks(upright, "circle", "ring")}) == 1


def test_a_line_of_people_ends_at_whom_it_leads_to():
    hops = [Hop("You", "you", "old friends"), Hop("Priya", "P")]

    assert title(how_met(hops, is_wide=True)) == "From you to Priya: You (old friends), then Priya"
    assert len(marks(how_met(hops, is_wide=True), "circle", "ring--goal")) == 1


@pytest.mark.parametrize("hops", [[], [Hop("Priya", "P")]])
def test_a_line_of_nobody_or_of_one_is_drawn_all_the_same(hops):
    assert parsed(how_met(hops, is_wide=True)) is not None
    assert parsed(hopline(hops)) is not None


def test_a_long_tie_takes_two_rows_above_its_line():
    hops = [
        Hop("You", "you", "coached her in the evenings, friends since"),
        Hop("Ada", "AB", "same team"),
        Hop("Kei", "K", "nine reviews"),
        Hop("Bram", "B"),
    ]

    assert {"coached her in the", "evenings, friends since"} <= set(texts(hopline(hops)))


@pytest.mark.parametrize("is_wide", [True, False])
def test_every_mark_of_a_strip_stays_within_it(is_wide):
    drawing = tie_strip(
        strip(faces=[Moment(date(1999, 1, 1)), Moment(date(2030, 1, 1))], rows=[[Bar("engineer", date(1999, 1, 1), date(2040, 1, 1))]]),
        is_wide=is_wide,
    )
    width = float(parsed(drawing).get("viewBox").split()[2])

    assert all(0 <= float(face.get("cx")) <= width for face in marks(drawing, "circle", "face"))
    assert all(float(bar.get("x")) + float(bar.get("width")) <= width for bar in marks(drawing, "rect", "bar-2"))


def test_words_that_do_not_fit_their_bar_are_shortened():
    long = Bar("junior engineer for scheduling, Tidemark", date(2024, 1, 1), date(2025, 6, 1), "junior")

    assert "junior" in texts(tie_strip(strip(rows=[[long]]), is_wide=False))


@pytest.mark.parametrize("is_wide", [True, False])
def test_no_bar_stands_without_words(is_wide):
    lone = Bar("senior engineer at Tidemark", date(2026, 6, 1))
    crowded = [Bar("a fortnight", date(2025, 8, day), date(2025, 8, day + 1)) for day in (1, 3, 5, 7)]

    alone, among = tie_strip(strip(rows=[[lone]]), is_wide=is_wide), tie_strip(strip(rows=[crowded]), is_wide=is_wide)

    assert "senior engineer at Tidemark" in texts(alone)
    assert len(marks(alone, "rect", "bar-2")) == 1
    assert [bar.findtext(f"{SVG}title") for bar in marks(among, "rect", "bar-2")] == ["a fortnight, 1 Aug 2025 to 2 Aug 2025"]
    assert texts(among).count("a fortnight") == 1


def test_names_of_events_never_lie_over_each_other():
    drawing = tie_strip(strip(events=[Moment(date(2023, 5, day), f"evening number {day}") for day in range(1, 20)]), is_wide=True)

    assert len(marks(drawing, "path", "gem")) == 19
    assert len(marks(drawing, "text", "t-words")) == 1


def test_twenty_years_keep_their_strokes_and_years_apart():
    decades = strip(begins_on=date(2006, 1, 1), months=months(242, begins_on=date(2006, 1, 1), sent_count=1))
    drawing = tie_strip(decades, is_wide=False)
    (drawn,) = marks(drawing, "path", "talk")
    strokes = [float(stroke.split()[0]) for stroke in drawn.get("d").split("M")[1:]]
    labels = [float(label.get("x")) for label in marks(drawing, "text", "t-mono")]

    assert min(after - before for before, after in pairwise(strokes)) >= 4
    assert min(after - before for before, after in pairwise(labels)) >= 28


def test_a_tie_that_began_today_is_drawn():
    assert title(tie_strip(strip(begins_on=TODAY), is_wide=True)) == "Grace and you, 2026 to 2026: not yet face to face, no letters"


def test_a_dot_stands_for_everybody_on_a_list_and_the_title_counts_them():
    drawing = hits([True, False, True])

    assert [mark.get("class") for mark in parsed(drawing).iter(f"{SVG}circle")] == ["f-new", "ring", "f-new"]
    assert title(drawing) == "Two of three have been in touch since"


def test_of_whoever_is_long_silent_the_years_with_something_in_them_are_drawn_and_named():
    long_ago = [MonthRow(12 * 2019 + month, 0, 3, 2) for month in (2, 11)] + [MonthRow(12 * 2020 + 4, 1, 2, 2)]
    row = RhythmRow(tuple(long_ago), (), (), 18000, "message", "from", 9, {}, ())

    months, span = years.shown(row, today=date(2026, 11, 21))

    assert (span, len(months), months[-1].begins_on) == ("2019 to 2020", 24, date(2020, 5, 1))
    assert title(rhythm("Ada", months, span)) == "Ada, 2019 to 2020: once face to face, last in May 2020; letters in three months"


@pytest.mark.parametrize(("number", "span"), [(12 * 2026 + 9, "two years"), (12 * 2025 + 11, "two years"), (12 * 2025 + 10, "2025")])
def test_two_years_are_the_last_ones_unless_the_whole_of_the_last_was_silent(number, span):
    row = RhythmRow((MonthRow(number, 0, 1, 0),), (), (), 18000, "message", "from", 9, {}, ())

    assert years.shown(row, today=date(2026, 11, 21))[1] == span


def test_of_whom_nothing_is_known_the_last_two_years_are_empty():
    months, span = years.shown(None, today=date(2026, 11, 21))

    assert (span, len(months)) == ("two years", 24)


@pytest.mark.parametrize("is_wide", [True, False])
def test_what_led_to_something_is_drawn_way_by_way_and_said_in_its_title(is_wide):
    meetup, ada = Stop("Leeds meetup #7", "at", "11 Jun 2020", is_person=False), Stop(SPITEFUL, "A", "", is_person=True)
    drawing = led(
        [Way((meetup, ada)), Way((meetup,))], Stop("developer at Acme", "★", "7 Apr 2021", is_person=False, short="Interview"), is_wide=is_wide
    )

    assert title(drawing) == f"What led to developer at Acme: Leeds meetup #7, then {SPITEFUL}; and: Leeds meetup #7"
    assert len(marks(drawing, "path", "l-plain")) == 3
    assert len(marks(drawing, "rect", "ring")) == 2
    assert "Interview" in texts(drawing)
    assert "style=" not in drawing


def test_of_what_is_unknown_the_title_says_so():
    assert title(led([], Stop("developer at Acme", "★", "", is_person=False), is_wide=True)) == "It is unknown what led to developer at Acme"
