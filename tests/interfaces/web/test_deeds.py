"""What the owner does on a page happens, and is said with a way back."""

import re

import pytest
from tests.files import connections

from kithwork.actions import changes, listings, wins
from kithwork.store import models
from kithwork.store.queries import owners, person, promises, questions, runs
from kithwork.store.queries import words as typed_words


def said(web):
    """The toast of the next page."""
    return web.get("/data").content.decode()


def test_up_to_twenty_names_begin_a_network(web, db, now):
    answer = web.post("/begin/names", {"names": "Ada\n\nGrace Hopper\n"})

    assert answer.status_code == 302
    assert {one.person.name for one in listings.listing(owner_id=owners.only(), text="", now=now).shown} == {"Ada", "Grace Hopper"}


def test_twenty_one_names_are_too_many_and_stay_in_the_field(web, db):
    answer = web.post("/begin/names", {"names": "\n".join(f"Ada {number}" for number in range(21))})

    assert answer.status_code == 422
    assert "Ada 20" in answer.content.decode()


def test_a_card_that_is_done_does_not_come_back_until_it_is_undone(web, network, id_of):
    ada = id_of("Ada Lovelace")
    assert f"/people/{ada}/today" in web.get("/").content.decode()

    web.post(f"/people/{ada}/today", {"answer": "done"})

    page = web.get("/").content.decode()
    assert f"/people/{ada}/today" not in page
    assert "Done with Ada Lovelace" in page

    web.post(f"/undo/{changes.listed(owner_id=network)[0][0]}")

    assert f"/people/{ada}/today" in web.get("/").content.decode()


def test_an_answer_that_does_not_exist_is_refused(web, id_of):
    assert web.post(f"/people/{id_of('Ada Lovelace')}/today", {"answer": "destroy"}).status_code == 422


def test_a_promise_is_written_down_and_kept(web, network, id_of):
    ada = id_of("Ada Lovelace")
    web.post(f"/people/{ada}/promise", {"side": "mine", "text": "the pytest link", "due_on": "2026-12-01"})
    (promise,) = promises.promises(network, person_id=ada)

    web.post(f"/promises/{promise.id}", {"answer": "kept"})

    assert promise.is_mine
    assert not promises.promises(network, is_open=True)
    assert "Kept: the pytest link" in said(web)


def test_a_note_a_story_labels_and_fields_are_kept(web, network, id_of):
    ada = id_of("Ada Lovelace")

    web.post(f"/people/{ada}/note", {"text": "Likes short letters.", "is_private": "on"})
    web.post(f"/people/{ada}/met", {"through": "Grace Hopper", "event": "Code supper", "on": "2019-03", "text": "She sat beside me."})
    web.post(f"/people/{ada}/labels", {"tags": "mentor, friend", "groups": "Supper"})
    web.post(f"/people/{ada}/edit", {"city": "Leeds"})

    typed = typed_words.words(network, ada)
    assert (typed.notes[0].words, typed.notes[0].is_private) == ("Likes short letters.", True)
    assert typed.story.through[0][1] == "Grace Hopper"
    assert typed.tags == ("friend", "mentor")
    assert typed.groups == ("Supper",)
    assert typed.fields["city"] == "Leeds"


def test_a_label_that_is_taken_out_of_its_field_is_taken_off(web, network, id_of):
    ada = id_of("Ada Lovelace")
    web.post(f"/people/{ada}/labels", {"tags": "mentor, friend", "groups": "Supper"})

    web.post(f"/people/{ada}/labels", {"tags": "friend", "groups": ""})

    typed = typed_words.words(network, ada)
    assert (typed.tags, typed.groups) == (("friend",), ())


@pytest.mark.parametrize(
    ("form", "sent", "reason"),
    [
        ("edit", {"birthday": "tomorrow"}, "is no date"),
        ("edit", {"handle": "nonsense"}, "neither an e-mail address"),
        ("met", {"through": "Nobody Known"}, "nobody called"),
        ("note", {"text": ""}, "Say what you want to remember."),
        ("promise", {"side": "mine", "text": ""}, "Say what was promised."),
        ("promise", {"text": "a link"}, "Say whose word it is."),
        ("promise", {"side": "mine", "text": "a link", "due_on": "soon"}, "That is no day; write it as 2026-11-30."),
        ("win", {"text": ""}, "Say what they achieved."),
        ("win", {"text": "A" * 301}, "longer than 300 letters"),
    ],
)
def test_what_cannot_be_kept_stands_in_its_form_with_the_reason(web, id_of, form, sent, reason):
    answer = web.post(f"/people/{id_of('Ada Lovelace')}/{form}", sent)

    assert answer.status_code == 422
    assert reason in answer.content.decode()


