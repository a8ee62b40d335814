// The first page: how to ask, what is held, the newest documents.

import { ask } from "../api.js";
import { h } from "../dom.js";
import { count, label, t } from "../i18n.js";
import { documentList, section } from "../parts.js";
import { HOME } from "../queries.js";
import { meaning } from "../terms.js";

/** The page. */
export async function homePage() {
  const { coverage, documents } = await ask(HOME);
  const all = Object.fromEntries(coverage.counts.map((each) => [each.name, each.count]));
  return {
    title: t("tagline"),
    body: [
      h("div", { class: "hero" }, h("h1", {}, t("tagline")), h("p", {}, t("searchHelp"))),
      section("held", t("held"), h("dl", { class: "tally" },
        coverage.documents.map((each) => h("div", { class: `tally-${each.textHeld}`, title: meaning("TextHeld", each.textHeld) }, h("dt", {}, `${t("documents")}, ${label(each.label)}`), h("dd", {}, count(each.count)))),
        h("div", {}, h("dt", {}, t("bodies")), h("dd", {}, count(all.Agency ?? 0))),
        h("div", {}, h("dt", {}, t("duties")), h("dd", {}, count(all.Task ?? 0))))),
      section("newest", t("newest"), documentList(documents.nodes)),
    ],
  };
}
