import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {Effect} from "../../analysis/comparer/effect.js";
import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import type {SignShare} from "../../analysis/indicateurs/result.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber} from "../../words/numbers.js";
import {listLine, type TurnLine} from "../../words/turnLine.js";
import {turnLines, weighingLines} from "./turnLines.js";

/** The outcomes that the answer of the page is told of. */
const told = ["menagesModestesLoges", "ecart.bornes"];

type Signed = Pick<Effect, "label" | "verdict"> & {readonly sign: SignShare};

/** What would change the answer of an avenant; `unknowns` are those of the scenario that adds it, where the project has one. */
export function avenantLines(
  {worlds, effects, sensitivity}: Pick<AvenantDocument, "worlds" | "effects" | "sensitivity">,
  unknowns: UnknownsDocument | undefined
): TurnLine[] {
  if (worlds === undefined) return turnLines({absent: "hasard"});
  const signed = told.flatMap((id): Signed[] => {
    const effect = effects.outcomes.find((one) => one.id === id);
    const sign = effect?.difference.sign;
    return effect === undefined || sign === undefined
      ? []
      : [{label: lowerFirst(effect.label), verdict: effect.verdict, sign}];
  });
  const held = signed.filter(isTold);
  const of = (turning: boolean) => held.filter(({sign}) => sign.share < 1 === turning);
  const count = ({share}: SignShare) => Math.round((1 - share) * worlds.n);
  return [
    ...listLine(
      `Le sens ne change dans aucun des ${formatNumber(worlds.n)} mondes`,
      of(false).map(({label}) => label)
    ),
    ...listLine(
      "Le sens change parfois",
      of(true).map(
        ({label, sign}) =>
          `${label}, dans ${formatNumber(count(sign))} monde${count(sign) > 1 ? "s" : ""} sur ${formatNumber(worlds.n)}`
      )
    ),
    ...listLine(
      "On ne sait pas le sens, rien ne s’y retourne",
      signed.filter((one) => !held.includes(one)).map(({label}) => label)
    ),
    ...sensitivityLine(sensitivity),
    ...(unknowns === undefined ? [] : weighingLines(unknowns))
  ];
}

/** The hypotheses that turn an effect when one of them is moved alone, where they were tried. */
function sensitivityLine(sensitivity: AvenantDocument["sensitivity"]): TurnLine[] {
  if (sensitivity === undefined) return [];
  const {hypotheses, signChanges} = sensitivity;
  const turned = new Set(signChanges.map(({label}) => lowerFirst(label)));
  const lead = "Une hypothèse portée seule au bout de sa plage";
  const tried = `${formatNumber(hypotheses.length)} essayées`;
  return turned.size === 0
    ? [{lead, text: `aucune ne change le sens d’un effet (${tried}).`}]
    : [{lead, text: `change le sens de : ${[...turned].join(" ; ")} (${tried} ; lesquelles, plus bas).`}];
}
