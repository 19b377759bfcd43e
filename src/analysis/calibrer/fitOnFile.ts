import type {AciUnits} from "./aciUnits.js";
import type {FileFigure} from "./fileFigure.js";
import type {FileVerdict} from "./judgeHypothesis.js";
import type {JudgedNextYear} from "./judgeNextYear.js";
import type {NarrowedAnswer} from "./narrowedAnswer.js";
import type {RefusalRank} from "./refusalRanks.js";

/** A file that the fit read, and how much of it was of use. */
export interface FitFile {
  readonly fichier: string;
  readonly type: string;
  readonly sha256: string;
  readonly lignes: number;
  readonly inutilisables: number;
  /** First reasons for which a line is of no use, with how many lines have it. */
  readonly raisons: readonly {readonly raison: string; readonly lignes: number}[];
  /** Titles that nothing reads, and columns that the file could have had: empty where nothing was left aside. */
  readonly colonnesNonLues: readonly string[];
  readonly colonnesAbsentes: readonly string[];
}

/** Document of `equilibre calibrer --sur`: for the partners alone, kept under data/imports/. */
export interface FitOnFile {
  readonly schema: "equilibre/calage-sur@1";
  readonly annee: number;
  readonly fichiers: readonly FitFile[];
  /** Present where the attributions are synthetic: communes and bailleurs go by number then. */
  readonly exercice?: string;
  readonly attributions: number;
  /** Lines by year, when the files hold several. */
  readonly annees: readonly {readonly annee: number; readonly attributions: number; readonly mois: number}[];
  /** Signatories with a stock and no line in the year. */
  readonly absents: readonly {readonly id: string; readonly nom: string; readonly partParc: number}[];
  readonly figures: readonly FileFigure[];
  readonly aciParBailleur: AciUnits;
  readonly aciParCommune: AciUnits;
  readonly refus: readonly RefusalRank[];
  readonly verdicts: {readonly [verdict in FileVerdict]: number};
  /** Hypotheses with a range of which no figure is in the files. */
  readonly horsDeVue: readonly {
    readonly id: string;
    readonly description: string;
    readonly fichier?: string;
  }[];
  /** The next years of the files, judged on the fit of the first. */
  readonly suite: readonly JudgedNextYear[];
  /** What the files make of the plausible worlds; absent where chance alone was asked, or where no world projects the year. */
  readonly mondes?: NarrowedAnswer;
  /** What must be known before the figures are used, in French. */
  readonly reserves: readonly string[];
}

/** How many figures that something was supposed of have each verdict. */
export function countVerdicts(figures: readonly FileFigure[]): FitOnFile["verdicts"] {
  const held = figures.filter(({supposed}) => supposed !== undefined);
  const count = (verdict: FileVerdict) => held.filter((figure) => figure.verdict === verdict).length;
  return {
    tranchée: count("tranchée"),
    déplacée: count("déplacée"),
    contredite: count("contredite"),
    "rien appris": count("rien appris")
  };
}
