"""Where names stand on a map."""

from kithwork.engines.insight import labels
from kithwork.engines.insight.labels import Box, Want


def want(key, x, y, words="Ada Lovelace", **more):
    return Want(key, words, x, y, 5, 14, **more)


def test_a_name_stands_right_of_its_dot_where_there_is_room():
    (one,) = labels.place([want(0, 100, 100)], width=400, height=200)

    assert (one.anchor, one.x) == ("start", 105)


def test_at_the_right_rim_it_stands_left():
    (one,) = labels.place([want(0, 390, 100)], width=400, height=200)

    assert one.anchor == "end"


def test_of_two_that_would_overlap_the_more_important_keeps_its_place():
    first, second = labels.place([want(0, 100, 100), want(1, 104, 100)], width=400, height=200)

    assert first.anchor == "start"
    assert not first.box.overlaps(second.box)


def test_a_name_for_which_there_is_no_room_is_left_out():
    crowd = [want(i, 60, 60) for i in range(40)]

    found = labels.place(crowd, width=120, height=120)

    assert 0 < len(found) < 8


def test_nothing_lies_on_what_is_taken():
    taken = Box(204, 80, 400, 120)

    (one,) = labels.place([want(0, 200, 100)], width=400, height=200, taken=[taken])

    assert not one.box.overlaps(taken)


def test_a_fixed_name_stands_above_its_point_or_nowhere():
    assert labels.place([want(0, 200, 4, is_fixed=True)], width=400, height=200) == []
    assert labels.place([want(0, 200, 90, is_fixed=True)], width=400, height=200)[0].box.bottom <= 91


def test_a_wide_script_is_taken_for_wider():
    assert labels.width_of("山田太郎", 14) > labels.width_of("anna", 14)


def test_marks_above_letters_take_no_room():
    assert labels.width_of("e\u0301", 14) == labels.width_of("e", 14)
