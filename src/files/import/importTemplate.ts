import {closest} from "../../core/formats/closest.js";
import {DataError} from "../dataError.js";
import {csvLine} from "./csvLine.js";
import {importSpecs} from "./importSpecs.js";
import type {Reference} from "./reference.js";

/** A file of the type as the importer reads it: titles and two example lines, or every quartier with `complete`. */
export function importTemplate(
  type: string,
  {reference, complete}: {reference: Reference; complete: boolean}
): string {
  if (type === "contours") return contours;
  const spec = importSpecs.get(type);
  if (spec === undefined) {
    const types = [...importSpecs.keys(), "contours"];
    const near = closest(type, types);
    const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
    throw new DataError([
      {file: "modele", message: `Type « ${type} » inconnu. Admis : ${types.join(", ")}.${hint}`}
    ]);
  }
  const titles = csvLine(
    spec.columns.map(({name}) => name),
    ";"
  );
  if (complete && type === "quartiers")
    return titles + [...reference.quartiers].map((id) => csvLine([id, ""], ";")).join("");
  if (complete && type === "communes")
    return titles + [...reference.communes.keys()].map((insee) => csvLine([insee, "", ""], ";")).join("");
  const example = (k: 0 | 1) =>
    csvLine(
      spec.columns.map(({examples, kind}) => existing(examples[k], {kind: kind.type, reference})),
      ";"
    );
  return titles + example(0) + example(1);
}

/** A quartier of the examples that the territoire does not have gives way to the first one of its commune. */
function existing(example: string, {kind, reference}: {kind: string; reference: Reference}): string {
  if (kind !== "quartier" || example === "" || reference.quartiers.has(example)) return example;
  return [...reference.quartiers].find((id) => id.startsWith(example.slice(0, 5))) ?? example;
}

const contours = `${JSON.stringify({
  type: "FeatureCollection",
  features: [
    {code: "59350", nom: "Lille", corner: [3.05, 50.63]},
    {code: "59512", nom: "Roubaix", corner: [3.17, 50.69]}
  ].map(({code, nom, corner: [x, y]}) => ({
    type: "Feature",
    properties: {code, nom},
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [x, y],
          [x + 0.02, y],
          [x + 0.02, y + 0.02],
          [x, y + 0.02],
          [x, y]
        ]
      ]
    }
  }))
})}\n`;
