import type {AvenantSensitivity} from "../analysis/avenant/avenantDocument.js";
import {signChanges} from "../analysis/avenant/signChanges.js";
import type {Effect} from "../analysis/comparer/effect.js";
import {type MeasureOptions, measureEffects} from "../analysis/comparer/measureEffects.js";
import {outcomes} from "../analysis/comparer/outcomes.js";
import {holm} from "../analysis/statistics/holm.js";
import {drawnUncertainties} from "../core/compile/evolution.js";
import {nestById} from "../core/convention/leverTree.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {writeVariant} from "../files/scenarioVariant.js";
import type {Laboratory} from "./laboratory.js";

/** Moves each hypothesis to both ends of its range, alone, and tells the effects that change sign there. */
export async function avenantSensitivity(
  {
    scenario,
    resolved,
    files,
    effects,
    replications
  }: {
    readonly scenario: string;
    readonly resolved: ResolvedScenario;
    readonly files: readonly string[];
    readonly effects: readonly Effect[];
    readonly replications: number;
  },
  {laboratory, ...measure}: {laboratory: Laboratory} & Omit<MeasureOptions, "adjust">
): Promise<AvenantSensitivity> {
  const ids = drawnUncertainties(resolved).filter((id) => !resolved.hypotheses[id].refit);
  const hypotheses = ids.map((id) => {
    const {range, description} = resolved.hypotheses[id];
    const [low, high] = range!;
    return {id, description, low, high};
  });
  const changes: AvenantSensitivity["signChanges"][number][] = [];
  for (const {id, low, high} of hypotheses)
    for (const value of [low, high]) {
      const uncertainties = nestById([[id, value]]);
      const title = `${id} = ${value}`;
      const without = await writeVariant(scenario, title, {uncertainties});
      const withAvenants = await writeVariant(scenario, title, {avenants: files, uncertainties});
      // Side by side: runs this short would leave threads idle while the next one is prepared.
      const [{compared: reference}, {compared: other}] = await Promise.all([
        laboratory.run(without.file, `${title}, sans`, {replications}),
        laboratory.run(withAvenants.file, `${title}, avec`, {replications})
      ]);
      const there = measureEffects({reference, other}, outcomes, {...measure, adjust: holm});
      changes.push(...signChanges(effects, there, {hypothesis: id, value}));
    }
  return {replications, hypotheses, signChanges: changes};
}
