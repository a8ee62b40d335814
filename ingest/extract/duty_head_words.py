"""The words before the body in a heading that gives it tasks: "Trách nhiệm của Sở Y tế"."""

import re
from functools import cache

from ingest.extract.patterns.tables import load_patterns


@cache
def load_head_words() -> re.Pattern[str]:
    """Matches such words up to the body's name."""
    rows = sorted((row["words"] for row in load_patterns("head_words.csv")), key=len, reverse=True)
    words = "|".join(map(re.escape, rows))
    kind = "(?: cụ thể| chung| chính| chủ yếu)?"
    return re.compile(rf"(?:{words}){kind}(?: của| cho)?(?: ?: ?| )(?=\w)", re.IGNORECASE)