def test_somebody_is_archived_and_brought_back(web, network, id_of):
    ada = id_of("Ada Lovelace")

    web.post(f"/people/{ada}/aside", {"answer": "archive"})
    assert "Bring back from the archive" in web.get(f"/people/{ada}").content.decode()

    web.post(f"/people/{ada}/aside", {"answer": "bring-back"})
    assert "Bring back from the archive" not in web.get(f"/people/{ada}").content.decode()


def test_two_are_merged_and_split_again(web, network, id_of):
    ada, grace = id_of("Ada Lovelace"), id_of("Grace Hopper")
    of_grace = [one.id for one in person.identities(network, grace)]

    merged = web.post(f"/people/{ada}/merge", {"other": grace})["Location"]
    both = int(merged.rsplit("/", 1)[-1])
    assert set(of_grace) <= {one.id for one in person.identities(network, both)}

    apart = web.post(f"/people/{both}/split", {f"identity-{number}": "goes" for number in of_grace})["Location"]
    assert "Grace Hopper" in web.get(apart).content.decode()


def test_a_question_is_answered(web, network):
    (number, *_) = [one.id for one in questions.in_short(network)]

    web.post(f"/questions/{number}", {"answer": "different"})

    assert number not in {one.id for one in questions.in_short(network)}


def test_a_line_about_somebody_known_is_kept_with_a_way_back(web, network):
    web.post("/capture", {"line": "coffee with Grace Hopper re #tdd, promised her the link by fri"})

    page = said(web)
    assert "Noted: coffee with Grace Hopper" in page
    assert "/undo/" in page
    assert promises.promises(network, is_open=True)[0].person == "Grace Hopper"


def test_a_line_about_somebody_unknown_asks_before_it_keeps(web, network):
    asked = web.post("/capture", {"line": "coffee with Alan Turing"})
    assert asked.status_code == 422
    assert "somebody new" in asked.content.decode()
    assert not changes.listed(owner_id=network)

    kept = web.post("/capture", {"line": "coffee with Alan Turing", "asked": "yes", "name": "Alan Turing", "who-0": "new"})

    assert "Alan Turing" in web.get(kept["Location"]).content.decode()


def test_a_day_that_is_none_stands_beside_its_line_and_nothing_is_kept(web, network):
    line = {"line": "coffee with Grace Hopper on 31 February"}

    heard, kept = web.post("/capture/heard", line), web.post("/capture", line)

    assert "31 February is no day; which day was it?" in heard.content.decode()
    assert kept.status_code == 422
    assert "31 February is no day; which day was it?" in kept.content.decode()
    assert line["line"] in kept.content.decode()
    assert not changes.listed(owner_id=network)


def test_what_a_line_says_is_shown_before_anything_is_kept(web, network):
    heard = web.post("/capture/heard", {"line": "coffee with Grace Hopper"}).content.decode()

    assert "Understood:" in heard
    assert not changes.listed(owner_id=network)


def test_a_view_is_saved_and_forgotten(web, network):
    web.post("/people/views", {"name": "Seamen", "q": "works:Navy"})
    assert "Seamen" in web.get("/people").content.decode()

    web.post("/people/views/1/forget")

    assert "Seamen <small>" not in web.get("/people").content.decode()


def test_looking_first_keeps_nothing_until_it_is_said(web, owner, tmp_path):
    card = tmp_path / "alan.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alan Turing\r\nEMAIL:alan@bletchley.example\r\nEND:VCARD\r\n", encoding="utf-8")

    with card.open("rb") as file:
        preview = web.post("/import", {"files": file, "plan": "look"})["Location"]
    assert "Nothing is kept yet" in web.get(preview).content.decode()
    assert not runs.listed(owner)

    report = web.post(preview)["Location"]
    assert report == "/import/1"
    assert "One person new to you" in web.get(report).content.decode()

    web.post("/import/1/undo")
    assert runs.listed(owner)[0].state == "undone"


def test_the_page_of_a_file_read_again_says_in_words_and_figures_that_nothing_is_new(web, owner, tmp_path):
    card = tmp_path / "alan.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alan Turing\r\nEMAIL:alan@bletchley.example\r\nEND:VCARD\r\n", encoding="utf-8")
    web.post("/import", {"path": str(card)})

    said = web.get(web.post("/import", {"path": str(card)})["Location"]).content.decode()

    assert "Nothing new: one person in it was here already." in said
    assert "<b>0</b>" in said
    assert "recognised, nobody new" not in said


