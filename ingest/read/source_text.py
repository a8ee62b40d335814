"""SourceText lives in schema, where the graph can know it too."""

from schema.source import SourceText

__all__ = ["SourceText"]
