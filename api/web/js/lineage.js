// The lineage as a picture: boxes that lead to documents, lines that lead to quotes, and a legend.

import { ask } from "./api.js";
import { cut, h, s, show } from "./dom.js";
import { day, label, t } from "./i18n.js";
import { BOX, layOut } from "./lineage_layout.js";
import { nameOf, none } from "./parts.js";
import { LINEAGE } from "./queries.js";
import { link, quoteLink } from "./router.js";
import { called, meaning } from "./terms.js";

const BASIC = ["IMPLEMENTS", "BASED_ON", "GUIDES", "PROMULGATES"];
const APART = ["DIRECTS", "CITES"];
const MARGIN = 14;

/** The section's content for a document; asks the server itself. */
export async function lineagePart(id) {
  const picture = h("div", { class: "picture" });
  const box = h("input", { type: "checkbox", id: "apart" });
  const paint = async () => {
    const relations = box.checked ? [...BASIC, ...APART] : BASIC;
    const { lineage } = await ask(LINEAGE, { id, relations });
    show(picture, lineage && lineage.nodes.length > 1 ? draw(lineage) : h("p", { class: "none" }, t("noLineage")));
    picture.querySelector(".scroll")?.dispatchEvent(new Event("drawn"));
  };
  box.addEventListener("change", paint);
  await paint();
  return [h("p", { class: "help" }, t("lineageHelp")),
    h("label", { class: "toggle" }, box, " ", t("showApart")), picture];
}

