import {sha256} from "../../analysis/indicateurs/sha256.js";
import {type PlaiAnswer, type PlaiQuestion, plaiAnswer, plaiDelayed} from "../../analysis/plai/plaiAnswer.js";
import type {PlaiRule} from "../../core/offre/plaiRule.js";
import type {PlaiPageDocument} from "./plaiDocument.js";
import type {PlaiState} from "./plaiState.js";

/** The answer to what the page is asked, and what identifies its figures. */
export interface AskedPlaiPage {
  readonly state: PlaiState;
  readonly rule: PlaiRule;
  readonly question: PlaiQuestion;
  readonly answer: PlaiAnswer;
  /** Years by which the reconstitution is late, and logements that this pushes beyond the horizon. */
  readonly late: {readonly years: number; readonly beyond: number};
  /** Sixteen hexadecimal digits over the question and every figure of the answer. */
  readonly digest: string;
}

/** Asks the core what the controls say: the same computation as `equilibre plai`. */
export function askPlai(state: PlaiState, document: PlaiPageDocument): AskedPlaiPage {
  const onTime = plaiQuestionOf(state, document);
  const years = Math.min(state.retard, onTime.reconstitution.length - 1);
  const {cadence, beyond} = plaiDelayed(onTime.reconstitution, years);
  const total = sum(onTime.reconstitution);
  const kept = total > 0 ? sum(cadence) / total : 0;
  const law = onTime.demolitions;
  const question: PlaiQuestion = {
    ...onTime,
    reconstitution: cadence,
    demolitions:
      law === undefined || kept === 0
        ? undefined
        : {min: law.min * kept, mode: law.mode * kept, max: law.max * kept}
  };
  // What a delay does is measured from the cadence on time, whatever delay the page already looks at.
  const answer = {...plaiAnswer(question), delays: plaiAnswer(onTime).delays};
  const rule = state.regle === "annuelle" ? "annual" : "prospective";
  return {state, rule, question, answer, late: {years, beyond}, digest: digestOf({rule, question, answer})};
}

/** The question on time; the number of demolitions is uncertain while it lies within the range of the text. */
function plaiQuestionOf(state: PlaiState, document: PlaiPageDocument): PlaiQuestion {
  const {reconstitutionRatio, demolitions: range, terms} = document;
  const cadence = state.cadence ?? Array.from({length: state.annees}, () => state.demolitions / state.annees);
  const total = sum(cadence);
  const uncertain = total > 0 && range.min <= total && total <= range.max;
  const ratio = reconstitutionRatio;
  return {
    terms: {...terms, currentRate: Number(state.taux) / 100},
    production: cadence.map(() => state.production),
    reconstitution: cadence.map((demolished) => demolished * ratio),
    backlog: 0,
    risk: state.risque / 100,
    demolitions: uncertain ? {min: range.min * ratio, mode: total * ratio, max: range.max * ratio} : undefined
  };
}

function digestOf(figures: unknown): string {
  const hash = sha256();
  hash.update(new TextEncoder().encode(JSON.stringify(figures)));
  return hash.hex().slice(0, 16);
}

function sum(volumes: readonly number[]): number {
  return volumes.reduce((a, b) => a + b, 0);
}
