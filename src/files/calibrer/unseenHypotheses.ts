import type {FileFigure} from "../../analysis/calibrer/fileFigure.js";
import type {FitOnFile} from "../../analysis/calibrer/fitOnFile.js";
import type {Hypotheses} from "../../core/convention/hypotheses.js";
import {typography} from "../../words/typography.js";
import {readPartnerFiles} from "../explorer/partnerFiles.js";

/** Hypotheses that worlds draw and of which no file given says anything, with the partner's file that would tell, where one does. */
export function unseenHypotheses(
  hypotheses: Hypotheses,
  figures: readonly FileFigure[]
): FitOnFile["horsDeVue"] {
  const seen = new Set(figures.map(({of}) => of));
  const files = readPartnerFiles(undefined);
  return Object.entries(hypotheses).flatMap(([id, {description, range, law}]) => {
    if (range === undefined || law === undefined || law.kind === "fixe" || seen.has(id)) return [];
    const fichier = files.find(({settles}) => settles.includes(id))?.title;
    return [{id, description: typography(description), ...(fichier !== undefined && {fichier})}];
  });
}
