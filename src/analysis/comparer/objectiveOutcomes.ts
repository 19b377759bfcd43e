import type {Brackets} from "../../core/brackets.js";
import {fragilites, rentClasses} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {classNames, classPlurals} from "../../words/labels.js";
import {bracketGaps} from "../indicateurs/convergenceGaps.js";
import {type FluxClass, fluxOf} from "../indicateurs/fluxOf.js";
import {type PeriodView, ratio} from "../indicateurs/periodView.js";
import {lowShare, type Outcome, outcomes} from "./outcomes.js";

const classes: readonly FluxClass[] = [...fragilites, "metropole"];

/**
 * What an objective may be set on, under the names of the result document (`equilibre simuler --json`): a year's
 * value in each replicate, whose mean is that of the document.
 */
export function objectiveOutcomes(named: Brackets): readonly Outcome[] {
  const {ids: brackets} = named;
  const bracketLabels = Object.fromEntries(brackets.map((k, i) => [k, bracketName(named, i)]));
  return [
    ...classes.flatMap((g): Outcome[] => [
      lowShare(`flux.${g}.under60`, g),
      outcome(
        `flux.${g}.attributions`,
        `Attributions, ${classNames[g]}`,
        "count",
        (v) => fluxOf(v, g).attributions
      ),
      ...brackets.flatMap((k, i) => [
        outcome(
          `flux.${g}.shares.${k}`,
          `Part ${bracketLabels[k]}, ${classNames[g]}`,
          "share",
          (v) => fluxOf(v, g).shares[i]
        ),
        {
          id: `flux.${g}.gaps.${k}`,
          label: `Écart à l’équilibre de référence, ${bracketLabels[k]}, ${classNames[g]}`,
          unit: "points",
          values: (v, {reference}) =>
            fluxOf(v, g).shares[i].map((share) => 100 * (share - reference[v.lastStep][i]))
        } as const satisfies Outcome
      ])
    ]),
    ...classes.flatMap((g) =>
      brackets.map((k) =>
        outcome(
          `stock.${g}.shares.${k}`,
          `Part ${bracketLabels[k]} des logements occupés, ${classNames[g]}`,
          "share",
          (v) => stockShare(v, g, k)
        )
      )
    ),
    {...outcomes.find(({id}) => id === "ecart.bornes")!, id: "convergence.grouped.maxGap"},
    {
      id: "convergence.brackets.maxGap",
      label: "Plus grand écart à l’équilibre de référence",
      unit: "points",
      values: (v, o) => bracketGaps(v, o).gaps
    },
    ...[
      ["aci.metropole", "Part ACI des premiers accès", fragilites],
      ["aci.communesFragiles", `Part ACI, communes ${classPlurals.fragile}`, ["fragile"]],
      ["aci.communesMoyennes", `Part ACI, communes ${classPlurals.moyenne}`, ["moyenne"]],
      ["aci.communesSans", `Part ACI, communes ${classPlurals.sans}`, ["sans"]]
    ].map(([id, label, of]) =>
      outcome(id as string, label as string, "share", (v) => aciShare(v, of as readonly string[]))
    ),
    ...(
      [
        ["attributions", "attributions"],
        ["premierAcces", "premierAcces"],
        ["mutations", "mutations"],
        ["relogementsNpru", "relogementsNpru"],
        ["menagesModestesLoges", "menagesModestesLoges"],
        ["refus", "refus"],
        ["vacants", "vacants"],
        ["delais.loges", "delai.loges"],
        ["delais.enAttente", "delai.enAttente"],
        ["offre.plai", "plai"]
      ] as const
    ).map(([id, known]) => ({...outcomes.find((one) => one.id === known)!, id})),
    outcome("offre.plaiRate", "Taux de PLAI", "share", (v) =>
      ratio(v.column("livraisons.plai"), v.sum(rentClasses.map((r) => `livraisons.${r}`)))
    ),
    outcome("offre.plaiBacklog", "PLAI dus et non produits", "count", (v) =>
      v.column("end.plaiBacklogMilli").map((milli) => milli / 1000)
    ),
    outcome("demande.enAttente", "Demandes en attente", "count", (v) =>
      v.sum(v.brackets.flatMap((k) => [`end.pending.${k}.aci`, `end.pending.${k}.autres`]))
    )
  ];
}

function outcome(
  id: string,
  label: string,
  unit: Outcome["unit"],
  values: (view: PeriodView) => Float64Array
): Outcome {
  return {id, label, unit, values};
}

function stockShare(view: PeriodView, g: FluxClass, bracket: string): Float64Array {
  const within = g === "metropole" ? fragilites : [g];
  const occupied = view.sum(within.flatMap((c) => view.brackets.map((k) => `end.stock.${c}.${k}`)));
  return ratio(view.sum(within.map((c) => `end.stock.${c}.${bracket}`)), occupied);
}

function aciShare(view: PeriodView, within: readonly string[]): Float64Array {
  return ratio(view.sum(within.map((g) => `aci.${g}`)), view.sum(within.map((g) => `premierAcces.${g}`)));
}
