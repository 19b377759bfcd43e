import {basename, dirname, extname} from "node:path";
import {readYamlDocument} from "./yamlDocument.js";

/** What a file of the project can be. */
export type FileKind =
  | "projet"
  | "convention"
  | "leviers"
  | "hypotheses"
  | "loi"
  | "avenant"
  | "scenario"
  | "decision"
  | "instances"
  | "suivi";

/** What a file is, from its name and folder, else from what it holds; undefined when it is neither YAML nor territories of instance. */
export function fileKind(file: string): FileKind | undefined {
  if (basename(file) === "instances.csv") return "instances";
  if (!/^\.ya?ml$/.test(extname(file))) return undefined;
  const name = basename(file).replace(/\.ya?ml$/, "");
  if (
    name === "projet" ||
    name === "scenario" ||
    name === "hypotheses" ||
    name === "leviers" ||
    name === "suivi"
  )
    return name;
  const folder = basename(dirname(file));
  if (folder === "avenants") return "avenant";
  if (folder === "revoyures") return "decision";
  if (folder === "loi") return "loi";
  return kindOfContent(readYamlDocument(file).value);
}

function kindOfContent(value: unknown): FileKind {
  if (typeof value !== "object" || value === null) return "scenario";
  if ("runs" in value && "names" in value) return "projet";
  if ("contradictions" in value) return "convention";
  if ("decidedBy" in value || "adopted" in value || "known" in value) return "decision";
  if ("motives" in value || "inForce" in value || "signed" in value || "parameters" in value)
    return "avenant";
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([key]) => key.includes("."))) return "scenario";
  return entries.some(([, entry]) => typeof entry === "object" && entry !== null && "refit" in entry)
    ? "hypotheses"
    : "leviers";
}
