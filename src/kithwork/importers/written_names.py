"""How does one say a name that a list writes the other way round? `Lovelace, Ada` is Ada Lovelace; `Ada Lovelace, PhD` and `Engines, Inc.` stay."""

import re
from typing import Final

_AFTER: Final = re.compile(  # what stands behind a comma and is no first name: degrees, generations, forms of firms, titles
    r"(?:(?i:ph\.?\s?d|d\.?phil|ed\.?d|mba|m\.?sc|m\.?eng|b\.?sc|b\.?eng|cpa|cfa|pmp|esq|jr|sr|junior|senior|ii|iii|iv|dr|prof|dipl\S*|inc|ltd|llc|llp|plc|gmbh|corp)"
    r"|M\.?D|J\.?D|D\.?D\.?S|R\.?N|P\.?E|M\.?B\.?A|M\.?A|M\.?S|B\.?A|B\.?S|S\.A|B\.V|Co|FR[CS]\S*|[OMC]BE)\.?(?:\s.*)?"  # Ma and Ba are names
)


def straight(name: str) -> str:
    """`Quintana, Tomás` as one says it; a name with no comma, or with more than one, stays as it is."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and first and "," not in first and not _AFTER.fullmatch(first) else name
