/** What the user's own files replace; class indices follow `fragilites`. */
export interface TerritoireOverrides {
  /** Class of fragility by id of quartier. */
  readonly quartiers?: ReadonlyMap<string, number>;
  /** Class of fragility by INSEE code. */
  readonly communes?: ReadonlyMap<string, number>;
  /** Résidences principales by INSEE code. */
  readonly residencesPrincipales?: ReadonlyMap<string, number>;
}
