import type {z} from "zod";
import {describeIssue} from "./checks/describeIssue.js";
import type {Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {readFileText} from "./fileText.js";
import {readYamlDocument, type YamlDocument} from "./yamlDocument.js";

/** A YAML file held against a schema: its content when all is well, else every problem with its place. */
export interface CheckedYaml<T> {
  readonly document: YamlDocument;
  readonly content?: T;
  readonly problems: readonly Problem[];
}

/** What was read last of each file against each schema: a command reads the same few files again and again. */
const readings = new WeakMap<z.ZodType, Map<string, CheckedYaml<unknown>>>();

/**
 * Reads a YAML file and checks it: unreadable YAML, duplicate keys and every fault of content, in French. A file that holds the
 * same bytes as when it was last read gives the same reading.
 */
export function readCheckedYaml<S extends z.ZodType>(file: string, schema: S): CheckedYaml<z.output<S>> {
  const read = readFileText(file);
  const known = readings.get(schema) ?? new Map<string, CheckedYaml<unknown>>();
  readings.set(schema, known);
  // Problems name the file as it is seen from where the command runs.
  const place = `${file}\n${displayPath(file)}`;
  const earlier = known.get(place);
  if (earlier?.document.sha256 !== undefined && earlier.document.sha256 === read.sha256)
    return earlier as CheckedYaml<z.output<S>>;
  const reading = checkYaml(readYamlDocument(file, read), schema);
  known.set(place, reading);
  return reading;
}

function checkYaml<S extends z.ZodType>(document: YamlDocument, schema: S): CheckedYaml<z.output<S>> {
  if (document.value === undefined) return {document, problems: document.problems};
  const parsed = schema.safeParse(document.value);
  const faults = (parsed.error?.issues ?? []).flatMap((issue) =>
    describeIssue(issue, {schema, document: document.value}).map(({path, message, onKey}) =>
      document.problemAt(path, message, {onKey})
    )
  );
  const problems = inOrder([...document.problems, ...faults]);
  return problems.length > 0
    ? {document, problems}
    : {document, problems, content: parsed.data as z.output<S>};
}

/** Problems file by file, as first met, each from the top to the end. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({file}) => file))];
  const place = ({file, line = 0, column = 0}: Problem) => [files.indexOf(file), line, column];
  return [...problems].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}
