import {resolve} from "node:path";
import {avenantDistance} from "../analysis/avenant/avenantDistance.js";
import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import {avenantEffects} from "../analysis/avenant/avenantEffects.js";
import {type ConventionDifference, diffConventions} from "../analysis/avenant/diffConventions.js";
import {
  type HalfYearInForce,
  halfYearsInForce,
  measuredYears,
  movedDays
} from "../analysis/avenant/halfYearsInForce.js";
import type {EffectThresholds} from "../analysis/comparer/effect.js";
import {measureEffects} from "../analysis/comparer/measureEffects.js";
import {outcomes} from "../analysis/comparer/outcomes.js";
import type {Objectives} from "../analysis/indicateurs/objectives.js";
import {effectsInWorlds, fewest, pairOf} from "../analysis/mondes/comparisonInWorlds.js";
import {holm} from "../analysis/statistics/holm.js";
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
const fewReplicates = 10;

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
  const firstYear = numberAt(before.convention, "duration.firstYear", before.convention.inForce);
  const halfYears = halfYearsInForce(clauses, {firstYear, lastYear: before.horizon});
  // Where the avenants only apply later, the last year alone.
  const years = halfYears.length === 0 ? [before.horizon] : measuredYears(halfYears);
  const left = yearsAfter(halfYears, before.horizon);
  const laboratory = laboratoryOf(loadStart(before));
  laboratory.expect([scenario, variant.file]);
  const reference = await laboratory.run(scenario, "sans");
  const other = await laboratory.run(variant.file, "avec");
  const compared = {reference: reference.compared, other: other.compared};
  const measured = avenantEffects(compared, laboratory.names, {years, confidence, thresholds});
  const pair = pairOf(await laboratory.inWorlds([reference, other], "avenant"));
  const effects = {...measured, outcomes: effectsInWorlds(measured.outcomes, pair, years)};
  const idle = findIdleClauses(avenants.map(({avenant}) => avenant)).flat();
  return {
    schema: "equilibre/avenant@1",
    ...laboratory.header(reference),
    ...(pair && {worlds: fewest([pair.reference, pair.other])}),
    confidence,
    thresholds,
    scenario: {id: before.scenario.id, title: before.scenario.title},
    avenants: avenants.map(({file, avenant: {clauses: _, replaces: __, ...summary}}) => ({
      ...summary,
      file: inputPath(file)
    })),
    runs: [reference, other].map(({resultat: {digest, inputs}}) => ({digest, inputs})),
    brackets: [reference, other].map(({resultat}) => resultat.brackets),
    clauses,
    encounters: avenantConflicts(avenants.map(({avenant}) => avenant)),
    years: years.map((year) => (typeof year === "number" ? year : year.year)),
    halfYears,
    moved: movedDays(clauses),
    ...(left.length === 0
      ? {}
      : {
          afterwards: {
            years: left,
            outcomes: effectsInWorlds(
              measureEffects(compared, outcomes, {years: left, confidence, thresholds, adjust: holm}),
              pair,
              left
            )
          }
        }),
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
    distance: avenantDistance([compared.reference, compared.other], {
      tolerance: reference.compared.objectives.tolerance,
      window: after.levers.attribution.windowHalfYears
    }),
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

/** Years once no clause holds any more: what an avenant leaves behind is told apart from what it does. */
function yearsAfter(halfYears: readonly HalfYearInForce[], horizon: number): number[] {
  const last = halfYears[halfYears.length - 1];
  if (last === undefined) return [];
  return Array.from({length: Math.max(0, horizon - last.year)}, (_, i) => last.year + 1 + i);
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
  const measured = ({reference, ceiling, floor, brackets: {thresholds, low}}: Objectives) =>
    JSON.stringify([reference, ceiling, floor, thresholds, low]);
  return [
    ...late.map(
      ({parameter, from}) =>
        `${parameter} ne change que le ${from}, après la dernière année simulée (${horizon}).`
    ),
    ...(replications < fewReplicates
      ? [`${replications} tirages seulement : beaucoup d’effets réels resteront indistincts.`]
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
