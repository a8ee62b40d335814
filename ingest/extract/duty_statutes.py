"""Statutes of one body: "Vị trí" says which, and "Nhiệm vụ và quyền hạn" without a name is its."""

import re

from ingest.extract.duty_bearers import Bodies

POSITION = re.compile(r"vị trí(?!\w)", re.IGNORECASE)
IS_UNIT = re.compile(
    r" (?:\([^()]{1,80}\) )?là (?:một )?(?:cơ quan|đơn vị|tổ chức|bộ phận|ban|phòng|doanh nghiệp)"
    r"(?!\w)"
)
TASKS = re.compile(
    r"(?:chức năng(?:, | và ))?(?:các )?nhiệm vụ(?:(?:, | và )(?:quyền hạn|chức năng|trách nhiệm))*"
    r"(?: cụ thể| chủ yếu)?[ .:]*$",
    re.IGNORECASE,
)


class StatuteReader:
    """Reads the blocks of one text in order."""

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text = text
        self.bodies = bodies
        self._owner: tuple[int, ...] = ()
        self._is_waiting = False

    def read(self, start: int, end: int) -> tuple[int, ...]:
        """The body whose tasks stand below the block; empty below all other blocks."""
        if POSITION.match(self.text, start, end) is not None:
            self._owner, self._is_waiting = (), True
        elif self._is_waiting:
            self._await(start, end)
        return self._owner if self._owner and TASKS.match(self.text, start, end) else ()

    def _await(self, start: int, end: int) -> None:
        body = self.bodies.at(start)
        if body is not None and IS_UNIT.match(self.text, body.span[1], end) is not None:
            self._owner, self._is_waiting = (body.agency,), False
