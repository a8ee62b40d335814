"""Which mentions name one document: by number, by name and date, by what puts it in force."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from ingest.extract.document_names import LAWS, YEAR_AT_END, NameIndex, mention_name
from ingest.extract.document_parents import ends_with_parent, find_parents
from ingest.extract.numbered_mentions import date_after
from ingest.extract.values import DateMention, DocumentMention
from schema.vocabulary import DocumentType

SUBJECT_RULES = frozenset(
    {"letterhead-number", "title-block", "subject-variant", "reported-subject", "subject-opening"}
)
IN_FORCE = frozenset({"name-put-in-force", "name-annexed"})
ALIKE = 0.6  # of the shorter name, in two names of one annex
FEW_WORDS = 4
YEAR_AFTER = regex.compile(r"\s(?:năm\s)?(\d{4})(?![\d/-])")
YEARS = regex.compile(r"(?:19|20)\d\d")
ASKING = (
    DocumentType.PROPOSAL,
    DocumentType.REPORT,
    DocumentType.LETTER,
    DocumentType.NOTICE,
)  # these speak of putting a document in force and do not do it


@dataclass(slots=True)
class Group:
    """The mentions of one document, in the order of the text; `promulgator` is the place in the
    list of groups of the document whose title puts it in force."""

    mentions: list[int] = field(default_factory=list)
    type: DocumentType = DocumentType.OTHER
    date: str | None = None
    year: str | None = None
    promulgator: int | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups, the subject first; each mention's group, and the mention whose title holds it.

    `own` tells how many mentions at the front are the subject's.
    """

    groups: list[Group]
    group_of: list[int]
    parent_of: list[int | None]
    own: int


def group_mentions(
    text: str, mentions: Sequence[DocumentMention], dates: Sequence[DateMention]
) -> Grouping:
    """The documents of a text. The first group is the subject, empty where nothing names it."""
    parents = find_parents(mentions)
    maker = _Maker(text, mentions, dates, parents)
    for place in range(len(mentions)):
        if mentions[place].number is not None or mentions[place].rule in SUBJECT_RULES:
            maker.place_numbered(place)
    for place in range(len(mentions)):
        if maker.group_of[place] < 0 and mentions[place].stands_for is None:
            maker.place_named(place)
    for place in range(len(mentions)):
        if maker.group_of[place] < 0:
            maker.place_short(place)
    own = sum(mention.rule in SUBJECT_RULES for mention in mentions)
    return Grouping(maker.groups, maker.group_of, parents, own)


