"""What `kith undo` says of what it does not take back."""


def test_right_after_an_import_it_says_what_to_type(say, owner, tmp_path):
    say("add", "Ann Able")
    say("owner", "add", "me@adeyemi.example")
    book = tmp_path / "book.vcf"
    book.write_text("BEGIN:VCARD\nVERSION:4.0\nUID:c1\nFN:Ada Lovelace\nEMAIL:ada@home.example\nEND:VCARD\n", encoding="utf-8")
    say("import", str(book))

    refused = " ".join(say("undo", code=1).output.split())
    assert "The last thing that you did was an import; nothing was taken back." in refused
    assert "`kith imports undo 1` takes it back; `kith undo --past` takes back what you did before it: me@adeyemi.example is yours." in refused
    assert "Taken back: me@adeyemi.example is yours." in say("undo", "--past").output
    assert "an import" not in say("undo", "--list").output
