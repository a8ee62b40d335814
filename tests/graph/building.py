"""A small graph built by hand: a conclusion, the plan that carries it out, and its duties."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from schema.claims import Attribute, Claim, Evidence, Predicate
from schema.graph import (
    Agency,
    Document,
    Fact,
    GraphBatch,
    Mention,
    Node,
    Person,
    Place,
    Placement,
    Reference,
    Source,
    Task,
)
from schema.names import name_key
from schema.source import SourceText
from schema.vocabulary import (
    AgencyKind,
    EdgeType,
    Form,
    Identity,
    Level,
    Status,
    System,
    TextHeld,
)


def document(id: str, number: str | None = None, **fields: Any) -> Document:
    standard = {
        "id": id,
        "number": number,
        "number_key": None,
        "serial": None,
        "type": "KH",
        "title": None,
        "titles": (),
        "issuers": (),
        "place": None,
        "place_name": None,
        "issued_on": None,
        "year": None,
        "period": None,
        "term": None,
        "identity": Identity.NUMBERED,
        "text_held": TextHeld.CITED_ONLY,
    }
    return Document(**standard | fields)


def agency(id: str, name: str, **fields: Any) -> Agency:
    standard = {
        "id": id,
        "name": name,
        "name_key": name_key(name),
        "aliases": (),
        "kind": AgencyKind.BODY,
        "level": None,
        "system": System.STATE,
        "place": None,
        "place_name": None,
        "valid_from": None,
        "valid_to": None,
    }
    return Agency(**standard | fields)


def task(id: str, document: str, text: str, **fields: Any) -> Task:
    standard = {"id": id, "document": document, "section": None, "text": text}
    return Task(**standard | {"deadline": None, "due": None} | fields)


def place(id: str, name: str, level: Level = Level.PROVINCE) -> Place:
    return Place(id=id, name=name, level=level, valid_from=None, valid_to=None)


def part_of(inner: str, outer: str) -> Fact:
    return Fact(
        type=EdgeType.PART_OF,
        start=inner,
        end=outer,
        file="places.csv",
        row="84",
        certainty="high",
    )


@dataclass
class Said:
    """A source in the making: each sentence added is a claim with the sentence as its quote."""

    sha256: str
    path: str
    subject: str = "d1"
    form: Form = Form.FULL_TEXT
    text: str = ""
    claims: list[Claim] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    mentions: dict[str, str] = field(default_factory=dict)

    def says(
        self,
        sentence: str,
        predicate: Predicate,
        start: str,
        end: str | None = None,
        value: str | None = None,
        reason: str | None = None,
        **fields: Any,
    ) -> str:
        """Add a claim that stands on a node or an edge; its id comes back."""
        offset = len(self.text)
        self.text += sentence + "\n"
        claim = Claim(
            id=f"c{len(self.claims)}-{self.sha256}",
            source=self.sha256,
            subject=self._key(start),
            predicate=predicate,
            object=None if end is None else self._key(end),
            value=value,
            status=Status.STATED,
            rule="by_hand",
            evidence=(Evidence(self.sha256, offset, offset + len(sentence), sentence),),
        )
        self.claims.append(replace(claim, **fields))
        edge = predicate if isinstance(predicate, EdgeType) else None
        self.placements.append(Placement(claim.id, start, edge, end, reason))
        return claim.id

    def names(self, sentence: str, node: str) -> str:
        return self.says(sentence, Attribute.NAMED, node, value=sentence)

    def _key(self, node: str) -> str:
        if node not in self.mentions:
            self.mentions[node] = f"d{len(self.mentions) + 1}"
        return self.mentions[node]

    def batch(self, *nodes: Node, facts: Iterable[Fact] = ()) -> GraphBatch:
        """All of it, with a reference of its own for every node that it names."""
        return GraphBatch(
            sources=(
                Source(
                    sha256=self.sha256,
                    paths=(self.path,),
                    name=self.path.rsplit("/", 1)[-1],
                    version="reader 1",
                    form=self.form,
                    subject=self.subject,
                    text=SourceText(
                        name=self.path,
                        media_type="text/plain",
                        sha256=self.sha256,
                        text=self.text,
                        title="bản kể lại",
                    ),
                    record="{}",
                ),
            ),
            references=tuple(reference(node) for node in self.mentions),
            mentions=tuple(
                Mention(self.sha256, key, f"ref-{node}") for node, key in self.mentions.items()
            ),
            claims=tuple(self.claims),
            nodes=nodes,
            placements=tuple(self.placements),
            facts=tuple(facts),
        )


def reference(node: str, **fields: Any) -> Reference:
    standard = {
        "id": f"ref-{node}",
        "kind": "Document",
        "block": f"block-{node}",
        "payload": "{}",
        "depends_on": None,
        "node": node,
    }
    return Reference(**standard | fields)


CONCLUSION = document(
    "doc-kl",
    "57-KL/TW",
    number_key="57//KL-TW",
    type="KL",
    issued_on="2023-06-15",
    year=2023,
    title="Nâng cao hiệu quả thông tin đối ngoại",
    titles=("Nâng cao hiệu quả thông tin đối ngoại",),
)
PLAN = document(
    "doc-kh",
    "127-KH/TU",
    number_key="127//KH-TU",
    issued_on="2023-11-02",
    year=2023,
    title="Kế hoạch thực hiện Kết luận 57",
    titles=("Kế hoạch thực hiện Kết luận 57", "Thông tin đối ngoại Quảng Bình"),
    issuers=("ag-tu",),
    place="pl-qb",
    place_name="Quảng Bình",
    text_held=TextHeld.FULL,
)
COMMITTEE = agency(
    "ag-tu",
    "Ban Thường vụ Tỉnh ủy Quảng Bình",
    aliases=("BTV Tỉnh ủy Quảng Bình",),
    level=Level.PROVINCE,
    system=System.PARTY,
    place="pl-qb",
    place_name="Quảng Bình",
)
FINANCE = agency("ag-tc", "Sở Tài chính tỉnh Quảng Bình", place="pl-qb", place_name="Quảng Bình")
BOARD = agency("ag-bcd", "Ban Chỉ đạo của Sở Tài chính tỉnh Quảng Bình")
FUNDING = task("task-1", "doc-kh", "bố trí kinh phí", deadline="--11-30", due="2023-11-30")
SIGNER = Person(id="per-1", name="Trần Văn Mẫu")
PROVINCE = place("pl-qb", "tỉnh Quảng Bình")
DISTRICT = place("pl-lt", "huyện Lệ Thủy", Level.DISTRICT)
NATION = place("pl-kv", "khu vực Bắc Trung Bộ")


def plan_source(sha256: str = "aa", path: str = "/texts/ke-hoach.txt") -> Said:
    said = Said(sha256, path)
    said.names("Kế hoạch số 127-KH/TU", "doc-kh")
    said.says("ngày 02/11/2023", Attribute.ISSUED_ON, "doc-kh", value="2023-11-02")
    said.says("thực hiện Kết luận số 57-KL/TW", EdgeType.IMPLEMENTS, "doc-kh", "doc-kl")
    said.names("Kết luận số 57-KL/TW", "doc-kl")
    said.says("Ban Thường vụ Tỉnh ủy", EdgeType.ISSUED_BY, "doc-kh", "ag-tu")
    said.says("Bố trí kinh phí", Attribute.TASK_TEXT, "task-1", value="bố trí kinh phí")
    said.says("Nhiệm vụ bố trí kinh phí", EdgeType.ASSIGNS, "doc-kh", "task-1")
    said.says(
        "Sở Tài chính chủ trì bố trí", EdgeType.RESPONSIBLE_FOR, "ag-tc", "task-1", value="LEAD"
    )
    said.says(
        "Sở Tài chính báo cáo kết quả", EdgeType.RESPONSIBLE_FOR, "ag-tc", "task-1", value="REPORT"
    )
    said.says("phối hợp với Ban Chỉ đạo", EdgeType.PARTNER_IN, "ag-bcd", "task-1")
    said.says("trước ngày 30/11", Attribute.DEADLINE, "task-1", value="--11-30")
    said.says("Trần Văn Mẫu", EdgeType.SIGNED_BY, "doc-kh", "per-1", value="Bí thư")
    said.says("Số hiệu lệch nhau", Attribute.WARNING, "doc-kh", value="OTHER", detail="số lệch")
    return said


def plan_batch(**where: str) -> GraphBatch:
    return plan_source(**where).batch(
        CONCLUSION,
        PLAN,
        COMMITTEE,
        FINANCE,
        BOARD,
        FUNDING,
        SIGNER,
        PROVINCE,
        NATION,
        facts=[part_of("pl-qb", "pl-kv")],
    )


def report_batch() -> GraphBatch:
    """A second source, which cites the conclusion and says again that the plan carries it out."""
    said = Said("bb", "/texts/tin.txt", form=Form.NEWS_REPORT)
    said.names("Bản tin về Kế hoạch 127-KH/TU", "doc-kh")
    said.says("kế hoạch triển khai Kết luận 57", EdgeType.IMPLEMENTS, "doc-kh", "doc-kl")
    said.says("nhắc lại Kết luận 57", EdgeType.CITES, "doc-kh", "doc-kl", reason="ONLY_OF_TERM")
    said.names("Kết luận số 57-KL/TW", "doc-kl")
    return said.batch(CONCLUSION, PLAN, PROVINCE, NATION, facts=[part_of("pl-qb", "pl-kv")])


def chain(count: int) -> GraphBatch:
    """Documents n0 <- n1 <- ... of which each carries out the one before it."""
    said = Said("cc", "/texts/chuoi.txt")
    nodes = []
    for n in range(count):
        nodes.append(document(f"n{n}", f"{n + 1}/KH-UBND", issued_on=f"2020-01-{n + 1:02d}"))
        said.names(f"Kế hoạch số {n + 1}/KH-UBND", f"n{n}")
        if n:
            said.says(f"thực hiện kế hoạch {n}", EdgeType.IMPLEMENTS, f"n{n}", f"n{n - 1}")
    return said.batch(*nodes)
