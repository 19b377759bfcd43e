import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import {replacedSentences} from "../words/replacedSentences.js";
import {escapeText} from "./markup.js";

/** The same note as `replacedNote`, for pages written as Markdown; empty where nothing was replaced. */
export function replacedMarkup(replaced: readonly ReplacedData[]): string {
  const sentences = replacedSentences(replaced);
  if (sentences.length === 0) return "";
  const items = sentences.map((sentence) => `<li>${escapeText(sentence)}</li>`).join("");
  return `<aside class="replaced" aria-label="Données remplacées"><p>Ces chiffres reposent sur vos fichiers, qui remplacent les données du projet :</p><ul>${items}</ul></aside>

`;
}
