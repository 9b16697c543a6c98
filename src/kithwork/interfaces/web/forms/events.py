"""Forms about events."""

from django import forms

from kithwork.domain.events import KINDS_SAID, EventPart
from kithwork.interfaces.web.forms.people import day, line, number, text


class Event(forms.Form):
    """What, when and where."""

    use_required_attribute = False
    name = line("What is it called?", missing="Say what it is called.", longest=300)
    kind = forms.ChoiceField(
        label="What sort of event is it?", choices=[("", "As its name says"), *((k.value, w) for k, w in KINDS_SAID.items())], required=False
    )
    begins_on = day("When is it, or does it begin?", help_text="Today, when nothing stands here.")
    ends_on = day("When does it end?", help_text="Leave it open when it is one day.")
    place = line("Where?", longest=300)
    region = line("Near what, or for whom?", help_text="A county, a country.", longest=300)
    series = line("To which series does it belong?", help_text="Left open: its name without the number.", longest=300)
    is_remote = forms.BooleanField(label="One takes part from afar", required=False)


class Before(forms.Form):
    """What one goes there for."""

    use_required_attribute = False
    goal = line("What do you go there for?", longest=300)
    questions = text("What do you want to ask people?", help_text="One question a line.")
    pitch = text("What do you say of yourself?", help_text="Left open: your own words for letters.")
    offer = line("What do you bring to give?", help_text="Left open: what you offer.", longest=300)


class Who(forms.Form):
    """Somebody there."""

    use_required_attribute = False
    who = line("Who is it?", help_text="Somebody in your network.", missing="Say who it is.")
    said = forms.ChoiceField(
        label="What about them?",
        choices=[("want", "I hope to meet them"), ("met", "I met them"), *((part.value, f"They are there as {part.value}") for part in EventPart)],
    )
    why = line("Why them?", help_text="If you hope to meet them.", longest=300)


class Talk(forms.Form):
    """Something said from the front."""

    use_required_attribute = False
    title = line("What is the talk called?", missing="Say what the talk is called.", longest=300)
    who = line("Who speaks?", help_text="Somebody in your network.")


class Answer(forms.Form):
    """To somebody whom one met."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("written", "noted", "let-go", "met", "not-there")])
    person = number()
    text = forms.CharField(max_length=2000, required=False)


class Proposed(forms.Form):
    """To an entry of a calendar."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("take", "series", "no")])
    number = number()
