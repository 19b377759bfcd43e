import type {Hypotheses} from "../../core/convention/hypotheses.js";
import type {ValueProblem} from "../../core/formats/valueProblems.js";
import {aciSituations, ageGroups, mutationCriteria} from "../../core/menage/situations.js";
import {fragilites, sizes, typologies} from "../../core/vocabulary.js";
import {shapeFaults, type ValueShape} from "./valueShape.js";

const whole: ValueShape = {kind: "number", whole: true};
const list = (length: number | "brackets" | "thresholds"): ValueShape => ({kind: "list", length});
const shares = (length: number | "brackets"): ValueShape => ({kind: "list", length, sumsToOne: true});
const bySize: ValueShape = {kind: "list", length: sizes.length, rising: "all"};
const keyed = (keys: readonly string[], each: ValueShape): ValueShape => ({kind: "keys", keys, each});
const window: ValueShape = {kind: "list", length: 2, ordered: true};
const weight: ValueShape = {kind: "number"};

/** Hypotheses that are not one number of any kind; npru.siteWindows is by INSEE code, as many as there are. */
const shapes: {readonly [id: string]: ValueShape} = {
  "attribution.effortReading": {kind: "word"},
  "attribution.designationTries": whole,
  "cotation.points": keyed(["aci", "blocked", "tresModestes", "month"], {kind: "number"}),
  "offre.largestOperation": whole,
  "npru.demolitions": whole,
  "npru.firstYear": whole,
  "demande.pending": whole,
  "attribution.commissions": whole,
  "npru.lastResort": whole,
  "npru.article5Yields": whole,
  "rehabilitation.works": whole,
  "attribution.classWeights": shares(fragilites.length),
  "demande.profile": shares("brackets"),
  "demande.aciByBracket": list("brackets"),
  "demande.sizes": shares(sizes.length),
  "demande.categoryAbove": list(sizes.length),
  "demande.employeeShare": list("brackets"),
  "demande.wishes": list(2),
  "attribution.refusal": list(fragilites.length),
  "attribution.sizeWindows": keyed(typologies, {kind: "list", length: 2, whole: true, ordered: true}),
  "peuplement.initialProfile": keyed(fragilites, shares("brackets")),
  "peuplement.rotationByTypology": list(typologies.length),
  "peuplement.rotationByBracket": list("brackets"),
  "contingents.shares": shares(4),
  "relogement.destinations": shares(3),
  "attribution.refusalByBracket": keyed(fragilites, list("brackets")),
  "demande.aciMutationByBracket": list("brackets"),
  "peuplement.occupantSizes": keyed(typologies, shares(sizes.length)),
  "offre.typologyShares": shares(typologies.length),
  "solvabilite.surfaces": bySize,
  "solvabilite.ceilingRents": bySize,
  "solvabilite.flatCharges": bySize,
  "solvabilite.participationRates": list(sizes.length),
  "solvabilite.participationThresholds": bySize,
  "solvabilite.consumptionUnits": bySize,
  "menages.rsaBySize": bySize,
  "menages.under14": list(sizes.length),
  "menages.ages": keyed(["salaries", "autres"], shares(ageGroups.length)),
  "menages.actifShare": list(ageGroups.length),
  "menages.situations": keyed(aciSituations, weight),
  "menages.situationsCumulees": list(2),
  // The delay alone is no criterion that is drawn: it is read from the months waited.
  "menages.criteres": keyed(
    mutationCriteria.filter((criterion) => criterion !== "delai"),
    weight
  ),
  "menages.criteresCumules": list(2)
};

/** Hypotheses of one number that compiling reads by name. */
const numbers = [
  ...["rotation.multiplier", "demande.inflowMultiplier", "demande.tresModestesShift", "refus.multiplier"],
  ...["offre.deliveryRate", "reconstitution.delayYears", "peuplement.incomeDown", "peuplement.incomeUp"],
  ...["vacance.frictionalShare", "demande.premierAccesShare", "demande.meanMonths", "demande.abandonment"],
  ...["demande.aciShare", "attribution.mutationShare", "mutations.blockedShare", "attribution.refusalRank1"],
  ...["attribution.seniorityMonths", "attribution.designationShare", "contingents.metropoleMobilisation"],
  ...["contingents.prefetMobilisation", "contingents.actionLogementMobilisation", "loyers.effortRate"],
  ...["loyers.resteAVivre", "aci.smallCommune", "mutations.interBailleurShare", "peuplement.vacancyShare"],
  ...["offre.baseDeliveries", "npru.stockToComeYears", "rehabilitation.movedShare"],
  ...["demande.lowestResources", "offre.newcomerShare", "attribution.quartierWeight"],
  ...["attribution.successWeight", "demande.yearlyVariation", "rotation.yearlyVariation"],
  ...["solvabilite.chargesPerSquareMetre", "solvabilite.leastParticipation"],
  ...["rotation.yearlyStep", "demande.yearlyStep", "offre.yearlyStep"],
  ...["rotation.deliveriesElasticity"]
];

/** What is wrong in hypotheses once the number of brackets of resources is known: kinds, lengths, order, sums, what misses. */
export function hypothesesProblems(
  hypotheses: Hypotheses,
  {brackets}: {readonly brackets: number}
): ValueProblem[] {
  const wanted = [...numbers, ...Object.keys(shapes), "npru.siteWindows"];
  const missing = wanted.filter((id) => hypotheses[id] === undefined);
  return [
    ...missing.map((id) => ({path: [], message: `« ${id} » manque`})),
    ...Object.entries(hypotheses).flatMap(([id, {value}]) =>
      shapeFaults(value, shapeOf(id, value), {brackets}).map(({path, message}) => ({
        path: [id, "value", ...path],
        message
      }))
    )
  ];
}

function shapeOf(id: string, value: unknown): ValueShape {
  if (id !== "npru.siteWindows") return shapes[id] ?? {kind: "number"};
  const codes = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return keyed(
    codes.filter((code) => /^\d{5}$/.test(code)),
    window
  );
}
