"""List numbers of a .docx, counted as Word would print them."""

from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
MAX_LEVELS = 9
MAX_STYLE_DEPTH = 20


def to_roman(number: int) -> str:
    """The number in Roman capitals."""
    letters = ""
    for value, sign in ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def to_letters(number: int) -> str:
    """1 as a, 27 as aa, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def spell(number: int, form: str) -> str:
    """The number in one of Word's number formats; decimal where the format is another."""
    if number < 1 or number > 4000:
        return str(number)
    if form in ("upperRoman", "lowerRoman"):
        roman = to_roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letters = to_letters(number)
        return letters.upper() if form == "upperLetter" else letters
    return f"{number:02d}" if form == "decimalZero" else str(number)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is printed."""

    form: str
    pattern: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    lists: dict[str, str] = field(default_factory=dict)
    levels: dict[tuple[str, int], Level] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, tuple[str | None, str | None, int]] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    seen: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def load(cls, numbering: Any, styles: Any) -> "Numbering":
        """The lists of numbering.xml and the styles that use them; either part may be missing."""
        made = cls()
        for abstract in numbering.iterchildren(f"{W}abstractNum") if numbering is not None else ():
            made._add_levels(abstract.get(f"{W}abstractNumId"), abstract)
        for num in numbering.iterchildren(f"{W}num") if numbering is not None else ():
            made._add_list(num)
        for style in styles.iterchildren(f"{W}style") if styles is not None else ():
            number, level = numbered(style.find(f"{W}pPr"))
            based = style.find(f"{W}basedOn")
            parent = based.get(f"{W}val") if based is not None else None
            made.styles[style.get(f"{W}styleId", "")] = (parent, number, level or 0)
        return made

    def _add_levels(self, key: str, parent: Any) -> None:
        for level in parent.iterchildren(f"{W}lvl"):
            depth = int(level.get(f"{W}ilvl", "0"))
            self.levels[key, depth] = Level(
                _value(level, "numFmt", "decimal"),
                _value(level, "lvlText", ""),
                int(_value(level, "start", "1")),
            )

    def _add_list(self, num: Any) -> None:
        number = num.get(f"{W}numId", "")
        self.lists[number] = _value(num, "abstractNumId", "")
        for override in num.iterchildren(f"{W}lvlOverride"):
            depth = int(override.get(f"{W}ilvl", "0"))
            start = override.find(f"{W}startOverride")
            if start is not None:
                self.restarts[number, depth] = int(start.get(f"{W}val", "1"))

    def label(self, properties: Any) -> str:
        """The number or sign of the paragraph with these properties, counted on; may be empty."""
        number, depth = self._list_of(properties)
        if number is None or number == "0" or number not in self.lists:
            return ""
        key = self.lists[number]
        level = self.levels.get((key, depth))
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return level.pattern if level.pattern in ("+", "*") else "-"
        self._count(number, key, depth, level)
        return self._print(key, depth, level.pattern)

    def _list_of(self, properties: Any) -> tuple[str | None, int]:
        number, depth = numbered(properties)
        style = _value(properties, "pStyle", "") if properties is not None else ""
        for _ in range(MAX_STYLE_DEPTH):
            if number is not None or style not in self.styles:
                break
            parent, number, style_depth = self.styles[style]
            depth = style_depth if depth is None else depth
            style = parent or ""
        return number, min(depth or 0, MAX_LEVELS - 1)

    def _count(self, number: str, key: str, depth: int, level: Level) -> None:
        restart = self.restarts.get((number, depth))
        if restart is not None and (number, depth) not in self.seen:
            self.counts[key, depth] = restart
        elif (key, depth) in self.counts:
            self.counts[key, depth] += 1
        else:
            self.counts[key, depth] = level.start
        self.seen.add((number, depth))
        for deeper in range(depth + 1, MAX_LEVELS):
            self.counts.pop((key, deeper), None)

    def _print(self, key: str, depth: int, pattern: str) -> str:
        text = pattern
        for place in range(depth + 1):
            level = self.levels.get((key, place))
            if level and f"%{place + 1}" in text:
                count = self.counts.get((key, place), level.start)
                text = text.replace(f"%{place + 1}", spell(count, level.form))
        return text.strip()


def numbered(properties: Any) -> tuple[str | None, int | None]:
    """The list and the level that paragraph properties name outright."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None, None
    number = found.find(f"{W}numId")
    level = found.find(f"{W}ilvl")
    return (
        number.get(f"{W}val") if number is not None else None,
        int(level.get(f"{W}val", "0")) if level is not None else None,
    )


def _value(parent: Any, tag: str, default: str) -> str:
    child = parent.find(f"{W}{tag}")
    value = child.get(f"{W}val") if child is not None else None
    return default if value is None else str(value)
