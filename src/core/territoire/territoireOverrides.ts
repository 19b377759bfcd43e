/** What the user's own files replace; class indices follow `fragilites`. */
export interface TerritoireOverrides {
  /** Class of fragility by id of quartier. */
  readonly quartiers?: ReadonlyMap<string, number>;
  /** Class of fragility by INSEE code. */
  readonly communes?: ReadonlyMap<string, number>;
  /** Résidences principales by INSEE code. */
  readonly residencesPrincipales?: ReadonlyMap<string, number>;
  /** Logements of bailleurs by commune and side of the QPV; a bailleur that it does not name keeps the hypotheses. */
  readonly parc?: readonly ParcCell[];
  /** Projects of the NPRU: their sites take the place of the drawn ones. */
  readonly renewal?: readonly RenewalProject[];
}

/** Logements of one bailleur in one commune, in or outside QPV. */
export interface ParcCell {
  readonly bailleur: string;
  readonly insee: string;
  readonly qpv: boolean;
  readonly logements: number;
}

/** A project of urban renewal: where, how many logements come down, from which year to which. */
export interface RenewalProject {
  readonly insee: string;
  readonly quartier?: string;
  readonly demolitions: number;
  readonly firstYear: number;
  readonly lastYear: number;
}
