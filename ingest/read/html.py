"""Reads .html: the article without the site around it, paragraphs and table rows as lines."""

import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from ingest.read.html_tables import fill_merged
from ingest.read.limits import ReadLimits
from ingest.read.refusals import refuse
from ingest.text.cells import BAR, EMPTY_CELL
from schema.source import SourceText

VERSION = "html-2"
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
SITE_TAGS = re.findall(
    r"\w+", "script style noscript template nav aside footer iframe svg button select"
)
BLOCK_TAGS = frozenset(
    re.findall(
        r"\w+",
        "address article blockquote body center dd div dl dt fieldset figcaption figure form h1 h2"
        " h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul",
    )
)
CONTAINERS = ("div", "ul", "ol", "section", "table", "td", "dl")
MIN_LINKED_CHARS = 60
MAX_LINK_SHARE = 0.6
MIN_KEPT_SHARE = 0.5


def read_html(data: bytes, name: str, sha256: str, limits: ReadLimits) -> SourceText:
    """The article's text with its title; refuses unknown encodings and pages without words."""
    markup = decode_html(data, name)
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8"), parser=_parser())
    except (etree.ParserError, ValueError) as error:
        raise refuse(name, "empty", "the page holds no words") from error
    title = _title(tree)
    etree.strip_elements(tree, *SITE_TAGS, etree.Comment, with_tail=False)
    _drop_linked_blocks(tree)
    fill_merged(tree)
    text = _article(tree)
    if not any(map(str.isalpha, text)):
        raise refuse(name, "empty", "the page holds no words")
    if len(text) > limits.max_chars:
        raise refuse(name, "too_large", f"{len(text)} characters, more than {limits.max_chars}")
    return SourceText(name, "text/html", sha256, text, reader=VERSION, title=title)


def decode_html(data: bytes, name: str) -> str:
    """The page as text, by its byte order mark, as UTF-8, or by the charset it declares."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = CHARSET.search(data[:4096])
        try:
            if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
                return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
        raise refuse(name, "encoding", f"byte {error.start} is not UTF-8") from error


def _parser() -> Any:
    return lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)


def _title(tree: Any) -> str | None:
    for path in ("//meta[@property='og:title']/@content", "string(//title)", "string(//h1)"):
        found = tree.xpath(path)
        first = "".join(found[:1]) if isinstance(found, list) else str(found)
        if words := " ".join(first.split()):
            return words
    return None


def _drop_linked_blocks(tree: Any) -> None:
    """Takes away blocks that are mostly links: menus, other news, side columns of citations."""
    for block in list(tree.iter(*CONTAINERS)):
        if block.getparent() is None:
            continue
        size = len("".join(block.itertext()).strip())
        linked = sum(len("".join(link.itertext()).strip()) for link in block.iter("a"))
        if linked >= MIN_LINKED_CHARS and linked > size * MAX_LINK_SHARE:
            block.drop_tree()


def _article(tree: Any) -> str:
    """The lines that trafilatura finds the article in; all of them where it finds too little."""
    whole = "\n".join(_lines(tree))
    found = trafilatura.extract(
        etree.tostring(tree, encoding="unicode", method="html"),
        include_comments=False,
        include_tables=True,
        include_links=False,
        favor_recall=True,
        output_format="txt",
    )
    if not found or len(found) < len(whole) * MIN_KEPT_SHARE:
        return whole
    return _between(whole, found)


def _between(whole: str, found: str) -> str:
    """The lines from the article's first to its last: what stands between is part of it."""
    lines = whole.split("\n")
    known = {_key(line) for line in found.split("\n")}
    inside = [place for place, line in enumerate(lines) if line and _key(line) in known]
    return "\n".join(lines[inside[0] : inside[-1] + 1]) if inside else found


def _key(line: str) -> str:
    return "".join(filter(str.isalnum, line))


def _lines(tree: Any) -> Iterator[str]:
    body = tree.find("body")
    pieces: list[str] = []
    _collect(body if body is not None else tree, pieces)
    text = re.sub(r"[ \t\xa0]*\n[ \t\xa0]*", "\n", "".join(pieces))
    yield from re.sub(r"\n{3,}", "\n\n", text).strip("\n").split("\n")


def _collect(element: Any, pieces: list[str]) -> None:
    if element.tag == "tr":
        _collect_row(element, pieces)
        return
    block = element.tag in BLOCK_TAGS
    if block:
        pieces.append("\n\n")
    if element.tag == "li":
        pieces.append("- ")
    pieces.append(_squeezed(element.text))
    for child in element:
        if child.tag == "br":
            pieces.append("\n")
        elif isinstance(child.tag, str):
            _collect(child, pieces)
        pieces.append(_squeezed(child.tail))
    if block:
        pieces.append("\n\n")


def _collect_row(row: Any, pieces: list[str]) -> None:
    pieces.append(f"\n{BAR}")
    for cell in row.iter("td", "th"):
        inner: list[str] = []
        _collect(cell, inner)
        lines = [line.strip() for line in "".join(inner).split("\n")]
        kept = [line for line in lines if line and line != BAR]
        pieces.append("\n" + "\n".join(kept or [EMPTY_CELL]) + f"\n{BAR}")


def _squeezed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""
