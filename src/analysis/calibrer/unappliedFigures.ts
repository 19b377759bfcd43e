import {type AppliedFit, appliedIds, appliedNames} from "./appliedFigures.js";
import type {FitOnFile} from "./fitOnFile.js";

/** What a fit learnt and, once applied, puts in the place of nothing, with why: one sentence each. */
export function unappliedFigures(
  {figures, aciParBailleur, aciParCommune}: Pick<FitOnFile, "figures" | "aciParBailleur" | "aciParCommune">,
  applied: AppliedFit
): string[] {
  const learnt = (ids: readonly string[]) => figures.some(({of, n}) => ids.includes(of) && n > 0);
  const [bailleurs, communes] = [aciParBailleur, aciParCommune].map(
    ({units}) => units.filter(({n}) => n > 0).length
  );
  const partly = appliedIds.filter((id) => learnt([id]) && applied.figures[id] === undefined);
  return [
    ...(partly.length === 0
      ? []
      : [
          `Non appliqué : ${partly.map((id) => appliedNames[id]).join(", ")}. Plus d’une ligne sur dix n’en dit rien, ou une part y est de 0 ou de 100 %.`
        ]),
    ...(learnt(["attribution.observed", "aci.observed", "aci.demandeShare", "attribution.volume"])
      ? [
          "Non appliqués : parts par tranche et classe (article 5.2), parts ACI de l’ensemble et des classes de communes (article 6.2), volume. Le texte les écrit, et l’année de base est calée sur lui."
        ]
      : []),
    ...(bailleurs + communes > 0
      ? [
          `Non appliqués : parts ACI par bailleur (${bailleurs} apprises) et par commune (${communes} apprises). L’année de base est calée par classe de communes et, pour les bailleurs, sur les deux extrêmes que donne le texte, s’il en donne : une part à chacun n’y a pas de place.`
        ]
      : []),
    ...(figures.some(({of, n}) => of.startsWith("demande.") && n > 0)
      ? [
          "Non appliqué : ce que dit le fichier des demandes. « npx equilibre importer demandes » le met en vigueur."
        ]
      : [])
  ];
}
