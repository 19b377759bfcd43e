import {typography} from "./typography.js";

/** How far the answers of a site are, as `npm start` tells the pages that are open while it computes. */
export interface SiteProgress {
  /** Names of the answers that the site served now does not show yet. */
  readonly awaited: readonly string[];
  /** What is being done, in a sentence; absent once nothing is. */
  readonly running?: string;
  /** Seconds until the site is complete, about; absent while nothing was measured yet. */
  readonly secondsLeft?: number;
}

/** « En cours : la part de chaque levier. Encore 4 minutes environ. » */
export function progressSentence({running, secondsLeft}: SiteProgress): string {
  if (running === undefined) return "Plus rien n’est en cours de calcul.";
  const left = secondsLeft === undefined ? "" : ` Site complet dans ${aboutHowLong(secondsLeft)} environ.`;
  return typography(`En cours : ${running}.${left}`);
}

/** A wait as one says it, to the minute above one: « une minute », « 12 minutes », « 2 heures ». */
export function aboutHowLong(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "une minute";
  if (minutes < 120) return `${minutes} minutes`;
  return `${Math.round(minutes / 60)} heures`;
}
