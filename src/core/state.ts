import {aciAccounts} from "./attribution/aciPreconisation.js";
import {type Commission, createCommission} from "./attribution/commission.js";
import {setCount} from "./attribution/preconisation.js";
import {lawAccounts} from "./attribution/recordLaw.js";
import {lowestMask} from "./brackets.js";
import {DemandePool} from "./demande/demandePool.js";
import {openingOrder} from "./demande/openingOrder.js";
import type {Population} from "./demande/population.js";
import {type Columns, resolveColumns} from "./indicateurs/columns.js";
import {type CounterLayout, counterLayout} from "./indicateurs/layout.js";
import {type SlidingCounts, slidingCounts} from "./numbers/slidingCounts.js";
import type {Observer} from "./observer.js";
import {demolitionSites} from "./offre/demolitionSites.js";
import type {OffreSchedule} from "./offre/schedule.js";
import type {Evolution, Plan} from "./plan.js";
import type {Draws} from "./random.js";
import {type RelogementStock, relogementStock} from "./territoire/relogementStock.js";
import {rentLevelCount, rentLevels} from "./territoire/rentLevels.js";
import type {Territoire} from "./territoire/territoire.js";
import {fragilites, typologies} from "./vocabulary.js";
import {mostHalfYears} from "./widths.js";

/** What a simulated convention starts from: all that a replicate reads and never writes. */
export interface Model {
  readonly territoire: Territoire;
  readonly population: Population;
  readonly plan: Plan;
}

/**
 * One arena: the state of one replicate, allocated once and reused. Logements delivered are appended to the
 * initial ones; nothing is allocated a ménage. See docs/engine.md for the drawing of the layout.
 */
export interface State {
  readonly model: Model;
  readonly layout: CounterLayout;
  readonly columns: Columns;
  /** Brackets of the convention: the stride of every table by bracket. */
  readonly bracketCount: number;
  /** Limits of the brackets once an avenant has moved their thresholds, [category][bracket]; undefined before. */
  limitsInForce: readonly (readonly number[])[] | undefined;
  readonly draws: Draws;
  /** Counters of the replicate, steps × columns, and the offset of the row of the current step. */
  readonly counters: Int32Array;
  row: number;
  step: number;
  evolution: Evolution;
  schedule: OffreSchedule;
  readonly pool: DemandePool;
  /** Demandes of the first day in the order in which they enter the pool. */
  readonly openingOrder: Int32Array;
  readonly logements: LogementState;
  readonly vacancies: VacancyState;
  readonly npru: NpruState;
  readonly steering: SteeringState;
  /** Logements of the rehabilitation order already treated. */
  readonly rehabilitation: {done: number};
  readonly commission: Commission;
  /** Scratch of the half-year: exits by class, typology and bracket; CAL weights by class, bailleur and bracket. */
  readonly exitThresholds: Float64Array;
  readonly bracketWeights: Float64Array;
  /** The same when candidates are designated; ACI by class of commune and bailleur, when designated and at the choice. */
  readonly designationWeights: Float64Array;
  readonly aciDesignationWeights: Float64Array;
  readonly aciChoiceWeights: Float64Array;
  /** What the intensive reading has made of the weights of the practice, [class][bracket]: 1 where it asks nothing. */
  readonly intensity: Float64Array;
  /** Attributions of the half-year by class of quartier and bailleur: whose effort the bilan of the class is that of. */
  readonly byClassAndBailleur: Int32Array;
  /** Watches the replicate; undefined in ordinary runs. */
  observer?: Observer;
  readonly relogementStock: RelogementStock;
  /** Levels of rent of the first day's logements, and of what is delivered in each rent class. */
  readonly initialRentLevels: Uint8Array;
  readonly newRentLevels: readonly number[];
}

export interface LogementState {
  count: number;
  readonly quartier: Uint16Array;
  readonly bailleur: Uint8Array;
  readonly typology: Uint8Array;
  readonly rentClass: Uint8Array;
  /** Level of its rent (territoire/rentLevels.ts). */
  readonly rentLevel: Uint8Array;
  readonly contingent: Uint8Array;
  readonly key: Uint32Array;
  /** Bracket of the occupant, or `vacant`, or `demolished`. */
  readonly occupant: Uint8Array;
  /** Bracket of the occupant by the limits as signed; of no meaning where there is none. */
  readonly baseBracket: Uint8Array;
  readonly occupantSize: Uint8Array;
  /** Pending demande of the occupant, −1 for none. */
  readonly demande: Int32Array;
  /** 1 once it is to be demolished: it is never let again. */
  readonly condemned: Uint8Array;
  /** Step of its delivery plus one; 0 for the initial stock. */
  readonly delivered: Uint8Array;
  /** 1 for a PLAI intégration (article 11.2). */
  readonly integration: Uint8Array;
  /** First step at which it can be let: works (article 11.5) or the time between two tenants. */
  readonly availableFrom: Uint8Array;
}

