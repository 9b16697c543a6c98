"""What can the owner do that is taken back in a way of its own?"""

from enum import StrEnum


class DeedKind(StrEnum):
    """They imported, took an import back, or went to live by another clock."""

    IMPORT = "import"
    IMPORT_UNDONE = "import-undone"
    ZONE = "zone"
