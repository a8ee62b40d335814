"""Node: whatever has an id of its own."""

import strawberry


@strawberry.interface(description="Whatever has an id of its own.")
class Node:
    """What `node(id:)` gives back."""

    id: strawberry.ID = strawberry.field(
        description="Opaque and stable: the same sources give the same id after every ingest."
    )
