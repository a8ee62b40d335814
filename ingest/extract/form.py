"""Whether a text is the document itself or prose about one."""

from ingest.text.prepare import PreparedText
from schema.vocabulary import Form


def find_form(prepared: PreparedText) -> Form:
    """The form of the source."""
    return Form.FULL_TEXT if prepared.text else Form.FULL_TEXT