function draw(lineage) {
  const plan = layOut(lineage);
  const width = plan.width + 2 * MARGIN;
  const height = plan.height + 2 * MARGIN;
  const lines = lineage.relations.filter((each) => plan.boxes.has(each.start) && plan.boxes.has(each.end));
  const picture = s("svg", { class: "lineage", viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`, width, height, role: "group", "aria-label": t("lineage") },
    s("defs", {}, [...BASIC, ...APART].map(arrow)),
    plan.units.filter((unit) => unit.nodes.length > 1).map(frame),
    lines.filter((each) => !inUnit(plan, each)).map((each) => line(plan, each)),
    lines.filter((each) => inUnit(plan, each)).map((each) => joint(plan, each)),
    [...plan.boxes.values()].map((place) => documentBox(place, lineage.start.id)));
  const scroll = h("div", { class: "scroll", tabindex: "0", "aria-label": t("lineage") }, picture);
  scroll.addEventListener("drawn", () => {
    const start = plan.boxes.get(lineage.start.id);
    scroll.scrollLeft = start.x + BOX.width / 2 - scroll.clientWidth / 2 + MARGIN;
  });
  return [scroll, lineage.truncated ? h("p", { class: "note" }, t("truncated")) : null,
    legend(new Set(lines.map((each) => each.type)))];
}

function arrow(type) {
  return s("marker", { id: `arrow-${type}`, class: `edge-${type}`, viewBox: "0 0 10 10", refX: "9", refY: "5", markerWidth: "10", markerHeight: "10", markerUnits: "userSpaceOnUse", orient: "auto" },
    s("path", { d: "M0 .8 10 5 0 9.2 2.4 5z", fill: "currentColor" }));
}

function inUnit(plan, relation) {
  return plan.units.some((unit) => [relation.start, relation.end].every((id) => unit.nodes.some((node) => node.document.id === id)));
}

function frame(unit) {
  return s("rect", { class: "frame", x: unit.x - 7, y: unit.y - 7, width: unit.width + 14, height: BOX.height + 14, rx: 8 });
}

function documentBox({ x, y, node }, start) {
  const { document } = node;
  const kinds = ["box", `box-${document.textHeld}`, document.id === start ? "box-start" : "", node.apart ? "box-apart" : ""];
  const about = document.title ?? document.issuers.map((agency) => agency.name).join(", ");
  const [first, second] = twoLines(about, 34);
  return s("a", { href: link("document", document.id), class: kinds.join(" "), "data-document": document.id, transform: `translate(${x} ${y})`, "aria-label": `${label(document.typeLabel)} ${nameOf(document)}, ${label(document.textHeldLabel)}` },
    s("title", {}, [nameOf(document), document.title, document.issuers.map((agency) => agency.name).join(", "), label(document.textHeldLabel)].filter(Boolean).join("\n")),
    s("rect", { width: BOX.width, height: BOX.height, rx: 4 }),
    s("text", { x: 12, y: 22, class: "box-number" }, cut(nameOf(document), 26)),
    s("text", { x: 12, y: 40, class: "box-title" }, first),
    s("text", { x: 12, y: 54, class: "box-title" }, second),
    s("text", { x: 12, y: 69, class: "box-said" }, cut([label(document.typeLabel), day(document.issuedOn), document.placeName].filter(Boolean).join(" · "), 38)));
}

function twoLines(text, most) {
  const first = cut(text ?? "", most).replace(/…$/, "");
  const rest = (text ?? "").slice(first.length).trim();
  return [first, cut(rest, most)];
}

function line(plan, relation) {
  const from = plan.boxes.get(relation.start);
  const to = plan.boxes.get(relation.end);
  const up = to.y <= from.y;
  const x1 = from.x + BOX.width / 2;
  const x2 = to.x + BOX.width / 2;
  const y1 = up ? from.y : from.y + BOX.height;
  const y2 = up ? to.y + BOX.height : to.y;
  const level = from.y === to.y;
  const bend = level ? BOX.gapY * 0.7 : (y2 - y1) / 2;
  const path = level
    ? `M${x1} ${from.y}C${x1} ${from.y - bend} ${x2} ${from.y - bend} ${x2} ${from.y}`
    : `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
  const middle = level ? { x: (x1 + x2) / 2, y: from.y - bend * 0.75 } : { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  return edge(relation, [s("path", { class: "hit", d: path }), s("path", { class: "stroke", d: path, "marker-end": `url(#arrow-${relation.type})` })], middle);
}

function joint(plan, relation) {
  const from = plan.boxes.get(relation.start);
  const to = plan.boxes.get(relation.end);
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const y = from.y + BOX.height / 2;
  const path = `M${left.x + BOX.width} ${y}H${right.x}`;
  return edge(relation, [s("path", { class: "stroke", d: path })], { x: (left.x + BOX.width + right.x) / 2, y });
}

function edge(relation, paths, middle) {
  const piece = relation.claims.flatMap((claim) => claim.evidence)[0];
  const name = label(relation.label);
  const half = name.length * 3.2 + 8;
  const address = piece ? quoteLink({ source: piece.source.id, start: piece.start, end: piece.end }) : null;
  return s("a", { href: address, class: `edge edge-${relation.type}`, "data-relation": relation.type, "aria-label": `${name}: ${piece ? cut(piece.quote, 90) : ""}` },
    s("title", {}, [name, piece?.quote, piece?.sourceTitle].filter(Boolean).join("\n")),
    paths,
    s("rect", { class: "tag", x: middle.x - half, y: middle.y - 9, width: 2 * half, height: 18, rx: 9 }),
    s("text", { class: "tag-text", x: middle.x, y: middle.y + 4 }, name));
}

function legend(types) {
  const shown = [...BASIC, ...APART].filter((type) => types.has(type));
  const strokes = shown.map((type) => h("li", { title: meaning("RelationType", type) },
    s("svg", { class: `sample edge-${type}`, width: 40, height: 10 }, s("path", { class: "stroke", d: "M1 5H39" })),
    called("RelationType", type)));
  const boxes = ["FULL", "REPORTED", "CITED_ONLY"].map((code) => h("li", { title: meaning("TextHeld", code) },
    s("svg", { class: `sample box box-${code}`, width: 26, height: 16 }, s("rect", { x: 1, y: 1, width: 24, height: 14, rx: 3 })), called("TextHeld", code)));
  return h("ul", { class: "legend", "aria-label": t("legend") }, strokes, boxes);
}
