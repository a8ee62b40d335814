"""The arguments that many fields take, described once."""

from datetime import date
from typing import Annotated

import strawberry

from graph.answers import Course
from schema.claims import Attribute
from schema.vocabulary import RelationType, Role

First = Annotated[int, strawberry.argument(description="How many items at most, 1 to 100.")]
After = Annotated[
    str | None, strawberry.argument(description="Go on after this cursor of the same list.")
]
NodeId = Annotated[strawberry.ID, strawberry.argument(description="The id of a node.")]
DocumentId = Annotated[strawberry.ID, strawberry.argument(description="The id of a document.")]
MaybeId = Annotated[strawberry.ID | None, strawberry.argument(description="The id, if known.")]
Number = Annotated[
    str | None,
    strawberry.argument(description='A number, however loosely typed ("57 kl tw"), or a title.'),
]
Name = Annotated[str | None, strawberry.argument(description="A body's name or alias.")]
Words = Annotated[str, strawberry.argument(description="Words; case and tone marks are ignored.")]
MaybeWords = Annotated[
    str | None, strawberry.argument(description="Words; case and tone marks are ignored.")
]
PlaceName = Annotated[
    str | None, strawberry.argument(description="A place's name, with or without its unit word.")
]
Year = Annotated[int | None, strawberry.argument(description="The year of issue.")]
Depth = Annotated[int, strawberry.argument(description="How many steps at most, 1 to 20.")]
NodeLimit = Annotated[
    int, strawberry.argument(description="How many documents at most each way, 1 to 500.")
]
Relations = Annotated[
    list[RelationType] | None,
    strawberry.argument(
        description="Relations to follow; without it those that make a lineage. "
        "DIRECTS and CITES are never followed, only shown apart."
    ),
]
Roles = Annotated[
    list[Role] | None, strawberry.argument(description="Only duties in one of these roles.")
]
DueBefore = Annotated[
    date | None, strawberry.argument(description="Only what is due before this day.")
]
MaybeDocument = Annotated[
    strawberry.ID | None, strawberry.argument(description="Only what this document assigns.")
]
Below = Annotated[
    bool, strawberry.argument(description="Also what the documents that carry it out assign.")
]
Bearers = Annotated[
    list[strawberry.ID] | None,
    strawberry.argument(description="Only what one of these bodies bears."),
]
Attributes = Annotated[
    list[Attribute] | None, strawberry.argument(description="Only claims of these kinds.")
]
Way = Annotated[Course, strawberry.argument(description="Which way to follow it.")]
PathStart = Annotated[strawberry.ID, strawberry.argument(description="The document to start at.")]
PathEnd = Annotated[strawberry.ID, strawberry.argument(description="The document to reach.")]
ListName = Annotated[
    str | None, strawberry.argument(description="Only this closed list, for example Role.")
]
