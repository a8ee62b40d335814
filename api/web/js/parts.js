// Small pieces that every page uses: status, quotes, links to documents and bodies.

import { cut, h } from "./dom.js";
import { day, label, t } from "./i18n.js";
import { link, quoteLink } from "./router.js";
import { called, meaning } from "./terms.js";

/** How something is known, as a small mark with its meaning on hover. */
export function standing(code) {
  return code && h("span", { class: `status status-${code}`, title: meaning("Standing", code) }, called("Standing", code));
}

/** What is held of a document's own words. */
export function held(document) {
  return h("span", { class: `held held-${document.textHeld}`, title: meaning("TextHeld", document.textHeld) }, label(document.textHeldLabel));
}

/** A link that opens the quote of a piece of evidence; a report's or a retelling's title is said. */
export function quoteButton(piece, status) {
  const said = [piece.sourceForm === "NEWS_REPORT" ? called("Form", piece.sourceForm) : null, piece.page ? `${t("page")} ${piece.page}` : null].filter(Boolean).join(" ");
  const where = { source: piece.source.id, start: piece.start, end: piece.end };
  return h("a", {
    class: `cite${piece.sourceForm === "NEWS_REPORT" ? " cite-report" : ""}`,
    href: quoteLink(where),
    title: `“${cut(piece.quote, 160)}”\n${piece.sourceTitle}`,
    "aria-label": `${t("quoteOf")} ${said}: ${cut(piece.quote, 80)}`,
    "data-status": status,
  }, h("span", { "aria-hidden": "true" }, "❝"), said ? h("span", { class: "cite-form" }, said) : null);
}

/** The quotes of claims, each place once. */
export function quotes(claims, pieces = 1) {
  const seen = new Set();
  const links = [];
  for (const claim of claims) {
    for (const piece of claim.evidence.slice(0, pieces)) {
      const key = `${piece.source.id}:${piece.start}-${piece.end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      links.push(quoteButton(piece, claim.status));
    }
  }
  return h("span", { class: "cites" }, links);
}

/** The strongest status of claims; a mark only where it is less than the document's own word. */
export function doubt(claims) {
  const order = ["STATED", "REPORTED", "INFERRED"];
  const best = claims.map((claim) => claim.status).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  return best && best !== "STATED" ? standing(best) : null;
}

/** Number or, where there is none, type and title. */
export function nameOf(document) {
  return document.number ?? `${label(document.typeLabel)} (${t("unnumbered")})`;
}

/** A link to a document with its number. */
export function documentLink(document) {
  return h("a", { class: "number", href: link("document", document.id) }, nameOf(document));
}

/** The same where no title stands beside it, so that one without a number is known by its title. */
export function titledLink(document) {
  if (document.number || !document.title) return documentLink(document);
  return h("a", { href: link("document", document.id) }, `${label(document.typeLabel)} “${cut(document.title, 70)}”`);
}

/** A link to a body's page. */
export function bodyLink(agency) {
  return h("a", { href: link("agency", agency.id) }, agency.name);
}

/** A document as an item of a list: number, type, title, issuer, date and what is held. */
export function documentItem(document, apartBy) {
  const said = [document.issuers.map((agency) => agency.name).join(", "), day(document.issuedOn), document.placeName];
  return h("li", { class: "item" },
    h("div", { class: "item-head" }, documentLink(document), h("span", { class: "kind" }, label(document.typeLabel)), held(document)),
    document.title ? h("p", { class: "item-title" }, document.title) : null,
    h("p", { class: "item-said" }, apartBy ?? said.filter(Boolean).join(" · ")));
}

/** A list of documents, or the word for nothing. */
export function documentList(documents) {
  return documents.length ? h("ul", { class: "items" }, documents.map((document) => documentItem(document))) : none();
}

/** Candidates with what tells them apart. */
export function candidateList(candidates) {
  return h("ul", { class: "items" }, candidates.map((each) => documentItem(each.document, label(each.apartBy).replace(/\d{4}-\d\d-\d\d/g, day))));
}

/** Bodies as a list of links. */
export function bodyList(agencies) {
  return h("ul", { class: "bodies" }, agencies.map((agency) => h("li", {}, bodyLink(agency),
    h("span", { class: "kind" }, [label(agency.kindLabel), agency.placeName].filter(Boolean).join(" · ")))));
}

/** The word for nothing. */
export function none() {
  return h("p", { class: "none" }, t("nothing"));
}

/** A section of a page with its heading. */
export function section(id, title, ...content) {
  return h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), content);
}

/** A table with a heading for each column; on narrow screens each cell carries its heading. */
export function table(columns, rows, kind = "") {
  return h("div", { class: "scroll" }, h("table", { class: kind },
    h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, column)))),
    h("tbody", {}, rows.map((cells) => h("tr", {}, cells.map((cell, at) => h("td", { "data-label": columns[at] }, cell)))))));
}

/** The three noes in words. */
export function silence(code) {
  return h("p", { class: `no no-${code}`, "data-silence": code }, t(`no_${code}`));
}