class _Maker:
    """Groups in the making."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[DocumentMention],
        dates: Sequence[DateMention],
        parents: Sequence[int | None],
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.dates = dates
        self.parents = parents
        self.at_span = {mention.span: place for place, mention in enumerate(mentions)}
        self.own = next((m.number for m in mentions if m.rule == "letterhead-number"), None)
        self.groups = [Group()]
        self.group_of = [-1] * len(mentions)
        self.by_number: dict[str, int] = {}
        self.by_promulgator: dict[tuple[int, DocumentType], int] = {}
        self.names = NameIndex()
        self.annexes: dict[DocumentType, dict[int, set[str]]] = {}

    def place_numbered(self, place: int) -> None:
        mention = self.mentions[place]
        key = _loose_key(mention)
        if mention.rule in SUBJECT_RULES or self._is_own_left_blank(mention):
            at = 0
        elif key in self.by_number:
            at = self.by_number[key]
        else:
            at = self._new(mention)
        if key is not None:
            self.by_number.setdefault(key, at)
        self._add(place, at)

    def _is_own_left_blank(self, mention: DocumentMention) -> bool:
        """Whether it is the subject's number but for the serial, left blank in an annex."""
        if self.own is None or mention.number is None or mention.number.number.serial:
            return False
        ours, blank = self.own.number, mention.number.number
        same_codes = (blank.type, blank.issuers) == (ours.type, ours.issuers)
        return same_codes and blank.year in (None, ours.year)

    def place_named(self, place: int) -> None:
        mention = self.mentions[place]
        name = mention_name(self.text, mention)
        date = self._date(place)
        in_force = mention.rule in IN_FORCE
        at = self._in_force(place) if in_force else self._in_apposition(place)
        if at is None:
            at = self._find(place, name, date, self._promulgator(place) if in_force else None)
        if at is None:
            at = self._new(mention)
        self._add(place, at)
        if in_force:
            promulgator = self._promulgator(place)
            if promulgator is not None and at != promulgator:
                self.groups[at].promulgator = promulgator
                if promulgator == 0:
                    self.annexes.setdefault(mention.type, {}).setdefault(at, set(name.split()))
                self.by_promulgator.setdefault((promulgator, mention.type), at)

    def place_short(self, place: int) -> None:
        """Puts a short name to the document for which it stands."""
        owner = self.mentions[place].stands_for
        at = self.group_of[self.at_span[owner]] if owner in self.at_span else -1
        if at < 0:
            self.place_named(place)
        else:
            self._add(place, at)

    def _new(self, mention: DocumentMention) -> int:
        self.groups.append(Group(type=mention.type))
        return len(self.groups) - 1

    def _add(self, place: int, at: int) -> None:
        mention = self.mentions[place]
        group = self.groups[at]
        if not group.mentions:
            group.type = mention.type
        group.mentions.append(place)
        self.group_of[place] = at
        group.date = group.date or self._date(place)
        group.year = group.year or self._told_year(place)
        if group.year is None and mention.type in LAWS and group.date:
            group.year = group.date[:4]
        named = mention.type in LAWS
        if (mention.number is None or named) and (name := mention_name(self.text, mention)):
            self.names.add(mention.type, name, at)

    def _in_force(self, place: int) -> int | None:
        promulgator = self._promulgator(place)
        if promulgator is None:
            return None
        at = self.by_promulgator.get((promulgator, self.mentions[place].type))
        if at is None:
            return None
        first = mention_name(self.text, self.mentions[self.groups[at].mentions[0]]).split()
        words = mention_name(self.text, self.mentions[place]).split()
        fewer = min(len(first), len(words))
        shared = len(set(first) & set(words))
        # One decision may put two statutes in force.
        return None if fewer >= FEW_WORDS and shared < ALIKE * fewer else at

    def _promulgator(self, place: int) -> int | None:
        if self.mentions[place].rule == "name-annexed":
            return self._named_behind(place)
        parent = self.parents[place]
        if parent is None:
            return 0
        if self.mentions[parent].type in ASKING or self.group_of[parent] < 0:
            return None
        return self.group_of[parent]

    def _named_behind(self, place: int) -> int | None:
        """The group of the number that follows: "Quy định về X ban hành kèm theo Quyết định số"."""
        following = place + 1
        if following == len(self.mentions) or self.mentions[following].number is None:
            return None
        return self.group_of[following]

    def _in_apposition(self, place: int) -> int | None:
        """The group of a number in brackets: "Báo cáo của A về X (Báo cáo số N)"."""
        mention = self.mentions[place]
        for following in range(place + 1, min(place + 3, len(self.mentions))):
            other = self.mentions[following]
            gap = self.text[mention.span[1] : other.span[0]]
            if gap.strip() == "(" and other.number is not None and other.type is mention.type:
                return self.group_of[following]
        return None

    def _find(self, place: int, name: str, date: str | None, promulgator: int | None) -> int | None:
        """The group of that name: equal, or the one that a shorter name can only mean."""
        if not name:
            return None
        type_ = self.mentions[place].type
        year = self._told_year(place)
        equal = self.names.equal(type_, name)
        for at in sorted(equal, key=lambda at: self._nearest(at, place)):
            if _conflict(self.groups[at].year, year):
                continue
            group = self.groups[at]
            foreign = promulgator is not None and group.promulgator not in (None, promulgator)
            if not foreign and (date is None or group.date in (None, date)):
                return at
        if equal or date is not None:
            return None
        if promulgator in (None, 0) and (annex := self._own_annex(type_, name)) is not None:
            return annex
        found = self.names.cut_short(type_, name)
        # What another document's title puts in force is not the subject under a shorter name.
        return None if found == 0 and promulgator not in (None, 0) else found

    def _nearest(self, at: int, place: int) -> int:
        """How far before a place the group was named last; those named only later come last."""
        mentions = self.groups[at].mentions
        before = [m for m in (mentions[0], mentions[-1]) if m < place] if mentions else []
        return place - max(before) if before else len(self.mentions)

    def _told_year(self, place: int) -> str | None:
        """The year that tells a document from others of its name: "Luật Hải quan năm 2014", or
        the number's of a law; of other types only the year that closes the name."""
        mention = self.mentions[place]
        if mention.number is not None:
            year = mention.number.number.year if mention.type in LAWS else None
            return str(year) if year else None
        if mention.title is None:
            return None
        title = self.text[mention.title[0] : mention.span[1]]
        found = YEAR_AT_END.search(title)
        if found is None and mention.type in LAWS:
            found = YEAR_AFTER.match(self.text, mention.span[1])
        return found[1] if found else None

    def _own_annex(self, type_: DocumentType, name: str) -> int | None:
        """The annex of the subject that the name recalls: nearly all of its words are there."""
        words = set(name.split())
        if len(words) < 4:
            return None
        for at, known in self.annexes.get(type_, {}).items():
            shared = len(words & known)
            other = bool(_years(words) and _years(known)) and not _years(words) & _years(known)
            if not other and shared >= 0.85 * len(words) and shared >= 0.5 * len(known):
                return at
        return None

    def _date(self, place: int) -> str | None:
        if ends_with_parent(self.mentions, self.parents, place):
            return None
        found = date_after(self.text, self.mentions[place].span[1], self.dates)
        return found.value if found and found.day_printed else None


def _conflict(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _years(words: set[str]) -> set[str]:
    return {year for word in words for year in YEARS.findall(word)}


def _loose_key(mention: DocumentMention) -> str | None:
    """The number's key without the marks between its codes: within one text "TTBXD" is "TT-BXD"."""
    return mention.number.number.key.replace("-", "") if mention.number else None
