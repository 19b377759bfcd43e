import {join} from "node:path";
import {isMap, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap} from "yaml";
import {DataError, type Problem} from "../dataError.js";
import {readFileText} from "../fileText.js";
import {checkoutFolder} from "../projectFolders.js";
import type {Correspondance, Positions} from "./correspondance.js";
import {correspondanceFaults, sections} from "./correspondanceFaults.js";
import type {ImportSpec} from "./importSpec.js";

/** The correspondance of data/imports/correspondances/, under the user's own where one is given. */
export function readCorrespondance(spec: ImportSpec, own: string | undefined): Correspondance {
  const shipped = readOne(spec, join(checkoutFolder, "data/imports/correspondances", `${spec.type}.yaml`));
  if (own === undefined) return shipped;
  const user = readOne(spec, own);
  return {
    columns: new Map([...shipped.columns, ...user.columns]),
    synonyms: new Map(
      [...shipped.synonyms.keys(), ...user.synonyms.keys()].map((column) => [
        column,
        new Map([...(shipped.synonyms.get(column) ?? []), ...(user.synonyms.get(column) ?? [])])
      ])
    ),
    blanks: new Set([...shipped.blanks, ...user.blanks]),
    identifiers: user.identifiers.length > 0 ? user.identifiers : shipped.identifiers,
    positions: user.positions ?? shipped.positions
  };
}

function readOne(spec: ImportSpec, path: string): Correspondance {
  const read = readFileText(path);
  if (read.problem !== undefined)
    throw new DataError([{file: path, message: `Correspondance : ${read.problem.message}.`}]);
  const lines = new LineCounter();
  const document = parseDocument(read.text, {lineCounter: lines, prettyErrors: false});
  const problems: Problem[] = document.errors.map(({pos}) => ({
    ...place(path, lines, pos[0]),
    message: "YAML mal formé : vérifiez l’alignement, les deux-points et les crochets."
  }));
  const root = document.contents;
  if (problems.length === 0 && !isMap(root))
    problems.push({file: path, line: 1, message: `Attendu : les rubriques ${sections.join(", ")}.`});
  if (problems.length > 0) throw new DataError(problems);
  const map = root as YAMLMap;
  problems.push(
    ...correspondanceFaults(map, spec).map(({node, message}) => ({
      ...place(path, lines, (node as Node).range?.[0] ?? 0),
      message
    }))
  );
  if (problems.length > 0) throw new DataError(problems);
  return toCorrespondance(map);
}

function place(file: string, lines: LineCounter, offset: number) {
  const {line, col} = lines.linePos(offset);
  return {file, line, column: col};
}

function toCorrespondance(map: YAMLMap): Correspondance {
  return {
    columns: new Map(entries(map.get("colonnes")).map(([column, titles]) => [column, texts(titles)])),
    synonyms: new Map(
      entries(map.get("valeurs")).map(([column, synonyms]) => [
        column,
        new Map(
          entries(synonyms).flatMap(([imported, written]) =>
            texts(written).map((text) => [text, imported] as const)
          )
        )
      ])
    ),
    blanks: new Set(texts(map.get("vides")).map((text) => text.toLowerCase())),
    identifiers: texts(map.get("identifiant")),
    positions: toPositions(map.get("positions"))
  };
}

function toPositions(node: unknown): Positions | undefined {
  if (!isMap(node)) return undefined;
  const places = (part: unknown) =>
    new Map(entries(part).map(([column, at]) => [column, Number(texts(at)[0])]));
  const identifier = node.get("identifiant");
  return {
    fields: Number(node.get("champs")),
    columns: places(node.get("colonnes")),
    header: places(node.get("enTete")),
    identifier: identifier === undefined ? undefined : Number(identifier)
  };
}

function entries(node: unknown): [string, unknown][] {
  return isMap(node)
    ? (node.items as {key: Scalar; value: Node}[]).map(({key, value}) => [String(key.value), value])
    : [];
}

/** One text or a list of texts, whatever YAML made of them ("1", oui, 10). */
function texts(node: unknown): string[] {
  if (node === undefined || node === null) return [];
  const items = isSeq(node) ? node.items : [node];
  return items.map((item) => String((item as Scalar).source ?? (item as Scalar).value ?? item));
}