def test_a_file_that_nobody_reads_is_a_sentence(web, owner, tmp_path):
    odd = tmp_path / "odd.xyz"
    odd.write_bytes(b"\x00\x01\x02")

    with odd.open("rb") as file:
        answer = web.post("/import", {"files": file})

    assert answer.status_code == 422
    assert "Nothing that Kithwork can read" in answer.content.decode()


def test_a_path_on_this_machine_is_read_where_it_lies(web, owner, tmp_path):
    card = tmp_path / "alan.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alan Turing\r\nEND:VCARD\r\n", encoding="utf-8")

    assert web.post("/import", {"path": str(card)})["Location"] == "/import/1"
    assert card.exists()
    assert web.post("/import", {"path": "/not/there"}).status_code == 422
    assert web.post("/import", {}).status_code == 422


def test_an_address_of_the_owners_is_named_and_taken_back(web, network):
    web.post("/data/me", {"handle": "robin@old.example"})
    assert ("email", "robin@old.example", True) in owners.addresses(network)

    web.post("/data/me", {"handle": "robin@old.example", "answer": "not-mine"})
    assert ("email", "robin@old.example", True) not in owners.addresses(network)


def test_of_a_group_alone_the_page_says_who_could_be_the_owner_and_takes_the_name_and_back(web, owner, tmp_path):
    talk = tmp_path / "WhatsApp Chat with Salsa.txt"
    talk.write_text(
        "".join(f"1/{day}/24, 9:0{at} PM - {name}: so\n" for day in (13, 14) for at, name in enumerate(("Ida Holm", "Fred", "Alan Turing")))
    )
    run = web.post("/import", {"path": str(talk)})["Location"]
    assert "Alan Turing, Fred, Ida Holm" in web.get(run).content.decode()

    assert web.post("/data/me", {"handle": "Ida"}).status_code == 422
    web.post("/data/me", {"handle": "Ida Holm"})
    assert 'name="handle" value="whatsapp:ida holm"' in web.get("/data").content.decode()
    assert "Alan Turing, Fred" not in web.get(run).content.decode()
    web.post("/data/me", {"handle": "whatsapp:ida holm", "answer": "not-mine"})

    assert owners.addresses(owner) == []


def test_an_address_that_a_file_said_is_denied_on_the_page(web, owner, tmp_path):
    profile = tmp_path / "Email Addresses.csv"
    profile.write_text("Email Address,Confirmed,Primary,Updated On\na@robin.example,Yes,Yes,\nb@robin.example,Yes,No,\n", encoding="utf-8")
    web.post("/import", {"path": str(profile)})
    assert 'Not mine<span class="sr">: b@robin.example' in web.get("/data").content.decode()

    web.post("/data/me", {"handle": "b@robin.example", "answer": "not-mine"})

    assert owners.addresses(owner) == [("email", "a@robin.example", True)]


def test_a_win_is_kept_on_a_persons_page_and_congratulated_on_from_the_list(web, network, id_of, now):
    ada = id_of("Ada Lovelace")
    web.post(f"/people/{ada}/win", {"text": "First program", "on": "2026-11-01"})
    (win,) = wins.listed(owner_id=network, now=now)

    kept = web.post(f"/wins/{win.id}", {"answer": "congratulated"}, headers={"referer": "http://localhost/wins"})

    assert kept.url == "/wins"
    assert wins.listed(owner_id=network, now=now) == []
    assert "congratulated 21 Nov 2026" in web.get("/wins").content.decode()


def test_a_win_without_words_or_of_a_day_to_come_is_refused_above_its_form(web, network, id_of, now):
    ada = id_of("Ada Lovelace")

    for typed in ({"text": ""}, {"text": "A talk", "on": "2027-01-01"}):
        refused = web.post(f"/people/{ada}/win", typed)
        assert refused.status_code == 422
    assert wins.listed(owner_id=network, now=now) == []


def test_another_answer_to_a_win_is_refused(web, network, id_of, now):
    web.post(f"/people/{id_of('Ada Lovelace')}/win", {"text": "First program"})
    (win,) = wins.listed(owner_id=network, now=now)

    assert web.post(f"/wins/{win.id}", {"answer": "perhaps"}).status_code == 422


