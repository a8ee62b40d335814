"""Settings: read once from the environment where the program starts, then passed down."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from platformdirs import user_data_path

from chidao.errors import InvalidSetting
from graph.settings import StoreSettings
from ingest.read.limits import ReadLimits

PREFIX = "CHIDAO_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the graph is kept, how it is reached, and what is too large to read."""

    store: str
    neo4j_user: str = "neo4j"
    neo4j_password: str | None = None
    neo4j_database: str = "neo4j"
    graphiql: bool = True
    introspection: bool = True
    get: bool = True
    origins: tuple[str, ...] = ()
    limits: ReadLimits = field(default_factory=ReadLimits)

    @property
    def login(self) -> StoreSettings:
        """Who logs in to a Neo4j, and to which database."""
        return StoreSettings(
            user=self.neo4j_user,
            password=self.neo4j_password or "",
            database=self.neo4j_database,
        )


def default_store() -> str:
    """The SQLite file in the user's data folder."""
    return str(user_data_path("chidao") / "chidao.sqlite")


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment gives; InvalidSetting names a variable that is wrong."""

    def text(name: str, default: str) -> str:
        return environment.get(PREFIX + name) or default

    def count(name: str, default: int) -> int:
        value = environment.get(PREFIX + name)
        if not value:
            return default
        if not value.isdecimal() or int(value) < 1:
            raise InvalidSetting(f"{PREFIX}{name}={value}: give a whole number above 0")
        return int(value)

    def switch(name: str) -> bool:
        value = text(name, "on").lower()
        if value not in {"on", "off", "1", "0", "true", "false"}:
            raise InvalidSetting(f"{PREFIX}{name}={value}: give on or off")
        return value in {"on", "1", "true"}

    plain = ReadLimits()
    return Settings(
        store=text("STORE", default_store()),
        neo4j_user=text("NEO4J_USER", "neo4j"),
        neo4j_password=environment.get(PREFIX + "NEO4J_PASSWORD") or None,
        neo4j_database=text("NEO4J_DATABASE", "neo4j"),
        graphiql=switch("GRAPHIQL"),
        introspection=switch("INTROSPECTION"),
        get=switch("GET"),
        origins=tuple(text("ORIGINS", "").replace(",", " ").split()),
        limits=ReadLimits(
            max_bytes=count("MAX_BYTES", plain.max_bytes),
            max_chars=count("MAX_CHARS", plain.max_chars),
            max_pages=count("MAX_PAGES", plain.max_pages),
            max_unpacked_bytes=count("MAX_UNPACKED_BYTES", plain.max_unpacked_bytes),
        ),
    )
