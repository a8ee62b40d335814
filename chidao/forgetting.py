"""Takes a source out of a store again."""

from pathlib import Path

from chidao.errors import UnknownSource
from graph.resolve.plan import plan
from graph.store import MAX_FIRST, GraphStore


def forget(store: GraphStore, source: str) -> tuple[str, ...]:
    """Take a source out, named by its path, file name or sha256; the paths it had.

    UnknownSource where the store holds none of that name, or several.
    """
    matching: dict[str, tuple[str, ...]] = {}
    after: str | None = None
    while True:
        page = store.sources(after=after, first=MAX_FIRST)
        for held in page.items:
            names = {held.sha256, held.name, *held.paths, *(Path(p).stem for p in held.paths)}
            if source in names or str(Path(source).absolute()) in held.paths:
                matching[held.sha256] = held.paths
        after = page.end
        if after is None:
            break
    if len(matching) != 1:
        how = "no source" if not matching else f"{len(matching)} sources"
        raise UnknownSource(f"{source}: {how} of that name; `chidao sources` lists what is held")
    sha256, paths = matching.popitem()
    store.update(lambda held: plan(held, leaving=[sha256]))
    return paths
