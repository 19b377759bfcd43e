import {contingents, fragilites, typologies} from "../core/vocabulary.js";
import {classNames, contingentNames} from "./labels.js";

const persons = [
  "une personne",
  "deux personnes",
  "trois personnes",
  "quatre personnes",
  "cinq personnes",
  "six personnes et plus"
];
const ages = ["18 à 30 ans", "31 à 44 ans", "45 à 64 ans", "65 ans et plus"];
const classes = fragilites.map((g) => classNames[g]);

/** What the numbers of a hypothesis that has several are of, in their order; brackets are those of a convention. */
const axes: {readonly [id: string]: readonly string[] | "brackets"} = {
  "attribution.classWeights": classes,
  "attribution.refusal": classes,
  "attribution.refusalByBracket": "brackets",
  "contingents.shares": contingents.map((id) => contingentNames[id]),
  "demande.aciByBracket": "brackets",
  "demande.aciMutationByBracket": "brackets",
  "demande.categoryAbove": persons,
  "demande.employeeShare": "brackets",
  "demande.profile": "brackets",
  "demande.sizes": persons,
  "demande.wishes": ["deuxième commune", "troisième commune"],
  "menages.actifShare": ages,
  "menages.ages": ages,
  "menages.criteresCumules": ["deuxième critère", "troisième critère"],
  "menages.situationsCumulees": ["deuxième situation", "troisième situation"],
  "offre.typologyShares": typologies,
  "peuplement.initialProfile": "brackets",
  "peuplement.occupantSizes": persons,
  "peuplement.rotationByBracket": "brackets",
  "peuplement.rotationByTypology": typologies,
  "relogement.destinations": ["dans le quartier d’origine", "ailleurs dans la commune", "hors de la commune"],
  "solvabilite.ceilingRents": persons,
  "solvabilite.surfaces": persons
};

/** Name of the number of a rank in a hypothesis, as a list names it; undefined where its numbers have no name. */
export function hypothesisPart(
  id: string,
  rank: number,
  {brackets}: {readonly brackets: readonly string[]}
): string | undefined {
  const axis = axes[id];
  return axis === "brackets" ? brackets[rank] : axis?.[rank];
}

const lines: {readonly [key: string]: string} = {
  ...classNames,
  salaries: "salariés",
  autres: "autres ménages"
};

/** Name of the line of a hypothesis that is a table: a class of quartiers, a typology, a public. */
export function hypothesisLine(key: string): string {
  return lines[key] ?? key;
}
