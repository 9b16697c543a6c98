"""A file that is read again: what it says counts as of then, and what could not be read of it is said."""

from datetime import timedelta

from tests.files import card, connections, vcf

from kithwork.actions import imports
from kithwork.store import models


def test_what_could_not_be_read_of_a_file_is_said_again_when_it_is_known_already(owner, now, tmp_path):
    path = connections(
        tmp_path / "Connections.csv",
        [("Ada", "Lovelace", "ada", "Engines", "x"), ("Grace", "Hopper", "grace", "Navy", "x"), ("Ada", "Lovelace", "ada", "Engines", "x")],
    )
    path.write_text(path.read_text(encoding="utf-8").replace("Navy,x,12 Mar", "Navy,x,99 Mar"), encoding="utf-8")

    first, *others = [imports.run(owner_id=owner, paths=[path], now=now) for _ in range(3)]

    assert sorted(one.outcome for one in first.items) == ["skipped", "unreadable"]
    for again in others:
        assert [one for one in again.items if one.outcome != "remark"] == list(first.items)
        assert [one.why for one in again.items if one.outcome == "remark"] == ["known already; 1 item of it could not be read"]
        assert (again.counts["items_unreadable"], again.counts["items_skipped"]) == (1, 1)


def firm_of_ada(owner):
    return models.Role.objects.get(owner_id=owner, person__name="Ada Lovelace", is_now=True).organisation


def two_books(tmp_path, end=""):
    return [
        vcf(tmp_path / name, [card("Ada Lovelace", uid="1", email="ada@engines.example", organisation=firm) + end])
        for name, firm in (("a.vcf", "Engines"), ("b.vcf", "Navy"))
    ]


def test_two_books_that_disagree_are_believed_alike_by_another_kithwork(owner, now, tmp_path, monkeypatch):
    books = two_books(tmp_path)
    for day in (0, 1):
        imports.run(owner_id=owner, paths=books, now=now + timedelta(days=day))
    before = firm_of_ada(owner)
    monkeypatch.setattr(imports, "__version__", "9.9.9")

    later = imports.run(owner_id=owner, paths=books, now=now + timedelta(days=2))

    assert (before, firm_of_ada(owner)) == ("Navy", "Navy")
    assert later.counts["records_updated"] == 0


def test_two_books_that_are_written_anew_and_still_disagree_are_believed_as_before(owner, now, tmp_path):
    imports.run(owner_id=owner, paths=two_books(tmp_path), now=now)

    imports.run(owner_id=owner, paths=two_books(tmp_path, end="\r\n"), now=now + timedelta(days=1))

    assert firm_of_ada(owner) == "Navy"
