import {isDeepStrictEqual} from "node:util";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument
} from "yaml";
import type {Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {type FileText, readFileText} from "./fileText.js";
import {keptInBundle} from "./keptInBundle.js";
import {once} from "./once.js";
import {yamlErrorMessage} from "./yamlErrors.js";
import {duplicateKey, structureFaults} from "./yamlStructure.js";

/** A YAML file: what it holds, the hash of its bytes, what is wrong in its writing, and where each thing stands. */
export interface YamlDocument {
  readonly file: string;
  readonly sha256?: string;
  readonly problems: readonly Problem[];
  /** Absent when the file cannot be read at all. */
  readonly value?: unknown;
  /** A problem at a path of the document: on its value, or on its key. */
  problemAt(path: readonly PropertyKey[], message: string, where?: {readonly onKey?: boolean}): Problem;
}

/** Reads a YAML file, or the text that was read of it, with the position of each of its parts. */
export function readYamlDocument(file: string, read: FileText = readFileText(file)): YamlDocument {
  if (read.problem) return {file, problems: [read.problem], problemAt: atTop(file)};
  const {text, sha256} = read;
  const parsed = once(() => parseYaml(file, {text, sha256}));
  const value = keptInBundle(`yaml-${sha256}`, () => soundValue(parsed()));
  if (value === null) return parsed();
  return {file, sha256, problems: [], value, problemAt: (...where) => parsed().problemAt(...where)};
}

/** What a document without any problem holds; null where there is one, or where JSON would not give back the same value. */
function soundValue({problems, value}: YamlDocument): unknown {
  const same = problems.length === 0 && isDeepStrictEqual(value, JSON.parse(JSON.stringify(value)));
  return same ? value : null;
}

function parseYaml(file: string, {text, sha256}: {text: string; sha256: string}): YamlDocument {
  const shown = displayPath(file);
  const problemAt = atTop(file);
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: false});
  const at = (offset: number, message: string): Problem => {
    const {line, col} = lines.linePos(offset);
    return {file: shown, line: Math.max(1, line), column: Math.max(1, col), message};
  };
  const problems = document.errors.map((error) => at(error.pos[0], yamlErrorMessage(error)));
  if (document.errors.length > 0) return {file, sha256, problems, problemAt};
  for (const {offset, message} of structureFaults(document)) problems.push(at(offset, message));
  if (problems.some(({message}) => message !== duplicateKey)) return {file, sha256, problems, problemAt};
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return {file, sha256, problems: [{file: shown, line: 1, column: 1, message: "fichier vide"}], problemAt};
  }
  try {
    return {
      file,
      sha256,
      problems,
      value: document.toJS({maxAliasCount: 100}),
      problemAt: (path, message, {onKey = false} = {}) =>
        at(offsetOf(document, path, onKey), withPath(path, message))
    };
  } catch {
    return {file, sha256, problems: [at(0, "YAML illisible : renvois (*) trop nombreux")], problemAt};
  }
}

/** Where a file whose parts have no place is said to be wrong. */
function atTop(file: string): YamlDocument["problemAt"] {
  return (_, message) => ({file: displayPath(file), line: 1, column: 1, message});
}

/** "levers.attribution.policy : message", the path in the document before what is wrong there. */
function withPath(path: readonly PropertyKey[], message: string): string {
  const written = path.reduce<string>(
    (before, key) =>
      typeof key === "number" ? `${before}[${key + 1}]` : `${before}${before && "."}${String(key)}`,
    ""
  );
  return written === "" ? message : `${written} : ${message}`;
}

/** Offset of the value at a path, of its key, or of the nearest key above when the path stops short. */
function offsetOf(document: Document, path: readonly PropertyKey[], onKey: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [i, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const last = i === path.length - 1;
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (!isNode(item)) return offset;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else if (isMap(node)) {
      const pair: Pair | undefined = node.items.findLast(
        (entry) => isPair(entry) && keyOf(entry) === String(key)
      );
      if (pair === undefined) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
      const written = isScalar(node) && node.value !== null;
      if (last && !onKey && (written || isFlow(node))) offset = (node as Node).range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}
