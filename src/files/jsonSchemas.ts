import {join} from "node:path";
import {z} from "zod";
import type {Hypotheses} from "../core/convention/hypotheses.js";
import {avenantFormat} from "../core/formats/avenantFormat.js";
import {conventionFormat} from "../core/formats/conventionFormat.js";
import {hypothesesFormat} from "../core/formats/hypothesesFormat.js";
import {leviersFormat} from "../core/formats/leviersFormat.js";
import {loiFormat} from "../core/formats/loiFormat.js";
import {scenarioFormat} from "../core/formats/scenarioFormat.js";
import {conventionPaths, type Leviers, readHypotheses, readLeviers} from "./conventionFiles.js";
import {DataError} from "./dataError.js";
import {knownValuesFormat} from "./knownValuesFormat.js";
import {checkoutFolder} from "./projectFolders.js";
import {projectFormat} from "./projectFormat.js";
import {decisionFormat} from "./revoyure/decisionFormat.js";
import {followingFormat} from "./suivre/followingFormat.js";

interface SchemaNode {
  description?: string;
  readonly properties?: {readonly [key: string]: SchemaNode};
}

/** Where the published schemas are. */
export const schemasFolder = join(checkoutFolder, "data", "schemas");

/** The JSON Schemas that give editors completion and French descriptions: text by file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const paths = conventionPaths(checkoutFolder);
  const [leviers, hypotheses] = [readLeviers(paths.leviers), readHypotheses(paths.hypotheses)];
  if (!leviers.content || !hypotheses.content)
    throw new DataError([...leviers.problems, ...hypotheses.problems]);
  const scenario = toJson(scenarioFormat);
  describeTree(scenario.properties?.levers, leviers.content);
  describeTree(scenario.properties?.uncertainties, hypotheses.content);
  const schemas: readonly (readonly [string, SchemaNode])[] = [
    ["convention", toJson(conventionFormat)],
    ["avenant", toJson(avenantFormat)],
    ["decision", toJson(decisionFormat)],
    ["connu", toJson(knownValuesFormat)],
    ["hypotheses", toJson(hypothesesFormat)],
    ["leviers", toJson(leviersFormat)],
    ["loi", toJson(loiFormat)],
    ["projet", toJson(projectFormat)],
    ["scenario", scenario],
    ["suivi", toJson(followingFormat)]
  ];
  return new Map(
    schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`])
  );
}

function toJson(format: z.ZodType): SchemaNode {
  return z.toJSONSchema(format, {io: "input", unrepresentable: "any"}) as SchemaNode;
}

/** Gives each lever, or hypothesis, the description and article that its data file holds. */
function describeTree(node: SchemaNode | undefined, byId: Leviers | Hypotheses, prefix = ""): void {
  for (const [key, child] of Object.entries(node?.properties ?? {})) {
    const id = prefix === "" ? key : `${prefix}.${key}`;
    const entry = byId[id];
    if (entry)
      child.description = [entry.description, `(${entry.unit})`, entry.article && `article ${entry.article}`]
        .filter(Boolean)
        .join(" ");
    else describeTree(child, byId, id);
  }
}
