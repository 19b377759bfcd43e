import {type Brackets, objectiveLowSet} from "../../../core/brackets.js";
import {type Fragilite, fragilites, rentClasses, statuses} from "../../../core/vocabulary.js";
import {bracketSpan} from "../../../words/bracketWords.js";
import {type Scale, underLow} from "../../../words/inForce.js";
import {classWords} from "../../../words/labels.js";
import {type HalfYear, halfYearLabel} from "../../bilan/halfYear.js";
import {type PeriodView, periodView} from "../../indicateurs/periodView.js";
import type {Replicates} from "../../indicateurs/replicates.js";
import {quantile} from "../../statistics/quantile.js";
import {fanLevels, type PredictedIndicator, type Prediction} from "./projection.js";

interface Definition {
  readonly id: string;
  readonly label: string;
  /** Counters summed; over those of `of` for a share. */
  readonly counters: (view: PeriodView) => readonly string[];
  readonly of?: readonly string[];
}

/** What a run predicts of each half-year from one on, for every indicator that a revoyure looks at. */
export function predictIndicators(
  replicates: Replicates,
  {
    firstYear,
    from,
    scale,
    prices = false
  }: {
    firstYear: number;
    from: HalfYear;
    scale: Scale;
    /** Adds what an objective costs, in first accesses of the lowest brackets: no indicator of a frozen projection. */
    prices?: boolean;
  }
): PredictedIndicator[] {
  const first = firstYear * 2;
  const steps = Array.from({length: replicates.steps}, (_, step) => step).filter(
    (step) => first + step >= from
  );
  const {brackets} = replicates.layout;
  const definitions = [
    ...definitionsUnder(scale, brackets),
    ...(prices ? priceDefinitions(scale, brackets) : [])
  ];
  return definitions.map((definition) => ({
    id: definition.id,
    label: definition.label,
    kind: definition.of === undefined ? "count" : "share",
    predictions: steps.map((step) => predict(replicates, {definition, step, halfYear: first + step}))
  }));
}

function predict(
  replicates: Replicates,
  {definition, step, halfYear}: {definition: Definition; step: number; halfYear: HalfYear}
): Prediction {
  const view = periodView(replicates, [step]);
  const successes = [...view.sum(definition.counters(view))];
  const n = definition.of === undefined ? undefined : [...view.sum(definition.of)];
  // A share over nothing predicts nothing.
  const outcomes = n === undefined ? successes : successes.flatMap((x, i) => (n[i] > 0 ? [x / n[i]] : []));
  return {
    halfYear: halfYearLabel(halfYear),
    successes,
    ...(n && {n}),
    fan: outcomes.length === 0 ? [] : fanLevels.map((level) => quantile(outcomes, level))
  };
}

function flux(classes: readonly Fragilite[], kept: readonly string[]): string[] {
  return classes.flatMap((g) => kept.flatMap((k) => statuses.map((s) => `flux.${g}.${k}.${s}`)));
}

function byStatus(brackets: readonly string[], status: (typeof statuses)[number]): string[] {
  return fragilites.flatMap((g) => brackets.map((k) => `flux.${g}.${k}.${status}`));
}

const places: readonly {id: string; label: string; classes: readonly Fragilite[]}[] = [
  ...fragilites.map((g) => ({id: g, label: `quartiers, ${classWords[g]}`, classes: [g]})),
  {id: "metropole", label: "ensemble", classes: fragilites}
];

function definitionsUnder(scale: Scale, named: Brackets): readonly Definition[] {
  const {ids: brackets} = named;
  return [
    ...places.map(({id, label, classes}) => ({
      id: `sous60.${id}`,
      label: `Part ${underLow(scale)} du barème, ${label}`,
      counters: (view: PeriodView) =>
        flux(classes, view.lowest(id === "metropole" ? "modestes" : objectiveLowSet(id as Fragilite))),
      of: flux(classes, brackets)
    })),
    ...places.flatMap(({id, label, classes}) =>
      brackets.map((k, i) => ({
        id: `tranche.${id}.${k}`,
        label: `Part : ${bracketSpan(named, i, scale)}, ${label}`,
        counters: () => flux(classes, [k]),
        of: flux(classes, brackets)
      }))
    ),
    ...places.map(({id, label, classes}) => ({
      id: `aci.${id}`,
      label: `Part ACI des 1ers accès, ${label.replace("quartiers", "communes")}`,
      counters: () => classes.map((g) => `aci.${g}`),
      of: classes.map((g) => `premierAcces.${g}`)
    })),
    {id: "attributions", label: "Attributions", counters: () => flux(fragilites, brackets)},
    {id: "premierAcces", label: "1ers accès", counters: () => byStatus(brackets, "premierAcces")},
    {
      id: "mutationsBloquees",
      label: "Mutations bloquées ou complexes",
      counters: () => ["mutationsBloquees"]
    },
    {id: "relogementsNpru", label: "Relogements NPRU", counters: () => byStatus(brackets, "relogementNpru")},
    {
      id: "plai",
      label: "Part de PLAI dans les livraisons",
      counters: () => ["livraisons.plai"],
      of: rentClasses.map((r) => `livraisons.${r}`)
    }
  ];
}

/** First accesses of the lowest bracket, and of those under the bound of low resources. */
function priceDefinitions(scale: Scale, named: Brackets): readonly Definition[] {
  return [
    {
      id: "premierAcces.tresModestes",
      label: `1ers accès : ${bracketSpan(named, 0, scale)}`,
      counters: () => byStatus([named.ids[0]], "premierAcces")
    },
    {
      id: "premierAcces.modestes",
      label: `1ers accès ${underLow(scale)} du barème`,
      counters: (view) => byStatus(view.lowest("modestes"), "premierAcces")
    }
  ];
}
