"""Quotes: the evidence of claims where it stands in its source."""

from collections.abc import Iterable, Mapping

from graph.answers import Quote
from graph.store import Reader
from schema.claims import Claim, Evidence
from schema.graph import Source

AROUND = 60


def quotes_of(
    reader: Reader, claims: Iterable[Claim], *, around: int = AROUND
) -> Mapping[str, tuple[Quote, ...]]:
    """The quotes of each claim by its id, with `around` code points before and after."""
    wanted = tuple(claims)
    hashes = {piece.source for claim in wanted for piece in claim.evidence}
    sources = reader.sources_of(hashes)
    return {
        claim.id: tuple(
            quote_in(sources[piece.source], piece, around)
            for piece in claim.evidence
            if piece.source in sources
        )
        for claim in wanted
    }


def quote_in(source: Source, piece: Evidence, around: int = AROUND) -> Quote:
    """The piece of evidence as a quote from its source."""
    text = source.text.text
    return Quote(
        text=piece.quote,
        start=piece.start,
        end=piece.end,
        source=source.sha256,
        name=source.name,
        paths=source.paths,
        title=source.text.heading,
        form=source.form,
        page=source.text.page_of(piece.start),
        prefix=text[max(0, piece.start - around) : piece.start],
        suffix=text[piece.end : piece.end + around],
    )
