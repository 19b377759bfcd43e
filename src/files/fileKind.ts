import {basename, dirname, extname} from "node:path";
import {readYamlDocument} from "./yamlDocument.js";

/** What a file of the project can be. */
export type FileKind = "convention" | "leviers" | "hypotheses" | "avenant" | "scenario";

/** What a YAML file is, from its name and folder, else from what it holds; undefined when it is not YAML at all. */
export function fileKind(file: string): FileKind | undefined {
  if (!/^\.ya?ml$/.test(extname(file))) return undefined;
  const name = basename(file).replace(/\.ya?ml$/, "");
  if (name === "scenario" || name === "hypotheses" || name === "leviers") return name;
  if (basename(dirname(file)) === "avenants") return "avenant";
  return kindOfContent(readYamlDocument(file).value);
}

function kindOfContent(value: unknown): FileKind {
  if (typeof value !== "object" || value === null) return "scenario";
  if ("contradictions" in value) return "convention";
  if ("motives" in value || "inForce" in value || "signed" in value || "parameters" in value)
    return "avenant";
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([key]) => key.includes("."))) return "scenario";
  return entries.some(([, entry]) => typeof entry === "object" && entry !== null && "refit" in entry)
    ? "hypotheses"
    : "leviers";
}
