"""What kind of thing is looked for or given, going by the words? Closed lists of cues; the owner's own word goes before. Ours: ADR 0028."""

import re
from typing import Final

from kithwork.engines.matching.said import Kind

CUES: Final = {  # the first that is heard counts
    Kind.INTRODUCTION: "intro(?:duction|duce)?s?|know (?:any|some)(?:one|body)|put .{1,30} in touch|connect .{1,30} (?:to|with)|meet (?:people|some|any|other)",
    Kind.WORK: "jobs?|job.?hunt|roles?|hiring|hire|hires|recruit(?:ing|s)?|vacanc(?:y|ies)|internship|apprenticeship|placement|position|freelance"
    "|contract(?:s|ing)? work|posts?|an? (?:[^ ]+ ){0,3}(?:developer|engineer|designer|tester|dev|sre)"
    "(?! (?:to (?:ask|talk|speak|chat|learn|meet|listen|explain|show|teach)|who (?:can|could|would))\\b)",  # wanted for a word, not for work
    Kind.FEEDBACK: "feedback|review(?:s|er)?|opinions?|pair of eyes|look over|proof.?read|critique|comments on|mock interview|advice|cv|résumé",
    Kind.LISTENING: "listen(?:s|er)?|an ear|some(?:one|body) to talk to|vent|lonely|company on",
    Kind.TIME: "help (?:[^ ]+ )?mov(?:e|ing)|babysit(?:ting)?|lift to|drive|hand with|an hour|an afternoon|a weekend|volunteers?|mentor",
    Kind.TOOL: "laptop|tablet|licen[cs]e|book|tool|template|server|credits|camera|desk|flat|room|borrow|lend|spare",
}
_COMPILED: Final = tuple((kind, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE)) for kind, cue in CUES.items())


def guess(words: str) -> Kind:
    """What it is most likely about; somebody who knows how, where nothing else is heard."""
    return next((kind for kind, cue in _COMPILED if cue.search(words)), Kind.SKILL)
