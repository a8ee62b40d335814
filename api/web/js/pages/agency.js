// A body: what it leads, supports and joins in, what it issued, and its relatives.

import { ask } from "../api.js";
import { h } from "../dom.js";
import { dutyTable } from "../duties.js";
import { count, day, label, t } from "../i18n.js";
import { bodyList, documentLink, documentList, quotes, section, table } from "../parts.js";
import { AGENCY } from "../queries.js";

/** The page of a body. */
export async function agencyPage(id) {
  const { agency, claims } = await ask(AGENCY, { id });
  const [body] = agency.matched;
  if (!body) return { title: t("unknown"), body: [h("h1", {}, t("unknown"))] };
  const said = [label(body.kindLabel), label(body.levelLabel), label(body.systemLabel), body.placeName, lifetime(body)];
  return {
    title: body.name,
    body: [
      h("div", { class: "title" },
        h("p", { class: "eyebrow" }, said.filter(Boolean).join(" · ")),
        h("h1", {}, body.name),
        body.aliases.length ? h("p", { class: "kind" }, `${t("aliases")}: ${body.aliases.join("; ")}`) : null),
      dutySection("leads", body.leads),
      dutySection("supports", body.supports),
      body.partnerIn.length ? section("partner", t("partnerIn"), partnerTable(body.partnerIn)) : null,
      section("issued", `${t("issued")} (${count(body.issued.totalCount)})`, documentList(body.issued.nodes)),
      agency.related.length ? section("related", t("relatedBodies"), bodyList(agency.related)) : null,
      section("mentions", t("mentions"), quotes(claims.filter((claim) => claim.evidence.length), 5)),
    ],
  };
}

function dutySection(name, page) {
  return section(name, `${t(name)} (${count(page.totalCount)})`, dutyTable(page.nodes, { withBody: false, withDocument: true }));
}

function partnerTable(items) {
  return table([t("task"), t("document"), t("proof")], items.map((each) => [
    [each.task.section ? h("span", { class: "sectionmark" }, each.task.section) : null, h("span", { class: "tasktext" }, each.task.text)],
    documentLink(each.document), quotes(each.claims)]), "duties");
}

function lifetime(body) {
  return body.validFrom || body.validTo ? `${day(body.validFrom)}–${day(body.validTo)}` : null;
}
