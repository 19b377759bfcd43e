import {closest} from "../../core/formats/closest.js";
import {plainText} from "../../words/plainText.js";
import type {Problem} from "../dataError.js";
import type {Correspondance} from "./correspondance.js";
import type {ColumnSpec, ImportSpec} from "./importSpec.js";
import {isPersonalTitle} from "./personalTitle.js";

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
  /** French: columns taken for their values rather than for the first title admitted. */
  readonly chosen: readonly string[];
}

/** A title, and the other ways in which it may be understood: under a group, the sub-title alone. */
export interface Title {
  readonly shown: string;
  readonly forms: readonly string[];
}

/** Share of the values of a column of the file that an imported column can read, NaN where there are none. */
export type Fit = (column: ColumnSpec, index: number) => number;

/** Finds the imported columns among the titles of a file; where several titles are admitted, by their values. */
export function matchColumns(
  titles: readonly Title[],
  spec: ImportSpec,
  {correspondance, fitOf}: {correspondance: Correspondance; fitOf: Fit}
): ColumnMatch {
  const forms = titles.map(({forms}) => forms.map(plainText));
  const used = new Set<number>();
  const indices = new Map<string, number>();
  const twice: string[] = [];
  const chosen: string[] = [];
  for (const column of spec.columns) {
    const admitted = [...(correspondance.columns.get(column.name) ?? []), column.name].map(plainText);
    const ranked = titles
      .map((_, index) => ({index, rank: rankOf(forms[index], admitted)}))
      .filter(({index, rank}) => rank >= 0 && !used.has(index))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    if (ranked.length === 0) continue;
    const fits = ranked.map(({index}) => (ranked.length === 1 ? 1 : fitOf(column, index)));
    const best = bestOf(fits);
    const {index, rank} = ranked[best];
    const rivals = ranked.filter(
      (other, k) => k !== best && other.rank === rank && sameFit(fits[k], fits[best])
    );
    if (rivals.length > 0) twice.push(titles[index].shown);
    if (best > 0 && ranked[0].rank !== rank)
      chosen.push(
        `« ${titles[index].shown} » est lue pour ${column.name} plutôt que « ${titles[ranked[0].index].shown} », dont les valeurs ne conviennent pas`
      );
    indices.set(column.name, index);
    used.add(index);
  }
  const identifiers = new Set(correspondance.identifiers.map(plainText));
  const isIdentifier = (index: number) => forms[index].some((form) => identifiers.has(form));
  const identifier = titles.findIndex((_, index) => !used.has(index) && isIdentifier(index));
  const rest = titles.flatMap(({shown}, index) =>
    used.has(index) || shown.trim() === "" ? [] : [{shown, index}]
  );
  const isPersonal = ({shown, index}: {shown: string; index: number}) =>
    isPersonalTitle(shown) || isIdentifier(index);
  return {
    indices,
    identifier: identifier < 0 ? undefined : identifier,
    personal: rest.filter(isPersonal).map(({shown}) => shown),
    unused: rest.filter((title) => !isPersonal(title)).map(({shown}) => shown),
    missing: spec.columns.filter(({name, required}) => required && !indices.has(name)).map(({name}) => name),
    twice,
    chosen
  };
}

function rankOf(forms: readonly string[], admitted: readonly string[]): number {
  return admitted.findIndex((title) => forms.includes(title));
}

/** The first of those whose values fit best; a column without values comes last. */
function bestOf(fits: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < fits.length; k++) if ((fits[k] || 0) > (fits[best] || 0) + 1e-9) best = k;
  return best;
}

function sameFit(a: number, b: number): boolean {
  return !(Number.isNaN(a) && !Number.isNaN(b)) && !(a === 0 && b > 0);
}

/** One problem for each missing column, with the title that was probably meant. */
export function columnProblems(
  {missing, unused, personal, twice}: ColumnMatch,
  {
    type,
    file,
    line,
    correspondance
  }: {
    readonly type: string;
    readonly file: string;
    readonly line: number;
    readonly correspondance: Correspondance;
  }
): Problem[] {
  const left = [...unused, ...personal].filter((title) => title.length < longestTitle);
  const proposed = new Set<string>();
  return [
    ...missing.map((name) => {
      const accepted = correspondance.columns.get(name) ?? [name];
      const near = nearestTitle(
        [name, ...accepted],
        left.filter((title) => !proposed.has(title))
      );
      if (near !== undefined) proposed.add(near);
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
    ...(missing.length > 1
      ? [{file, message: `Ce que le fichier doit contenir, ligne par ligne : npx equilibre modele ${type}.`}]
      : []),
    ...twice.map((title) => ({
      file,
      line,
      message: `Deux colonnes portent le titre « ${title} » : gardez-en une.`
    }))
  ];
}

const ofCounts = /^(nombre|nb|total|effectif|dont|part|taux)\b/i;

/** A title of counts is not near a column that holds none: « Nombre d’attributions » is no date. */
function nearestTitle(accepted: readonly string[], titles: readonly string[]): string | undefined {
  const left = accepted.some((title) => ofCounts.test(title))
    ? titles
    : titles.filter((title) => !ofCounts.test(title));
  for (const title of accepted) {
    const near = closest(title, left);
    if (near !== undefined) return near;
  }
  return undefined;
}
