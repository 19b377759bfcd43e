/**
 * The built territoire: communes, quartiers, residences and logements as parallel arrays (one entry an index).
 * Class indices follow `fragilites`, typologies `typologies`, and so on (vocabulary.ts).
 */
export interface Territoire {
  readonly communes: Communes;
  readonly bailleurs: Bailleurs;
  readonly quartiers: Quartiers;
  readonly logements: Logements;
}

export interface Communes {
  readonly insee: readonly string[];
  readonly noms: readonly string[];
  readonly population: Int32Array;
  /** Class of fragility of the commune, on which ACI gaps are read (article 6.2). */
  readonly fragilite: Uint8Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly superficieKm2: Float64Array;
  /** Indices of the communes that touch each commune. */
  readonly voisines: readonly (readonly number[])[];
  /** Résidences principales: a hypothesis from population unless imported. */
  readonly residencesPrincipales: Int32Array;
  /** 1 where a NPRU site stands (article 11.4). */
  readonly npru: Uint8Array;
}

export interface Bailleurs {
  readonly ids: readonly string[];
  readonly noms: readonly string[];
}

export interface Quartiers {
  /** Stable id: INSEE code and rank, as in "59350-017"; "59350-Q03" for a quartier prioritaire. */
  readonly ids: readonly string[];
  readonly commune: Uint8Array;
  readonly fragilite: Uint8Array;
  readonly qpv: Uint8Array;
  readonly npru: Uint8Array;
  /** 1 where the former PNRU passed: no reconstitution there (article 11.4, note 6). */
  readonly exPnru: Uint8Array;
  readonly population: Int32Array;
  /** Share of social housing in the résidences principales, in [0, 1]. */
  readonly partSociale: Float64Array;
  /** Indicators of article 5.1, all synthetic: income per consumption unit in € a year, shares in [0, 1]. */
  readonly revenusParUc: Float64Array;
  readonly sansEmploi: Float64Array;
  readonly salariesPrecaires: Float64Array;
  readonly famillesFragiles: Float64Array;
  /** Index of the four indicators, and the note (index and social share) that classes are cut on. */
  readonly indice: Float64Array;
  readonly note: Float64Array;
}

export interface Logements {
  readonly count: number;
  /** Sorted by quartier. */
  readonly quartier: Uint16Array;
  readonly residence: Uint16Array | Uint32Array;
  readonly bailleur: Uint8Array;
  readonly typology: Uint8Array;
  readonly rentClass: Uint8Array;
  readonly contingent: Uint8Array;
  /** 1 for a maison individuelle, 0 for a logement collectif. */
  readonly individuel: Uint8Array;
  /** Period of construction: 0 before 1945, 1 1945–1974, 2 1975–1989, 3 1990–2009, 4 since 2010. */
  readonly period: Uint8Array;
  /** 1 when it stands in a NPRU site (article 11.4). */
  readonly npru: Uint8Array;
  /** Monthly rent without charges, in cents. */
  readonly loyerMensuelCents: Int32Array;
  /** Surface habitable in m². */
  readonly surface: Uint8Array;
  /** Stable key: quartier index in the high 12 bits, rank in the quartier in the low 20 bits of 32. */
  readonly key: Uint32Array;
}
