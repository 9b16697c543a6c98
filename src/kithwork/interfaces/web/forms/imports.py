"""What to read."""

from pathlib import Path

from django import forms
from django.core.files.uploadedfile import UploadedFile

from kithwork.interfaces.web.forms.people import sentences
from kithwork.interfaces.web.memos import Plan


class ManyFiles(forms.ClearableFileInput):
    """A field for files that may be several."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files, one after the other."""

    widget = ManyFiles

    def clean(self, data: list["UploadedFile[bytes]"] | None, initial: object = None) -> list["UploadedFile[bytes]"]:
        """Each of them; an empty file is not refused here, for the report says what was found in it."""
        del initial
        return list(data or [])


class Reading(forms.Form):
    """Files, or a path on this machine, and how to read them."""

    files = FilesField(required=False)  # type: ignore[assignment]  # Django takes fields out of the class, so this hides nothing
    path = forms.CharField(
        label="Where does it lie?",
        help_text="A file, a folder, or a clone of a repository: /home/robin/src/ledgerline. It is read where it lies.",
        required=False,
        max_length=2000,
        error_messages=sentences("", 2000),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    me = forms.CharField(
        label="From which address do you write?",
        help_text="It tells which side of a letter is yours. Commas between several; leave it empty when you have named them before.",
        required=False,
        max_length=1000,
        error_messages=sentences("", 1000),
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
    )
    has_words = forms.BooleanField(label="Keep the words of letters too, not only who wrote to whom and when", required=False)
    plan = forms.ChoiceField(choices=[(Plan.KEEP, ""), (Plan.LOOK, "")], required=False)

    def clean_path(self) -> Path | None:
        """A path that is there."""
        typed = self.cleaned_data["path"].strip()
        if not typed:
            return None
        try:
            place = Path(typed).expanduser()
            is_there = place.is_absolute() and place.exists()
        except (OSError, RuntimeError, ValueError):  # a name too long, a home of nobody
            is_there = False
        if not is_there:
            raise forms.ValidationError(f"There is nothing at {typed}. Write the whole path, from the first slash on.")
        return place

    def clean_me(self) -> list[str]:
        """Addresses apart by commas."""
        return [one.strip() for one in self.cleaned_data["me"].split(",") if one.strip()]

    def clean(self) -> None:
        """Something there must be."""
        if not self.errors and not self.cleaned_data["files"] and not self.cleaned_data["path"]:
            self.add_error("files", "Choose at least one file.")


class Me(forms.Form):
    """An address of the owner's."""

    use_required_attribute = False
    handle = forms.CharField(
        label="What else is yours?",
        help_text="An e-mail address, a profile’s web address, @login, a telephone number, or your whole name as a conversation has it; by a name nobody’s address is taken.",
        max_length=300,
        error_messages=sentences("Say which address, profile, number or name is yours.", 300),
        widget=forms.TextInput(attrs={"autocomplete": "off", "aria-required": "true"}),
    )


class Zone(forms.Form):
    """The clock by which the owner lives."""

    use_required_attribute = False
    zone = forms.CharField(
        label="By which clock do you live?",
        help_text="A time zone by its name, such as Europe/Berlin, America/New_York or Asia/Tokyo. What has been keeps its hour.",
        max_length=64,
        error_messages=sentences("Say the name of a time zone.", 64),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "aria-required": "true"}),
    )
