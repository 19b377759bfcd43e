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
  /** Years from a demolition to its reconstitution, and logements rebuilt after the last year of demolitions. */
  readonly late: {readonly years: number; readonly beyond: number};
  /** Sixteen hexadecimal digits over the question and every figure of the answer. */
  readonly digest: string;
}

/** Asks the core what the controls say: the same computation as `equilibre plai`. */
export function askPlai(state: PlaiState, document: PlaiPageDocument): AskedPlaiPage {
  const onTime = plaiQuestionOf(state, document);
  const question: PlaiQuestion = {...onTime, ...plaiDelayed(onTime, state.retard)};
  const answer = plaiAnswer(question);
  const beyond = sum(question.reconstitution.slice(onTime.reconstitution.length));
  const rule = state.regle === "annuelle" ? "annual" : "prospective";
  return {
    state,
    rule,
    question,
    answer,
    late: {years: state.retard, beyond},
    digest: digestOf({rule, question, answer})
  };
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
