// The files that were read, and the whole text of one.

import { ask } from "../api.js";
import { h, show } from "../dom.js";
import { count, label, t } from "../i18n.js";
import { table } from "../parts.js";
import { SOURCE, SOURCES } from "../queries.js";
import { link } from "../router.js";

/** The list of sources. */
export async function sourcesPage() {
  const { sources } = await ask(SOURCES);
  const read = [...sources.nodes];
  const place = h("div", {});
  const paint = (info) => show(place, table([t("file"), t("form")], read.map(row), "sources"),
    info.hasNextPage ? h("button", { type: "button", class: "button", onclick: async () => {
      const next = (await ask(SOURCES, { after: info.endCursor })).sources;
      read.push(...next.nodes);
      paint(next.pageInfo);
    } }, t("more")) : null);
  paint(sources.pageInfo);
  return { title: t("sources"), body: [h("h1", {}, `${t("sources")} (${count(sources.totalCount)})`), h("section", { "aria-label": t("sources") }, place)] };
}

function row(source) {
  return [[h("a", { href: link("source", source.id) }, source.name), h("p", { class: "kind" }, source.title)],
    h("span", { class: "form" }, label(source.formLabel))];
}

/** The page of one source. */
export async function sourcePage(id) {
  const { node } = await ask(SOURCE, { id });
  if (!node?.text) return { title: t("noSource"), body: [h("h1", {}, t("noSource"))] };
  return {
    title: node.name,
    body: [
      h("div", { class: "title" }, h("p", { class: "eyebrow" }, label(node.formLabel)), h("h1", { class: "asked" }, node.title),
        h("p", { class: "kind" }, node.paths.join("; "))),
      h("div", { class: "sourcetext wide", lang: "vi" }, node.text),
    ],
  };
}