def test_a_win_of_somebody_named_is_kept_on_the_list(web, network, id_of, now):
    kept = web.post("/wins", {"who": "Ada Lovelace", "text": "Head of engines", "on": "2026-11-01", "is_role": "on"})

    (win,) = wins.listed(owner_id=network, now=now)
    assert kept["Location"] == "/wins"
    assert (win.person_id, win.words, str(win.on), win.kind) == (id_of("Ada Lovelace"), "Head of engines", "2026-11-01", "role")
    assert "Wrote down a win of Ada Lovelace" in said(web)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": "A talk"}, "Say whose win it is."),
        ({"who": "Ada Lovelace"}, "Say what they achieved."),
        ({"who": "Nobody Known", "text": "A talk"}, "nobody called"),
        ({"who": "Ada Lovelace", "text": "A talk", "on": "2027-01-01"}, "That day is still to come"),
    ],
)
def test_a_win_that_cannot_be_kept_stands_in_the_open_form_of_the_list(web, network, now, sent, sentence):
    refused = web.post("/wins", sent)
    page = refused.content.decode()

    assert refused.status_code == 422
    assert sentence in page
    assert 'id="heard" tabindex="-1" open' in page
    assert all(f'value="{value}"' in page for value in sent.values())
    assert wins.listed(owner_id=network, now=now) == []


def test_what_was_congratulated_on_has_a_place_on_the_list_from_the_first(web, network):
    assert "Nobody yet. Whatever you congratulate on is kept here" in web.get("/wins").content.decode()


def test_no_form_speaks_in_the_words_of_its_framework(web, network, id_of):
    ada = id_of("Ada Lovelace")
    long = "A" * 5000
    sent = [
        (f"/people/{ada}/{form}", dict.fromkeys(("name", "text", "event", "tags", "every", "closeness", "side", "due_on", "on"), value))
        for form in ("edit", "note", "promise", "met", "labels", "keep", "win")
        for value in ("", long)
    ]
    sent += [
        ("/people/views", {}),
        ("/begin/names", {"names": ""}),
        ("/data/me", {"handle": ""}),
        ("/data/me", {"handle": long}),
        ("/import", {"path": long}),
    ]

    for path, fields in sent:
        page = web.post(path, fields, follow=True).content.decode()
        assert not any(words in page for words in ("This field", "Ensure this", "Select a valid", "Enter a valid")), path


def test_every_form_of_somebodys_page_sends_to_its_own_place(web, network, id_of):
    page = web.get(f"/people/{id_of('Ada Lovelace')}").content.decode()
    places = re.findall(r'<form class="form" method="post" action="[^"#]+#([a-z]+)"', page)

    assert places == ["promises", "give", "ledger", "keep", "met", "wins", "note", "change", "change"]
    assert all(f'id="{place}" tabindex="-1"' in page for place in places)


def test_no_form_lets_the_browser_speak_for_it_and_what_must_be_there_is_announced(web, network, id_of):
    pages = [web.get(path).content.decode() for path in (f"/people/{id_of('Ada Lovelace')}", "/wins", "/data", "/people/views?q=ada")]

    assert [len(re.findall(r"<(?:input|textarea)(?![^>]*name=\"line\")[^>]* required[ >]", page)) for page in pages] == [0, 0, 0, 0]
    assert [page.count('aria-required="true"') for page in pages] == [5, 2, 2, 1]


def test_every_tie_can_be_made_anew(web, network):
    models.Tie.objects.filter(person_id=models.Tie.objects.order_by("person_id").first().person_id).update(faded=9)

    answer = web.post("/data/ties", follow=True).content.decode()

    assert "1 of them was otherwise before." in answer
    assert "Each is as it was." in web.post("/data/ties", follow=True).content.decode()


def test_a_newer_export_of_half_the_size_is_looked_at_first_and_kept_with_a_yes(web, owner, tmp_path):
    def export(count):
        rows = [(f"Ada{number}", "Lovelace", f"ada-{number}", "Acme", "Engineer") for number in range(count)]
        with connections(tmp_path / "Connections.csv", rows).open("rb") as file:
            return web.post("/import", {"files": file, "plan": "keep"})["Location"]

    export(200)
    preview = export(40)

    said = web.get(preview).content.decode()
    assert "Nothing is kept yet" in said
    assert "Connections.csv is less than half as large as before" in said
    assert web.get(web.post(preview)["Location"]).status_code == 200
    assert len(runs.listed(owner)) == 2
