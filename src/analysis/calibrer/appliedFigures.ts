import type {FileFigure} from "./fileFigure.js";
import type {FitOnFile} from "./fitOnFile.js";

/** What a fit puts in the place of hypotheses, by id: one number, or all those of a list. */
export interface AppliedFit {
  readonly schema: "equilibre/calage-applique@1";
  readonly annee: number;
  readonly fichiers: readonly {readonly fichier: string; readonly sha256: string}[];
  readonly figures: {readonly [id: string]: number | readonly number[]};
}

/** Hypotheses on the practice that a file of attributions may stand for; those on the demandes are replaced by their own import. */
export const appliedIds = [
  "attribution.classWeights",
  "attribution.mutationShare",
  "attribution.refusal"
] as const;

/** What each of them is, for a list. */
export const appliedNames: {readonly [id in (typeof appliedIds)[number]]: string} = {
  "attribution.classWeights": "poids des classes",
  "attribution.mutationShare": "part des mutations",
  "attribution.refusal": "refus au premier rang"
};

/** Names of the figures that a fit puts in force. */
export function namesOfApplied({figures}: Pick<AppliedFit, "figures">): string {
  return appliedIds
    .filter((id) => figures[id] !== undefined)
    .map((id) => appliedNames[id])
    .join(", ");
}

/** Silence beyond which a figure of a file stands for nothing. */
const mostMissing = 0.1;

/** The figures of a fit that may stand for hypotheses: told, of files that hold nearly all, and a list only where all of it is told. */
export function appliedFit({annee, fichiers, figures}: FitOnFile): AppliedFit {
  const own = appliedIds.flatMap((id) => {
    const parts = figures.filter(({of}) => of === id);
    return parts.length > 0 && parts.every(isTold) ? [{id, parts}] : [];
  });
  return {
    schema: "equilibre/calage-applique@1",
    annee,
    fichiers: fichiers.map(({fichier, sha256}) => ({fichier, sha256})),
    figures: Object.fromEntries(
      own.map(({id, parts}) => [
        id,
        parts.length === 1
          ? parts[0].value
          : brought(
              id,
              parts.map(({value}) => value)
            )
      ])
    )
  };
}

/** Told by nearly all the lines; a share of nothing, or of everything, is no practice that a base year can be fitted on. */
function isTold({value, n, missing}: FileFigure): boolean {
  return n > 0 && missing <= mostMissing && value > 0 && value < 1;
}

/** Weights of classes make a whole, to the last digit. */
function brought(id: string, values: readonly number[]): readonly number[] {
  if (id !== "attribution.classWeights") return values;
  const total = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / total);
}
