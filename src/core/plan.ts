import type {Brackets} from "./brackets.js";
import type {LoiPlan} from "./menage/loiPlan.js";
import type {MenagePlan} from "./menage/menagePlan.js";
import type {PlaiTerms} from "./offre/plaiRule.js";
import type {PolicyId} from "./vocabulary.js";

/**
 * A compiled scenario: everything the simulated half-year needs, resolved by step, class, commune and bailleur.
 * Plain numbers and arrays only, so that a plan can be hashed, cloned to a thread or sent to a page. Steps are
 * half-years, the first two being the base year. Rates are probabilities for one half-year unless said.
 */
export interface Plan {
  readonly firstYear: number;
  readonly steps: number;
  /** Brackets of resources, by step where the convention may move them. */
  readonly brackets: Brackets;
  readonly attribution: AttributionPlan;
  readonly aci: AciPlan;
  readonly demande: DemandePlan;
  readonly menages: MenagePlan;
  /** What the law asks of the same attributions, beside the convention. */
  readonly loi: LoiPlan;
  readonly peuplement: PeuplementPlan;
  readonly npru: NpruPlan;
  readonly offre: OffrePlan;
  /** What the signatories do not decide, applied from the first year of the convention on. */
  readonly evolution: Evolution;
  /** Where it changes from year to year: values by year of the programme from `firstYear`; the last one holds after. */
  readonly paths?: EvolutionPaths;
  /** With `--incertitudes`: ranges from which each replicate draws its own evolution. */
  readonly ranges?: {readonly [key in keyof Evolution]?: Range};
}

/** What may follow a path; the others are one total, one date or one delay. */
export const pathKeys = [
  "rotationMultiplier",
  "inflowMultiplier",
  "tresModestesShift",
  "refusalMultiplier",
  "deliveryRate",
  "incomeDown",
  "incomeUp",
  "frictionalShare"
] as const;
export type PathKey = (typeof pathKeys)[number];
export type EvolutionPaths = {readonly [key in PathKey]?: readonly number[]};

