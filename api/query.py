"""The root: a table of contents. Every field is a line; what it does stands with its type."""

from collections.abc import Callable
from typing import Any

import strawberry

from api.types.agency import Agency, AgencyMatch, resolve_agencies, resolve_agency
from api.types.claim import Claim, resolve_claims
from api.types.document import Document
from api.types.duty import Responsibilities, resolve_responsibilities
from api.types.holdings import (
    Coverage,
    WarningNote,
    resolve_coverage,
    resolve_node,
    resolve_sources,
    resolve_warnings,
)
from api.types.lineage import (
    Implementations,
    Lineage,
    LineagePath,
    resolve_lineage,
    resolve_path,
    resolve_who_implements,
)
from api.types.listing import resolve_documents, resolve_search
from api.types.matches import DocumentMatch, resolve_document
from api.types.node import Node
from api.types.paging import Connection
from api.types.source import Source
from api.types.values import Term, resolve_vocabulary


def ask(resolver: Callable[..., Any], description: str) -> Any:
    """A field of the root."""
    return strawberry.field(resolver=resolver, description=description)


@strawberry.type(description="What can be asked.")
class Query:
    """The questions."""

    document: DocumentMatch = ask(resolve_document, "What a number, title or id stands for.")
    documents: Connection[Document] = ask(resolve_documents, "What a filter keeps, newest first.")
    search: Connection[Document] = ask(resolve_search, "By words, closest first.")
    agency: AgencyMatch = ask(resolve_agency, "The bodies of a name; relatives apart.")
    agencies: Connection[Agency] = ask(resolve_agencies, "Bodies whose name holds every word.")
    lineage: Lineage | None = ask(resolve_lineage, "What it rests on, what rests on it.")
    path: LineagePath | None = ask(resolve_path, "The way from one to another.")
    responsibilities: Responsibilities = ask(resolve_responsibilities, "Who must do what.")
    who_implements: Implementations | None = ask(resolve_who_implements, "Who carries it out.")
    coverage: Coverage = ask(resolve_coverage, "How much of what is known is held.")
    claims: list[Claim] = ask(resolve_claims, "What sources say of one node.")
    warnings: Connection[WarningNote] = ask(resolve_warnings, "What is odd in the sources.")
    sources: Connection[Source] = ask(resolve_sources, "The files that were read.")
    vocabulary: list[Term] = ask(resolve_vocabulary, "Codes, labels, definitions.")
    node: Node | None = ask(resolve_node, "Whatever has an id.")
