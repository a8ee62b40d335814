// A body: what it leads, supports and joins in, what it issued, and its relatives.

import { ask } from "../api.js";
import { h } from "../dom.js";
import { growing, growingDuties } from "../duties.js";
import { count, day, label, t } from "../i18n.js";
import { bodyList, documentList, none, quoteButton, quotes, section, table, titledLink } from "../parts.js";
import { AGENCY, MORE_OF_AGENCY } from "../queries.js";

const COLUMNS = { withBody: false, withDocument: true };

/** The page of a body. */
export async function agencyPage(id) {
  const { node: body, claims } = await ask(AGENCY, { id });
  if (!body?.name) return { title: t("unknown"), body: [h("h1", {}, t("unknown"))] };
  const said = [label(body.kindLabel), label(body.levelLabel), label(body.systemLabel), body.placeName, lifetime(body)];
  return {
    title: body.name,
    body: [
      h("div", { class: "title" },
        h("p", { class: "eyebrow" }, said.filter(Boolean).join(" · ")),
        h("h1", {}, body.name),
        body.aliases.length ? h("p", { class: "kind" }, `${t("aliases")}: ${body.aliases.join("; ")}`) : null),
      dutySection(id, "leads", body.leads),
      dutySection(id, "supports", body.supports),
      body.partnerIn.totalCount ? section("partner", `${t("partnerIn")} (${count(body.partnerIn.totalCount)})`,
        growing(body.partnerIn, moreOf(id, "partnerIn"), partnerTable)) : null,
      section("issued", `${t("issued")} (${count(body.issued.totalCount)})`, documentList(body.issued.nodes)),
      body.related.length ? section("related", t("relatedBodies"), bodyList(body.related)) : null,
      section("mentions", t("mentions"), mentionList(claims)),
    ],
  };
}

function dutySection(id, name, page) {
  return section(name, `${t(name)} (${count(page.totalCount)})`, growingDuties(page, moreOf(id, name), COLUMNS));
}

function moreOf(id, name) {
  return async (after) => (await ask(MORE_OF_AGENCY[name], { id, after })).node[name];
}

function partnerTable(items) {
  return table([t("task"), t("document"), t("proof")], items.map((each) => [
    [each.task.section ? h("span", { class: "sectionmark" }, each.task.section) : null, h("span", { class: "tasktext" }, each.task.text)],
    titledLink(each.document), quotes(each.claims)]), "duties");
}

function mentionList(claims) {
  const pieces = claims.filter((claim) => claim.attribute === "NAMED").flatMap((claim) => claim.evidence.map((piece) => [piece, claim.status]));
  return pieces.length ? h("ul", { class: "mentions" }, pieces.map(([piece, status]) => h("li", {},
    h("q", {}, wholeWords(piece.prefix.split("\n"), -1), h("b", {}, piece.quote), wholeWords(piece.suffix.split("\n"), 0)), " ", quoteButton(piece, status),
    h("span", { class: "kind" }, piece.sourceTitle)))) : none();
}

/** The line next to a quote, between ellipses: without a word that the excerpt cuts through. */
function wholeWords(lines, at) {
  const line = lines.at(at);
  if (at) return lines.length > 1 ? line : line.replace(/^\S+\s+/, "");
  return (lines.length > 1 ? line : line.replace(/\s\S+$/, "")).replace(/\.+$/, "");
}

function lifetime(body) {
  const ends = [["since", body.validFrom], ["until", body.validTo]];
  return ends.filter(([, end]) => end).map(([word, end]) => `${t(word)} ${day(end)}`).join(" ");
}
