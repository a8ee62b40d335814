"""What resolution asks of a store, over an adapter's query files."""

from collections.abc import Collection, Sequence

from graph.reading import NamedQuestions
from graph.rows import claim_of, listed, value_of
from graph.store import HeldSource
from schema.claims import Claim
from schema.graph import Reference


class ResolvingQuestions(NamedQuestions):
    """The Reader and the Resolving halves of the port."""

    def held_sources(
        self, paths: Collection[str], sha256s: Collection[str]
    ) -> Sequence[HeldSource]:
        """The sources held under a path or with a hash, without their text."""
        asked = {"paths": sorted(set(paths)), "sha256s": sorted(set(sha256s))}
        return [
            HeldSource(row["sha256"], tuple(sorted(listed(row["paths"]))), row["version"])
            for row in self.rows("held_sources", asked)
        ]

    def blocks_of(self, sources: Collection[str]) -> frozenset[str]:
        """The blocks of all that the sources mention."""
        rows = self.rows("blocks_of", {"sources": sorted(set(sources))})
        return frozenset(row["block"] for row in rows)

    def references_in(
        self, blocks: Collection[str], *, without: Collection[str]
    ) -> Sequence[Reference]:
        """The references of the blocks that another source makes."""
        asked = {"blocks": sorted(set(blocks)), "without": sorted(set(without))}
        return [value_of(Reference, row) for row in self.rows("references_in", asked)]

    def dependents_of(
        self, references: Collection[str], *, without: Collection[str]
    ) -> Sequence[Reference]:
        """The references that depend on these and that another source makes."""
        asked = {"references": sorted(set(references)), "without": sorted(set(without))}
        return [value_of(Reference, row) for row in self.rows("dependents_of", asked)]

    def claims_ending_at(
        self, references: Collection[str], *, without: Collection[str]
    ) -> Sequence[tuple[Claim, str, str | None]]:
        """Claims of other sources with an end in the references, by claim id."""
        asked = {"references": sorted(set(references)), "without": sorted(set(without))}
        rows = self.rows("claims_ending_at", asked)
        return [(claim_of(row), row["subject_reference"], row["object_reference"]) for row in rows]

    def references_named(self, ids: Collection[str]) -> Sequence[Reference]:
        """The references held of these ids, by id."""
        rows = self.rows("references_named", {"ids": sorted(set(ids))})
        return [value_of(Reference, row) for row in rows]
