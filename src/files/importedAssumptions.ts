import type {AppliedFit} from "../analysis/calibrer/appliedFigures.js";
import {demandeFigures} from "../core/calibration/demandeFigures.js";
import type {Convention, ParameterValue} from "../core/convention/convention.js";
import {type Hypotheses, hypothesisNumber} from "../core/convention/hypotheses.js";
import type {LeverTree} from "../core/convention/mergeLevers.js";
import type {ProgrammedDelivery} from "../core/convention/programmedDelivery.js";
import {limitsInCents} from "../core/demande/limitsInCents.js";
import {yearlyDemolitions} from "../core/territoire/renewalOrder.js";
import type {RenewalProject} from "../core/territoire/territoireOverrides.js";
import {DataError} from "./dataError.js";
import {readAppliedFit} from "./imported/appliedFitFile.js";
import {importedDeliveries} from "./imported/importedDeliveries.js";
import {importedDemandes} from "./imported/importedDemandes.js";
import {importedRenewal} from "./imported/importedRenewal.js";
import {type ImportReader, importReader} from "./imported/importReader.js";

/** What the user's own files put in the place of hypotheses and default levers; a scenario may still say otherwise. */
export interface ImportedAssumptions {
  readonly hypotheses: Hypotheses;
  readonly levers: LeverTree;
  readonly programme?: readonly ProgrammedDelivery[];
}

/** Reads demandes, NPRU projects, deliveries programmed and the fit applied under data/imports/; nothing where nothing was imported. */
export function readImportedAssumptions(
  root: string,
  {convention, hypotheses, firstYear}: {convention: Convention; hypotheses: Hypotheses; firstYear: number}
): ImportedAssumptions {
  const reader = importReader(root);
  const demandes = importedDemandes(reader);
  const renewal = importedRenewal(reader);
  const programme = importedDeliveries(reader)?.deliveries;
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  const figures =
    demandes === undefined
      ? {}
      : demandeFigures(demandes, {
          limitsCents: limitsInCents(convention, {
            thresholdsOn: convention.inForce,
            scaleOn: convention.inForce
          }),
          pending: hypothesisNumber(hypotheses, "demande.pending")
        });
  const applied = readAppliedFit(root);
  const cadence = renewal === undefined ? undefined : cadenceOf(renewal.projects, firstYear);
  const replaced = {
    ...withFigures(hypotheses, figures, sourceOf(reader, "demandes")),
    ...(applied && withFigures(hypotheses, applied.figures, sourceOfFit(applied))),
    ...(cadence === undefined
      ? {}
      : withFigures(
          hypotheses,
          {"npru.demolitions": cadence.total, "npru.firstYear": cadence.firstYear},
          sourceOf(reader, "npru")
        ))
  };
  return {
    hypotheses: {...hypotheses, ...replaced},
    levers: cadence === undefined ? {} : {npru: {cadence: cadence.shares, cadenceBySite: cadence.bySite}},
    ...(programme && {programme})
  };
}

/** Demolitions from the first year of the convention on, as shares of their total; the same by site, in logements. */
function cadenceOf(
  projects: readonly RenewalProject[],
  firstYear: number
):
  | {shares: number[]; total: number; firstYear: number; bySite: {readonly [insee: string]: number[]}}
  | undefined {
  const byYear = new Map<number, number>();
  const sites = new Map<string, Map<number, number>>();
  for (const project of projects)
    for (const [year, count] of yearlyDemolitions(project)) {
      if (year < firstYear || count === 0) continue;
      byYear.set(year, (byYear.get(year) ?? 0) + count);
      const site = sites.get(project.insee) ?? new Map<number, number>();
      sites.set(project.insee, site.set(year, (site.get(year) ?? 0) + count));
    }
  const total = [...byYear.values()].reduce((a, b) => a + b, 0);
  if (total === 0) return undefined;
  const years = Math.max(...byYear.keys()) - firstYear + 1;
  const countsOf = (counts: ReadonlyMap<number, number>) =>
    Array.from({length: years}, (_, i) => counts.get(firstYear + i) ?? 0);
  const bySite = Object.fromEntries([...sites].map(([insee, counts]) => [insee, countsOf(counts)]));
  const shares = countsOf(byYear).map((count) => count / total);
  return {shares, total, firstYear: Math.min(...byYear.keys()), bySite};
}

function withFigures(
  hypotheses: Hypotheses,
  figures: {readonly [id: string]: number | readonly number[]},
  source: string
): Hypotheses {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([id, value]) => {
      const known = hypotheses[id];
      if (known === undefined) return [];
      const {reason: _, ...kept} = known;
      // Read, and no longer supposed: no world draws it.
      const law = known.law && ({kind: "fixe", reason: "lu dans votre fichier"} as const);
      const all = [value].flat();
      const range =
        known.range && ([Math.min(known.range[0], ...all), Math.max(known.range[1], ...all)] as const);
      return [
        [
          id,
          {
            ...kept,
            value: value as ParameterValue,
            status: "fait" as const,
            source,
            ...(range && {range}),
            ...(law && {law})
          }
        ]
      ];
    })
  );
}

function sourceOfFit({annee, fichiers}: AppliedFit): string {
  const own = fichiers.map(({fichier, sha256}) => `${fichier}, sha256 ${sha256.slice(0, 12)}`);
  return `attributions de ${annee}, votre fichier ${own.join(" ; ")}`;
}

function sourceOf({originals}: ImportReader, type: string): string {
  const {fichier, sha256} = originals[type] ?? {};
  return fichier === undefined
    ? `data/imports/${type}.csv`
    : `votre fichier ${fichier}, sha256 ${sha256?.slice(0, 12)}`;
}
