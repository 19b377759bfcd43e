/** What a revoyure is: of the partners' bilan, the exercise that the site shows before it has one, or a trial of the command line. */
export type RevoyureNature = "bilan" | "exercice" | "essai";

/** Name of the folder and of the page: « 2025 », « 2025-S1 »; « 2025-exercice » and « 2025-essai » where nothing was observed. */
export function revoyureSlug(period: string, nature: RevoyureNature): string {
  const plain = period
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/-a-/g, "-");
  return nature === "bilan" ? plain : `${plain}-${nature}`;
}

/** What the name of a revoyure says that it is. */
export function natureOf(slug: string): RevoyureNature {
  return (["exercice", "essai"] as const).find((nature) => slug.endsWith(`-${nature}`)) ?? "bilan";
}
