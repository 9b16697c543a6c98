"""Is this dated text WhatsApp's, where its name does not say so? A diary, minutes and a log have the same lines: a moment, a word, a colon.

WhatsApp shows itself by what it writes of its own, by the marks that it sets around names, or by numbers in the place of names. Else people show it: they
answer each other, and what a diary has before its colons seldom comes back in turn.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kithwork.importers.chat_lines import Said

_MARKS: Final = re.compile("[\u200e\u202a]|^\u200f|\\d\u202f[ap]", re.IGNORECASE | re.MULTILINE)
_NOTICE: Final = re.compile(
    r"end-to-end[ -](?:encrypt|versleutel|crypt)|ende-zu-ende-verschl|cifrad\w+ de extremo a extremo|bout en bout|ponta a ponta"
    r"|da un'estremità all'altra|dall'inizio alla fine|crittografat\w end|crittografia end|сквозн|наскрізн"
    r"|uçtan uca|end-til-end|ende-til-ende|totalsträckskrypter|päästä päähän|całkowicie szyfr|pełne szyfrowanie|koncovým šifrov|端到端|端對端|종단간|エンドツーエンド"
    r"|시작부터 끝까지|مشفرة تمامًا|تام بين الطرفين|מקצה לקצה|hujung ke hujung|ujung ke ujung|đầu cuối",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"(?:created (?:the |this )?group [\"“]|hat die Gruppe .{1,80} erstellt|creó (?:el|este) grupo|a créé (?:le|ce) groupe|criou (?:o|este) grupo|ha creato il gruppo"
    r"|heeft de groep .{1,80} gemaakt|создал\(?а?\)? группу)",
    re.IGNORECASE,
)
_RENAMED: Final = re.compile(
    r"changed (?:the )?(?:subject|group name)|Betreff|Gruppennamen? .{0,200}geändert|cambió el (?:asunto|nombre)|a changé (?:le sujet|le nom)|mudou o (?:assunto|nome)"
    r"|ha cambiato (?:l'oggetto|il nome)|onderwerp|groepsnaam|изменил\(?а?\)? (?:тему|название)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"“”„«]([^\"“”„«»]{1,100})[\"“”»]")
_PLACEHOLDER: Final = re.compile(
    r"<(?:media|medien|multimedia|archivo|médias?|mídia|arquivo|file|bestand|bijlage|anhang|attached|adjunto|anexado|pièce jointe|без|медиа|이미지|미디어|メディア|省略|媒体)"
    r"[^<>\n]{0,60}>|<[^<>\n]{0,40}(?:omitted|ausgeschlossen|weggelassen|omitid[oa]s?|omess[oi]|omis|oculta?d?[oa]|weggelaten|пропущен[оы])>",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\+\d[\d\s().\-\u2010\u2011\u00a0]{5,}")
_HALF_DAY: Final = re.compile(r"\d\s?[ap]\.?\s?m\b|(?:[上下]午|오[전후]|午[前後])\s?\d", re.IGNORECASE)
_FEW: Final = 4  # messages: too few for both to have come back
_FULL_NAME: Final = 2  # words


def is_whatsapps(head: str, first: Sequence[Said]) -> bool:
    """Does its beginning show WhatsApp, or people who answer each other?"""
    return bool(_MARKS.search(head)) or any(map(_shows_itself, first)) or _is_of_people(head, first)


def _shows_itself(said: Said) -> bool:
    if said.sender:
        return bool(_NUMBER.fullmatch(said.sender) or _PLACEHOLDER.match(said.text))
    return bool(_NUMBER.match(said.text) or _NOTICE.search(said.text) or _OWN.search(said.text))


def group_named(text: str) -> str:
    """What a group is called from this line of WhatsApp's own on: the last that it quotes, where it says that the group was made or has another name."""
    quoted = _QUOTED.findall(text) if _OWN.search(text) or _RENAMED.search(text) else []
    return quoted[-1].strip() if quoted else ""


def _is_of_people(head: str, first: Sequence[Said]) -> bool:
    senders = [said.sender for said in first if said.sender]
    if not senders or not all(map(_may_be_a_name, senders)):
        return False
    if len(senders) < _FEW:
        return _is_short_talk(head, senders)
    turns = [senders[0]] + [after for before, after in pairwise(senders) if before != after]
    return sum(count > 1 for count in Counter(turns).values()) > 1


def _is_short_talk(head: str, senders: Sequence[str]) -> bool:
    """Two with full names, and hours as telephones write them."""
    are_full = all(len(sender.split()) >= _FULL_NAME and all(map(_may_be_a_name, sender.split())) for sender in senders)
    return are_full and len(set(senders)) > 1 and bool(_HALF_DAY.search(head))


def _may_be_a_name(sender: str) -> bool:
    """Has it a letter that is not small? Letters of Chinese, Arabic and many others are neither."""
    return any(letter.isalpha() and not letter.islower() for letter in sender)
