import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import type {DataError} from "../../files/dataError.js";
import {drawsWorlds} from "../mondes/drawsWorlds.js";
import {type FollowInFilesOptions, followInFiles} from "../suivre/followInFiles.js";

export interface FollowingOfReviewOptions extends Omit<FollowInFilesOptions, "year" | "signal"> {
  /** 0 for chance alone; any other number is that of the revoyure, and following takes as many worlds as it needs. */
  readonly worlds?: number | undefined;
  /** Half-years of the period. */
  readonly halfYears: readonly string[];
}

/** Who follows in the year that is reviewed, or a French sentence that says why it is not told. */
export async function followingOfReview(
  paths: readonly string[],
  {halfYears, worlds, ...options}: FollowingOfReviewOptions
): Promise<NonNullable<RevoyureDocument["following"]>> {
  if (halfYears.length !== 2)
    return {why: "Qui suit se lit sur une année entière : un semestre en dirait trop peu."};
  if (!drawsWorlds({worlds}))
    return {
      why: "Sans mondes plausibles, rien ne dit ce que donnent les commissions qui suivent et celles qui ne suivent pas."
    };
  try {
    return {told: await followInFiles(paths, {...options, year: Number(halfYears[0].slice(0, 4))})};
  } catch (error) {
    // A revoyure reads files that the fit refuses: it says so, and goes on.
    if ((error as {code?: unknown}).code !== "data") throw error;
    const {problems} = error as DataError;
    return {why: `Ces fichiers ne permettent pas de le dire : ${problems[0].message.trim()}`};
  }
}
