import {confrontedOutcomes} from "../../analysis/confronter/confrontedOutcomes.js";
import type {RowProblem} from "../import/importSpec.js";

/** A line of observations as written: « » where it says nothing. */
export type FigureRow = {readonly [column: string]: string};

/** « 2026 » or « 2025-2028 ». */
export const periodPattern = /^(\d{4})(?:-(\d{4}))?$/;

/** What is wrong in a line whose cells are each well written: what binds several columns. */
export function figureProblems(row: FigureRow): readonly RowProblem[] {
  return [...amountProblems(row), ...periodProblems(row), ...outputProblems(row), ...useProblems(row)];
}

function amountProblems({valeur, bas, haut}: FigureRow): RowProblem[] {
  if (valeur === "" && bas === "" && haut === "")
    return [
      {
        column: "valeur",
        found: "",
        accepted: "une valeur, ou une fourchette par « bas », « haut » ou les deux"
      }
    ];
  if (valeur !== "" && (bas !== "" || haut !== ""))
    return [
      {column: "valeur", found: valeur, accepted: "rien quand « bas » ou « haut » donne une fourchette"}
    ];
  if (bas !== "" && haut !== "" && Number(bas) > Number(haut))
    return [{column: "haut", found: haut, accepted: `un nombre qui n’est pas sous « bas » (${bas})`}];
  return [];
}

function periodProblems({periode, mesure}: FigureRow): RowProblem[] {
  const [, first, last] = periodPattern.exec(periode) ?? [];
  if (first === undefined)
    return [{column: "periode", found: periode, accepted: "une année, comme 2026, ou deux, comme 2025-2028"}];
  if (last !== undefined && last <= first)
    return [{column: "periode", found: periode, accepted: "deux années dans l’ordre, comme 2025-2028"}];
  if (mesure === "niveau" && last !== undefined)
    return [{column: "periode", found: periode, accepted: "une seule année pour un niveau"}];
  if (mesure !== "niveau" && last === undefined)
    return [
      {
        column: "periode",
        found: periode,
        accepted: `deux années, comme 2025-2028, pour la mesure « ${mesure} »`
      }
    ];
  return [];
}

function outputProblems({sortie, mesure, unite}: FigureRow): RowProblem[] {
  if (sortie === "") return [];
  const outcome = confrontedOutcomes.get(sortie);
  if (outcome === undefined)
    return [
      {column: "sortie", found: sortie, accepted: `${[...confrontedOutcomes.keys()].join(", ")}, ou rien`}
    ];
  const percent = mesure === "evolution" || outcome.unit === "share";
  if (percent !== (unite === "%"))
    return [
      {
        column: "unite",
        found: unite,
        accepted: percent ? "% pour une évolution ou une part" : "l’unité de ce que l’on compte, et non %"
      }
    ];
  return [];
}

/** A figure is scored once, on what the model did not take it from, and never on an unchecked source. */
function useProblems({usage, sortie, deja_dans: alreadyIn, confiance}: FigureRow): RowProblem[] {
  const problems: RowProblem[] = [];
  if (usage !== "montrer" && sortie === "")
    problems.push({
      column: "sortie",
      found: "",
      accepted: `la sortie que l’on compare, ou l’usage « montrer »`
    });
  if (usage === "score" && alreadyIn !== "")
    problems.push({
      column: "usage",
      found: usage,
      accepted: `tendance ou montrer : ce chiffre est déjà dans « ${alreadyIn} », le noter serait flatter le modèle`
    });
  if (usage === "score" && confiance === "D")
    problems.push({
      column: "usage",
      found: usage,
      accepted: "tendance ou montrer pour une source de confiance D"
    });
  return problems;
}
