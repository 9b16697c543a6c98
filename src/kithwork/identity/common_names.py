"""Which names does so many a human bear that the name alone says nothing?

A documented default until a network is large enough to tell by itself: the most frequent given names and surnames of a dozen languages,
folded. A full name is common when every one of its parts is in here. The lists are short on purpose: ours, ADR 0004.
"""

from typing import Final

GIVEN: Final = frozenset(
    "alex alexander ali amit ana anna andrea andreas andrew antonio ben carlos chris christian christopher daniel david elena emily emma eric "
    "fatima francesco george hans ivan jack james jan jane jennifer jessica jing joao john jose juan julia kevin kumar laura lei li lisa luis "
    "marco maria mark martin mary matthew michael min ming mohamed mohammed muhammad ning nguyen nicolas olga omar patrick paul peter pierre "
    "priya rahul raj robert sam sarah sergey simon stefan steven susan thomas tom wei william xin yan yang ying yu yuki zhang".split()
)
FAMILY: Final = frozenset(
    "ahmed ali anderson brown chen clark cohen costa da davies fernandez garcia gonzalez gupta hall hansen harris hernandez huang ivanov jackson "
    "jensen johansson johnson jones khan kim kumar le lee lewis li lin liu lopez martin martinez mueller muller murphy nguyen nielsen novak "
    "park patel pereira perez petrov pham ramirez roberts robinson rodriguez rossi sanchez santos sato schmidt schneider sharma silva singh "
    "smith smirnov suzuki tanaka taylor thomas thompson tran wagner walker wang weber white williams wilson wong wood wright wu xu yang zhang "
    "zhao zhou".split()
)


def is_common(name_key: str) -> bool:
    """Is this a full name of which a network may well hold two?"""
    tokens = name_key.split()
    if len(tokens) != 2:
        return False
    one, other = tokens
    return (one in GIVEN and other in FAMILY) or (other in GIVEN and one in FAMILY)
