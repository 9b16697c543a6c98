"""What the owner says of columns: kept for tables with the same header, followed by the next reading, undone, exported and restored."""

import pytest

from kithwork.actions import changes, columns, imports, portability
from kithwork.importers.people_columns import Meaning
from kithwork.store import models
from kithwork.store.queries import owners
from kithwork.store.writes import emptying

ODD = "Wer da,Erreichbar unter,Geboren\nAda Lovelace,ada@engines.example,03/04/1990\n"


@pytest.fixture
def odd(tmp_path):
    path = tmp_path / "leute.csv"
    path.write_text(ODD)
    return path


def explain(owner, path, now, order=None, **meanings):
    table = columns.look(owner_id=owner, path=path)
    columns.say(owner_id=owner, table=table, meanings={name.replace("_", " "): word for name, word in meanings.items()}, order=order, now=now)


def births(owner):
    return list(models.Person.objects.filter(owner_id=owner).values_list("name", "birthday"))


def test_columns_are_shown_with_what_stands_in_them(owner, odd):
    table = columns.look(owner_id=owner, path=odd)

    assert [(one.name, one.meaning) for one in table.columns] == [
        ("Wer da", Meaning.NOTHING),
        ("Erreichbar unter", Meaning.EMAIL),
        ("Geboren", Meaning.NOTHING),
    ]
    assert table.columns[0].examples == ("Ada Lovelace",)
    assert not table.is_enough


def test_an_explained_table_is_read_whatever_it_is_called_then(owner, odd, now):
    with pytest.raises(imports.NothingToRead):
        imports.run(owner_id=owner, paths=[odd], now=now)
    explain(owner, odd, now, wer_da="name")
    other = odd.rename(odd.with_name("other.csv"))

    report = imports.run(owner_id=owner, paths=[other], now=now)

    assert report.counts["people_new"] == 1


def test_a_table_is_read_again_when_its_columns_are_explained_otherwise(owner, odd, now):
    explain(owner, odd, now, wer_da="name", geboren="birthday")
    first = imports.run(owner_id=owner, paths=[odd], now=now)
    explain(owner, odd, now, order="day-first")
    second = imports.run(owner_id=owner, paths=[odd], now=now)
    third = imports.run(owner_id=owner, paths=[odd], now=now)

    assert (first.counts["items_unreadable"], second.counts["items_unreadable"]) == (1, 0)
    assert third.counts["records_unchanged"] == 1
    assert births(owner) == [("Ada Lovelace", "1990-04-03")]


def test_a_word_on_a_column_is_undone(owner, odd, now):
    explain(owner, odd, now, wer_da="name")
    changes.undo(owner_id=owner, now=now)

    assert columns.said(owner) == {}


def test_what_was_said_of_columns_travels_with_the_export(owner, odd, now, tmp_path):
    explain(owner, odd, now, wer_da="name", order="day-first")
    imports.run(owner_id=owner, paths=[odd], now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    emptying.empty(owner)

    portability.restore(path=tmp_path / "out.zip", now=now)

    again = owners.only()
    assert portability.canonical(owner_id=again) == before
    assert columns.look(owner_id=again, path=odd).order == "day-first"


def test_an_empty_meaning_takes_the_word_back(owner, odd, now):
    explain(owner, odd, now, wer_da="name", order="day-first")
    explain(owner, odd, now, wer_da="", order="")

    assert columns.said(owner) == {}


def test_what_is_no_column_no_meaning_or_no_table_is_refused(owner, odd, now, tmp_path):
    (tmp_path / "cat.csv").write_text("miaow\n")

    with pytest.raises(columns.NoSuchColumn):
        explain(owner, odd, now, nobody="name")
    with pytest.raises(columns.NoSuchMeaning):
        explain(owner, odd, now, wer_da="cat")
    with pytest.raises(columns.NoSuchMeaning):
        explain(owner, odd, now, order="year-first")
    with pytest.raises(columns.NoTable):
        columns.look(owner_id=owner, path=tmp_path / "cat.csv")


def test_a_table_that_another_source_knows_says_so(owner, tmp_path):
    path = tmp_path / "Connections.csv"
    path.write_text("First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lovelace,,,,,12 Mar 2019\n")

    assert columns.look(owner_id=owner, path=path).read_by == "linkedin-connections"
