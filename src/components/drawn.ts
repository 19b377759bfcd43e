import type {Brackets} from "../core/brackets.js";
import {colours} from "./colours.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** A scenario as charts show it. */
export interface Drawn<D = ScenarioDocument> {
  readonly label: string;
  readonly colour: string;
  /** Dashes tell lines apart without colour. */
  readonly dash?: string;
  readonly document: D;
}

/** A scenario beside the one that it is held against, the reference unless `label` says another; alone when it is that one. */
export function drawnAgainst<D extends Pick<ScenarioDocument, "scenario">>(
  base: D,
  document: D,
  {label}: {readonly label?: string} = {}
): Drawn<D>[] {
  const drawn = {...drawnReference(base), ...(label !== undefined && {label})};
  if (document.scenario.id === base.scenario.id) return [drawn];
  return [drawn, {label: "ce scénario", colour: colours.convention, document}];
}

/** The scenario where the observed practice continues, as every chart shows it. */
export function drawnReference<D>(reference: D): Drawn<D> {
  return {label: "référence", colour: colours.practice, dash: "6,3", document: reference};
}

/** What the convention of each document calls low resources. */
export function cutsOf(drawn: readonly Drawn[]): Brackets[] {
  return drawn.map(({document}) => document.brackets);
}
