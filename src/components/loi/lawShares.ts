/** The two shares of the law, by the outcome that compares them. */
export const lawShares = [
  {id: "loi.horsQpv.premierQuartile", title: "Hors quartiers prioritaires : premier quartile et relogés"},
  {id: "loi.enQpv.autresQuartiles", title: "En quartiers prioritaires : trois autres quartiles"}
] as const;
