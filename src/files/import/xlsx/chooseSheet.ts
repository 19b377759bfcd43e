import {plainText} from "../../../words/plainText.js";
import {DataError} from "../../dataError.js";
import {nearestName} from "../nearestName.js";
import type {Sheet} from "./workbook.js";

/** The tab asked for, as its reader sees its name, or else the first visible one. */
export function chooseSheet(sheets: readonly Sheet[], asked: string | undefined, path: string): Sheet {
  const visible = sheets.filter(({hidden}) => !hidden);
  if (asked === undefined) {
    if (visible.length > 0) return visible[0];
    throw new DataError([
      {
        file: path,
        message:
          sheets.length === 0
            ? "Ce classeur n’a aucun onglet de cellules."
            : "Tous les onglets de ce classeur sont masqués : affichez celui qui est à lire, ou nommez-le (--onglet)."
      }
    ]);
  }
  const exact = sheets.find(({name}) => name === asked);
  const same = sheets.filter(({name}) => plainText(name) === plainText(asked));
  if (exact !== undefined) return exact;
  if (same.length === 1) return same[0];
  const names = sheets.map(({name}) => name);
  if (same.length > 1)
    throw new DataError([
      {
        file: path,
        message: `Plusieurs onglets répondent à « ${asked} » : ${same.map(({name}) => name).join(", ")}. Écrivez le nom exact.`
      }
    ]);
  const near = nearestName(asked, names);
  const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
  throw new DataError([
    {
      file: path,
      message: `Onglet « ${asked} » introuvable. Onglets du classeur : ${names.join(", ")}.${hint}`
    }
  ]);
}
