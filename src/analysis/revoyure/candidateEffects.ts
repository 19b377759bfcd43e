import {pairedPValue} from "../comparer/pairedPValue.js";
import {holm} from "../statistics/holm.js";
import {pairedInterval} from "../statistics/pairedInterval.js";
import type {PredictedIndicator} from "./projection/projection.js";
import {yearFigures} from "./projection/yearFigures.js";
import type {Proposal} from "./proposal.js";

const followed = [
  "sous60.fragile",
  "sous60.sans",
  "sous60.metropole",
  "aci.sans",
  "aci.metropole",
  "attributions",
  "premierAcces",
  "premierAcces.modestes",
  "premierAcces.tresModestes"
];

/** What a candidate changes in a year, pair by pair on shared draws: Student's law, Holm over its effects; shares in points. */
export function candidateEffects(
  before: readonly PredictedIndicator[],
  after: readonly PredictedIndicator[],
  year: number
): Proposal["effects"] {
  const changes = followed.map((id) => {
    const indicator = before.find((one) => one.id === id);
    const unit = indicator?.kind === "count" ? ("count" as const) : ("points" as const);
    const scale = unit === "count" ? 1 : 100;
    const [old, now] = [before, after].map((indicators) =>
      yearFigures(indicators, id, year).map((figure) => scale * figure)
    );
    const {mean, standardError: se, low, high} = pairedInterval({before: old, after: now});
    const p = pairedPValue({mean, se, n: old.length});
    return {id, label: indicator?.label ?? id, unit, change: {mean, se, low, high}, p};
  });
  const adjusted = holm(changes.map(({p}) => p));
  return changes.map(({p: _, ...effect}, i) => ({...effect, told: adjusted[i] < 0.05}));
}
