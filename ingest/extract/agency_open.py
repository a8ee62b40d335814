"""Reads the free words of open classes: how far "Ban Chỉ đạo ..." and "Chi cục ..." reach."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import regex

from ingest.extract.agency_name import Name
from ingest.extract.agency_places import PlaceReader, Tail
from schema.reference.agency_words import (
    AgencyTerm,
    load_name_guards,
    load_name_stops,
    load_stop_openings,
    load_topic_leads,
    load_topic_ranks,
    load_topic_tails,
)
from schema.reference.signing_words import load_surnames
from schema.vocabulary import Level

MAX_WORDS = 32
MOST_LEADING = 6  # words of the longest opening of a topic
UNIVERSITY = "Đại học "  # its schools are named with it: "Trường Đại học Luật - Đại học Huế"

_TOKEN = regex.compile(r" (?P<word>[\p{L}\d]+(?:[./&-][\p{L}\d]+)*)")
_DASH = regex.compile(r" [-&](?= \p{L})")
_ACRONYM = regex.compile(r" [\p{Lu}&]{2,}(?!\w)")
_COMMA = regex.compile(r",(?= \p{L})")
_NEXT_WORDS = regex.compile(r"[\p{L}\d]+(?: [\p{L}\d]+){0,3}")
_ITEM = regex.compile(r"[^;.:\n]{0,70}[;.\n]")
_NUMBER = regex.compile(r" (?:số )?\d+[-/][\p{L}\d/-]+")
_OWN_NAME = regex.compile(r"(?: \p{Lu}\p{Ll}+){2}$| (?:số )?\d+$")
_LOOSE_END = regex.compile(r"(?: (?:và|hoặc|về|của|-|&|các|ở|tại)|[,\s])+$")


@dataclass(frozen=True, slots=True)
class OpenPart:
    """How far the words of an open name reach, and the tail or the parent body behind them."""

    words_end: int
    end: int
    tail: Tail | None = None
    inner: Name | None = None


@dataclass(frozen=True, slots=True)
class OpenReader:
    """Reads open words in one text; `starts` are the offsets at which other names may begin."""

    text: str
    low: str
    places: PlaceReader
    starts: Mapping[int, object]
    nouns: Mapping[int, object]
    read_body: Callable[[int], Name | None]
    begins_body: Callable[[int], bool]

    def read(
        self, term: AgencyTerm, at: int, end: int, most_words: int = MAX_WORDS
    ) -> OpenPart | None:
        """The words after an open head from `at` to `end`; None where they make no name, which
        the first word decides."""
        is_free = term.style == "topic"
        is_item = (
            self.text.endswith(("\n", "\n- ", "\n+ "), 0, at)
            and _ITEM.match(self.text, end) is not None
        )
        in_capitals = self.text[at:end].isupper() and end - at > 4
        here, kept, words, is_sure = end, OpenPart(end, end), 0, True
        while words < most_words:
            if words or is_free:
                tail = self.places.read(here)
                if tail is not None and tail.is_central and self.low.startswith(" về ", tail.end):
                    here, words = tail.end + 3, words + 3
                    continue
                if tail is not None and (tail.units is None or words == 0 or is_free):
                    return OpenPart(here, tail.end, tail)
            found = _TOKEN.match(self.text, here)
            if found is None:
                step = self._step(here, words, is_free and not in_capitals, is_item or in_capitals)
                if step is None:
                    break
                if self.text[here] == ",":
                    is_sure = (is_free or is_item) and is_sure
                here = step
                continue
            word, start = found["word"], found.start() + 1
            if number := _NUMBER.match(self.text, here):
                here = number.end()
                words += 1
                kept = OpenPart(here, here)
                continue
            if self._stops(start, in_capitals, is_free) and (words or not self._is_led(start, 4)):
                break
            if words and not (is_free or in_capitals) and self._is_outside(end, here):
                break
            if words == 0 and self._is_post(at, start):
                return None
            if words == 0 and is_free and not self._leads(start):
                break
            if words == 0 and not (
                is_free or in_capitals or word[0].isupper() or word[0].isdecimal()
            ):
                return None
            inner = self._inner(start, words, is_free)
            if inner is not None:
                if words and self._is_owner(inner, here, is_sure):
                    return OpenPart(here, inner.end, None, inner)
                break
            if word == "về" and words and is_free and not self._is_rank(end, here):
                break
            # What a rank names has a topic behind "về": "Hội đồng quốc gia về ...".
            is_free = is_free or (word == "về" and self._is_rank(end, here))
            if word == "và":
                if self._begins_another(found.end() + 1):
                    break
                is_sure = is_sure or self.text[found.end() + 1 : found.end() + 2].isupper()
            words += 1
            here = found.end()
            if is_sure:
                kept = OpenPart(here, here)
        if words == 0 and not is_free:
            return None
        return self._without_loose_end(kept, end)

    def with_own_place(self, part: OpenPart, end: int) -> OpenPart:
        """The province that ends the words themselves: "Công ty Điện lực Trà Vinh"."""
        words = self.text[end : part.words_end].split(" ")
        for count in (4, 3, 2):
            start = part.words_end - len(" ".join(words[-count:])) - 1
            if len(words) <= count:
                continue
            stop, place = self.places.named(start, None, Level.PROVINCE)
            if place is not None and stop == part.words_end:
                return replace(part, tail=Tail(stop, Level.PROVINCE, place=place))
        return part

    def _leads(self, at: int) -> bool:
        """Whether a topic can begin here: with a capital, a number, or a word that leads one."""
        if not self.text[at].islower():
            return True
        return self._is_led(at, 1)

    def _is_led(self, at: int, fewest: int) -> bool:
        """Whether so many words or more lead a topic here; what begins with a verb that ends other
        names takes four ("thực hiện quy chế")."""
        parts = self.low[at : at + 50].split(" ")
        leads = load_topic_leads()
        counts = range(fewest, MOST_LEADING + 1)
        return any(" ".join(parts[:count]).rstrip(",") in leads for count in counts)

    def _is_post(self, at: int, start: int) -> bool:
        """ "Chi cục trưởng" is a post, and "Lê Trường Sơn" a person."""
        if self.low.startswith(("trưởng", "phó ", "hành ", "giám đốc"), start):
            return True
        before = self.text[max(0, at - 12) : at]
        last = before.rstrip().rsplit(" ", 1)[-1].rsplit("\n", 1)[-1].lower()
        return (
            before.endswith(" ")
            and " " not in self.text[at : start - 1]
            and last in load_surnames()
        )

    def _step(self, here: int, words: int, is_free: bool, is_item: bool) -> int | None:
        """Past a dash or a comma inside a name; None where the name ends at it."""
        dash = _DASH.match(self.text, here)
        if dash is not None and words and not _ACRONYM.match(self.text, here + len(dash[0])):
            return here + len(dash[0])
        comma = _COMMA.match(self.text, here)
        if comma is None or not words:
            return None
        following = here + 2
        if not is_free and not self.text[following].isupper() and not is_item:
            return None
        if is_free and self.text[following].isupper():
            return None
        if self._begins_another(following) or self._stops(following, False, is_free):
            return None
        return here + 1

    def _begins_another(self, at: int) -> bool:
        """Whether a group or another body begins here, so that a list goes on, not a name."""
        return (
            at in self.nouns
            or self.low.startswith("các ", at)
            or (at in self.starts and self.text[at].isupper() and self.begins_body(at))
        )

    def _is_outside(self, start: int, here: int) -> bool:
        """Whether a small word at `here` is behind what ends a name: what it is called ("Trường
        Tiểu học Kim Đồng") or its number."""
        if not self.text[here + 1].islower() or self.low.startswith((" và ", " cho "), here):
            return False
        return _OWN_NAME.search(self.text, start, here) is not None

    def _stops(self, at: int, in_capitals: bool, is_free: bool) -> bool:
        match = _NEXT_WORDS.match(self.low, at)
        if match is None:
            return True
        if self.text[at].isupper() and not in_capitals:
            return False
        parts = match[0].split(" ")
        if parts[0] not in load_stop_openings():
            return False
        phrases = [" ".join(parts[:count]) for count in (1, 2, 3, 4)]
        if load_name_stops(of_topics=is_free).isdisjoint(phrases):
            return False
        guards = load_name_guards()
        return not (
            any(
                self.low.endswith(f"{word} ", 0, at)
                for phrase in phrases
                for word in guards.get(phrase, ())
            )
            or self.low.startswith(load_topic_tails(), at)
        )

    def _is_rank(self, start: int, end: int) -> bool:
        """Whether the words so far only rank the committee, so that "về" still opens its topic."""
        return self.low[start:end].strip() in load_topic_ranks()

    def _inner(self, at: int, words: int, is_free: bool) -> Name | None:
        """Another body that begins here in capitals: the parent of this one, or simply the next."""
        if not self.text[at].isupper() or at not in self.starts or (is_free and words == 0):
            return None
        return self.read_body(at)

    def _is_owner(self, inner: Name, here: int, is_sure: bool) -> bool:
        """Whether the words so far name a part of the body behind them: behind a comma or a dash it
        is simply the next, but for a university behind its school."""
        before = self.text[here - 1]
        if before == "-" and inner.base.startswith(UNIVERSITY):
            return True
        return is_sure and not inner.is_bare and before not in ",-"

    def _without_loose_end(self, part: OpenPart, end: int) -> OpenPart:
        """A name does not end in "và", a dash or a preposition."""
        words = self.text[end : part.words_end]
        stop = end + len(_LOOSE_END.sub("", words))
        return OpenPart(stop, stop, part.tail, part.inner)
