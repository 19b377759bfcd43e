import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";

/** An associated or delegated commune, and the commune it belongs to. */
export interface AttachedCommune {
  readonly nom: string;
  readonly statut: string;
  readonly chefLieu: string;
}

/** Communes that share a postal code. */
export interface PostalCode {
  /** INSEE codes of those of the convention. */
  readonly communes: readonly string[];
  /** Names of the others, "" where there are none. */
  readonly others: string;
  /** The commune whose INSEE code is the same number, "" where there is none. */
  readonly sameCode: string;
}

/** Codes that are not INSEE codes of communes of the convention and yet name them. */
export interface PlaceNames {
  readonly attached: ReadonlyMap<string, AttachedCommune>;
  readonly postalCodes: ReadonlyMap<string, PostalCode>;
}

/** Reads data/territoire/rattachements.csv and codes-postaux.csv of a project, where it has them. */
export function readPlaceNames(root: string): PlaceNames {
  return {
    attached: new Map(
      table(root, "rattachements.csv").map(([code, nom, statut, chefLieu]) => [code, {nom, statut, chefLieu}])
    ),
    postalCodes: new Map(
      table(root, "codes-postaux.csv").map(([code, communes, others, sameCode]) => [
        code,
        {communes: communes.split(" "), others, sameCode}
      ])
    )
  };
}

function table(root: string, name: string): string[][] {
  const path = join(root, "data/territoire", name);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  return Papa.parse<string[]>(text, {delimiter: ",", skipEmptyLines: true}).data.slice(1);
}
