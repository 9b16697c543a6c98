import pytest

from kithwork.fetchers import language_model


@pytest.fixture
def network(say):
    say("add", "Ada Lovelace", "--email", "ada@engines.example")
    say("add", "Grace Hopper")


@pytest.mark.usefixtures("network")
class TestDraft:
    def test_a_letter_with_its_address_and_sources(self, say, data):
        said = say("draft", "ada", "--kind", "thanks", "--about", "the slides").stdout
        one = data("draft", "ada", "--kind", "thanks", "--about", "the slides")

        assert "To Ada Lovelace <ada@engines.example>" in said
        assert "from what you typed" in said
        assert one["lines"][1] == {"words": "Thank you for the slides.", "made_of": ["what you typed"]}

    def test_it_goes_to_one_person(self, say):
        assert say("draft", "ada,", "grace", code=5).stderr.strip() == "A draft goes to one person; write to each in their own words."

    def test_sent_is_kept_and_the_next_one_waits(self, say):
        assert "Sent Ada Lovelace a hello." in say("draft", "ada", "--sent").stdout

        assert say("draft", "ada", "--sent", code=5).stderr.strip().endswith("possible from 5 Dec 2026 on.")
        assert "possible from 5 Dec 2026 on." in " ".join(say("draft", "ada").stdout.split())

    def test_a_file_for_the_mail_program(self, say, tmp_path):
        say("draft", "ada", "--eml", str(tmp_path / "a.eml"))

        assert "To: ada@engines.example" in (tmp_path / "a.eml").read_text()
        assert "could not be written" in say("draft", "ada", "--eml", str(tmp_path / "no" / "a.eml"), code=4).stderr

    def test_own_words(self, say, data):
        say("phrases", "say", "who-i-am", "I am Robin.")
        say("phrases", "say", "form/hello/en", r"Ahoy\n{who_i_am}")
        say("phrases", "say", "form/thanks/en", "-", typed="Merci\n{about}\n")

        assert "I am Robin." in say("draft", "ada").stdout
        assert {one["key"] for one in data("phrases") if one["is_own"]} == {"who-i-am", "form/hello/en", "form/thanks/en"}
        assert "Merci" in say("phrases", "show", "form/thanks/en").stdout

    @pytest.mark.parametrize(
        ("words", "code", "sentence"),
        [
            (("draft", "nobody"), 3, "There is nobody called “nobody” here."),
            (
                ("draft", "ada", "--kind", "congrats"),
                1,
                "Nothing is on file that Ada Lovelace could be congratulated on; say what it is about, in your words.",
            ),
            (("phrases", "say", "nonsense", "x"), 3, "There is no such phrase; `kith phrases` lists them."),
            (("phrases", "show", "nonsense"), 3, "There is no such phrase; `kith phrases` lists them."),
        ],
    )
    def test_what_makes_no_sense_is_one_clear_sentence(self, say, words, code, sentence):
        assert say(*words, code=code).stderr.strip() == sentence


@pytest.mark.usefixtures("network")
class TestInOtherWords:
    @pytest.fixture
    def model(self, monkeypatch):
        asked = []
        monkeypatch.setenv("KITH_MODEL_URL", "http://localhost:9/v1")
        monkeypatch.setenv("KITH_MODEL", "small")
        monkeypatch.setattr(language_model, "ask", lambda _, messages: asked.append(messages) or "Dear Ada,\n\nsee you in Berlin.")
        return asked

    def test_it_is_off_until_a_model_is_chosen(self, say):
        assert "No language model is chosen." in say("draft", "ada", "--reword", code=1).stderr

    def test_what_leaves_is_shown_first_and_a_no_keeps_it_here(self, say, model):
        said = say("draft", "ada", "--reword", typed="n\n").stdout

        assert "This would go to small at localhost:9 (this machine):" in said
        assert "Hello Ada," in said
        assert "Nothing left." in said
        assert model == []

    @pytest.mark.usefixtures("model")
    def test_after_a_yes_the_letter_is_the_models_and_what_it_added_is_named(self, say, data):
        said = say("draft", "ada", "--reword", "--yes").stdout

        assert "see you in Berlin." in said
        assert "On no file of yours, look twice: Berlin." in said
        assert data("draft", "ada", "--reword", "--yes")["on_no_file"] == ["Berlin"]

    def test_as_data_what_would_leave_comes_without_leaving(self, data, model):
        found = data("draft", "ada", "--reword")

        assert found["is_this_machine"] is True
        assert "Hello Ada," in found["leaves"]
        assert model == []


@pytest.mark.usefixtures("network")
def test_where_no_words_are_on_file_there_is_nothing_to_learn(say, data):
    assert "Nothing to learn" in say("phrases", "learn").stdout
    assert data("phrases", "learn") == []
    assert "do not show that" in say("phrases", "learn", "greeting/en/near", code=3).stderr
