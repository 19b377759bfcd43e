import {recordAttributions} from "../../analysis/revoyure/practice/recordAttributions.js";
import {syntheticColumns, syntheticRows} from "../../analysis/revoyure/practice/syntheticRows.js";
import {withEffort} from "../../analysis/revoyure/practice/withEffort.js";
import {hypothesisNumber} from "../../core/convention/hypotheses.js";
import {limitsInCents} from "../../core/demande/limitsInCents.js";
import {DataError} from "../../files/dataError.js";
import {csvLine} from "../../files/import/csvLine.js";
import {loadModel} from "../../files/inputs.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {plainDecimal} from "../../words/numbers.js";
import {engineFor} from "../simulatorModule.js";

export interface DrawOptions {
  readonly scenario: string;
  readonly year: number;
  readonly seed: string;
  /** True effort of the CAL from that year on, in [0, 1]. */
  readonly effort: number;
}

/** A synthetic year of attributions in the import format: one replicate of the engine, one line an attribution. */
export function drawAttributions({scenario, year, seed, effort}: DrawOptions): string {
  const resolved = withEffort(resolveScenario(scenario), {effort, year});
  const {model} = loadModel(resolved);
  const {firstYear, steps, attribution} = model.plan;
  const lastYear = firstYear + steps / 2 - 1;
  const problems: string[] = [];
  if (year <= firstYear || year > lastYear)
    problems.push(
      `--annee : ${year} trouvé ; admis : une année de ${firstYear + 1} à ${lastYear} (${firstYear} est l’année de référence, sans effort).`
    );
  if (attribution.policy !== "objectifs" && effort > 0)
    problems.push(
      `--scenario : « ${scenario} » suit la politique « ${attribution.policy} », sur laquelle l’effort n’agit pas. Prenez un scénario qui suit les objectifs, comme « ${readProject().scenarios.convention} », ou --effort 0.`
    );
  if (problems.length > 0)
    throw new DataError(problems.map((message) => ({file: "modele attributions :", message})));

  const step = (year - firstYear) * 2;
  const {observer, attributions} = recordAttributions(step);
  engineFor(model).run(seed, 0, {steps: step + 2, observer});
  const rows = syntheticRows(attributions, {
    territoire: model.territoire,
    firstYear,
    limitsCents: limitsInCents(resolved.convention, {
      thresholdsOn: resolved.convention.inForce,
      scaleOn: `${year}-01-01`
    }),
    lowestShare: hypothesisNumber(resolved.hypotheses, "demande.lowestResources"),
    contingentKnown: attribution.contingentFlux[step] === null,
    seed
  });
  const title =
    `# Année ${year} SYNTHÉTIQUE, tirée du moteur Équilibre : ce ne sont pas des données observées. ` +
    `Scénario ${resolved.scenario.id}, graine « ${seed} », effort vrai ${plainDecimal(effort)} à partir de ${year}.`;
  return [[title], [...syntheticColumns], ...rows].map((cells) => csvLine(cells, ";")).join("");
}

/** Name of the file where such a year is kept when none is given: it says that it is synthetic. */
export function syntheticFileName({year, seed, effort}: DrawOptions): string {
  const plain = seed.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-");
  return `attributions-synthetiques-${year}-${plain}-effort-${String(effort).replace(".", "_")}.csv`;
}
