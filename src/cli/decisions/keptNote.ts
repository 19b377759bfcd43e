import {avenantPageId} from "../../files/avenantAnswerId.js";
import {avenantFiles} from "../../files/conventionFiles.js";
import {siteCommand} from "../../files/keptAnswers.js";

/** What became of the answer of an avenant: kept for its page, for a report alone, or not, in the place of the one of the command that stays. */
export function keptNote(id: string, stays: string | undefined): string {
  if (stays !== undefined)
    return `La page avenant/${id} garde la réponse de « ${stays} » : celle-ci ne la remplace pas (« --sortie » l’écrit dans un dossier).\n`;
  return avenantFiles().some((file) => avenantPageId(file) === id)
    ? `Gardé : « npx equilibre publier avenant/${id} » le publie ; « ${siteCommand} » mesure lui-même cet avenant pour sa page.\n`
    : `Gardé pour le site : « ${siteCommand} » en fait la page avenant/${id}.\n`;
}
