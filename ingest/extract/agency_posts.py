"""Posts and staff of the body that speaks, where a label or a heading makes them bear a task:
"Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực", "4. Cán bộ phụ trách giám sát"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex

from ingest.extract.agency_aliases import is_free
from ingest.extract.agency_name import Name
from ingest.extract.marks import load_rows
from ingest.text.block import Block, BlockKind
from schema.vocabulary import AgencyKind

HEAD_CHARS = 300
MAX_LINE = 260
MAX_DUTY = 90
MAX_BACK = 160
_MEMBER_WORDS = "Các tổ chức thành viên"
_MEMBERS = regex.compile(
    r"(?<!\p{L})các tổ chức thành viên(?! ?\p{Pd}|\w| (?:của )?(?:mặt trận|mttq|ủy ban|ubmt))"
)
_LABEL = regex.compile(
    r"[-+*• ]*(?:(?:đơn vị|cơ quan|bộ phận|người|cá nhân|tổ chức) )?(?:chủ trì|phối hợp|thực hiện"
    r"|phụ trách|chịu trách nhiệm|tham mưu|đầu mối)(?: thực hiện| chính| tham mưu)? ?: ?"
)
_SEPARATOR = regex.compile(r"(?:, và|,|;| và) ?")
_FIELD = regex.compile(r"(?:,? phụ trách|,? theo dõi|,? tham mưu)(?: [^.;:\n]{2,90})(?=\n|$|[.;:])")
_BODY_LINK = regex.compile(r" (?:của )?(?:cơ quan )?(?=\S)")
_LINE_ENDS = regex.compile(r" *(?:$|\n|[.;:])")


@cache
def _posts() -> tuple["regex.Pattern[str]", tuple[dict[str, str], ...]]:
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
    taken = sorted(name.span for name in names if name.rule != "part")
    found: list[Name] = []
    for block in blocks:
        if block.end - block.content > MAX_LINE:
            continue
        if block.kind is BlockKind.HEADING_NUMBERED:
            found += _headed(text, low, block, issuer, read)
        label = _LABEL.match(low, block.content, block.end)
        if label is not None:
            found += _listed(low, label.end(), block.end, issuer, read)
    return [name for name in found if is_free(taken, name.span)]


def find_members(low: str, names: list[Name]) -> list[Name]:
    """ "Các tổ chức thành viên" without more: those of the Front that the words before name, or
    that speaks."""
    fronts = [name for name in sorted(names, key=lambda n: n.start) if _is_front(name)]
    found: list[Name] = []
    for match in _MEMBERS.finditer(low) if fronts else ():
        near = [n for n in fronts if match.start() - MAX_BACK <= n.start < match.start()]
        front = near[-1] if near else fronts[0]
        if not near and front.start > HEAD_CHARS:
            continue
        base = f"{_MEMBER_WORDS} {front.base.removeprefix('Ủy ban ')}"
        if front.base.startswith("Ủy ban Trung ương"):
            base = f"{_MEMBER_WORDS} của {front.base}"
        found.append(
            replace(
                front,
                start=match.start(),
                end=match.end(),
                base=base,
                kind=AgencyKind.COLLECTIVE,
                rule="members-of-front",
                head="",
                within=(),
            )
        )
    return found


def _is_front(name: Name) -> bool:
    return (
        name.kind is AgencyKind.BODY
        and name.base.startswith("Ủy ban ")
        and name.base.endswith("Mặt trận Tổ quốc Việt Nam")
        and (name.tail is None or name.tail.units is None)
    )


def _listed(
    low: str, at: int, end: int, issuer: Name, read: Callable[[int], Name | None]
) -> Iterator[Name]:
    """The posts among the items behind a label."""
    here = at
    while here < end:
        found = _posts()[0].match(low, here, end)
        if found is not None and (name := _post(low, found, end, issuer, read)) is not None:
            yield name
            here = name.end
        following = _SEPARATOR.search(low, here, end)
        if following is None:
            return
        here = following.end()


def _headed(
    text: str, low: str, block: Block, issuer: Name, read: Callable[[int], Name | None]
) -> Iterator[Name]:
    """The post that is a whole heading, with its field of work."""
    found = _posts()[0].match(low, block.content, block.end)
    if found is None:
        return
    name = _post(low, found, block.end, issuer, read)
    end = found.end() if name is None else name.end
    field = _FIELD.match(low, end, block.end)
    if field is not None and field.end() - field.start() <= MAX_DUTY:
        row = _row(found)
        words = " ".join(text[field.start() : field.end()].split())
        post = row["every"] if found["all"] else row["one"]
        body = issuer.base if name is None else name.base.removeprefix(post).lstrip()
        made = _made(name or issuer, found, f"{post} {words.lstrip(', ')} {body}")
        yield replace(made, end=field.end())
    elif name is not None and _LINE_ENDS.match(low, name.end):
        yield name


def _post(
    low: str,
    found: "regex.Match[str]",
    end: int,
    issuer: Name,
    read: Callable[[int], Name | None],
) -> Name | None:
    """The post of the body that follows it, else of the issuer; staff only of one that follows."""
    row = _row(found)
    link = _BODY_LINK.match(low, found.end(), end)
    body = read(link.end()) if link else None
    post = row["every"] if found["all"] else row["one"]
    if body is not None and link is not None and not body.is_bare:
        if row["kind"] == "POST":
            return None
        via = " cơ quan" if "cơ quan" in link[0] else ""
        return replace(_made(body, found, f"{post}{via} {body.base}"), end=body.end)
    if row["kind"] == "STAFF":
        return None
    return _made(issuer, found, f"{post} {issuer.base}")


def _row(found: "regex.Match[str]") -> dict[str, str]:
    rows = _posts()[1]
    return next(row for place, row in enumerate(rows) if found[f"p{place}"] is not None)


def _made(body: Name, found: "regex.Match[str]", base: str) -> Name:
    is_set = found["all"] is not None or base.startswith(("Chuyên viên cơ quan", "Các "))
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
