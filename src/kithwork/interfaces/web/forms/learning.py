"""Forms about what the owner learns."""

from collections.abc import Sequence
from typing import Final

from django import forms

from kithwork.domain.learning import STATES_SAID
from kithwork.interfaces.web.forms.people import day, line, number

STATES: Final = tuple(STATES_SAID.items())
_PERSON: Final = "Somebody in your network."


class Skill(forms.Form):
    """A skill to learn."""

    use_required_attribute = False
    text = line("What do you want to learn?", missing="Say what you want to learn.", longest=300)
    serves = forms.TypedMultipleChoiceField(
        label="Which goals does it serve?", required=False, widget=forms.CheckboxSelectMultiple, coerce=int, help_text="Each skill is for something."
    )

    def offer(self, goals: Sequence[tuple[int, str]]) -> "Skill":
        """Name the goals that it could serve; without any, the question is not asked."""
        if goals:
            self.fields["serves"].choices = goals  # type: ignore[attr-defined]
        else:
            del self.fields["serves"]
        return self


class Feedback(forms.Form):
    """What somebody told the owner."""

    use_required_attribute = False
    who = line("Who told you?", help_text=_PERSON, missing="Say who told you.")
    text = line("What did they say?", missing="Say what they said.", longest=1000)
    about = line("About which skill?", help_text="A word or two: teaching, estimates, SQL.", longest=300)
    on = day("When?", help_text="Today, when nothing stands here.")


class Resource(forms.Form):
    """Something to learn from."""

    use_required_attribute = False
    text = line("What is it?", help_text="A web address, or the name of a book or a talk.", missing="Say what it is.", longest=2000)
    who = line("Who gave it to you?", help_text=f"{_PERSON} Leave it open when nobody did.")
    about = line("What is it about?", longest=300)


class Mark(forms.Form):
    """How far the owner is with something."""

    state = forms.ChoiceField(choices=STATES)
    text = line("What did it give you?", longest=300)


class Answer(forms.Form):
    """What the owner did about feedback."""

    answer = forms.ChoiceField(choices=[("did", "did"), ("left", "left")], required=False)
    text = line("What did you do?", longest=300)


class Serves(forms.Form):
    """Which goal a skill serves."""

    goal = number()
    is_not = forms.BooleanField(required=False)


class Teacher(forms.Form):
    """To whom the owner turns for a skill."""

    use_required_attribute = False
    who = line("Who could teach you?", help_text=_PERSON, missing="Say who it is.")
    why = line("Why them?", longest=300)


class Regard(forms.Form):
    """To whom the owner looks up."""

    use_required_attribute = False
    who = line("To whom do you look up?", help_text=_PERSON, missing="Say to whom.")
    why = line("Why?", help_text="What they do, and how; not how many follow them.", missing="Say why.", longest=300)
