import iconv from "iconv-lite";

/** Encodings of one byte a character that French files come in. */
export type ByteEncoding = "windows-1252" | "macintosh" | "cp850";

const candidates: readonly ByteEncoding[] = ["windows-1252", "macintosh", "cp850"];

/** Counts of high bytes: the byte, plus this where two capitals stand before it. */
export const afterCapital = 256;

/** The encoding under which the high bytes of a file make most plausible French; Windows-1252 where none is better. */
export function guessEncoding(highBytes: ReadonlyMap<number, number>): ByteEncoding {
  let best: ByteEncoding = "windows-1252";
  let bestScore = -Infinity;
  for (const encoding of candidates) {
    let score = 0;
    for (const [key, count] of highBytes) {
      const character = iconv.decode(Buffer.from([key % afterCapital]), encoding);
      score += count * plausibility(character, {capitals: key >= afterCapital});
    }
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

/** How much a character tells French text: its letters most, marks of typography a little, other signs against. */
function plausibility(character: string, {capitals}: {capitals: boolean}): number {
  if (/[éèàêçôîùûâïëœ]/.test(character)) return capitals ? 0 : 2;
  if (/[ÉÈÀÊÇÔÎŒÂÙÛÏË]/.test(character)) return capitals ? 2 : 0.5;
  if (/[äöüñáíóú]/.test(character)) return 0;
  return /[’«»–—…€°²\u00a0]/.test(character) ? 1 : -2;
}
