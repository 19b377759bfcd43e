import {brackets, fragilites, statuses} from "../../core/vocabulary.js";
import {bracketTitles, classNames} from "../../words/labels.js";
import type {Outcome} from "../comparer/outcomes.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import {type PeriodView, ratio} from "../indicateurs/periodView.js";

/** Ménages housed a year: by bracket over the métropole, then by class of quartiers and bracket. */
export const menagesHoused: readonly Outcome[] = [
  ...brackets.map((k) => housed(`loges.metropole.${k}`, `${bracketTitles[k]} logés`, fragilites, k)),
  ...fragilites.flatMap((g) =>
    brackets.map((k) => housed(`loges.${g}.${k}`, `${bracketTitles[k]}, ${classNames[g]}`, [g], k))
  )
];

/** Shares of the brackets in the attributions of each class of quartiers. */
export const bracketShares: readonly Outcome[] = fragilites.flatMap((g) =>
  brackets.map(
    (k, i): Outcome => ({
      id: `part.${g}.${k}`,
      label: `${bracketTitles[k]}, ${classNames[g]}`,
      unit: "share",
      values: (view) => fluxOf(view, g).shares[i]
    })
  )
);

/** What an avenant may change for one commune or bailleur: ménages housed, modest ones, their share, ACI share. */
export function unitOutcomes(unit: string, name: string): readonly Outcome[] {
  const attributions = (view: PeriodView) => view.sum(brackets.map((k) => `${unit}.${k}`));
  const modestes = (view: PeriodView) => view.sum(brackets.slice(0, 2).map((k) => `${unit}.${k}`));
  return [
    {id: `${unit}.attributions`, label: `${name}, attributions`, unit: "count", values: attributions},
    {id: `${unit}.modestes`, label: `${name}, ménages sous 60 % logés`, unit: "count", values: modestes},
    {
      id: `${unit}.under60`,
      label: `${name}, part sous 60 %`,
      unit: "share",
      values: (view) => ratio(modestes(view), attributions(view))
    },
    {
      id: `${unit}.aci`,
      label: `${name}, part ACI des premiers accès`,
      unit: "share",
      values: (view) => ratio(view.column(`${unit}.aci`), view.column(`${unit}.premierAcces`))
    }
  ];
}

function housed(id: string, label: string, classes: readonly string[], bracket: string): Outcome {
  const names = classes.flatMap((g) => statuses.map((s) => `flux.${g}.${bracket}.${s}`));
  return {id, label, unit: "count", values: (view) => view.sum(names)};
}
