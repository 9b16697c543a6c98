"""What sort of work does a title speak of? By words that stand in titles; a title that has none is of no known field. The list is ours: ADR 0042."""

import re
from functools import lru_cache
from typing import Final

FIELDS: Final = (  # the first that fits
    ("hiring", "recruit|talent|sourcer|headhunt|people partner|human resources|hr "),
    ("design and research with people", "design|ux|ui |illustrat|typograph|researcher, user|user research"),
    ("data and science", "data|scientist|machine learning|ml |analyst|statistic|research|professor|lectur|phd"),
    ("security", "secur|privacy|penetration"),
    ("operations and platforms", "devops|reliab|sre|platform|infrastruct|sysadmin|system admin|cloud|network eng"),
    ("testing", "test|qa |quality"),
    ("product and delivery", "product|delivery|scrum|agile|project man|programme|program man"),
    ("leading people and firms", "founder|chief|ceo|cto|cfo|vp |vice president|director|head of|manager|partner"),
    ("teaching and writing", "teach|tutor|trainer|writer|editor|journal|developer relations|advocate|mentor"),
    ("selling and marketing", "sales|account exec|marketing|growth|business develop|customer"),
    ("building software", "develop|engineer|programmer|architect|tech lead|consultant|software"),
    ("learning", "student|intern|apprentice|graduate|trainee"),
)
SCHOOL: Final = re.compile(r"\b(?:universit\w*|college|school|institut\w*|academy|polytechni\w*|hochschule|école|escuela|facult\w*)\b", re.IGNORECASE)
_PATTERNS: Final = tuple((name, re.compile(rf"(?<!\w)(?:{cues})", re.IGNORECASE)) for name, cues in FIELDS)


@lru_cache(maxsize=8192)
def field_of(title: str) -> str:
    """The field of a title; nothing where no word says one."""
    return next((name for name, pattern in _PATTERNS if pattern.search(f"{title} ")), "")


def is_school(organisation: str) -> bool:
    """Is it called a school or a university?"""
    return bool(SCHOOL.search(organisation))
