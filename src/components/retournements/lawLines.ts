import {directionOf} from "../../words/difference.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import type {TurnLine} from "../../words/turnLine.js";
import type {ComparaisonDocument} from "../comparaisonDocument.js";
import {differenceIn} from "../differenceIn.js";
import {lawShares} from "../loi/lawShares.js";
import {signedLines} from "./signedLines.js";
import {turnLines} from "./turnLines.js";

/** In how many worlds what a scenario does to the shares of the law takes the other sign. */
export function lawLines({scenarios, worlds}: ComparaisonDocument, scenario: string): TurnLine[] {
  if (worlds === undefined) return turnLines({absent: "hasard"});
  const differences = scenarios[scenario];
  if (differences === undefined) return turnLines({absent: "calcul"});
  const effects = lawShares.flatMap(({id, title}) => {
    const difference = differenceIn(differences, id);
    if (difference?.sign === undefined) return [];
    return [{label: lowerFirst(title), told: directionOf(difference) !== 0, share: difference.sign.share}];
  });
  return effects.length === 0 ? turnLines({absent: "calcul"}) : signedLines(effects, worlds.n);
}
