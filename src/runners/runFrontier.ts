import {frontier} from "../analysis/atteignable/frontier.js";
import {frontierClasses} from "../analysis/atteignable/frontierClasses.js";
import type {
  FrontierDocument,
  FrontierMeasure,
  FrontierPlace
} from "../analysis/atteignable/frontierDocument.js";
import {frontierEffort} from "../analysis/atteignable/frontierEffort.js";
import {frontierFigures} from "../analysis/atteignable/frontierFigures.js";
import {frontierStock} from "../analysis/atteignable/frontierStock.js";
import type {Compared} from "../analysis/comparer/comparePaired.js";
import {objectiveOutcomes} from "../analysis/comparer/objectiveOutcomes.js";
import {yearlyMean} from "../analysis/comparer/yearlyMean.js";
import {mean} from "../analysis/statistics/mean.js";
import type {Brackets} from "../core/brackets.js";
import type {Model} from "../core/state.js";
import {loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {boundsOf} from "../words/inForce.js";
import type {Laboratory, LaboratoryRun} from "./laboratory.js";
import {programmeSolver} from "./programmeSolver.js";
import {runEffort} from "./runEffort.js";

export interface FrontierQuestion {
  /** The first one sets the volumes, the demande and the rules; all are placed on the frontier. */
  readonly scenarios: readonly string[];
  /** Gap still admitted when asking whether the objective can be held, in points. */
  readonly admitted: number;
  /** Points under which more effort brings too little to matter; undefined: efforts are not tried. */
  readonly leastEffortGain?: number;
}

const gapOutcomes: {readonly [measure in FrontierMeasure["measure"]]: string} = {
  bornes: "convergence.grouped.maxGap",
  "quatre-quarts": "convergence.brackets.maxGap"
};

const assumptions = [
  "Chaque année, les logements attribués (rotation, production, démolitions) sont ceux du scénario : leur classe de quartiers, leur commune, leur typologie, leur loyer.",
  "Un logement va à un ménage de la taille qui lui convient et qui peut en payer le loyer, un PLAI à un ménage sous son plafond, dans une commune que des ménages de sa tranche demandent. Les vœux des ménages d’une taille et d’un loyer sont comptés ensemble : la borne est optimiste.",
  "Peut être logé qui l’a été dans le scénario ou y attend encore : les abandons ne changent pas avec la règle.",
  "Qui se présente pour un logement de chaque classe l’est comme dans le scénario ; une règle choisit parmi tous les candidats de toutes les commissions d’un semestre, et les refus y sont ceux du scénario : la borne est optimiste.",
  "Les relogements NPRU et l’objectif ACI sont tenus à l’échelle de la métropole, tranche par tranche ; commune par commune, on atteindrait moins."
];
/** A year before any effort has no objective, so that nothing of it is out of reach. */
const leftOut = (years: readonly number[]) =>
  years.length === 0
    ? []
    : [
        `Sans effort des commissions en ${years.join(", ")}, il n’y a pas alors d’objectif : la frontière commence ensuite.`
      ];

/** The best that any rule of attribution could reach under the volumes of a scenario, and where simulated policies stand. */
export async function runFrontier(
  {scenarios, admitted, leastEffortGain: least}: FrontierQuestion,
  laboratoryOf: (start: ReturnType<typeof loadStart>) => Laboratory
): Promise<FrontierDocument> {
  const resolved = resolveScenario(scenarios[0]);
  const laboratory = laboratoryOf(loadStart(resolved));
  laboratory.expect(scenarios);
  const runs: LaboratoryRun[] = [];
  for (const scenario of scenarios) runs.push(await laboratory.run(scenario, scenario));
  const [{compared, prepared, resultat}] = runs;
  const {plan} = prepared.simulation.model as Model;
  const steps = compared.replicates.steps;
  const years = frontierFigures(compared, {
    aciObjective: Array.from({length: steps}, (_, s) => plan.aci.objective[s]),
    sizeWindows: plan.attribution.sizeWindows,
    effort: plan.attribution.effort
  });
  const candidates = {
    perCommission: plan.attribution.candidates[steps - 1],
    commissions: plan.attribution.commissions
  };
  const solve = await programmeSolver();
  const simulated = years.map(({year}) => year);
  const skipped = simulated[0] - compared.objectives.firstYear - 1;
  const measures: FrontierMeasure[] = [];
  for (const measure of ["bornes", "quatre-quarts"] as const) {
    const classes = frontierClasses(
      years,
      {
        measure,
        candidates: candidates.perCommission * candidates.commissions,
        places: runs.map(({compared: place, resultat: {scenario}}) => ({
          scenario: scenario.id,
          compared: place
        }))
      },
      solve
    );
    const practice = gapsOf(compared, measure, [compared.objectives.firstYear])[0];
    const places = runs.map((run) => placeOf(run, measure, simulated));
    const replications = resultat.replications;
    measures.push({
      bounds: boundsOf(compared.objectives),
      ...frontier(years, {measure, candidates, admitted, practice, places, brackets: plan.brackets}, solve),
      classes,
      ...(least === undefined
        ? {}
        : {
            effort: frontierEffort(
              await runEffort(scenarios[0], resolved, {measure, laboratory, replications}),
              {classes, measure, year: simulated[simulated.length - 1], years: simulated, least}
            )
          })
    });
  }
  return {
    schema: "equilibre/atteignable@1",
    ...laboratory.header(runs[0]),
    scenario: resultat.scenario,
    years: simulated,
    brackets: plan.brackets,
    candidates,
    measures,
    stock: frontierStock(compared),
    assumptions: [
      ...assumptions,
      ...leftOut(Array.from({length: skipped}, (_, i) => compared.objectives.firstYear + 1 + i))
    ]
  };
}

function placeOf(
  {compared, resultat: {scenario}}: LaboratoryRun,
  measure: FrontierMeasure["measure"],
  years: readonly number[]
): Omit<FrontierPlace, "reached"> {
  const byYear = gapsOf(compared, measure, years);
  const modestes = yearlyMean(
    compared,
    outcome("menagesModestesLoges", compared.replicates.layout.brackets),
    years
  );
  return {
    scenario: scenario.id,
    title: scenario.title,
    gap: mean(byYear),
    modestes: mean(Array.from(modestes)),
    byYear
  };
}

function gapsOf(compared: Compared, measure: FrontierMeasure["measure"], years: readonly number[]): number[] {
  return years.map((year) =>
    mean(
      Array.from(
        yearlyMean(compared, outcome(gapOutcomes[measure], compared.replicates.layout.brackets), [year])
      )
    )
  );
}

function outcome(id: string, brackets: Brackets) {
  const found = objectiveOutcomes(brackets).find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no such outcome: ${id}`);
  return found;
}
