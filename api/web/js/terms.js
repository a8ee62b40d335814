// The server's vocabulary, read once: what each code is called and means.

import { ask } from "./api.js";
import { label } from "./i18n.js";
import { TERMS } from "./queries.js";

const terms = new Map();

/** Read the vocabulary; later calls do nothing. */
export async function loadTerms() {
  if (terms.size) return;
  const { vocabulary } = await ask(TERMS);
  for (const term of vocabulary) terms.set(`${term.list}/${term.code}`, term);
}

/** What a code is called; the code itself where nobody says. */
export function called(list, code) {
  return label(terms.get(`${list}/${code}`)?.label) || code;
}

/** What a code means. */
export function meaning(list, code) {
  return label(terms.get(`${list}/${code}`)?.definition);
}
