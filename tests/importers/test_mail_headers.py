import pytest

from kithwork.importers import mail_headers


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"plain", "plain"),
        (b"two   spaces\tand a tab", "two spaces and a tab"),
        (b"=?utf-8?q?caf=C3=A9_noir?=", "café noir"),
        (b"=?utf-8?B?Y2Fmw6k?=", "café"),  # without its padding
        (b"=?utf-8?b?Y2Fmww==?=  =?utf-8?b?qQ==?=", "café"),  # cut inside a letter
        (b"=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
        (b"=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=", "テスト"),
        (b"=?KS_C_5601-1987?B?x9GxuQ==?=", "한국"),
        (b"=?utf-8*en?q?colour?=", "colour"),
        (b"=?none?q?caf=C3=A9?=", "café"),
        (b"=?unicode_escape?q?=5Cud800?=", "\\ud800"),
        (b"=?punycode?q?bcher-kva?=", "bcher-kva"),
        (b"=?utf-8?q?who?knows?=", "who?knows"),
        (b"=?utf-8?q?never closed", "=?utf-8?q?never closed"),
        (b"caf\xc3\xa9", "café"),
        (b"caf\xe9", "café"),
    ],
)
def test_values_read_as_a_person_reads_them(written, meant):
    assert mail_headers.text(written) == meant


def test_no_charset_can_raise_or_leave_half_a_letter():
    for charset in ("utf-7", "utf-16", "utf-8-sig", "rot13", "hex", "zlib", "idna", "mbcs", "a\0b", "é", "cp65001", ""):
        mail_headers.decode(b"+2AA-\xff\xfe\x00", charset)
    assert mail_headers.text(b"=?utf-7?q?+2AA-?=").encode("utf-8")


def test_the_first_of_two_headers_counts_and_recipients_add_up():
    head = b"Subject: one\r\nSUBJECT: two\r\nTo: ada@example.org\r\nTo : grace@example.test\r\nreferences: <1@x>\r\n\t<2@x>\r\nfrom\r\n"

    found = mail_headers.scan(head)

    assert found == {b"subject": b"one", b"to": b"ada@example.org, grace@example.test", b"references": b"<1@x>\t<2@x>"}
