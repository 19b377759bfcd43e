import {decisions} from "../random.js";
import type {State} from "../state.js";
import {mostLogements} from "../widths.js";

/** Above any index of logement: a 32-bit draw and an index fit one exact double. */
const room = mostLogements;

/** High bits of the draw that spread the vacancies over bins: at real size a bin holds one or two. */
const binBits = 12;
const bins = 1 << binBits;
const binStarts = new Int32Array(bins + 1);

/** Moves what is waiting into the current wave, in the order of its keyed draws, and returns how many there are. */
export function openWave({vacancies, logements, draws, step}: State): number {
  const {next, nextCount, orders, sortKeys, wave} = vacancies;
  binStarts.fill(0);
  for (let i = 0; i < nextCount; i++) {
    draws.draw(decisions.order, step, logements.key[next[i]], 0);
    orders[i] = draws.words[0];
    binStarts[binOf(orders[i]) + 1]++;
  }
  for (let bin = 0; bin < bins; bin++) binStarts[bin + 1] += binStarts[bin];
  for (let i = 0; i < nextCount; i++) sortKeys[binStarts[binOf(orders[i])]++] = orders[i] * room + next[i];
  sortNearly(sortKeys, nextCount);
  for (let i = 0; i < nextCount; i++) wave[i] = sortKeys[i] - Math.floor(sortKeys[i] / room) * room;
  vacancies.waveCount = nextCount;
  vacancies.nextCount = 0;
  return nextCount;
}

function binOf(order: number): number {
  return order >>> (32 - binBits);
}

/** By insertion: each number is at most a few places away from its own. */
function sortNearly(numbers: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const number = numbers[i];
    let place = i;
    for (; place > 0 && numbers[place - 1] > number; place--) numbers[place] = numbers[place - 1];
    numbers[place] = number;
  }
}
