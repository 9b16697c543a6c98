"""What the columns of a table mean, asked on the page that shows what would come in."""

from django.core.files.uploadedfile import SimpleUploadedFile

from kithwork.actions import columns
from kithwork.store import models

ODD = b"Wer da,Erreichbar unter,Geboren\nAda Lovelace,ada@engines.example,03/04/1990\n"


def drop(web, plan="look", data=ODD):
    return web.post("/import", {"files": SimpleUploadedFile("leute.csv", data), "plan": plan})["Location"]


def test_a_table_that_says_nothing_by_itself_is_shown_with_its_columns_and_read_once_explained(web, owner):
    preview = drop(web, plan="keep")
    page = web.get(preview).content.decode()
    header = page.split('name="header" value="')[1].split('"')[0]

    again = web.post(f"{preview}/columns", {"header": header, "column-0": "name", "column-1": "email", "column-2": "birthday", "order": "day-first"})
    shown = web.get(again["Location"]).content.decode()
    web.post(again["Location"])

    assert "Wer da" in page
    assert "ada@engines.example" in page
    assert "you said so" in shown
    assert list(models.Person.objects.filter(owner_id=owner).values_list("name", "birthday")) == [("Ada Lovelace", "1990-04-03")]
    assert dict(columns.said(owner)[header].meanings) == {"wer da": "name", "geboren": "birthday"}


def test_a_table_that_is_read_by_itself_can_be_corrected_before_it_is_kept(web, owner):
    preview = drop(web, data=b"Name,Email,Role\nAda Lovelace,ada@engines.example,best man\n")
    page = web.get(preview).content.decode()
    header = page.split('name="header" value="')[1].split('"')[0]

    again = web.post(f"{preview}/columns", {"header": header, "column-2": "note"})
    web.post(again["Location"])

    assert models.Person.objects.get(owner_id=owner).title == ""


def test_what_is_no_meaning_is_refused_and_nothing_is_kept(web, owner):
    preview = drop(web, data=b"Name,Email,Role\nAda Lovelace,ada@engines.example,best man\n")
    header = web.get(preview).content.decode().split('name="header" value="')[1].split('"')[0]

    answer = web.post(f"{preview}/columns", {"header": header, "column-2": "cat"})

    assert answer.status_code in {400, 422}
    assert columns.said(owner) == {}


def test_the_address_of_the_form_leads_back_to_the_preview(web, owner):
    preview = drop(web, data=b"Name,Email\nAda Lovelace,ada@engines.example\n")

    assert web.get(f"{preview}/columns")["Location"] == preview
    assert web.post(f"{preview}/columns", {"header": "another"}).status_code == 302
