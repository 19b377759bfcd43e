import type {Brackets} from "../../core/brackets.js";
import {fragilites, statuses} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {underModestes} from "../../words/inForce.js";
import {classNames, statusLabels} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {Outcome} from "../comparer/outcomes.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import {type PeriodView, ratio} from "../indicateurs/periodView.js";

const titleOf = (brackets: Brackets, k: number) => upperFirst(bracketName(brackets, k));

/** Ménages housed a year: by bracket over the métropole, all and on first access, then by class of quartiers and bracket. */
export function menagesHoused(brackets: Brackets): readonly Outcome[] {
  const {ids} = brackets;
  return [
    ...ids.map((k, i) => housed(`loges.metropole.${k}`, `${titleOf(brackets, i)} logés`, fragilites, k)),
    ...ids.map(
      (k, i): Outcome => ({
        id: `premierAcces.metropole.${k}`,
        label: `${titleOf(brackets, i)}, ${statusLabels.premierAcces}`,
        unit: "count",
        values: (view) => view.sum(fragilites.map((g) => `flux.${g}.${k}.premierAcces`))
      })
    ),
    ...fragilites.flatMap((g) =>
      ids.map((k, i) => housed(`loges.${g}.${k}`, `${titleOf(brackets, i)}, ${classNames[g]}`, [g], k))
    )
  ];
}

/** Shares of the brackets in the attributions of each class of quartiers. */
export function bracketShares(brackets: Brackets): readonly Outcome[] {
  return fragilites.flatMap((g) =>
    brackets.ids.map(
      (k, i): Outcome => ({
        id: `part.${g}.${k}`,
        label: `${titleOf(brackets, i)}, ${classNames[g]}`,
        unit: "share",
        values: (view) => fluxOf(view, g).shares[i]
      })
    )
  );
}

/** What an avenant may change for one commune or bailleur: ménages housed, modest ones, their share, ACI share. */
export function unitOutcomes(unit: string, name: string): readonly Outcome[] {
  const housedLabel = (under: string) => `${name}, ménages ${under} logés`;
  const shareLabel = (under: string) => `${name}, part ${under}`;
  const attributions = (view: PeriodView) => view.sum(view.brackets.map((k) => `${unit}.${k}`));
  const modestes = (view: PeriodView) => view.sum(view.lowest("modestes").map((k) => `${unit}.${k}`));
  return [
    {id: `${unit}.attributions`, label: `${name}, attributions`, unit: "count", values: attributions},
    {
      id: `${unit}.modestes`,
      label: housedLabel(underModestes()),
      labelUnder: ({brackets}) => housedLabel(underModestes(brackets)),
      unit: "count",
      values: modestes
    },
    {
      id: `${unit}.under60`,
      label: shareLabel(underModestes()),
      labelUnder: ({brackets}) => shareLabel(underModestes(brackets)),
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
