import type {TurnLine} from "../../words/turnLine.js";
import type {Sheet} from "../downloads/sheet.js";

/** What would change an answer, as a sheet of its workbook. */
export function turnsSheet(lines: readonly TurnLine[]): Sheet {
  return {
    name: "Ce qui changerait la réponse",
    rows: [["Quoi", "Ce qu’on en sait"], ...lines.map(({lead, text}) => [lead, text])]
  };
}
