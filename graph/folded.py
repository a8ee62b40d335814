"""What stores keep beside a node so that it is found and ordered: computed here, once, for all."""

from graph.rows import Row
from schema.graph import Agency, Document, Node, Place, Task
from schema.names import search_key


def folded(node: Node) -> Row:
    """The look-up columns of a node, by its kind."""
    match node:
        case Document():
            number = search_key(node.number or "")
            titles = [search_key(title) for title in _titles(node)]
            return {
                "number_loose": loose(node.number_key) if node.number_key else None,
                "number_folded": number,
                # A line break before each title lets one comparison find a title's beginning.
                "titles_folded": "".join(f"\n{title}" for title in titles),
                "words": " ".join([number, *titles]),
                "day": node.issued_on or "",
            }
        case Agency():
            names = sorted({search_key(name) for name in (node.name, *node.aliases)})
            return {
                "name_folded": search_key(node.name),
                "names_folded": names,
                "words": " ".join(names),
            }
        case Place():
            return {"words": search_key(node.name), "name_folded": search_key(node.name)}
        case Task():
            return {"due_day": node.due or _full_date(node.deadline)}
        case _:
            return {}


def loose(number_key: str) -> str:
    """A block key as typed without Vietnamese letters or capitals."""
    return number_key.replace("Đ", "D").casefold()


def _titles(document: Document) -> tuple[str, ...]:
    if document.title is None or document.title in document.titles:
        return document.titles
    return (document.title, *document.titles)


def _full_date(deadline: str | None) -> str | None:
    return deadline if deadline and not deadline.startswith("--") else None
