import type {MissingAnswers} from "../files/awaitedAnswers.js";
import type {SiteAnswer, SiteAnswersOptions} from "../runners/siteAnswers.js";
import {type SiteLedger, siteLedger} from "../runners/siteLedger.js";
import type {SiteProgress} from "../words/siteProgress.js";
import {upperFirst} from "../words/upperFirst.js";
import {progressLine} from "./progressLine.js";
import {reportError} from "./reportError.js";
import {systemFault} from "./systemFault.js";

/** The answers of a site being computed, told in the terminal and to the pages. */
export interface Computing {
  /** What computations tell as they go. */
  readonly reports: Pick<SiteAnswersOptions, "progressOf" | "onReused" | "onStage">;
  /** Begins, with all that is to be computed. */
  open(answers: readonly SiteAnswer[]): void;
  /** Computes one, or throws. */
  compute(answer: SiteAnswer): Promise<void>;
  /** Computes one that was not yet; its failure is told and kept, and stops nothing. True when there is something new to show. */
  attempt(answer: SiteAnswer): Promise<boolean>;
  beginBuild(): MissingAnswers;
  progress(): SiteProgress;
  failures(): number;
  /** 0, or that of the first failure that was no refusal. */
  exitCode(): number;
}

/** `tell` hands progress to the pages that are open. */
export function computing(signal: AbortSignal, tell: (progress: SiteProgress) => void): Computing {
  let ledger: SiteLedger = siteLedger([]);
  let failures = 0;
  let exitCode = 0;

  async function compute(answer: SiteAnswer): Promise<void> {
    // What is read back says nothing of how long the others take.
    if (!(await answer.isKept())) ledger.start(answer);
    tell(ledger.progress());
    await answer.compute();
    ledger.end(answer);
    tell(ledger.progress());
  }

  return {
    reports: {
      progressOf(label, units) {
        const line = progressLine(label, units);
        return (progress) => {
          line(progress);
          tell(ledger.progress());
        };
      },
      onReused: (label) => process.stderr.write(`${label} : inchangé, déjà calculé.\n`),
      async onStage(stage) {
        process.stderr.write(`${stage}…\n`);
        await new Promise(setImmediate);
        signal.throwIfAborted();
      }
    },
    open(answers) {
      ledger = siteLedger(answers);
    },
    compute,
    async attempt(answer) {
      if (ledger.isSettled(answer)) return false;
      const lacked = answer.isLacked?.() ?? true;
      try {
        await compute(answer);
        return lacked;
      } catch (error) {
        signal.throwIfAborted();
        const isData = error instanceof Error && "code" in error && error.code === "data";
        process.stderr.write(`${upperFirst(answer.label)} : pas de résultat, le reste continue. `);
        const code = reportError(error);
        if (!(isData && answer.refusable)) exitCode ||= code;
        failures++;
        ledger.fail(answer, reasonOf(error));
        return true;
      }
    },
    beginBuild: () => ledger.build(),
    progress: () => ledger.progress(),
    failures: () => failures,
    exitCode: () => exitCode
  };
}

/** As a page gives it: in one sentence. */
function reasonOf(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
  const isData = error instanceof Error && "code" in error && error.code === "data";
  return isData ? line : (systemFault(error) ?? `Erreur inattendue : ${line}.`);
}
