// The lineage section: the picture, the switch for what is no lineage, and the legend.

import { ask } from "./api.js";
import { h, s, show } from "./dom.js";
import { t } from "./i18n.js";
import { draw } from "./lineage_draw.js";
import { LINEAGE } from "./queries.js";
import { called, meaning } from "./terms.js";

const BASIC = ["IMPLEMENTS", "BASED_ON", "GUIDES", "PROMULGATES"];
const APART = ["DIRECTS", "CITES"];

/** The section's content for a document; asks the server itself. */
export async function lineagePart(id) {
  const picture = h("div", { class: "picture" });
  const box = h("input", { type: "checkbox", id: "apart" });
  const paint = async () => {
    const relations = box.checked ? [...BASIC, ...APART] : BASIC;
    const { lineage } = await ask(LINEAGE, { id, relations });
    show(picture, lineage && lineage.nodes.length > 1 ? paintPicture(lineage) : h("p", { class: "none" }, t("noLineage")));
    picture.querySelector(".scroll")?.dispatchEvent(new Event("drawn"));
  };
  box.addEventListener("change", paint);
  await paint();
  return [h("p", { class: "help" }, t("lineageHelp")),
    h("label", { class: "toggle" }, box, " ", t("showApart")), picture];
}

function paintPicture(lineage) {
  const { svg, shown, middle } = draw(lineage, [...BASIC, ...APART]);
  const scroll = h("div", { class: "scroll", tabindex: "0", "aria-label": t("lineage") }, svg);
  scroll.addEventListener("drawn", () => { scroll.scrollLeft = middle - scroll.clientWidth / 2; });
  return [scroll, lineage.truncated ? h("p", { class: "note" }, t("truncated")) : null, legend(shown)];
}

function legend(types) {
  const shown = [...BASIC, ...APART].filter((type) => types.has(type));
  const strokes = shown.map((type) => h("li", { title: meaning("RelationType", type) },
    s("svg", { class: "sample", width: 40, height: 10 }, s("path", { class: `edge-${type} edge-line`, d: "M1 5H39" })),
    called("RelationType", type)));
  const boxes = ["FULL", "REPORTED", "CITED_ONLY"].map((code) => h("li", { title: meaning("TextHeld", code) },
    s("svg", { class: `sample box box-${code}`, width: 26, height: 16 }, s("rect", { x: 1, y: 1, width: 24, height: 14, rx: 3 })), called("TextHeld", code)));
  return h("ul", { class: "legend", "aria-label": t("legend") }, strokes, boxes);
}
