// What is known of a document, each fact with its standing and its quotes; a no in words.

import { h } from "./dom.js";
import { day, label, t } from "./i18n.js";
import { bodyLink, quotes, standing } from "./parts.js";

/** The attributes of a document as a list of terms. */
export function factsPart(document) {
  return h("dl", { class: "facts" }, document.attributes.map((answer) => fact(answer, document)));
}

function fact(answer, document) {
  const several = answer.variants.length > 1 && answer.name !== "ISSUERS";
  return h("div", { class: `fact${answer.standing === "CONFLICT" ? " fact-conflict" : ""}`, "data-fact": answer.name },
    h("dt", {}, label(answer.label)),
    h("dd", {},
      answer.silence ? h("span", { class: `no no-${answer.silence}`, "data-silence": answer.silence }, t(`no_${answer.silence}`)) : value(answer, document),
      answer.standing === "CONFLICT" ? h("p", { class: "conflict" }, t("conflict")) : null,
      several ? variants(answer) : null));
}

function value(answer, document) {
  const shown = answer.variants.filter((variant) => answer.value.includes(variant.value));
  const words = answer.name === "ISSUERS"
    ? shown.map((variant) => h("span", { class: "value" }, variant.agency ? bodyLink(variant.agency) : variant.value))
    : answer.value.map((each) => h("span", { class: "value" }, print(answer.name, each)));
  return [words, " ", known(answer, document), " ", quotes(shown.flatMap((variant) => variant.claims))];
}

/** A document of which nothing is held says nothing itself; others say it. */
function known(answer, document) {
  const byOthers = answer.standing === "STATED" && document.textHeld === "CITED_ONLY";
  return byOthers ? h("span", { class: "status status-STATED" }, t("byOthers")) : standing(answer.standing);
}

function variants(answer) {
  return h("details", { class: "variants", open: answer.standing === "CONFLICT" },
    h("summary", {}, `${t("variantsOf")} (${answer.variants.length})`),
    h("ul", {}, answer.variants.map((variant) => h("li", {}, print(answer.name, variant.value), " ", quotes(variant.claims)))));
}

function print(name, text) {
  return name === "ISSUED_ON" ? day(text) : text;
}
