import type {MissingAnswers} from "../files/awaitedAnswers.js";
import type {SiteProgress} from "../words/siteProgress.js";
import type {SiteAnswer} from "./siteAnswers.js";

/** Where the answers of a site are: computed, being computed, failed, still to come. */
export interface SiteLedger {
  /** Computed, or failed. */
  isSettled(answer: SiteAnswer): boolean;
  start(answer: SiteAnswer): void;
  end(answer: SiteAnswer): void;
  fail(answer: SiteAnswer, reason: string): void;
  /** A build begins: what it lacks, with its reason where there is one. */
  build(): MissingAnswers;
  /** As pages are to be told it, about the build that was begun last. */
  progress(): SiteProgress;
}

/** Share of what an answer was thought to take that remains at least, as long as it is not there. */
const leastLeft = 0.1;

/** A ledger of these answers; `now` is a clock in milliseconds. */
export function siteLedger(
  answers: readonly SiteAnswer[],
  now: () => number = () => performance.now()
): SiteLedger {
  const computed = new Set<string>();
  const failed = new Map<string, string>();
  let running: {readonly answer: SiteAnswer; readonly since: number} | undefined;
  let shownLess: readonly string[] = [];
  let spent = {ms: 0, weight: 0};

  const isSettled = ({id}: SiteAnswer) => computed.has(id) || failed.has(id);
  const missing = () =>
    answers.filter(
      (answer) => !computed.has(answer.id) && (failed.has(answer.id) || (answer.isLacked?.() ?? true))
    );
  const settle = () => {
    if (running !== undefined)
      spent = {ms: spent.ms + now() - running.since, weight: spent.weight + running.answer.weight};
    running = undefined;
  };

  return {
    isSettled,
    start(answer) {
      running = {answer, since: now()};
    },
    end({id}) {
      computed.add(id);
      settle();
    },
    fail({id}, reason) {
      failed.set(id, reason);
      running = undefined;
    },
    build() {
      const lacking = missing();
      shownLess = lacking.filter((answer) => !isSettled(answer)).map(({id}) => id);
      return Object.fromEntries(
        lacking.map(({id, label}) => {
          const failure = failed.get(id);
          return [id, failure === undefined ? {label} : {label, failure}];
        })
      );
    },
    progress() {
      const left = missing().filter((answer) => !isSettled(answer));
      if (left.length === 0 && shownLess.length === 0) return {awaited: []};
      const doing = running === undefined ? "la construction du site" : running.answer.label;
      if (spent.weight === 0) return {awaited: shownLess, running: doing};
      const perWeight = spent.ms / spent.weight;
      const ms = left.reduce((sum, answer) => {
        const whole = answer.weight * perWeight;
        const begun = running?.answer.id === answer.id ? now() - running.since : 0;
        return sum + Math.max(whole - begun, leastLeft * whole);
      }, 0);
      return {awaited: shownLess, running: doing, secondsLeft: Math.round(ms / 1000)};
    }
  };
}
