import pytest

from kithwork.identity.names import Likeness, beside, bracketed, is_slip, likeness, loosely, parse, sound, spelled
from kithwork.identity.normalise import name_key


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Ada Lovelace", ("ada", "lovelace")),
        ("AdaLovelace", ("ada", "lovelace")),
        ("Lovelace, Ada", ("ada", "lovelace")),
        ("Ludwig van der Waerden", ("ludwig", "waerden")),
        ("Софья Ковалевская", ("sofya", "kovalevskaya")),
        ("Lê Thu Trang", ("le", "thu", "trang")),
        ("[Ada Lovelace]", ("ada", "lovelace")),
        ("Ada Lovelace through Engines", ("ada", "lovelace")),
        ("Olivia Via", ("olivia", "via")),
        ("root", ()),
        ("", ()),
    ],
)
def test_a_name_is_taken_apart(written, parts):
    assert parse(written).parts == parts


@pytest.mark.parametrize("written", ["ada.lovelace", "AdaLovelace", "Ada99 Lovelace", "Dong-hyun (Engines)"])
def test_what_is_written_like_a_login_may_be_no_name(written):
    assert parse(written).is_soft


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("Ada Lovelace", "Lovelace Ada", Likeness.SAME),
        ("Emmy Noether", "Emmy Nöther", Likeness.SPELLED),
        ("Bob Feynmann", "Robert Feynmann", Likeness.NICK),
        ("Ada King Lovelace", "Ada Lovelace", Likeness.DROPPED),
        ("Ada Lovelace", "Ada Lovelace King", Likeness.CUT),
        ("A. Lovelace", "Ada Lovelace", Likeness.INITIAL),
        ("Trần Văn Dũng", "Văn Dũng Trần", Likeness.SAME),
        ("Đặng Văn Long", "Đặng Long Văn", Likeness.CUT),
        ("Ludwig van Beethoven", "Ludwig Beethoven van Gogh", Likeness.CUT),
        ("Ada Lovelace", "Ada Byron", Likeness.GIVEN),
        ("Ada Lovelace", "Ralph Lovelace", Likeness.FAMILY),
        ("Ada Lovelace", "Grace Hopper", Likeness.OTHER),
        ("Ada J. Lovelace", "Ada K. Lovelace", Likeness.FAMILY),
    ],
)
def test_how_near_two_names_are(one, other, like):
    assert likeness(parse(one), parse(other)) is like
    assert likeness(parse(other), parse(one)) is like


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maria da Silva", "Silva, Maria"),
        ("Иван Петров", "Petrov Ivan"),
        ("Jean-Pierre Byron", "Jean Pierre Byron"),
        ("Ada M. Lovelace", "Ada Lovelace"),
    ],
)
def test_keys_that_differ_by_a_hyphen_a_particle_or_an_alphabet_are_loosely_the_same(one, other):
    assert loosely(name_key(one)) == loosely(name_key(other))
    assert loosely(name_key(one)) != loosely(name_key("Grace Hopper"))


def test_transliterations_sound_alike():
    assert sound("sergey") == sound("sergei")
    assert sound("mueller") == sound("muller")


def test_one_letter_is_a_slip_and_two_are_not():
    assert is_slip("gauss", "guass")
    assert is_slip("gauss", "gaus")
    assert not is_slip("gauss", "gausses")


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("Nabil El-Sayegh", "nabil_elsayegh"),
        ("Beatriz Rincón Salas", "rinconsalas.beatriz"),
        ("Yoon Ho-seok", "hoseok.yoon"),
        ("Bùi Văn Dũng", "vandung bui"),
    ],
)
def test_what_logins_write_as_one_word_is_one_name(written, spelled):
    assert likeness(parse(written), parse(spelled)) is Likeness.SAME


@pytest.mark.parametrize(
    ("written", "other"),
    [("Ada (Addie) Lovelace", "Addie Lovelace"), ("Ada (Byron) Lovelace", "Ada Byron"), ("Ada Lovelace (née Byron)", "Ada Byron")],
)
def test_a_name_in_brackets_is_another_name(written, other):
    assert parse(other) in beside(written)


@pytest.mark.parametrize("written", ["Ada Lovelace (Engines)", "Ada Lovelace", "Ada (Engines)", "Ada Lovelace (she/her)"])
def test_an_organisation_in_brackets_is_no_name(written):
    assert beside(written) == ()


def test_a_name_of_letters_alone_is_taken_apart_as_every_name_is():
    assert [parse(text).parts for text in ("Dr AdaLovelace", "AdaLovelace", "Prof Ada Lovelace PhD", "Ma", "Ada de Lovelace")] == [
        ("ada", "lovelace"),
        ("ada", "lovelace"),
        ("ada", "lovelace"),
        ("ma",),
        ("ada", "lovelace"),
    ]
    assert [parse(text).is_soft for text in ("Dr AdaLovelace", "AdaLovelace")] == [False, True]


@pytest.mark.parametrize(
    "login",
    [
        "ada.lovelace",
        "ada-lovelace",
        "ada_lovelace",
        "dr.ada.lovelace",
        "dr_ada_lovelace",
        "ada.de.la.cruz",
        "Ada.Lovelace",
        "ädä.lövelace",
        "no-name",
    ],
)
def test_a_login_of_several_words_is_read_as_the_name_that_it_spells(login):
    assert spelled(login) == parse(login)


@pytest.mark.parametrize("name", ["Dr Jean-Luc", "Prof Ada-Lovelace", "Mei-Ling PhD"])
def test_a_title_with_and_without_a_dot_make_the_same_name(name):
    dotted = name.replace("Dr", "Dr.").replace("Prof", "Prof.").replace("PhD", "PhD.")

    assert parse(name) == parse(dotted)


@pytest.mark.parametrize(("written", "told"), [("Thouis (Ray) Jones", set()), ("Ada (Engines)", {"engines"}), ("Ada King (née Byron)", set())])
def test_a_given_name_in_brackets_is_no_organisation(written, told):
    assert bracketed(written) == told
