"""Is this author a program? Continuous integration, dependency updaters, merge queues and AI assistants sign commits as people do.

GitHub marks its apps with `[bot]`; the others are known by name or address. "Claude", "Devin" and "Jules" are also people: those go by address alone.
"""

import re
from functools import lru_cache
from typing import Final

from kithwork.importers.signatures import Signature

_NAMES: Final = re.compile(
    r"""
    .*\[bot\].*
    | (?:.*[\s_-])?bot
    | (?:dependabot|renovate|mergify|pre-commit|greenkeeper|pyup|snyk|allcontributors|github-actions|copilot)[\s_-].*
    | dependabot | renovate | greenkeeper(?:io)? | allcontributors | imgbot | pre-commit | snyk | mergify | bors | homu | weblate | hosted\ weblate
    | github | github\ actions? | github\ web\ flow | web-flow | gitlab\ ci | travis(?:\ ci)? | jenkins | zuul | kernel\ test\ robot | syzbot
    | copilot | github\ copilot | cursor\ agent | cursoragent | devin\ ai | openhands | sourcery(?:\ ai)? | coderabbit(?:ai)? | aider\ \(.*
    | semantic-release | google-labs-jules | gemini-code-assist | copybara(?:-service)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESSES: Final = re.compile(
    r"""
    .*\[bot\]@.*
    | (?:no-?reply|do-?not-?reply|(?:.*[._-])?bots?)@.*
    | (?:.*\+)?(?:copilot|cursoragent|claude|dependabot|renovate-bot)@users\.noreply\.github\.com
    | (?:.*\+)?bot@.*
    | .*@(?:dependabot\.com|renovateapp\.com|greenkeeper\.io|pyup\.io|travis-ci\.(?:com|org)|aider\.chat|syzkaller\.appspotmail\.com)
    | syzbot(?:\+.*)?@.* | (?:lkp|oliver\.sang)@intel\.com | hosted@weblate\.org
    | cursoragent@cursor\.com | openhands@all-hands\.dev | copilot@github\.com | action@github\.com | actions@github\.com | support@github\.com
    """,
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=16_384)  # a history asks about the same authors again and again
def is_bot(who: Signature) -> bool:
    """Say whether this name or this address belongs to a program."""
    return bool(_NAMES.fullmatch(who.name.strip()) or _ADDRESSES.fullmatch(who.email.strip()))
