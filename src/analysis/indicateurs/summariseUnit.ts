import {type PeriodView, ratio} from "./periodView.js";
import type {UnitResult} from "./result.js";

/** The year of one commune ("commune.59350") or of one bailleur ("bailleur.xyz"), read from its unit counters. */
export function summariseUnit(view: PeriodView, unit: string, year: number): UnitResult {
  const attributions = view.sum(view.brackets.map((k) => `${unit}.${k}`));
  const premierAcces = view.column(`${unit}.premierAcces`);
  return {
    year,
    attributions: view.estimate(attributions),
    under60: view.estimate(ratio(view.sum(view.lowest("modestes").map((k) => `${unit}.${k}`)), attributions)),
    premierAcces: view.estimate(premierAcces),
    aciShare: view.estimate(ratio(view.column(`${unit}.aci`), premierAcces)),
    mutations: view.estimate(view.column(`${unit}.mutations`)),
    relogementsNpru: view.estimate(view.column(`${unit}.relogementsNpru`))
  };
}
