"""Posts and staff of the body that speaks, where a label or a heading makes them bear a task:
"Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực", "4. Cán bộ phụ trách giám sát"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from ingest.extract.agency_aliases import is_free
from ingest.extract.agency_name import Name
from ingest.extract.duty_head_words import load_head_words
from ingest.extract.duty_layout import content_of
from ingest.extract.marks import load_rows
from ingest.text.block import Block, BlockKind
from schema.vocabulary import AgencyKind

HEAD_CHARS = 300
MAX_LINE = 260
MAX_DUTY = 90
MIN_TO_MISSPELL = 10
_LABEL = regex.compile(
    r"[-+*• ]*(?:(?:đơn vị|cơ quan|bộ phận|người|cá nhân|tổ chức) )?(?:chủ trì|phối hợp|thực hiện"
    r"|phụ trách|chịu trách nhiệm|tham mưu|đầu mối)(?: thực hiện| chính| tham mưu)? ?: ?"
)
_SEPARATOR = regex.compile(r"(?:, và|,|;| và) ?")
_FIELD = regex.compile(r"(?:,? phụ trách|,? theo dõi|,? tham mưu)(?: [^.;:\n]{2,90})(?=\n|$|[.;:])")
_BODY_LINK = regex.compile(r" (?:của )?(?:cơ quan )?(?=\S)")
_LINE_ENDS = regex.compile(r" *(?:$|\n|[.;:])")


@cache
def _misspelt_posts() -> regex.Pattern[str]:
    """A post with one wrong letter behind the title of a person: "đ/c Phó chỉ tịch"."""
    words = "|".join(
        f"(?P<p{place}>(?:{row['pattern']}){{s<=1:[\\p{{L}}]}})"
        for place, row in enumerate(load_rows("issuer_posts.csv"))
        if row["kind"] == "POST" and len(row["pattern"]) >= MIN_TO_MISSPELL
    )
    return regex.compile(rf"(?P<all>các )?(?P<title>đồng chí |đ/c |đ\.c )(?P<post>{words})(?!\w)")


@cache
def _posts() -> tuple[regex.Pattern[str], tuple[dict[str, str], ...]]:
    rows = load_rows("issuer_posts.csv")
    words = "|".join(f"(?P<p{place}>{row['pattern']})" for place, row in enumerate(rows))
    return (
        regex.compile(
            rf"(?P<all>các )?(?P<title>đồng chí |đ/c |đ\.c |ông |bà )?(?P<post>{words})(?!\w)"
        ),
        rows,
    )


def find_posts(
    text: str,
    low: str,
    blocks: Sequence[Block],
    names: list[Name],
    read: Callable[[int], Name | None],
) -> list[Name]:
    """The posts in labels and headings; none where no body speaks in the head of the source."""
    issuer = next(
        (
            name
            for name in sorted(names, key=lambda name: name.start)
            if name.start < HEAD_CHARS and name.kind is AgencyKind.BODY and not name.is_bare
        ),
        None,
    )
    if issuer is None:
        return []
    reader = PostReader(text, low, issuer, read)
    taken = sorted(name.span for name in names if name.rule != "part")
    found: list[Name] = []
    for block in blocks:
        if block.end - block.content > MAX_LINE:
            continue
        if block.kind is BlockKind.HEADING_NUMBERED:
            found += reader.headed(block)
        label = _LABEL.match(low, block.content, block.end)
        if label is not None:
            found += reader.listed(label.end(), block.end)
    return [name for name in found if is_free(taken, name.span)]


@dataclass(frozen=True, slots=True)
class PostReader:
    """Reads posts in one text, those of `issuer` unless another body follows."""

    text: str
    low: str
    issuer: Name
    read_body: Callable[[int], Name | None]

    def listed(self, at: int, end: int) -> Iterator[Name]:
        """The posts among the items behind a label."""
        here = at
        while here < end:
            found = _posts()[0].match(self.low, here, end) or _misspelt_posts().match(
                self.low, here, end
            )
            if found is not None and (name := self._post(found, end)) is not None:
                yield name
                here = name.end
            following = _SEPARATOR.search(self.low, here, end)
            if following is None:
                return
            here = following.end()

    def headed(self, block: Block) -> Iterator[Name]:
        """The post that is a whole heading, or whose duty it is, with its field of work."""
        start = content_of(self.text, block)
        if owed := load_head_words().match(self.text, start, block.end):
            start = owed.end()
        found = _posts()[0].match(self.low, start, block.end)
        if found is None:
            return
        name = self._post(found, block.end)
        end = found.end() if name is None else name.end
        field = _FIELD.match(self.low, end, block.end)
        if field is not None and field.end() - field.start() <= MAX_DUTY:
            words = " ".join(self.text[field.start() : field.end()].split())
            post = _written(found)
            body = self.issuer.base if name is None else name.base.removeprefix(post).lstrip()
            base = f"{post} {words.lstrip(', ')} {body}"
            is_set = name.kind is AgencyKind.COLLECTIVE if name else found["all"] is not None
            yield replace(_made(name or self.issuer, found, base, is_set), end=field.end())
        elif name is not None and _LINE_ENDS.match(self.low, name.end):
            yield name

    def _post(self, found: regex.Match[str], end: int) -> Name | None:
        """The post of the issuer; of staff, that of the body that follows, whose set they are."""
        is_staff = _row(found)["kind"] == "STAFF"
        link = _BODY_LINK.match(self.low, found.end(), end)
        body = self.read_body(link.end()) if link else None
        if link is not None and body is not None and not body.is_bare:
            if not is_staff:
                return None
            via = " cơ quan" if "cơ quan" in link[0] else ""
            base = f"{_written(found)}{via} {body.base}"
            return replace(_made(body, found, base, is_set=True), end=body.end)
        if is_staff:
            return None
        base = f"{_written(found)} {self.issuer.base}"
        return _made(self.issuer, found, base, is_set=found["all"] is not None)


def _row(found: regex.Match[str]) -> dict[str, str]:
    rows = _posts()[1]
    groups = found.groupdict()
    return next(row for place, row in enumerate(rows) if groups.get(f"p{place}") is not None)


def _written(found: regex.Match[str]) -> str:
    row = _row(found)
    return row["every"] if found["all"] else row["one"]


def _made(body: Name, found: regex.Match[str], base: str, is_set: bool) -> Name:
    return replace(
        body,
        start=found.start("post") if found["title"] or not found["all"] else found.start(),
        end=found.end(),
        base=base,
        kind=AgencyKind.COLLECTIVE if is_set else AgencyKind.OFFICE,
        rule="post-of-issuer",
        head="",
        within=(),
    )
