import type {Revoyure} from "../../analysis/revoyure/revoyure.js";
import {writeWholeFolder} from "../wholeFolder.js";
import {draftFiles} from "./draftFiles.js";

/** Says what each draft of the folder is, and that the folder is one of drafts. */
export const draftsList = "brouillons.json";

/** Writes the drafts alone in a folder, whole or not at all; returns the names of the files. */
export async function writeDrafts(folder: string, revoyure: Revoyure): Promise<readonly string[]> {
  const {proposals, renunciations = [], proposalsWhy, title} = revoyure;
  const drafts = draftFiles(revoyure);
  const names = Object.keys(drafts);
  const list = {
    schema: "equilibre/brouillons@1",
    revoyure: title,
    why: proposalsWhy,
    drafts: [...proposals, ...renunciations].map((each, i) => ({
      ...{file: names[i], kind: each.draft ?? "avenant", title: each.title, article: each.article},
      ...{renunciation: each.movesObjective, chance: each.chance, low: each.low, high: each.high},
      chanceWithout: each.chanceWithout
    }))
  };
  await writeWholeFolder(folder, {...drafts, [draftsList]: `${JSON.stringify(list, undefined, 2)}\n`});
  return names;
}
