import {objectiveLowSet} from "../../../core/brackets.js";
import {type Fragilite, fragilites} from "../../../core/vocabulary.js";
import type {BilanCounts} from "../../bilan/bilanCounts.js";
import type {ReviewCounts} from "../../bilan/reviewCounts.js";

/** A count observed, over `n` lines for a share; or, in French, why none is. */
export type Observation =
  | {readonly successes: number; readonly n?: number}
  | {readonly successes?: undefined; readonly why: string};

/** What one half-year says of each indicator of a projection (`predictIndicators`), by its id. */
export function observeIndicators(counts: BilanCounts): ReadonlyMap<string, Observation> {
  const {metropole, classes, communeClasses, brackets} = counts;
  const places: [string, ReviewCounts][] = [
    ...fragilites.map((g, i): [string, ReviewCounts] => [g, classes[i]]),
    ["metropole", metropole]
  ];
  const lowestOf = (own: ReviewCounts, place: string) => {
    const set = place === "metropole" ? "modestes" : objectiveLowSet(place as Fragilite);
    return own.brackets.slice(0, brackets.low[set][0]).reduce((a, b) => a + b, 0);
  };
  const observations: [string, Observation][] = places.flatMap(([place, own]) => {
    const n = own.attributions - own.bracketUnknown;
    const shares: [string, Observation][] = [
      [`sous60.${place}`, share(lowestOf(own, place), n)],
      ...brackets.ids.map((k, i): [string, Observation] => [
        `tranche.${place}.${k}`,
        share(own.brackets[i], n)
      ])
    ];
    return shares;
  });
  const aciPlaces: [string, ReviewCounts][] = [
    ...fragilites.map((g, i): [string, ReviewCounts] => [g, communeClasses[i]]),
    ["metropole", metropole]
  ];
  return new Map([
    ...observations,
    ...aciPlaces.map(([place, {aci, droitCommun}]): [string, Observation] => [
      `aci.${place}`,
      share(aci, aci + droitCommun)
    ]),
    ["attributions", {successes: metropole.attributions}],
    ["premierAcces", {successes: metropole.premierAcces}],
    [
      "mutationsBloquees",
      metropole.blockedUnknown > 0
        ? {why: `${metropole.blockedUnknown} mutations ne disent pas si elles étaient bloquées.`}
        : {successes: metropole.mutationsBloquees}
    ],
    ["relogementsNpru", {successes: metropole.relogementsNpru}],
    ["plai", {why: "Les attributions ne disent pas les livraisons : donnez-les à part."}]
  ]);
}

function share(successes: number, n: number): Observation {
  return n > 0 ? {successes, n} : {why: "Aucune ligne ne le dit."};
}
