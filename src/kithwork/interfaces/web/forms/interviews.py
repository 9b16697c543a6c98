"""Forms about stories, practice and interviews."""

from datetime import date

from django import forms

from kithwork.domain.interviews import FORMS_SAID
from kithwork.domain.practice import QuestionKind
from kithwork.interfaces.web.forms.people import LONGEST, day, line, needed, number, sentences, text

PART = 1500


def part(label: str, *, help_text: str = "", missing: str = "") -> forms.CharField:
    """A part of a story."""
    widget = forms.Textarea(attrs={"rows": "2", **needed(missing)})
    return forms.CharField(
        label=label, help_text=help_text, required=bool(missing), max_length=PART, widget=widget, error_messages=sentences(missing, PART)
    )


class Story(forms.Form):
    """Something that the owner did."""

    use_required_attribute = False
    title = line("What is it called?", help_text="A few words by which you remember it.", missing="A story needs a name.", longest=120)
    situation = part("What was there when you came?", missing="A story begins with its situation.")
    action = part("What did you do?")
    result = part("What came of it?", help_text="With its figure, where there is one.")
    proof = part("Where can one see it?", help_text="A link, a talk, somebody who was there.")
    answers = part("Which questions does it answer?", help_text="A conflict, a mistake, something you made faster.")
    topics = line("What is it about?", help_text="Topics, apart by commas.", longest=300)


class Question(forms.Form):
    """A question to practise."""

    use_required_attribute = False
    text = line("What could they ask you?", missing="Say the question.", longest=300)
    kind = forms.ChoiceField(label="What does it test?", choices=[(one.value, one.value.capitalize()) for one in QuestionKind])
    topics = line("What is it about?", help_text="Topics, apart by commas.", longest=300)


class Practised(forms.Form):
    """How it went."""

    went = forms.CharField(max_length=10)
    text = forms.CharField(max_length=300, required=False, error_messages=sentences("", 300))


class Chosen(forms.Form):
    """The story with which the owner answers a question."""

    story = number(is_needed=False)


def lines(label: str, *, help_text: str = "") -> forms.CharField:
    """Several things, one a line."""
    widget = forms.Textarea(attrs={"rows": "2"})
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=LONGEST, widget=widget, error_messages=sentences("", LONGEST))


class Round(forms.Form):
    """A round of an opportunity."""

    use_required_attribute = False
    opportunity = forms.TypedChoiceField(label="For which opportunity?", coerce=int, error_messages={"required": "Say for which opportunity."})
    on = day("On which day?")
    at = line("At what time?", help_text="14:30, if it is set.", longest=5)
    form = forms.ChoiceField(label="How is it held?", choices=[(one.value, words.capitalize()) for one, words in FORMS_SAID.items()])
    words = line("What is it about?", longest=300)
    who = line("Who interviews?", help_text="Names, apart by commas; whoever is not in your network yet becomes a person you met there.", longest=600)

    def clean_on(self) -> date:
        """There is no round without a day."""
        if not (on := self.cleaned_data.get("on")):
            raise forms.ValidationError("Say on which day.")
        return date.fromisoformat(str(on))


class Change(forms.Form):
    """What changes of a round."""

    use_required_attribute = False
    on = day("On which day?")
    at = line("At what time?", longest=5)
    held = forms.ChoiceField(label="How is it held?", choices=[(one.value, words.capitalize()) for one, words in FORMS_SAID.items()])
    words = line("What is it about?", longest=300)
    is_called_off = forms.BooleanField(label="It is called off", required=False)


class Prepare(forms.Form):
    """The craft and the person, each by itself."""

    technical = text("For the craft: what will you show, draw, explain?")
    personal = text("For the person: what will you tell of yourself, and what do you want to know?")


class Debrief(forms.Form):
    """What one remembers of a round."""

    asked = lines("What were you asked about the craft?", help_text="One question a line; after a bar (|) what you answered.")
    personal = lines("What were you asked about yourself?", help_text="One question a line; after a bar (|) what you answered.")
    learned = lines("What did you learn of them?", help_text="One thing a line.")
    learn = lines("What do you want to do better?", help_text="One thing a line; after a bar (|) until when: 2026-12-01.")


class Seat(forms.Form):
    """One more interviewer."""

    use_required_attribute = False
    who = line("Who interviews?", help_text="Somebody in your network, or a new name.", missing="Say who it is.")
    words = line("As what?", longest=300)


class Number(forms.Form):
    """Somebody, or something, by its number."""

    number = number()


class After(forms.Form):
    """What was done after a no."""

    step = forms.CharField(max_length=16)
    text = forms.CharField(max_length=500, required=False, error_messages=sentences("", 500))
    learn = forms.CharField(max_length=500, required=False, error_messages=sentences("", 500))


class Candidate(forms.Form):
    """Somebody to keep in mind, who agreed to it."""

    use_required_attribute = False
    who = line("Whom do you keep in mind?", help_text="Somebody in your network.", missing="Say who it is.")
    position = line("For which position did you see them?", missing="Say for which position.", longest=300)
    reasons = line("Why do you keep them in mind?", missing="Say why.", longest=500)
    attitude = line("What was their attitude?", longest=300)
    curiosity = line("What were they curious about?", longest=300)
    topics = line("What can they do?", help_text="Topics, apart by commas.", longest=300)
    consent_how = line("How did they agree?", help_text="Their words, or where they said it. Without it nobody is kept.", longest=300)
    consent_on = day("When did they agree?")


class Position(forms.Form):
    """A position that is open."""

    use_required_attribute = False
    text = line("Which position is open?", missing="Say which.", longest=300)
    topics = line("What does it ask for?", help_text="Topics, apart by commas.", longest=300)


class Became(forms.Form):
    """What became of a candidate."""

    step = forms.CharField(max_length=8)
    text = forms.CharField(max_length=500, required=False, error_messages=sentences("", 500))
