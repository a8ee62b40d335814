"""What `who` was asked beside its subject: place, year, roles, deadline, and what is below."""

from dataclasses import replace

from chidao.cli.paging import gather
from chidao.errors import InvalidSetting
from graph import questions
from graph.answers import Duty, Responsibilities
from graph.store import Page, Reader
from schema.dates import parse_day
from schema.errors import InvalidDate
from schema.vocabulary import Role


class Asked:
    """How the duties of a document or a body are narrowed down."""

    def __init__(
        self,
        place: str | None,
        year: int | None,
        roles: list[Role] | None,
        due_before: str | None,
        below: bool,
    ) -> None:
        self.place = place
        self.year = year
        self.roles = roles or None
        self.due_before = _day(due_before)
        self.below = below

    def duties(
        self,
        reader: Reader,
        first: int | None,
        *,
        document: str | None = None,
        agency: str | None = None,
        in_place: bool = False,
    ) -> Responsibilities:
        """The first so many duties, or all, on one page, and the documents that give none."""
        answers: list[Responsibilities] = []

        def ask(after: str | None, wanted: int) -> Page[Duty]:
            answer = questions.responsibilities(
                reader,
                document=document,
                below=self.below and document is not None,
                agencies=None if agency is None else [agency],
                place=self.place if in_place else None,
                year=self.year if document is None or self.below else None,
                roles=self.roles,
                due_before=self.due_before,
                after=after,
                first=wanted,
            )
            answers.append(answer)
            return answer.duties

        duties, total = gather(ask, first)
        return replace(answers[0], duties=Page(tuple(duties), total, None))


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return parse_day(text).isoformat()
    except InvalidDate as error:
        raise InvalidSetting(
            f"--due-before {text}: give a day as 2024-12-01 or 1/12/2024"
        ) from error
