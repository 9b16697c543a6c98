from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.wins import WinKind
from kithwork.engines.wins import Called, Kept, Post, Release, Win, found, is_one, merged, told

SPRING, AUTUMN, WINTER = date(2025, 3, 1), date(2025, 10, 1), date(2026, 1, 10)


def post(organisation, title="", on=SPRING, *, item="linkedin ada"):
    keys = (organisation.lower().removesuffix(" ltd"), title.lower())
    return Post(item, item.split()[0], 1, datetime.combine(on, time(9), UTC), on, organisation, keys[0], title, keys[1])


def called(name, first, last, *, item="email ada@home.example", days=9):
    words = name.lower().replace("dr ", "").split()
    return Called(item, "mail", None, name.removeprefix("Dr "), tuple(words), frozenset(["dr"] if name.startswith("Dr") else []), first, last, days)


def release(tag, project="engines", on=SPRING):
    return Release("git-history", 1, "root", project, tag, on)


def words(wins):
    return [win.words for win in wins]


def test_another_organisation_in_the_next_export_is_a_new_role():
    (win,) = found([post("Mill", "Engineer"), post("Engines", "Lead", AUTUMN)])

    assert (win.kind, win.words) == (WinKind.ROLE, "Lead at Engines, before that Engineer at Mill")
    assert (win.after_on, win.on) == (SPRING, AUTUMN)


def test_another_title_at_the_same_place_is_a_new_title():
    (win,) = found([post("Mill", "Engineer"), post("Mill Ltd", "Lead", AUTUMN)])

    assert win.kind == WinKind.TITLE


@pytest.mark.parametrize(
    "posts",
    [
        [post("Mill", "Engineer")],
        [post("Mill", "Engineer"), post("Mill Ltd", "engineer", AUTUMN)],
        [post("", ""), post("Mill", "Engineer", AUTUMN)],
        [post("Mill", "Engineer"), post("", "", AUTUMN)],
        [post("Mill", ""), post("Mill", "Engineer", AUTUMN)],
        [post("Mill"), post("Engines", on=AUTUMN), post("Mill", on=WINTER)][::2],
    ],
)
def test_what_says_more_or_the_same_otherwise_is_no_news(posts):
    assert found(posts) == []


def test_to_go_back_is_no_second_win():
    assert words(found([post("Mill"), post("Engines", on=AUTUMN), post("Mill", on=WINTER)])) == ["Engines, before that Mill"]


def test_two_sources_tell_of_one_win_and_the_earlier_dates_it():
    posts = [post("Mill"), post("Engines", on=WINTER), post("Mill", item="vcard c1"), post("Engines", on=AUTUMN, item="vcard c1")]

    (win,) = found(posts)

    assert (win.source, win.on) == ("vcard", AUTUMN)


def test_what_another_source_said_long_before_is_no_news():
    assert found([post("Mill"), post("Engines", on=WINTER), post("Engines", on=AUTUMN, item="vcard c1")]) == []


def test_another_family_name_in_place_of_the_old_is_a_new_name():
    (win,) = found(names=[called("Ada Byron", SPRING, AUTUMN), called("Ada Lovelace", WINTER, WINTER)])

    assert win.words == "Now Ada Lovelace, before that Ada Byron"


@pytest.mark.parametrize(
    ("old", "new"),
    [("Ada Byron", "Anne Byron"), ("Ada Byron", "Ada Byronn"), ("Ada", "Ada Byron"), ("Ada Byron", "Ada"), ("Ada Byron", "Byron Ada")],
)
def test_another_person_spelling_or_order_is_no_new_name(old, new):
    assert found(names=[called(old, SPRING, AUTUMN), called(new, WINTER, WINTER)]) == []


def test_a_name_beside_the_old_one_or_used_once_is_no_new_name():
    assert found(names=[called("Ada Byron", SPRING, WINTER + timedelta(days=90)), called("Ada Lovelace", WINTER, WINTER)]) == []
    assert found(names=[called("Ada Byron", SPRING, AUTUMN), called("Ada Lovelace", WINTER, WINTER, days=1)]) == []


def test_a_degree_before_the_name_is_a_new_title():
    (win,) = found(names=[called("Ada Byron", SPRING, AUTUMN), called("Dr Ada Byron", WINTER, WINTER)])

    assert (win.kind, win.words) == (WinKind.TITLE, "Now Dr Ada Byron")


@pytest.mark.parametrize("tag", ["v1.0", "1.0.0", "v2", "engines-3.1", "v2026.2"])
def test_first_major_and_minor_versions_are_releases(tag):
    assert len(found(releases=[release(tag)])) == 1


@pytest.mark.parametrize("tag", ["v1.0.1", "v1.0rc1", "v1.0-beta.2", "nightly-2026", "build-12", "beta-1.0", "start", "12", "before-rewrite"])
def test_everyday_tags_are_no_releases(tag):
    assert found(releases=[release(tag)]) == []


def test_a_release_names_its_project_once():
    assert words(found(releases=[release("v1.0"), release("engines-2.0", on=AUTUMN)])) == ["Released engines v1.0", "Released engines-2.0"]


