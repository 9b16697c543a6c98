"""What does `--json` print of mentorships and advice?"""

from kithwork.actions import advised, mentored
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.mentoring import ActionRow, AdviceLine, SessionRow


def mentorship(one: mentored.Standing) -> dict[str, Data]:
    """A mentorship with all that belongs to it; `side` is the owner's."""
    line = one.line
    return {
        "id": line.id,
        "person": line.person_id,
        "name": line.person,
        "side": line.side,
        "help": list(line.help),
        "goal": line.goal,
        "agreement": line.agreement,
        "every_days": line.every_days,
        "begun_on": line.begun_on,
        "closed_on": line.closed_on,
        "gave": line.gave,
        "sessions": [session(row) for row in line.sessions],
        "actions": [action(row) for row in line.actions],
        "marks": [{"kind": row.kind, "on": row.on, "words": row.words} for row in line.marks],
        "years": [
            {"year": year.year, "sessions": year.sessions_count, "topics": list(year.topics), "done": year.done_count, "marks": list(year.marks)}
            for year in mentored.years(line)
        ],
        "due_on": one.due_on,
        "to_do": one.to_do,
    }


def session(row: SessionRow) -> dict[str, Data]:
    """A session; its notes are the owner's."""
    return {"id": row.id, "on": row.on, "is_held": row.is_held, "topics": row.topics, "notes": row.notes}


def action(row: ActionRow) -> dict[str, Data]:
    """What one of the two will do."""
    return {
        "id": row.id,
        "whose": "me" if row.is_mine else "them",
        "words": row.words,
        "made_on": row.made_on,
        "due_on": row.due_on,
        "done_on": row.done_on,
        "is_dropped": row.is_dropped,
    }


def sheet(one: mentored.Sheet) -> dict[str, Data]:
    """What to look at before a session."""
    return {
        "id": one.line.id,
        "name": one.line.person,
        "goal": one.line.goal,
        "next_session": session(one.next_session) if one.next_session else None,
        "last_session": session(one.last) if one.last else None,
        "mine": [action(row) for row in one.mine],
        "theirs": [action(row) for row in one.theirs],
        "wins": [{"words": win.words, "on": win.on} for win in one.wins],
        "progress": [{"kind": row.kind, "on": row.on, "words": row.words} for row in one.progress],
        "advice": [{"id": row.id, "words": row.words, "state": advised.state(row)} for row in one.advice],
        "questions": list(one.questions),
    }


def advice(one: AdviceLine) -> dict[str, Data]:
    """Advice, and what became of it."""
    return {
        "id": one.id,
        "person": one.person_id,
        "name": one.person,
        "by": "me" if one.is_mine else "them",
        "words": one.words,
        "said_on": one.said_on,
        "steps": [{"step": row.step, "on": row.on, "words": row.words} for row in one.steps],
        "next": list(advised.next_steps(one)),
    }
