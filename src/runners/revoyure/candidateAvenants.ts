import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";

/** An avenant that a revoyure compares: what it sets, of whom, at whose expense. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  readonly motive: string;
  readonly whoPays: string;
  readonly parameters: {readonly [parameter: string]: {readonly article: string; readonly value: number}};
}

/** Candidates that soften each objective by half-steps of five points, alone then together; each one moves the objective itself. */
export function candidateAvenants(convention: Convention, {from}: {from: string}): Candidate[] {
  const at = (parameter: string) => numberAt(convention, parameter, from);
  const softer = (value: number) => Math.round(value * 100) / 100;
  const percent = (value: number) => `${Math.round(100 * value)} %`;
  const [ceiling, floor, aci] = [
    softer(at("attribution.ceilingFragile") + 0.05),
    softer(at("attribution.floorMoinsFragile") - 0.05),
    softer(at("aci.objective") - 0.05)
  ];
  const single: Candidate[] = [
    {
      id: `plafond-fragile-${Math.round(100 * ceiling)}`,
      title: `Plafond des quartiers fragiles porté à ${percent(ceiling)}`,
      article: "5.2",
      motive: "Un palier avant la borne de l'article 5.2 dans les quartiers fragiles.",
      whoPays: "Les quartiers fragiles, où la part des ménages sous 60 % baisse moins.",
      parameters: {"attribution.ceilingFragile": {article: "5.2", value: ceiling}}
    },
    {
      id: `plancher-${Math.round(100 * floor)}`,
      title: `Plancher des quartiers moins fragiles ramené à ${percent(floor)}`,
      article: "5.2",
      motive: "Un palier avant la borne de l'article 5.2 dans les quartiers moins fragiles.",
      whoPays: "Les ménages sous 60 %, à qui moins de logements reviennent hors des quartiers fragiles.",
      parameters: {"attribution.floorMoinsFragile": {article: "5.2", value: floor}}
    },
    {
      id: `aci-${Math.round(100 * aci)}`,
      title: `Objectif ACI ramené à ${percent(aci)}`,
      article: "6.2",
      motive: "Une marche intermédiaire avant l'objectif de l'article 6.2.",
      whoPays:
        "Les ménages prioritaires, dont moins accèdent à un premier logement dans les communes sans fragilité.",
      parameters: {"aci.objective": {article: "6.2", value: aci}}
    }
  ];
  return [
    ...single,
    {
      id: "trois-paliers",
      title: "Les trois paliers ensemble",
      article: "5.2, 6.2",
      motive: "Les trois paliers précédents, pour juger l'effort avant de juger les objectifs.",
      whoPays: "Les ménages sous 60 % et les ménages prioritaires, chacun pour sa part.",
      parameters: Object.assign({}, ...single.map(({parameters}) => parameters)) as Candidate["parameters"]
    }
  ];
}

/** The draft of an avenant as a file that `equilibre valider` accepts. */
export function candidateYaml(
  {title, article, motive, parameters}: Candidate,
  {signed, from}: {signed: string; from: string}
): string {
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
${Object.entries(parameters)
  .map(
    ([id, clause]) =>
      `  ${id}:\n    article: ${JSON.stringify(clause.article)}\n    values: {${from}: ${clause.value}}`
  )
  .join("\n")}
`;
}
