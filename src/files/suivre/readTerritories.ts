import {readFile} from "node:fs/promises";
import Papa from "papaparse";
import {closest} from "../../core/formats/closest.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {DataError, type Problem} from "../dataError.js";
import {plainText} from "../import/plainText.js";

const columns = ["insee", "territoire"];

/**
 * Territory of instance of each commune (article 10.1), from a file of the partners (columns insee, territoire): every commune once. A
 * DataError with every problem.
 */
export async function readTerritories(
  path: string,
  {communes}: Pick<Territoire, "communes">
): Promise<string[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new DataError([{file: path, message: "Fichier de territoires introuvable ou illisible."}]);
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
        message: `Titres trouvés : ${titles.join(", ") || "aucun"} ; attendus : ${columns.join(", ")}.`
      }
    ]);
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  const byName = new Map(communes.noms.map((nom, c) => [plainText(nom), communes.insee[c]]));
  body.forEach((cells, i) => {
    const [commune, name] = places.map((place) => (cells[place] ?? "").trim());
    if (commune === "" && name === "") return;
    const line = i + 2;
    const insee = communes.insee.includes(commune) ? commune : byName.get(plainText(commune));
    if (insee === undefined) {
      const near = closest(commune, communes.noms);
      problems.push({
        file: path,
        line,
        message: `« ${commune} » trouvé ; attendu : une commune de la convention.${near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`}`
      });
    } else if (name === "")
      problems.push({file: path, line, message: `${commune} : il manque son territoire.`});
    else if (found.has(insee))
      problems.push({
        file: path,
        line,
        message: `${commune} : déjà donnée plus haut, une seule ligne par commune.`
      });
    else found.set(insee, name);
  });
  const missing = communes.insee.flatMap((insee, c) => (found.has(insee) ? [] : [communes.noms[c]]));
  if (missing.length > 0)
    problems.push({file: path, message: `Communes sans territoire : ${missing.join(", ")}.`});
  if (problems.length > 0) throw new DataError(problems);
  return communes.insee.map((insee) => found.get(insee) as string);
}
