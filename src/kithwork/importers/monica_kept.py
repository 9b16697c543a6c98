"""What did the owner keep in Monica of presents, reminders, debts and tasks? Presents are moments, the rest are notes: they name no moment in touch."""

from collections.abc import Iterator
from dataclasses import dataclass

from kithwork.importers import monica_export
from kithwork.importers.json_parts import mapping, text
from kithwork.importers.monica_export import Json


@dataclass(frozen=True, slots=True)
class Gift:
    """A present: what it is, who gave it (nobody yet, where it is an idea), and when."""

    name: str
    is_mine: bool | None
    at: object


def gift(one: Json) -> Gift:
    """As the export of today has it, or as its older tables had it."""
    said = monica_export.properties(one)
    status = text(said.get("status")).casefold()
    is_received = status == "received" or monica_export.is_yes(said.get("has_been_received"))
    is_given = status == "offered" or monica_export.is_yes(said.get("has_been_offered"))
    days = ("date", "received_at" if is_received else "offered_at")
    at = next((said[day] for day in days if said.get(day)), one.get("created_at") or said.get("created_at"))
    return Gift(text(said.get("name"))[:200], False if is_received else True if is_given else None, at)


def notes(part: Json) -> Iterator[str]:
    """Reminders, ideas for presents, debts and tasks, a line each."""
    for one in map(mapping, monica_export.hanging(part, "reminder")):
        said = monica_export.properties(one)
        if title := text(said.get("title")):
            often = text(said.get("frequency_type"))
            number = text(said.get("frequency_number")) or "1"
            every = f", every {often if number == '1' else f'{number} {often}s'}" if often and often != "one_time" else ""
            yield f"Reminder: {', '.join(filter(None, (title, text(said.get('initial_date'))[:10])))}{every}"
    for one in map(mapping, monica_export.hanging(part, "gift")):
        idea = gift(one)
        if idea.is_mine is None and idea.name:
            yield f"An idea for a present: {idea.name}"
    for one in map(mapping, monica_export.hanging(part, "debt")):
        said = monica_export.properties(one)
        amount = " ".join(filter(None, (text(said.get("amount")), text(said.get("currency")))))
        who = "You owe them" if text(said.get("in_debt")).casefold() == "yes" else "They owe you"
        done = " (settled)" if text(said.get("status")).casefold() == "complete" else ""
        yield f"{who} {amount or 'something'}{f' for {reason}' if (reason := text(said.get('reason'))) else ''}{done}"
    for one in map(mapping, monica_export.hanging(part, "task")):
        said = monica_export.properties(one)
        if title := text(said.get("title")):
            yield f"{'Done' if monica_export.is_yes(said.get('completed')) else 'To do'}: {title}"
