import type {Candidate} from "./candidate.js";

/** A draft that `equilibre valider` accepts: an avenant where the text has a parameter to move, else a scenario. */
export interface CandidateDraft {
  readonly kind: "avenant" | "scenario";
  readonly file: string;
  readonly yaml: string;
}

/** Writes the draft of a candidate; JSON is YAML, so that its values need no other writing. */
export function candidateDraft(
  candidate: Candidate,
  terms: {readonly signed: string; readonly from: string; readonly scenario: string}
): CandidateDraft {
  return Object.keys(candidate.parameters).length > 0
    ? {kind: "avenant", file: `${candidate.id}.yaml`, yaml: avenantYaml(candidate, terms)}
    : {kind: "scenario", file: `scenario-${candidate.id}.yaml`, yaml: scenarioYaml(candidate, terms)};
}

function avenantYaml(
  {title, article, motive, parameters}: Candidate,
  {signed, from}: {readonly signed: string; readonly from: string}
): string {
  const clauses = Object.entries(parameters).map(
    ([id, clause]) =>
      `  ${id}:\n    article: ${JSON.stringify(clause.article)}\n    values: {${from}: ${JSON.stringify(clause.value)}}`
  );
  return `# Brouillon proposé par une revoyure : rien n'est décidé. Corrigez la date de signature et les motifs.
title: ${JSON.stringify(title)}
signed: ${signed}
inForce: ${from}
articles: [${article
    .split(", ")
    .map((each) => JSON.stringify(each))
    .join(", ")}]
motives: ${JSON.stringify(motive)}
parameters:
${clauses.join("\n")}
`;
}

function scenarioYaml(
  {id, title, article, motive, supposes, levers = {}}: Candidate,
  {from, scenario}: {readonly from: string; readonly scenario: string}
): string {
  const summary = `${motive}${supposes === undefined ? "" : ` Suppose ${supposes}`}`;
  return `# Brouillon proposé par une revoyure : rien n'est décidé. La convention n'a pas de paramètre à changer pour cette mesure :
# l'article ${article} la permet sans avenant, par délibération ou par protocole. Ce scénario la simule.
id: ${id}
title: ${JSON.stringify(title)}
question: ${JSON.stringify(`Que changerait cette mesure à compter du ${from} ?`)}
summary: ${JSON.stringify(summary)}
extends: ${JSON.stringify(scenario)}
levers: ${JSON.stringify(levers)}
`;
}
