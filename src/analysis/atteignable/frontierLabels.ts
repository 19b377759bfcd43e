import type {Brackets} from "../../core/brackets.js";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import {bracketAdjective} from "../../words/bracketWords.js";
import {classNames, quartierOfClass, rentLevelNames, sizeNames} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {FrontierFamily, FrontierRow} from "./frontierProgramme.js";

/** What one more unit of a rule is, in French. */
export function oneMoreUnit(
  {family, fragilite, brackets: of = [], commune, size, level = 0}: FrontierRow,
  brackets: Pick<Brackets, "ids" | "names">
): string {
  const place = fragilite === undefined ? "" : ` en ${quartierOfClass[fragilites[fragilite]]}`;
  const who = of.map((k) => bracketAdjective(brackets, k)).join(" ou ");
  switch (family) {
    case "volumes":
      return `un logement de plus${place}, au loyer ${rentLevelNames[level]}`;
    case "demande":
      return commune !== undefined
        ? `un ménage ${who} de plus dans une commune où il en manque`
        : `un ménage ${who} ${sizeNames[size ?? 0]} de plus qui demande un logement${level === 0 ? "" : ` et paie un loyer ${rentLevelNames[level]}`}`;
    case "aci":
      return of.length === 0
        ? "un ménage ACI de plus exigé par l’article 6.2"
        : `un ménage ACI ${who} de plus`;
    case "npru":
      return `un relogement NPRU de plus d’un ménage ${who}`;
    case "candidats":
      return `un logement de plus${place} où un ménage ${who} se présente et accepte`;
    default:
      return `une place de plus pour un ménage ${who}${place} dans l’objectif`;
  }
}

const familyLabels: {readonly [family in FrontierFamily]: string} = {
  demande: "la demande disponible",
  aci: "l’objectif ACI (article 6.2)",
  npru: "les relogements NPRU (article 8)",
  candidats: "le nombre de candidats présentés",
  "objectif.fragile": objectiveOf("fragile"),
  "objectif.moyenne": objectiveOf("moyenne"),
  "objectif.sans": objectiveOf("sans")
};

/** The rules that cannot hold together, in French. */
export function clashText(families: readonly FrontierFamily[]): string {
  const told = families.map((family) => familyLabels[family]);
  if (told.length === 0) return "Les volumes d’attributions eux-mêmes ne peuvent être servis.";
  if (told.length === 1) return `${upperFirst(told[0])} ne peut être tenu, même sans aucune autre règle.`;
  return `Ne peuvent être tenus ensemble : ${told.join(", ")}. Sans l’un d’eux, les autres le peuvent.`;
}

function objectiveOf(g: Fragilite): string {
  return `l’objectif des ${classNames[g]} (article 5.2)`;
}
