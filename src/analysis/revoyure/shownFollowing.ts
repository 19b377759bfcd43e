import type {FollowingDocument} from "../suivre/followingDocument.js";

/**
 * Who follows, without a real name: an exercise describes nobody. Communes take their number, and so does a territory that
 * bears the name of one; bailleurs have theirs already.
 */
export function unnamedFollowing(
  following: FollowingDocument,
  {communes}: {readonly communes: readonly string[]}
): FollowingDocument {
  return {
    ...following,
    territoires: following.territoires.map((unit, i) => {
      if (!communes.some((commune) => unit.nom.includes(commune))) return unit;
      return {...unit, id: String(i + 1), nom: `territoire nº ${i + 1}`};
    }),
    regulation: following.regulation.map((one) => {
      const commune = communes.indexOf(one.commune);
      return commune < 0 ? one : {...one, commune: `commune nº ${commune + 1}`};
    })
  };
}

/** What of it may be published: all commissions together. Units are told by exact counts, for the partners alone. */
export function publishedFollowing(following: FollowingDocument): FollowingDocument {
  return {...following, bailleurs: [], territoires: [], regulation: [], reserves: []};
}
