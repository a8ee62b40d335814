"""Made-up documents with the shape of real ones: a few hubs, long tails, a handful of duties."""

import random
from collections.abc import Iterator

from schema.claims import Attribute, Claim, Evidence, Predicate
from schema.graph import (
    Agency,
    Document,
    GraphBatch,
    Mention,
    Node,
    Placement,
    Reference,
    Source,
    Task,
)
from schema.names import name_key
from schema.source import SourceText
from schema.vocabulary import AgencyKind, EdgeType, Form, Identity, Status, System, TextHeld

DOCUMENTS = 10_000
AGENCIES = 400
PER_BATCH = 100
TASKS_EACH = 5
CITES_EACH = 6
RESTS_EACH = 2
PHRASES = (
    "thông tin đối ngoại",
    "tuyên truyền",
    "kế hoạch",
    "chương trình hành động",
    "phát triển văn hóa",
    "du lịch",
    "cải cách hành chính",
    "chuyển đổi số",
    "bảo vệ môi trường",
    "an toàn giao thông",
    "phòng chống thiên tai",
)


def number_key(n: int) -> str:
    """The block of the nth document; every number occurs a few times."""
    return f"{n % 3000 + 1}//KH-UBND"


def rows_in(batch: GraphBatch) -> int:
    """How many things a batch adds or changes."""
    parts = (batch.sources, batch.references, batch.mentions, batch.claims, batch.nodes)
    return sum(map(len, parts)) + len(batch.placements)


def batches() -> Iterator[GraphBatch]:
    """The same batches every time."""
    chance = random.Random(1)
    for start in range(0, DOCUMENTS, PER_BATCH):
        numbers = range(start, start + PER_BATCH)
        yield _merged([_Text(n, chance).batch() for n in numbers])


def _merged(parts: list[GraphBatch]) -> GraphBatch:
    references = {r.id: r for part in parts for r in part.references}
    nodes = {node.id: node for part in parts for node in part.nodes}
    return GraphBatch(
        sources=tuple(s for part in parts for s in part.sources),
        references=tuple(references.values()),
        mentions=tuple(m for part in parts for m in part.mentions),
        claims=tuple(c for part in parts for c in part.claims),
        nodes=tuple(nodes.values()),
        placements=tuple(p for part in parts for p in part.placements),
    )


class _Text:
    def __init__(self, n: int, chance: random.Random) -> None:
        self.n = n
        self.sha256 = f"{n:064x}"
        self.claims: list[Claim] = []
        self.placements: list[Placement] = []
        self.keys: dict[str, str] = {}
        self.nodes: list[Node] = []
        self.title = " ".join(chance.choices(PHRASES, k=4))
        self._fill(chance)

    def _fill(self, chance: random.Random) -> None:
        own = f"doc-{self.n}"
        agency = f"ag-{self.n % AGENCIES}"
        self._say(Attribute.NAMED, own)
        self._say(Attribute.ISSUED_ON, own)
        self._say(EdgeType.ISSUED_BY, own, agency)
        if self.n:
            # Half of what is cited is one of the first twenty, so that those become hubs.
            for _ in range(CITES_EACH):
                most = 20 if chance.random() < 0.5 else self.n
                self._say(EdgeType.CITES, own, f"doc-{chance.randrange(min(most, self.n))}")
            self._say(EdgeType.IMPLEMENTS, own, f"doc-{chance.randrange(max(1, self.n // 3))}")
            for _ in range(RESTS_EACH):
                self._say(EdgeType.BASED_ON, own, f"doc-{chance.randrange(max(1, self.n // 3))}")
        for t in range(TASKS_EACH):
            task = f"task-{self.n}-{t}"
            self.nodes.append(_task(task, own, self.title))
            self._say(Attribute.TASK_TEXT, task)
            self._say(EdgeType.ASSIGNS, own, task)
            for role in ("LEAD", "REPORT"):
                bearer = f"ag-{chance.randrange(AGENCIES)}"
                self._say(EdgeType.RESPONSIBLE_FOR, bearer, task, role)
        self.nodes.append(self._document(own, agency))
        self.nodes += [_agency(id) for id in self.keys if id.startswith("ag-")]

    def _document(self, id: str, agency: str) -> Document:
        year = 2005 + self.n % 20
        return Document(
            id=id,
            number=f"{self.n % 3000 + 1}/KH-UBND",
            number_key=number_key(self.n),
            serial=self.n % 3000 + 1,
            type="KH",
            title=self.title,
            titles=(self.title,),
            issuers=(agency,),
            place=None,
            place_name=None,
            issued_on=f"{year}-{self.n % 12 + 1:02d}-{self.n % 28 + 1:02d}",
            year=year,
            period=None,
            term=None,
            identity=Identity.NUMBERED,
            text_held=TextHeld.FULL,
        )

    def _say(
        self, predicate: Predicate, start: str, end: str | None = None, value: str | None = None
    ) -> None:
        at = 40 * len(self.claims)
        claim = Claim(
            id=f"c-{self.n}-{len(self.claims)}",
            source=self.sha256,
            subject=self._key(start),
            predicate=predicate,
            object=self._key(end) if end else None,
            value=value or self.title,
            status=Status.STATED,
            rule="made_up",
            evidence=(Evidence(self.sha256, at, at + 20, "đoạn trích làm chứng"),),
        )
        self.claims.append(claim)
        edge = predicate if isinstance(predicate, EdgeType) else None
        self.placements.append(Placement(claim.id, start, edge, end))

    def _key(self, node: str) -> str:
        return self.keys.setdefault(node, f"k{len(self.keys)}")

    def batch(self) -> GraphBatch:
        name = f"{self.n}.txt"
        text = SourceText(name, "text/plain", self.sha256, "đoạn trích làm chứng " * 200)
        source = Source(
            sha256=self.sha256,
            paths=(name,),
            name=name,
            version="1",
            form=Form.FULL_TEXT,
            subject="k0",
            text=text,
            record="{}",
        )
        return GraphBatch(
            sources=(source,),
            references=tuple(_reference(node) for node in self.keys),
            mentions=tuple(Mention(self.sha256, k, f"r-{node}") for node, k in self.keys.items()),
            claims=tuple(self.claims),
            nodes=tuple(self.nodes),
            placements=tuple(self.placements),
        )


def _reference(node: str) -> Reference:
    return Reference(
        id=f"r-{node}", kind="Document", block=node, payload="{}", depends_on=None, node=node
    )


def _agency(id: str) -> Agency:
    name = f"Sở số {id} tỉnh Trà Vinh"
    return Agency(
        id=id,
        name=name,
        name_key=name_key(name),
        aliases=(),
        kind=AgencyKind.BODY,
        level=None,
        system=System.STATE,
        place=None,
        place_name=None,
        valid_from=None,
        valid_to=None,
    )


def _task(id: str, document: str, text: str) -> Task:
    return Task(id=id, document=document, section=None, text=text, deadline=None, due=None)
