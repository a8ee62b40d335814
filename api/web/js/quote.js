// The side panel: a source's text with the quote marked in it and scrolled to.

import { ask } from "./api.js";
import { h, show } from "./dom.js";
import { label, t } from "./i18n.js";
import { SOURCE } from "./queries.js";
import { go, link, quoteLink } from "./router.js";

const held = new Map();
let opener = null;

async function sourceOf(id) {
  if (!held.has(id)) held.set(id, (await ask(SOURCE, { id })).node);
  return held.get(id);
}

/** The text with [start, end) marked. Offsets count code points, which JavaScript's do not. */
export function markedText(text, start, end) {
  const points = Array.from(text);
  return h("div", { class: "sourcetext", lang: "vi" },
    points.slice(0, start).join(""),
    h("mark", { tabindex: "-1" }, points.slice(start, end).join("")),
    points.slice(end).join(""));
}

/** Notice what to give the focus back to. */
export function rememberOpener(element) {
  opener = element;
}

/** Show the panel with a quote, or hide it. */
export async function paintQuote(panel, quote) {
  const stage = document.getElementById("stage");
  if (!quote) {
    const wasOpen = !panel.hidden;
    panel.hidden = true;
    stage.classList.remove("split");
    if (wasOpen && opener?.isConnected) opener.focus({ preventScroll: true });
    return;
  }
  const source = await sourceOf(quote.source);
  panel.hidden = false;
  stage.classList.add("split");
  panel.setAttribute("aria-label", t("quoteTitle"));
  const close = h("button", { type: "button", class: "close", onclick: () => go(quoteLink(null)) }, t("close"));
  if (!source) {
    show(panel, close, h("p", { class: "note" }, t("noSource")));
    return;
  }
  const text = markedText(source.text, quote.start, quote.end);
  show(panel,
    h("div", { class: "quote-head" },
      h("h2", {}, t("quoteTitle")), close,
      h("p", { class: `source-title form-${source.form}` }, source.title),
      h("p", { class: "source-said" }, h("span", { class: "form" }, label(source.formLabel)), ` ${source.name} · ${t("offsets")} ${quote.start}–${quote.end} · `,
        h("a", { href: link("source", source.id) }, t("openSource")))),
    text);
  const mark = text.querySelector("mark");
  text.scrollTop = mark.offsetTop - text.clientHeight / 3;
  mark.focus({ preventScroll: true });
}
