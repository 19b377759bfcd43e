import {reachableProfile} from "./reachableProfile.js";

/** Fewest candidates from which some rule of choice reaches `profile` out of `pool`; undefined when none up to `max` does. */
export function minimalCandidates(
  profile: readonly number[],
  {pool, max = 1000}: {pool: readonly number[]; max?: number}
): number | undefined {
  if (!reachableProfile(profile, {pool, n: max}).reachable) return undefined;
  let n = 1;
  while (!reachableProfile(profile, {pool, n}).reachable) n++;
  return n;
}
