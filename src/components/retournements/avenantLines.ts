import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber} from "../../words/numbers.js";
import type {TurnLine} from "../../words/turnLine.js";
import {signedLines} from "./signedLines.js";
import {turnLines, weighingLines} from "./turnLines.js";

/** The outcomes that the answer of the page is told of. */
const told = ["menagesModestesLoges", "ecart.bornes"];

/** What would change the answer of an avenant; `unknowns` are those of the scenario that adds it, where the project has one. */
export function avenantLines(
  {worlds, effects, sensitivity}: Pick<AvenantDocument, "worlds" | "effects" | "sensitivity">,
  unknowns: UnknownsDocument | undefined
): TurnLine[] {
  if (worlds === undefined) return turnLines({absent: "hasard"});
  const signed = told.flatMap((id) => {
    const effect = effects.outcomes.find((one) => one.id === id);
    const share = effect?.difference.sign?.share;
    return effect === undefined || share === undefined
      ? []
      : [{label: lowerFirst(effect.label), told: isTold(effect), share}];
  });
  return [
    ...signedLines(signed, worlds.n),
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
