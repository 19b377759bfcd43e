import {contingents, rentClasses, statuses} from "./vocabulary.js";

/** What arrays of the engine hold where there is no index to hold, and the indices that a rule of the text names. */

/** Occupant of a logement that nobody lives in, and of one that no longer stands: above any bracket. */
export const vacant = 255;
export const demolished = 254;

/** `availableFrom` of an occupied logement whose works begin once its ménage has left (article 11.5). */
export const worksWhenFreed = 255;

/** Wish of a demande that names no further commune. */
export const noWish = 255;

/** Bailleur of a demande that frees no logement. */
export const noBailleur = 255;

/** Status of a place of the pool that nobody holds. */
export const freeStatus = 255;

/** Indices in `statuses`. */
export const premierAcces = statuses.indexOf("premierAcces");
export const mutation = statuses.indexOf("mutation");
export const relogementNpru = statuses.indexOf("relogementNpru");

/** Indices in `rentClasses`. */
export const plaiClass = rentClasses.indexOf("plai");
export const plusRecentClass = rentClasses.indexOf("plusRecent");

/** Indices in `contingents`. */
export const prefetContingent = contingents.indexOf("prefet");
export const actionLogementContingent = contingents.indexOf("actionLogement");
export const bailleurContingent = contingents.indexOf("bailleur");
