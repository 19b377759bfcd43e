import {type Commission, createCommission} from "./attribution/commission.js";
import {lowestMask} from "./brackets.js";
import {DemandePool} from "./demande/demandePool.js";
import {openingOrder} from "./demande/openingOrder.js";
import type {Population} from "./demande/population.js";
import {type Columns, resolveColumns} from "./indicateurs/columns.js";
import {type CounterLayout, counterLayout} from "./indicateurs/layout.js";
import {vacant} from "./markers.js";
import type {Observer} from "./observer.js";
import {demolitionSites} from "./offre/demolitionSites.js";
import type {OffreSchedule} from "./offre/schedule.js";
import type {Evolution, Plan} from "./plan.js";
import type {Draws} from "./random.js";
import {type RelogementStock, relogementStock} from "./territoire/relogementStock.js";
import type {Territoire} from "./territoire/territoire.js";
import {fragilites, rentClasses, typologies} from "./vocabulary.js";
import {mostHalfYears} from "./widths.js";

/** A logement without occupant, and one that no longer stands. */

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
  /** Scratch of the half-year: exits by class and typology; CAL weights by class, bailleur and bracket. */
  readonly exitThresholds: Float64Array;
  readonly bracketWeights: Float64Array;
  /** The same when candidates are designated, [class][bracket] then ACI by class of commune; ACI at the choice. */
  readonly designationWeights: Float64Array;
  readonly aciChoiceWeights: Float64Array;
  /** Watches the replicate; undefined in ordinary runs. */
  observer?: Observer;
  readonly relogementStock: RelogementStock;
}

export interface LogementState {
  count: number;
  readonly quartier: Uint16Array;
  readonly bailleur: Uint8Array;
  readonly typology: Uint8Array;
  readonly rentClass: Uint8Array;
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

/** Sliding counts that the CAL look at (articles 5.2 and 6.2). */
export interface SteeringState {
  /** Attributions of the last half-years, [quartier][window slot][bracket]. */
  readonly quartier: Int32Array;
  /** Sums of the slots, [quartier][bracket]. */
  readonly quartierSum: Int32Array;
  /** The same, only those decided by CAL that comply: what they steer on, so that a share of CAL closes that share of the gap. */
  readonly followed: Int32Array;
  readonly followedSum: Int32Array;
  readonly slots: number;
  /** First accesses and ACI among them, of the accounting period, by commune then by bailleur. */
  readonly communePremier: Int32Array;
  readonly communeAci: Int32Array;
  readonly bailleurPremier: Int32Array;
  readonly bailleurAci: Int32Array;
  /** Whether each CAL (bailleur × commune) follows the objectives this half-year, by class of quartier. */
  readonly complies: Uint8Array;
  /** Keyed roundings of the half-year, in [0, 1), by quartier, commune, bailleur. */
  readonly quartierRounding: Float64Array;
  readonly communeRounding: Float64Array;
  readonly bailleurRounding: Float64Array;
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
  const quartiers = territoire.quartiers.ids.length;
  const slots = plan.attribution.windowHalfYears;
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
    schedule: {steps: [], plai: [], production: [], reconstitution: []},
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
      suitsNobody: new Uint8Array(communes * bailleurs * typologies.length * rentClasses.length * 2),
      lateCount: 0
    },
    steering: {
      quartier: new Int32Array(quartiers * slots * brackets),
      quartierSum: new Int32Array(quartiers * brackets),
      followed: new Int32Array(quartiers * slots * brackets),
      followedSum: new Int32Array(quartiers * brackets),
      slots,
      communePremier: new Int32Array(communes),
      communeAci: new Int32Array(communes),
      bailleurPremier: new Int32Array(bailleurs),
      bailleurAci: new Int32Array(bailleurs),
      complies: new Uint8Array(bailleurs * communes * 4),
      quartierRounding: new Float64Array(quartiers),
      communeRounding: new Float64Array(communes),
      bailleurRounding: new Float64Array(bailleurs)
    },
    rehabilitation: {done: 0},
    commission: createCommission(lowestMask(brackets)),
    exitThresholds: new Float64Array(fragilites.length * typologies.length),
    bracketWeights: new Float64Array(fragilites.length * bailleurs * brackets),
    designationWeights: new Float64Array(fragilites.length * (brackets + 1)),
    aciChoiceWeights: new Float64Array(fragilites.length),
    relogementStock: relogementStock(territoire)
  };
}

/** Puts the arena back to the first day of the base year. */
export function resetState(state: State): void {
  const {territoire, population} = state.model;
  const {logements, vacancies, npru, steering} = state;
  const initial = territoire.logements;
  logements.count = initial.count;
  logements.quartier.set(initial.quartier);
  logements.bailleur.set(initial.bailleur);
  logements.typology.set(initial.typology);
  logements.rentClass.set(initial.rentClass);
  logements.contingent.set(initial.contingent);
  logements.key.set(initial.key);
  logements.occupant.set(population.occupantBracket);
  logements.baseBracket.set(population.occupantBracket);
  state.limitsInForce = undefined;
  logements.occupantSize.set(population.occupantSize);
  for (const array of [
    logements.condemned,
    logements.delivered,
    logements.integration,
    logements.availableFrom
  ])
    array.fill(0);
  logements.demande.fill(-1);
  vacancies.depth.fill(0);
  vacancies.waveCount = vacancies.nextCount = vacancies.carriedCount = 0;
  for (let l = 0; l < initial.count; l++)
    if (logements.occupant[l] === vacant) vacancies.carried[vacancies.carriedCount++] = l;
  npru.waitingCount = npru.neufQuota = npru.ancienQuota = npru.lateCount = 0;
  npru.condemned.fill(0);
  for (const array of Object.values(steering)) if (typeof array !== "number") array.fill(0);
  state.rehabilitation.done = 0;
  state.counters.fill(0);
  state.pool.clear();
  state.step = 0;
  state.row = 0;
}
