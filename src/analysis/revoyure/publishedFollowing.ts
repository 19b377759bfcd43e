import type {FollowingDocument} from "../suivre/followingDocument.js";

/** What of it may be published: all commissions together. Units are told by exact counts, for the partners alone. */
export function publishedFollowing(following: FollowingDocument): FollowingDocument {
  return {...following, bailleurs: [], territoires: [], regulation: [], reserves: []};
}
