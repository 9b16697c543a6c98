"""Forms about what the owner is after."""

from django import forms

from kithwork.domain.aims import AimKind
from kithwork.interfaces.web.forms.people import day, line, sentences


class Goal(forms.Form):
    """What the owner is after."""

    use_required_attribute = False
    text = line("What are you after?", missing="Say what you are after.", longest=300)
    kind = forms.ChoiceField(label="What sort of goal?", choices=[(one.value, one.value.capitalize()) for one in AimKind])
    weekly_hours = forms.IntegerField(
        label="How many hours a week do you want to give it?",
        required=False,
        min_value=0,
        max_value=60,
        error_messages={"invalid": "Say a number of hours."},
    )
    why = line("Why do you want it?", longest=300)
    until_on = day("Until when?", help_text="Left open, there is no day.")


class Target(forms.Form):
    """Somebody, or an organisation."""

    use_required_attribute = False
    who = line("Who is it?", help_text="Somebody in your network.")
    organisation = line("Or which organisation?", help_text="One of the two.")
    goal = forms.TypedChoiceField(label="To which goal do they lead?", coerce=int, empty_value=None, required=False)
    why = line("Why them?", longest=300)


class Near(forms.Form):
    """What the owner did, or heard."""

    kind = forms.CharField(max_length=10)
    text = forms.CharField(max_length=300, required=False, error_messages=sentences("", 300))
    minutes = forms.IntegerField(required=False, min_value=1, max_value=960, error_messages={"invalid": "Say a number of minutes."})


class Support(forms.Form):
    """On whom the owner can call, and for what."""

    use_required_attribute = False
    who = line("On whom can you call?", help_text="Somebody in your network.", missing="Say who it is.")
    text = line("For what?", help_text="A bad week, a contract, a question of conscience.", missing="Say for what.", longest=200)
