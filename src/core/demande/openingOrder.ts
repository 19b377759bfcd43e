import type {Population} from "./population.js";

/**
 * The demandes of the first day, commune after commune by first wish: they enter the pool in this order, so that those
 * whom one CAL may house stand close together in memory. No result depends on it.
 */
export function openingOrder({demandes}: Population, communes: number): Int32Array {
  const starts = new Int32Array(communes + 1);
  for (let i = 0; i < demandes.count; i++) starts[demandes.wishes[i * 3] + 1]++;
  for (let c = 0; c < communes; c++) starts[c + 1] += starts[c];
  const order = new Int32Array(demandes.count);
  for (let i = 0; i < demandes.count; i++) order[starts[demandes.wishes[i * 3]]++] = i;
  return order;
}
