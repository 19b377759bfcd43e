/** An operation that the user's own file programmes: PLUS and PLAI alone (article 11.1). */
export interface ProgrammedDelivery {
  readonly year: number;
  /** INSEE code. */
  readonly commune: string;
  /** Ids; undefined where the file leaves the choice. */
  readonly quartier?: string;
  readonly bailleur?: string;
  readonly logements: number;
  readonly plai?: number;
}
