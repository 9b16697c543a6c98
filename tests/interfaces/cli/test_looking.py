import pytest


@pytest.fixture
def network(say):
    say("add", "Grace Hopper")
    say("looking", "begin", "a post in compilers", "--not", "far from the sea")


@pytest.mark.usefixtures("network")
class TestLooking:
    def test_one_at_a_time_from_choosing_to_an_opening(self, say, data):
        said = " ".join(say("looking", "choose", "grace").stdout.split())
        say("looking", "told", "grace", "--on", "yesterday")
        say("looking", "replied", "grace", "the", "Navy", "looks", "for", "somebody")
        say("looking", "opening", "grace", "compiler", "writer", "--at", "Navy")

        assert "I am looking for a post in compilers. It should not be far from the sea." in said
        assert data("looking")["told"][0]["openings"] == [{"opportunity": 1, "name": "compiler writer at Navy"}]
        assert "Told you of compiler writer at Navy [1]" in say("looking").stdout

    def test_it_is_closed_and_stands_among_all(self, say, data):
        say("looking", "drop", "grace", code=1)
        say("looking", "close")

        assert data("looking", "all")[0]["closed_on"] == "2026-11-21"
        assert "21 Nov 2026 to 21 Nov 2026" in say("looking", "all").stdout

    def test_a_second_ask_is_held_back_with_its_own_exit_code(self, say):
        say("ask", "grace", "a review", "--kind", "review", "--on", "yesterday")
        say("looking", "choose", "grace")

        assert "possible" in say("looking", "told", "grace", code=5).stderr


def test_without_a_search_it_says_how_to_begin(say):
    say("init", "--name", "Robin")

    assert say("looking", code=3).stderr.strip().endswith("`kith looking begin TEXT` says what you are after.")
