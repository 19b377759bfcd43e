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
  if (type === "contours") return contours(reference);
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
      spec.columns.map(({examples, kind}) => named(examples[k], {kind: kind.type, reference, line: k})),
      ";"
    );
  return titles + example(0) + example(1);
}

/**
 * Places and bailleurs of the examples are those of the territoire at hand: a spec only says whether the line gives a
 * code or a name, in a quartier prioritaire or not. Both lines are in communes that have both.
 */
function named(
  example: string,
  {kind, reference, line}: {kind: string; reference: Reference; line: 0 | 1}
): string {
  if (example === "") return example;
  const {code, nom} = exampleCommunes(reference)[line];
  const quartiers = [...reference.quartiers].filter((id) => id.startsWith(`${code}-`));
  const [id, name] = [...reference.bailleurs][line % reference.bailleurs.size];
  switch (kind) {
    case "commune":
      return example === "nom" ? nom : code;
    case "quartier":
      return quartiers.find((one) => one.includes("-Q") === (example === "qpv")) ?? quartiers[0];
    case "bailleur":
      return example === "nom" ? name : id;
    default:
      return example;
  }
}

/** Two communes of the territoire, those with a quartier prioritaire first. */
function exampleCommunes({communes, quartiers}: Reference): {code: string; nom: string}[] {
  const prioritaires = new Set([...quartiers].filter((id) => id.includes("-Q")).map((id) => id.slice(0, 5)));
  const all = [...communes].map(([code, nom]) => ({code, nom}));
  return [
    ...all.filter(({code}) => prioritaires.has(code)),
    ...all.filter(({code}) => !prioritaires.has(code))
  ].slice(0, 2);
}

function contours(reference: Reference): string {
  const side = 0.02;
  const features = exampleCommunes(reference).map((properties, k) => {
    const {lon, lat} = reference.centres.get(properties.code) ?? {lon: 3 + 0.1 * k, lat: 50};
    const [x, y] = [lon - side / 2, lat - side / 2];
    return {
      type: "Feature",
      properties,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [x, y],
            [x + side, y],
            [x + side, y + side],
            [x, y + side],
            [x, y]
          ]
        ]
      }
    };
  });
  return `${JSON.stringify({type: "FeatureCollection", features})}\n`;
}
