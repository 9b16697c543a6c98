"""The one base of everything that we foresee going wrong."""


class Refused(Exception):
    """Something was asked for that cannot be done; its words are what the owner reads."""

    exit_code = 1
    terminal_hint = ""  # what to do next, for those who sit at a terminal

    def __str__(self) -> str:
        """Say what the raiser said, else the sentence that stands in the class."""
        said = super().__str__()
        return said or (self.__doc__ or "").strip()


class NoSuchKind(Refused):
    """There is no such kind."""

    exit_code = 2


class StillToCome(Refused):
    """That day is still to come; write down what has happened."""

    exit_code = 2


class NotFound(Refused):
    """There is nothing of that name here."""

    exit_code = 3


class StorageFailed(Refused):
    """The network file could not be read or written."""

    exit_code = 4


class Guarded(Refused):
    """A guardrail is in the way."""

    exit_code = 5
