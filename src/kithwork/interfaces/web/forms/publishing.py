"""Forms about what the owner wants to make public."""

from typing import Final

from django import forms

from kithwork.domain.artifacts import STAGES_SAID
from kithwork.interfaces.web.forms.interviews import part
from kithwork.interfaces.web.forms.people import day, line, sentences

STAGES: Final = [(stage.value, words.capitalize()) for stage, words in STAGES_SAID.items()]


class Piece(forms.Form):
    """Something to make public."""

    use_required_attribute = False
    title = line("What do you want to make public?", missing="It needs a name.")
    words = part("What is it about?")
    topics = line("Which topics?", help_text="Apart by commas.", longest=300)
    audience = line("For whom is it, in words?", help_text="People new to testing, for example.")
    who = line("And for whom by name?", help_text="People in your network, apart by commas.", longest=400)
    step = line("What is the next step?")
    by = day("By when?", help_text="Leave it open when no day was named.")


class Said(forms.Form):
    """Other words for it."""

    use_required_attribute = False
    title = line("What is it called?", missing="It needs a name.")
    words = part("What is it about?")
    topics = line("Which topics?", help_text="Apart by commas.", longest=300)
    audience = line("For whom is it, in words?")
    url = line("Where can it be seen?", help_text="A web address, once it is out.", longest=2000)


class Next(forms.Form):
    """What comes next."""

    text = line("What is the next step?", help_text="Empty: nothing for now.")
    by = day("By when?", help_text="Leave it open when no day was named.")


class Move(forms.Form):
    """To which stage it came."""

    stage = forms.ChoiceField(choices=STAGES, error_messages={"required": "Say to which stage.", "invalid_choice": "Say to which stage."})
    url = forms.CharField(max_length=2000, required=False, error_messages=sentences("", 2000))
    on = day()


class Who(forms.Form):
    """For whom it is, or is not any more."""

    use_required_attribute = False
    who = line("For whom else is it?", help_text="Somebody in your network.", missing="Say for whom.")


class Pace(forms.Form):
    """How often."""

    pace = line("How often do you want to?", help_text="One a month, two a quarter, every week; empty: whenever it comes.", longest=40)
