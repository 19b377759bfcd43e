import {formatNumber} from "../words/numbers.js";

/** "1 calcul rendu", "12 calculs rendus": a number and words that all take an s in the plural. */
export function counted(count: number, words: string): string {
  return `${formatNumber(count)} ${count > 1 ? words.replace(/\S+/g, "$&s") : words}`;
}
