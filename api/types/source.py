"""Source: a file that was read, with all its text, and the excerpt that answers carry of it."""

import strawberry

from api.types.node import Node
from api.types.values import Label, label_of
from schema import graph
from schema.vocabulary import Form

LONGEST = 300


def title_of(source: graph.Source) -> str:
    """How the source introduces itself, else its name."""
    return (source.text.heading or source.name)[:LONGEST]


def _source_form_label(root: "Source") -> Label:
    return label_of(root.form)


def _source_text(root: "Source") -> str:
    return root.value.text.text


def _source_pages(root: "Source") -> list[int]:
    return list(root.value.text.pages)


@strawberry.type(description="A file that was read. Offsets count code points of its text.")
class Source(Node):
    """One source; a retelling says in its title that it is one."""

    value: strawberry.Private[graph.Source]
    name: str = strawberry.field(description="The file's name.")
    paths: list[str] = strawberry.field(description="Where it was met, sorted.")
    title: str = strawberry.field(
        description="Its own title or first line; a retelling says here that it is one."
    )
    form: Form = strawberry.field(description="The document itself, or prose about it.")
    sha256: str = strawberry.field(description="Hash of its bytes.")
    media_type: str = strawberry.field(description="Media type of the file.")

    form_label: Label = strawberry.field(
        resolver=_source_form_label, description="What `form` is called."
    )
    text: str = strawberry.field(
        resolver=_source_text, description="All its text, as every offset counts it."
    )
    pages: list[int] = strawberry.field(
        resolver=_source_pages,
        description="Offsets where its pages start; empty where it has none.",
    )

    @staticmethod
    def of(value: graph.Source) -> "Source":
        """The source as the API shows it."""
        return Source(
            value=value,
            id=strawberry.ID(value.sha256),
            name=value.name,
            paths=list(value.paths),
            title=title_of(value),
            form=value.form,
            sha256=value.sha256,
            media_type=value.text.media_type,
        )
