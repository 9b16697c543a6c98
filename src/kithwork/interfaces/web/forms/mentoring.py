"""Forms about mentorships, advice and ideas."""

from typing import Final

from django import forms

from kithwork.domain.mentoring import HELP_SAID, MarkKind, MentoringSide
from kithwork.interfaces.web.forms.people import day, line, sentences, text

SIDES: Final = [(MentoringSide.MENTOR.value, "I guide them: I am the mentor"), (MentoringSide.MENTEE.value, "They guide me: I am the mentee")]
EVERY_HELP: Final = "4 weeks, 2w, 3 months; left open, Today reminds you of no rhythm."


def kinds() -> forms.MultipleChoiceField:
    """What kind of help is wanted."""
    choices = [(kind.value, f"{said[0].upper()}{said[1:]}") for kind, said in HELP_SAID.items()]
    return forms.MultipleChoiceField(label="What kind of help is wanted?", choices=choices, required=False, widget=forms.CheckboxSelectMultiple)


class Begin(forms.Form):
    """A mentorship begins."""

    use_required_attribute = False
    who = line("With whom?", help_text="Somebody in your network.", missing="Say with whom.")
    side = forms.ChoiceField(
        label="Who guides whom?",
        choices=SIDES,
        widget=forms.RadioSelect,
        error_messages={"required": "Say who guides whom.", "invalid_choice": "You are the mentor or the mentee."},
    )
    goal = line("What is it for?", missing="Say what it is for.", longest=500)
    kinds = kinds()
    every = line("How often do you want to meet?", help_text=EVERY_HELP, longest=20)
    agreement = text("What did you agree?", help_text="How long, where, what stays between you.")
    on = day("When did it begin?", help_text="Today, when nothing stands here.")


class Plan(forms.Form):
    """A session to come."""

    use_required_attribute = False
    on = day("When?", missing="Say when.")
    text = line("What will it be about?", help_text="Commas between topics.", longest=500)


class Moved(forms.Form):
    """A planned session is on another day."""

    on = day("To which day?")


class Session(forms.Form):
    """A session that was."""

    use_required_attribute = False
    notes = text("What do you want to remember?", help_text="For your eyes only.")
    text = line("What was it about?", help_text="Commas between topics.", longest=500)
    on = day("When was it?", help_text="The planned day, or today, when nothing stands here.")
    field_order = ("text", "notes", "on")


class Agree(forms.Form):
    """What one of the two will do."""

    use_required_attribute = False
    text = line("What will be done?", missing="Say what will be done.", longest=500)
    whose = forms.ChoiceField(label="By whom?", choices=[("them", "By them"), ("me", "By me")], widget=forms.RadioSelect, initial="them")
    due_on = day("By when?", help_text="Leave it open when no day was named.")


class Mark(forms.Form):
    """How far it came, or what became of it."""

    use_required_attribute = False
    text = line("What happened?", missing="Say what happened.", longest=500)
    kind = forms.ChoiceField(
        label="What is it?",
        choices=[(MarkKind.PROGRESS.value, "A step on the way"), (MarkKind.OUTCOME.value, "What became of it")],
        widget=forms.RadioSelect,
        initial=MarkKind.PROGRESS.value,
    )
    on = day("When?", help_text="Today, when nothing stands here.")


class Change(forms.Form):
    """What was agreed, said anew."""

    use_required_attribute = False
    goal = line("What is it for?", longest=500)
    kinds = kinds()
    every = line("How often do you want to meet?", help_text=f"{EVERY_HELP} “none” for none.", longest=20)
    agreement = text("What did you agree?")


class End(forms.Form):
    """A kind end."""

    use_required_attribute = False
    text = line("What did it give you?", help_text="It goes into a word of thanks for you to copy.", missing="Say what it gave you.", longest=500)


class Advice(forms.Form):
    """Advice of one to the other."""

    use_required_attribute = False
    who = line("Whose advice, or to whom?", help_text="Somebody in your network.", missing="Say who it is.")
    side = forms.ChoiceField(
        label="Who advised whom?", choices=[("theirs", "They advised me"), ("mine", "I advised them")], widget=forms.RadioSelect, initial="theirs"
    )
    text = line("What was the advice?", missing="Say what was advised.", longest=500)
    on = day("When?", help_text="Today, when nothing stands here.")


class Idea(forms.Form):
    """Something to do together."""

    use_required_attribute = False
    text = line("What could you do together?", missing="Say what you could do together.", longest=300)
    partners = line("With whom?", help_text="Names, with commas between them; people who are in your network.", longest=300)
    topics = line("What is it about?", help_text="Commas between topics; whoever cares for them is named.", longest=300)
    lacks = line("What can you not do alone?", help_text="Commas between skills; whoever has them is named.", longest=300)
    step = line("What is the first step?", longest=300)
    by = day("By when?")


class Next(forms.Form):
    """What comes next."""

    use_required_attribute = False
    text = line("What comes next?", missing="Say what comes next.", longest=300)
    by = day("By when?")


class Done(forms.Form):
    """What came of it."""

    use_required_attribute = False
    text = line("What came of it?", help_text="Without a word it is let go.", longest=300)


class Join(forms.Form):
    """Somebody is in on it."""

    who = forms.CharField(max_length=200, error_messages=sentences("Say who it is.", 200))
