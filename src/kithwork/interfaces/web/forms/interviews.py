"""Forms about stories, practice and interviews."""

from django import forms

from kithwork.domain.practice import QuestionKind
from kithwork.interfaces.web.forms.people import line, needed, number, sentences

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
