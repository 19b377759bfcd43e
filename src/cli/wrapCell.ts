import {typography} from "../words/typography.js";

/**
 * A text on lines of at most `width` characters, broken at plain spaces only: « 60 % » and what guillemets hold to stay
 * whole, which the wrapping of the tables, that takes no-break spaces for spaces, does not do. A longer word stands alone.
 */
export function wrapCell(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of typography(text).split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
