import {resolve} from "node:path";
import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import {avenantEffects} from "../analysis/avenant/avenantEffects.js";
import {type ConventionDifference, diffConventions} from "../analysis/avenant/diffConventions.js";
import type {EffectThresholds} from "../analysis/comparer/effect.js";
import type {Objectives} from "../analysis/indicateurs/objectives.js";
import {avenantConflicts} from "../core/convention/avenantConflicts.js";
import type {Avenant} from "../core/convention/convention.js";
import {numberAt} from "../core/convention/valueAt.js";
import {conventionPaths, readAvenant} from "../files/conventionFiles.js";
import {DataError} from "../files/dataError.js";
import {inputPath} from "../files/displayPath.js";
import {findIdleClauses} from "../files/idleClauses.js";
import {loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {findAvenant} from "../files/scenarioPaths.js";
import {writeVariant} from "../files/scenarioVariant.js";
import {avenantSensitivity} from "./avenantSensitivity.js";
import {decomposeAvenant} from "./decomposeAvenant.js";
import type {Laboratory} from "./laboratory.js";

export interface AvenantRequest {
  readonly scenario: string;
  /** Ids or paths, as typed. */
  readonly avenants: readonly string[];
  readonly thresholds: EffectThresholds;
  /** Coalitions of clauses that may be run; undefined: no decomposition. */
  readonly budget?: number;
  /** Most replicates at each end of a hypothesis; undefined: signs are not sought. */
  readonly sensitivity?: number;
}

const confidence = 0.95;

/** Under this many pairs, chance hides effects of some size. */
const fewReplications = 10;

/** An avenant before it is signed: what it writes, what it changes, and, when asked, which clause does what. */
export async function runAvenant(
  {scenario, avenants: typed, thresholds, budget, sensitivity}: AvenantRequest,
  laboratoryOf: (start: ReturnType<typeof loadStart>) => Laboratory
): Promise<AvenantDocument> {
  const before = resolveScenario(scenario);
  const files = findAvenants(typed);
  const title = `${before.scenario.title}, avec ${files.length > 1 ? "ces avenants" : "cet avenant"}`;
  const variant = await writeVariant(scenario, title, {avenants: files});
  const after = variant.read(() => resolveScenario(variant.file), "--avec");
  const avenants = files.map((file) => ({file, avenant: readAvenant(file).content as Avenant}));
  const clauses = diffConventions(before.convention, after.convention);
  if (clauses.length === 0)
    throw new DataError([
      {
        file: "--avec",
        message: `: aucun paramètre ne change par rapport au scénario « ${before.scenario.id} ».`
      }
    ]);
  const years = yearsOf(clauses, {
    firstYear: numberAt(before.convention, "duration.firstYear", before.convention.inForce),
    horizon: before.horizon
  });
  const laboratory = laboratoryOf(loadStart(before));
  const reference = await laboratory.run(scenario, "sans");
  const other = await laboratory.run(variant.file, "avec");
  const compared = {reference: reference.compared, other: other.compared};
  const effects = avenantEffects(compared, laboratory.names, {years, confidence, thresholds});
  const idle = findIdleClauses(avenants.map(({avenant}) => avenant)).flat();
  return {
    schema: "equilibre/avenant@1",
    ...laboratory.header(reference),
    confidence,
    thresholds,
    scenario: {id: before.scenario.id, title: before.scenario.title},
    avenants: avenants.map(({file, avenant: {clauses: _, replaces: __, ...summary}}) => ({
      ...summary,
      file: inputPath(file)
    })),
    runs: [reference, other].map(({resultat: {digest, inputs}}) => ({digest, inputs})),
    clauses,
    encounters: avenantConflicts(avenants.map(({avenant}) => avenant)),
    years,
    warnings: [
      ...idle.map(({parameter, message}) => `${parameter} : ${message}.`),
      ...warningsOf(clauses, {
        horizon: before.horizon,
        replications: compared.reference.replicates.counters.length,
        effects,
        objectives: [compared.reference.objectives, compared.other.objectives]
      })
    ],
    idle,
    effects,
    ...(budget === undefined
      ? {}
      : {
          decomposition: await decomposeAvenant(scenario, avenants, {
            ...{laboratory, years, budget, confidence, thresholds},
            whole: variant.file
          })
        }),
    ...(sensitivity !== undefined
      ? {
          sensitivity: await avenantSensitivity(
            {
              ...{scenario, resolved: before, files, effects: effects.outcomes},
              replications: Math.min(sensitivity, reference.resultat.replications)
            },
            {laboratory, years, confidence, thresholds}
          )
        }
      : {})
  };
}

function findAvenants(typed: readonly string[]): string[] {
  const {avenants} = conventionPaths();
  const found = typed.map((reference) => findAvenant(reference, {avenants, folder: process.cwd()}));
  const problems = found.flatMap(({message}) =>
    message === undefined ? [] : [{file: "--avec", message: `: ${message}`}]
  );
  if (problems.length > 0) throw new DataError(problems);
  return [...new Set(found.flatMap((one) => (one.message === undefined ? [resolve(one.file)] : [])))];
}

/** Years in which the avenants apply; the last one alone when they only apply later. */
function yearsOf(
  clauses: readonly ConventionDifference[],
  {firstYear, horizon}: {firstYear: number; horizon: number}
): number[] {
  const from = Math.min(...clauses.map((clause) => Number(clause.from.slice(0, 4))));
  const start = Math.min(horizon, Math.max(firstYear, from));
  return Array.from({length: horizon - start + 1}, (_, i) => start + i);
}

function warningsOf(
  clauses: readonly ConventionDifference[],
  {
    horizon,
    replications,
    effects,
    objectives: [before, after]
  }: {
    horizon: number;
    replications: number;
    effects: AvenantDocument["effects"];
    objectives: readonly Objectives[];
  }
): string[] {
  const late = clauses.filter(({from}) => from > `${horizon}-12-31`);
  const same = Object.values(effects).every((family) => family.every(({verdict}) => verdict === "identique"));
  const measured = ({reference, ceiling, floor}: Objectives) => JSON.stringify([reference, ceiling, floor]);
  return [
    ...late.map(
      ({parameter, from}) =>
        `${parameter} ne change que le ${from}, après la dernière année simulée (${horizon}).`
    ),
    ...(replications < fewReplications
      ? [`${replications} réplications seulement : beaucoup d’effets réels resteront indistincts.`]
      : []),
    ...(same
      ? [
          "Aucun résultat ne change : le scénario n’applique pas ce que l’avenant modifie (un levier du scénario " +
            "en tient lieu), ou la simulation n’en dépend pas."
        ]
      : []),
    ...(measured(before) === measured(after)
      ? []
      : ["L’objectif lui-même change : chaque écart est mesuré à l’objectif en vigueur de son côté."])
  ];
}
