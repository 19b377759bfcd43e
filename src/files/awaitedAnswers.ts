/** An answer that the site shows and that is computed apart, by its name. */
export const answerIds = {
  levers: "leviers",
  frontier: "atteignable",
  npru: "npru",
  exercise: "exercice",
  worlds: "mondes",
  simulation: (id: string) => `simulation/${id}`,
  avenant: (id: string) => `avenant/${id}`
};

/** An answer that a site does not show, in the words of a sentence: « la part de chaque levier ». */
export interface MissingAnswer {
  readonly label: string;
  /** Why there will be none, where its computation failed. */
  readonly failure?: string;
}

/** What a site is built without, by name of answer: what comes later, and what failed. Empty for a whole site. */
export type MissingAnswers = {readonly [id: string]: MissingAnswer};

/** Variable that tells the build of a site, its loaders and its settings, what it is built without. */
export const missingVariable = "EQUILIBRE_ATTENTE";

/** What this site is built without. */
export function missingAnswers(): MissingAnswers {
  const told = process.env[missingVariable];
  return told === undefined ? {} : (JSON.parse(told) as MissingAnswers);
}

/** Ids of the simulations, or of the avenants, that this site is built without. */
export function missingIds(kind: "simulation" | "avenant"): string[] {
  const prefix = answerIds[kind]("");
  return Object.keys(missingAnswers()).flatMap((id) =>
    id.startsWith(prefix) ? [id.slice(prefix.length)] : []
  );
}
