import {mean} from "../statistics/mean.js";
import type {ExploredWorlds} from "./exploredWorlds.js";
import {type Subject, spokenWorlds, worldMeans} from "./subjects.js";
import {type FailingWorlds, whereItFails} from "./whereItFails.js";

/** The worlds where a difference has the other sign than its mean over all; `cases` is of those that speak, in order. */
export function turnedWorlds(
  subject: Subject,
  {coordinates, places}: Pick<ExploredWorlds, "coordinates" | "places">
): {readonly turns: FailingWorlds; readonly cases: readonly boolean[]} {
  const means = worldMeans(subject);
  const spoken = spokenWorlds(means);
  const direction = Math.sign(mean(spoken.map((w) => means[w])));
  const cases = spoken.map((w) => Math.sign(means[w]) === -direction && direction !== 0);
  const at = spoken.map((w) => places[w]);
  return {turns: whereItFails(coordinates, at, cases, {seed: seedOf(subject)}), cases};
}

/** Resamples of one subject are keyed by what it is. */
export function seedOf({
  scenario,
  against,
  outcome
}: Pick<Subject, "scenario" | "against" | "outcome">): string {
  return [scenario.id, against?.id ?? "", outcome.id].join("|");
}
