import {createHash} from "node:crypto";
import {readFile, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import {DataError} from "../dataError.js";
import {writeWhole} from "../writeWhole.js";
import {communeFeature, type Feature, inseeOf, nameOf} from "./communeFeature.js";
import {contourOf, type Piece, pieceOf} from "./contourPieces.js";
import type {FileProblem} from "./fileProblem.js";
import type {ImportReport} from "./importReport.js";
import {noteImport} from "./manifest.js";
import {communeKey} from "./readCommune.js";
import type {Reference} from "./reference.js";

const largestFile = 300 * 2 ** 20;
const shownProblems = 100;

export interface ContoursOptions {
  readonly reference: Reference;
  readonly root: string;
  readonly rejectsAccepted: boolean;
}

/** Keeps the contours of the communes of the convention from an official GeoJSON, where the map looks for them. */
export async function importContours(
  path: string,
  {reference, root, rejectsAccepted}: ContoursOptions
): Promise<ImportReport> {
  const bytes = await readContours(path);
  const features = parseFeatures(path, bytes);
  const {kept, problems, doubts, used} = keptContours(features, reference);
  if (kept.size === 0 && problems.length === 0)
    throw new DataError([{file: path, message: noCommune(features)}]);
  for (const [insee, name] of reference.communes) {
    if (!kept.has(insee) && !problems.some(({column}) => column === name))
      problems.push({line: 1, column: name, found: "", accepted: `le contour de la commune ${insee}`});
  }
  const done = kept.size > 0 && (problems.length === 0 || rejectsAccepted);
  const output = join(root, "data/territoire/communes.geojson");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const report: ImportReport = {
    type: "contours",
    file: path,
    sha256,
    readAs: "GeoJSON",
    lines: features.length,
    imported: kept.size,
    outside: features.length - used,
    rejected: problems.length,
    done,
    output,
    use: "La carte dessine ces contours à la place du schéma.",
    problemCount: problems.length,
    firstProblems: problems.slice(0, shownProblems).map((problem) => ({...problem, times: 1})),
    problemsPath: undefined,
    rejectsPath: undefined,
    personalColumns: [],
    identifierHashed: false,
    unusedColumns: [],
    columns: [],
    doubts,
    toConfirm: []
  };
  if (!done) return report;
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, feature]) => feature);
  const text = `${JSON.stringify({type: "FeatureCollection", features: sorted})}\n`;
  await writeWhole(output, text);
  await noteImport(join(root, "data/imports"), {
    type: "contours",
    imported: {
      fichier: basename(path),
      sha256,
      date: (await stat(path)).mtime.toISOString().slice(0, 10),
      lignes: features.length,
      importees: kept.size,
      rejetees: problems.length,
      horsPerimetre: report.outside,
      colonnesPersonnellesEcartees: [],
      colonnesSansEmploi: [],
      sha256Importe: createHash("sha256").update(text).digest("hex")
    }
  });
  return report;
}

/** One contour a commune: its pieces joined, equal ones once, axes put right where its known centre says so. */
function keptContours(features: readonly Feature[], {communes, attached, centres}: Reference) {
  const problems: FileProblem[] = [];
  const doubts: string[] = [];
  const pieces = new Map<string, Piece[]>();
  const byName = new Map([...communes].map(([insee, name]) => [communeKey(name), insee]));
  let used = 0;
  let swapped = 0;
  for (const feature of features) {
    const code = inseeOf(feature);
    const part = code === undefined ? undefined : attached.get(code);
    const insee = part?.chefLieu ?? code ?? byName.get(communeKey(nameOf(feature) ?? ""));
    const name = insee === undefined ? undefined : communes.get(insee);
    if (insee === undefined || name === undefined) continue;
    used++;
    if (part !== undefined) doubts.push(`le contour de ${part.nom} (${code}) est joint à celui de ${name}`);
    const piece = pieceOf(feature, centres.get(insee));
    if ("found" in piece) {
      problems.push({line: 1, column: name, ...piece});
      continue;
    }
    if (piece.swapped) swapped++;
    pieces.set(insee, [...(pieces.get(insee) ?? []), piece]);
  }
  if (swapped > 0)
    doubts.push(
      `latitudes et longitudes échangées dans ${swapped} contour${swapped > 1 ? "s" : ""}, remises dans l’ordre du GeoJSON d’après le centre connu des communes`
    );
  const kept = new Map<string, object>();
  for (const [insee, found] of pieces) {
    const name = communes.get(insee)!;
    const contour = contourOf(found);
    if ("found" in contour) problems.push({line: 1, column: name, ...contour});
    else {
      if (contour.note !== undefined) doubts.push(`${name} : ${contour.note}`);
      kept.set(insee, communeFeature({geometry: contour.geometry}, {insee, name}));
    }
  }
  return {kept, problems, doubts, used};
}

async function readContours(path: string): Promise<Buffer> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) throw new DataError([{file: path, message: "Fichier introuvable."}]);
  if (!stats.isFile())
    throw new DataError([
      {file: path, message: "C’est un dossier, pas un fichier : donnez le chemin d’un GeoJSON."}
    ]);
  if (stats.size > largestFile)
    throw new DataError([
      {
        file: path,
        message: "Le fichier dépasse 300 Mo : donnez les contours simplifiés, ou ceux du seul département."
      }
    ]);
  return readFile(path);
}

function parseFeatures(path: string, bytes: Buffer): readonly Feature[] {
  let document: {type?: unknown; features?: unknown};
  try {
    document = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new DataError([
      {file: path, message: "JSON mal formé : attendu, un GeoJSON (FeatureCollection) de communes."}
    ]);
  }
  if (
    document === null ||
    typeof document !== "object" ||
    document.type !== "FeatureCollection" ||
    !Array.isArray(document.features)
  ) {
    throw new DataError([
      {
        file: path,
        message: "Attendu : un GeoJSON de type FeatureCollection (un TopoJSON se convertit d’abord)."
      }
    ]);
  }
  return document.features.filter((feature) => typeof feature === "object" && feature !== null);
}

function noCommune(features: readonly Feature[]): string {
  const found = Object.keys(features[0]?.properties ?? {});
  const listed = found.length === 0 ? "" : ` Propriétés trouvées : ${found.slice(0, 12).join(", ")}.`;
  return `Aucune commune de la convention reconnue. Le code INSEE est attendu dans la propriété code, insee, INSEE_COM, codgeo ou depcom.${listed}`;
}
