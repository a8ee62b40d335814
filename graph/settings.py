"""Settings of the stores: where a store is and how long to wait for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Who logs in to a Neo4j, to which database, and how many seconds to wait."""

    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    wait_seconds: float = 5.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "StoreSettings":
        """The settings that CHIDAO_NEO4J_USER, _PASSWORD and _DATABASE give."""
        return cls(
            user=environment.get("CHIDAO_NEO4J_USER", "neo4j"),
            password=environment.get("CHIDAO_NEO4J_PASSWORD", ""),
            database=environment.get("CHIDAO_NEO4J_DATABASE") or None,
        )
