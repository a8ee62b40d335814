// Duties as a table: who, in which role, what, with whom, by when; each cell with its proof.

import { h, show } from "./dom.js";
import { day, label, t } from "./i18n.js";
import { bodyLink, documentLink, doubt, none, quotes, table } from "./parts.js";

function roles(duty) {
  return h("ul", { class: "roles" }, duty.roles.map((each) =>
    h("li", {}, h("span", { class: `role role-${each.role}` }, label(each.label)), doubt(each.claims))));
}

function task(duty) {
  const claims = duty.roles.flatMap((each) => each.claims);
  return [duty.task.section ? h("span", { class: "sectionmark" }, duty.task.section) : null,
    h("span", { class: "tasktext" }, duty.task.text), " ", quotes(claims)];
}

/** A body's name is paler where it stands in the row above already. */
function bearer(duty, above) {
  return h("span", { class: above?.agency.id === duty.agency.id ? "again" : null }, bodyLink(duty.agency));
}

function partners(duty) {
  return duty.partners.length ? h("ul", { class: "plain" }, duty.partners.map((each) =>
    h("li", {}, bodyLink(each.agency), " ", quotes(each.claims)))) : h("span", { class: "dash" }, "–");
}

function deadline(duty) {
  if (!duty.deadline && !duty.due) return h("span", { class: "dash" }, "–");
  return [h("time", { class: "due" }, day(duty.due ?? duty.deadline)),
    duty.dueInferred ? h("span", { class: "status status-INFERRED" }, t("inferredYear")) : null,
    " ", quotes(duty.deadlineClaims)];
}

/** The rows of consecutive duties; a body's name stands once for a run of its tasks. */
export function dutyTable(duties, { withBody = true, withDocument = false } = {}) {
  if (!duties.length) return none();
  const columns = [
    withBody ? [t("body"), (duty) => bearer(duty, duties[duties.indexOf(duty) - 1])] : null,
    [t("role"), roles],
    [t("task"), task],
    withDocument ? [t("document"), (duty) => documentLink(duty.document)] : null,
    [t("partners"), partners],
    [t("deadline"), deadline],
  ].filter(Boolean);
  return table(columns.map(([title]) => title), duties.map((duty) => columns.map(([, cell]) => cell(duty))), "duties");
}

/** A table that grows by a page at a time; `more` gives the next connection. */
export function growingDuties(first, more, columns) {
  const duties = [...first.nodes];
  const place = h("div", { class: "growing" });
  const paint = (info) => show(place, dutyTable(duties, columns), info?.hasNextPage
    ? h("button", { type: "button", class: "button", onclick: async () => {
      const next = await more(info.endCursor);
      duties.push(...next.nodes);
      paint(next.pageInfo);
    } }, t("more"))
    : null);
  paint(first.pageInfo);
  return place;
}
