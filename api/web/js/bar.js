// The bar at the top: the name, the search box, the pages, the language.

import { h, show } from "./dom.js";
import { language, t } from "./i18n.js";
import { go, link } from "./router.js";

const PAGES = ["warnings", "sources"];

/** Paint the bar for a page; what is being typed stays. */
export function paintBar(parts) {
  const bar = document.getElementById("bar");
  const before = document.getElementById("q");
  const typing = before && document.activeElement === before;
  const value = parts[0] === "search" ? (parts[1] ?? "") : "";
  const field = h("input", { id: "q", type: "search", name: "q", value, placeholder: t("searchHint"), "aria-label": t("searchLabel"), autocomplete: "off", spellcheck: "false" });
  const form = h("form", { role: "search", class: "find", onsubmit: (event) => {
    event.preventDefault();
    if (field.value.trim()) go(link("search", field.value.trim()));
  } }, field, h("button", { type: "submit", class: "button" }, t("search")));
  show(bar,
    h("a", { class: "brand", href: "#/", title: t("home") }, h("span", { class: "seal", "aria-hidden": "true" }), "chỉ đạo"),
    form,
    h("nav", { "aria-label": t("home") }, PAGES.map((page) =>
      h("a", { href: link(page), "aria-current": parts[0] === page ? "page" : null }, t(page)))),
    h("div", { class: "languages", role: "group", "aria-label": t("language") }, ["vi", "en"].map((code) =>
      h("button", { type: "button", lang: code, "aria-pressed": String(language() === code), onclick: () =>
        document.dispatchEvent(new CustomEvent("chidao-language", { detail: code })) }, code === "vi" ? "Tiếng Việt" : "English"))));
  if (typing) document.getElementById("q").focus();
}

/** Paint the line at the bottom. */
export function paintFoot() {
  show(document.getElementById("foot"), h("p", {}, t("tagline"), " · ", h("a", { href: "/graphiql" }, "GraphQL")));
}
