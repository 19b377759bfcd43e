import type {
  FichesDocument,
  FicheUnit,
  UnitTargets,
  UnitYear,
  YearObjectives
} from "../components/fiches/fichesDocument.js";
import type {Estimate, Resultat, UnitResult} from "../core/indicateurs/result.js";
import type {Plan} from "../core/plan.js";
import {createDraws} from "../core/random.js";
import {createState} from "../core/state.js";
import {largestRemainder} from "../core/statistics/largestRemainder.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {fragilites} from "../core/vocabulary.js";
import {engine} from "../files/engine.js";
import {loadModel, loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {emit} from "./emit.js";
import {listRuns, readRun, references} from "./runs.js";

await emit((): FichesDocument => {
  const runs = listRuns().map(readRun);
  const start = loadStart(resolveScenario(references[0]));
  const {territoire} = start;
  const prepared = runs.map((run) => ({run, weights: relogementWeights(run, start)}));
  return {
    version: engine().version,
    years: runs[0].years.map(({year}) => year),
    scenarios: runs.map(({scenario: {id, title}, replications}) => ({id, title, replications})),
    units: [...communes(territoire), ...bailleurs(territoire)],
    results: Object.fromEntries(
      runs.map((run) => [
        run.scenario.id,
        mapValues({...run.communes, ...run.bailleurs}, (years) => years.map(brief))
      ])
    ),
    objectives: Object.fromEntries(
      prepared.map(({run, weights}) => [run.scenario.id, objectives(run, weights.plan)])
    ),
    targets: Object.fromEntries(
      prepared.map(({run, weights}) => [run.scenario.id, targets(run, weights, territoire)])
    )
  };
});

interface Weights {
  readonly communes: readonly number[];
  readonly bailleurs: readonly number[];
  readonly plan: Plan;
}

/** Weights of article 8 as the engine takes them, and the production of each commune. */
function relogementWeights(run: Resultat, start: ReturnType<typeof loadStart>): Weights {
  const {model} = loadModel(resolveScenario(run.scenario.id), {start});
  const {relogementWeights: shares} = createState(model, createDraws(""), {deliveries: 0, arrivals: 0});
  return {...shares, plan: model.plan};
}

/** A year is measured against its second half, as results are. */
function objectives({years}: Resultat, {firstYear, aci, attribution}: Plan): YearObjectives[] {
  return years.map(({year}) => {
    const step = 2 * (year - firstYear) + 1;
    return {aci: aci.objective[step], ceiling: attribution.ceiling[step], floor: attribution.floor[step]};
  });
}

/** The Métropole's relogements and PLAI of each year, in whole numbers that keep their sum. */
function targets(run: Resultat, {communes, bailleurs, plan}: Weights, territoire: Territoire) {
  const byUnit: Record<string, UnitTargets[]> = {};
  for (const {year, relogementsNpru, offre} of run.years) {
    const relogements = Math.round(relogementsNpru.mean);
    const plai = Math.round(offre.plai.mean);
    const rebuilt = Math.round(offre.plaiRate.mean * offre.reconstitution.mean);
    const plaiByCommune = addUp(
      largestRemainder(plan.offre.communeShares[year - plan.firstYear], Math.max(0, plai - rebuilt)),
      largestRemainder(plan.offre.reconstitutionShares[year - plan.firstYear], Math.min(plai, rebuilt))
    );
    largestRemainder(communes, relogements).forEach((count, c) => {
      const insee = territoire.communes.insee[c];
      byUnit[insee] = [...(byUnit[insee] ?? []), {relogements: count, plai: plaiByCommune[c]}];
    });
    largestRemainder(bailleurs, relogements).forEach((count, b) => {
      const id = territoire.bailleurs.ids[b];
      byUnit[id] = [...(byUnit[id] ?? []), {relogements: count}];
    });
  }
  return byUnit;
}

function communes({communes, quartiers, logements}: Territoire): FicheUnit[] {
  const counts = communes.insee.map(() => fragilites.map(() => 0));
  for (let l = 0; l < logements.count; l++) {
    const quartier = logements.quartier[l];
    counts[quartiers.commune[quartier]][quartiers.fragilite[quartier]]++;
  }
  return communes.insee.map((id, c) => ({
    id,
    kind: "commune",
    nom: communes.noms[c],
    fragilite: fragilites[communes.fragilite[c]],
    logements: counts[c],
    npru: communes.npru[c] === 1
  }));
}

function bailleurs({bailleurs, quartiers, logements}: Territoire): FicheUnit[] {
  const counts = bailleurs.ids.map(() => fragilites.map(() => 0));
  const npru = bailleurs.ids.map(() => false);
  for (let l = 0; l < logements.count; l++) {
    const bailleur = logements.bailleur[l];
    counts[bailleur][quartiers.fragilite[logements.quartier[l]]]++;
    if (logements.npru[l] === 1) npru[bailleur] = true;
  }
  return bailleurs.ids.map((id, b) => ({
    id,
    kind: "bailleur",
    nom: bailleurs.noms[b],
    logements: counts[b],
    npru: npru[b]
  }));
}

function brief({
  attributions,
  under60,
  premierAcces,
  aciShare,
  mutations,
  relogementsNpru
}: UnitResult): UnitYear {
  return {
    attributions: short(attributions),
    under60: short(under60),
    premierAcces: short(premierAcces),
    aciShare: short(aciShare),
    mutations: short(mutations),
    relogementsNpru: short(relogementsNpru)
  };
}

/** Four significant digits: a sheet shows fewer, and there are many of them. */
function short({mean, se, q05, q95}: Estimate): Estimate {
  const round = (amount: number) => Number(Number(amount).toPrecision(4));
  return {
    mean: round(mean ?? Number.NaN),
    se: round(se ?? Number.NaN),
    q05: round(q05 ?? Number.NaN),
    q95: round(q95 ?? Number.NaN)
  };
}

function addUp(a: readonly number[], b: readonly number[]): number[] {
  return a.map((count, i) => count + b[i]);
}

function mapValues<A, B>(record: {readonly [key: string]: A}, change: (given: A) => B): {[key: string]: B} {
  return Object.fromEntries(Object.entries(record).map(([key, given]) => [key, change(given)]));
}
