// The page: which address shows what, the bar at the top, the keys.

import { ApiError } from "./api.js";
import { paintBar, paintFoot } from "./bar.js";
import { h, show } from "./dom.js";
import { language, speak, t } from "./i18n.js";
import { agencyPage } from "./pages/agency.js";
import { documentPage } from "./pages/document.js";
import { homePage } from "./pages/home.js";
import { searchPage } from "./pages/search.js";
import { sourcePage, sourcesPage } from "./pages/sources.js";
import { warningsPage } from "./pages/warnings.js";
import { paintQuote, rememberOpener } from "./quote.js";
import { go, quoteLink, read } from "./router.js";
import { loadTerms } from "./terms.js";

const PAGES = {
  "": homePage,
  search: searchPage,
  document: documentPage,
  agency: agencyPage,
  warnings: warningsPage,
  sources: sourcesPage,
  source: sourcePage,
};

const main = document.getElementById("main");
const panel = document.getElementById("quote");
let shown = null;
let turn = 0;

async function paint() {
  const { parts, quote } = read();
  const address = `${language()}/${parts.join("/")}`;
  const mine = (turn += 1);
  paintBar(parts);
  try {
    if (address !== shown) {
      main.setAttribute("aria-busy", "true");
      await loadTerms();
      const page = PAGES[parts[0] ?? ""];
      const content = page ? await page(...parts.slice(1)) : { title: t("notFound"), body: [h("h1", {}, t("notFound"))] };
      if (mine !== turn) return;
      show(main, content.body);
      document.title = `${content.title} – chỉ đạo`;
      if (shown !== null && !quote) {
        window.scrollTo(0, 0);
        main.focus({ preventScroll: true });
      }
      shown = address;
      main.querySelectorAll(".scroll").forEach((each) => each.dispatchEvent(new Event("drawn")));
    }
    await paintQuote(panel, quote);
  } catch (error) {
    if (mine === turn) fail(error);
  } finally {
    main.removeAttribute("aria-busy");
  }
}

function fail(error) {
  if (!(error instanceof ApiError)) console.error(error);
  shown = null;
  paintQuote(panel, null);
  const said = error.code === "NETWORK" ? t("network") : error.message;
  show(main, h("div", { class: "failure", role: "alert" }, h("h1", {}, t("failed")), h("p", {}, said)));
}

function useLanguage(code) {
  speak(code);
  document.getElementById("skip").textContent = t("skip");
  paintFoot();
  paint();
}

document.addEventListener("chidao-language", (event) => useLanguage(event.detail));
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='?quote=']");
  if (link) rememberOpener(link);
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "Escape" && read().quote) go(quoteLink(null));
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener("hashchange", paint);
useLanguage(language());
