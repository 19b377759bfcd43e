import {ratio} from "../indicateurs/periodView.js";
import type {Outcome} from "./outcomes.js";

/** The two shares that the law sets a minimum to (L. 441-1); the id of each is its place in the result of a year. */
export const lawOutcomes: readonly Outcome[] = [
  {
    id: "loi.horsQpv.premierQuartile",
    label: "Premier quartile et relogés, hors quartiers prioritaires",
    unit: "share",
    values: (view) =>
      ratio(view.sum(["loi.horsQpvPremierQuartile", "loi.horsQpvReloges"]), view.column("loi.horsQpv"))
  },
  {
    id: "loi.enQpv.autresQuartiles",
    label: "Trois autres quartiles, en quartiers prioritaires",
    unit: "share",
    values: (view) => ratio(view.column("loi.enQpvAutresQuartiles"), view.column("loi.enQpv"))
  }
];
