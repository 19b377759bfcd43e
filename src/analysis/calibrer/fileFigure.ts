import type {Interval} from "../statistics/interval.js";
import {type FileVerdict, judgeHypothesis, judgeText, type Supposed} from "./judgeHypothesis.js";
import type {FileShare} from "./poststratified.js";

/** What a figure replaces: a hypothesis, a figure of the text, or nothing that was supposed. */
export type FigureKind = "hypothese" | "texte" | "mesure";

/** One figure of a file with its sampling error, and what it says of what was supposed. */
export interface FileFigure extends Interval {
  /** Of the hypothesis or of the parameter, then the place of the number: "attribution.classWeights.1". */
  readonly id: string;
  /** Of the hypothesis or of the parameter alone. */
  readonly of: string;
  readonly label: string;
  readonly unit: "share" | "count" | "months";
  readonly kind: FigureKind;
  readonly article?: string;
  readonly supposed?: Supposed;
  readonly value: number;
  /** Lines that it rests on. */
  readonly n: number;
  /** Share of the lines that say nothing of it, those that the file lacks included. */
  readonly missing: number;
  readonly widest: Interval;
  readonly verdict: FileVerdict;
  readonly beyond?: number;
  readonly standardErrors?: number;
  readonly ifAlike?: true;
  readonly left: number;
}

export interface FigureSubject extends Pick<FileFigure, "id" | "of" | "label" | "kind"> {
  readonly unit?: FileFigure["unit"];
  readonly article?: string | undefined;
  readonly supposed?: Supposed | undefined;
}

/** A figure judged; one that no line tells is kept, with « rien appris ». */
export function fileFigure(
  {unit = "share", article, supposed, ...subject}: FigureSubject,
  estimate: FileShare
): FileFigure {
  const judged =
    supposed === undefined
      ? ({verdict: "rien appris", left: 1} as const)
      : (subject.kind === "texte" ? judgeText : judgeHypothesis)(supposed, estimate);
  return {
    ...subject,
    unit,
    ...(article !== undefined && {article}),
    ...(supposed && {supposed}),
    ...estimate,
    ...judged
  };
}
