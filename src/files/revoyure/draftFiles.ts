import type {Revoyure} from "../../analysis/revoyure/revoyure.js";

/** The draft of each candidate and of each renunciation, by the name of its file. */
export function draftFiles({proposals, renunciations = []}: Pick<Revoyure, "proposals" | "renunciations">): {
  readonly [file: string]: string;
} {
  return Object.fromEntries([
    ...proposals.map(({rank, file, yaml}) => [`candidat-${rank}-${file}`, yaml]),
    ...renunciations.map(({rank, file, yaml}) => [`renoncement-${rank}-${file}`, yaml])
  ]);
}
