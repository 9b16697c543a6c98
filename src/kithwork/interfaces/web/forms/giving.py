"""Forms about what people look for and can give."""

from typing import Final

from django import forms

from kithwork.actions.needs import KIND_WORDS, Stated
from kithwork.interfaces.web.forms.people import day, line, number

KINDS: Final = [("", "As the words say"), *((kind.value, said[0][0].upper() + said[0][1:]) for kind, said in KIND_WORDS.items())]


class Need(forms.Form):
    """What somebody looks for, or can give."""

    use_required_attribute = False
    side = forms.ChoiceField(
        label="Which is it?",
        choices=[("need", "They look for it"), ("offer", "They can give it")],
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether they look for it or can give it.", "invalid_choice": "They look for it, or they can give it."},
    )
    text = line("What, in their words?", missing="Say what they look for or can give.", longest=500)
    kind = forms.ChoiceField(
        label="What sort of thing?", choices=KINDS, required=False, error_messages={"invalid_choice": "Choose one of the sorts in the list."}
    )
    urgency = forms.ChoiceField(
        label="How soon?",
        choices=[("sometime", "Some time"), ("soon", "Soon"), ("now", "Now")],
        required=False,
        error_messages={"invalid_choice": "Say some time, soon or now."},
    )
    until = day("Until when does it hold?", help_text="Leave it open when there is no last day.")
    place = line("Where, if anywhere?", longest=100)
    is_confidential = forms.BooleanField(label="Confidential: never shown in a match", required=False)

    def stated(self) -> Stated:
        """As the action takes it."""
        said = self.cleaned_data
        urgency = said["urgency"] or "sometime"
        return Stated(said["text"], said["kind"], (), urgency, said["place"], said["until"], said["is_confidential"])


class NeedOf(Need):
    """The same, of somebody who is named."""

    who = line("Who is it?", help_text="Somebody in your network, or me.", missing="Say whose it is.")
    field_order = ("who",)


class Settle(forms.Form):
    """How it stands with a need or an offer."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("met", "withdrawn", "open")])


class Match(forms.Form):
    """What the owner says of a pair."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("declined", "done")])
    need = number()
    offer = number()


class Entry(forms.Form):
    """A line of the ledger."""

    use_required_attribute = False
    side = forms.ChoiceField(
        label="Who did something?",
        choices=[("gave", "I did, for them"), ("received", "They did, for me")],
        widget=forms.RadioSelect,
        error_messages={"required": "Say who did something for whom.", "invalid_choice": "You did something, or they did."},
    )
    kind = line(
        "What, in one word?",
        help_text="Listened, review, advice, help, introduction, link, or your own word.",
        missing="Say what it was.",
        longest=24,
    )
    text = line("More of it?", longest=300)
    on = day("When?", help_text="Today, when nothing stands here.")


class Ledger(forms.Form):
    """What is to be done with the ledger between two."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("thanked", "off", "on", "strike")])
    number = number(is_needed=False)


class Proposed(forms.Form):
    """Something that could be kept as a need or an offer."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("yes", "no")])
    key = forms.CharField(min_length=6, max_length=40)


class Share(forms.Form):
    """Something worth passing on."""

    use_required_attribute = False
    thing = line(
        "What did you see?", help_text="A web address, or words. Nothing is fetched.", missing="Paste a web address, or say what it is.", longest=2000
    )
    about = line("What is it about?", help_text="Where its own words do not say.", longest=300)


class Passed(Share):
    """To whom it went."""

    person = number()


class Outcome(forms.Form):
    """What became of it."""

    outcome = forms.CharField(max_length=300, required=False)


class Step(forms.Form):
    """On the way to a dream."""

    text = forms.CharField(max_length=300)
    answer = forms.ChoiceField(choices=[(one, one) for one in ("told", "step")])