export interface Range {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export interface Evolution {
  readonly rotationMultiplier: number;
  readonly inflowMultiplier: number;
  /** Share of the arrivals moved from the other brackets to the très modestes, in [0, 1]. */
  readonly tresModestesShift: number;
  readonly refusalMultiplier: number;
  /** Logements demolished over the cadence. */
  readonly demolitions: number;
  /** Deliveries realised over deliveries programmed. */
  readonly deliveryRate: number;
  readonly reconstitutionDelayYears: number;
  /** Yearly probabilities that a sitting ménage falls, or rises, by one bracket. */
  readonly incomeDown: number;
  readonly incomeUp: number;
  /** Share of the logements freed in a half-year that are offered in the next one only. */
  readonly frictionalShare: number;
  /** Year of the first demolitions, to which the cadence moves; of no effect on a calendar of the scenario. */
  readonly npruFirstYear: number;
  /** Share of the relative change of a year's deliveries, against the base year, by which departures move; 0 for none. */
  readonly deliveriesElasticity: number;
}

export interface AttributionPlan {
  readonly policy: PolicyId;
  /** Candidates presented, by step. */
  readonly candidates: readonly number[];
  /** Commissions held for a logement within a half-year before it stays vacant. */
  readonly commissions: number;
  readonly objective: "bornes" | "quatre-quarts";
  readonly reading: "intensive" | "extensive";
  /** Effort of the CAL, [step][class], in [0, 1]. */
  readonly effort: readonly (readonly number[])[];
  /** Share of the low set of each objective: at most, at least; [step][class], null where no bound holds. */
  readonly ceiling: readonly (readonly (number | null)[])[];
  readonly floor: readonly (readonly (number | null)[])[];
  /** Bounds that some communes or bailleurs have of their own, [step][commune] or [step][bailleur], null for the others. */
  readonly ownCeiling: OwnBounds;
  readonly ownFloor: OwnBounds;
  /** Reference balance, [step][bracket]. */
  readonly reference: readonly (readonly number[])[];
  readonly windowHalfYears: number;
  /**
   * What the preconisations know: attributions that those of its class are worth in the profile of a quartier, of a
   * commune or of a bailleur, and vacancies kept with success that are supposed before any is seen.
   */
  readonly quartierWeight: number;
  readonly successWeight: number;
  /** Whether the count of a quartier is read as it runs, or as it stood at the opening of the half-year (article 10.1). */
  readonly preconisations: "continues" | "semestrielles";
  /** Share of the CAL that did not follow which the instance of each half-year brings back for good (article 10.3). */
  readonly regulation: readonly number[];
  /** Weights of the brackets in the CAL's choice, [class][bracket]: observed practice as fitted. */
  readonly weights: readonly (readonly number[])[];
  /** Attributions of the base year that they were fitted on, [class][bracket], shares: where the intensive reading starts from. */
  readonly observed: readonly (readonly number[])[];
  /** How much of those weights acts when candidates are designated rather than chosen, in [0, 1]. */
  readonly designationShare: number;
  readonly mutationWeight: number;
  /** Share of the preconisations that each bailleur follows, in [0, 1]. */
  readonly compliance: readonly number[];
  /** Probability that an offer is refused, [class][bracket]. */
  readonly refusal: readonly (readonly number[])[];
  /** Months of seniority that weigh as much as the whole spread of chance in designating a candidate; 0 for none. */
  readonly seniorityWeight: number;
  /** Demandes looked at for each place at the commission before it stays empty. */
  readonly designationTries: number;
  /** Points of the policy "cotation": of a situation, of the lowest bracket, of a month of seniority. */
  readonly cotation: CotationPlan;
  /** Smallest and largest household (index in `sizes`) for each typology. */
  readonly sizeWindows: readonly (readonly [number, number])[];
  /** Shares of the contingents when they are managed en flux, by step; null keeps the logement's own contingent. */
  readonly contingentFlux: readonly (readonly number[] | null)[];
  /** Share of each contingent's designations kept for its own public (ACI, employees, ACI, everyone), [step][contingent]. */
  readonly mobilisation: readonly (readonly number[])[];
  /** Share of accessible logements outside fragile quartiers kept for low resources, by step (article 12). */
  readonly earmarkAccessible: readonly number[];
  /** Probability that a session gives precedence to a blocked mutation among its candidates, by step (article 7). */
  readonly blockedPriority: readonly number[];
}

/** A commune's own bound comes before a bailleur's. */
export interface OwnBounds {
  readonly communes: readonly (readonly (number | null)[])[];
  readonly bailleurs: readonly (readonly (number | null)[])[];
}

export interface CotationPlan {
  readonly aci: number;
  readonly blocked: number;
  readonly tresModestes: number;
  readonly month: number;
}

export interface AciPlan {
  readonly mode: "aucun" | "plancher" | "bande";
  readonly effort: readonly number[];
  /** Share of ACI ménages in the first accesses that the text asks for, by step; what each commune and each bailleur owes, [step][commune] and [step][bailleur]. */
  readonly objective: readonly number[];
  readonly communeObjective: readonly (readonly number[])[];
  readonly bailleurObjective: readonly (readonly number[])[];
  /** Share of the places at the commission that its agenda gives to ACI demandes where it follows article 6, by step; null for the practice. */
  readonly agenda: readonly (number | null)[];
  readonly pooling: "annuelle" | "triennale";
  /** First accesses a year under which a commune is "small" for three-year pooling. */
  readonly smallCommune: number;
  /** Weight of an ACI ménage on first access relative to the others, by class of commune, times that of the bailleur, as fitted. */
  readonly weights: readonly number[];
  readonly bailleurWeights: readonly number[];
}

export interface DemandePlan {
  /** Expected arrivals of a half-year in 1/65 536, by cell of `arrivalCell`. */
  readonly arrivals: readonly number[];
  readonly abandonment: number;
  /** Standard deviation of a year's arrivals about what is expected, relative, by what all cells share. */
  readonly yearlyVariation: number;
  /** Monthly limits in cents of the brackets as signed, [category][bracket]: 40, 60, 80 and 100 % of the scale. */
  readonly limitsCents: readonly (readonly number[])[];
  /** Least resources of the lowest bracket, as a share of its limit. */
  readonly lowestShare: number;
  /** Half-years that open with other thresholds (an avenant), and the limits that they give, on the scale as signed. */
  readonly recuts: readonly {readonly step: number; readonly limitsCents: readonly (readonly number[])[]}[];
  /** Probability (of 1) that a ménage of each size falls in the next category up (lone parents, young couples). */
  readonly categoryAbove: readonly number[];
  /** Least monthly resources in cents with which a ménage can pay each level of rent, [level][size]. */
  readonly leastResourcesCents: readonly (readonly number[])[];
  /** Probability of a second and of a third wished commune. */
  readonly secondWish: number;
  readonly thirdWish: number;
  /** Share of mutation demandes that are bloquées or complexes (article 7.1). */
  readonly blockedShare: number;
  /** Share of mutation demandes in an ACI situation, by bracket. */
  readonly aciMutationShare: readonly number[];
  /** Share of mutations that may change bailleur, and of the blocked ones by the CRIB, by step (article 7.2). */
  readonly interBailleurShare: number;
  readonly cribShare: readonly number[];
  /** Share of employees (contingent Action Logement), by bracket. */
  readonly employeeShare: readonly number[];
}

export interface PeuplementPlan {
  /** Probability of leaving the social stock, [class][typology][bracket of resources]. */
  readonly exits: readonly (readonly (readonly number[])[])[];
  /** Standard deviation of a year's departures about what is expected, relative, by what all ménages share. */
  readonly yearlyVariation: number;
  /** Probability that an occupant asks for a mutation. */
  readonly mutationRate: number;
  /** Frictional share of the base year; see `Evolution.frictionalShare`. */
  readonly frictionalShare: number;
}

export interface NpruPlan {
  readonly active: boolean;
  /** Share of the demolitions in each year of the programme from `firstYear`, years after the horizon included. */
  readonly cadence: readonly number[];
  /** Logements rebuilt for each one demolished, by year of demolition (article 11.4: one for one). */
  readonly reconstitutionRatio: readonly number[];
  /** Share of each commune's site in the demolitions of a year, [year][commune]; a year that demolishes sums to 1. */
  readonly siteShares: readonly (readonly number[])[];
  /** Share of the relogements in new logements, by year. */
  readonly neufShare: readonly number[];
  /** Weight of a logement in QPV against one outside in the objectives of communes and bailleurs, by year. */
  readonly qpvWeight: readonly number[];
  /** Years of deliveries that count as stock to come in the objectives of the bailleurs. */
  readonly stockToComeYears: number;
  readonly interBailleurShare: number;
  readonly interCommunalShare: number;
  /** Half-years after which the bailleur of the demolition must rehouse in its own stock, wherever it is (article 8). */
  readonly lastResort: number;
  /** Half-years after which, in that stock, article 5 yields rather than hold up the demolition; never under quotas. */
  readonly article5Yields: number;
}

/** A building whose place is known beforehand, by the user's own file. */
export interface ProgrammedOperation {
  readonly commune: number;
  readonly quartier?: number;
  readonly bailleur?: number;
  readonly size: number;
  readonly plai?: number;
}

export interface OffrePlan {
  /** PLUS and PLAI programmed, reconstitution apart, by year of the programme from `firstYear`. */
  readonly production: readonly number[];
  /** Part of the production whose place is known, by step: delivered whole, the rest being placed by the model. */
  readonly programme?: readonly (readonly ProgrammedOperation[])[];
  readonly plai: {
    readonly rule: "fixe" | "annuelle" | "prospective";
    /** Rate of the rule "fixe", by year. */
    readonly rate: readonly number[];
    /** Terms of article 11.4 in force each year. */
    readonly terms: readonly PlaiTerms[];
  };
  /** Share of the yearly production by commune, [year][commune], each year sums to 1. */
  readonly communeShares: readonly (readonly number[])[];
  /** Share of the reconstitution by commune, the same; zero above the excluded share of social housing. */
  readonly reconstitutionShares: readonly (readonly number[])[];
  /** Communes where an argued context lets the reconstitution stand in quartiers of the former PNRU too (note 6). */
  readonly arguedCommunes: readonly number[];
  /** Share of the production allowed in quartiers prioritaires by derogation, by year. */
  readonly qpvDerogation: readonly number[];
  /** Logements of one operation at most. */
  readonly largestOperation: number;
  /** Weight of a bailleur's whole stock in what a commune builds, beside its share of the stock there (1). */
  readonly newcomerShare: number;
  /** Typologies of what is built, sums to 1. */
  readonly typologyShares: readonly number[];
  /** PLAI intégration among the deliveries, by year (article 11.2). */
  readonly integration: readonly number[];
  /** Logements rehabilitated, by year (article 11.5), and share of their ménages who ask to move. */
  readonly rehabilitations: readonly number[];
  /** Private logements conventionnés let to demandeurs, by year (article 11.6); outside the social stock. */
  readonly priveConventionne: readonly number[];
  readonly movedShare: number;
  /** Half-years of works on an empty logement (article 11.5). */
  readonly works: number;
}
