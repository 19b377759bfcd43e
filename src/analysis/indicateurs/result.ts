import type {Brackets} from "../../core/brackets.js";
import type {AciSituation, AgeGroup, MutationCriterion} from "../../core/menage/situations.js";
import type {Contingent, Fragilite} from "../../core/vocabulary.js";
import type {Bounds} from "../../words/inForce.js";
import type {ShareInterval} from "../statistics/worlds/signShare.js";
import type {WorldsSpread as Spread} from "../statistics/worlds/worldsSpread.js";
import type {RunHeader} from "./runHeader.js";

/**
 * Mean over replicates, standard error of that mean (sd/√n), quantiles 5 % and 95 % of type 7. A figure that is not
 * known (no replicate says anything; `se` of one replicate) is NaN in memory and `null` in the JSON document.
 */
export interface Estimate {
  readonly mean: number;
  readonly se: number;
  readonly q05: number;
  readonly q95: number;
  /** Replicates that say something; given only where some do not (a share over no attribution). */
  readonly n?: number;
  /** Chance and what is not known together, over the plausible worlds; absent where chance alone was drawn (`--mondes 0`). */
  readonly worlds?: WorldsSpread;
}

/** The outer bar of a figure, in the unit of its mean. */
export type WorldsSpread = Spread;

/** Share of the worlds in which a difference has the sign that its mean tells, with Wilson's 95 % interval. */
export type SignShare = ShareInterval;

export interface FluxResult {
  readonly attributions: Estimate;
  /** In [0, 1], order of the brackets. */
  readonly shares: readonly Estimate[];
  /** In points, share minus the reference in force. */
  readonly gaps: readonly Estimate[];
  /** Share of the low set of the objective (`brackets.low`; see `fluxOf`), in [0, 1]. */
  readonly under60: Estimate;
}

export interface StockResult {
  readonly logements: Estimate;
  /** Of the occupied logements, in [0, 1], order of the brackets. */
  readonly shares: readonly Estimate[];
}

type ByClass<T> = {readonly [g in Fragilite | "metropole"]: T};

/** One year, or one half-year, of a simulated convention. */
export interface PeriodResult {
  readonly year: number;
  /** 1 or 2 for a half-year; absent for a year. */
  readonly half?: 1 | 2;
  readonly attributions: Estimate;
  readonly premierAcces: Estimate;
  readonly mutations: Estimate;
  readonly mutationsBloquees: Estimate;
  readonly relogementsNpru: Estimate;
  readonly relogementsDansNeuf: Estimate;
  /** Of the relogements: outside quartiers prioritaires, in another commune than the site, with another bailleur. */
  readonly relogementsHorsQpv: Estimate;
  readonly relogementsAutreCommune: Estimate;
  readonly relogementsAutreBailleur: Estimate;
  /** First accesses of the lowest brackets, then of each: the price of an objective. */
  readonly premierAccesModestes: Estimate;
  readonly premierAccesByBracket: {readonly [bracket: string]: Estimate};
  readonly tresModestesLoges: Estimate;
  readonly menagesModestesLoges: Estimate;
  readonly vacants: Estimate;
  readonly refus: Estimate;
  readonly flux: ByClass<FluxResult>;
  readonly stock: ByClass<StockResult>;
  readonly aci: {
    readonly metropole: Estimate;
    readonly communesFragiles: Estimate;
    readonly communesMoyennes: Estimate;
    readonly communesSans: Estimate;
  };
  readonly offre: {
    readonly livraisons: Estimate;
    readonly plai: Estimate;
    readonly plaiRate: Estimate;
    readonly demolitions: Estimate;
    readonly reconstitution: Estimate;
    readonly plaiBacklog: Estimate;
  };
  readonly delais: DelaisResult;
  readonly vacance: ByClass<VacanceResult>;
  /** Attributions per vacancy that opened a chain (1 when no mutation). */
  readonly chaines: {readonly longueur: Estimate};
  readonly demande: DemandeResult;
  readonly menages: MenagesResult;
  readonly loi: LoiResult;
}

/** The leases as the law counts them, in one place: shares in [0, 1], with the leases that they are shares of. */
export interface LoiPlaces {
  readonly horsQpv: {
    readonly attributions: Estimate;
    /** To the first quartile or to a relogement of urban renewal: what L. 441-1 asks a minimum of. */
    readonly premierQuartile: Estimate;
    /** Of it, by resources alone, and relogements whatever their resources. */
    readonly parRessources: Estimate;
    readonly reloges: Estimate;
  };
  readonly enQpv: {
    readonly attributions: Estimate;
    /** To the three other quartiles. */
    readonly autresQuartiles: Estimate;
  };
}

/** The law as a second lens (L. 441-1), on the same leases. */
export interface LoiResult extends LoiPlaces {
  /** By whom the lease was designated: leases, and the share of them to the publics prioritaires (ACI ménages). */
  readonly reservataires: {
    readonly [c in Contingent]: {readonly attributions: Estimate; readonly prioritaires: Estimate};
  };
}

