// Where the boxes of a lineage stand: a row a step, newest below, related boxes near each other.

export const BOX = { width: 216, height: 76, gapX: 28, gapY: 84, inner: 84, perRow: 5 };

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
  return [...new Set(unit.values())];
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

/** Rows of at most so many boxes. */
function wrap(row) {
  const lines = [[]];
  let boxes = 0;
  for (const unit of row) {
    if (boxes && boxes + unit.nodes.length > BOX.perRow) {
      lines.push([]);
      boxes = 0;
    }
    lines.at(-1).push(unit);
    boxes += unit.nodes.length;
  }
  return lines;
}

const widthOf = (unit) => unit.nodes.length * BOX.width + (unit.nodes.length - 1) * BOX.inner;

/** { boxes: Map id -> {x, y, node}, units: [{x, y, width, nodes}], width, height } */
export function layOut(lineage) {
  const units = unitsOf(lineage.nodes, lineage.relations).map((nodes) => ({
    nodes,
    level: levelOf(nodes[0]),
    apart: Number(nodes.every((node) => node.apart)),
  }));
  const unitOf = new Map(units.flatMap((unit) => unit.nodes.map((node) => [node.document.id, unit])));
  const levels = [...new Set(units.map((unit) => unit.level))].sort((a, b) => a - b);
  const rows = levels.map((level) => units.filter((unit) => unit.level === level));
  settle(rows, lineage.relations, unitOf);
  const lines = rows.flatMap(wrap);
  const span = (line) => line.reduce((sum, unit) => sum + widthOf(unit) + BOX.gapX, -BOX.gapX);
  const width = Math.max(...lines.map(span));
  const boxes = new Map();
  lines.forEach((line, row) => {
    let x = (width - span(line)) / 2;
    const y = row * (BOX.height + BOX.gapY);
    for (const unit of line) {
      Object.assign(unit, { x, y, width: widthOf(unit) });
      unit.nodes.forEach((node, at) => boxes.set(node.document.id, { x: x + at * (BOX.width + BOX.inner), y, node }));
      x += unit.width + BOX.gapX;
    }
  });
  return { boxes, units, width, height: lines.length * (BOX.height + BOX.gapY) - BOX.gapY };
}
