"""Settings of the stores: where a store is and how long to wait for it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Who logs in to a Neo4j, to which database, and how many seconds to wait."""

    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    wait_seconds: float = 5.0