/** Logements empty and offers refused in one class of quartiers. */
export interface VacanceResult {
  /** On the last day, and their share of the logements of the class, in [0, 1]. */
  readonly vacants: Estimate;
  readonly partVacante: Estimate;
  /** Mean months empty of a logement attributed. */
  readonly mois: Estimate;
  /** Offers refused by ménages, and their share of the offers, in [0, 1]. */
  readonly refus: Estimate;
  readonly partRefus: Estimate;
  /** Times a logement left the CAL without anybody to take it. */
  readonly sansCandidat: Estimate;
}

/** Mean months between demande and bail of the ménages housed (relogements apart), and age of the pending demandes. */
export interface DelaisResult {
  readonly loges: Estimate;
  readonly enAttente: Estimate;
  readonly logesByBracket: {readonly [bracket: string]: Estimate};
  readonly enAttenteByBracket: {readonly [bracket: string]: Estimate};
  readonly logesAci: Estimate;
  readonly logesHorsAci: Estimate;
  readonly enAttenteAci: Estimate;
  readonly enAttenteHorsAci: Estimate;
}

/**
 * The books of the demande: `enAttenteDebut` + `entrees` − `abandons` − `attributions` − `radiations` = `enAttente`.
 * `entrees` are first accesses (`arrivees`), mutations and relogements asked; `radiations`, the demandes of tenants who
 * leave the social stock or whose logement is condemned; `renouvellements`, anniversaries passed without giving up.
 */
export interface DemandeResult {
  readonly enAttenteDebut: Estimate;
  readonly entrees: Estimate;
  readonly arrivees: Estimate;
  readonly mutationsDemandees: Estimate;
  readonly relogementsDemandes: Estimate;
  readonly renouvellements: Estimate;
  readonly abandons: Estimate;
  readonly attributions: Estimate;
  readonly radiations: Estimate;
  readonly enAttente: Estimate;
}

/** Who was housed. Situations and criteria add up: their sum exceeds the ménages. */
export interface MenagesResult {
  /** First accesses of ACI ménages in each situation of article 6.1. */
  readonly situations: {readonly [s in AciSituation]: Estimate};
  /** Mutations bloquées ou complexes by criterion of article 7.1. */
  readonly criteres: {readonly [c in MutationCriterion]: Estimate};
  readonly ages: {readonly [a in AgeGroup]: Estimate};
  readonly actifs: Estimate;
  readonly inactifs: Estimate;
  readonly sousDeuxRsa: {
    /** Share of first accesses, then of all attributions, that go to ménages at or under 2 RSA. */
    readonly partPremierAcces: Estimate;
    readonly partAttributions: Estimate;
    /** Share of ACI ménages among them (article 6.1: two thirds). */
    readonly aciPremierAcces: Estimate;
    readonly aciAttributions: Estimate;
  };
}

export interface Convergence {
  readonly maxGap: readonly Estimate[];
  readonly year: number | null;
  readonly reason: string;
}

/** The document printed by `equilibre simuler --json` and kept in a run folder. */
export interface Resultat extends RunHeader {
  readonly schema: "equilibre/resultat@1";
  readonly scenario: {readonly id: string; readonly title: string};
  readonly inputs: {readonly [path: string]: string};
  readonly digest: string;
  /** Brackets of resources of the convention, by step: what lists and ids by bracket follow. */
  readonly brackets: Brackets;
  readonly base: PeriodResult;
  readonly years: readonly PeriodResult[];
  readonly halfYears: readonly PeriodResult[];
  readonly convergence: {
    readonly tolerance: number;
    readonly confidence: number;
    /** The bounds of article 5.2 that the years are measured against. */
    readonly bounds: Bounds;
    readonly grouped: Convergence;
    readonly brackets: Convergence;
  };
  /** Mean counters a year of each commune and bailleur, keyed by INSEE code and bailleur id. */
  readonly communes: {readonly [insee: string]: readonly UnitResult[]};
  readonly bailleurs: {readonly [id: string]: readonly UnitResult[]};
  /** NPRU sites by INSEE code of their commune, those that demolish. */
  readonly sites: {readonly [insee: string]: readonly SiteResult[]};
  /** Times each rule excluded a candidate or yielded, a year (means). */
  readonly rules: {
    readonly [rule: string]: readonly {readonly excluded: Estimate; readonly yielded: Estimate}[];
  };
}

/** One year of a NPRU site: logements condemned, ménages that left it for a relogement. */
export interface SiteResult {
  readonly year: number;
  readonly condamnes: Estimate;
  readonly reloges: Estimate;
}

export interface UnitResult {
  readonly year: number;
  readonly attributions: Estimate;
  /** Share of the ménages modestes and très modestes (`brackets.modestesBelow`). */
  readonly under60: Estimate;
  readonly premierAcces: Estimate;
  readonly aciShare: Estimate;
  readonly mutations: Estimate;
  readonly relogementsNpru: Estimate;
  /** Of a bailleur alone: the law binds each of them. */
  readonly loi?: LoiPlaces;
}
