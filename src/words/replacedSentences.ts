import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";

/** One sentence a replacement: what, by which file, and the beginning of its hash. */
export function replacedSentences(replaced: readonly ReplacedData[] = []): string[] {
  return replaced.map(({what, file, sha256}) => `${what} (${file}, sha256 ${sha256.slice(0, 12)})`);
}
