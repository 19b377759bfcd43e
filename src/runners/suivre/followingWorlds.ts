import type {WorldProjection} from "../../analysis/mondes/projection.js";
import {keptWorlds} from "../../analysis/mondes/world.js";
import {mean} from "../../analysis/statistics/mean.js";
import type {FollowingWorld} from "../../analysis/suivre/followerLaws.js";
import {DataError} from "../../files/dataError.js";
import {readWorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds} from "../../files/mondes/worldsFile.js";
import {readScenario, resolveReading} from "../../files/resolveScenario.js";

export interface FollowingProjections {
  readonly reference: WorldProjection;
  readonly convention: WorldProjection;
  /** The bounds followed alone; undefined where the project has no such scenario. */
  readonly bounds?: WorldProjection | undefined;
}

/** Worlds that the rates of both kinds are told by, at most: more of them would tell no more. */
const mostWorlds = 64;

/**
 * Shares of the low set in evenly spaced worlds where a commission follows or does not (the extensive reading), by outcome `ids`: where
 * all follow, as the convention asks; where none does, the practice continued with what the other clauses of the convention move, taken as
 * what they add to the bounds followed alone. A DataError where the year is none that worlds project, or where none reads so.
 */
export function followingWorlds(
  {reference, convention, bounds}: FollowingProjections,
  {ids, year, scenario}: {ids: readonly string[]; year: number; scenario: string}
): FollowingWorld[] {
  const projections = [reference, convention, ...(bounds ? [bounds] : [])];
  const common = Math.min(...projections.map(({worlds}) => worlds.n));
  const y = year - reference.firstYear;
  const years = reference.futures[ids[0]].length;
  if (y < 0 || y >= years)
    throw new DataError([
      {
        file: `--annee ${year}`,
        message: `: les mondes plausibles vont de ${reference.firstYear} à ${reference.firstYear + years - 1}.`
      }
    ]);
  const extensive = extensiveWorlds(scenario, common);
  if (extensive.length === 0)
    throw new DataError([
      {
        file: "--mondes",
        message: `: aucun des ${common} mondes plausibles ne lit l’effort comme une part des commissions qui suivent (attribution.effortReading : extensive) ; qui suit ne s’y lit pas.`
      }
    ]);
  const count = Math.min(extensive.length, mostWorlds);
  const shareIn = ({futures, worlds: {replicates}}: WorldProjection, id: string, w: number) =>
    mean(futures[id][y].slice(w * replicates, (w + 1) * replicates).map((share) => share ?? Number.NaN));
  return Array.from({length: count}, (_, i): FollowingWorld => {
    const w = extensive[Math.floor(((i + 0.5) * extensive.length) / count)];
    const follows = ids.map((id) => shareIn(convention, id, w));
    const otherClauses = (id: string, g: number) =>
      bounds === undefined ? 0 : follows[g] - shareIn(bounds, id, w);
    return {others: ids.map((id, g) => shareIn(reference, id, w) + otherClauses(id, g)), follows};
  });
}

/** Ranks of the first worlds in which the scenario lets a commission follow or not. */
function extensiveWorlds(scenario: string, count: number): number[] {
  const ground = readWorldGround();
  const reading = readScenario(scenario, {knownOn: ground.knownOn});
  return keptWorlds(readWorlds(ground))
    .slice(0, count)
    .flatMap((world, w) =>
      resolveReading(reading, world).levers.attribution.effortReading === "extensive" ? [w] : []
    );
}
