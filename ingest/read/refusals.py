"""The reasons a source is refused for, each with what its owner can do about it."""

from schema.errors import UnreadableSource

REMEDIES = {
    "empty": "give a file that holds text",
    "binary": "give a .txt, .md, .html, .docx or .pdf file",
    "encoding": "save the file as UTF-8",
    "encrypted": "save a copy without the password",
    "no_text": "run text recognition (OCR) on it first",
    "too_large": "split the file or raise the limit",
    "unsupported": "save it as .docx, .pdf, .html, .md or .txt",
    "missing": "check the path",
    "damaged": "open and save the file again, or fetch a new copy",
}


def refuse(name: str, reason: str, detail: str, remedy: str | None = None) -> UnreadableSource:
    """The error to raise for a source that cannot be read."""
    return UnreadableSource(name, reason, detail, remedy or REMEDIES[reason])
