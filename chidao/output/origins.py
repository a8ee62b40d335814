"""Where quotes come from: the sources an answer rests on, each named with what it calls itself."""

from collections.abc import Collection
from dataclasses import dataclass

from rich.text import Text

from chidao.output.words import label, phrase
from graph.store import Reader
from schema.claims import Claim, Evidence
from schema.graph import Source
from schema.vocabulary import Form

HEADING_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Origin:
    """A source without its text: `heading` is the title or first line with which it introduces
    itself, so that a retelling says in every answer that it is one."""

    sha256: str
    name: str
    form: Form
    heading: str | None


def origins_of(reader: Reader, sha256s: Collection[str]) -> list[Origin]:
    """The sources of these hashes that are held, by name."""
    found = reader.sources_of(sha256s).values()
    return sorted(map(origin_of, found), key=lambda origin: (origin.name, origin.sha256))


def origin_of(source: Source) -> Origin:
    """The source without its text."""
    return Origin(source.sha256, source.name, source.form, heading_of(source))


def heading_of(source: Source) -> str | None:
    """How a source introduces itself, cut where it is long."""
    heading = source.text.heading
    if heading is None or len(heading) <= HEADING_LIMIT:
        return heading
    return heading[: HEADING_LIMIT - 1].rstrip() + "…"


class Citing:
    """Numbers the sources that an answer's quotes come from and lists them below it."""

    def __init__(self, reader: Reader, *, quotes: bool = True) -> None:
        self.reader = reader
        self.quotes = quotes
        self.numbers: dict[str, int] = {}
        self.held: dict[str, Source] = {}

    def mark(self, source: str) -> str:
        """The mark that stands for a source, "[1]"."""
        return f"[{self.numbers.setdefault(source, len(self.numbers) + 1)}]"

    def marks(self, claims: Collection[Claim]) -> str:
        """The marks of all sources of the claims, each once."""
        pieces = [piece for claim in claims for piece in claim.evidence]
        return " ".join(dict.fromkeys(self.mark(piece.source) for piece in pieces))

    def proof(self, claims: Collection[Claim]) -> Text | None:
        """The first words that prove the claims and how many more places do.

        None without evidence. Where no quotes are wanted, the marks of the sources alone.
        """
        pieces = list(dict.fromkeys(p for claim in claims for p in claim.evidence))
        if not pieces:
            return None
        if not self.quotes:
            return Text(self.marks(claims), style="dim")
        shown = self.quote(pieces[0])
        if len(pieces) > 1:
            others = " ".join(dict.fromkeys(self.mark(piece.source) for piece in pieces[1:]))
            shown.append(f" +{len(pieces) - 1} {phrase('more_quotes')} {others}", style="dim")
        return shown

    def quote(self, piece: Evidence) -> Text:
        """The words with their source and place; line breaks are shown as blanks."""
        text = Text(f"“{' '.join(piece.quote.split())}”", style="italic")
        where = f" {self.mark(piece.source)}:{piece.start}-{piece.end}"
        source = self._source(piece.source)
        page = source.text.page_of(piece.start) if source else None
        return text.append(f"{where} {phrase('page')} {page}" if page else where, style="dim")

    def listing(self) -> list[Text]:
        """A line for each source that was cited, by its number."""
        lines = []
        for sha256, number in self.numbers.items():
            if source := self._source(sha256):
                line = Text(f"[{number}] {source.name} · {label(source.form)}", style="dim")
                if heading := heading_of(source):
                    line.append(f" · {heading}")
                lines.append(line)
        return lines

    def _source(self, sha256: str) -> Source | None:
        if sha256 not in self.held:
            self.held |= self.reader.sources_of([sha256])
        return self.held.get(sha256)
