import {listed} from "../../analysis/explorer/told.js";
import {limitText, toldFrom} from "../../analysis/explorer/toldFailure.js";
import type {UnknownDifference, UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {isHeld} from "../../words/signShare.js";
import {listLine, type TurnLine} from "../../words/turnLine.js";
import type {InconnuesDocument} from "../inconnues/inconnuesDocument.js";
import {firstFile, mainWeights, onOutcome} from "../inconnues/spokenUnknowns.js";
import {fileLine} from "./fileLine.js";

/** What would change the answer of a scenario: where its effects turn round, what weighs most, the file to ask for first. */
export function turnLines({
  unknowns,
  absent = "hasard"
}: Pick<InconnuesDocument, "unknowns" | "absent">): TurnLine[] {
  if (unknowns === undefined) return [{lead: "On ne sait pas", text: absences[absent]}];
  return [...signLines(unknowns), ...weighingLines(unknowns)];
}

/** Of what is not known of an answer, what weighs most and what to ask for first. */
export function weighingLines(unknowns: UnknownsDocument): TurnLine[] {
  return [weightLine(unknowns), askedLine(unknowns)];
}

const absences: {readonly [reason in NonNullable<InconnuesDocument["absent"]>]: string} = {
  hasard:
    "le hasard seul a été tiré ici, et ce qui ferait changer la réponse est dans ce que l’on ne sait pas.",
  autresMondes: "les mondes plausibles ont changé depuis ces résultats, qui sont à refaire.",
  calcul: "ce calcul n’est pas encore fait."
};

/** The effects that never turn, those that do and where, and those of which no direction was told: nothing to turn. */
function signLines({differences, worlds: {n}}: UnknownsDocument): TurnLine[] {
  const held = differences.filter(({sign}) => sign !== undefined && isHeld(sign));
  const of = (turning: boolean) => held.filter(({turns}) => turns.cases > 0 === turning);
  const on = (difference: UnknownDifference) => `sur ${onOutcome(difference)}`;
  return [
    ...listLine(`Le sens ne change dans aucun des ${formatNumber(n)} mondes`, of(false).map(on)),
    ...listLine(
      "Le sens change parfois",
      of(true).map((difference) => `${on(difference)}, ${turnedText(difference)}`)
    ),
    ...listLine(
      "On ne sait pas le sens, rien ne s’y retourne",
      differences.filter((difference) => !held.includes(difference)).map(on)
    )
  ];
}

/** In how many worlds; where a rule tells them apart, which. */
function turnedText({turns: {cases, worlds, box}}: UnknownDifference): string {
  const count = `dans ${formatNumber(cases)} monde${cases > 1 ? "s" : ""} sur ${formatNumber(worlds)}`;
  if (box === undefined || box.density < toldFrom) return count;
  return `${count}, surtout ${listed(box.limits.map((limit) => `si ${limitText(limit)}`))}`;
}

/** The hypothesis that weighs most in these effects, where one can be told from chance. */
function weightLine(unknowns: UnknownsDocument): TurnLine {
  const lead = "Ce qui pèse le plus";
  const [first] = mainWeights(unknowns).filter(({weight}) => weight.told);
  if (first === undefined)
    return {
      lead,
      text: `aucune hypothèse ne se détache du hasard, sur ${formatNumber(unknowns.worlds.n)} mondes.`
    };
  const {weight, difference} = first;
  return {
    lead,
    text: `« ${weight.coordinate.label} » explique à elle seule ${formatShare(weight.index)} de ce qui sépare les mondes sur ${onOutcome(difference)}.`
  };
}

function askedLine(unknowns: UnknownsDocument): TurnLine {
  const first = firstFile(unknowns);
  if (first?.file === undefined)
    return {
      lead: "À demander d’abord",
      text: "on ne sait pas : aucun fichier connu ne resserrerait ces barres de façon visible."
    };
  const {file, fall} = first;
  return fileLine(
    file,
    `enlèverait ${formatShare(fall)} de la largeur des barres larges de ces effets, en moyenne`
  );
}