export interface VacancyState {
  /** Logements to let in the current wave, then in the next one: sorted keys and their logements. */
  readonly wave: Int32Array;
  waveCount: number;
  readonly next: Int32Array;
  nextCount: number;
  /** Logements vacant at the end of the step, offered in the next one. */
  readonly carried: Int32Array;
  carriedCount: number;
  /** Place of the vacancy of a logement in its chain. */
  readonly depth: Uint8Array;
  /** Scratch of a wave: draws of those waiting, then draw and logement in one number, sorted. */
  readonly orders: Uint32Array;
  readonly sortKeys: Float64Array;
}

export interface NpruState {
  /** Demandes of ménages to rehouse. */
  readonly waiting: Int32Array;
  /** What decides where each may go, as it stood when the list of the half-year was drawn up (relogementTraits.ts). */
  readonly traits: Int32Array;
  waitingCount: number;
  /** Demolition order of each commune's site, and how many of its logements are already condemned. */
  readonly sites: readonly Int32Array[];
  readonly condemned: Int32Array;
  /** Relogements still owed by each commune and each bailleur this half-year, and in new logements. */
  readonly communeQuota: Int32Array;
  readonly bailleurQuota: Int32Array;
  neufQuota: number;
  ancienQuota: number;
  /** By kind of logement (rehouse.ts), 1 once it is known to suit nobody this half-year. */
  readonly suitsNobody: Uint8Array;
  /** Of those waiting, how many have waited so long that their own bailleur must rehouse them. */
  lateCount: number;
}

/** What the CAL look at (articles 5.2 and 6.2), over a window of half-years. */
export interface SteeringState {
  /** Attributions by quartier and bracket: the count of the text. */
  readonly quartier: SlidingCounts;
  /** Those whose vacancy was kept for nobody, by quartier and by class: whom the CAL choose when nothing is asked. */
  readonly free: SlidingCounts;
  readonly freeByClass: SlidingCounts;
  /** Those whose vacancy was kept for a set of brackets, by class and set: all of them, and to these brackets. */
  readonly kept: SlidingCounts;
  /** First accesses for whom nothing was kept and ACI among them: of the year, of the pooled years, by class of commune, of all. */
  readonly communeYear: SlidingCounts;
  readonly communePooled: SlidingCounts;
  readonly bailleurYear: SlidingCounts;
  readonly aciByClass: SlidingCounts;
  readonly aciOfAll: SlidingCounts;
  /** All the first accesses of a commune over the pooled half-years that are over, kept or not: whether it is small. */
  readonly communePremierAcces: SlidingCounts;
  /** Those kept for ACI ménages, or for others, by class of commune: all of them, and to whom they were kept for. */
  readonly keptAci: SlidingCounts;
  /** Attributions of the half-year by the CAL that follow, [class][bracket], and the shares that 25×4 makes them aim at. */
  readonly followed: Int32Array;
  readonly aims: Float64Array;
  /** Whether each CAL (bailleur × commune) follows the objectives this half-year, by class of quartier. */
  readonly complies: Uint8Array;
  /** Leases of the last two half-years as the law counts them, by bailleur and account (recordLaw.ts): all, and those that count. */
  readonly law: SlidingCounts;
}

