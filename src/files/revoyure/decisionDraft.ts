import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";

/** A decision to fill in, with the hashes of what was known already in it: it goes to data/revoyures/<date>.yaml. */
export function decisionDraft({revoyure, exercise, knownOn}: RevoyureDocument): string {
  const {period, provenance} = revoyure;
  const day = knownOn ?? `${period.year + 1}-03-31`;
  const hash = (sha256: string) => `sha256:${sha256.replace(/^sha256:/, "")}`;
  return `# Brouillon : datez-le, dites qui a décidé et pourquoi, puis rangez-le sous data/revoyures/<date>.yaml.
title: ${JSON.stringify(`${exercise === undefined ? "" : "EXERCICE. "}${revoyure.title}`)}
date: ${day}
period: ${period.halfYears.length === 1 ? period.halfYears[0] : period.year}
${exercise === undefined ? "" : "exercise: true\n"}decidedBy: ["à compléter"]
motives: "à compléter"
known:
  on: ${day}
  projection: ${hash(provenance.projection.sha256)}
  bilan:
${provenance.files.map(({sha256}) => `    - ${hash(sha256)}`).join("\n")}
# Chaque avenant adopté, par son nom dans data/convention/avenants ou par son chemin :
adopted: []
rejected: []
`;
}
