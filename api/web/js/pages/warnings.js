// What is odd in the sources themselves; it is told, never repaired.

import { ask } from "../api.js";
import { h, show } from "../dom.js";
import { count, label, t } from "../i18n.js";
import { none, quotes, table, titledLink } from "../parts.js";
import { WARNINGS } from "../queries.js";

/** The page. */
export async function warningsPage() {
  const { warnings } = await ask(WARNINGS);
  const notes = [...warnings.nodes];
  const place = h("div", {});
  const paint = (info) => show(place,
    notes.length ? table([t("oddity"), t("concerning"), t("proof")], notes.map(row), "notes") : none(),
    info.hasNextPage ? h("button", { type: "button", class: "button", onclick: async () => {
      const next = (await ask(WARNINGS, { after: info.endCursor })).warnings;
      notes.push(...next.nodes);
      paint(next.pageInfo);
    } }, t("more")) : null);
  paint(warnings.pageInfo);
  return { title: t("warnings"), body: [h("h1", {}, `${t("warnings")} (${count(warnings.totalCount)})`), h("section", { "aria-label": t("warnings") }, place)] };
}

function row(note) {
  return [[h("strong", {}, label(note.label)), note.message ? `: ${note.message}` : ""], titledLink(note.document), quotes([note.claim])];
}
