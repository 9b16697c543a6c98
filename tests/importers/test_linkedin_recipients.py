from kithwork.importers.linkedin_recipients import Writers, by_writers, plainly

GRACE, JANE = "linkedin.com/in/grace", "linkedin.com/in/jane"
KNOWN = Writers.of([("Grace Hopper", GRACE), ("Jane Doe, Ph.D.", "")])


def names(mentions):
    return [who.name for who in mentions]


def test_as_many_names_as_urls_belong_together_in_order():
    assert names(plainly("Grace Hopper, Jane Doe", f"{GRACE},{JANE}")) == ["Grace Hopper", "Jane Doe"]


def test_a_comma_in_a_name_is_not_decided_by_the_row_alone():
    assert plainly("Jane Doe, Ph.D.", "") is None
    assert plainly("Jane Doe, Ph.D.", JANE) is None


def test_names_are_cut_where_somebody_writes_under_them():
    assert names(by_writers("Jane Doe, Ph.D., Grace Hopper", "", KNOWN)) == ["Jane Doe, Ph.D.", "Grace Hopper"]


def test_names_that_nobody_writes_under_stay_whole():
    assert names(by_writers("Renée Müller, MBA", "", KNOWN)) == ["Renée Müller, MBA"]


def test_the_rest_is_the_one_person_without_a_name():
    found = by_writers("Renée Müller, MBA, Grace Hopper", f"{JANE}, {GRACE}", KNOWN)

    assert [(who.name, who.handles[0].value) for who in found] == [("Renée Müller, MBA", JANE), ("Grace Hopper", GRACE)]


def test_a_name_is_left_out_rather_than_given_to_the_wrong_url():
    assert names(by_writers("Alan Turing, MSc, Olu Bright", f"{JANE},linkedin.com/in/a,linkedin.com/in/b,{GRACE}", KNOWN)) == [
        "",
        "",
        "",
        "Grace Hopper",
    ]


def test_deleted_accounts_are_nobody():
    assert names(plainly("Grace Hopper, LinkedIn Member", GRACE)) == ["Grace Hopper"]
