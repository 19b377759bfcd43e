/**
 * Coordinates of worlds as a polynomial chaos takes them: the middle of the rank of each, in [0, 1], ties together, spread so that
 * a column with few values keeps the variance of a uniform one (1/12), within [0, 1]. Any law becomes uniform; ties between
 * coordinates, which kept worlds have, stay. `places[world][coordinate]`.
 */
export function uniformPlaces(places: readonly (readonly number[])[]): Float64Array[] {
  const points = places.map((place) => new Float64Array(place.length));
  for (let c = 0; c < (places[0]?.length ?? 0); c++)
    middles(places.map((place) => place[c])).forEach((x, w) => {
      points[w][c] = x;
    });
  return points;
}

function middles(values: readonly number[]): number[] {
  const n = values.length;
  const order = values.map((_, w) => w).sort((a, b) => values[a] - values[b] || a - b);
  const ranks = new Array<number>(n).fill(0.5);
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to) / (2 * n);
    from = to;
  }
  const variance = ranks.reduce((sum, x) => sum + (x - 0.5) * (x - 0.5), 0) / n;
  const spread = variance > 0 ? Math.sqrt(1 / 12 / variance) : 1;
  return ranks.map((x) => Math.min(1, Math.max(0, 0.5 + spread * (x - 0.5))));
}
