// Draws a lineage that is laid out: boxes that lead to documents, lines that lead to quotes.

import { cut, s } from "./dom.js";
import { day, label, t } from "./i18n.js";
import { BOX, layOut } from "./lineage_layout.js";
import { nameOf } from "./parts.js";
import { link, quoteLink } from "./router.js";

const MARGIN = 14;

/** { svg, types drawn, where the start stands } */
export function draw(lineage, types) {
  const plan = layOut(lineage);
  const width = plan.width + 2 * MARGIN;
  const height = plan.height + 2 * MARGIN;
  const lines = lineage.relations.filter((each) => plan.boxes.has(each.start) && plan.boxes.has(each.end));
  const joints = lines.filter((each) => plan.boxes.get(each.start).unit === plan.boxes.get(each.end).unit);
  const edges = bundle(plan, lines.filter((each) => !joints.includes(each)));
  const start = plan.boxes.get(lineage.start.id);
  const svg = s("svg", { class: "lineage", viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`, width, height, role: "group", "aria-label": t("lineage") },
    s("defs", {}, types.map(arrow)),
    plan.units.filter((unit) => unit.nodes.length > 1 && !unit.list).map(frame),
    edges.map(stroke),
    plan.units.flatMap((unit) => (unit.list ? listBox(unit, lines) : unit.nodes.map((node) => documentBox(plan.boxes.get(node.document.id), lineage.start.id)))),
    joints.filter((each) => !plan.boxes.get(each.start).unit.list).map((each) => joint(plan, each)),
    edges.map(tag));
  return { svg, shown: new Set(lines.map((each) => each.type)), middle: start.x + start.width / 2 + MARGIN };
}

function arrow(type) {
  return s("marker", { id: `arrow-${type}`, class: `edge-${type}`, viewBox: "0 0 10 10", refX: "9", refY: "5", markerWidth: "10", markerHeight: "10", markerUnits: "userSpaceOnUse", orient: "auto" },
    s("path", { d: "M0 .8 10 5 0 9.2 2.4 5z", fill: "currentColor" }));
}

function frame(unit) {
  return s("rect", { class: "frame", x: unit.x - 7, y: unit.y - 7, width: unit.width + 14, height: unit.height + 14, rx: 8 });
}

function about(document) {
  return [nameOf(document), document.title, document.issuers.map((agency) => agency.name).join(", "), label(document.textHeldLabel)].filter(Boolean).join("\n");
}

function documentBox({ x, y, node }, start) {
  const { document } = node;
  const kinds = ["box", `box-${document.textHeld}`, document.id === start ? "box-start" : "", node.apart ? "box-apart" : ""];
  const [first, second] = twoLines(document.title ?? document.issuers.map((agency) => agency.name).join(", "), 33);
  return s("a", { href: link("document", document.id), class: kinds.join(" "), "data-document": document.id, transform: `translate(${x} ${y})` },
    s("title", {}, about(document)),
    s("rect", { width: BOX.width, height: BOX.height, rx: 4 }),
    s("text", { x: 12, y: 22, class: "box-number" }, cut(nameOf(document), 26)),
    s("text", { x: 12, y: 40, class: "box-title" }, first),
    s("text", { x: 12, y: 54, class: "box-title" }, second),
    s("text", { x: 12, y: 69, class: "box-said" }, cut([label(document.typeLabel), day(document.issuedOn), document.placeName].filter(Boolean).join(" · "), 37)));
}

function twoLines(text, most) {
  const first = cut(text, most).replace(/…$/, "");
  return [first, cut(text.slice(first.length).trim(), most)];
}

/** A list: a line a document; an annex is set in below the decision that puts it in force. */
function listBox(unit, lines) {
  const within = (each) => unit.nodes.filter((node) => [each.start, each.end].includes(node.document.id)).length === 2;
  const annexes = new Set(lines.filter(within).map((each) => each.end));
  const proof = new Map(lines.flatMap((each) => [[each.start, each], [each.end, each]]).filter(([id, each]) => !annexes.has(id) || within(each)));
  return s("g", { class: `list${unit.apart ? " box-apart" : ""}`, transform: `translate(${unit.x} ${unit.y})` },
    s("rect", { class: "list-frame", width: unit.width, height: unit.height, rx: 4 }),
    unit.nodes.map(({ document }, at) => {
      const inset = annexes.has(document.id) ? 16 : 0;
      const said = [document.number ? label(document.typeLabel) : null, document.title ?? document.issuers.map((agency) => agency.name).join(", ")].filter(Boolean).join(" ");
      const name = document.number ?? label(document.typeLabel);
      return [s("a", { href: link("document", document.id), class: `box-line box-line-${document.textHeld}`, "data-document": document.id, transform: `translate(0 ${7 + at * BOX.line})` },
        s("title", {}, about(document)),
        s("rect", { x: 3, width: unit.width - 6, height: BOX.line, rx: 3 }),
        inset ? s("path", { class: "twig", d: "M14 2V11H22" }) : null,
        s("text", { x: 12 + inset, y: 15 }, s("tspan", { class: "box-number" }, name), s("tspan", { class: "box-title", dx: 7 }, cut(said, Math.max(12, 50 - Math.round(name.length * 1.2) - inset / 6))))),
      quoteMark(proof.get(document.id), unit.width - 16, 22 + at * BOX.line)];
    }));
}

/** The way to the quote of one document of a list. */
function quoteMark(relation, x, y) {
  const piece = relation?.claims.flatMap((claim) => claim.evidence)[0];
  if (!piece) return null;
  const address = quoteLink({ source: piece.source.id, start: piece.start, end: piece.end });
  return s("a", { href: address, class: "mark-quote", "aria-label": `${t("quoteOf")}: ${cut(piece.quote, 80)}` },
    s("title", {}, `${piece.quote}\n${piece.sourceTitle}`), s("text", { x, y }, "❝"));
}

/** One line for each pair of places and type; a list hangs on a single line. */
function bundle(plan, relations) {
  const edges = new Map();
  for (const relation of relations) {
    const from = plan.boxes.get(relation.start);
    const to = plan.boxes.get(relation.end);
    const key = [relation.type, from.x, from.y, to.x, to.y].join("|");
    const edge = edges.get(key) ?? { type: relation.type, relations: [], ...course(from, to) };
    edge.relations.push(relation);
    edges.set(key, edge);
  }
  return [...edges.values()];
}

function course(from, to) {
  const x1 = from.x + from.width / 2;
  const x2 = to.x + to.width / 2;
  const centre = (box) => box.y + box.height / 2;
  if (from.unit.level === to.unit.level) {
    const rise = BOX.gapY * 0.6;
    const top = Math.min(from.y, to.y) - rise;
    return { path: `M${x1} ${from.y}C${x1} ${top} ${x2} ${top} ${x2} ${to.y}`, at: { x: (x1 + x2) / 2, y: (from.y + 3 * top) / 4 } };
  }
  const up = centre(to) < centre(from);
  const y1 = up ? from.y : from.y + from.height;
  const y2 = up ? to.y + to.height : to.y;
  const bend = (y2 - y1) / 2;
  const near = Math.abs(y2 - y1) <= BOX.gapY * 1.2;
  const t1 = near ? 0.5 : 1 - (BOX.gapY / 2) / Math.abs(y2 - y1);
  return { path: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`, at: curveAt(t1, x1, x2, y1, y2) };
}

/** The point at a share of the way of such a curve. */
function curveAt(share, x1, x2, y1, y2) {
  const a = (1 - share) ** 3 + 3 * share * (1 - share) ** 2;
  const b = 1 - a;
  const half = (y1 + y2) / 2;
  const y = (1 - share) ** 3 * y1 + 3 * share * (1 - share) ** 2 * half + 3 * share ** 2 * (1 - share) * half + share ** 3 * y2;
  return { x: a * x1 + b * x2, y };
}

function stroke(edge) {
  return s("path", { class: `edge-${edge.type} edge-line`, d: edge.path, "marker-end": `url(#arrow-${edge.type})` });
}

function tag(edge) {
  return tagOf(edge.relations, edge.at, s("path", { class: "hit", d: edge.path }));
}

function joint(plan, relation) {
  const from = plan.boxes.get(relation.start);
  const to = plan.boxes.get(relation.end);
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const y = from.y + BOX.height / 2;
  const path = s("path", { class: "edge-line", d: `M${left.x + BOX.width} ${y}H${right.x}` });
  return tagOf([relation], { x: (left.x + BOX.width + right.x) / 2, y }, path);
}

/** The relation's name on its line; it leads to the first quote, and says how many there are. */
function tagOf(relations, { x, y }, path) {
  const [first] = relations;
  const piece = relations.flatMap((each) => each.claims).flatMap((claim) => claim.evidence)[0];
  const name = relations.length > 1 ? `${label(first.label)} × ${relations.length}` : label(first.label);
  const half = name.length * 3.1 + 8;
  const address = piece ? quoteLink({ source: piece.source.id, start: piece.start, end: piece.end }) : null;
  return s("a", { href: address, class: `edge edge-${first.type}`, "data-relation": first.type, "aria-label": `${name}: ${piece ? cut(piece.quote, 90) : ""}` },
    s("title", {}, [name, piece?.quote, piece?.sourceTitle].filter(Boolean).join("\n")),
    path,
    s("rect", { class: "tag", x: x - half, y: y - 9, width: 2 * half, height: 18, rx: 9 }),
    s("text", { class: "tag-text", x, y: y + 4 }, name));
}
