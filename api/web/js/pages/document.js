// A document: what is known, its lineage, who does what, every other relation, and its proof.

import { ask } from "../api.js";
import { h } from "../dom.js";
import { day, label, t } from "../i18n.js";
import { dutyTable, growingDuties } from "../duties.js";
import { factsPart } from "../facts.js";
import { lineagePart } from "../lineage.js";
import { bodyLink, documentLink, documentList, doubt, held, nameOf, none, quotes, section, silence, table, titledLink } from "../parts.js";
import { DOCUMENT, MORE_DUTIES } from "../queries.js";
import { link } from "../router.js";
import { called } from "../terms.js";

/** The page of a document. */
export async function documentPage(id) {
  const [{ document, responsibilities }, lineage] = await Promise.all([ask(DOCUMENT, { id }), lineagePart(id)]);
  const found = document.document;
  if (!found) return { title: t("unknown"), body: [h("h1", {}, t("unknown"))] };
  return {
    title: nameOf(found),
    body: [
      heading(found),
      basis(found),
      section("facts", t("facts"), factsPart(found)),
      section("lineage", t("lineage"), lineage),
      section("duties", t("dutiesTitle"), duties(found.id, responsibilities)),
      found.candidates.length ? section("candidates", t("candidates"), documentList(found.candidates)) : null,
      found.warnings.length ? section("oddities", t("warnings"), warnings(found.warnings)) : null,
      section("relations", t("relations"), relations(found)),
      details(found),
    ],
  };
}

function heading(document) {
  return h("div", { class: "title" },
    h("p", { class: "eyebrow" }, label(document.typeLabel), " ", held(document)),
    h("h1", {}, nameOf(document)),
    document.title ? h("p", { class: "subject" }, document.title) : null,
    document.reasonLabel ? h("p", { class: "note" }, label(document.reasonLabel)) : null,
    h("button", { type: "button", class: "button quiet print", onclick: () => window.print() }, t("print")));
}

function basis(document) {
  if (!document.sources.length) return silence("NOT_HELD");
  return h("div", { class: "basis" }, h("span", { class: "basis-label" }, t("basedOn")),
    h("ul", {}, document.sources.map((source) => h("li", { class: `form-${source.form}` },
      h("span", { class: "form" }, label(source.formLabel)), " ", h("a", { href: link("source", source.id) }, source.title), " ", h("span", { class: "kind" }, source.name)))));
}

function duties(id, { duties: page, unanswered }) {
  const noes = unanswered.map((each) => h("div", { class: "unanswered" },
    each.document.id === id ? null : h("p", {}, t("noDutyOf"), " ", titledLink(each.document)), silence(each.silence)));
  const more = async (after) => (await ask(MORE_DUTIES, { id, after })).responsibilities.duties;
  return [page.nodes.length ? growingDuties(page, more) : null, noes,
    !page.nodes.length && !noes.length ? dutyTable([]) : null];
}

function warnings(claims) {
  return h("ul", { class: "oddities" }, claims.map((claim) => h("li", {},
    h("strong", {}, called("WarningCode", claim.value)), ": ", claim.detail, " ", quotes([claim]))));
}

function relations(document) {
  const rows = [
    ...document.outgoing.map((each) => ({ ...each, name: each.relation.label })),
    ...document.incoming.map((each) => ({ ...each, name: each.relation.inverse })),
  ];
  if (!rows.length) return none();
  return table([t("relation"), t("document"), t("proof")], rows.map((each) => [
    [h("span", { class: `relation relation-${each.relation.type}` }, label(each.name)), " ", doubt(each.relation.claims)],
    [documentLink(each.document), " ", h("span", { class: "kind" }, each.document.title ?? label(each.document.typeLabel))],
    [quotes(each.relation.claims), ...each.relation.joinedLabels.map((why) => h("span", { class: "note" }, label(why)))],
  ]), "relations");
}

function details(document) {
  const parts = [
    ["recipients", document.recipients, (each) => [each.agency ? bodyLink(each.agency) : each.text,
      each.purpose ? h("span", { class: "kind" }, called("Purpose", each.purpose)) : null, " ", quotes(each.claims)]],
    ["signatories", document.signatories, (each) => [each.name, h("span", { class: "kind" }, [each.authority, each.position].filter(Boolean).join(" ")), " ", quotes(each.claims)]],
    ["dates", document.deadlines, (claim) => [claim.value ? day(claim.value) : "", claim.detail ? h("span", { class: "kind" }, called("Recurrence", claim.detail)) : null, " ", quotes([claim])]],
    ["budgets", document.budgets, (claim) => [money(claim.value), claim.detail ? h("span", { class: "kind" }, claim.detail) : null, " ", quotes([claim])]],
  ].filter(([, items]) => items.length);
  return h("div", { class: "columns" }, parts.map(([name, items, row]) =>
    section(name, t(name), h("ul", { class: "plain" }, items.map((each) => h("li", {}, row(each)))))));
}

function money(value) {
  const [amount, currency] = (value ?? "").split(" ");
  return `${amount.replace(/\B(?=(\d{3})+$)/g, ".")} ${currency ?? ""}`;
}
