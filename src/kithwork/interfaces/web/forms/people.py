"""Forms on a person's page."""

from datetime import date
from typing import Final

from django import forms

from kithwork.actions import starting
from kithwork.domain import spans
from kithwork.domain.dates import too_far
from kithwork.interfaces.web import clock
from kithwork.store.queries import owners
from kithwork.store.queries.words import Words

LONGEST: Final = 4000
MOST: Final = 2**63 - 1  # of a number in SQLite
NO_DAY: Final = "That is no day; write it as 2026-11-30."
_NOTHING: Final = ("", "Nothing of the kind")


class Unbroken(forms.CharField):
    """Words of which too many are refused and given back: with `maxlength` a browser would cut what is pasted, and say nothing."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, object]:
        """Without `maxlength`."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


def line(label: str, *, help_text: str = "", missing: str = "", longest: int = 200) -> forms.CharField:
    """One line of words; what is said when there are none makes it required."""
    widget = forms.TextInput(attrs={"autocomplete": "off", **needed(missing)})
    return Unbroken(
        label=label, help_text=help_text, required=bool(missing), max_length=longest, widget=widget, error_messages=sentences(missing, longest)
    )


def text(label: str, *, help_text: str = "", missing: str = "") -> forms.CharField:
    """Words that may run on."""
    widget = forms.Textarea(attrs={"rows": "3", **needed(missing)})
    return Unbroken(
        label=label, help_text=help_text, required=bool(missing), max_length=LONGEST, widget=widget, error_messages=sentences(missing, LONGEST)
    )


def needed(missing: str) -> dict[str, str]:
    """Words that must be there are announced as such; `required` would let the browser speak instead of us (see `use_required_attribute`)."""
    return {"aria-required": "true"} if missing else {}


def sentences(missing: str, longest: int) -> dict[str, str]:
    """What is said of words that are missing, and of too many."""
    return {"required": missing, "max_length": f"That is longer than {longest:,} letters; say it more shortly."}


def day(label: str = "", *, help_text: str = "", missing: str = "") -> forms.DateField:
    """A day; what is said when there is none makes it required."""
    widget = forms.DateInput(attrs={"type": "date", **needed(missing)}, format="%Y-%m-%d")  # as browsers want it, whatever the language
    said = {"invalid": NO_DAY, "required": missing}
    return forms.DateField(label=label, help_text=help_text, required=bool(missing), widget=widget, error_messages=said, validators=[_meant])


def _meant(value: date) -> None:
    if slip := too_far(value, clock.now().date()):
        raise forms.ValidationError(slip)


def number(*, is_needed: bool = True) -> forms.IntegerField:
    """The number of something on file; none is larger than the tables can hold."""
    return forms.IntegerField(min_value=1, max_value=MOST, required=is_needed)


def words_of(typed: str) -> list[str]:
    """Words apart by commas."""
    return [word for part in typed.split(",") if (word := " ".join(part.split()))]


class Edit(forms.Form):
    """Fields of the owner's; an empty one takes the owner's word back."""

    name = line("What are they called?")
    organisation = line("Where do they work?")
    title = line("As what?")
    city = line("Where do they live?")
    birthday = line("When were they born?", help_text="1990-04-12, or --04-12 without the year.", longest=10)
    pronouns = line("Which pronouns do they use?", longest=40)
    language = line("In which language do you speak?", longest=60)
    channel = line("How do they like to be reached?", longest=60)
    avoid = line("What is better left out?", help_text="For your eyes only.", longest=500)
    handle = line("Another address, profile, @login or number?", help_text="It joins them to whatever your files say of it.")


class Note(forms.Form):
    """A note."""

    use_required_attribute = False
    text = text("What do you want to remember?", missing="Say what you want to remember.")
    is_private = forms.BooleanField(label="Private: it stays out of every export of people", required=False)
    is_not_to_raise = forms.BooleanField(label="Not to be raised when you talk: the brief says so", required=False)


class Promise(forms.Form):
    """A promise, of either."""

    use_required_attribute = False
    side = forms.ChoiceField(
        label="Whose word is it?",
        choices=[("mine", "Mine, to them"), ("theirs", "Theirs, to me")],
        widget=forms.RadioSelect,
        error_messages={"required": "Say whose word it is.", "invalid_choice": "It is your word, or theirs."},
    )
    text = line("What was promised?", missing="Say what was promised.", longest=500)
    due_on = day("By when?", help_text="Leave it open when no day was named.")


def _kept() -> list[tuple[str, str]]:
    """The closenesses, each with how often the owner wants to be in touch then."""
    every = starting.rhythms(owner_id=owners.only() or 0)
    return [*((one.closeness.value, f"{one.closeness.capitalize()}: {spans.every(one.wanted.every)} or so") for one in every), _NOTHING]


class Keep(forms.Form):
    """How near the owner wants somebody."""

    closeness = forms.ChoiceField(
        label="How near do you want them?",
        choices=_kept,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": "Say inner, close, active or wide, or nothing of the kind."},
    )
    every = line(
        "How often do you want to be in touch?", help_text="10 days, 6 weeks, 3 months, 1 year; left open, as the closeness says.", longest=20
    )
    at_most = line("And after how long at the latest?", help_text="Left open, as the closeness says, or twice as long.", longest=20)


class Win(forms.Form):
    """Something to congratulate somebody on."""

    use_required_attribute = False
    text = line("What did they achieve?", missing="Say what they achieved.", longest=300)
    on = day("When?", help_text="Today, when nothing stands here.")
    is_role = forms.BooleanField(label="It is a new post, begun that day: remember its anniversaries", required=False)


class WinOf(Win):
    """The same, of somebody who is named."""

    who = line("Who is it?", help_text="Somebody in your network.", missing="Say whose win it is.")
    field_order = ("who",)


class Met(forms.Form):
    """How the owner met somebody."""

    through = line("Through whom?", help_text="Names, with commas between them; people who are in your network.", longest=300)
    event = line("Where, or on what occasion?")
    on = line("When?", help_text="2022, 2022-03 or 2022-03-14.", longest=10)
    text = text("In your own words?")


class Labels(forms.Form):
    """Words on somebody, and groups they belong to."""

    tags = line("Which words describe them?", help_text="Commas between them.", longest=400)
    groups = line("To which groups do they belong?", help_text="Commas between them.", longest=400)

    @staticmethod
    def of(said: Words) -> dict[str, str]:
        """What stands in the fields before anything is typed."""
        return {"tags": ", ".join(said.tags), "groups": ", ".join(said.groups)}


class View(forms.Form):
    """A question to the people page, kept under a name."""

    use_required_attribute = False
    name = line("Under which name do you want to keep it?", missing="Give it a name.", longest=60)
    q = forms.CharField(
        widget=forms.HiddenInput, max_length=500, error_messages=sentences("Ask the people page something first; then it can be kept.", 500)
    )


class Names(forms.Form):
    """Whom the owner would be sad to lose touch with."""

    names = forms.CharField(max_length=LONGEST, error_messages=sentences("Write at least one name.", LONGEST))

    def clean_names(self) -> list[str]:
        """One name a line, twenty at most."""
        names = [" ".join(name.split()) for name in self.cleaned_data["names"].splitlines() if name.strip()]
        if len(names) > 20:
            raise forms.ValidationError(f"Up to twenty names at a time; these are {len(names)}.")
        return names
