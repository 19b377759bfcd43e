import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";
import {fragilites} from "../core/vocabulary.js";

/** Columns of a table whose rows are places or bailleurs that exist. */
const naming = ["insee", "commune", "bailleur", "quartier"];

/** An exercise without its tables by commune, bailleur or quartier, and with a number in the place of each name: it describes nobody. */
export function withoutNames(document: RevoyureDocument): RevoyureDocument {
  const {bilan} = document.revoyure;
  return {
    ...document,
    revoyure: {
      ...document.revoyure,
      bilan: {
        ...bilan,
        tables: bilan.tables.filter(({columns}) => !columns.some(({id}) => naming.includes(id))),
        verdicts: bilan.verdicts.map((set) => ({
          ...set,
          units: set.units.map((unit, i) =>
            (fragilites as readonly string[]).includes(unit.id)
              ? unit
              : {...unit, id: String(i + 1), nom: `nº ${i + 1}`}
          )
        }))
      }
    }
  };
}
