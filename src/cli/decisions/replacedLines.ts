import type {ReplacedData} from "../../analysis/indicateurs/replacedData.js";
import {replacedSentences} from "../../words/replacedSentences.js";

/** What a table says first when files of the user took the place of the project's figures. */
export function replacedLines({replaced}: {readonly replaced?: readonly ReplacedData[]}): string[] {
  return replacedSentences(replaced).map((sentence) => `Données remplacées par vos fichiers : ${sentence}.`);
}
