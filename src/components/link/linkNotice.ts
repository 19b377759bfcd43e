import {linkProblems} from "./linkProblems.js";

export interface LinkClaim {
  readonly problems: readonly string[];
  /** What the link says made its figures, and what makes them now; undefined where the link does not say. */
  readonly engine: {readonly link: string | undefined; readonly here: string};
  readonly digest: {readonly link: string | undefined; readonly here: string | undefined};
}

/** What a link says that this page does not: wrong parts, another engine, other figures. Undefined when all agrees. */
export function linkNotice({problems, engine, digest}: LinkClaim): HTMLElement | undefined {
  const sentences = [...problems];
  if (engine.link !== undefined && engine.link !== engine.here)
    sentences.push(
      `Ce lien a été fait avec le moteur version ${engine.link} ; cette page calcule avec la version ${engine.here}.`
    );
  if (digest.link !== undefined && digest.here !== undefined && digest.link !== digest.here)
    sentences.push(
      `Les chiffres ont changé depuis ce lien (empreinte ${digest.link}, ici ${digest.here}) : le moteur ou les données ne sont plus les mêmes.`
    );
  return linkProblems(sentences);
}