posts = st.lists(
    st.builds(
        post,
        st.sampled_from(["Mill", "Mill Ltd", "Engines", "Navy", ""]),
        st.sampled_from(["Engineer", "Lead", ""]),
        st.dates(SPRING, WINTER),
        item=st.sampled_from(["linkedin ada", "vcard c1"]),
    ),
    max_size=8,
)


@given(posts, st.randoms())
def test_wins_are_the_same_in_any_order_and_each_once(some, random):
    shuffled = list(some)
    random.shuffle(shuffled)
    keys = [win.key for win in found(some)]

    assert [win.key for win in found(shuffled)] == keys
    assert len(keys) == len(set(keys))


def win(on=AUTUMN):
    return Win("role:engines", WinKind.ROLE, "Lead at Engines", on, "linkedin-connections", 3, SPRING, "engines")


def test_what_was_congratulated_on_is_not_open_again_when_a_source_tells_it_anew():
    (one,) = merged([win()], [Kept(win(), congratulated_on=WINTER)])

    assert one.congratulated_on == WINTER


def test_what_the_owner_said_stays_when_no_source_tells_it_any_more():
    assert merged([], [Kept(win(), congratulated_on=WINTER)])[0].win.words == "Lead at Engines"


def test_what_is_none_is_never_shown():
    assert merged([win()], [Kept(win(), is_dropped=True)]) == []


def test_what_the_owner_heard_and_what_a_source_says_later_is_one_win():
    heard = told("Starts at Engines!", kind=WinKind.TOLD, on=date(2025, 9, 1), source="typed")

    assert [one.win for one in merged([win()], [Kept(heard)])] == [heard]


def test_what_the_owner_heard_years_apart_is_another_win():
    heard = told("Talk at Engines", kind=WinKind.TOLD, on=date(2022, 9, 1), source="typed")

    assert len(merged([win()], [Kept(heard)])) == 2


def test_of_two_who_are_one_the_first_congratulation_counts():
    (one,) = merged([win()], [Kept(win(), congratulated_on=WINTER), Kept(win(), congratulated_on=AUTUMN), Kept(win())])

    assert one.congratulated_on == AUTUMN


def test_a_role_and_a_title_at_one_place_in_the_same_days_are_one_win():
    role = Win("role:acme", WinKind.ROLE, "Lead at Acme, before that Lead at Mill", AUTUMN, "linkedin-connections")
    title = Win("title:acme:lead", WinKind.TITLE, "Lead at Acme, before that Engineer at Acme", AUTUMN + timedelta(days=9), "vcard")

    (one,) = merged([role, title], [])

    assert one.win == role


def test_the_same_talk_in_two_programmes_is_one_win():
    win = Win("talk:a", WinKind.TALK, "Spoke at PyCon: Clocks", SPRING, "event-programme", about="clocks")
    again = Win("talk:b", WinKind.TALK, "Spoke at PyCon DE: Clocks", SPRING + timedelta(days=1), "icalendar", about="clocks")

    assert len(merged([win, again], [])) == 1


def test_what_was_congratulated_on_under_one_kind_is_not_open_under_another():
    title = Win("title:acme:lead", WinKind.TITLE, "Lead at Acme", AUTUMN, "vcard")
    role = Win("role:acme", WinKind.ROLE, "Lead at Acme, before that Engineer at Mill", AUTUMN + timedelta(days=3), "linkedin-connections")

    (one,) = merged([role, title], [Kept(title, AUTUMN + timedelta(days=1))])

    assert one.congratulated_on == AUTUMN + timedelta(days=1)


def test_what_is_none_under_one_kind_is_none_under_another():
    title = Win("title:acme:lead", WinKind.TITLE, "Lead at Acme", AUTUMN, "vcard")
    role = Win("role:acme", WinKind.ROLE, "Lead at Acme", AUTUMN, "linkedin-connections")

    assert merged([role, title], [Kept(title, is_dropped=True)]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            told("Released Flask 3.0", kind=WinKind.TOLD, on=SPRING, source="typed"),
            told("Released Flask 3.1", kind=WinKind.TOLD, on=SPRING, source="typed"),
        ),
        (
            told("A talk in Berlin", kind=WinKind.TOLD, on=SPRING, source="typed"),
            told("Moved to Berlin", kind=WinKind.TOLD, on=SPRING, source="typed"),
        ),
        (
            told("A talk at PyCon Berlin", kind=WinKind.TOLD, on=SPRING, source="typed"),
            told("A talk at PyCon Berlin", kind=WinKind.TOLD, on=AUTUMN, source="typed"),
        ),
        (Win("role:acme", WinKind.ROLE, "Lead at Acme", SPRING, "vcard"), Win("title:acme:head", WinKind.TITLE, "Head at Acme", AUTUMN, "vcard")),
        (Win("title:dr", WinKind.TITLE, "Now Dr Ada King", SPRING, "mail"), Win("name:king", WinKind.NAME, "Now Ada King", SPRING, "mail")),
    ],
)
def test_what_only_sounds_alike_stays_two_wins(one, other):
    assert not is_one(one, other)