/** Allocates an arena for the replicates of a model. */
export function createState(
  model: Model,
  draws: Draws,
  capacity: {deliveries: number; arrivals: number}
): State {
  const {territoire, population, plan} = model;
  if (plan.steps > mostHalfYears) throw new RangeError(`too many half-years: ${plan.steps}`);
  const layout = counterLayout(plan.brackets, {
    communes: territoire.communes.insee,
    bailleurs: territoire.bailleurs.ids
  });
  const brackets = plan.brackets.ids.length;
  const stock = territoire.logements.count + capacity.deliveries;
  const communes = territoire.communes.insee.length;
  const bailleurs = territoire.bailleurs.ids.length;
  const levels = rentLevels(territoire);
  return {
    model,
    layout,
    columns: resolveColumns(layout),
    bracketCount: brackets,
    limitsInForce: undefined,
    draws,
    counters: new Int32Array(plan.steps * layout.names.length),
    row: 0,
    step: 0,
    evolution: plan.evolution,
    schedule: {steps: [], plai: [], plaiEnd: 0, production: [], reconstitution: []},
    pool: new DemandePool(population.demandes.count + capacity.arrivals, {
      communes,
      steps: plan.steps,
      brackets
    }),
    openingOrder: openingOrder(population, communes),
    logements: {
      count: 0,
      quartier: new Uint16Array(stock),
      bailleur: new Uint8Array(stock),
      typology: new Uint8Array(stock),
      rentClass: new Uint8Array(stock),
      rentLevel: new Uint8Array(stock),
      contingent: new Uint8Array(stock),
      key: new Uint32Array(stock),
      occupant: new Uint8Array(stock),
      baseBracket: new Uint8Array(stock),
      occupantSize: new Uint8Array(stock),
      demande: new Int32Array(stock),
      condemned: new Uint8Array(stock),
      delivered: new Uint8Array(stock),
      integration: new Uint8Array(stock),
      availableFrom: new Uint8Array(stock)
    },
    vacancies: {
      wave: new Int32Array(stock),
      waveCount: 0,
      next: new Int32Array(stock),
      nextCount: 0,
      carried: new Int32Array(stock),
      carriedCount: 0,
      depth: new Uint8Array(stock),
      orders: new Uint32Array(stock),
      sortKeys: new Float64Array(stock)
    },
    npru: {
      waiting: new Int32Array(population.demolitionOrder.length + 1),
      traits: new Int32Array(population.demolitionOrder.length + 1),
      waitingCount: 0,
      sites: demolitionSites(territoire, population.demolitionOrder),
      condemned: new Int32Array(communes),
      communeQuota: new Int32Array(communes),
      bailleurQuota: new Int32Array(bailleurs),
      neufQuota: 0,
      ancienQuota: 0,
      suitsNobody: new Uint8Array(communes * bailleurs * typologies.length * rentLevelCount * 2),
      lateCount: 0
    },
    steering: createSteering(model),
    rehabilitation: {done: 0},
    commission: createCommission(lowestMask(brackets)),
    exitThresholds: new Float64Array(fragilites.length * typologies.length * brackets),
    bracketWeights: new Float64Array(fragilites.length * bailleurs * brackets),
    designationWeights: new Float64Array(fragilites.length * bailleurs * brackets),
    aciDesignationWeights: new Float64Array(fragilites.length * bailleurs),
    aciChoiceWeights: new Float64Array(fragilites.length * bailleurs),
    intensity: new Float64Array(fragilites.length * brackets),
    byClassAndBailleur: new Int32Array(fragilites.length * bailleurs),
    relogementStock: relogementStock(territoire),
    initialRentLevels: levels.ofLogement,
    newRentLevels: levels.ofNew
  };
}

function createSteering({plan, territoire}: Model): SteeringState {
  const {windowHalfYears: halfYears, preconisations} = plan.attribution;
  const kinds = plan.brackets.ids.length;
  const quartiers = territoire.quartiers.ids.length;
  const communes = territoire.communes.insee.length;
  const bailleurs = territoire.bailleurs.ids.length;
  const classes = fragilites.length;
  const opened = preconisations === "continues";
  const year = {kinds: 2, halfYears: aciAccounts.year, opened};
  return {
    quartier: slidingCounts(quartiers, {kinds, halfYears}),
    free: slidingCounts(quartiers, {kinds, halfYears, opened}),
    freeByClass: slidingCounts(classes, {kinds, halfYears, opened}),
    kept: slidingCounts(classes * setCount(kinds), {kinds: 2, halfYears, opened}),
    communeYear: slidingCounts(communes, year),
    communePooled: slidingCounts(communes, {...year, halfYears: aciAccounts.pooled}),
    bailleurYear: slidingCounts(bailleurs, year),
    aciByClass: slidingCounts(classes, year),
    aciOfAll: slidingCounts(1, year),
    communePremierAcces: slidingCounts(communes, {kinds: 1, halfYears: aciAccounts.pooled, opened: false}),
    keptAci: slidingCounts(classes * 2, year),
    followed: new Int32Array(classes * kinds),
    aims: new Float64Array(classes * kinds),
    complies: new Uint8Array(bailleurs * communes * (classes + 1)),
    law: slidingCounts(bailleurs * lawAccounts, {kinds: 2, halfYears: 2})
  };
}
