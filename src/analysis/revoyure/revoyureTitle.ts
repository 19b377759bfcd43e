import type {RevoyureDocument} from "./revoyureDocument.js";
import {natureOf} from "./revoyureSlug.js";

/** Title of the page of a revoyure: an exercise says that it is one, and a trial of the command line is told from that of the site. */
export function revoyureTitle({
  slug,
  exercise,
  revoyure: {title}
}: Pick<RevoyureDocument, "slug" | "exercise"> & {
  readonly revoyure: Pick<RevoyureDocument["revoyure"], "title">;
}): string {
  if (exercise === undefined) return title;
  return natureOf(slug) === "essai" ? `${title} (exercice, essai)` : `${title} (exercice)`;
}
