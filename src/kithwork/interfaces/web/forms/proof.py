"""Forms about what the owner made, who noticed it, and what came of that."""

from typing import Final

from django import forms

from kithwork.domain.artifacts import ArtifactKind, LedTo
from kithwork.interfaces.web.forms.interviews import part
from kithwork.interfaces.web.forms.people import day, line, number

KINDS: Final = [(kind.value, kind.value.capitalize()) for kind in ArtifactKind]
LED_TO: Final = [(kind.value, f"{'An' if kind.value[0] in 'aeio' else 'A'} {kind.value}") for kind in LedTo]


class Artifact(forms.Form):
    """Something that the owner made."""

    use_required_attribute = False
    kind = forms.ChoiceField(label="What is it?", choices=KINDS, error_messages={"required": "Say what it is.", "invalid_choice": "Say what it is."})
    title = line("What is it called?", missing="It needs a name.")
    words = part("What is it, in a sentence or two?")
    url = line("Where can one see it?", help_text="A web address.", longest=2000)
    commit = line("Or which commit shows it?", help_text="Its hash; the repository may stand before an @: leeds-forms@4f2a9c1.")
    result = part("What came of it?", help_text="With its figure, where there is one.")
    skills = line("What does it show that you can?", help_text="Skills, apart by commas.", longest=300)
    on = line("When was it?", help_text="2026, 2026-03 or 2026-03-14; today, when nothing stands here.", longest=10)


class Noticed(forms.Form):
    """Somebody noticed it."""

    use_required_attribute = False
    who = line("Who noticed it?", help_text="Somebody in your network.", missing="Say who it was.")
    place = line("Where?", help_text="An event, a list, a comment.", longest=500)
    text = line("In what words?", longest=500)
    on = day("When?", help_text="Today, when nothing stands here.")


class Led(forms.Form):
    """Something came of it."""

    use_required_attribute = False
    kind = forms.ChoiceField(label="To what did it lead?", choices=LED_TO, error_messages={"required": "Say to what it led."})
    who = line("With whom?", help_text="Somebody in your network.")
    opportunity = forms.TypedChoiceField(label="Which of your opportunities?", coerce=int, empty_value=None, required=False)
    text = line("How?", longest=500)
    on = day("When?", help_text="Today, when nothing stands here.")


class Story(forms.Form):
    """A story that it proves."""

    story = forms.TypedChoiceField(label="Which story does it prove?", coerce=int, error_messages={"required": "Say which story."})


class Unproved(forms.Form):
    """A story that it does not prove after all."""

    story = number()


class Shared(forms.Form):
    """To whom it went."""

    person = number()


class Proposed(forms.Form):
    """A yes or a no to what was proposed."""

    key = forms.CharField(max_length=40)
    answer = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
