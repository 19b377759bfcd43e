/**
 * A table with its totals seen as a circulation: each row feeds its columns, the columns feed the total row, the
 * grand total feeds the row totals. Tables that agree with the published cells are the flows that keep the others.
 */
export interface MaskNetwork {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly counts: Float64Array;
  /** 1 where the cell is hidden. */
  readonly masked: Uint8Array;
  /** Cells that touch each node. */
  readonly incident: readonly (readonly number[])[];
}

/** The network of a table of counts: cells row by row, then row totals, column totals and the grand total. */
export function maskNetwork(counts: readonly (readonly number[])[]): MaskNetwork {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const totalRow = rows + columns;
  const totalColumn = totalRow + 1;
  const edges: [number, number, number][] = [];
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      edges.push([i, rows + j, count]);
    });
  });
  counts.forEach((row, i) => {
    edges.push([totalColumn, i, sum(row)]);
  });
  for (let j = 0; j < columns; j++) edges.push([rows + j, totalRow, sum(counts.map((row) => row[j]))]);
  edges.push([totalRow, totalColumn, sum(counts.map(sum))]);
  const incident: number[][] = Array.from({length: totalColumn + 1}, () => []);
  edges.forEach(([from, to], cell) => {
    incident[from].push(cell);
    incident[to].push(cell);
  });
  return {
    nodes: totalColumn + 1,
    from: Int32Array.from(edges, (edge) => edge[0]),
    to: Int32Array.from(edges, (edge) => edge[1]),
    counts: Float64Array.from(edges, (edge) => edge[2]),
    masked: new Uint8Array(edges.length),
    incident
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Width of the interval in which a reader of the published cells can place a hidden one, or `limit` when it is at
 * least that. Hidden counts are known to be 1 or more, since zeros are published. Exact: flows have integral bounds.
 */
export function feasibleWidth(network: MaskNetwork, cell: number, limit: number): number {
  const {from, to, counts} = network;
  const up = maximumFlow(network, {cell, source: to[cell], target: from[cell], limit});
  if (up >= limit) return limit;
  const room = Math.min(limit - up, counts[cell] - 1);
  return up + maximumFlow(network, {cell, source: from[cell], target: to[cell], limit: room});
}

interface Route {
  readonly cell: number;
  readonly source: number;
  readonly target: number;
  readonly limit: number;
}

function maximumFlow(network: MaskNetwork, {cell, source, target, limit}: Route): number {
  const flow = network.counts.slice();
  let total = 0;
  while (total < limit) {
    const path = augmentingPath(network, flow, {cell, source, target});
    if (path === undefined) break;
    const step = path.reduce(
      (least, edge) => Math.min(least, edge >= 0 ? Infinity : flow[~edge] - 1),
      limit - total
    );
    for (const edge of path) {
      if (edge >= 0) flow[edge] += step;
      else flow[~edge] -= step;
    }
    total += step;
  }
  return total;
}

/** Hidden cells from source to target, `edge` when it grows and `~edge` when it shrinks. */
function augmentingPath(
  {nodes, from, to, masked, incident}: MaskNetwork,
  flow: Float64Array,
  {cell, source, target}: Omit<Route, "limit">
): number[] | undefined {
  const reachedBy = new Array<number | undefined>(nodes).fill(undefined);
  const queue = [source];
  for (let k = 0; k < queue.length; k++) {
    const node = queue[k];
    if (node === target) return pathTo(target, source, {reachedBy, from, to});
    for (const edge of incident[node]) {
      if (masked[edge] === 0 || edge === cell) continue;
      const next = from[edge] === node ? to[edge] : to[edge] === node && flow[edge] > 1 ? from[edge] : -1;
      if (next < 0 || next === source || reachedBy[next] !== undefined) continue;
      reachedBy[next] = from[edge] === node ? edge : ~edge;
      queue.push(next);
    }
  }
  return undefined;
}

interface Search {
  readonly reachedBy: readonly (number | undefined)[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function pathTo(target: number, source: number, {reachedBy, from, to}: Search): number[] {
  const path: number[] = [];
  for (let node = target; node !== source; ) {
    const edge = reachedBy[node]!;
    path.push(edge);
    node = edge >= 0 ? from[edge] : to[~edge];
  }
  return path;
}

/**
 * The cells to hide, smallest total count first, so that `cell` can move by `width` whatever is published. There is
 * always one answer, through the totals of its row and column and the grand total.
 */
export function cheapestCycle(network: MaskNetwork, cell: number, width: number): number[] {
  const {nodes, from, to, counts, masked, incident} = network;
  const cost = new Float64Array(nodes).fill(Infinity);
  const reachedBy = new Array<number | undefined>(nodes).fill(undefined);
  const settled = new Uint8Array(nodes);
  cost[to[cell]] = 0;
  for (;;) {
    let node = -1;
    for (let k = 0; k < nodes; k++) if (settled[k] === 0 && (node < 0 || cost[k] < cost[node])) node = k;
    if (node === from[cell]) break;
    settled[node] = 1;
    for (const edge of incident[node]) {
      if (edge === cell || counts[edge] === 0) continue;
      const grows = from[edge] === node;
      if (!grows && !(to[edge] === node && counts[edge] > width)) continue;
      const next = grows ? to[edge] : from[edge];
      const price = cost[node] + (masked[edge] === 1 ? 0 : counts[edge]);
      if (price >= cost[next]) continue;
      cost[next] = price;
      reachedBy[next] = grows ? edge : ~edge;
    }
  }
  return pathTo(from[cell], to[cell], {reachedBy, from, to}).map((edge) => (edge >= 0 ? edge : ~edge));
}
