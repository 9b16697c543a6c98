import pytest

from kithwork.importers import monica_kept


def hanging(kind, *several):
    return {
        "data": [
            {"type": kind, "values": [{"uuid": str(i), "created_at": "2023-01-10T08:00:00Z", "properties": one} for i, one in enumerate(several)]}
        ]
    }


@pytest.mark.parametrize(
    ("said", "is_mine", "at"),
    [
        ({"name": "A book", "status": "offered", "date": "2023-12-24"}, True, "2023-12-24"),
        ({"name": "A book", "status": "received"}, False, "2023-01-10T08:00:00Z"),
        ({"name": "A book", "status": "idea"}, None, "2023-01-10T08:00:00Z"),
        ({"name": "A book", "has_been_offered": "1", "offered_at": "2019-05-04"}, True, "2019-05-04"),
        ({"name": "A book", "has_been_received": "1", "received_at": "2019-05-04"}, False, "2019-05-04"),
    ],
)
def test_a_present_says_who_gave_it_and_when(said, is_mine, at):
    gift = monica_kept.gift({"created_at": "2023-01-10T08:00:00Z", "properties": said})

    assert (gift.name, gift.is_mine, gift.at) == ("A book", is_mine, at)


@pytest.mark.parametrize(
    ("kind", "said", "note"),
    [
        (
            "reminder",
            {"title": "Call her", "initial_date": "2024-12-10", "frequency_type": "month", "frequency_number": 2},
            "Reminder: Call her, 2024-12-10, every 2 months",
        ),
        ("reminder", {"title": "Call her", "frequency_type": "one_time"}, "Reminder: Call her"),
        ("gift", {"name": "A kite", "status": "idea"}, "An idea for a present: A kite"),
        ("debt", {"in_debt": "yes", "amount": 20, "currency": "EUR", "reason": "lunch"}, "You owe them 20 EUR for lunch"),
        ("debt", {"in_debt": "no", "status": "complete"}, "They owe you something (settled)"),
        ("task", {"title": "Send slides", "completed": True}, "Done: Send slides"),
        ("task", {"title": "Send slides"}, "To do: Send slides"),
    ],
)
def test_what_names_no_moment_is_a_note(kind, said, note):
    assert list(monica_kept.notes(hanging(f"{kind}s", said))) == [note]


def test_what_has_no_words_is_no_note():
    assert not [one for kind in ("reminder", "gift", "task") for one in monica_kept.notes(hanging(kind, {}))]
