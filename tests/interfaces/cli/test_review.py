"""The review of the week in a terminal: a list, answers by key, and single keys one after the other."""

from dataclasses import replace

import pytest

from kithwork.interfaces.cli.commands import review, review_run


@pytest.fixture
def network(say):
    say("add", "Ada Lovelace")
    say("promise", "add", "ada", "the paper")
    say("promise", "add", "ada", "the book")


@pytest.fixture
def at_hand(monkeypatch):
    """Somebody sits at the keys."""
    monkeypatch.setattr(review, "is_at_hand", lambda: True)


@pytest.mark.usefixtures("network")
class TestReview:
    def test_the_list_and_answers_by_key(self, say, data):
        listed = say("review", "--list").stdout
        say("review", "done", "promise:1")
        say("review", "later", "promise:2")
        step = data("review")["steps"][1]

        assert all(part in listed for part in ("Promises and replies, 5 minutes", "You promised: the paper.", "promise:1, or let it go"))
        assert step["items"] == []
        assert [item["key"] for item in step["later"]] == ["promise:2"]
        assert "1 person looked after: Ada Lovelace." in say("review", "end").stdout
        assert data("review")["looked_after"] == [{"person": 1, "name": "Ada Lovelace"}]

    @pytest.mark.usefixtures("at_hand")
    def test_single_keys_lead_from_the_first_step_to_who_was_looked_after(self, say):
        said = say("review", typed="?dx").stdout

        assert "Kept: the paper (Ada Lovelace)." in said
        assert "Let go: the book (Ada Lovelace)." in said
        assert "1 person looked after: Ada Lovelace." in said
        assert "a week away" in say("review").stdout

    @pytest.mark.usefixtures("at_hand")
    def test_what_the_week_was_like_is_kept_in_the_journal(self, say, data):
        say("review", typed="ddthe talk\n\nAda Lovelace, for the paper\n")
        (entry,) = data("journal")

        assert entry["kind"] == "reflection"
        assert "## What went well\n\nthe talk\n\n## To thank\n\nAda Lovelace" in entry["words"]

    @pytest.mark.usefixtures("at_hand")
    def test_what_was_left_waits(self, say):
        left = say("review", typed="dq").stdout
        again = say("review", typed="l").stdout

        assert "It waits here for a week" in left
        assert "You promised: the paper" not in again
        assert "Waits kindly for another week: Ada Lovelace." in again

    @pytest.mark.usefixtures("at_hand")
    def test_the_next_step_says_what_it_leaves_and_the_keys_are_shown(self, say):
        said = say("review", typed="?n").stdout

        assert "n: the next step" in " ".join(said.split())
        assert "2 left for next time." in said

    @pytest.mark.usefixtures("at_hand")
    def test_what_does_not_stand_there_any_more_is_passed_over(self, say, monkeypatch):
        real = review_run._answered
        monkeypatch.setattr(review_run, "_answered", lambda owner_id, item, act: real(owner_id, replace(item, key="promise:99"), act))

        said = say("review", typed="dd").stdout

        assert said.count("does not stand on the list any more") == 2
        assert "looked after" in said or "that is enough" in said

    @pytest.mark.usefixtures("at_hand")
    def test_the_end_of_the_keys_leaves_it(self, say):
        assert "It waits here for a week" in say("review", typed="").stdout

    def test_nobody_at_the_keys_gets_the_list(self, say):
        assert "Not begun yet." in say("review").stdout

    def test_on_the_day_itself_the_week_that_ends_is_named_and_later_since_when(self, say):
        later = say("review", "--list").stdout
        say("review", "day", "saturday")

        assert "The week since Sunday, 15 Nov" in later
        assert "The week to Saturday, 21 Nov" in say("review", "--list").stdout

    def test_the_day_is_chosen_and_what_is_none_refused(self, say):
        assert "looked back on on Fridays" in say("review", "day", "friday").stdout
        say("review", "day", "someday", code=2)
        say("review", "done", "promise:9", code=3)


@pytest.mark.usefixtures("network")
class TestOwnWins:
    def test_a_win_of_ones_own_who_helped_and_thanks(self, say, data):
        say("wins", "add", "me", "Shipped the planner")
        number = data("wins", "mine")["wins"][0]["id"]
        say("wins", "helped", str(number), "ada", "--how", "read it first")
        page = say("wins", "mine").stdout
        say("thanked", "ada")

        assert all(part in page for part in ("Shipped the planner.", "Helped: Ada Lovelace (read it first).", "Thanks that are due"))
        assert data("wins", "mine")["to_thank"] == []

    def test_a_birthday_is_wished_well_on_once(self, say):
        say("edit", "ada", "--birthday", "1990-11-23")

        assert "a birthday" in say("wins").stdout
        assert "Wished Ada Lovelace a happy birthday." in say("wins", "congratulated", "ada").stdout
        assert "There is nothing new" in say("wins").stdout
        say("wins", "congratulated", "ada", code=3)

    def test_what_is_not_proposed_is_no_win(self, say):
        say("wins", "yes", "offer-9", code=3)
        say("wins", "drop", "offer-9", code=3)
