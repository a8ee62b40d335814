// Where the boxes of a lineage stand: a row a step, related boxes near each other. Many documents
// that hang on one by the same relation alone stand in one list, so that a dozen recitals are read
// as a list and not as a dozen lines.

export const BOX = { width: 216, height: 76, gapX: 28, gapY: 84, inner: 84, line: 21, listWidth: 330, most: 1240, list: 4, lines: 14 };

/** Signed step: negative above the start, positive below. */
function levelOf(node) {
  return node.direction === "UP" ? -node.depth : node.depth;
}

/** Boxes that PROMULGATES joins on one step are one unit and stand side by side. */
function unitsOf(nodes, relations) {
  const unit = new Map(nodes.map((node) => [node.document.id, [node]]));
  for (const relation of relations.filter((each) => each.collapsed)) {
    const one = unit.get(relation.start);
    const other = unit.get(relation.end);
    if (!one || !other || one === other || levelOf(one[0]) !== levelOf(other[0])) continue;
    one.push(...other);
    for (const node of other) unit.set(node.document.id, one);
  }
  return [...new Set(unit.values())].map((members) => ({
    nodes: members,
    level: levelOf(members[0]),
    apart: Number(members.every((node) => node.apart)),
  }));
}

const inside = (unit, id) => unit.nodes.some((node) => node.document.id === id);

/** The units whose only line leads to one document of the next row, gathered by that line's kind. */
function gather(units, relations, start) {
  const groups = new Map();
  for (const unit of units) {
    if (inside(unit, start)) continue;
    const lines = relations.filter((each) => !each.collapsed && inside(unit, each.start) !== inside(unit, each.end));
    if (lines.length !== 1) continue;
    const [line] = lines;
    const far = inside(unit, line.start) ? line.end : line.start;
    const key = [unit.level, unit.apart, line.type, far, far === line.end].join("|");
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  const listed = new Set();
  const lists = [];
  for (const members of groups.values()) {
    if (members.length < BOX.list) continue;
    const size = Math.ceil(members.length / Math.ceil(members.length / BOX.lines));
    for (let from = 0; from < members.length; from += size) {
      const part = members.slice(from, from + size);
      part.forEach((unit) => listed.add(unit));
      lists.push({ ...part[0], nodes: part.flatMap((unit) => unit.nodes), list: true });
    }
  }
  return [...units.filter((unit) => !listed.has(unit)), ...lists];
}

function measure(unit) {
  const count = unit.nodes.length;
  unit.width = unit.list ? BOX.listWidth : count * BOX.width + (count - 1) * BOX.inner;
  unit.height = unit.list ? count * BOX.line + 14 : BOX.height;
  return unit;
}

/** Order the units of each row by where their neighbours stand, a few times over. */
function settle(rows, relations, unitOf) {
  const neighbours = new Map();
  for (const { start, end } of relations) {
    const one = unitOf.get(start);
    const other = unitOf.get(end);
    if (!one || !other || one === other) continue;
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  }
  const place = new Map();
  const note = () => rows.forEach((row) => row.forEach((unit, at) => place.set(unit, (at + 1) / (row.length + 1))));
  note();
  for (let sweep = 0; sweep < 4; sweep += 1) {
    for (const row of sweep % 2 ? [...rows].reverse() : rows) {
      const wish = (unit) => {
        const near = neighbours.get(unit) ?? [];
        return near.length ? near.reduce((sum, each) => sum + place.get(each), 0) / near.length : place.get(unit);
      };
      row.sort((a, b) => a.apart - b.apart || wish(a) - wish(b));
      note();
    }
  }
}

/** Rows no wider than the page, so that nobody has to scroll for the common case. */
function wrap(row) {
  const lines = [[]];
  let used = 0;
  for (const unit of row) {
    if (used && used + unit.width > BOX.most) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1).push(unit);
    used += unit.width + BOX.gapX;
  }
  return lines;
}

/** Where each document is: its own box, or its line in a list. */
function placeUnit(unit, boxes) {
  unit.nodes.forEach((node, at) => boxes.set(node.document.id, unit.list
    ? { x: unit.x, y: unit.y, width: unit.width, height: unit.height, node, unit, line: at }
    : { x: unit.x + at * (BOX.width + BOX.inner), y: unit.y, width: BOX.width, height: BOX.height, node, unit }));
}

/** { boxes: Map id -> place, units, width, height } */
export function layOut(lineage) {
  const units = gather(unitsOf(lineage.nodes, lineage.relations), lineage.relations, lineage.start.id).map(measure);
  const unitOf = new Map(units.flatMap((unit) => unit.nodes.map((node) => [node.document.id, unit])));
  const levels = [...new Set(units.map((unit) => unit.level))].sort((a, b) => a - b);
  const rows = levels.map((level) => units.filter((unit) => unit.level === level));
  settle(rows, lineage.relations, unitOf);
  const lines = rows.flatMap((row) => (row[0].level < 0 ? wrap(row).reverse() : wrap(row)));
  const span = (line) => line.reduce((sum, unit) => sum + unit.width + BOX.gapX, -BOX.gapX);
  const width = Math.max(...lines.map(span));
  const boxes = new Map();
  let y = 0;
  for (const line of lines) {
    const tall = Math.max(...line.map((unit) => unit.height));
    const above = line[0].level < 0;
    let x = (width - span(line)) / 2;
    for (const unit of line) {
      Object.assign(unit, { x, y: above ? y + tall - unit.height : y });
      placeUnit(unit, boxes);
      x += unit.width + BOX.gapX;
    }
    y += tall + BOX.gapY;
  }
  return { boxes, units, width, height: y - BOX.gapY };
}
