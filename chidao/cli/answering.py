"""How a command answers: as JSON or as text, and what it says when it cannot answer."""

from dataclasses import dataclass

import typer
from rich.console import Console, RenderableType
from rich.text import Text

from chidao.cli.exits import Exit
from chidao.output.consoles import answers
from chidao.output.documents import agencies_table, line_of, table_of
from chidao.output.origins import Citing
from chidao.output.plain import print_answer
from chidao.output.words import phrase
from graph import questions
from graph.answers import AgencyMatch, Ambiguous, CitedOnly, Found, Unknown
from graph.store import Reader
from schema.graph import Agency, Document


@dataclass(frozen=True, slots=True)
class Answering:
    """Where an answer goes and in which shape."""

    reader: Reader
    as_json: bool
    console: Console

    @classmethod
    def of(cls, reader: Reader, as_json: bool) -> "Answering":
        """Answers to stdout from what the reader sees."""
        return cls(reader, as_json, answers())

    def json(self, kind: str, **values: object) -> None:
        """Print the values as JSON."""
        typer.echo(print_answer(self.reader, kind, **values))

    def show(self, *parts: RenderableType) -> None:
        """Print the parts as text, one below the other."""
        for part in parts:
            self.console.print(part)

    def sources(self, citing: Citing) -> None:
        """List what the quotes above were read from."""
        if lines := citing.listing():
            self.show(Text(f"\n{phrase('sources')}", style="bold"), *lines)

    def settle(self, match: Found | CitedOnly | Ambiguous | Unknown) -> Document:
        """The one document that was meant; else the candidates are listed and the command ends."""
        if isinstance(match, Found | CitedOnly):
            return match.document
        if isinstance(match, Ambiguous):
            if self.as_json:
                self.json("ambiguous", text=match.text, candidates=match.candidates)
            else:
                self.show(f"{phrase('ambiguous')} “{match.text}”; {phrase('narrow')}:\n")
                self.show(table_of(match.candidates))
            raise typer.Exit(Exit.AMBIGUOUS)
        if self.as_json:
            self.json("unknown", text=match.text, near=match.near)
        else:
            self.show(f"{phrase('unknown')} “{match.text}”.")
            if match.near:
                self.show(f"{phrase('near')}:\n", table_of(match.near))
        raise typer.Exit(Exit.NOT_FOUND)

    def settle_agency(self, match: AgencyMatch) -> Agency:
        """The one body that was meant; else the candidates are listed and the command ends."""
        if len(match.matched) == 1:
            return match.matched[0]
        if self.as_json:
            self.json("ambiguous", text=match.text, agencies=match.matched)
        else:
            self.show(f"{phrase('ambiguous_bodies')} “{match.text}”; {phrase('narrow_bodies')}:\n")
            self.show(agencies_table(match.matched))
        raise typer.Exit(Exit.AMBIGUOUS)

    def beside(self, match: Found | CitedOnly | Ambiguous | Unknown) -> None:
        """Say, above an answer, what is not held of it and which references may be it as well."""
        if isinstance(match, CitedOnly):
            self.show(Text(str(phrase("cited_only")), style="yellow"))
        if isinstance(match, Found | CitedOnly) and match.incomplete:
            issuers = questions.issuers_of(self.reader, match.incomplete)
            self.show(Text(f"{phrase('incomplete')}:", style="yellow"))
            self.show(*(line_of(d, issuers[d.id]) for d in match.incomplete))
