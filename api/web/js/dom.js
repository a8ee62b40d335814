// Elements from values. Text goes in as text nodes only, so nothing of a source is ever markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An HTML element: h("p", { class: "note" }, "text", child). */
export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function s(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Put these and nothing else into an element. */
export function show(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

/** The text cut at a word, with an ellipsis where something is left out. */
export function cut(text, most) {
  if (!text || text.length <= most) return text ?? "";
  const short = text.slice(0, most);
  const blank = short.lastIndexOf(" ");
  return `${short.slice(0, blank > most / 2 ? blank : most)}…`;
}
