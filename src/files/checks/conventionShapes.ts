import {lowSetParameters} from "../../core/brackets.js";
import {ownObjectives} from "../../core/convention/ownObjectives.js";
import {fragilites} from "../../core/vocabulary.js";
import type {ValueShape} from "./valueShape.js";

const whole: ValueShape = {kind: "number", whole: true};
const word: ValueShape = {kind: "word"};
const byFragilite = (each: ValueShape): ValueShape => ({kind: "keys", keys: fragilites, each});
const byBracket: ValueShape = {kind: "list", length: "brackets"};
const profile: ValueShape = {...byBracket, sumsToOne: true};
/** Six categories of ménages, then an amount for each further person. */
const categories: ValueShape = {kind: "list", length: 7, whole: true, rising: 6};
const span: ValueShape = {kind: "list", length: 2, whole: true, ordered: true};

/** Parameters of the convention that are not one number of any kind, and those that count things. */
const shapes: {readonly [id: string]: ValueShape} = {
  "attribution.referenceBalance": profile,
  "attribution.floorAppliesTo": word,
  "attribution.observed": byFragilite(profile),
  "attribution.observedGaps": byFragilite(byBracket),
  "attribution.observedUnder60": byFragilite({kind: "number"}),
  "brackets.names": {kind: "bracketNames"},
  "brackets.thresholds": {kind: "list", length: "thresholds", rising: "all"},
  "brackets.boundary": word,
  "brackets.publishedEuros": {
    kind: "keys",
    keys: ["personneSeule", "coupleDeuxEnfants"],
    each: {kind: "list", length: "thresholds", whole: true, rising: "all"}
  },
  "brackets.plusScale": categories,
  "brackets.limits40": categories,
  "brackets.limits60": categories,
  "brackets.limits80": categories,
  "aci.observed": byFragilite({kind: "number"}),
  "aci.observedBailleurs": {
    kind: "keys",
    keys: ["plusFragiles", "moinsFragiles"],
    each: {kind: "number"}
  },
  ...Object.fromEntries(
    Object.values(ownObjectives)
      .flatMap((by) => Object.values(by))
      .map((id) => [id, {kind: "numbersByName"} as const])
  ),
  "aci.mode": word,
  "aci.pooling": word,
  "aci.situationLabels": {kind: "words", length: 13},
  "aci.resourceSituations": {kind: "list", length: 3, whole: true, rising: "all"},
  "aci.youngAges": span,
  "mutations.criteriaLabels": {kind: "words"},
  "mutations.objective": word,
  "npru.sitesNationaux": {kind: "words"},
  "npru.sitesRegionaux": {kind: "words"},
  "observation.scale": word,
  "rehabilitation.years": span
};

/** Units of which there is no half. */
const counted =
  /^(communes?|bailleurs?|quartiers?|logements?(\/an)?|ans|années?|semestres?|mois|candidats?|situations?|critères?|instances?|indices?|segments?|habitants?|salariés?|organismes|rangs|réunions\/an|attributions\/an|relogements\/an|ménages\/an)$/;

/** What a parameter of the convention must look like: a number unless told otherwise, a whole one where its unit is counted. */
export function conventionShape(id: string, unit: string): ValueShape {
  return shapes[id] ?? (counted.test(unit) ? whole : {kind: "number"});
}

/** Numbers that compiling, judging or a page reads by name. */
const numbers = [
  ...["duration.years", "duration.firstYear", "duration.testYears", "duration.testYearEffort"],
  ...["attribution.ceilingFragile", "attribution.floorMoinsFragile", "attribution.volume"],
  ...["attribution.candidates", "attribution.windowHalfYears", "brackets.abatement"],
  ...["aci.objective", "aci.demandeShare", "aci.rsaMultiple", "aci.rsaMonthly", "mutations.delayYears"],
  ...["npru.durationYearsMin", "npru.neufShare"],
  ...["npru.qpvWeight", "npru.demolitionsMin", "npru.demolitionsMax", "npru.reconstitutionRatio"],
  ...["offre.production", "offre.totalConstruction", "offre.socialShareMin", "offre.sruThreshold"],
  ...["offre.sruPlanYears", "plai.minimumPerYear", "plai.integrationPerYear", "plai.currentRate"],
  ...["plai.lowerBound", "plai.upperBound", "plai.reconstitutionShare", "rehabilitation.perYear"],
  "offre.sruPopulation"
];

/** Parameters that have a shape where a convention gives them, and that nothing reads: another text may say nothing of them. */
const optional: ReadonlySet<string> = new Set([
  ...["attribution.observedGaps", "brackets.boundary", "brackets.publishedEuros"],
  ...["brackets.limits40", "brackets.limits60", "brackets.limits80"],
  ...["aci.observedBailleurs", "aci.youngAges", "mutations.objective"],
  ...["npru.sitesNationaux", "npru.sitesRegionaux", "observation.scale"]
]);

/** The parameters that are read by name: without one of them no scenario can be compiled or judged. */
export const readParameters: readonly string[] = [
  ...Object.keys(shapes).filter((id) => !optional.has(id)),
  ...Object.values(lowSetParameters),
  ...numbers
];
