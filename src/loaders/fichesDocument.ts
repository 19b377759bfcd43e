import type {FichesDocument, FicheUnit, UnitTargets} from "../analysis/fiches/fichesDocument.js";
import {packUnitYear} from "../analysis/fiches/unitYear.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import {boundFor} from "../core/boundFor.js";
import {largestRemainder} from "../core/numbers/largestRemainder.js";
import {demolitionSites} from "../core/offre/demolitionSites.js";
import {relogementWeights} from "../core/offre/relogementWeights.js";
import {offreSchedule} from "../core/offre/schedule.js";
import type {Plan} from "../core/plan.js";
import {relogementStock} from "../core/territoire/relogementStock.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {fragilites} from "../core/vocabulary.js";
import {engine} from "../files/engine.js";
import {loadModel, loadStart} from "../files/inputs.js";
import {replacedData} from "../files/replacedData.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {simulatedOrigin} from "../words/originWords.js";
import {parcByUnit} from "./parcByUnit.js";
import {listRuns, readRun, references} from "./runs.js";

/** The sheets of every unit, year and scenario. */
export function fichesDocument(): FichesDocument {
  const runs = listRuns().map(readRun);
  const [reference, convention] = references();
  const start = loadStart(resolveScenario(reference));
  const {territoire} = start;
  const prepared = runs.map((run) => ({run, weights: weightsOf(run, start)}));
  return {
    version: engine().version,
    reference,
    convention,
    replaced: replacedData(start.replaced),
    years: runs[0].years.map(({year}) => year),
    scenarios: runs.map((run) => ({
      ...{id: run.scenario.id, title: run.scenario.title, brackets: run.brackets},
      ...simulatedOrigin(run)
    })),
    units: units(territoire),
    results: Object.fromEntries(
      runs.map((run) => [
        run.scenario.id,
        mapValues({...run.communes, ...run.bailleurs}, (years) => years.map(packUnitYear))
      ])
    ),
    targets: Object.fromEntries(
      prepared.map(({run, weights}) => [run.scenario.id, targets(run, weights, territoire)])
    )
  };
}

interface Weights {
  /** By year of the plan, at its second half. */
  readonly byYear: readonly ReturnType<typeof relogementWeights>[];
  readonly plan: Plan;
}

/** Weights of article 8 as the engine takes them, year by year, and the production of each commune. */
function weightsOf(run: Resultat, start: ReturnType<typeof loadStart>): Weights {
  const {model} = loadModel(resolveScenario(run.scenario.id), {start});
  const {plan, territoire} = model;
  const inputs = {
    model,
    schedule: offreSchedule(territoire, plan, plan.evolution),
    relogementStock: relogementStock(territoire),
    npru: {sites: demolitionSites(territoire, model.population.demolitionOrder)}
  };
  const byYear = Array.from({length: plan.steps / 2}, (_, year) =>
    relogementWeights({...inputs, step: 2 * year + 1})
  );
  return {byYear, plan};
}

/** Shares that a unit owes in a year, which is measured against its second half, as results are. */
function sharesOf(
  plan: Plan,
  year: number,
  {commune = -1, bailleur = -1}: {commune?: number; bailleur?: number}
): Pick<UnitTargets, "aci" | "ceiling" | "floor"> {
  const step = 2 * (year - plan.firstYear) + 1;
  const bounds = (end: "ceiling" | "floor") =>
    fragilites.map((_, fragilite) => boundFor(plan, end, {step, fragilite, commune, bailleur}));
  const {communeObjective, bailleurObjective} = plan.aci;
  return {
    aci: commune >= 0 ? communeObjective[step][commune] : bailleurObjective[step][bailleur],
    ceiling: bounds("ceiling"),
    floor: bounds("floor")
  };
}

/** The territoire's relogements and PLAI of each year, in whole numbers that keep their sum. */
function targets(run: Resultat, {byYear, plan}: Weights, territoire: Territoire) {
  const byUnit: Record<string, UnitTargets[]> = {};
  for (const {year, relogementsNpru, offre} of run.years) {
    const {communes, bailleurs} = byYear[year - plan.firstYear];
    const relogements = Math.round(relogementsNpru.mean);
    const plai = Math.round(offre.plai.mean);
    const rebuilt = Math.round(offre.plaiRate.mean * offre.reconstitution.mean);
    const plaiByCommune = addUp(
      largestRemainder(plan.offre.communeShares[year - plan.firstYear], Math.max(0, plai - rebuilt)),
      largestRemainder(plan.offre.reconstitutionShares[year - plan.firstYear], Math.min(plai, rebuilt))
    );
    largestRemainder(communes, relogements).forEach((count, c) => {
      const insee = territoire.communes.insee[c];
      byUnit[insee] = [
        ...(byUnit[insee] ?? []),
        {relogements: count, plai: plaiByCommune[c], ...sharesOf(plan, year, {commune: c})}
      ];
    });
    largestRemainder(bailleurs, relogements).forEach((count, b) => {
      const id = territoire.bailleurs.ids[b];
      byUnit[id] = [...(byUnit[id] ?? []), {relogements: count, ...sharesOf(plan, year, {bailleur: b})}];
    });
  }
  return byUnit;
}

function units(territoire: Territoire): FicheUnit[] {
  const {communes, bailleurs} = territoire;
  const parc = parcByUnit(territoire);
  return [
    ...communes.insee.map((id, c) => ({
      id,
      kind: "commune" as const,
      nom: communes.noms[c],
      fragilite: fragilites[communes.fragilite[c]],
      logements: parc.communes[c].logements,
      npru: communes.npru[c] === 1
    })),
    ...bailleurs.ids.map((id, b) => ({
      id,
      kind: "bailleur" as const,
      nom: bailleurs.noms[b],
      ...parc.bailleurs[b]
    }))
  ];
}

function addUp(a: readonly number[], b: readonly number[]): number[] {
  return a.map((count, i) => count + b[i]);
}

function mapValues<A, B>(record: {readonly [key: string]: A}, change: (given: A) => B): {[key: string]: B} {
  return Object.fromEntries(Object.entries(record).map(([key, given]) => [key, change(given)]));
}
