"""Whether words are meant as a name: by their capitals and by what stands before them."""

from ingest.extract.agency_lexicon import Form

BEFORE_CHARS = 12
OFFICE_WORDS = ("văn phòng ", "vp ", "vp. ", "vp.", "văn phòng: ")
_BREAKS = ("\n", ".", ":", ";", "-", "(", ". ", "- ", ", ", ": ", "; ", ". ")


def fits(form: Form, printed: str, before: str, is_within: bool, in_offices: bool) -> bool:
    """Whether a form that stands here in some writing is meant as the name that it can be.

    `before` are the characters in front of it, `is_within` whether another name's words are,
    `in_offices` whether a shared "Văn phòng" is.
    """
    if form.term.role == "INNER" and not is_within:
        return False
    if form.term.role == "PAIR" and not (in_offices or before.lower().endswith(OFFICE_WORDS)):
        return False
    if form.is_exact:
        same = _same_capitals(printed, form.written) and (
            printed[0].isupper() or not form.written[0].isupper()
        )
        return same or (printed.isupper() and len(printed) > 3)
    if form.written[0].islower() and printed[0].islower():
        if form.term.role == "OFFICE":
            return True
        return printed.startswith("các ") or printed == form.written
    if " " not in printed and len(printed) > 1 and printed.isupper():
        # "XÃ HỘI", "PHÒNG NGỪA": in capitals a short word begins a name only with a line.
        return not before or before.endswith(_BREAKS)
    if printed[0].isupper():
        return True
    if form.term.role in ("PART", "OFFICE"):
        return True
    return form.term.role in ("BODY", "INNER", "PAIR") and any(c.isupper() for c in printed)


def _same_capitals(printed: str, written: str) -> bool:
    """Whether the abbreviations among the words are printed as written, small letters or not."""
    return printed[1:] == written[1:] or all(
        one == other or not any(letter.isupper() for letter in other[1:])
        for one, other in zip(printed.split(" "), written.split(" "), strict=False)
    )
