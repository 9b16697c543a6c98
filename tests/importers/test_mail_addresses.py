import pytest

from kithwork.importers import mail_addresses


def people(written):
    return [(mention.name, mention.handles[0].value) for mention in mail_addresses.mentions(written.encode("utf-8", "surrogateescape"))]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ada@example.org", [("", "ada@example.org")]),
        ("<ADA@Example.org>", [("", "ada@example.org")]),
        ("Ada Lovelace <ada@example.org>", [("Ada Lovelace", "ada@example.org")]),
        ('"Lovelace, Ada" <ada@example.org>, grace@example.test', [("Lovelace, Ada", "ada@example.org"), ("", "grace@example.test")]),
        ("Lovelace, Ada <ada@example.org>", [("Lovelace, Ada", "ada@example.org")]),
        ("Mary, ada@example.org", [("", "ada@example.org")]),
        ("ada@example.org (Ada Lovelace)", [("Ada Lovelace", "ada@example.org")]),
        ("Ada (the first) <ada@example.org>", [("Ada", "ada@example.org")]),
        ("Ada ada@example.org", [("Ada", "ada@example.org")]),
        ("ada@example.org grace@example.test", [("", "ada@example.org"), ("", "grace@example.test")]),
        ("ada@example.org; Grace <grace@example.test>", [("", "ada@example.org"), ("Grace", "grace@example.test")]),
        ("Engines: Ada <ada@example.org>, grace@example.test;", [("Ada", "ada@example.org"), ("", "grace@example.test")]),
        ("undisclosed-recipients:;", []),
        ("Ada <@relay.test:ada@example.org>", [("Ada", "ada@example.org")]),
        ("ada@example   . org", [("", "ada@example.org")]),
        ('"Ada \\"Countess\\" Lovelace" <ada@example.org>', [('Ada "Countess" Lovelace', "ada@example.org")]),
        ("'ada@example.org' <ada@example.org>", [("", "ada@example.org")]),
        ("ADA@EXAMPLE.ORG <ada@example.org>", [("", "ada@example.org")]),
        ("'Ada Lovelace' <ada@example.org>", [("Ada Lovelace", "ada@example.org")]),
        ("Ada Lovelace (via Docs) <ada@example.org>", [("Ada Lovelace", "ada@example.org")]),
        ('"Ada Lovelace (via Docs)" <ada@example.org>', [("Ada Lovelace", "ada@example.org")]),
        ("Via Rail <rail@example.org>", [("Via Rail", "rail@example.org")]),
        ("=?UTF-8?Q?S=C3=B8ren?= =?UTF-8?Q?_Kj=C3=A6r?= <s@example.org>", [("Søren Kjær", "s@example.org")]),
        ('"=?iso-8859-1?Q?J=F8rn?=" <j@example.org>', [("Jørn", "j@example.org")]),
        ("=?UTF-8?Q?Lovelace,_Ada?= <ada@example.org>", [("Lovelace, Ada", "ada@example.org")]),
        ("=?UTF-8?B?QWRhIDxhZGFAZXhhbXBsZS5vcmc+?=", [("Ada", "ada@example.org")]),
        ("S\udcf8ren <s@example.org>", [("Søren", "s@example.org")]),
        ('Ada "the first <ada@example.org>, grace@example.test', [("Ada the first", "ada@example.org"), ("", "grace@example.test")]),
        (", , ada@example.org,", [("", "ada@example.org")]),
        ('"ada l"@example.org', []),
        ("Ada Lovelace", []),
        ('"ada@example.org, Ada"', []),
        ("Ada <>", []),
        ("", []),
        ("1+grace@users.noreply.github.com", [("", "grace")]),
    ],
)
def test_lists_are_read_as_they_are_meant(written, meant):
    assert people(written) == meant


def test_a_name_loses_what_cannot_be_seen():
    assert people("\u202eAda\u200b Love\x00lace\ufeff <ada@example.org>") == [("Ada Lovelace", "ada@example.org")]
