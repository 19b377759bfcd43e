import {heldWords, isHeld} from "../../words/signShare.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {SignShare} from "../indicateurs/result.js";
import {mean} from "../statistics/mean.js";
import {signShare} from "../statistics/worlds/signShare.js";
import {type WorldsSpread, worldsSpread} from "../statistics/worlds/worldsSpread.js";
import type {ExploredWorlds} from "./exploredWorlds.js";
import {type Subject, spokenWorlds, worldMeans} from "./subjects.js";
import {outcomeText} from "./told.js";
import {nothingWeighs, subjectName, weightSentence} from "./toldWeights.js";
import {type Weight, weightsOf} from "./whatWeighs.js";

/** An outcome or a difference over the worlds, and what weighs in it. */
export interface Explained extends Pick<Subject, "scenario" | "against" | "outcome"> {
  /** Over the worlds that speak. */
  readonly mean: number;
  readonly worlds: WorldsSpread;
  /** Of a difference: share of the worlds that hold the sign of the mean. */
  readonly sign?: SignShare;
  /** What may be said of it, to be read aloud; `says` is the same after its subject. */
  readonly sentence: string;
  readonly says: string;
  /** Every coordinate, the largest index first. */
  readonly weights: readonly Weight[];
  /** The five largest that are told from chance, in words; or that none is. */
  readonly sentences: readonly string[];
}

const mostTold = 5;

/** Explains a subject over the worlds where it says something. */
export function explain(subject: Subject, {coordinates, places}: ExploredWorlds): Explained {
  const means = worldMeans(subject);
  const spoken = spokenWorlds(means);
  const kept = spoken.map((w) => means[w]);
  const center = mean(kept);
  const {scenario, against, outcome, futures} = subject;
  const named = {scenario, ...(against && {against}), outcome};
  const sign = against && signShare(kept, center < 0 ? "negative" : "positive");
  const worlds = worldsSpread(futures);
  const weights = weightsOf(
    coordinates,
    spoken.map((w) => places[w]),
    kept
  );
  const told = weights.slice(0, mostTold).flatMap((weight) => weightSentence(weight, named) ?? []);
  const figures = {outcome, mean: center, worlds, ...(sign && {sign})};
  const says = saidOf(figures);
  return {
    ...named,
    ...figures,
    sentence: `${upperFirst(subjectName(named))} : ${says}`,
    says,
    weights,
    sentences: told.length > 0 ? told : [nothingWeighs(spoken.length, worlds.chanceShare)]
  };
}

function saidOf({
  outcome,
  mean: center,
  worlds,
  sign
}: Pick<Explained, "outcome" | "mean" | "worlds" | "sign">): string {
  if (!Number.isFinite(center)) return "aucun monde n’en dit rien.";
  const text = (value: number) => outcomeText(value, outcome, {sign: sign !== undefined});
  const range = `neuf avenirs sur dix de ${text(worlds.q05)} à ${text(worlds.q95)}`;
  if (sign === undefined) return `${text(center)} en moyenne, ${range}.`;
  if (center === 0 && worlds.q05 === 0 && worlds.q95 === 0) return "aucun effet.";
  if (!isHeld(sign)) return `${heldWords(sign)} ; ${range}.`;
  const way = center > 0 ? "hausse" : "baisse";
  const size = outcomeText(Math.abs(center), outcome);
  const told = /^0(,0)?(\D|$)/.test(size)
    ? `${way} trop petite pour se lire`
    : `${way} de ${size} en moyenne`;
  return `${told}, ${heldWords(sign)} ; ${range}.`;
}
