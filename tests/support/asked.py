"""Asks a store on the command line and boils the JSON down to what a test compares."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tests.support.cli import Ran, chidao, number_of

Triple = tuple[str, str, str]


@dataclass(frozen=True)
class Asked:
    """A store to ask."""

    store: str

    def run(self, *command: str) -> Ran:
        """A command with --json."""
        return chidao(*command, "--json", "--store", self.store)

    def relations(self, number: str, *more: str) -> set[Triple]:
        """(from, type, to) of everything in a document's lineage, documents by number or title."""
        lineage = self.run("lineage", number, "--with", "directs,cites", *more).json()["lineage"]
        names = {n["document"]["id"]: number_of(n["document"]) for n in lineage["nodes"]}
        return {
            (names[r["start"]], r["type"], names[r["end"]])
            for r in lineage["relations"]
            if r["start"] in names and r["end"] in names
        }

    def duties(self, subject: str, *more: str) -> list[dict[str, Any]]:
        """The duties of a document or of a body."""
        found: list[dict[str, Any]] = self.run("who", subject, *more).json()["duties"]
        return found

    def bearers(self, subject: str, *more: str) -> set[str]:
        """The names of the bodies that bear them."""
        return {duty["agency"]["name"] for duty in self.duties(subject, *more)}

    def silence(self, number: str, *more: str) -> str:
        """Why a document gives no such duty."""
        [unanswered] = self.run("who", number, *more).json()["unanswered"]
        return str(unanswered["silence"])

    def shown(self, number: str, *more: str) -> dict[str, Any]:
        """Everything about a document."""
        found: dict[str, Any] = self.run("show", number, *more).json()["document"]
        return found

    def attribute(self, number: str, name: str) -> dict[str, Any]:
        """One attribute of a document with all that was said of it."""
        [found] = [a for a in self.shown(number)["attributes"] if a["name"] == name]
        return dict(found)

    def numbers(self, *command: str) -> set[str]:
        """The documents that a list holds, by number or title."""
        return {number_of(c["document"]) for c in self.run(*command).json()["documents"]}


def partners(duties: Iterable[dict[str, Any]]) -> set[str]:
    """The bodies with which the bearers have to work."""
    return {partner["agency"]["name"] for duty in duties for partner in duty["partners"]}


def tasks(duties: Iterable[dict[str, Any]]) -> str:
    """The clauses, one after the other."""
    return " | ".join(" ".join(duty["task"]["text"].split()) for duty in duties)


def quotes(claims: Iterable[dict[str, Any]]) -> str:
    """The words that prove the claims, one after the other."""
    return " | ".join(" ".join(p["quote"].split()) for claim in claims for p in claim["evidence"])
