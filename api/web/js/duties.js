// Duties as a table: who, in which role, what, with whom, by when; each cell with its proof.

import { h, show } from "./dom.js";
import { day, label, t } from "./i18n.js";
import { bodyLink, doubt, none, quotes, table, titledLink } from "./parts.js";

/** Duties of one task in the same roles are one row with several bearers. */
function rowsOf(duties, withBody) {
  const rows = [];
  for (const duty of duties) {
    const key = [duty.task.id, ...duty.roles.map((each) => each.role)].join();
    const last = rows.at(-1);
    if (withBody && last?.key === key) last.duties.push(duty);
    else rows.push({ key, duties: [duty] });
  }
  return rows.map((row) => row.duties);
}

/** Bodies are paler where the row above names the same ones. */
function bearers(row, above) {
  const ids = (duties) => duties?.map((duty) => duty.agency.id).join();
  const again = ids(above) === ids(row);
  return h("ul", { class: again ? "bearers again" : "bearers" }, row.map((duty) => h("li", {}, bodyLink(duty.agency))));
}

function roles([first, ...others]) {
  return h("ul", { class: "roles" }, first.roles.map((each, at) => h("li", {},
    h("span", { class: `role role-${each.role}` }, label(each.label)),
    doubt([...each.claims, ...others.flatMap((duty) => duty.roles[at].claims)]))));
}

function task(row) {
  const [{ task: { section, text } }] = row;
  const claims = row.flatMap((duty) => duty.roles.flatMap((each) => each.claims));
  return [section ? h("span", { class: "sectionmark" }, section) : null,
    h("span", { class: "tasktext" }, text), " ", quotes(claims)];
}

function partners([duty]) {
  return duty.partners.length ? h("ul", { class: "plain" }, duty.partners.map((each) =>
    h("li", {}, bodyLink(each.agency), " ", quotes(each.claims)))) : h("span", { class: "dash" }, "–");
}

function deadline([duty]) {
  if (!duty.deadline && !duty.due) return h("span", { class: "dash" }, "–");
  return [h("time", { class: "due" }, day(duty.due ?? duty.deadline)),
    duty.dueInferred ? h("span", { class: "status status-INFERRED" }, t("inferredYear")) : null,
    " ", quotes(duty.deadlineClaims)];
}

/** The table of duties; without bodies where they are all one body's. */
export function dutyTable(duties, { withBody = true, withDocument = false } = {}) {
  if (!duties.length) return none();
  const rows = rowsOf(duties, withBody);
  const columns = [
    withBody ? [t("body"), (row) => bearers(row, rows[rows.indexOf(row) - 1])] : null,
    [t("role"), roles],
    [t("task"), task],
    withDocument ? [t("document"), ([duty]) => titledLink(duty.document)] : null,
    [t("partners"), partners],
    [t("deadline"), deadline],
  ].filter(Boolean);
  return table(columns.map(([title]) => title), rows.map((row) => columns.map(([, cell]) => cell(row))), "duties");
}

/** A table of duties that grows by a page at a time. */
export function growingDuties(first, more, columns) {
  return growing(first, more, (duties) => dutyTable(duties, columns));
}

/** What `draw` makes of a list that grows by a page at a time; `more` gives the next connection. */
export function growing(first, more, draw) {
  const items = [...first.nodes];
  const place = h("div", { class: "growing" });
  const paint = (info) => show(place, draw(items), info?.hasNextPage
    ? h("button", { type: "button", class: "button", onclick: async () => {
      const next = await more(info.endCursor);
      items.push(...next.nodes);
      paint(next.pageInfo);
    } }, t("more"))
    : null);
  paint(first.pageInfo);
  return place;
}
