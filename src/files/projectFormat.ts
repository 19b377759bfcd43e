import {z} from "zod";
import {idFormat, isoDateFormat, textFormat} from "../core/formats/commonFormats.js";

const scenarioId = idFormat.describe("Identifiant d'un scénario : le nom de son dossier dans simulations/");
const seedFormat = z.union([textFormat, z.number()]).transform(String);

/** data/projet.yaml: what commands and pages must know of a project and that its convention does not say. */
export const projectFormat = z
  .strictObject({
    id: idFormat.describe("Nom court du projet"),
    title: textFormat.describe("Titre du projet, au pied de chaque page"),
    convention: z
      .string()
      .regex(
        /^data\/convention\/[^/\\]+\.ya?ml$/,
        "un fichier de data/convention/ est attendu, comme data/convention/convention.yaml"
      )
      .describe("Fichier de la convention, depuis le dossier du projet"),
    scenarios: z
      .strictObject({
        reference: scenarioId.describe("Scénario où les pratiques observées continuent : tout s'y compare"),
        convention: scenarioId.describe("Scénario où ce que demande la convention est suivi"),
        beside: scenarioId
          .optional()
          .describe("Autre lecture de l'objectif, montrée à côté sur la page d'accueil"),
        bounds: scenarioId
          .optional()
          .describe(
            "Scénario où l'objectif d'équilibre est suivi seul, sans les autres leviers de la convention"
          ),
        etSi: z
          .array(scenarioId)
          .default([])
          .describe("Scénarios dont la page « Et si… ? » propose les réglages, après celui de la convention"),
        plaiRates: z
          .array(scenarioId)
          .default([])
          .describe(
            "Scénarios que la page des PLAI compare, chacun à son taux ; le premier est celui de comparaison"
          )
      })
      .describe("Les scénarios que les pages opposent"),
    names: z
      .strictObject({
        territoire: textFormat.describe("Le territoire, avec son article : « la Communauté urbaine de … »"),
        short: textFormat.describe("Sa forme courte, avec son article : « la Communauté »"),
        ofShort: textFormat.describe("La même, contractée : « de la Communauté », « du Pays de … »"),
        ofConvention: textFormat.describe(
          "Ce que les parties ont signé : « de la Convention intercommunale d'équilibre territorial »"
        )
      })
      .describe("Les noms dont les textes ont besoin"),
    sources: textFormat.describe(
      "Sources et licence des données, au pied de chaque page, après « à partir de la convention, » : « du RPLS … »"
    ),
    runs: z
      .strictObject({
        territoireSeed: seedFormat.describe("Graine de la construction du territoire"),
        seed: seedFormat.describe("Graine d'un scénario qui n'en dit rien"),
        replicates: z
          .number()
          .int()
          .min(1)
          .max(10000)
          .describe("Nombre de réplications d'un scénario qui n'en dit rien")
      })
      .describe("Hasard et réplications par défaut"),
    worlds: z
      .strictObject({
        knownOn: isoDateFormat.describe(
          "Jour après lequel rien de publié n'entre dans les mondes plausibles"
        ),
        seed: seedFormat.describe("Graine du tirage des mondes"),
        draws: z
          .number()
          .int()
          .min(2)
          .max(65536)
          .describe("Mondes tirés ; ceux que le calage rejoint sont gardés"),
        later: z
          .array(
            z.strictObject({
              knownOn: isoDateFormat.describe("Autre jour où l'on aurait projeté"),
              draws: z.number().int().min(2).max(65536).describe("Mondes tirés à ce jour")
            })
          )
          .default([])
          .describe("Dates d'après, auxquelles les mondes sont tirés et calés de nouveau")
      })
      .optional()
      .describe("Les mondes plausibles ; sans eux, seul le hasard varie"),
    exercise: z
      .strictObject({
        year: z.number().int().min(1900).max(2200).describe("Année civile tirée au sort, puis revue"),
        frozenOn: isoDateFormat.describe("Jour où la projection est gelée, avant cette année")
      })
      .optional()
      .describe("L'exercice de revoyure que montre le site ; sans lui, le site n'en montre pas")
  })
  .superRefine(({scenarios, exercise, worlds}, context) => {
    const fault = (path: string[], message: string) => context.addIssue({code: "custom", path, message});
    if (scenarios.reference === scenarios.convention)
      fault(["scenarios", "convention"], "ce scénario est déjà la référence ; un autre est attendu");
    for (const [i, {knownOn}] of (worlds?.later ?? []).entries()) {
      const before = worlds?.later[i - 1]?.knownOn ?? worlds?.knownOn ?? "";
      if (knownOn <= before)
        context.addIssue({
          code: "custom",
          path: ["worlds", "later", i, "knownOn"],
          message: `un jour d'après le ${before} est attendu, dans l'ordre`
        });
    }
    if (exercise !== undefined && Number(exercise.frozenOn.slice(0, 4)) >= exercise.year)
      fault(["exercise", "frozenOn"], `une projection gelée avant ${exercise.year} est attendue`);
  })
  .describe("Un projet : sa convention, ses scénarios de référence, ses noms");

export type Project = z.output<typeof projectFormat>;
