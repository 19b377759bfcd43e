import type {PartnerFile} from "../../analysis/explorer/exploredWorlds.js";
import type {TurnLine} from "../../words/turnLine.js";

/** What a partner holds and would settle, as the data of the project name it. */
export type AskedFile = Pick<PartnerFile, "title" | "article" | "holder">;

/** The file to ask for first, where the text promises it, who holds it, and what having it would do. */
export function fileLine({title, article, holder}: AskedFile, would: string): TurnLine {
  return {
    lead: "À demander d’abord",
    text: `${title} (${article}). Détenu par ${holder}, ce fichier ${would}.`
  };
}
