// What a number, a title or a body's name finds; several documents are listed, never guessed among.

import { ask } from "../api.js";
import { h } from "../dom.js";
import { count, t } from "../i18n.js";
import { bodyList, candidateList, documentItem, documentList, section } from "../parts.js";
import { FIND } from "../queries.js";

function match(document, byNumber) {
  switch (document.__typename) {
    case "Ambiguous":
      return section("match", t("ambiguous"), byNumber ? h("p", { class: "help" }, t("ambiguousWhy")) : null, candidateList(document.candidates));
    case "Unknown":
      return null;
    default:
      return section("match", t(`found_${document.why}`), h("ul", { class: "items items-one" }, documentItem(document.document)),
        document.incomplete.length ? [h("h3", {}, t("incomplete")), documentList(document.incomplete)] : null);
  }
}

/** The page for a text. */
export async function searchPage(text = "") {
  const { document, search, agency } = await ask(FIND, { text });
  const matched = document.document?.id;
  const offered = new Set([matched, ...(document.candidates ?? []).map((each) => each.document.id)]);
  const others = search.nodes.filter((each) => !offered.has(each.id));
  const byNumber = document.__typename === "Ambiguous" ? /\d/.test(text) : document.why !== "TITLE";
  const left = search.totalCount - (search.nodes.length - others.length);
  const unknown = document.__typename === "Unknown";
  const nothing = unknown && !agency.matched.length && !agency.related.length && !others.length;
  return {
    title: text,
    body: [
      h("h1", { class: "asked" }, `${t("resultsFor")} “${text}”`),
      byNumber ? match(document, byNumber) : null,
      agency.matched.length ? section("bodies", t("matchedBodies"), bodyList(agency.matched)) : null,
      byNumber ? null : match(document, byNumber),
      agency.related.length ? section("related", t("relatedBodies"), bodyList(agency.related)) : null,
      others.length ? section("more", `${t("moreDocuments")} (${count(left)})`, documentList(others)) : null,
      nothing ? h("p", { class: "no no-NOT_HELD" }, t("unknown")) : null,
      unknown && document.near.length && !others.length ? section("near", t("near"), candidateList(document.near)) : null,
    ],
  };
}
