// Every page, and every open quote, has an address after the #.

/** The parts of the address: { parts: ["document", id], quote: {source, start, end} | null }. */
export function read(hash = location.hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map(decode);
  const marked = new URLSearchParams(query).get("quote")?.match(/^([0-9a-f]{64}):(\d+)-(\d+)$/);
  const quote = marked ? { source: marked[1], start: +marked[2], end: +marked[3] } : null;
  return { parts, quote };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page. */
export function link(...parts) {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

/** The address of the present page with a quote open, or with none. */
export function quoteLink(quote) {
  const base = link(...read().parts);
  return quote ? `${base}?quote=${quote.source}:${quote.start}-${quote.end}` : base;
}

/** Go to an address. */
export function go(address) {
  if (location.hash === address) window.dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = address;
}
