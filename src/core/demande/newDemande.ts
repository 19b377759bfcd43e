/** A demande about to join the pool: a scratch object that every birth goes through, so that none is allocated. */
export interface NewDemande {
  key: number;
  size: number;
  /** Bracket that the limits in force give, and that of the limits as signed, within which its resources are drawn. */
  bracket: number;
  baseBracket: number;
  reach: number;
  aci: number;
  status: number;
  month: number;
  home: number;
  /** Bailleur of that logement, `noBailleur` for none. */
  homeBailleur: number;
  flags: number;
  wish0: number;
  wish1: number;
  wish2: number;
}
