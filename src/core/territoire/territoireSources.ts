import type {TerritoireHypotheses} from "./territoireParameters.js";

/** A commune as published: RPLS counts by zone, typology, type and period, and INSEE population. */
export interface CommuneSource {
  readonly insee: string;
  readonly nom: string;
  readonly population: number;
  readonly superficieKm2: number;
  readonly lon: number;
  readonly lat: number;
  readonly logementsQpv: number;
  readonly logementsHorsQpv: number;
  /** Logements by typology T1…T5+. */
  readonly typologiesQpv: readonly number[];
  readonly typologiesHorsQpv: readonly number[];
  readonly individuel: number;
  readonly collectif: number;
  /** Logements by period of construction, the five periods of `Logements.period`. */
  readonly periods: readonly number[];
  /** INSEE codes of the communes that touch it. */
  readonly voisines: readonly string[];
}

/** A signatory: its share of the stock and its communes d'ancrage are hypotheses. */
export interface BailleurSource {
  readonly id: string;
  readonly nom: string;
  readonly statut: string;
  readonly partParc: number;
  readonly presentQpv: boolean;
  readonly ancrage: readonly string[];
}

export interface NpruSite {
  readonly id: string;
  readonly insee: string;
  readonly nom: string;
  readonly interet: string;
}

/** Surfaces in m² and relative propension to be a maison individuelle, one entry a typology. */
export interface TypologySource {
  readonly surfaceCollectif: number;
  readonly surfaceIndividuel: number;
  readonly propensionIndividuel: number;
}

/** Shares of the rent classes in a period and zone; they sum to 1. */
export interface RentClassShares {
  readonly period: number;
  readonly qpv: boolean;
  readonly shares: readonly number[];
}

/** Everything that builds a territoire, read from data/territoire/. */
export interface TerritoireSources {
  readonly communes: readonly CommuneSource[];
  readonly bailleurs: readonly BailleurSource[];
  readonly npruSites: readonly NpruSite[];
  readonly typologies: readonly TypologySource[];
  readonly rentClasses: readonly RentClassShares[];
  readonly hypotheses: TerritoireHypotheses;
}

/** The total that logements are scaled to: the convention's, by zone, or the unscaled RPLS. */
export type TerritoireTotal = "convention" | "rpls";
