import {replacedSentences} from "../../components/replacedSentences.js";
import type {ReplacedData} from "../../core/indicateurs/replacedData.js";

/** What a table says first when files of the user took the place of the project's figures. */
export function replacedLines({replaced}: {readonly replaced?: readonly ReplacedData[]}): string[] {
  return replacedSentences(replaced).map((sentence) => `Données remplacées par vos fichiers : ${sentence}.`);
}
