import {closest} from "../../core/formats/closest.js";
import type {Problem} from "../dataError.js";
import type {Correspondance} from "./correspondance.js";
import type {ImportSpec} from "./importSpec.js";
import {isPersonalTitle} from "./personalTitle.js";
import {plainText} from "./plainText.js";

const longestTitle = 100;

/** Where each imported column stands in the file, and what is left aside. */
export interface ColumnMatch {
  /** Imported column → index of its cell. */
  readonly indices: ReadonlyMap<string, number>;
  readonly identifier: number | undefined;
  /** Titles of columns that name people, never read beyond their title. */
  readonly personal: readonly string[];
  readonly unused: readonly string[];
  readonly missing: readonly string[];
  readonly twice: readonly string[];
}

/** Finds the imported columns among the titles of a file. */
export function matchColumns(
  titles: readonly string[],
  spec: ImportSpec,
  correspondance: Correspondance
): ColumnMatch {
  const plain = titles.map(plainText);
  const used = new Set<number>();
  const indices = new Map<string, number>();
  const twice: string[] = [];
  for (const {name} of spec.columns) {
    for (const title of [...(correspondance.columns.get(name) ?? []), name]) {
      const index = plain.indexOf(plainText(title));
      if (index < 0 || used.has(index)) continue;
      if (plain.indexOf(plain[index], index + 1) >= 0) twice.push(titles[index]);
      indices.set(name, index);
      used.add(index);
      break;
    }
  }
  const identifiers = new Set(correspondance.identifiers.map(plainText));
  const identifier = plain.findIndex((title, index) => !used.has(index) && identifiers.has(title));
  const rest = titles.filter((title, index) => !used.has(index) && title.trim() !== "");
  return {
    indices,
    identifier: identifier < 0 ? undefined : identifier,
    personal: rest.filter((title) => isPersonalTitle(title) || identifiers.has(plainText(title))),
    unused: rest.filter((title) => !isPersonalTitle(title) && !identifiers.has(plainText(title))),
    missing: spec.columns.filter(({name, required}) => required && !indices.has(name)).map(({name}) => name),
    twice
  };
}

/** One problem for each missing column, with the title that was probably meant. */
export function columnProblems(
  {missing, unused, personal, twice}: ColumnMatch,
  {file, line, correspondance}: {file: string; line: number; correspondance: Correspondance}
): Problem[] {
  const left = [...unused, ...personal].filter((title) => title.length < longestTitle);
  return [
    ...missing.map((name) => {
      const accepted = correspondance.columns.get(name) ?? [name];
      const near = nearestTitle([name, ...accepted], left);
      const hint =
        near === undefined
          ? ""
          : ` Vouliez-vous dire « ${near} » ? Renommez-la, ou nommez-la dans une correspondance (--correspondance).`;
      const found = left.length === 0 ? "" : ` Trouvé sans emploi : ${left.slice(0, 12).join(", ")}.`;
      return {
        file,
        line,
        message: `La colonne « ${name} » manque. Titres admis : ${accepted.join(", ")}.${hint === "" ? found : hint}`
      };
    }),
    ...twice.map((title) => ({
      file,
      line,
      message: `Deux colonnes portent le titre « ${title} » : gardez-en une.`
    }))
  ];
}

function nearestTitle(accepted: readonly string[], left: readonly string[]): string | undefined {
  for (const title of accepted) {
    const near = closest(title, left);
    if (near !== undefined) return near;
  }
  return undefined;
}
