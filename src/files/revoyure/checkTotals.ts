import {readFile} from "node:fs/promises";
import Papa from "papaparse";
import {closest} from "../../core/formats/closest.js";
import {formatNumber} from "../../words/numbers.js";
import {plainText} from "../../words/plainText.js";
import {DataError, type Problem} from "../dataError.js";
import {idsByName} from "../import/reference.js";
import type {AttributionRows} from "./attributionRows.js";

const columns = ["bailleur", "attributions"];

/** Holds the totals that bailleurs announced (columns bailleur, attributions) against the lines used; a DataError where they disagree. */
export async function checkTotals(
  path: string,
  {rows, bailleurs}: {rows: AttributionRows; bailleurs: ReadonlyMap<string, string>}
): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new DataError([{file: path, message: "Fichier de totaux introuvable ou illisible."}]);
  });
  const bare = text.replace(/^\ufeff/, "");
  const delimiter = [";", "\t"].find((mark) => bare.split("\n", 1)[0].includes(mark)) ?? ",";
  const {data} = Papa.parse<string[]>(bare, {delimiter});
  const [titles = [], ...body] = data;
  const places = columns.map((column) => titles.findIndex((title) => plainText(title) === column));
  if (places.includes(-1))
    throw new DataError([
      {
        file: path,
        line: 1,
        message: `titres : ${titles.join(", ") || "aucun"} trouvés ; attendu : ${columns.join(", ")}.`
      }
    ]);
  const found = new Map<string, number>();
  for (const {bailleur} of rows) found.set(bailleur, (found.get(bailleur) ?? 0) + 1);
  const ids = idsByName(bailleurs);
  const announced = new Set<string>();
  const problems: Problem[] = [];
  body.forEach((cells, i) => {
    const [name, total] = places.map((place) => (cells[place] ?? "").trim());
    if (name === "" && total === "") return;
    const line = i + 2;
    const id = ids.get(plainText(name));
    const number = /^\d+$/.test(total.replace(/[\s\u00a0\u202f]/g, ""))
      ? Number(total.replace(/[\s\u00a0\u202f]/g, ""))
      : undefined;
    if (id === undefined) problems.push({file: path, line, message: unknown(name, bailleurs)});
    else if (number === undefined)
      problems.push({
        file: path,
        line,
        message: `« attributions » : « ${total} » trouvé pour ${name} ; attendu : un nombre entier.`
      });
    else if (announced.has(id))
      problems.push({
        file: path,
        line,
        message: `« bailleur » : « ${name} » est déjà donné plus haut ; attendu : chaque bailleur une fois.`
      });
    else {
      announced.add(id);
      const lines = found.get(id) ?? 0;
      if (lines !== number)
        problems.push({
          file: path,
          line,
          message: `« attributions » : « ${formatNumber(number)} » trouvé pour ${name} ; attendu : ${formatNumber(lines)}, le nombre de ses lignes utilisables dans la période (écart ${formatNumber(Math.abs(lines - number))}).`
        });
    }
  });
  for (const [id, lines] of found)
    if (!announced.has(id))
      problems.push({
        file: path,
        message: `« bailleur » : « ${id} » (${bailleurs.get(id)}) n’est pas donné ; attendu : son total, ${formatNumber(lines)} d’après les lignes utilisables de la période.`
      });
  if (problems.length > 0) throw new DataError(problems);
}

function unknown(name: string, bailleurs: ReadonlyMap<string, string>): string {
  const near = closest(name, [...bailleurs.keys()]) ?? closest(name, [...bailleurs.values()]);
  const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
  return `« bailleur » : « ${name} » trouvé ; attendu : ${[...bailleurs.keys()].join(", ")}.${hint}`;
}
