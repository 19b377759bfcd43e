import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import type {Replacement} from "./imported/replacement.js";

/** What documents and pages say of each replacement: the user's own file, or the imported one where its origin was not noted. */
export function replacedData(replacements: readonly Replacement[]): ReplacedData[] {
  return replacements.map(({what, path, sha256, original}) => ({
    what,
    file: original?.fichier ?? path,
    sha256: original?.sha256 ?? sha256
  }));
}
